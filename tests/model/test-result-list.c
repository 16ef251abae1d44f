/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-result-list.h"

#include "hallway-test-model.h"

static const HallwayTestSession sessions[] = {
  { "d", "2026-01-31T10:00:00+01:00", 30, "Attic", "Systems", NULL, NULL, "en", TRUE },
  { "a", "2026-01-31T09:00:00+01:00", 30, "Attic", "Networks", NULL, NULL, "de" },
  { "b", "2026-01-31T09:00:00+01:00", 60, "Yard", "Systems", NULL, NULL, "en" },
  { "c", "2026-01-31T09:30:00+01:00", 30, "Attic", "Systems" },
  { "e", "2026-02-01T09:30:00+01:00", 30, "Yard", "Systems" },
  { "f", NULL, 30, "Attic" },
};

typedef struct
{
  HallwayConference *conference; /* (owned) */
  HallwayResultList *list;       /* (owned) */
  HallwayQuery      *all;        /* (owned): no filter */
  GString           *changes;    /* (owned) */
  gint64             first_day;
  gint64             second_day;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  fixture->conference = hallway_conference_new (record, entries);
  fixture->list = hallway_result_list_new ();
  fixture->all = hallway_query_new ();
  fixture->changes = g_string_new (NULL);
  fixture->first_day = hallway_time_parse_date ("2026-01-31");
  fixture->second_day = hallway_time_parse_date ("2026-02-01");
  hallway_test_record_changes (fixture->list, fixture->changes);
  hallway_result_list_set_conference (fixture->list, fixture->conference);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_finalize_object (fixture->list);
  g_assert_finalize_object (fixture->conference);
  hallway_query_unref (fixture->all);
  g_string_free (fixture->changes, TRUE);
}

static HallwayQuery *
make_filter (HallwayQueryKind kind,
             const char      *value)
{
  g_autoptr (HallwayQuery) empty = hallway_query_new ();

  return hallway_query_add (empty, kind, value);
}

static void
test_days (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "a b c d");
  hallway_test_assert_changes (fixture->changes, "0-0+4");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 0);

  hallway_result_list_show (fixture->list, fixture->all, fixture->second_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "e");
  hallway_test_assert_changes (fixture->changes, "0-4+1");

  hallway_result_list_show (fixture->list, fixture->all, HALLWAY_TIME_UNKNOWN, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "f");

  g_assert_true (hallway_result_list_has_day (fixture->list, fixture->second_day));
  g_assert_true (hallway_result_list_has_day (fixture->list, HALLWAY_TIME_UNKNOWN));
  g_assert_false (hallway_result_list_has_day (fixture->list, 0));
  hallway_result_list_show (fixture->list, fixture->all, 0, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 0);
}

static void
test_filters (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (HallwayQuery) attic = make_filter (HALLWAY_QUERY_ROOM, "Attic");
  g_autoptr (HallwayQuery) nowhere = make_filter (HALLWAY_QUERY_ROOM, "Cellar");

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  g_string_truncate (fixture->changes, 0);

  hallway_result_list_show (fixture->list, attic, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "a c d");
  hallway_test_assert_changes (fixture->changes, "0-4+3");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 1);
  g_assert_cmpuint (hallway_result_list_count_day (fixture->list, fixture->first_day), ==, 3);
  g_assert_cmpuint (hallway_result_list_count_day (fixture->list, fixture->second_day), ==, 0);
  g_assert_cmpuint (hallway_result_list_count_day (fixture->list, HALLWAY_TIME_UNKNOWN), ==, 1);

  hallway_result_list_show (fixture->list, nowhere, fixture->first_day, NULL);
  hallway_test_assert_changes (fixture->changes, "0-3+0");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 4);
  g_assert_cmpuint (hallway_result_list_get_candidates (fixture->list)->len, ==, 4);

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  g_assert_cmpuint (hallway_result_list_count_day (fixture->list, fixture->first_day), ==, 4);
}

