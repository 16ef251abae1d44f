/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-test-draft.h"

/* A calendar around lines that end with LF. */
#define CALENDAR(lines) "BEGIN:VCALENDAR\nVERSION:2.0\n" lines "END:VCALENDAR\n"

/* A session around lines that end with LF. */
#define EVENT(lines) "BEGIN:VEVENT\n" lines "END:VEVENT\n"

#define ALPHA "SUMMARY:Alpha\nDTSTART:20300504T090000Z\nDTEND:20300504T100000Z\n"

/* Reads what has to be readable. */
static inline HallwayDraft *
read_calendar (const char    *text,
               const char    *timezone,
               HallwayReport *report)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  HallwayDocument          document = { .name = "test", .text = text, .length = strlen (text) };
  HallwayReadOptions       options = { .timezone = timezone };
  g_autoptr (GError)       error = NULL;

  g_assert_true (hallway_icalendar_reader.sniff (&document));
  hallway_icalendar_reader.read (&document, &options, draft, report, &error);
  g_assert_no_error (error);

  return g_steal_pointer (&draft);
}

/* Asserts what all sessions of a calendar come to, as hallway_test_describe_sessions() tells it. */
static inline void
assert_sessions (const char *text,
                 const char *expected)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = read_calendar (text, NULL, report);
  g_autofree char          *sessions = hallway_test_describe_sessions (draft);

  g_assert_cmpstr (sessions, ==, expected);
}

/* How often a report warns with a code. */
static inline guint
count_warnings (HallwayReport *report,
                const char    *code)
{
  guint count = 0;

  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    {
      const HallwayWarning *warning = hallway_report_get_warning (report, i);

      if (g_str_equal (warning->code, code))
        count += warning->count;
    }
  return count;
}
