/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-export-icalendar.h"

static void
test_golden (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autofree char       *calendar = NULL;

  calendar = export_text (&weaving, &(HallwayExportOptions){ .alarm = 10, .ledger = ledger, .title = "Agenda, mine", .now = FIRST_EXPORT });
  g_assert_cmpstr (calendar, ==,
                   "BEGIN:VCALENDAR\r\n"
                   "VERSION:2.0\r\n"
                   "PRODID:-//Hallway//" HALLWAY_VERSION "//EN\r\n"
                   "NAME:Agenda / mine\r\n"
                   "X-WR-CALNAME:Agenda / mine\r\n"
                   "BEGIN:VEVENT\r\n"
                   "UID:74b750cc-9b04-5848-9a60-4a73beb53f63\r\n"
                   "DTSTAMP:20260101T100000Z\r\n"
                   "CREATED:20260101T100000Z\r\n"
                   "LAST-MODIFIED:20260101T100000Z\r\n"
                   "SEQUENCE:0\r\n"
                   "DTSTART:20260328T090000Z\r\n"
                   "DTEND:20260328T094500Z\r\n"
                   "STATUS:CONFIRMED\r\n"
                   "SUMMARY:Weaving\\; warp\\, weft\r\n"
                   "LOCATION:Hall 1\\, Mill\r\n"
                   "CATEGORIES:Crafts\r\n"
                   "URL:https://loom.example/weaving\r\n"
                   "DESCRIPTION:Moderator: Joe Card\\nSpeakers: Ada Byron\\, Zoë Lie\\n\\nFirst li\r\n"
                   " ne.\\n\\nSecond paragraph.\\n\\nPage: https://loom.example/weaving\r\n"
                   "TRANSP:OPAQUE\r\n"
                   "BEGIN:VALARM\r\n"
                   "ACTION:DISPLAY\r\n"
                   "DESCRIPTION:Weaving\\; warp\\, weft\r\n"
                   "TRIGGER:-PT10M\r\n"
                   "END:VALARM\r\n"
                   "END:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
}

/* Hostile values, each of which must come out as part of its own property. */
static void
test_injection (void)
{
  static const struct
  {
    Facts       facts;
    const char *line; /* nullable: one that must be there */
  } cases[] = {
    { { .title = "x\r\nATTENDEE:mailto:a@b.example" }, "SUMMARY:x ATTENDEE:mailto:a@b.example" },
    { { .title = "x\nBEGIN:VALARM" }, "SUMMARY:x BEGIN:VALARM" },
    { { .title = "\001\033[31mred\177" }, "SUMMARY:[31mred" },
    { { .title = "\xff\xfe broken" }, "SUMMARY:\xef\xbf\xbd\xef\xbf\xbd broken" },
    { { .title = "a\342\200\256b\342\201\246c" }, "SUMMARY:abc" },
    { { .title = "back\\slash; \"quote\"" }, "SUMMARY:back\\\\slash\\; \"quote\"" },
    { { .title = "a\342\200\250ATTACH:file:///x" }, "SUMMARY:a ATTACH:file:///x" },
    { { .title = "a\302\205ATTACH:file:///x" }, "SUMMARY:a ATTACH:file:///x" },
    { { .url = "https://x.example/\r\nATTENDEE:mailto:a@b.example" }, "URL:https://x.example/ATTENDEE:mailto:a@b.example" },
    { { .url = "https://x.example/\nORGANIZER:mailto:a@b.example" }, "URL:https://x.example/ORGANIZER:mailto:a@b.example" },
    { { .url = "javascript:alert(1)" }, NULL },
    { { .url = "file:///etc/passwd" }, NULL },
    { { .url = "https:" }, NULL },
    { { .url = "https://x.example/\xff" }, NULL },
    { { .url = "HTTPS://x.example/a b\"c?d=é" }, "URL:HTTPS://x.example/a%20b%22c?d=%C3%A9" },
    { { .track = "Main, Track; Two" }, "CATEGORIES:Main / Track / Two" },
    { { .track = "A\r\nMETHOD:REQUEST" }, "CATEGORIES:A METHOD:REQUEST" },
    { { .room = "R\r\nATTACH:file:///x", .venue = "V\nMETHOD:CANCEL" }, "LOCATION:R ATTACH:file:///x\\, V METHOD:CANCEL" },
    { { .abstract = "a\rATTENDEE:mailto:a@b.example\vb" }, NULL },
  };
  static const char *const properties[] = {
    "BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND",
    "STATUS", "SUMMARY", "LOCATION", "CATEGORIES", "URL", "DESCRIPTION", "TRANSP", NULL
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Facts            facts = cases[i].facts;
      g_autofree char *calendar = NULL;
      g_autofree char *unfolded = NULL;
      g_auto (GStrv)   lines = NULL;

      facts.key = "guid:x";
      facts.title = facts.title != NULL ? facts.title : "Title";
      facts.start = SPRING;
      facts.minutes = 30;
      calendar = export_once (&facts);
      g_assert_true (g_utf8_validate (calendar, -1, NULL));
      unfolded = unfold (calendar);
      lines = g_strsplit (unfolded, "\r\n", -1);
      g_assert_cmpstr (lines[g_strv_length (lines) - 1], ==, "");
      for (guint j = 0; lines[j + 1] != NULL; j++)
        {
          g_autofree char *name = g_strndup (lines[j], strcspn (lines[j], ":;"));

          if (!g_strv_contains (properties, name))
            g_error ("case %" G_GSIZE_FORMAT ": a line that isn't ours: %s", i, lines[j]);
          for (const char *at = lines[j]; *at != '\0'; at = g_utf8_next_char (at))
            g_assert_false (g_unichar_iscntrl (g_utf8_get_char (at)));
        }
      if (cases[i].line != NULL)
        assert_has_line (calendar, cases[i].line);
      else if (facts.url != NULL)
        assert_has_no (calendar, "URL:");
    }
}

static void
test_folding (void)
{
  static const char *const characters[] = { "a", "é", "漢", "\360\237\247\266", "a b", "é " };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint length = 60; length < 90; length++)
      {
        Facts               facts = weaving;
        g_autoptr (GString) title = g_string_new (NULL);
        g_autofree char    *summary = NULL;
        g_autofree char    *calendar = NULL;
        g_auto (GStrv)      lines = NULL;

        for (guint j = 0; j < length; j++)
          g_string_append (title, characters[i]);
        g_string_append (title, ".");
        summary = g_strdup_printf ("SUMMARY:%s", title->str);
        facts.title = title->str;
        calendar = export_once (&facts);
        g_assert_null (strstr (calendar, "\n\n"));
        lines = g_strsplit (calendar, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
            g_assert_null (strpbrk (lines[j], "\r\n"));
          }
        assert_has_line (calendar, summary);
      }
}

