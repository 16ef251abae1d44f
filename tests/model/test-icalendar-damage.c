/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-icalendar.h"

#include "import/hallway-icalendar-lines.h"
#include "import/hallway-import-error.h"
#include "model/hallway-limits.h"

#include <string.h>

/* What the lines of a file come to, one after another. */
static char *
join_lines (const char *text)
{
  g_auto (HallwayIcalendarLines) lines = { 0 };
  GString                       *joined = g_string_new (NULL);
  g_autoptr (GError)             error = NULL;

  hallway_icalendar_lines_init (&lines, text, strlen (text));
  while (hallway_icalendar_lines_next (&lines, &error))
    g_string_append_printf (joined, "%u %s\n", lines.number, lines.text->str);
  g_assert_no_error (error);
  return g_string_free (joined, FALSE);
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "A:1\r\nB:2\r\n", "1 A:1\n2 B:2\n" },
    { "A:1\nB:2", "1 A:1\n2 B:2\n" },
    { "A:1\r\r\nB:2\r\r\n", "1 A:1\n2 B:2\n" },
    { "\n\nA:1\n\n\nB:2\n", "3 A:1\n6 B:2\n" },
    { "A:one\r\n  two\r\n\tthree\r\nB:2\r\n", "1 A:one twothree\n4 B:2\n" },
    { "A:one\r\r\n  two\r\r\nB:2\r\r\n", "1 A:one two\n3 B:2\n" },
    { "A:1\n rest\n", "1 A:1rest\n" },
    /* Bare lines within a text are lines of it, whatever they look like. */
    { "DESCRIPTION:one\ntwo\n\nthree\nB:2\n", "1 DESCRIPTION:one\\ntwo\\n\\nthree\n5 B:2\n" },
    { "BEGIN:VCALENDAR\nDESCRIPTION:one\nNote: two\nLocation: three\nhttp://four\nEND:VEVENT\n", "1 BEGIN:VCALENDAR\n2 DESCRIPTION:one\\nNote: two\\nLocation: three\\nhttp://four\n6 END:VEVENT\n" },
    { "DESCRIPTION:one\nLOCATION: two\n", "1 DESCRIPTION:one\n2 LOCATION: two\n" },
    { "BEGIN:VCALENDAR\nDESCRIPTION:one\ndtstart:20300504T090000Z\n", "1 BEGIN:VCALENDAR\n2 DESCRIPTION:one\n3 dtstart:20300504T090000Z\n" },
    { "DTSTART:20300504T090000Z\nrubbish\nB:2\n", "1 DTSTART:20300504T090000Z\n3 B:2\n" },
    /* Quoted-printable with its soft breaks. */
    { "DESCRIPTION;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\n=C3=9Fe=0D=0Aall=\n en\nB:2\n", "1 DESCRIPTION:Grüße\\nallen\n4 B:2\n" },
    { "SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe\n", "1 SUMMARY:Grüße\n" },
    { "SUMMARY;CHARSET=UTF-8;ENCODING=8BIT:Grüße\n", "1 SUMMARY;CHARSET=UTF-8;ENCODING=8BIT:Grüße\n" },
    /* What a backslash doesn't escape. */
    { "SUMMARY:C:\\temp\\new\\, \\\\server\\;\n", "1 SUMMARY:C:\\\\temp\\new\\, \\\\server\\;\n" },
    { "", "" },
    { "\r\n\r\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = join_lines (cases[i].text);

      g_assert_cmpstr (lines, ==, cases[i].lines);
    }
}

static void
test_values (void)
{
  g_auto (HallwayIcalendarLines) lines = { 0 };
  const char                    *text = "attendee;CN=\"a:b\";X-C=d:mailto:e\n";

  hallway_icalendar_lines_init (&lines, text, strlen (text));
  g_assert_true (hallway_icalendar_lines_next (&lines, NULL));
  g_assert_cmpstr (lines.name, ==, "ATTENDEE");
  g_assert_cmpstr (hallway_icalendar_lines_get_value (&lines), ==, "mailto:e");
  g_assert_false (hallway_icalendar_lines_next (&lines, NULL));
}

