/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-session.h"

#include "hallway-test-model.h"
#include "model/hallway-conference.h"

static const HallwayTestSession sessions[] = {
  { "full", "2026-01-31T09:00:00+01:00", 30, "Great Hall", "Systems", "Ada Byron, Bo Li", "Lightning Talk", "EN", TRUE,
    HALLWAY_STATUS_TENTATIVE },
  { "bare", NULL, HALLWAY_MINUTES_UNKNOWN },
  { "endless", "2026-01-31T09:00:00+01:00", HALLWAY_MINUTES_UNKNOWN },
  { "later", "2026-01-31T09:30:00+01:00", 30 },
};

static HallwayConference *
make_conference (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("example", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  return hallway_conference_new (record, entries);
}

static void
test_facts (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *session = hallway_conference_find_session (conference, "full");
  g_autofree char              *start = hallway_span_format_start (hallway_session_get_span (session));
  g_autofree char              *people = hallway_session_dup_people (session);

  g_assert_cmpstr (hallway_session_get_title (session), ==, "full");
  g_assert_cmpstr (start, ==, "2026-01-31T09:00:00+01:00");
  g_assert_cmpstr (people, ==, "Ada Byron, Bo Li");
  g_assert_cmpstr (hallway_session_get_room_name (session), ==, "Great Hall");
  g_assert_cmpstr (hallway_room_get_folded_name (hallway_session_get_room (session)), ==, "great hall");
  g_assert_cmpstr (hallway_session_get_track_name (session), ==, "Systems");
  g_assert_cmpstr (hallway_session_get_type_name (session), ==, "Lightning Talk");
  g_assert_cmpstr (hallway_session_get_folded_type_name (session), ==, "lightning talk");
  g_assert_cmpstr (hallway_session_get_language (session), ==, "EN");
  g_assert_cmpstr (hallway_session_get_folded_language (session), ==, "en");
  g_assert_cmpint (hallway_session_get_status (session), ==, HALLWAY_STATUS_TENTATIVE);
  g_assert_true (hallway_session_get_starred (session));
  g_assert_cmpuint (hallway_session_get_n_persons (session), ==, 2);
  g_assert_cmpstr (hallway_person_get_name (hallway_session_get_person (session, 1)), ==, "Bo Li");
}

static void
test_absent_facts (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *session = hallway_conference_find_session (conference, "bare");
  g_autofree char              *people = hallway_session_dup_people (session);

  g_assert_null (people);
  g_assert_null (hallway_session_get_day (session));
  g_assert_null (hallway_session_get_room (session));
  g_assert_null (hallway_session_get_room_name (session));
  g_assert_null (hallway_session_get_track (session));
  g_assert_null (hallway_session_get_type_name (session));
  g_assert_null (hallway_session_get_folded_language (session));
  g_assert_false (hallway_session_get_starred (session));
}

/* A star notifies when, and only when, it changes. */
static void
test_notify (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *session = hallway_conference_find_session (conference, "bare");
  guint                         n_starred;

  hallway_test_count_notify (session, "notify::starred", &n_starred);

  hallway_session_set_starred (session, FALSE);
  g_object_set (session, "starred", FALSE, NULL);
  g_assert_cmpuint (n_starred, ==, 0);

  g_object_set (session, "starred", TRUE, NULL);
  g_assert_cmpuint (n_starred, ==, 1);
  g_assert_true (hallway_session_get_starred (session));

  hallway_session_set_starred (session, 7);
  g_assert_cmpuint (n_starred, ==, 1);

  hallway_session_set_starred (session, FALSE);
  g_assert_cmpuint (n_starred, ==, 2);
}

static void
test_now (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *full = hallway_conference_find_session (conference, "full");
  HallwaySession               *bare = hallway_conference_find_session (conference, "bare");
  HallwaySession               *endless = hallway_conference_find_session (conference, "endless");
  gint64                        start = hallway_session_get_span (full)->start;

  g_assert_false (hallway_session_is_running (full, start - 1));
  g_assert_true (hallway_session_is_running (full, start));
  g_assert_false (hallway_session_is_over (full, start + 1799));
  g_assert_true (hallway_session_is_over (full, start + 1800));
  g_assert_false (hallway_session_is_running (full, start + 1800));
  g_assert_false (hallway_session_is_running (bare, start));
  g_assert_false (hallway_session_is_over (bare, G_MAXINT64));
  g_assert_false (hallway_session_is_running (endless, start));
  g_assert_true (hallway_session_is_over (endless, start));
}

static void
test_compare (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *full = hallway_conference_find_session (conference, "full");
  HallwaySession               *bare = hallway_conference_find_session (conference, "bare");
  HallwaySession               *endless = hallway_conference_find_session (conference, "endless");
  HallwaySession               *later = hallway_conference_find_session (conference, "later");

  g_assert_cmpint (hallway_session_compare (full, later), <, 0);
  g_assert_cmpint (hallway_session_compare (later, full), >, 0);
  g_assert_cmpint (hallway_session_compare (full, endless), <, 0);
  g_assert_cmpint (hallway_session_compare (later, bare), <, 0);
  g_assert_cmpint (hallway_session_compare (full, full), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/facts", test_facts);
  g_test_add_func ("/session/absent-facts", test_absent_facts);
  g_test_add_func ("/session/notify", test_notify);
  g_test_add_func ("/session/now", test_now);
  g_test_add_func ("/session/compare", test_compare);

  return g_test_run ();
}
