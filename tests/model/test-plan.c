/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-plan.h"

#include "hallway-test-model.h"

#define MORNING "2026-01-31T09:00:00+01:00"

static GPtrArray *
make_agenda (const char               *timezone,
             const HallwayTestSession *sessions,
             guint                     n_sessions)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", timezone);

  return hallway_test_make_entries (record, sessions, n_sessions);
}

/* "a/b 10" for each pair and its minutes. */
static char *
list_overlaps (GPtrArray *entries)
{
  g_autoptr (HallwayPlan) plan = hallway_plan_new (entries);
  g_autoptr (GArray)      overlaps = hallway_plan_list_overlaps (plan);
  GString                *text = g_string_new (NULL);

  for (guint i = 0; i < overlaps->len; i++)
    {
      const HallwayOverlap *overlap = &g_array_index (overlaps, HallwayOverlap, i);
      const HallwayEntry   *first = entries->pdata[overlap->first];
      const HallwayEntry   *second = entries->pdata[overlap->second];

      g_string_append_printf (text, "%s%s/%s %d", i > 0 ? ", " : "", first->session->key, second->session->key, overlap->minutes);
    }
  return g_string_free (text, FALSE);
}

static char *
describe_gaps (GPtrArray *entries,
               GArray    *gaps)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < gaps->len; i++)
    {
      const HallwayGap   *gap = &g_array_index (gaps, HallwayGap, i);
      const HallwayEntry *before = entries->pdata[gap->before];
      const HallwayEntry *after = entries->pdata[gap->after];

      g_assert_cmpint (gap->end - gap->start, ==, gap->minutes * 60);
      g_string_append_printf (text, "%s%s-%s %d", i > 0 ? ", " : "", before->session->key, after->session->key, gap->minutes);
    }
  return g_string_free (text, FALSE);
}

static char *
list_gaps (GPtrArray *entries)
{
  g_autoptr (HallwayPlan) plan = hallway_plan_new (entries);
  g_autoptr (GArray)      gaps = hallway_plan_list_gaps (plan);

  return describe_gaps (entries, gaps);
}

static char *
list_changes (GPtrArray *entries)
{
  g_autoptr (HallwayPlan) plan = hallway_plan_new (entries);
  g_autoptr (GArray)      changes = hallway_plan_list_changes (plan);

  return describe_gaps (entries, changes);
}

/* Not only neighbours: "long" is over all others, which don't know of one another. */
static void
test_every_pair (void)
{
  static const HallwayTestSession sessions[] = {
    { "third", "2026-01-31T10:00:00+01:00", 30 },
    { "long", "2026-01-31T09:00:00+01:00", 90 },
    { "first", "2026-01-31T09:00:00+01:00", 30 },
    { "second", "2026-01-31T09:30:00+01:00", 30 },
    { "across", "2026-01-31T10:20:00+01:00", 60 },
    { "apart", "2026-02-01T09:00:00+01:00", 60 },
  };
  g_autoptr (GPtrArray) entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autofree char      *overlaps = list_overlaps (entries);

  g_assert_cmpstr (overlaps, ==, "long/first 30, long/second 30, long/third 30, long/across 10, third/across 10");
}

static void
test_what_counts (void)
{
  static const HallwayTestSession sessions[] = {
    { "here", MORNING, 30 },
    { "gone", MORNING, 30, .state = HALLWAY_ENTRY_GONE },
    { "not-loaded", MORNING, 30, .state = HALLWAY_ENTRY_NOT_LOADED },
    { "cancelled", MORNING, 30, .status = HALLWAY_STATUS_CANCELLED },
    { "tentative", MORNING, 30, .status = HALLWAY_STATUS_TENTATIVE },
    { "own", MORNING, 30, .state = HALLWAY_ENTRY_OWN },
    { "timeless", NULL, 30 },
    { "endless", MORNING, HALLWAY_MINUTES_UNKNOWN },
    { "point", "2026-01-31T09:10:00+01:00", 0 },
  };
  g_autoptr (GPtrArray) entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autofree char      *overlaps = list_overlaps (entries);

  g_assert_cmpstr (overlaps, ==, "here/tentative 30, here/own 30, tentative/own 30");
}