/* Reads, or tells the code of the error. */
static int
read_any (const char *text,
          gsize       length,
          char      **message)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_read (&hallway_icalendar_reader, text, (gssize) length, report, &error);

  if (draft != NULL)
    return -1;
  g_assert_cmpuint (error->domain, ==, HALLWAY_IMPORT_ERROR);
  if (message != NULL)
    *message = g_strdup (error->message);
  return error->code;
}

#define WHOLE                                                                                                                                             \
  "BEGIN:VCALENDAR\r\nPRODID:-//Yarn//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Vienna\r\nBEGIN:STANDARD\r\nDTSTART:20001029T030000\r\nTZOFFSETFROM:+0200\r\n" \
  "TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nSUMMARY:Knöt\r\n ten\r\nDTSTART;TZID=Europe/Vienna:20300504T090000\r\n"          \
  "DESCRIPTION:one\r\ntwo\r\nBEGIN:VALARM\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nRRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

/* Cut off at any octet before its last line is whole, it is said to end early. */
static void
test_truncation (void)
{
  gsize whole = strlen (WHOLE) - strlen ("\r\n");

  g_assert_cmpint (read_any (WHOLE, strlen (WHOLE), NULL), ==, -1);
  g_assert_cmpint (read_any (WHOLE, whole, NULL), ==, -1);
  for (gsize length = strlen ("BEGIN:VCALENDAR"); length < whole; length++)
    {
      g_autofree char *text = g_strndup (WHOLE, length);

      g_test_message ("%" G_GSIZE_FORMAT, length);
      g_assert_cmpint (read_any (text, length, NULL), ==, HALLWAY_IMPORT_ERROR_TRUNCATED);
    }
}

static void
test_structure (void)
{
  static const struct
  {
    const char        *text;
    HallwayImportError code;
    const char        *place;
  } cases[] = {
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\nEND:VEVENT\n", HALLWAY_IMPORT_ERROR_MALFORMED, "line 3" },
    { "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n", HALLWAY_IMPORT_ERROR_MALFORMED, "line 3" },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR\n\n", HALLWAY_IMPORT_ERROR_MALFORMED, "line 5" },
    { "SUMMARY:Alpha\n", HALLWAY_IMPORT_ERROR_MALFORMED, "VCALENDAR" },
    { "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n", HALLWAY_IMPORT_ERROR_TRUNCATED, "line 3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = NULL;

      g_assert_cmpint (read_any (cases[i].text, strlen (cases[i].text), &message), ==, cases[i].code);
      g_assert_nonnull (strstr (message, cases[i].place));
    }
}

static void
test_damage_is_told (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = read_calendar (CALENDAR (EVENT ("DESCRIPTION:one\ntwo\n" ALPHA)), NULL, report);

  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->abstract, ==, "one\ntwo");
  g_assert_cmpuint (count_warnings (report, "repaired"), ==, 1);
}

static void
append_repeated (GString    *text,
                 const char *piece,
                 guint       count)
{
  for (guint i = 0; i < count; i++)
    g_string_append (text, piece);
}

static int
read_around (const char *piece,
             guint       count,
             const char *before,
             const char *after)
{
  g_autoptr (GString) text = g_string_new (before);

  append_repeated (text, piece, count);
  g_string_append (text, after);
  return read_any (text->str, text->len, NULL);
}

