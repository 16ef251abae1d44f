/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-facets.h"

#include "hallway-test-model.h"
#include "hallway-test-query.h"

static const HallwayTestSession sessions[] = {
  { "a", "2026-01-31T09:00:00+01:00", 30, "Attic", "Networks", NULL, "Talk", "de" },
  { "b", "2026-01-31T09:00:00+01:00", 60, "Yard", "Systems", NULL, "talk", "en", TRUE },
  { "c", "2026-01-31T09:30:00+01:00", 30, "Attic", "Systems", NULL, "Workshop", "EN" },
  { "d", "2026-01-31T10:00:00+01:00", 30, "Attic", "Systems", NULL, "Talk", "en", TRUE },
  { "e", "2026-02-01T09:30:00+01:00", 30, "Cellar", NULL, NULL, NULL, "fr" },
};

typedef struct
{
  HallwayConference *conference; /* (owned) */
  HallwayFacets     *facets;     /* (owned) */
  GPtrArray         *day;        /* (owned) (element-type HallwaySession): the first four */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  fixture->conference = hallway_conference_new (record, entries);
  fixture->facets = hallway_facets_new ();
  fixture->day = g_ptr_array_new ();
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (fixture->day, hallway_conference_get_session (fixture->conference, i));
  hallway_facets_set_conference (fixture->facets, fixture->conference);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_ptr_array_unref (fixture->day);
  g_assert_finalize_object (fixture->facets);
  g_assert_finalize_object (fixture->conference);
}

/* "Attic 3 Yard* 1": the star is on what is chosen. */
static char *
describe (Fixture         *fixture,
          HallwayQueryKind kind)
{
  GListModel *facet = G_LIST_MODEL (hallway_facets_get (fixture->facets, kind));
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (facet); i++)
    {
      g_autoptr (HallwayFacetValue) value = g_list_model_get_item (facet, i);
      const char                   *name = hallway_facet_value_get_name (value);

      g_assert_cmpint (hallway_facet_value_get_kind (value), ==, kind);
      g_string_append_printf (text, "%s%s%s %u", i > 0 ? " " : "", name != NULL ? name : "yes",
                              hallway_facet_value_get_chosen (value) ? "*" : "", hallway_facet_value_get_n_sessions (value));
    }
  return g_string_free (text, FALSE);
}

#define assert_facet(fixture, kind, expected)         \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *text = describe (fixture, kind); \
                                                      \
    g_assert_cmpstr (text, ==, (expected));           \
  }                                                   \
  G_STMT_END

static void
count (Fixture    *fixture,
       const char *terms)
{
  g_autoptr (HallwayQuery) query = hallway_test_make_query (terms);

  hallway_facets_count (fixture->facets, query, fixture->day, 0);
}

static void
test_count (Fixture      *fixture,
            gconstpointer data)
{
  count (fixture, "");
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Attic 3 Yard 1 Cellar 0");
  assert_facet (fixture, HALLWAY_QUERY_TRACK, "Networks 1 Systems 3");
  assert_facet (fixture, HALLWAY_QUERY_TYPE, "Talk 3 Workshop 1");
  assert_facet (fixture, HALLWAY_QUERY_LANGUAGE, "de 1 en 3 fr 0");
  assert_facet (fixture, HALLWAY_QUERY_STARRED, "yes 2");
  assert_facet (fixture, HALLWAY_QUERY_NOW, "yes 0");
  g_assert_null (hallway_facets_get (fixture->facets, HALLWAY_QUERY_SPEAKER));
}

/* What is chosen of one kind narrows the others, and not its own, of which one may choose more. */
static void
test_chosen (Fixture      *fixture,
             gconstpointer data)
{
  HallwayFacet *rooms = hallway_facets_get (fixture->facets, HALLWAY_QUERY_ROOM);

  count (fixture, "room=attic");
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Attic* 3 Yard 1 Cellar 0");
  assert_facet (fixture, HALLWAY_QUERY_TRACK, "Networks 1 Systems 2");
  assert_facet (fixture, HALLWAY_QUERY_STARRED, "yes 1");
  g_assert_cmpuint (hallway_facet_get_n_chosen (rooms), ==, 1);
  g_assert_cmpuint (hallway_facet_get_n_values (rooms), ==, 3);

  count (fixture, "room=Attic; room=Yard; starred");
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Attic* 1 Yard* 1 Cellar 0");
  assert_facet (fixture, HALLWAY_QUERY_TRACK, "Systems 2 Networks 0");
  assert_facet (fixture, HALLWAY_QUERY_STARRED, "yes* 2");
  g_assert_cmpuint (hallway_facet_get_n_chosen (rooms), ==, 2);

  count (fixture, "room=Elsewhere");
  g_assert_cmpuint (hallway_facet_get_n_chosen (rooms), ==, 0);
  assert_facet (fixture, HALLWAY_QUERY_TRACK, "Networks 0 Systems 0");
}

