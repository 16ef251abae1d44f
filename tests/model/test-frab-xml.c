/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"
#include "import/hallway-frab-time.h"
#include "model/hallway-limits.h"

static const char *const fixtures[] = {
  "frab/bad-facts.xml",
  "frab/bornhack.xml",
  "frab/contradicting.xml",
  "frab/directory.xml",
  "frab/old-wafer.xml",
  "frab/osem.xml",
  "frab/pentabarf.xml",
  "frab/pretalx.xml",
  "frab/shifted.xml",
  "frab/wafer.xml",
};

static const HallwayTestFigures files[] = {
  { "fosdem-2026.xml", 883, 484, 1086, HALLWAY_BASIS_ZONED, "Europe/Brussels", NULL },
  { "fosdem-2024.xml", 674, 349, 826, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "fosdem-2023.xml", 780, 403, 935, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "fosdem-2020.xml", 872, 422, 965, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "fosdem-2016.xml", 617, 342, 669, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "fosdem-2012.xml", 442, 233, 513, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "fosdem-2007.xml", 215, 94, 244, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "frab-28c3.xml", 85, 16, 110, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "voc-36c3-merged.xml", 1351, 297, 1507, HALLWAY_BASIS_ABSOLUTE, NULL, "duplicate-guid" },
  { "c3-39c3.xml", 215, 59, 301, HALLWAY_BASIS_ZONED, "Europe/Berlin", NULL },
  { "wafer-debconf23.xml", 117, 20, 143, HALLWAY_BASIS_ZONED, "Asia/Kolkata", NULL },
  { "pretalx-good2025.xml", 72, 3, 87, HALLWAY_BASIS_ZONED, "US/Eastern", NULL },
  { "frab-klimacamp-schedule.xml", 106, 1, 61, HALLWAY_BASIS_ABSOLUTE, NULL, "control-character" },
  { "osem-seagl2021-excerpt.xml", 3, 3, 3, HALLWAY_BASIS_ABSOLUTE, NULL, "date-contradicts-start" },
};

