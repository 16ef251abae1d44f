/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-query.h"

#include "hallway-test-model.h"
#include "hallway-test-query.h"
#include "model/hallway-conference.h"

static const HallwayTestSession sessions[] = {
  { "a", "2026-01-31T09:00:00+01:00", 30, "K.1", "Systems", "Ada Byron, José Ruiz", "Talk", "en", TRUE },
  { "b", "2026-01-31T09:00:00+01:00", 60, "K.1.105", "Networks", "Bo Li", "talk", "EN", FALSE },
  { "c", "2026-02-01T09:00:00+01:00", 30, "K.1", "Systems", NULL, "Workshop", "de", FALSE },
  { "über den wolken", "2026-02-01T10:00:00+01:00", 30, "Café", NULL, "Ada Byron", NULL, NULL, TRUE },
  { "e", NULL, HALLWAY_MINUTES_UNKNOWN },
};

static HallwayConference *
make_conference (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("example", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  return hallway_conference_new (record, entries);
}

/* The first letters of the sessions that match. */
static char *
list_matches (HallwayConference *conference,
              HallwayQuery      *query,
              gint64             now)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      HallwaySession *session = hallway_conference_get_session (conference, i);

      if (hallway_query_matches (query, session, now))
        g_string_append_unichar (text, g_utf8_get_char (hallway_session_get_key (session)));
    }
  return g_string_free (text, FALSE);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *terms;
    const char *matches;
  } cases[] = {
    { "", "abcüe" },
    { "day=2026-01-31", "ab" },
    { "day=2026-02-02", "" },
    { "room=K.1", "ac" },
    { "room=k.1", "ac" },
    { "room=K", "" },
    { "room=CAFE", "ü" },
    { "room=K.1; room=Café", "acü" },
    { "track=systems", "ac" },
    { "type=TALK", "ab" },
    { "language=en", "ab" },
    { "speaker=Ada Byron", "aü" },
    { "speaker=jose ruiz", "a" },
    { "speaker=Ada", "" },
    { "speaker=bo li; speaker=ada byron", "abü" },
    { "starred", "aü" },
    { "now", "ab" },
    { "time=2026-01-31T09:00:00+01:00/2026-01-31T10:00:00+01:00", "ab" },
    { "time=2026-01-31T08:00:00+00:00/2026-01-31T08:59:00+00:00", "a" },
    { "time=2026-01-31T09:01:00+01:00/2026-01-31T10:01:00+01:00", "" },
    { "time=2026-01-31T09:00:00/2026-01-31T09:30:00", "a" },
    { "time=2026-01-31T00:00:00/2026-02-02T00:00:00; starred", "aü" },
    { "room=K.1; day=2026-01-31", "a" },
    { "room=K.1; starred; language=de", "" },
    { "search=uber", "ü" },
    { "search=WOLK", "ü" },
    { "search=olken", "" },
    { "search=ruiz", "a" },
    { "search=ada byron", "aü" },
    { "search=ada k.1", "a" },
    { "search=net", "b" },
    { "search=ada; room=cafe", "ü" },
  };
  g_autoptr (HallwayConference) conference = make_conference ();
  gint64                        now = hallway_session_get_span (hallway_conference_get_session (conference, 0))->start;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayQuery) query = hallway_test_make_query (cases[i].terms);
      g_autofree char         *matches = list_matches (conference, query, now);

      g_test_message ("%s", cases[i].terms);
      g_assert_cmpstr (matches, ==, cases[i].matches);
    }
}

static void
test_now_moves (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayQuery)      query = hallway_test_make_query ("now");
  gint64                        start = hallway_session_get_span (hallway_conference_get_session (conference, 0))->start;
  g_autofree char              *later = list_matches (conference, query, start + 1800);
  g_autofree char              *after = list_matches (conference, query, start + 3600);

  g_assert_cmpstr (later, ==, "b");
  g_assert_cmpstr (after, ==, "");
}

/* The star is asked for when the query is, not when it is made. */
static void
test_star_moves (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayQuery)      query = hallway_test_make_query ("starred");
  g_autofree char              *matches = NULL;

  hallway_session_set_starred (hallway_conference_get_session (conference, 0), FALSE);
  hallway_session_set_starred (hallway_conference_get_session (conference, 2), TRUE);
  matches = list_matches (conference, query, 0);

  g_assert_cmpstr (matches, ==, "cü");
}

static void
test_found (void)
{
  static const char *const      found[] = { "b", "e", "elsewhere", NULL };
  static const char *const      nothing[] = { NULL };
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayQuery)      empty = hallway_query_new ();
  g_autoptr (HallwayQuery)      query = hallway_query_set_search (empty, " in the text ", found);
  g_autoptr (HallwayQuery)      without = hallway_query_set_search (query, "in the text", nothing);
  g_autoptr (HallwayQuery)      cleared = hallway_query_set_search (query, "  ", NULL);
  g_autofree char              *matches = list_matches (conference, query, 0);
  g_autofree char              *no_matches = list_matches (conference, without, 0);

  g_assert_cmpstr (matches, ==, "be");
  g_assert_cmpstr (hallway_query_get_value (query, 0), ==, "in the text");
  g_assert_cmpstr (no_matches, ==, "");
  g_assert_cmpuint (hallway_query_get_n_terms (without), ==, 1);
  g_assert_cmpuint (hallway_query_get_n_terms (cleared), ==, 0);
}