/* Every count is the number of sessions that choosing the value alone of its kind shows. */
static void
test_promise (Fixture      *fixture,
              gconstpointer data)
{
  static const HallwayQueryKind kinds[] = { HALLWAY_QUERY_ROOM, HALLWAY_QUERY_TRACK, HALLWAY_QUERY_TYPE,
                                            HALLWAY_QUERY_LANGUAGE, HALLWAY_QUERY_STARRED, HALLWAY_QUERY_NOW };
  g_autoptr (HallwayQuery)      filters = hallway_test_make_query ("track=systems; language=en");
  gint64                        now = hallway_session_get_span (hallway_conference_get_session (fixture->conference, 0))->start;

  hallway_facets_count (fixture->facets, filters, fixture->day, now);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GListModel *facet = G_LIST_MODEL (hallway_facets_get (fixture->facets, kinds[i]));

      for (guint j = 0; j < g_list_model_get_n_items (facet); j++)
        {
          g_autoptr (HallwayFacetValue) value = g_list_model_get_item (facet, j);
          g_autoptr (HallwayQuery)      without = hallway_query_remove (filters, kinds[i], NULL);
          g_autoptr (HallwayQuery)      with = hallway_query_add (without, kinds[i], hallway_facet_value_get_name (value));
          guint                         n_shown = 0;

          for (guint k = 0; k < fixture->day->len; k++)
            n_shown += hallway_query_matches (with, fixture->day->pdata[k], now);
          g_assert_cmpuint (hallway_facet_value_get_n_sessions (value), ==, n_shown);
        }
    }
}

/* A count that changes notifies; the list changes when what has sessions does. */
static void
test_changes (Fixture      *fixture,
              gconstpointer data)
{
  GListModel                   *rooms = G_LIST_MODEL (hallway_facets_get (fixture->facets, HALLWAY_QUERY_ROOM));
  g_autoptr (HallwayFacetValue) attic = NULL;
  g_autoptr (GString)           changes = g_string_new (NULL);
  guint                         n_counted, n_chosen;

  count (fixture, "");
  attic = g_list_model_get_item (rooms, 0);
  hallway_test_record_changes (rooms, changes);
  hallway_test_count_notify (attic, "notify::n-sessions", &n_counted);
  hallway_test_count_notify (attic, "notify::chosen", &n_chosen);

  count (fixture, "");
  g_assert_cmpuint (n_counted, ==, 0);
  count (fixture, "starred; room=Attic");
  g_assert_cmpuint (n_counted, ==, 1);
  g_assert_cmpuint (n_chosen, ==, 1);
  hallway_test_assert_changes (changes, "");

  count (fixture, "language=de");
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Attic 1 Yard 0 Cellar 0");
  hallway_test_assert_changes (changes, "");
  count (fixture, "type=Talk; language=en; starred; track=Networks");
  hallway_test_assert_changes (changes, "");
  g_ptr_array_remove_index (fixture->day, 0);
  g_ptr_array_remove_range (fixture->day, 1, 2);
  count (fixture, "");
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Yard 1 Attic 0 Cellar 0");
  hallway_test_assert_changes (changes, "0-3+3");
}

static void
test_track (Fixture      *fixture,
            gconstpointer data)
{
  GListModel                   *tracks = G_LIST_MODEL (hallway_facets_get (fixture->facets, HALLWAY_QUERY_TRACK));
  g_autoptr (HallwayFacetValue) track = g_list_model_get_item (tracks, 0);
  g_autoptr (HallwayFacetValue) none = g_list_model_get_item (tracks, 2);

  g_assert_cmpstr (hallway_track_get_name (hallway_facet_value_get_track (track)), ==, "Networks");
  g_assert_null (none);
}

/* Another conference has other values. */
static void
test_conference (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("there", NULL);
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, sessions + 4, 1);
  g_autoptr (HallwayConference) other = hallway_conference_new (record, entries);
  g_autoptr (HallwayQuery)      all = hallway_query_new ();

  hallway_facets_set_conference (fixture->facets, other);
  hallway_facets_count (fixture->facets, all, NULL, 0);
  assert_facet (fixture, HALLWAY_QUERY_ROOM, "Cellar 0");
  assert_facet (fixture, HALLWAY_QUERY_TYPE, "");
}

#define ADD(path, function) g_test_add ("/facets/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("count", test_count);
  ADD ("chosen", test_chosen);
  ADD ("promise", test_promise);
  ADD ("changes", test_changes);
  ADD ("track", test_track);
  ADD ("conference", test_conference);

  return g_test_run ();
}