/* Appends the one session of another conference to an agenda. */
static void
add_other (GPtrArray  *entries,
           const char *id,
           const char *timezone,
           const char *start)
{
  const HallwayTestSession  other = { "other", start, 30, "Elsewhere" };
  g_autoptr (HallwayRecord) record = hallway_test_make_record (id, timezone);
  g_autoptr (GPtrArray)     others = hallway_test_make_entries (record, &other, 1);

  g_ptr_array_add (entries, hallway_entry_ref (others->pdata[0]));
}

static void
test_floating (void)
{
  static const struct
  {
    const char *start;
    const char *id;
    const char *timezone;
    const char *other_start;
    const char *overlaps;
  } cases[] = {
    { "2026-01-31T09:00:00", "here", NULL, "2026-01-31T09:10:00", "one/other 20" },
    { "2026-01-31T09:00:00", "there", NULL, "2026-01-31T09:10:00", "" },
    { "2026-01-31T09:00:00", "here", NULL, "2026-01-31T09:10:00+00:00", "" },
    { "2026-01-31T09:00:00", "there", "Europe/Brussels", "2026-01-31T09:10:00", "" },
    { MORNING, "there", NULL, "2026-01-31T08:10:00+00:00", "one/other 20" },
    { MORNING, "there", "Europe/Brussels", "2026-01-31T09:10:00", "one/other 20" },
    { MORNING, "there", NULL, "2026-01-31T09:10:00", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const HallwayTestSession one = { "one", cases[i].start, 30 };
      g_autoptr (GPtrArray)    entries = make_agenda (NULL, &one, 1);
      g_autofree char         *overlaps = NULL;

      g_test_message ("case %u", i);
      add_other (entries, cases[i].id, cases[i].timezone, cases[i].other_start);
      overlaps = list_overlaps (entries);
      g_assert_cmpstr (overlaps, ==, cases[i].overlaps);
    }
}

static void
test_gaps (void)
{
  static const HallwayTestSession sessions[] = {
    { "a", "2026-01-31T09:00:00+01:00", 30 },
    { "b", "2026-01-31T09:44:00+01:00", 16 },  /* 14 minutes: no gap */
    { "c", "2026-01-31T10:15:00+01:00", 120 }, /* 15 minutes: one */
    { "d", "2026-01-31T10:30:00+01:00", 30 },  /* within c, which lasts longer */
    { "e", "2026-01-31T13:00:00+01:00", HALLWAY_MINUTES_UNKNOWN },
    { "f", "2026-01-31T15:00:00+01:00", 30 }, /* nobody knows when e ends */
    { "g", "2026-02-01T00:30:00+01:00", 30 }, /* the same conference day */
    { "h", "2026-02-01T09:00:00+01:00", 30 }, /* the next one */
  };
  g_autoptr (GPtrArray) entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autofree char      *gaps = list_gaps (entries);

  g_assert_cmpstr (gaps, ==, "b-c 15, c-e 45, f-g 540");
}

static void
test_changes (void)
{
  static const HallwayTestSession sessions[] = {
    { "a", "2026-01-31T09:00:00+01:00", 30, "Attic" },
    { "b", "2026-01-31T09:30:00+01:00", 30, "Yard" },
    { "c", "2026-01-31T10:05:00+01:00", 25, "Yard" },
    { "d", "2026-01-31T10:44:00+01:00", 16, "Attic" },
    { "e", "2026-01-31T11:15:00+01:00", 15, "Yard" },
    { "f", "2026-01-31T11:30:00+01:00", 30 },
  };
  g_autoptr (GPtrArray) entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autofree char      *changes = list_changes (entries);

  g_assert_cmpstr (changes, ==, "a-b 0, c-d 14");
}

static void
test_conflicts (void)
{
  static const HallwayTestSession sessions[] = {
    { "day-long", "2026-01-31T08:00:00+01:00", 600 },
    { "before", "2026-01-31T08:00:00+01:00", 60 },
    { "early", "2026-01-31T08:50:00+01:00", 20 },
    { "self", "2026-01-31T09:00:00+01:00", 30 },
    { "late", "2026-01-31T09:29:00+01:00", 30 },
    { "after", "2026-01-31T09:30:00+01:00", 30 },
  };
  g_autoptr (GPtrArray)   entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (HallwayPlan) plan = NULL;
  g_auto (GStrv)          of_self = NULL;
  g_auto (GStrv)          of_other = NULL;
  g_autofree char        *conflicts = NULL;

  add_other (entries, "there", NULL, "2026-01-31T12:00:00+01:00");
  plan = hallway_plan_new (entries);
  of_self = hallway_plan_list_conflicts (plan, entries->pdata[3]);
  of_other = hallway_plan_list_conflicts (plan, entries->pdata[6]);
  conflicts = g_strjoinv (" ", of_self);

  g_assert_cmpstr (conflicts, ==, "here/day-long here/early here/late");
  g_assert_cmpstr (of_other[0], ==, "here/day-long");
  g_assert_null (of_other[1]);
}

static void
test_no_conflicts (void)
{
  static const HallwayTestSession sessions[] = {
    { "here", MORNING, 30 },
    { "gone", MORNING, 30, .state = HALLWAY_ENTRY_GONE },
    { "timeless", NULL, 30 },
  };
  g_autoptr (GPtrArray)   entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (HallwayPlan) plan = hallway_plan_new (entries);

  for (guint i = 0; i < entries->len; i++)
    g_assert_null (hallway_plan_list_conflicts (plan, entries->pdata[i]));
}

/* Random agendas: the sweep and the binary search find what comparing all pairs finds. */
static void
test_against_all_pairs (void)
{
  for (guint round = 0; round < 50; round++)
    {
      static const char *const  keys[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };
      g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", NULL);
      HallwayTestSession        sessions[G_N_ELEMENTS (keys)] = { 0 };
      char                      starts[G_N_ELEMENTS (keys)][32];
      g_autoptr (GPtrArray)     entries = NULL;
      g_autoptr (HallwayPlan)   plan = NULL;
      g_autoptr (GArray)        overlaps = NULL;
      guint                     n_pairs = 0;

      for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          g_snprintf (starts[i], sizeof starts[i], "2026-01-31T%02d:%02d:00Z", g_test_rand_int_range (8, 14), g_test_rand_int_range (0, 60));
          sessions[i] = (HallwayTestSession){ keys[i], starts[i], g_test_rand_int_range (0, 120) };
        }
      entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
      plan = hallway_plan_new (entries);
      overlaps = hallway_plan_list_overlaps (plan);
      for (guint i = 0; i < entries->len; i++)
        {
          g_auto (GStrv) conflicts = hallway_plan_list_conflicts (plan, entries->pdata[i]);
          guint          n_conflicts = 0;

          for (guint j = 0; j < entries->len; j++)
            {
              const HallwayEntry *first = entries->pdata[i];
              const HallwayEntry *second = entries->pdata[j];

              if (i != j && hallway_span_get_overlap (&first->session->span, &second->session->span) > 0)
                n_conflicts++;
            }
          g_assert_cmpuint (conflicts != NULL ? g_strv_length (conflicts) : 0, ==, n_conflicts);
          n_pairs += n_conflicts;
        }
      g_assert_cmpuint (overlaps->len * 2, ==, n_pairs);
    }
}