static void
test_no_length (void)
{
  Facts            unknown = weaving;
  Facts            none = weaving;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  unknown.minutes = HALLWAY_MINUTES_UNKNOWN;
  none.minutes = 0;
  first = export_once (&unknown);
  second = export_once (&none);
  assert_has_line (first, "DTEND:20260328T090500Z");
  assert_has_line (second, "DTEND:20260328T090500Z");
}

static void
test_no_start (void)
{
  Facts            facts = weaving;
  g_autofree char *calendar = NULL;

  facts.start = HALLWAY_TIME_UNKNOWN;
  calendar = export_once (&facts);
  assert_has_no (calendar, "VEVENT");
}

static void
test_floating (void)
{
  Facts                  facts = weaving;
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autoptr (GPtrArray)  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GBytes)     bytes = NULL;
  g_autoptr (GError)     error = NULL;

  facts.floating = TRUE;
  facts.timezone = NULL;
  g_ptr_array_add (entries, make_entry (&weaving));
  g_ptr_array_add (entries, make_entry (&facts));
  bytes = hallway_export_icalendar (entries, &options, &error);
  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "hallwayctl timezone loom26 ZONE"));
  g_assert_cmpuint (g_hash_table_size (ledger), ==, 0);
}

static void
test_local_times (void)
{
  g_autofree char *calendar = export_local (&weaving);

  assert_has_line (calendar, "DTSTART;TZID=Europe/Brussels:20260328T100000");
  assert_has_line (calendar, "DTEND;TZID=Europe/Brussels:20260328T104500");
  g_assert_nonnull (strstr (calendar,
                            "BEGIN:VTIMEZONE\r\n"
                            "TZID:Europe/Brussels\r\n"
                            "BEGIN:STANDARD\r\n"
                            "DTSTART:20260101T000000\r\n"
                            "TZOFFSETFROM:+0100\r\n"
                            "TZOFFSETTO:+0100\r\n"
                            "TZNAME:CET\r\n"
                            "END:STANDARD\r\n"
                            "BEGIN:DAYLIGHT\r\n"
                            "DTSTART:20260329T020000\r\n"
                            "TZOFFSETFROM:+0100\r\n"
                            "TZOFFSETTO:+0200\r\n"
                            "TZNAME:CEST\r\n"
                            "END:DAYLIGHT\r\n"
                            "BEGIN:STANDARD\r\n"
                            "DTSTART:20261025T030000\r\n"
                            "TZOFFSETFROM:+0200\r\n"
                            "TZOFFSETTO:+0100\r\n"
                            "TZNAME:CET\r\n"
                            "END:STANDARD\r\n"
                            "END:VTIMEZONE\r\n"));
  g_assert_cmpint (strstr (calendar, "BEGIN:VTIMEZONE") < strstr (calendar, "BEGIN:VEVENT"), ==, TRUE);
}

