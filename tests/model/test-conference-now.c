/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-conference-now.h"

#include "hallway-test-model.h"

static const HallwayTestSession zoned[] = {
  { "late", "2026-02-01T09:00:00+01:00", 60 },
  { "desk", "2026-01-31T08:00:00+01:00", 600 },
  { "a", "2026-01-31T09:00:00+01:00", 60 },
  { "b", "2026-01-31T09:30:00+01:00", 60 },
  { "night", "2026-01-31T23:00:00+01:00", 120 },
  { "unknown", NULL, 30 },
};

static const HallwayTestSession floating[] = {
  { "a", "2026-01-31T09:00:00", 60 },
  { "b", "2026-02-01T09:00:00", 60 },
};

static const HallwayTestSession dateless[] = { { "a", NULL, 60 } };

static HallwayConference *
make_conference (const HallwayTestSession *sessions,
                 guint                     n_sessions,
                 const char               *timezone,
                 gboolean                  ended)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", timezone);
  g_autoptr (GPtrArray)     entries = NULL;

  record->ended = ended;
  entries = hallway_test_make_entries (record, sessions, n_sessions);
  return hallway_conference_new (record, entries);
}

static gint64
parse (const char *text)
{
  return hallway_test_make_span (text, 0).start;
}

static void
test_zoned (void)
{
  static const struct
  {
    const char  *now;
    HallwayPhase phase;
    const char  *session; /* NULL for none */
    const char  *day;
  } cases[] = {
    { "2025-12-01T12:00:00+01:00", HALLWAY_PHASE_UPCOMING, "desk", "2025-12-01" },
    { "2026-01-31T07:59:59+01:00", HALLWAY_PHASE_UPCOMING, "desk", "2026-01-31" },
    { "2026-01-31T08:00:00+01:00", HALLWAY_PHASE_RUNNING, "a", "2026-01-31" },
    { "2026-01-31T09:45:00+01:00", HALLWAY_PHASE_RUNNING, "a", "2026-01-31" },
    { "2026-01-31T10:00:00+01:00", HALLWAY_PHASE_RUNNING, "b", "2026-01-31" },
    { "2026-01-31T12:00:00+01:00", HALLWAY_PHASE_RUNNING, "night", "2026-01-31" },
    { "2026-02-01T00:30:00+01:00", HALLWAY_PHASE_RUNNING, "night", "2026-01-31" },
    { "2026-02-01T02:00:00+01:00", HALLWAY_PHASE_RUNNING, "late", "2026-01-31" },
    { "2026-02-01T05:00:00+01:00", HALLWAY_PHASE_RUNNING, "late", "2026-02-01" },
    { "2026-02-01T10:00:00+01:00", HALLWAY_PHASE_ENDED, NULL, "2026-02-01" },
    { "2026-06-01T23:30:00+00:00", HALLWAY_PHASE_ENDED, NULL, "2026-06-01" },
  };
  g_autoptr (HallwayConference) conference = make_conference (zoned, G_N_ELEMENTS (zoned), "Europe/Brussels", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64           now = parse (cases[i].now);
      HallwaySession  *session = hallway_conference_now_find_session (hallway_conference_get_sessions (conference), now);
      g_autofree char *day = hallway_time_format_date (hallway_conference_now_find_day (conference, now));

      g_test_message ("%s", cases[i].now);
      g_assert_cmpint (hallway_conference_now_get_phase (conference, now), ==, cases[i].phase);
      g_assert_cmpstr (session != NULL ? hallway_session_get_key (session) : NULL, ==, cases[i].session);
      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

/* When nothing else is left, what is open all day is where the conference stands. */
static void
test_all_day (void)
{
  g_autoptr (HallwayConference) conference = make_conference (zoned + 1, 1, "Europe/Brussels", FALSE);
  HallwaySession               *session = hallway_conference_now_find_session (hallway_conference_get_sessions (conference), parse ("2026-01-31T12:00:00+01:00"));

  g_assert_nonnull (session);
  g_assert_cmpstr (hallway_session_get_key (session), ==, "desk");
}

/* Times without a zone are some time of their days. */
static void
test_floating (void)
{
  g_autoptr (HallwayConference) conference = make_conference (floating, G_N_ELEMENTS (floating), NULL, FALSE);
  g_autoptr (HallwayConference) ended = make_conference (floating, G_N_ELEMENTS (floating), NULL, TRUE);
  gint64                        now = parse ("2026-01-31T12:00:00+00:00");

  g_assert_cmpint (hallway_conference_now_get_phase (conference, now), ==, HALLWAY_PHASE_UNKNOWN);
  g_assert_cmpint (hallway_conference_now_get_phase (ended, now), ==, HALLWAY_PHASE_ENDED);
  g_assert_cmpint (hallway_conference_now_get_phase (conference, parse ("2026-01-30T09:00:00+00:00")), ==, HALLWAY_PHASE_UPCOMING);
  g_assert_cmpint (hallway_conference_now_get_phase (conference, parse ("2026-02-02T12:00:00+00:00")), ==, HALLWAY_PHASE_UNKNOWN);
  g_assert_cmpint (hallway_conference_now_get_phase (conference, parse ("2026-02-03T00:00:00+00:00")), ==, HALLWAY_PHASE_ENDED);
  g_assert_null (hallway_conference_now_find_session (hallway_conference_get_sessions (conference), now));
  g_assert_cmpint (hallway_conference_now_find_day (conference, now), ==, HALLWAY_TIME_UNKNOWN);
}

static void
test_dateless (void)
{
  g_autoptr (HallwayConference) conference = make_conference (dateless, 1, "Europe/Brussels", FALSE);

  g_assert_cmpint (hallway_conference_now_get_phase (conference, 0), ==, HALLWAY_PHASE_UNKNOWN);
  g_assert_null (hallway_conference_now_find_session (hallway_conference_get_sessions (conference), 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conference-now/zoned", test_zoned);
  g_test_add_func ("/conference-now/all-day", test_all_day);
  g_test_add_func ("/conference-now/floating", test_floating);
  g_test_add_func ("/conference-now/dateless", test_dateless);

  return g_test_run ();
}
