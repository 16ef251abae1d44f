/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-format.h"

#include <locale.h>

static HallwaySpan
make_span (const char *start,
           int         minutes)
{
  HallwayTimestamp timestamp;
  HallwaySpan      span = HALLWAY_SPAN_UNKNOWN;

  g_assert_true (hallway_time_parse (start, &timestamp));
  span.start = timestamp.wall - timestamp.utc_offset;
  span.utc_offset = timestamp.utc_offset;
  span.minutes = minutes;
  span.floating = !timestamp.has_offset;

  return span;
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_days (void)
{
  gint64 last_of_january = hallway_time_parse_date ("2026-01-31");
  gint64 first_of_february = hallway_time_parse_date ("2026-02-01");

  assert_text (hallway_format_day_short (last_of_january), "Sat 31 Jan");
  assert_text (hallway_format_day_long (first_of_february), "Sunday 1 February 2026");
  assert_text (hallway_format_dates (last_of_january, first_of_february), "31 Jan – 1 Feb 2026");
  assert_text (hallway_format_dates (hallway_time_parse_date ("2014-08-18"), hallway_time_parse_date ("2014-08-19")), "18 – 19 Aug 2014");
  assert_text (hallway_format_dates (hallway_time_parse_date ("2025-12-30"), hallway_time_parse_date ("2026-01-02")), "30 Dec 2025 – 2 Jan 2026");
  assert_text (hallway_format_dates (last_of_january, last_of_january), "31 Jan 2026");
  g_assert_null (hallway_format_dates (HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN));
}

static void
test_lengths (void)
{
  assert_text (hallway_format_minutes (0), "0 minutes");
  assert_text (hallway_format_minutes (1), "1 minute");
  assert_text (hallway_format_minutes (60), "60 minutes");
  assert_text (hallway_format_minutes (105), "1 h 45 min");
  assert_text (hallway_format_minutes (120), "2 hours");
}

static void
test_clock (void)
{
  gint64 morning = hallway_time_parse_date ("2026-01-31") + 9 * 3600 + 5 * 60;

  assert_text (hallway_format_clock (morning), "09:05");
  hallway_format_set_clock (HALLWAY_CLOCK_12_HOURS);
  assert_text (hallway_format_clock (morning), "9:05 AM");
  assert_text (hallway_format_clock (morning + 9 * 3600), "6:05 PM");
  assert_text (hallway_format_clock (morning + 15 * 3600), "12:05 AM");
  hallway_format_set_clock (HALLWAY_CLOCK_24_HOURS);
  assert_text (hallway_format_clock (morning + 9 * 3600), "18:05");
  hallway_format_set_clock (HALLWAY_CLOCK_AUTOMATIC);
}

static void
test_zoned (void)
{
  g_autoptr (HallwayZone) brussels = hallway_zone_new ("Europe/Brussels");
  HallwaySpan             span = make_span ("2026-01-31T10:00:00+01:00", 50);

  assert_text (hallway_format_when (&span, brussels), "Saturday 31 January 2026, 10:00 – 10:50 CET");
  assert_text (hallway_format_until (&span, brussels), "until 10:50");
}

static void
assert_length (const char *start,
               const char *zone_name,
               const char *expected)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new (zone_name);
  HallwaySpan             span = make_span (start, 50);
  HallwaySpan             there = hallway_span_in_zone (&span, zone);

  assert_text (hallway_format_length (&span, &there, zone), expected);
}

/* The day is said where it is another one there. */
static void
test_elsewhere (void)
{
  HallwaySpan span = make_span ("2026-01-31T10:00:00+01:00", 50);
  HallwaySpan file = make_span ("2026-01-31T14:30:00+05:30", 50);
  HallwaySpan moment = make_span ("2026-01-31T10:00:00+01:00", 0);

  assert_length ("2026-01-31T10:00:00+01:00", "America/New_York", "50 minutes · 04:00 – 04:50 in New York");
  assert_length ("2026-01-31T10:00:00+01:00", "Europe/Brussels", "50 minutes");
  assert_length ("2026-01-31T17:00:00+01:00", "Pacific/Auckland", "50 minutes · 05:00 – 05:50 in Auckland, the next day");
  assert_length ("2026-02-01T05:00:00+01:00", "America/New_York", "50 minutes · 23:00 – 23:50 in New York, the day before");
  assert_length ("2026-01-31T23:00:00-12:00", "Pacific/Kiritimati", "50 minutes · 01:00 – 01:50 in Kiritimati, Mon 2 Feb");
  assert_text (hallway_format_length (&span, &file, NULL), "50 minutes · 14:30 – 15:20 UTC+05:30");
  assert_text (hallway_format_length (&span, NULL, NULL), "50 minutes");
  assert_text (hallway_format_length (&moment, NULL, NULL), "");
}

static void
test_for_days (void)
{
  HallwaySpan span = make_span ("2026-01-31T10:00:00+00:00", 50 * 60);

  assert_text (hallway_format_when (&span, NULL), "Saturday 31 January 2026, 10:00 – Monday 2 February 2026, 12:00 UTC");
}

static void
test_absolute (void)
{
  HallwaySpan utc = make_span ("2026-01-31T10:00:00+00:00", 30);
  HallwaySpan india = make_span ("2026-01-31T10:00:00+05:30", 30);
  HallwaySpan caracas = make_span ("2026-01-31T10:00:00-04:30", 30);

  assert_text (hallway_format_zone (&utc, NULL), "UTC");
  assert_text (hallway_format_zone (&india, NULL), "UTC+05:30");
  assert_text (hallway_format_zone (&caracas, NULL), "UTC−04:30");
}

static void
test_floating (void)
{
  HallwaySpan span = make_span ("2026-01-31T23:30:00", 60);

  assert_text (hallway_format_when (&span, NULL), "Saturday 31 January 2026, 23:30 – 00:30");
  assert_text (hallway_format_length (&span, &span, NULL), "60 minutes");
}

static void
test_unknown (void)
{
  HallwaySpan nothing = HALLWAY_SPAN_UNKNOWN;
  HallwaySpan endless = make_span ("2026-01-31T10:00:00+01:00", HALLWAY_MINUTES_UNKNOWN);

  assert_text (hallway_format_when (&nothing, NULL), "Time not known yet");
  assert_text (hallway_format_times (&nothing, NULL), "");
  assert_text (hallway_format_times (&endless, NULL), "10:00");
  assert_text (hallway_format_length (&endless, NULL, NULL), "");
  g_assert_null (hallway_format_until (&endless, NULL));
}

static void
test_free_time (void)
{
  HallwaySpan span = make_span ("2026-01-31T10:50:00+01:00", 40);

  assert_text (hallway_format_free_time (&span), "Fits 10:50 – 11:30");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/format/days", test_days);
  g_test_add_func ("/ui/format/lengths", test_lengths);
  g_test_add_func ("/ui/format/clock", test_clock);
  g_test_add_func ("/ui/format/zoned", test_zoned);
  g_test_add_func ("/ui/format/elsewhere", test_elsewhere);
  g_test_add_func ("/ui/format/for-days", test_for_days);
  g_test_add_func ("/ui/format/absolute", test_absolute);
  g_test_add_func ("/ui/format/floating", test_floating);
  g_test_add_func ("/ui/format/unknown", test_unknown);
  g_test_add_func ("/ui/format/free-time", test_free_time);

  return g_test_run ();
}
