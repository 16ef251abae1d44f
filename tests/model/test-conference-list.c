/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-conference-list.h"

#include "hallway-test-model.h"

/* A conference as a test states it. */
typedef struct
{
  const char *id;
  const char *start;    /* (nullable): a date */
  const char *end;      /* (nullable) */
  const char *timezone; /* (nullable) */
  gboolean    ended;
} Conference;

static GPtrArray *
make_records (const Conference *conferences)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_record_unref);

  for (guint i = 0; conferences[i].id != NULL; i++)
    {
      const Conference *conference = &conferences[i];
      HallwayRecord    *record = hallway_record_new ();

      record->id = g_strdup (conference->id);
      record->title = g_strdup (conference->id);
      if (conference->start != NULL)
        {
          record->start = hallway_time_parse_date (conference->start);
          record->end = hallway_time_parse_date (conference->end);
        }
      if (conference->timezone != NULL)
        {
          record->timezone = g_strdup (conference->timezone);
          record->zone = hallway_zone_new (conference->timezone);
          record->basis = HALLWAY_BASIS_ZONED;
        }
      record->ended = conference->ended;
      g_ptr_array_add (records, record);
    }
  return records;
}

static gint64
parse_time (const char *text)
{
  HallwayTimestamp timestamp;

  g_assert_true (hallway_time_parse (text, &timestamp));
  g_assert_true (timestamp.has_offset);
  return timestamp.wall - timestamp.utc_offset;
}