/* Each of these has to be over in the time of a blink. */
static void
test_limits (void)
{
  const char *before = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20300504T090000Z\nDESCRIPTION:";
  const char *after = "\nEND:VEVENT\nEND:VCALENDAR\n";
  const guint free = HALLWAY_LIMIT_LINE - (guint) strlen ("DESCRIPTION:");

  g_assert_cmpint (read_around ("a", free, before, after), ==, -1);
  g_assert_cmpint (read_around ("a", free + 1, before, after), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("a", 50 * 1000 * 1000, before, after), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("a\n ", 1000 * 1000, before, after), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("a\n", 1000 * 1000, before, after), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("\\a", 100 * 1000, before, after), ==, -1);
  g_assert_cmpint (read_around ("\n", 1000 * 1000, before, after), ==, -1);
  g_assert_cmpint (read_around ("BEGIN:A\n", 100 * 1000, "BEGIN:VCALENDAR\n", ""), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("BEGIN:A\n", HALLWAY_LIMIT_DEPTH, "BEGIN:VCALENDAR\n", ""), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around ("BEGIN:A\n", HALLWAY_LIMIT_DEPTH - 1, "BEGIN:VCALENDAR\n", ""), ==, HALLWAY_IMPORT_ERROR_TRUNCATED);
  g_assert_cmpint (read_around ("BEGIN:VEVENT\nEND:VEVENT\n", HALLWAY_LIMIT_SESSIONS + 1, "BEGIN:VCALENDAR\n", "END:VCALENDAR\n"), ==, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_cmpint (read_around (";X-A=b", 40 * 1000, "BEGIN:VCALENDAR\nBEGIN:VEVENT\nATTENDEE", ":mailto:c\nEND:VEVENT\nEND:VCALENDAR\n"), ==, -1);
  g_assert_cmpint (read_around ("CLASS:PUBLIC\n", 1000 * 1000, "BEGIN:VCALENDAR\nBEGIN:VEVENT\n", "END:VEVENT\nEND:VCALENDAR\n"), ==, -1);
  g_assert_cmpint (read_around (EVENT (ALPHA "RRULE:FREQ=SECONDLY\n"), 1000, "BEGIN:VCALENDAR\n", "END:VCALENDAR\n"), ==, -1);
}

static void
test_endless_recurrences (void)
{
  g_autoptr (GString)       text = g_string_new ("BEGIN:VCALENDAR\n" EVENT ("SUMMARY:Late\nDTSTART:20990504T090000Z\n"));
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = NULL;

  g_string_append (text, EVENT ("SUMMARY:Early\nDTSTART:20300504T090000Z\n"));
  append_repeated (text, EVENT (ALPHA "RRULE:FREQ=DAILY\n"), 300);
  g_string_append (text, "END:VCALENDAR\n");

  draft = read_calendar (text->str, NULL, report);
  g_assert_cmpuint (draft->sessions->len, <=, 2 + 300 + 100 * HALLWAY_LIMIT_RECURRENCES);
  g_assert_cmpuint (count_warnings (report, "recurrence"), ==, 300);
}

static void
test_people_are_limited (void)
{
  g_autoptr (GString)       text = g_string_new ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n" ALPHA);
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i < 2 * HALLWAY_LIMIT_PERSONS; i++)
    g_string_append_printf (text, "ATTENDEE;CN=Person %u:invalid:nomail\n", i);
  g_string_append (text, "END:VEVENT\nEND:VCALENDAR\n");

  draft = read_calendar (text->str, NULL, report);
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->n_persons, ==, HALLWAY_LIMIT_PERSONS);
}

/* Any octet of a file may be wrong: what comes of it is an error or sessions, never a crash. */
static void
test_mutations (void)
{
  static const char octets[] = { ':', ';', '"', '\\', '\n', ' ', '=', ',', '9' };

  for (gsize i = 0; i < strlen (WHOLE); i++)
    for (guint j = 0; j < G_N_ELEMENTS (octets); j++)
      {
        g_autofree char *text = g_strdup (WHOLE);

        if ((guchar) text[i] >= 0x80)
          continue;
        text[i] = octets[j];
        read_any (text, strlen (text), NULL);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icalendar-damage/lines", test_lines);
  g_test_add_func ("/icalendar-damage/values", test_values);
  g_test_add_func ("/icalendar-damage/truncation", test_truncation);
  g_test_add_func ("/icalendar-damage/structure", test_structure);
  g_test_add_func ("/icalendar-damage/damage-is-told", test_damage_is_told);
  g_test_add_func ("/icalendar-damage/limits", test_limits);
  g_test_add_func ("/icalendar-damage/endless-recurrences", test_endless_recurrences);
  g_test_add_func ("/icalendar-damage/people-are-limited", test_people_are_limited);
  g_test_add_func ("/icalendar-damage/mutations", test_mutations);

  return g_test_run ();
}
