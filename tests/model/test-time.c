/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-time.h"

static void
test_civil (void)
{
  static const struct
  {
    int         civil[6];
    const char *text; /* NULL where there is no such moment */
  } cases[] = {
    { { 1970, 1, 1, 0, 0, 0 }, "1970-01-01T00:00:00" },
    { { 2014, 8, 18, 9, 0, 0 }, "2014-08-18T09:00:00" },
    { { 2000, 2, 29, 23, 59, 59 }, "2000-02-29T23:59:59" },
    { { 2024, 12, 31, 12, 30, 15 }, "2024-12-31T12:30:15" },
    { { 2199, 12, 31, 23, 59, 59 }, "2199-12-31T23:59:59" },
    { { 2016, 12, 31, 23, 59, 60 }, "2016-12-31T23:59:59" },
    { { 2014, 8, 18, 24, 0, 0 }, "2014-08-19T00:00:00" },
    { { 2024, 2, 28, 24, 0, 0 }, "2024-02-29T00:00:00" },
    { { 2199, 12, 31, 24, 0, 0 }, NULL },
    { { 2014, 8, 18, 24, 0, 1 }, NULL },
    { { 2014, 8, 18, 24, 1, 0 }, NULL },
    { { 2014, 8, 18, 25, 0, 0 }, NULL },
    { { 2014, 8, 18, 9, 60, 0 }, NULL },
    { { 2014, 8, 18, 9, 0, 61 }, NULL },
    { { 2014, 8, 18, -1, 0, 0 }, NULL },
    { { 2014, 2, 29, 9, 0, 0 }, NULL },
    { { 2100, 2, 29, 9, 0, 0 }, NULL },
    { { 2014, 2, 30, 9, 0, 0 }, NULL },
    { { 2014, 4, 31, 9, 0, 0 }, NULL },
    { { 2014, 13, 1, 9, 0, 0 }, NULL },
    { { 2014, 0, 1, 9, 0, 0 }, NULL },
    { { 2014, 1, 0, 9, 0, 0 }, NULL },
    { { 1969, 12, 31, 23, 59, 59 }, NULL },
    { { 2200, 1, 1, 0, 0, 0 }, NULL },
    { { 0, 1, 1, 0, 0, 0 }, NULL },
    { { 9999, 12, 31, 0, 0, 0 }, NULL },
    { { G_MAXINT, 12, 31, 0, 0, 0 }, NULL },
    { { G_MININT, 12, 31, 0, 0, 0 }, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int       *civil = cases[i].civil;
      gint64           wall = hallway_time_from_civil (civil[0], civil[1], civil[2], civil[3], civil[4], civil[5]);
      g_autofree char *text = hallway_time_format (wall, FALSE, 0);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every day of all years agrees with GLib's calendar. */
static void
test_every_day (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1970);
  gint64            wall = 0;

  for (; g_date_get_year (date) < 2200; g_date_add_days (date, 1), wall += HALLWAY_SECONDS_PER_DAY)
    {
      int year, month, day, hour;

      hallway_time_to_civil (wall + 86399, &year, &month, &day, &hour, NULL, NULL);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (day, ==, g_date_get_day (date));
      g_assert_cmpint (hour, ==, 23);
      g_assert_cmpint (hallway_time_from_civil (year, month, day, 0, 0, 0), ==, wall);
      g_assert_cmpint (hallway_time_get_weekday (wall), ==, g_date_get_weekday (date));
      g_assert_cmpint (hallway_time_get_day (wall + 86399), ==, wall);
    }
}

/* A midnight shifted by an offset may fall before 1970. */
static void
test_before_1970 (void)
{
  g_autofree char *text = hallway_time_format (-3600, FALSE, 0);

  g_assert_cmpstr (text, ==, "1969-12-31T23:00:00");
  g_assert_cmpint (hallway_time_get_day (-3600), ==, -86400);
  g_assert_cmpint (hallway_time_get_weekday (-3600), ==, 3);
  g_assert_cmpint (hallway_time_get_day (HALLWAY_TIME_UNKNOWN), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_null (hallway_time_format (HALLWAY_TIME_UNKNOWN, TRUE, 0));
  g_assert_null (hallway_time_format_date (HALLWAY_TIME_UNKNOWN));
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *formatted; /* NULL where it is no time */
    gboolean    has_clock;
  } cases[] = {
    { "2014-08-18", "2014-08-18T00:00:00", FALSE },
    { "20140818", "2014-08-18T00:00:00", FALSE },
    { " 2014-08-18\n", "2014-08-18T00:00:00", FALSE },
    { "2014-08-18T09:00:00-05:00", "2014-08-18T09:00:00-05:00", TRUE },
    { "2014-08-18T09:00:00-0500", "2014-08-18T09:00:00-05:00", TRUE },
    { "2014-08-18T09:00:00-05", "2014-08-18T09:00:00-05:00", TRUE },
    { "2014-08-18T09:00-05:00", "2014-08-18T09:00:00-05:00", TRUE },
    { "2014-08-18 09:00:00 +0200", "2014-08-18T09:00:00+02:00", TRUE },
    { "2014-08-18T09:00:00Z", "2014-08-18T09:00:00+00:00", TRUE },
    { "2014-08-18t09:00:00z", "2014-08-18T09:00:00+00:00", TRUE },
    { "20140818T090000Z", "2014-08-18T09:00:00+00:00", TRUE },
    { "20140818T0900", "2014-08-18T09:00:00", TRUE },
    { "20140818T090000", "2014-08-18T09:00:00", TRUE },
    { "2014-08-18T09:00:00.123456+05:30", "2014-08-18T09:00:00+05:30", TRUE },
    { "2014-08-18T09:00:00,5Z", "2014-08-18T09:00:00+00:00", TRUE },
    { "2014-08-18T23:59:60Z", "2014-08-18T23:59:59+00:00", TRUE },
    { "2014-08-18T24:00:00Z", "2014-08-19T00:00:00+00:00", TRUE },
    { "2014-08-18T09:00:00+14:00", "2014-08-18T09:00:00+14:00", TRUE },
    { "2014-08-18T09:00:00-12:00", "2014-08-18T09:00:00-12:00", TRUE },
    { "2014-08-18T09:00:00-03:30", "2014-08-18T09:00:00-03:30", TRUE },
    { "2014-08-18T09:00:00-00:00", "2014-08-18T09:00:00+00:00", TRUE },
    { NULL, NULL, FALSE },
    { "", NULL, FALSE },
    { "now", NULL, FALSE },
    { "2014", NULL, FALSE },
    { "2014-08", NULL, FALSE },
    { "2014-0818", NULL, FALSE },
    { "2014-8-18", NULL, FALSE },
    { "18.08.2014", NULL, FALSE },
    { "2014-08-18x", NULL, FALSE },
    { "2014-08-18T", NULL, FALSE },
    { "2014-08-18T9:00", NULL, FALSE },
    { "2014-08-1809:00", NULL, FALSE },
    { "2014-08-18T09", NULL, FALSE },
    { "2014-08-18T09:", NULL, FALSE },
    { "2014-08-18T09:00:", NULL, FALSE },
    { "2014-08-18T09:00:00.", NULL, FALSE },
    { "2014-08-18T09:00:00+", NULL, FALSE },
    { "2014-08-18T09:00:00+5", NULL, FALSE },
    { "2014-08-18T09:00:00+05:", NULL, FALSE },
    { "2014-08-18T09:00:00+05:60", NULL, FALSE },
    { "2014-08-18T09:00:00+14:01", NULL, FALSE },
    { "2014-08-18T09:00:00-12:01", NULL, FALSE },
    { "2014-08-18T09:00:00+99:99", NULL, FALSE },
    { "2014-08-18T09:00:00Z+01:00", NULL, FALSE },
    { "2014-08-18T09:00:00 CDT", NULL, FALSE },
    { "2014-02-30T09:00:00Z", NULL, FALSE },
    { "0000-01-01T09:00:00Z", NULL, FALSE },
    { "9999-01-01T09:00:00Z", NULL, FALSE },
    { "10000-01-01T09:00:00Z", NULL, FALSE },
    { "-2014-08-18", NULL, FALSE },
    { "２０１４-08-18", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayTimestamp timestamp = { .wall = HALLWAY_TIME_UNKNOWN };
      gboolean         parsed = hallway_time_parse (cases[i].text, &timestamp);
      g_autofree char *text = hallway_time_format (timestamp.wall, timestamp.has_offset, timestamp.utc_offset);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].formatted);
      g_assert_cmpint (parsed, ==, cases[i].formatted != NULL);
      g_assert_cmpint (timestamp.has_clock, ==, cases[i].has_clock);
    }
}

static void
test_parse_date (void)
{
  g_autofree char *date = hallway_time_format_date (hallway_time_parse_date ("2014-08-18T23:30:00-05:00"));

  g_assert_cmpstr (date, ==, "2014-08-18");
  g_assert_cmpint (hallway_time_parse_date ("2014-08-18"), ==, hallway_time_from_civil (2014, 8, 18, 0, 0, 0));
  g_assert_cmpint (hallway_time_parse_date ("2014-08-32"), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpint (hallway_time_parse_date (NULL), ==, HALLWAY_TIME_UNKNOWN);
}

static void
test_parse_clock (void)
{
  static const struct
  {
    const char *text;
    int         minutes; /* -1 where it is no time of day */
  } cases[] = {
    { "9:00", 540 },
    { "09:00", 540 },
    { " 09:05 ", 545 },
    { "09:00:00", 540 },
    { "23:59", 1439 },
    { "00:00", 0 },
    { "24:00", 1440 },
    { "9:00am", 540 },
    { "9:00 am", 540 },
    { "9:00 PM", 1260 },
    { "12:00am", 0 },
    { "12:30 AM", 30 },
    { "12:00pm", 720 },
    { "11:59pm", 1439 },
    { NULL, -1 },
    { "", -1 },
    { "9", -1 },
    { "9am", -1 },
    { "0930", -1 },
    { "9:0", -1 },
    { "9:60", -1 },
    { "24:01", -1 },
    { "25:00", -1 },
    { "009:00", -1 },
    { "13:00pm", -1 },
    { "0:30am", -1 },
    { "9:00a", -1 },
    { "9:00amx", -1 },
    { "9:00x", -1 },
    { "-9:00", -1 },
    { "TBA", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int clock = hallway_time_parse_clock (cases[i].text);

      g_test_message ("case %u", i);
      g_assert_cmpint (clock, ==, cases[i].minutes < 0 ? -1 : cases[i].minutes * 60);
    }
  g_assert_cmpint (hallway_time_parse_clock ("09:00:59"), ==, 32459);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time/civil", test_civil);
  g_test_add_func ("/time/every-day", test_every_day);
  g_test_add_func ("/time/before-1970", test_before_1970);
  g_test_add_func ("/time/parse", test_parse);
  g_test_add_func ("/time/parse-date", test_parse_date);
  g_test_add_func ("/time/parse-clock", test_parse_clock);

  return g_test_run ();
}
