/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-notice.h"

#include "hallway-test-model.h"

static const HallwayTestSession sessions[] = {
  { "a", "2026-01-31T09:00:00+01:00", 60 },
  { "b", "2026-02-01T09:00:00+01:00", 60 },
  { "timeless", NULL, 60 },
};

#define UPCOMING "2026-01-01T09:00:00+01:00"
#define RUNNING "2026-01-31T09:30:00+01:00"
#define ENDED "2026-02-02T09:00:00+01:00"
#define FRESH "2026-01-30T09:00:00+01:00"
#define STALE "2025-12-20T09:00:00+01:00"

#define BIT(notice) (1u << HALLWAY_NOTICE_##notice)

static gint64
parse (const char *text)
{
  return hallway_test_make_span (text, 0).start;
}

static HallwayConference *
make_conference (const char *timezone,
                 const char *updated,
                 gboolean    with_times)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", timezone);
  g_autoptr (GPtrArray)     entries = NULL;

  record->updated = updated != NULL ? parse (updated) : 0;
  entries = hallway_test_make_entries (record, with_times ? sessions : sessions + 2, with_times ? 2 : 1);
  return hallway_conference_new (record, entries);
}

static void
test_choose (void)
{
  static const struct
  {
    const char   *now;
    const char   *timezone;
    const char   *updated;
    guint         n_changed;
    guint         dismissed;
    HallwayNotice notice;
  } cases[] = {
    { RUNNING, "Europe/Brussels", FRESH, 0, 0, HALLWAY_NOTICE_NONE },
    { RUNNING, "Europe/Brussels", STALE, 0, 0, HALLWAY_NOTICE_OLD },
    { UPCOMING, "Europe/Brussels", STALE, 0, 0, HALLWAY_NOTICE_OLD },
    { UPCOMING, "Europe/Brussels", NULL, 0, 0, HALLWAY_NOTICE_NONE },
    { ENDED, "Europe/Brussels", STALE, 0, 0, HALLWAY_NOTICE_ENDED },
    { ENDED, NULL, STALE, 3, 0, HALLWAY_NOTICE_ENDED },
    { ENDED, NULL, STALE, 3, BIT (ENDED), HALLWAY_NOTICE_NONE },
    { RUNNING, NULL, STALE, 2, 0, HALLWAY_NOTICE_AGENDA_CHANGED },
    { RUNNING, NULL, STALE, 2, BIT (AGENDA_CHANGED), HALLWAY_NOTICE_ZONE_UNKNOWN },
    { RUNNING, NULL, STALE, 0, 0, HALLWAY_NOTICE_ZONE_UNKNOWN },
    { RUNNING, NULL, STALE, 0, BIT (ZONE_UNKNOWN), HALLWAY_NOTICE_OLD },
    { RUNNING, NULL, STALE, 2, BIT (AGENDA_CHANGED) | BIT (ZONE_UNKNOWN) | BIT (OLD), HALLWAY_NOTICE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayConference) conference = make_conference (cases[i].timezone, cases[i].updated, TRUE);

      g_test_message ("case %u", i);
      g_assert_cmpint (hallway_notice_choose (conference, cases[i].n_changed, cases[i].dismissed, parse (cases[i].now)), ==,
                       cases[i].notice);
    }
}

/* A week is the age from which a schedule is old. */
static void
test_age (void)
{
  g_autoptr (HallwayConference) conference = make_conference ("Europe/Brussels", STALE, TRUE);
  gint64                        week = parse (STALE) + 7 * HALLWAY_SECONDS_PER_DAY;

  g_assert_cmpint (hallway_notice_choose (conference, 0, 0, week - 1), ==, HALLWAY_NOTICE_NONE);
  g_assert_cmpint (hallway_notice_choose (conference, 0, 0, week), ==, HALLWAY_NOTICE_OLD);
}

/* Without times there is nothing that a zone would change. */
static void
test_timeless (void)
{
  g_autoptr (HallwayConference) conference = make_conference (NULL, FRESH, FALSE);

  g_assert_cmpint (hallway_notice_choose (conference, 0, 0, parse (RUNNING)), ==, HALLWAY_NOTICE_NONE);
}

static void
test_names (void)
{
  for (guint notice = 0; notice < HALLWAY_N_NOTICES; notice++)
    g_assert_cmpint (hallway_notice_from_string (hallway_notice_to_string (notice)), ==, notice);
  g_assert_cmpint (hallway_notice_from_string ("unheard of"), ==, HALLWAY_NOTICE_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notice/choose", test_choose);
  g_test_add_func ("/notice/age", test_age);
  g_test_add_func ("/notice/timeless", test_timeless);
  g_test_add_func ("/notice/names", test_names);

  return g_test_run ();
}
