/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-check.h"
#include "import/hallway-import-error.h"
#include "model/hallway-limits.h"

#include <string.h>

static gint64
at (int day,
    int hour,
    int minute)
{
  return hallway_time_from_civil (2026, 1, day, hour, minute, 0);
}

static HallwayDraftSession *
add (HallwayDraft *draft,
     const char   *title,
     const char   *room,
     gint64        start,
     int           minutes)
{
  HallwayDraftSession *session = hallway_draft_add_session (draft);

  session->title = title;
  session->room = room;
  session->span = (HallwaySpan){ start, 0, minutes, TRUE };
  return session;
}

static const HallwayWarning *
find_warning (HallwayReport *report,
              const char    *code)
{
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    if (g_str_equal (hallway_report_get_warning (report, i)->code, code))
      return hallway_report_get_warning (report, i);
  return NULL;
}

static void
test_days (void)
{
  static const struct
  {
    const char *what;
    int         day_change; /* seconds */
    int         declared;   /* day of the month, 0 if none */
    int         day, hour;  /* of the start */
    int         expected;   /* day of the month */
  } cases[] = {
    { "declared", -1, 30, 31, 0, 30 },
    { "declared far off", -1, 27, 31, 12, 31 },
    { "early morning", -1, 0, 31, 3, 30 },
    { "morning", -1, 0, 31, 4, 31 },
    { "day change", 6 * 3600, 0, 31, 5, 30 },
    { "day change too late to be true", 9 * 3600, 0, 31, 8, 31 },
    { "day change at midnight", 0, 0, 31, 0, 31 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
      g_autoptr (HallwayReport) report = hallway_report_new ();
      HallwayDraftSession      *session = add (draft, cases[i].what, "Erie", at (cases[i].day, cases[i].hour, 0), 30);

      draft->day_change = cases[i].day_change;
      if (cases[i].declared > 0)
        session->day = at (cases[i].declared, 0, 0);
      g_assert_true (hallway_check (draft, report, NULL));
      g_assert_cmpint (hallway_draft_get_session (draft, 0)->day, ==, at (cases[i].expected, 0, 0));
      g_assert_cmpint (draft->start, ==, at (cases[i].expected, 0, 0));
      g_assert_cmpint (draft->end, ==, at (cases[i].expected, 0, 0));
    }
}

static void
test_warnings (void)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayReport) report = hallway_report_new ();

  draft->start = draft->end = at (10, 0, 0);
  draft->partial = TRUE;
  add (draft, "Long", "Erie", at (10, 9, 0), 120)->guid = "g";
  add (draft, "Inside", "Erie", at (10, 9, 30), 15)->guid = "g";
  add (draft, "Inside too", "Erie", at (10, 10, 0), 15)->guid = "g";
  add (draft, "Follows", "Erie", at (10, 11, 0), 15)->id = "1";
  add (draft, "Elsewhere", "Huron", at (10, 9, 0), 15)->id = "1";
  add (draft, "No room", NULL, at (10, 9, 0), 15);
  add (draft, "Never", "Erie", HALLWAY_TIME_UNKNOWN, HALLWAY_MINUTES_UNKNOWN);
  add (draft, NULL, "Huron", at (12, 9, 0), 15);

  g_assert_true (hallway_check (draft, report, NULL));
  g_assert_cmpuint (find_warning (report, "room-overlap")->count, ==, 2);
  g_assert_nonnull (strstr (find_warning (report, "room-overlap")->message, "“Inside too”"));
  g_assert_cmpuint (find_warning (report, "duplicate-guid")->count, ==, 2);
  g_assert_cmpuint (find_warning (report, "duplicate-id")->count, ==, 1);
  g_assert_cmpuint (find_warning (report, "no-room")->count, ==, 1);
  g_assert_cmpuint (find_warning (report, "no-time")->count, ==, 1);
  g_assert_cmpuint (find_warning (report, "no-title")->count, ==, 1);
  g_assert_cmpuint (find_warning (report, "outside-dates")->count, ==, 1);
  g_assert_cmpuint (find_warning (report, "partial")->count, ==, 1);
}

static void
test_no_sessions (void)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;

  g_assert_false (hallway_check (draft, report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS);
}

static void
test_too_many (void)
{
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;

  g_array_set_size (draft->sessions, HALLWAY_LIMIT_SESSIONS + 1);
  g_assert_false (hallway_check (draft, report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check/days", test_days);
  g_test_add_func ("/check/warnings", test_warnings);
  g_test_add_func ("/check/no-sessions", test_no_sessions);
  g_test_add_func ("/check/too-many", test_too_many);
  return g_test_run ();
}