/* What a search found stays in its order, whatever the day; filters hold for it too. */
static void
test_found (Fixture      *fixture,
            gconstpointer data)
{
  static const char *const found[] = { "e", "d", "unknown", "f", "a", NULL };
  static const char *const nothing[] = { NULL };
  g_autoptr (HallwayQuery) attic = make_filter (HALLWAY_QUERY_ROOM, "attic");

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, found);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "e d f a");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 0);

  hallway_result_list_show (fixture->list, attic, fixture->first_day, found);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "d f a");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 1);

  hallway_result_list_show (fixture->list, attic, fixture->first_day, nothing);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "");
  g_assert_cmpuint (hallway_result_list_get_n_hidden (fixture->list), ==, 0);

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "a b c d");
}

static void
test_contains (Fixture      *fixture,
               gconstpointer data)
{
  static const char *const found[] = { "e", "d", NULL };
  g_autoptr (HallwayQuery) attic = make_filter (HALLWAY_QUERY_ROOM, "Attic");
  HallwaySession          *d = hallway_conference_find_session (fixture->conference, "d");
  HallwaySession          *e = hallway_conference_find_session (fixture->conference, "e");
  HallwaySession          *f = hallway_conference_find_session (fixture->conference, "f");

  hallway_result_list_show (fixture->list, attic, fixture->first_day, NULL);
  g_assert_true (hallway_result_list_contains (fixture->list, d));
  g_assert_false (hallway_result_list_contains (fixture->list, e));
  g_assert_false (hallway_result_list_contains (fixture->list, f));
  g_assert_false (hallway_result_list_contains (fixture->list, hallway_conference_find_session (fixture->conference, "b")));

  hallway_result_list_show (fixture->list, fixture->all, HALLWAY_TIME_UNKNOWN, NULL);
  g_assert_true (hallway_result_list_contains (fixture->list, f));

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, found);
  g_assert_true (hallway_result_list_contains (fixture->list, e));
  g_assert_false (hallway_result_list_contains (fixture->list, f));
}

/* A star that is set or taken moves its row alone. */
static void
test_star (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (HallwayQuery) starred = make_filter (HALLWAY_QUERY_STARRED, NULL);

  hallway_result_list_show (fixture->list, starred, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "d");
  g_string_truncate (fixture->changes, 0);

  hallway_session_set_starred (hallway_conference_find_session (fixture->conference, "b"), TRUE);
  hallway_test_assert_changes (fixture->changes, "0-0+1");
  hallway_session_set_starred (hallway_conference_find_session (fixture->conference, "d"), FALSE);
  hallway_test_assert_changes (fixture->changes, "1-1+0");
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "b");

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  g_string_truncate (fixture->changes, 0);
  hallway_session_set_starred (hallway_conference_find_session (fixture->conference, "d"), TRUE);
  hallway_test_assert_changes (fixture->changes, "");
}

static void
test_now (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (HallwayQuery) running = make_filter (HALLWAY_QUERY_NOW, NULL);
  gint64                   nine = hallway_session_get_span (hallway_conference_find_session (fixture->conference, "a"))->start;

  hallway_result_list_set_now (fixture->list, nine);
  hallway_result_list_show (fixture->list, running, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "a b");
  g_string_truncate (fixture->changes, 0);

  hallway_result_list_set_now (fixture->list, nine + 1800);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "b c");
  hallway_result_list_set_now (fixture->list, nine + 1801);
  hallway_test_assert_changes (fixture->changes, "0-2+2");
}

/* A new version of the conference, and none. */
static void
test_conference (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("there", "Europe/Brussels");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, sessions, 3);
  g_autoptr (HallwayConference) other = hallway_conference_new (record, entries);

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  hallway_result_list_set_conference (fixture->list, other);
  hallway_test_assert_changes (fixture->changes, "0-0+4 0-4+0");
  g_assert_false (hallway_result_list_has_day (fixture->list, fixture->second_day));

  hallway_result_list_show (fixture->list, fixture->all, fixture->first_day, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "a b d");
  hallway_result_list_set_conference (fixture->list, NULL);
  hallway_test_assert_model (fixture->list, hallway_session_get_key, "");
}

#define ADD(path, function) g_test_add ("/result-list/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("days", test_days);
  ADD ("filters", test_filters);
  ADD ("found", test_found);
  ADD ("contains", test_contains);
  ADD ("star", test_star);
  ADD ("now", test_now);
  ADD ("conference", test_conference);

  return g_test_run ();
}
