/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-span.h"

#include "hallway-test-model.h"

static void
test_format (void)
{
  static const struct
  {
    const char *start;
    int         minutes;
    const char *formatted_end; /* NULL without an end */
  } cases[] = {
    { "2014-08-18T09:00:00-05:00", 30, "2014-08-18T09:30:00-05:00" },
    { "2014-08-18T23:30:00+00:00", 60, "2014-08-19T00:30:00+00:00" },
    { "2014-08-18T09:00:00", 45, "2014-08-18T09:45:00" },
    { "2014-08-18T09:00:00-03:30", 0, "2014-08-18T09:00:00-03:30" },
    { "2014-08-18T09:00:00-05:00", HALLWAY_MINUTES_UNKNOWN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwaySpan      span = hallway_test_make_span (cases[i].start, cases[i].minutes);
      g_autofree char *start = hallway_span_format_start (&span);
      g_autofree char *end = hallway_span_format_end (&span, NULL);

      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpstr (end, ==, cases[i].formatted_end);
    }
}

static void
test_unknown (void)
{
  HallwaySpan span = HALLWAY_SPAN_UNKNOWN;

  g_assert_false (hallway_span_has_start (&span));
  g_assert_false (hallway_span_has_end (&span));
  g_assert_null (hallway_span_format_start (&span));
  g_assert_null (hallway_span_format_end (&span, NULL));
  g_assert_cmpint (hallway_span_get_wall (&span), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpint (hallway_span_get_end (&span), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpint (hallway_span_get_wall_end (&span, NULL), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpint (hallway_span_get_day (&span, -1), ==, HALLWAY_TIME_UNKNOWN);

  span.minutes = 30;
  g_assert_false (hallway_span_has_end (&span));
}

/* A night session over the change of the clocks ends with another offset than it began with. */
static void
test_end_across_transition (void)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new ("Europe/Brussels");
  HallwaySpan             span = hallway_test_make_span ("2026-10-25T01:30:00+02:00", 120);
  g_autofree char        *end = hallway_span_format_end (&span, zone);
  g_autofree char        *end_without_zone = hallway_span_format_end (&span, NULL);

  g_assert_cmpstr (end, ==, "2026-10-25T02:30:00+01:00");
  g_assert_cmpstr (end_without_zone, ==, "2026-10-25T03:30:00+02:00");
}

/* What floats stays where it is, for whoever looks. */
static void
test_seen_in (void)
{
  g_autoptr (HallwayZone) tokyo = hallway_zone_new ("Asia/Tokyo");
  HallwaySpan             fixed = { 1769850000, 3600, 25, FALSE };
  HallwaySpan             floating = { 1769850000, 0, 25, TRUE };
  HallwaySpan             seen = hallway_span_seen_in (&fixed, tokyo);

  g_assert_cmpint (seen.start, ==, fixed.start);
  g_assert_cmpint (seen.utc_offset, ==, 9 * 3600);
  seen = hallway_span_seen_in (&fixed, NULL);
  g_assert_true (hallway_span_equal (&seen, &fixed));
  seen = hallway_span_seen_in (&floating, tokyo);
  g_assert_true (hallway_span_equal (&seen, &floating));
}

static void
test_in_zone (void)
{
  static const struct
  {
    const char *start;
    const char *zone;
    const char *shown;
  } cases[] = {
    { "2014-08-18T14:00:00+00:00", "America/Chicago", "2014-08-18T09:00:00-05:00" },
    { "2014-01-18T14:00:00+00:00", "America/Chicago", "2014-01-18T08:00:00-06:00" },
    { "2014-08-18T09:00:00", "America/Chicago", "2014-08-18T09:00:00-05:00" },
    { "2014-03-09T02:30:00", "America/Chicago", "2014-03-09T03:30:00-05:00" },
    { "2014-08-18T09:00:00", NULL, "2014-08-18T09:00:00" },
    { "2014-08-18T14:00:00+00:00", NULL, "2014-08-18T14:00:00+00:00" },
    { NULL, "America/Chicago", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (cases[i].zone);
      HallwaySpan             span = hallway_test_make_span (cases[i].start, 30);
      HallwaySpan             shown = hallway_span_in_zone (&span, zone);
      g_autofree char        *text = hallway_span_format_start (&shown);

      g_assert_cmpstr (text, ==, cases[i].shown);
    }
}

static void
test_day (void)
{
  static const struct
  {
    const char *start;
    int         day_change; /* hours, or -1 */
    const char *day;
  } cases[] = {
    { "2014-08-18T09:00:00-05:00", -1, "2014-08-18" },
    { "2014-08-19T00:30:00-05:00", -1, "2014-08-18" },
    { "2014-08-19T03:59:00-05:00", -1, "2014-08-18" },
    { "2014-08-19T04:00:00-05:00", -1, "2014-08-19" },
    { "2014-08-19T00:30:00-05:00", 0, "2014-08-19" },
    { "2014-08-19T05:59:00-05:00", 6, "2014-08-18" },
    { "2014-08-19T08:00:00-05:00", 9, "2014-08-19" },
    { "2014-08-19T03:00:00-05:00", 9, "2014-08-18" },
    { "2014-08-18T23:30:00+00:00", -1, "2014-08-18" },
    { "2014-09-01T01:00:00", -1, "2014-08-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwaySpan      span = hallway_test_make_span (cases[i].start, 30);
      int              day_change = cases[i].day_change < 0 ? -1 : cases[i].day_change * 3600;
      g_autofree char *day = hallway_time_format_date (hallway_span_get_day (&span, day_change));

      g_assert_cmpstr (day, ==, cases[i].day);
    }
}

static void
test_overlap (void)
{
  static const struct
  {
    const char *first;
    int         first_minutes;
    const char *second;
    int         second_minutes;
    int         overlap;
  } cases[] = {
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:20:00Z", 30, 10 },
    { "2014-08-18T09:00:00Z", 60, "2014-08-18T09:20:00Z", 10, 10 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:00:00Z", 30, 30 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:30:00Z", 30, 0 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T10:00:00Z", 30, 0 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T04:10:00-05:00", 30, 20 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:29:30Z", 30, 1 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:10:00Z", 0, 0 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:10:00Z", HALLWAY_MINUTES_UNKNOWN, 0 },
    { "2014-08-18T09:00:00Z", 30, "2014-08-18T09:00:00", 30, 0 },
    { "2014-08-18T09:00:00", 30, "2014-08-18T09:10:00", 30, 20 },
    { "2014-08-18T09:00:00Z", 30, NULL, 30, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwaySpan first = hallway_test_make_span (cases[i].first, cases[i].first_minutes);
      HallwaySpan second = hallway_test_make_span (cases[i].second, cases[i].second_minutes);

      g_assert_cmpint (hallway_span_get_overlap (&first, &second), ==, cases[i].overlap);
      g_assert_cmpint (hallway_span_get_overlap (&second, &first), ==, cases[i].overlap);
    }
}

/* The offset in which a span was written stays, while what floats gets that of the zone. */
static void
test_resolve (void)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new ("America/Chicago");
  HallwaySpan             span = hallway_test_make_span ("2014-08-18T14:00:00+00:00", 30);
  HallwaySpan             floating = hallway_test_make_span ("2014-08-18T09:00:00", 30);
  HallwaySpan             resolved = hallway_span_resolve (&floating, zone);
  HallwaySpan             unresolved = hallway_span_resolve (&floating, NULL);
  HallwaySpan             unchanged = hallway_span_resolve (&span, zone);

  g_assert_false (resolved.floating);
  g_assert_cmpint (resolved.start, ==, span.start);
  g_assert_true (hallway_span_equal (&unresolved, &floating));
  g_assert_true (hallway_span_equal (&unchanged, &span));
}

static void
test_contains (void)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new ("America/Chicago");
  HallwaySpan             span = hallway_test_make_span ("2014-08-18T09:00:00-05:00", 30);
  HallwaySpan             floating = hallway_test_make_span ("2014-08-18T09:00:00", 30);
  gint64                  start = span.start;

  g_assert_false (hallway_span_contains (&span, start - 1, NULL));
  g_assert_true (hallway_span_contains (&span, start, NULL));
  g_assert_true (hallway_span_contains (&span, start + 1799, NULL));
  g_assert_false (hallway_span_contains (&span, start + 1800, NULL));
  g_assert_false (hallway_span_contains (&floating, start, NULL));
  g_assert_true (hallway_span_contains (&floating, start, zone));
  span.minutes = HALLWAY_MINUTES_UNKNOWN;
  g_assert_false (hallway_span_contains (&span, start, NULL));
}

static void
test_compare (void)
{
  HallwaySpan early = hallway_test_make_span ("2014-08-18T09:00:00-05:00", 30);
  HallwaySpan same = hallway_test_make_span ("2014-08-18T14:00:00Z", 60);
  HallwaySpan late = hallway_test_make_span ("2014-08-18T09:01:00-05:00", 30);
  HallwaySpan unknown = HALLWAY_SPAN_UNKNOWN;

  g_assert_cmpint (hallway_span_compare (&early, &late), <, 0);
  g_assert_cmpint (hallway_span_compare (&late, &early), >, 0);
  g_assert_cmpint (hallway_span_compare (&early, &same), ==, 0);
  g_assert_cmpint (hallway_span_compare (&unknown, &late), >, 0);
  g_assert_cmpint (hallway_span_compare (&early, &unknown), <, 0);
  g_assert_cmpint (hallway_span_compare (&unknown, &unknown), ==, 0);
}

static void
test_equal (void)
{
  HallwaySpan span = hallway_test_make_span ("2014-08-18T09:00:00-05:00", 30);
  HallwaySpan other = hallway_test_make_span ("2014-08-18T14:00:00Z", 30);
  HallwaySpan copy = span;

  g_assert_true (hallway_span_equal (&span, &copy));
  g_assert_false (hallway_span_equal (&span, &other));
  copy.minutes = 31;
  g_assert_false (hallway_span_equal (&span, &copy));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span/format", test_format);
  g_test_add_func ("/span/unknown", test_unknown);
  g_test_add_func ("/span/end-across-transition", test_end_across_transition);
  g_test_add_func ("/span/in-zone", test_in_zone);
  g_test_add_func ("/span/seen-in", test_seen_in);
  g_test_add_func ("/span/day", test_day);
  g_test_add_func ("/span/overlap", test_overlap);
  g_test_add_func ("/span/resolve", test_resolve);
  g_test_add_func ("/span/contains", test_contains);
  g_test_add_func ("/span/compare", test_compare);
  g_test_add_func ("/span/equal", test_equal);

  return g_test_run ();
}
