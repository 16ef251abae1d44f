/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-icalendar.h"

#include <string.h>

#define SESSION(times) EVENT ("SUMMARY:Alpha\n" times)

/* Asserts start and minutes of the first session, and what the conference's times rest on. */
static void
assert_times (const char *text,
              const char *timezone,
              const char *expected)
{
  g_autoptr (HallwayReport)  report = hallway_report_new ();
  g_autoptr (HallwayDraft)   draft = read_calendar (text, timezone, report);
  const HallwayDraftSession *session = hallway_draft_get_session (draft, 0);
  g_autofree char           *start = hallway_span_format_start (&session->span);
  g_autofree char           *times = g_strdup_printf ("%s %d %s %s", start, session->span.minutes, hallway_basis_to_string (draft->basis),
                                            draft->timezone != NULL ? draft->timezone : "-");

  g_assert_cmpstr (times, ==, expected);
}

static void
test_bases (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { CALENDAR (SESSION ("DTSTART:20300504T090000Z\nDTEND:20300504T093000Z\n")), "2030-05-04T09:00:00+00:00 30 absolute -" },
    { CALENDAR (SESSION ("DTSTART:20300504T090000\nDTEND:20300504T093000\n")), "2030-05-04T09:00:00 30 floating -" },
    { CALENDAR (SESSION ("DTSTART;TZID=Europe/Vienna:20300504T090000\nDTEND;TZID=Europe/Vienna:20300504T093000\n")), "2030-05-04T09:00:00+02:00 30 zoned Europe/Vienna" },
    { CALENDAR (SESSION ("dtstart;tzid=Europe/Vienna;value=DATE-TIME:20300504T090000\n")), "2030-05-04T09:00:00+02:00 -1 zoned Europe/Vienna" },
    /* The calendar's zone, and in what places publishers write it. */
    { CALENDAR ("X-WR-TIMEZONE:Europe/Vienna\n" SESSION ("DTSTART:20300504T090000Z\n")), "2030-05-04T11:00:00+02:00 -1 zoned Europe/Vienna" },
    { CALENDAR ("X-WR-TIMEZONE:Europe/Vienna\n" SESSION ("DTSTART:20300504T090000\n")), "2030-05-04T09:00:00+02:00 -1 zoned Europe/Vienna" },
    { CALENDAR ("PRODID:-//Sched.com Yarn Days//EN\nX-WR-TIMEZONE:Europe/Vienna\n" SESSION ("DTSTART:20300504T090000Z\n")), "2030-05-04T09:00:00+00:00 -1 absolute -" },
    { CALENDAR ("X-WR-TIMEZONE:UTC\n" SESSION ("DTSTART:20300504T090000Z\n")), "2030-05-04T09:00:00+00:00 -1 absolute -" },
    { CALENDAR ("VTIMEZONE: Europe/Rome\n" SESSION ("DTSTART:20300504T090000Z\n")), "2030-05-04T11:00:00+02:00 -1 zoned Europe/Rome" },
    { CALENDAR (SESSION ("TZID:Europe-Brussels\nDTSTART:20300504T090000\n")), "2030-05-04T09:00:00+02:00 -1 zoned Europe/Brussels" },
    { CALENDAR ("BEGIN:VTIMEZONE\nTZID:Europe/Vienna\nEND:VTIMEZONE\n" SESSION ("DTSTART:20300504T090000Z\n")), "2030-05-04T11:00:00+02:00 -1 zoned Europe/Vienna" },
    { CALENDAR ("BEGIN:VTIMEZONE\nTZID:rubbish\nEND:VTIMEZONE\n" SESSION ("DTSTART:20300504T090000\n")), "2030-05-04T09:00:00 -1 floating -" },
    /* What a zone is called. */
    { CALENDAR (SESSION ("DTSTART;TZID=US/Eastern:20300504T090000\n")), "2030-05-04T09:00:00-04:00 -1 zoned US/Eastern" },
    { CALENDAR (SESSION ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Vienna:20300504T090000\n")), "2030-05-04T09:00:00+02:00 -1 zoned Europe/Vienna" },
    { CALENDAR ("BEGIN:VTIMEZONE\nTZID:Home\nX-LIC-LOCATION:Europe/Vienna\nEND:VTIMEZONE\n" SESSION ("DTSTART;TZID=Home:20300504T090000\n")), "2030-05-04T09:00:00+02:00 -1 zoned Europe/Vienna" },
    { CALENDAR (SESSION ("DTSTART;TZID=UTC:20300504T090000\n")), "2030-05-04T09:00:00+00:00 -1 absolute -" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_times (cases[i].text, NULL, cases[i].expected);
}

static void
test_windows_names (void)
{
  g_autoptr (HallwayReport)  report = hallway_report_new ();
  g_autoptr (HallwayDraft)   draft = read_calendar (CALENDAR (SESSION ("DTSTART;TZID=\"W. Europe Standard Time\":20300504T090000\n")), NULL, report);
  const HallwayDraftSession *session = hallway_draft_get_session (draft, 0);

  g_assert_cmpint (session->span.utc_offset, ==, 2 * 60 * 60);
  g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_ZONED);
}

#define OBSERVANCE(kind, start, from, to, rest) "BEGIN:" kind "\nDTSTART:" start "\nTZOFFSETFROM:" from "\nTZOFFSETTO:" to "\n" rest "END:" kind "\n"
#define HOME(rule) \
  "BEGIN:VTIMEZONE\nTZID:Home\n" OBSERVANCE ("STANDARD", "20001029T030000", "+0200", "+0100", rule) OBSERVANCE ("DAYLIGHT", "20000326T020000", "+0100", "+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\n") "END:VTIMEZONE\n"

/* A zone of which nothing is known but its rules gives instants, if its rules are those of a zone. */
static void
test_own_rules (void)
{
  assert_times (CALENDAR (HOME ("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n") SESSION ("DTSTART;TZID=Home:20300504T090000\nDTEND:20300504T073000Z\n")), NULL,
                "2030-05-04T09:00:00+02:00 30 absolute -");
  assert_times (CALENDAR (HOME ("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\n") SESSION ("DTSTART;TZID=Home:20301204T090000\n")), NULL,
                "2030-12-04T09:00:00+01:00 -1 absolute -");
  assert_times (CALENDAR ("BEGIN:VTIMEZONE\nTZID:Far\n" OBSERVANCE ("STANDARD", "20001029T030000", "+9900", "+9900", "") "END:VTIMEZONE\n" SESSION ("DTSTART;TZID=Far:20301204T090000\n")), NULL,
                "(null) -1 floating -");
  assert_times (CALENDAR (HOME ("RRULE:FREQ=SECONDLY\n") SESSION ("DTSTART;TZID=Home:20300504T090000\n")), NULL, "(null) -1 floating -");
}

static void
test_what_the_user_says (void)
{
  assert_times (CALENDAR (SESSION ("DTSTART:20300504T090000\n")), "Asia/Tokyo", "2030-05-04T09:00:00+09:00 -1 zoned Asia/Tokyo");
  assert_times (CALENDAR (SESSION ("DTSTART:20300504T090000Z\n")), "Asia/Tokyo", "2030-05-04T18:00:00+09:00 -1 zoned Asia/Tokyo");
  assert_times (CALENDAR (SESSION ("DTSTART;TZID=Nowhere:20300504T090000\n")), "Asia/Tokyo", "2030-05-04T09:00:00+09:00 -1 zoned Asia/Tokyo");
}

/* The zone of most sessions is the conference's; the others are seen in it. */
static void
test_most_frequent_zone (void)
{
  assert_sessions (CALENDAR (SESSION ("DTSTART;TZID=Europe/London:20300504T090000\n")
                               SESSION ("DTSTART;TZID=Europe/Vienna:20300504T090000\n")
                                 SESSION ("DTSTART;TZID=Europe/Vienna:20300504T100000\n")
                                   SESSION ("DTSTART:20300504T100000Z\n")),
                   "2030-05-04T10:00:00+02:00 -1 | - | - | Alpha |\n"
                   "2030-05-04T09:00:00+02:00 -1 | - | - | Alpha |\n"
                   "2030-05-04T10:00:00+02:00 -1 | - | - | Alpha |\n"
                   "2030-05-04T12:00:00+02:00 -1 | - | - | Alpha |\n");
}

static void
test_ends (void)
{
  static const struct
  {
    const char *times;
    int         minutes;
    guint       n_warnings;
  } cases[] = {
    { "DTEND:20300504T100000Z\n", 60, 0 },
    { "DTEND:20300504T090000Z\n", 0, 0 },
    { "DURATION:PT45M\n", 45, 0 },
    { "DURATION:PT1H30M\n", 90, 0 },
    { "DURATION:P1D\n", 1440, 0 },
    { "DURATION:P1W\n", 10080, 0 },
    { "DURATION:PT0S\n", 0, 0 },
    { "", -1, 0 },
    { "DTEND:20300504T080000Z\n", -1, 1 },
    { "DTEND:20310504T080000Z\n", -1, 1 },
    { "DTEND:20300532T080000Z\n", -1, 1 },
    { "DTEND:tomorrow\n", -1, 1 },
    { "DTEND;TZID=Nowhere:20300504T100000\n", -1, 1 },
    { "DTEND:20300504T100000\n", -1, 1 },
    { "DTEND:tomorrow\nDURATION:PT45M\n", 45, 0 },
    { "DURATION:-PT1H\n", -1, 1 },
    { "DURATION:P99999999999999999999W\n", -1, 1 },
    { "DURATION:P2147483647D\n", -1, 1 },
    { "DURATION:P\n", -1, 1 },
    { "DURATION:PT\n", -1, 1 },
    { "DURATION:1H\n", -1, 1 },
    { "BEGIN:VALARM\nDURATION:PT5M\nEND:VALARM\n", -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char          *text = g_strdup_printf (CALENDAR (SESSION ("DTSTART:20300504T090000Z\n%s")), cases[i].times);
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (HallwayDraft)  draft = read_calendar (text, NULL, report);

      g_test_message ("%s", cases[i].times);
      g_assert_cmpint (hallway_draft_get_session (draft, 0)->span.minutes, ==, cases[i].minutes);
      g_assert_cmpuint (count_warnings (report, "bad-end"), ==, cases[i].n_warnings);
      g_assert_true (hallway_span_has_start (&hallway_draft_get_session (draft, 0)->span));
    }
}

/* A start that makes no sense leaves the session without time, and nothing else. */
static void
test_bad_starts (void)
{
  static const char *const starts[] = {
    "DTSTART:00000504T090000Z\n", "DTSTART:99990504T090000Z\n", "DTSTART:20300230T090000Z\n", "DTSTART:20300504T240000Z\n",
    "DTSTART:20309931T996199Z\n", "DTSTART:never\n", "DTSTART:\n", "DTSTART;TZID=Nowhere:20300504T090000\n",
    "DTSTART;TZID=../../../etc/passwd:20300504T090000\n", "DTSTART;TZID=/etc/localtime:20300504T090000\n",
    "DTSTART;TZID=/x/../Europe/Vienna:20300504T090000\n", ""
  };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char           *text = g_strdup_printf (CALENDAR (SESSION ("%sDTEND:20300504T100000Z\nLOCATION:Attic\n") SESSION ("DTSTART:20300504T090000Z\n")), starts[i]);
      g_autoptr (HallwayReport)  report = hallway_report_new ();
      g_autoptr (HallwayDraft)   draft = read_calendar (text, NULL, report);
      const HallwayDraftSession *session = hallway_draft_get_session (draft, 0);

      g_test_message ("%s", starts[i]);
      g_assert_cmpuint (draft->sessions->len, ==, 2);
      g_assert_false (hallway_span_has_start (&session->span));
      g_assert_cmpint (session->span.minutes, ==, HALLWAY_MINUTES_UNKNOWN);
      g_assert_cmpstr (session->title, ==, "Alpha");
      g_assert_cmpstr (session->room, ==, "Attic");
      g_assert_cmpuint (count_warnings (report, "unknown-zone"), ==, strstr (starts[i], "TZID") != NULL);
      g_assert_true (hallway_span_has_start (&hallway_draft_get_session (draft, 1)->span));
    }
}

static void
test_days (void)
{
  assert_times (CALENDAR (SESSION ("DTSTART;VALUE=DATE:20300504\n")), NULL, "2030-05-04T00:00:00 1440 floating -");
  assert_times (CALENDAR (SESSION ("DTSTART;VALUE=DATE:20300504\nDTEND;VALUE=DATE:20300506\n")), NULL, "2030-05-04T00:00:00 2880 floating -");
  assert_times (CALENDAR ("X-WR-TIMEZONE:Europe/Vienna\n" SESSION ("DTSTART;VALUE=DATE:20300504\n")), NULL, "2030-05-04T00:00:00+02:00 1440 zoned Europe/Vienna");
  assert_times (CALENDAR (SESSION ("DTSTART;VALUE=DATE:20300504\n") SESSION ("DTSTART:20300504T090000Z\n")), NULL, "2030-05-04T00:00:00 1440 absolute -");
}

/* Across the end of summer time the length is what passes, not what the clock shows. */
static void
test_summer_time (void)
{
  assert_times (CALENDAR (SESSION ("DTSTART;TZID=Europe/Vienna:20301027T010000\nDTEND;TZID=Europe/Vienna:20301027T040000\n")), NULL,
                "2030-10-27T01:00:00+02:00 240 zoned Europe/Vienna");
  assert_times (CALENDAR (SESSION ("DTSTART;TZID=Europe/Vienna:20301228T090000\n")), NULL, "2030-12-28T09:00:00+01:00 -1 zoned Europe/Vienna");
}

#define DESK "UID:desk\nSUMMARY:Desk\nDTSTART;TZID=Europe/Vienna:20300504T080000\nDURATION:PT1H\n"
#define LAST EVENT ("SUMMARY:Last\nDTSTART;TZID=Europe/Vienna:20300506T170000\n")
#define LAST_LINE "2030-05-06T17:00:00+02:00 -1 | - | - | Last |\n"

static void
test_recurrences (void)
{
  static const struct
  {
    const char *rule;
    const char *days;
  } cases[] = {
    { "RRULE:FREQ=DAILY\n", "4 5 6 7" },
    { "RRULE:FREQ=DAILY;COUNT=2\n", "4 5" },
    { "RRULE:FREQ=DAILY;UNTIL=20300505T060000Z\n", "4 5" },
    { "RRULE:FREQ=DAILY;UNTIL=20300505T055959Z\n", "4" },
    { "RRULE:FREQ=DAILY;UNTIL=20300505\n", "4 5" },
    { "RRULE:FREQ=DAILY;INTERVAL=2\n", "4 6" },
    { "RRULE:FREQ=WEEKLY;BYDAY=SA,MO\n", "4 6" },
    { "RRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Vienna:20300505T080000\n", "4 6 7" },
    { "RRULE:FREQ=DAILY\nEXDATE:20300505T060000Z\n", "4 6 7" },
    { "RRULE:FREQ=DAILY\nEXDATE;TZID=Europe/Vienna:20300504T080000\n", "5 6 7" },
    { "RDATE;TZID=Europe/Vienna:20300505T080000,20300506T080000\n", "4 5 6" },
    { "RDATE;TZID=Europe/Vienna:20390505T080000\n", "4" },
    { "RRULE:FREQ=SECONDLY\n", "4" },
    { "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n", "4" },
    { "RRULE:FREQ=NEVER\n", "4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char          *text = g_strdup_printf (CALENDAR (EVENT (DESK "%s") LAST), cases[i].rule);
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (HallwayDraft)  draft = read_calendar (text, NULL, report);
      g_autoptr (GString)       days = g_string_new (NULL);

      for (guint j = 0; j < draft->sessions->len; j++)
        {
          const HallwayDraftSession *session = hallway_draft_get_session (draft, j);
          g_autofree char           *start = hallway_span_format_start (&session->span);

          if (!g_str_equal (session->title, "Desk"))
            continue;
          g_assert_cmpint (session->span.minutes, ==, 60);
          g_assert_true (g_str_has_suffix (start, "T08:00:00+02:00"));
          g_string_append_printf (days, "%s%c", days->len > 0 ? " " : "", start[9]);
        }
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (days->str, ==, cases[i].days);
    }
}

static void
test_override (void)
{
  assert_sessions (CALENDAR (EVENT (DESK "RRULE:FREQ=DAILY;COUNT=3\n")
                               EVENT ("UID:desk\nRECURRENCE-ID;TZID=Europe/Vienna:20300505T080000\nSUMMARY:Late desk\n"
                                      "DTSTART;TZID=Europe/Vienna:20300505T110000\nDURATION:PT1H\n")
                                 LAST),
                   "2030-05-04T08:00:00+02:00 60 | - | - | Desk |\n"
                   "2030-05-05T11:00:00+02:00 60 | - | - | Late desk |\n" LAST_LINE
                   "2030-05-06T08:00:00+02:00 60 | - | - | Desk |\n");
}

/* A file of nothing but a rule that ends is followed to its end; one without end isn't. */
static void
test_lone_recurrence (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  three = read_calendar (CALENDAR (EVENT (DESK "RRULE:FREQ=DAILY;COUNT=3\n")), NULL, report);
  g_autoptr (HallwayDraft)  one = NULL;

  g_assert_cmpuint (three->sessions->len, ==, 3);
  g_assert_cmpuint (count_warnings (report, "recurrence"), ==, 0);
  one = read_calendar (CALENDAR (EVENT (DESK "RRULE:FREQ=DAILY\n")), NULL, report);
  g_assert_cmpuint (one->sessions->len, ==, 1);
  g_assert_cmpuint (count_warnings (report, "recurrence"), ==, 1);
}

/* A whole day is that day, although its midnight would be of the night before. */
static void
test_whole_days (void)
{
  g_autoptr (HallwayReport)  report = hallway_report_new ();
  g_autoptr (HallwayDraft)   draft = read_calendar (CALENDAR (SESSION ("DTSTART;VALUE=DATE:20300504\nDTEND;VALUE=DATE:20300506\n")), NULL, report);
  const HallwayDraftSession *session = hallway_draft_get_session (draft, 0);

  g_assert_cmpint (session->day, ==, hallway_time_from_civil (2030, 5, 4, 0, 0, 0));
  g_assert_cmpint (session->span.minutes, ==, 2 * 24 * 60);
}

static void
test_keys_of_instances (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = read_calendar (CALENDAR (EVENT (DESK "RRULE:FREQ=DAILY;COUNT=3\n")), NULL, report);

  hallway_draft_assign_keys (draft);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->key, ==, "id:desk");
  g_assert_cmpstr (hallway_draft_get_session (draft, 1)->key, ==, "id:desk/2030-05-05T08:00:00");
  g_assert_cmpstr (hallway_draft_get_session (draft, 2)->key, ==, "id:desk/2030-05-06T08:00:00");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icalendar-times/bases", test_bases);
  g_test_add_func ("/icalendar-times/windows-names", test_windows_names);
  g_test_add_func ("/icalendar-times/own-rules", test_own_rules);
  g_test_add_func ("/icalendar-times/what-the-user-says", test_what_the_user_says);
  g_test_add_func ("/icalendar-times/most-frequent-zone", test_most_frequent_zone);
  g_test_add_func ("/icalendar-times/ends", test_ends);
  g_test_add_func ("/icalendar-times/bad-starts", test_bad_starts);
  g_test_add_func ("/icalendar-times/days", test_days);
  g_test_add_func ("/icalendar-times/summer-time", test_summer_time);
  g_test_add_func ("/icalendar-times/recurrences", test_recurrences);
  g_test_add_func ("/icalendar-times/override", test_override);
  g_test_add_func ("/icalendar-times/lone-recurrence", test_lone_recurrence);
  g_test_add_func ("/icalendar-times/whole-days", test_whole_days);
  g_test_add_func ("/icalendar-times/keys-of-instances", test_keys_of_instances);

  return g_test_run ();
}