/* "now: a b | upcoming: c | past: d", a bar where a group begins. */
static void
assert_list (HallwayConferenceList *list,
             const char            *expected)
{
  static const char *const groups[] = { "now:", "upcoming:", "past:" };
  g_autoptr (GString)      text = g_string_new (NULL);
  int                      last = -1;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (HallwayConferenceItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);
      HallwayConferenceGroup            group = hallway_conference_item_get_group (item);

      if ((int) group != last)
        g_string_append_printf (text, "%s%s", i > 0 ? " | " : "", groups[group]);
      g_string_append_printf (text, " %s", hallway_conference_item_get_title (item));
      last = group;
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static HallwayConferenceList *
make_list (const Conference *conferences,
           const char       *now,
           const char       *local_zone)
{
  g_autoptr (HallwayZone) zone = local_zone != NULL ? hallway_zone_new (local_zone) : NULL;
  g_autoptr (GPtrArray)   records = make_records (conferences);
  HallwayConferenceList  *list = hallway_conference_list_new (parse_time (now), zone);

  hallway_conference_list_set_records (list, records);
  return list;
}

static void
test_groups (void)
{
  static const Conference conferences[] = {
    { "old", "2024-05-01", "2024-05-02", "Europe/Paris" },
    { "last", "2026-01-10", "2026-01-12", "Europe/Paris" },
    { "dateless" },
    { "later", "2026-07-01", "2026-07-03", "Europe/Paris" },
    { "soon", "2026-02-02", "2026-02-03", "Europe/Paris" },
    { "long", "2026-01-20", "2026-02-20", "Europe/Paris" },
    { "weekend", "2026-01-31", "2026-02-01", "Europe/Paris" },
    { "over", NULL, NULL, NULL, TRUE },
    { NULL },
  };
  g_autoptr (HallwayConferenceList) list = make_list (conferences, "2026-01-31T12:00:00+01:00", NULL);

  assert_list (list, "now: weekend long | upcoming: soon later dateless | past: last old over");
}

/* The day is the one at the place; without a zone it is the person's. */
static void
test_zones (void)
{
  static const Conference conferences[] = {
    { "auckland", "2026-02-01", "2026-02-01", "Pacific/Auckland" },
    { "nowhere", "2026-02-01", "2026-02-01", NULL },
    { "paris", "2026-02-01", "2026-02-01", "Europe/Paris" },
    { NULL },
  };
  g_autoptr (HallwayConferenceList) here = make_list (conferences, "2026-01-31T18:00:00+00:00", NULL);
  g_autoptr (HallwayConferenceList) far = make_list (conferences, "2026-01-31T18:00:00+00:00", "Asia/Tokyo");

  assert_list (here, "now: auckland | upcoming: nowhere paris");

  /* It is 03:00 there, still the evening before for whoever is up. */
  assert_list (far, "now: auckland | upcoming: nowhere paris");
  hallway_conference_list_set_now (far, parse_time ("2026-01-31T19:00:00+00:00"));
  assert_list (far, "now: auckland nowhere | upcoming: paris");
}

/* A party on the last evening ends past midnight. */
static void
test_last_night (void)
{
  static const Conference           conferences[] = { { "weekend", "2026-01-31", "2026-02-01", "Europe/Brussels" }, { NULL } };
  g_autoptr (HallwayConferenceList) list = make_list (conferences, "2026-01-31T03:59:59+01:00", NULL);

  assert_list (list, "upcoming: weekend");
  hallway_conference_list_set_now (list, parse_time ("2026-01-31T04:00:00+01:00"));
  assert_list (list, "now: weekend");
  hallway_conference_list_set_now (list, parse_time ("2026-02-02T03:59:59+01:00"));
  assert_list (list, "now: weekend");
  hallway_conference_list_set_now (list, parse_time ("2026-02-02T04:00:00+01:00"));
  assert_list (list, "past: weekend");
}

static void
test_changes (void)
{
  static const Conference first[] = {
    { "a", "2026-02-01", "2026-02-01" }, { "b", "2026-02-02", "2026-02-02" }, { "c", "2026-02-03", "2026-02-03" }, { NULL }
  };
  static const Conference without[] = { { "a", "2026-02-01", "2026-02-01" }, { "c", "2026-02-03", "2026-02-03" }, { NULL } };
  static const Conference other_order[] = {
    { "b", "2026-02-02", "2026-02-02" }, { "c", "2026-02-03", "2026-02-03" }, { "a", "2026-02-01", "2026-02-01" }, { NULL }
  };
  g_autoptr (GString)               changes = g_string_new (NULL);
  g_autoptr (HallwayConferenceList) list = make_list (first, "2026-01-01T12:00:00+00:00", NULL);
  g_autoptr (HallwayConferenceItem) item = g_object_ref (hallway_conference_list_find (list, "b"));
  g_autoptr (GPtrArray)             same = make_records (other_order);
  g_autoptr (GPtrArray)             fewer = make_records (without);
  guint                             n_records;

  hallway_test_record_changes (list, changes);
  hallway_test_count_notify (item, "notify::record", &n_records);

  hallway_conference_list_set_records (list, same);
  hallway_test_assert_changes (changes, "");
  g_assert_true (hallway_conference_list_find (list, "b") == item);
  g_assert_cmpuint (n_records, ==, 1);

  hallway_conference_list_set_records (list, fewer);
  hallway_test_assert_changes (changes, "1-1+0");

  hallway_conference_list_set_records (list, same);
  hallway_test_assert_changes (changes, "1-0+1");

  /* a has begun and leads as before, then it is over and goes last. */
  hallway_conference_list_set_now (list, parse_time ("2026-02-01T12:00:00+00:00"));
  hallway_test_assert_changes (changes, "");
  assert_list (list, "now: a | upcoming: b c");
  hallway_conference_list_set_now (list, parse_time ("2026-02-02T12:00:00+00:00"));
  hallway_test_assert_changes (changes, "0-3+3");
  assert_list (list, "now: b | upcoming: c | past: a");
}

static void
test_place (void)
{
  static const struct
  {
    const char *venue;
    const char *city;
    const char *place;
  } cases[] = {
    { "ULB", "Brussels", "Brussels · ULB" },
    { "ULB", NULL, "ULB" },
    { NULL, "Brussels", "Brussels" },
    { "Campus, Brussels", "Brussels", "Campus, Brussels" },
    { NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const Conference           one[] = { { "one" }, { NULL } };
      g_autoptr (HallwayConferenceList) list = hallway_conference_list_new (0, NULL);
      g_autoptr (GPtrArray)             records = make_records (one);
      HallwayRecord                    *record = records->pdata[0];
      g_autofree char                  *place = NULL;

      record->venue = g_strdup (cases[i].venue);
      record->city = g_strdup (cases[i].city);
      hallway_conference_list_set_records (list, records);
      place = hallway_conference_item_dup_place (hallway_conference_list_find (list, "one"));
      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conference-list/groups", test_groups);
  g_test_add_func ("/conference-list/zones", test_zones);
  g_test_add_func ("/conference-list/last-night", test_last_night);
  g_test_add_func ("/conference-list/changes", test_changes);
  g_test_add_func ("/conference-list/place", test_place);

  return g_test_run ();
}