/* Times that have no unambiguous local form, or no zone, are written in UTC. */
static void
test_local_times_in_utc (void)
{
  static const struct
  {
    const char *timezone;
    gint64      start;
    const char *line;
  } cases[] = {
    { "Europe/Brussels", 1792888200, "DTSTART:20261025T003000Z" }, /* 02:30, the first of two */
    { "Europe/Brussels", 1792891800, "DTSTART:20261025T013000Z" }, /* 02:30, the second */
    { "UTC", SPRING, "DTSTART:20260328T090000Z" },
    { NULL, SPRING, "DTSTART:20260328T090000Z" },
    { "Europe/Brussels", 4133980800, "DTSTART:21010101T000000Z" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Facts            facts = weaving;
      g_autofree char *calendar = NULL;

      facts.timezone = cases[i].timezone;
      facts.start = cases[i].start;
      calendar = export_local (&facts);
      assert_has_line (calendar, cases[i].line);
      assert_has_no (calendar, "TZID");
    }
}

static void
test_alarm (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .ledger = ledger, .now = FIRST_EXPORT };
  Facts                  cancelled = weaving;
  g_autofree char       *without = export_once (&weaving);
  g_autofree char       *at_start = export_text (&weaving, &options);
  g_autofree char       *of_cancelled = NULL;

  cancelled.status = HALLWAY_STATUS_CANCELLED;
  of_cancelled = export_text (&cancelled, &options);
  assert_has_no (without, "VALARM");
  assert_has_line (at_start, "TRIGGER:PT0S");
  assert_has_no (of_cancelled, "VALARM");
}

static void
test_long_description (void)
{
  Facts               facts = weaving;
  g_autoptr (GString) abstract = g_string_new (NULL);
  g_autofree char    *calendar = NULL;
  g_autofree char    *unfolded = NULL;

  while (abstract->len < 60000)
    g_string_append (abstract, "漢字");
  facts.abstract = abstract->str;
  calendar = export_once (&facts);
  g_assert_cmpuint (strlen (calendar), <, 10000);
  g_assert_cmpuint (strlen (calendar), >, 8000);
  g_assert_true (g_utf8_validate (calendar, -1, NULL));
  g_assert_nonnull (strstr (calendar, "Moderator: Joe Card"));
  assert_has_no (calendar, "\xef\xbf\xbd");
  unfolded = unfold (calendar);
  g_assert_nonnull (strstr (unfolded, "…\\n\\nPage: https://loom.example/weaving\r\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-icalendar/golden", test_golden);
  g_test_add_func ("/export-icalendar/injection", test_injection);
  g_test_add_func ("/export-icalendar/folding", test_folding);
  g_test_add_func ("/export-icalendar/no-length", test_no_length);
  g_test_add_func ("/export-icalendar/no-start", test_no_start);
  g_test_add_func ("/export-icalendar/floating", test_floating);
  g_test_add_func ("/export-icalendar/local-times", test_local_times);
  g_test_add_func ("/export-icalendar/local-times-in-utc", test_local_times_in_utc);
  g_test_add_func ("/export-icalendar/alarm", test_alarm);
  g_test_add_func ("/export-icalendar/long-description", test_long_description);

  return g_test_run ();
}
