/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-agenda.h"

#include "hallway-test-model.h"

static const HallwayTestSession sessions[] = {
  { "a", "2026-01-31T09:00:00+01:00", 30, "Attic", .starred = TRUE },
  { "b", "2026-01-31T09:20:00+01:00", 30, "Yard" },
  { "c", "2026-01-31T10:30:00+01:00", 30, "Yard", .starred = TRUE },
  { "d", "2026-01-31T11:00:00+01:00", 30, "Attic", .starred = TRUE, .state = HALLWAY_ENTRY_GONE },
};

typedef struct
{
  HallwayConference *conference;
  GPtrArray         *entries; /* of all sessions */
  HallwayAgenda     *agenda;
  GString           *changes;
} Fixture;

/* The entries that are starred, as hallway_store_read_agenda() gives them. */
static GPtrArray *
list_starred (GPtrArray *entries)
{
  GPtrArray *starred = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (((HallwayEntry *) entries->pdata[i])->starred)
      g_ptr_array_add (starred, entries->pdata[i]);
  return starred;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     starred = NULL;

  fixture->entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  fixture->conference = hallway_conference_new (record, fixture->entries);
  fixture->agenda = hallway_agenda_new ();
  fixture->changes = g_string_new (NULL);
  starred = list_starred (fixture->entries);
  hallway_agenda_set_entries (fixture->agenda, starred);
  hallway_test_record_changes (fixture->agenda, fixture->changes);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpstr (fixture->changes->str, ==, "");
  g_string_free (fixture->changes, TRUE);
  g_assert_finalize_object (fixture->agenda);
  g_assert_finalize_object (fixture->conference);
  g_ptr_array_unref (fixture->entries);
}

static void
test_items (Fixture      *fixture,
            gconstpointer data)
{
  HallwayAgendaItem *gone = hallway_agenda_find (fixture->agenda, "here", "d");

  hallway_test_assert_model (fixture->agenda, hallway_agenda_item_get_title, "a c d");
  g_assert_true (hallway_agenda_get_item (fixture->agenda, 2) == gone);
  g_assert_cmpint (hallway_agenda_item_get_state (gone), ==, HALLWAY_ENTRY_GONE);
  g_assert_cmpstr (hallway_agenda_item_get_conference_id (gone), ==, "here");
  g_assert_cmpstr (hallway_agenda_item_get_room_name (gone), ==, "Attic");
  g_assert_cmpint (hallway_agenda_item_get_day (gone), ==, hallway_time_parse_date ("2026-01-31"));
  g_assert_null (hallway_agenda_item_get_session (gone));
  g_assert_null (hallway_agenda_find (fixture->agenda, "here", "b"));
  g_assert_null (hallway_agenda_find (fixture->agenda, "there", "a"));
}

static void
test_sessions (Fixture      *fixture,
               gconstpointer data)
{
  HallwayAgendaItem *item = hallway_agenda_find (fixture->agenda, "here", "a");
  HallwayAgendaItem *gone = hallway_agenda_find (fixture->agenda, "here", "d");

  g_assert_null (hallway_agenda_item_get_session (item));

  hallway_agenda_add_conference (fixture->agenda, fixture->conference);
  g_assert_true (hallway_agenda_item_get_session (item) == hallway_conference_find_session (fixture->conference, "a"));
  g_assert_null (hallway_agenda_item_get_session (gone));

  hallway_agenda_remove_conference (fixture->agenda, fixture->conference);
  g_assert_null (hallway_agenda_item_get_session (item));
  hallway_session_set_starred (hallway_conference_find_session (fixture->conference, "a"), FALSE);
  hallway_test_assert_model (fixture->agenda, hallway_agenda_item_get_title, "a c d");
}

static void
test_stars (Fixture      *fixture,
            gconstpointer data)
{
  HallwaySession *session = hallway_conference_find_session (fixture->conference, "b");
  guint           n_planned, n_counted;

  hallway_agenda_add_conference (fixture->agenda, fixture->conference);
  hallway_test_count_notify (fixture->agenda, "notify::n-items", &n_counted);
  n_planned = 0;
  g_signal_connect_swapped (fixture->agenda, "plan-changed", G_CALLBACK (hallway_test_count_swapped_cb), &n_planned);

  hallway_session_set_starred (session, TRUE);
  hallway_test_assert_model (fixture->agenda, hallway_agenda_item_get_title, "a b c d");
  hallway_test_assert_changes (fixture->changes, "1-0+1");
  g_assert_cmpuint (n_planned, ==, 1);
  g_assert_cmpuint (n_counted, ==, 1);
  g_assert_true (hallway_agenda_item_get_session (hallway_agenda_get_item (fixture->agenda, 1)) == session);

  hallway_session_set_starred (session, FALSE);
  hallway_test_assert_model (fixture->agenda, hallway_agenda_item_get_title, "a c d");
  hallway_test_assert_changes (fixture->changes, "1-1+0");
  g_assert_cmpuint (n_planned, ==, 2);
  g_assert_cmpuint (n_counted, ==, 2);
}