static void
test_compare (void)
{
  static const HallwayTestSession sessions[] = {
    { "b", MORNING, 30 },
    { "a", MORNING, 30 },
    { "later", "2026-01-31T09:30:00+01:00", 30 },
    { "timeless", NULL, 30 },
  };
  g_autoptr (GPtrArray) entries = make_agenda (NULL, sessions, G_N_ELEMENTS (sessions));

  add_other (entries, "there", NULL, MORNING);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[0], entries->pdata[1]), <, 0);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[1], entries->pdata[0]), >, 0);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[1], entries->pdata[2]), <, 0);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[3], entries->pdata[2]), >, 0);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[1], entries->pdata[4]), <, 0);
  g_assert_cmpint (hallway_plan_compare (entries->pdata[0], entries->pdata[0]), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char      *overlaps = list_overlaps (entries);
  g_autofree char      *gaps = list_gaps (entries);

  g_assert_cmpstr (overlaps, ==, "");
  g_assert_cmpstr (gaps, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/every-pair", test_every_pair);
  g_test_add_func ("/plan/what-counts", test_what_counts);
  g_test_add_func ("/plan/floating", test_floating);
  g_test_add_func ("/plan/gaps", test_gaps);
  g_test_add_func ("/plan/changes", test_changes);
  g_test_add_func ("/plan/conflicts", test_conflicts);
  g_test_add_func ("/plan/no-conflicts", test_no_conflicts);
  g_test_add_func ("/plan/against-all-pairs", test_against_all_pairs);
  g_test_add_func ("/plan/compare", test_compare);
  g_test_add_func ("/plan/empty", test_empty);

  return g_test_run ();
}
