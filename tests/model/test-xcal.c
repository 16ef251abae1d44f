/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"
#include "model/hallway-limits.h"

static const char *const fixtures[] = {
  "xcal/bad-facts.xcal",
  "xcal/fosdem.xcal",
  "xcal/frab.xcal",
  "xcal/pretalx.xcal",
  "xcal/rfc6321.xml",
};

static const HallwayTestFigures files[] = {
  { "frab-klimacamp-schedule.xcal", 106, 1, 61, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "pretalx-good2025.xcal", 72, 3, 87, HALLWAY_BASIS_FLOATING, NULL, NULL },
};

/* Times of each dialect, with what the user says. */
static void
test_times (void)
{
  static const struct
  {
    const char *properties;
    const char *said; /* (nullable) */
    const char *start;
    int         minutes;
  } cases[] = {
    { "<dtstart>20270704T100000</dtstart><dtend>20270704T103000</dtend>", NULL, "2027-07-04T10:00:00", 30 },
    { "<dtstart>20270704T100000</dtstart><dtend>20270704T103000</dtend>", "Europe/Berlin", "2027-07-04T10:00:00+02:00", 30 },
    { "<dtstart>2027-07-04T10:00:00+02:00</dtstart><dtend>2027-07-04T10:30:00+02:00</dtend>", NULL, "2027-07-04T10:00:00+02:00", 30 },
    { "<dtstart>20270704T080000Z</dtstart><dtend>20270704T083000Z</dtend>", "Europe/Berlin", "2027-07-04T10:00:00+02:00", 30 },
    { "<dtstart tzid='Europe/Berlin'>20270704T100000</dtstart><dtend tzid='Europe/Paris'>20270704T103000</dtend>", NULL, "2027-07-04T10:00:00+02:00", 30 },
    { "<dtstart tzid='Europe/Berlin'>20270704T100000</dtstart>", "Europe/London", "2027-07-04T09:00:00+01:00", -1 },
    { "<dtstart tzid='UTC'>20270704T100000</dtstart>", NULL, "2027-07-04T10:00:00+00:00", -1 },
    { "<dtstart tzid='Europe-Berlin'>20270704T100000</dtstart>", NULL, "2027-07-04T10:00:00+02:00", -1 },
    { "<dtstart>20270704T100000</dtstart><duration>013000</duration>", NULL, "2027-07-04T10:00:00", -1 },
    { "<dtstart>20270704T100000</dtstart><duration>PT1H</duration><dtend>20270704T103000</dtend>", NULL, "2027-07-04T10:00:00", 30 },
    { "<dtstart>20270704T100000</dtstart><start>2027-07-04 10:00:00 -0700</start><end>2027-07-04 10:20:00 -0700</end><dtend>20270704T103000</dtend>", NULL, "2027-07-04T10:00:00-07:00", 20 },
    { "<start>2027-07-04 10:00:00</start><dtstart>20270704T110000</dtstart>", NULL, "2027-07-04T11:00:00", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char          *xml = g_strdup_printf ("<iCalendar><vcalendar><vevent>%s<summary>S-</summary></vevent></vcalendar></iCalendar>", cases[i].properties);
      g_autoptr (GBytes)        bytes = g_bytes_new_static (xml, strlen (xml));
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import (bytes, cases[i].said, &report, &error);
      g_autofree char          *start = NULL;

      g_assert_no_error (error);
      start = hallway_span_format_start (&hallway_draft_get_session (draft, 0)->span);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpint (hallway_draft_get_session (draft, 0)->span.minutes, ==, cases[i].minutes);
    }
}

/* The calendar's zone is that of times without one; UTC says nothing about where a conference is. */
static void
test_calendar_zone (void)
{
  static const struct
  {
    const char *zone;
    const char *start;
  } cases[] = {
    { "Europe/Berlin", "2027-07-04T10:00:00+02:00" },
    { "UTC", "2027-07-04T10:00:00" },
    { "Nowhere", "2027-07-04T10:00:00" },
    { "", "2027-07-04T10:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char          *xml = g_strdup_printf ("<iCalendar><vcalendar><x-wr-timezone>%s</x-wr-timezone><vevent><dtstart>20270704T100000</dtstart>"
                                                                "</vevent></vcalendar></iCalendar>",
                                                       cases[i].zone);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (xml, strlen (xml), &report, &error);
      g_autofree char          *start = NULL;

      g_assert_no_error (error);
      start = hallway_span_format_start (&hallway_draft_get_session (draft, 0)->span);
      g_assert_cmpstr (start, ==, cases[i].start);
    }
}

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("<?xml version='1.0'?><iCalendar xmlns:pentabarf='http://pentabarf.org'><vcalendar><vevent><uid>1@a@b</uid>"
                                 "<dtstart>20270704T100000</dtstart><summary>S &amp; T-</summary></vevent></vcalendar></iCalendar>");
  hallway_test_refuse_early_end ("<icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'><vcalendar><components><vevent><properties><dtstart>"
                                 "<date-time>2027-07-04T10:00:00</date-time></dtstart></properties></vevent></components></vcalendar></icalendar>");
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *xml;
    HallwayImportError code;
  } cases[] = {
    { "<iCalendar/>", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<iCalendar><vevent/></iCalendar>", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<iCalendar><vcalendar><vtodo/></vcalendar></iCalendar>", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<iCalendars><vcalendar><vevent/></vcalendar></iCalendars>", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "<iCalendar><vcalendar><vevent></vcalendar></iCalendar>", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "<!DOCTYPE iCalendar [<!ENTITY a 'b'>]><iCalendar><vcalendar/></iCalendar>", HALLWAY_IMPORT_ERROR_MALFORMED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].xml, strlen (cases[i].xml), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

static void
test_too_many_people (void)
{
  g_autoptr (GString)       xml = g_string_new ("<iCalendar><vcalendar><vevent><summary>S</summary>");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i <= HALLWAY_LIMIT_PERSONS; i++)
    g_string_append_printf (xml, "<attendee>P %u</attendee>", i);
  g_string_append (xml, "</vevent></vcalendar></iCalendar>");

  draft = hallway_test_import_text (xml->str, xml->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->n_persons, ==, HALLWAY_LIMIT_PERSONS);
  g_assert_true (hallway_test_has_warning (report, "too-many-persons"));
}

/* Control characters that XML forbids are taken out, and told. */
static void
test_control_characters (void)
{
  static const char         xml[] = "<iCalendar><vcalendar><vevent><summary>S\x06 T &#6; U</summary></vevent></vcalendar></iCalendar>";
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_text (xml, strlen (xml), &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->title, ==, "S T U");
  g_assert_true (hallway_test_has_warning (report, "control-character"));
}

/* The same conference in frab's XML has the same sessions. */
static void
test_join (gconstpointer data)
{
  const char *const        *names = data;
  g_autoptr (GBytes)        first = hallway_test_load_shared (names[0]);
  g_autoptr (GBytes)        second = first != NULL ? hallway_test_load_shared (names[1]) : NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayReport) alone_report = NULL;
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  alone = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  if (second == NULL)
    return;

  alone = hallway_test_import (second, NULL, &alone_report, &error);
  g_assert_no_error (error);
  draft = hallway_test_import_two (first, second, &report);
  g_assert_cmpuint (draft->sessions->len, ==, alone->sessions->len);
  for (guint i = 0; i < draft->sessions->len; i++)
    g_assert_nonnull (hallway_draft_get_session (draft, i)->guid);
}

int
main (int    argc,
      char **argv)
{
  static const char *const klimacamp[] = { "data/frab-klimacamp-schedule.xcal", "data/frab-klimacamp-schedule.xml" };
  static const char *const good[] = { "data/pretalx-good2025.xcal", "data/pretalx-good2025.xml" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xcal/times", test_times);
  g_test_add_func ("/xcal/calendar-zone", test_calendar_zone);
  g_test_add_func ("/xcal/early-end", test_early_end);
  g_test_add_func ("/xcal/refused", test_refused);
  g_test_add_func ("/xcal/too-many-people", test_too_many_people);
  g_test_add_func ("/xcal/control-characters", test_control_characters);
  g_test_add_data_func ("/xcal/join/klimacamp", klimacamp, test_join);
  g_test_add_data_func ("/xcal/join/good", good, test_join);
  hallway_test_add_fixtures ("/xcal", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/xcal", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