static void
test_durations (void)
{
  static const struct
  {
    const char *text;
    gboolean    days_first;
    int         minutes; /* HALLWAY_MINUTES_UNKNOWN if there is no such duration */
  } cases[] = {
    { "00:45", FALSE, 45 },
    { "1:30", FALSE, 90 },
    { " 01 : 30 ", FALSE, 90 },
    { "00:90", FALSE, 90 },
    { "36:00", FALSE, 2160 },
    { "00:00", FALSE, 0 },
    { "45", FALSE, 45 },
    { "00:30:59", FALSE, 30 },
    { "1:02:30", FALSE, 62 },
    { "1:02:30", TRUE, 1590 },
    { "1:02:30:00", FALSE, 1590 },
    { "31:00:00", TRUE, HALLWAY_LIMIT_MINUTES },
    { "31:00:01", TRUE, HALLWAY_MINUTES_UNKNOWN },
    { "-00:45", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "00:-45", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "99999999999999999999:00", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "00:9223372036854775807", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "1:2:3:4:5", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "00:45m", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { ":45", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "00:", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "", FALSE, HALLWAY_MINUTES_UNKNOWN },
    { "soon", FALSE, HALLWAY_MINUTES_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = HALLWAY_MINUTES_UNKNOWN;

      g_assert_cmpint (hallway_frab_parse_duration (cases[i].text, cases[i].days_first, &minutes), ==, cases[i].minutes != HALLWAY_MINUTES_UNKNOWN);
      if (cases[i].minutes != HALLWAY_MINUTES_UNKNOWN)
        g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

/* What the user says counts more than what the file says. */
static void
test_timezone (void)
{
  static const struct
  {
    const char *timezone; /* of the file */
    const char *date;
    const char *said;
    const char *start;
  } cases[] = {
    { "Europe/Berlin", "2027-07-01T10:00:00+02:00", "America/New_York", "2027-07-01T04:00:00-04:00" },
    { "", "2027-07-01T10:00:00+02:00", "Europe/Berlin", "2027-07-01T10:00:00+02:00" },
    { "", "", "Europe/Berlin", "2027-07-01T10:00:00+02:00" },
    { "", "2027-07-01T10:00:00+00:00", "Europe/Berlin", "2027-07-01T10:00:00+02:00" },
    { "", "2027-07-01T10:00:00", "Pacific/Auckland", "2027-07-01T10:00:00+12:00" },
    { "UTC", "2027-07-01T10:00:00+02:00", "UTC", "2027-07-01T08:00:00+00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char          *xml = g_strdup_printf ("<schedule><conference><title>T</title><time_zone_name>%s</time_zone_name></conference>"
                                                                "<day date='2027-07-01'><room name='A'><event id='1'><date>%s</date><start>10:00</start>"
                                                                "<duration>00:20</duration><title>S</title></event></room></day></schedule>",
                                                       cases[i].timezone, cases[i].date);
      g_autoptr (GBytes)        bytes = g_bytes_new_static (xml, strlen (xml));
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import (bytes, cases[i].said, &report, &error);
      g_autofree char          *start = NULL;

      g_assert_no_error (error);
      start = hallway_span_format_start (&hallway_draft_get_session (draft, 0)->span);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (draft->timezone, ==, cases[i].said);
    }
}

static void
test_early_end (void)
{
  static const char xml[] = "<?xml version='1.0'?><schedule><conference><title>T</title></conference><day date='2027-07-01'><room name='A'>"
                            "<event id='1'><start>10:00</start><duration>00:20</duration><title>S &amp; T</title></event></room></day></schedule>";

  hallway_test_refuse_early_end (xml);
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *xml;
    HallwayImportError code;
  } cases[] = {
    { "<schedule><conference><title>T</title></conference></schedule>", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<schedule/>", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<schedules><day/></schedules>", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "<feed xmlns='http://www.w3.org/2005/Atom'/>", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule><conference/></schedule>", HALLWAY_IMPORT_ERROR_MALFORMED },
    { "<schedule><conference></schedule>", HALLWAY_IMPORT_ERROR_MALFORMED },
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
test_too_many (void)
{
  static const char         head[] = "<schedule><day date='2027-07-01'><room name='A'><event><title>S</title><persons>";
  g_autoptr (GString)       xml = g_string_new (head);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i <= HALLWAY_LIMIT_PERSONS; i++)
    g_string_append_printf (xml, "<person id='%u'>P %u</person>", i, i);
  g_string_append (xml, "</persons><links>");
  for (guint i = 0; i <= HALLWAY_LIMIT_LINKS; i++)
    g_string_append_printf (xml, "<link href='http://a.example/%u'>L</link>", i);
  g_string_append (xml, "</links></event></room></day></schedule>");

  draft = hallway_test_import_text (xml->str, xml->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->n_persons, ==, HALLWAY_LIMIT_PERSONS);
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->n_links, ==, HALLWAY_LIMIT_LINKS);
  g_assert_true (hallway_test_has_warning (report, "too-many-persons"));
  g_assert_true (hallway_test_has_warning (report, "too-many-links"));
}

static char *
make_days (guint n_days)
{
  GString *xml = g_string_new ("<schedule>");

  for (guint i = 0; i < n_days; i++)
    g_string_append (xml, "<day date='2027-07-01'><event/></day>");
  return g_string_free (g_string_append (xml, "</schedule>"), FALSE);
}

static void
test_too_many_days (void)
{
  for (guint n_days = HALLWAY_LIMIT_DAYS; n_days <= HALLWAY_LIMIT_DAYS + 1; n_days++)
    {
      g_autofree char          *xml = make_days (n_days);
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_text (xml, strlen (xml), &report, &error);

      if (n_days <= HALLWAY_LIMIT_DAYS)
        g_assert_no_error (error);
      else
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-xml/durations", test_durations);
  g_test_add_func ("/frab-xml/timezone", test_timezone);
  g_test_add_func ("/frab-xml/early-end", test_early_end);
  g_test_add_func ("/frab-xml/refused", test_refused);
  g_test_add_func ("/frab-xml/too-many", test_too_many);
  g_test_add_func ("/frab-xml/too-many-days", test_too_many_days);
  hallway_test_add_fixtures ("/frab-xml", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/frab-xml", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