static void
test_add_and_remove (void)
{
  g_autoptr (HallwayQuery) query = hallway_test_make_query ("room=K.1; room=Café; starred");
  g_autoptr (HallwayQuery) same = hallway_query_add (query, HALLWAY_QUERY_ROOM, "K.1");
  g_autoptr (HallwayQuery) still = hallway_query_add (query, HALLWAY_QUERY_STARRED, NULL);
  g_autoptr (HallwayQuery) one = hallway_query_remove (query, HALLWAY_QUERY_ROOM, "K.1");
  g_autoptr (HallwayQuery) no_rooms = hallway_query_remove (query, HALLWAY_QUERY_ROOM, NULL);
  g_autoptr (HallwayQuery) no_star = hallway_query_remove (query, HALLWAY_QUERY_STARRED, NULL);
  g_autoptr (HallwayQuery) other = hallway_test_make_query ("room=Café; starred");

  g_assert_true (same == query);
  g_assert_true (still == query);
  g_assert_cmpuint (hallway_query_get_n_terms (query), ==, 3);
  g_assert_true (hallway_query_equal (one, other));
  g_assert_false (hallway_query_equal (one, query));
  g_assert_cmpuint (hallway_query_get_n_terms (no_rooms), ==, 1);
  g_assert_cmpint (hallway_query_get_kind (no_rooms, 0), ==, HALLWAY_QUERY_STARRED);
  g_assert_null (hallway_query_get_value (no_rooms, 0));
  g_assert_cmpuint (hallway_query_get_n_terms (no_star), ==, 2);
  g_assert_cmpstr (hallway_query_get_value (no_star, 1), ==, "Café");
}

/* A term is the same in any case, as it matches the same. */
static void
test_fold (void)
{
  g_autoptr (HallwayQuery) query = hallway_test_make_query ("room=Café; room=K.1; language=en");
  g_autoptr (HallwayQuery) same = hallway_query_add (query, HALLWAY_QUERY_ROOM, "CAFE");
  g_autoptr (HallwayQuery) without = hallway_query_remove (query, HALLWAY_QUERY_ROOM, "cafe");

  g_assert_true (same == query);
  g_assert_true (hallway_query_has (query, HALLWAY_QUERY_ROOM, "cafe"));
  g_assert_false (hallway_query_has (without, HALLWAY_QUERY_ROOM, "Café"));
  g_assert_false (hallway_query_has (query, HALLWAY_QUERY_TRACK, "Café"));
  g_assert_false (hallway_query_has (query, HALLWAY_QUERY_STARRED, NULL));
  g_assert_cmpuint (hallway_query_count_kind (query, HALLWAY_QUERY_ROOM), ==, 2);
  g_assert_cmpuint (hallway_query_count_kind (without, HALLWAY_QUERY_ROOM), ==, 1);
  g_assert_cmpuint (hallway_query_count_kind (query, HALLWAY_QUERY_TYPE), ==, 0);
}

static void
test_find_missing (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayQuery)      query = hallway_test_make_query ("room=K.1; room=Café; language=de; starred");
  const guint                   language = 1u << HALLWAY_QUERY_LANGUAGE;
  const guint                   starred = 1u << HALLWAY_QUERY_STARRED;
  const guint                   room = 1u << HALLWAY_QUERY_ROOM;

  g_assert_cmpuint (hallway_query_find_missing (query, hallway_conference_get_session (conference, 0), 0), ==, language);
  g_assert_cmpuint (hallway_query_find_missing (query, hallway_conference_get_session (conference, 1), 0), ==, room | language | starred);
  g_assert_cmpuint (hallway_query_find_missing (query, hallway_conference_get_session (conference, 2), 0), ==, starred);
}

static void
test_parse_term (void)
{
  static const struct
  {
    const char *text;
    const char *value; /* NULL for none */
    gboolean    valid;
  } cases[] = {
    { "room=K.1", "K.1", TRUE },
    { "room=a=b", "a=b", TRUE },
    { "day=2026-01-31", "2026-01-31", TRUE },
    { "starred", NULL, TRUE },
    { "now", NULL, TRUE },
    { "time=2026-01-31T09:00/2026-01-31T10:00", "2026-01-31T09:00/2026-01-31T10:00", TRUE },
    { "time=2026-01-31T10:00/2026-01-31T09:00", NULL, FALSE },
    { "time=2026-01-31T09:00/2026-01-31T10:00+01:00", NULL, FALSE },
    { "time=2026-01-31/2026-02-01", NULL, FALSE },
    { "time=2026-01-31T09:00", NULL, FALSE },
    { "time=1980-01-31T09:00/2026-01-31T09:00", NULL, FALSE },
    { "time=", NULL, FALSE },
    { "room", NULL, FALSE },
    { "room=", NULL, FALSE },
    { "starred=1", NULL, FALSE },
    { "day=saturday", NULL, FALSE },
    { "colour=red", NULL, FALSE },
    { "=", NULL, FALSE },
    { "", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = NULL;
      HallwayQueryKind kind;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (hallway_query_parse_term (cases[i].text, &kind, &value), ==, cases[i].valid);
      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

static void
test_kinds (void)
{
  for (guint i = 0; i < HALLWAY_N_QUERY_KINDS; i++)
    {
      HallwayQueryKind kind = HALLWAY_N_QUERY_KINDS;

      g_assert_true (hallway_query_kind_from_string (hallway_query_kind_to_string (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/query/matches", test_matches);
  g_test_add_func ("/query/now-moves", test_now_moves);
  g_test_add_func ("/query/star-moves", test_star_moves);
  g_test_add_func ("/query/found", test_found);
  g_test_add_func ("/query/add-and-remove", test_add_and_remove);
  g_test_add_func ("/query/fold", test_fold);
  g_test_add_func ("/query/find-missing", test_find_missing);
  g_test_add_func ("/query/parse-term", test_parse_term);
  g_test_add_func ("/query/kinds", test_kinds);

  return g_test_run ();
}