static void
test_plan (Fixture      *fixture,
           gconstpointer data)
{
  const HallwayOverlap *overlaps;
  const HallwayGap     *gaps;
  guint                 n_overlaps, n_gaps, n_changes;

  overlaps = hallway_agenda_get_overlaps (fixture->agenda, &n_overlaps);
  g_assert_cmpuint (n_overlaps, ==, 0);
  gaps = hallway_agenda_get_gaps (fixture->agenda, &n_gaps);
  g_assert_cmpuint (n_gaps, ==, 1);
  g_assert_cmpint (gaps[0].minutes, ==, 60);
  hallway_agenda_get_changes (fixture->agenda, &n_changes);
  g_assert_cmpuint (n_changes, ==, 0);

  hallway_agenda_add_conference (fixture->agenda, fixture->conference);
  hallway_session_set_starred (hallway_conference_find_session (fixture->conference, "b"), TRUE);
  hallway_test_assert_changes (fixture->changes, "1-0+1");
  overlaps = hallway_agenda_get_overlaps (fixture->agenda, &n_overlaps);
  g_assert_cmpuint (n_overlaps, ==, 1);
  g_assert_cmpuint (overlaps[0].first, ==, 0);
  g_assert_cmpuint (overlaps[0].second, ==, 1);
  g_assert_cmpint (overlaps[0].minutes, ==, 10);
  gaps = hallway_agenda_get_gaps (fixture->agenda, &n_gaps);
  g_assert_cmpuint (n_gaps, ==, 1);
  g_assert_cmpint (gaps[0].minutes, ==, 40);
}

/* What an unstarred session would clash with. */
static void
test_clashes_of_other (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GArray) clashes = hallway_agenda_list_clashes (fixture->agenda, fixture->entries->pdata[1]);

  g_assert_cmpuint (clashes->len, ==, 1);
  g_assert_cmpuint (g_array_index (clashes, HallwayClash, 0).position, ==, 0);
  g_assert_cmpint (g_array_index (clashes, HallwayClash, 0).minutes, ==, 10);
}

/* An update of the schedule: "a" moved, "c" is gone from the agenda, "b" is new in it; what stays keeps its item. */
static void
test_set_entries (Fixture      *fixture,
                  gconstpointer data)
{
  static const HallwayTestSession updated[] = {
    { "b", "2026-01-31T09:20:00+01:00", 30, "Yard", .starred = TRUE },
    { "a", "2026-01-31T10:00:00+01:00", 30, "Attic", .starred = TRUE },
    { "d", "2026-01-31T11:00:00+01:00", 30, "Attic", .starred = TRUE, .state = HALLWAY_ENTRY_GONE },
  };
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, updated, G_N_ELEMENTS (updated));
  HallwayAgendaItem        *item = hallway_agenda_find (fixture->agenda, "here", "a");
  HallwaySpan               moved = hallway_test_make_span (updated[1].start, updated[1].minutes);

  hallway_agenda_set_entries (fixture->agenda, entries);
  hallway_test_assert_model (fixture->agenda, hallway_agenda_item_get_title, "b a d");
  hallway_test_assert_changes (fixture->changes, "0-2+2");
  g_assert_true (hallway_agenda_get_item (fixture->agenda, 1) == item);
  g_assert_true (hallway_span_equal (hallway_agenda_item_get_span (item), &moved));

  hallway_agenda_set_entries (fixture->agenda, entries);
  hallway_test_assert_changes (fixture->changes, "");

  g_ptr_array_set_size (entries, 0);
  hallway_agenda_set_entries (fixture->agenda, entries);
  hallway_test_assert_changes (fixture->changes, "0-3+0");
}

static void
test_next (Fixture      *fixture,
           gconstpointer data)
{
  gint64             start = hallway_agenda_item_get_span (hallway_agenda_get_item (fixture->agenda, 0))->start;
  HallwayAgendaItem *first = hallway_agenda_get_item (fixture->agenda, 0);
  HallwayAgendaItem *second = hallway_agenda_get_item (fixture->agenda, 1);

  g_assert_true (hallway_agenda_get_next (fixture->agenda, start - 60) == first);
  g_assert_true (hallway_agenda_get_next (fixture->agenda, start) == first);
  g_assert_true (hallway_agenda_get_next (fixture->agenda, start + 1) == second);
  g_assert_null (hallway_agenda_get_next (fixture->agenda, start + 5401));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define add_test(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  add_test ("/agenda/items", test_items);
  add_test ("/agenda/sessions", test_sessions);
  add_test ("/agenda/stars", test_stars);
  add_test ("/agenda/plan", test_plan);
  add_test ("/agenda/clashes-of-other", test_clashes_of_other);
  add_test ("/agenda/set-entries", test_set_entries);
  add_test ("/agenda/next", test_next);

  return g_test_run ();
}
