/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-draft-builder.h"

typedef struct
{
  const char *start;
  const char *end;
  gint64      minutes;
} Given;

/* One session after another, and what becomes of them, on the draft's basis. */
static HallwayDraft *
resolve (const Given    *given,
         guint           n_given,
         const char     *timezone,
         const char     *user_timezone,
         HallwayReport **report)
{
  HallwayReadOptions              options = { .timezone = user_timezone };
  HallwayDraft                   *draft = hallway_draft_new ();
  g_autoptr (HallwayDraftBuilder) builder = NULL;

  *report = hallway_report_new ();
  builder = hallway_draft_builder_new (draft, &options, *report);
  hallway_times_set_timezone (hallway_draft_builder_get_times (builder), timezone);
  for (guint i = 0; i < n_given; i++)
    {
      HallwayTimes *times;

      hallway_draft_builder_begin_session (builder, 0, NULL);
      times = hallway_draft_builder_get_times (builder);
      hallway_times_set_start (times, given[i].start);
      hallway_times_set_end (times, given[i].end);
      hallway_times_set_minutes (times, given[i].minutes);
      hallway_draft_builder_end_session (builder);
    }
  hallway_draft_builder_finish (builder);
  return draft;
}

static void
assert_span (HallwayDraft *draft,
             guint         position,
             const char   *start,
             int           minutes)
{
  const HallwaySpan *span = &hallway_draft_get_session (draft, position)->span;
  g_autofree char   *written = hallway_span_format_start (span);

  g_assert_cmpstr (written, ==, start);
  g_assert_cmpint (span->minutes, ==, minutes);
}

static void
test_bases (void)
{
  static const Given        given[] = { { "2026-03-29T01:30:00+00:00", "2026-03-29T02:30:00+00:00", -1 },
                                        { "2026-03-29 09:00", "2026-03-29T10:15:00", -1 },
                                        { "2026-07-01T16:00:00Z", "2026-07-01T12:45:00-04:00", -1 } };
  g_autoptr (HallwayDraft)  zoned = NULL, by_user = NULL, absolute = NULL, floating = NULL;
  g_autoptr (HallwayReport) report = NULL, report_2 = NULL, report_3 = NULL, report_4 = NULL;

  zoned = resolve (given, 3, "Europe/Brussels", NULL, &report);
  g_assert_cmpint (zoned->basis, ==, HALLWAY_BASIS_ZONED);
  g_assert_cmpstr (zoned->timezone, ==, "Europe/Brussels");
  assert_span (zoned, 0, "2026-03-29T03:30:00+02:00", 60);
  assert_span (zoned, 1, "2026-03-29T09:00:00+02:00", 75);
  assert_span (zoned, 2, "2026-07-01T18:00:00+02:00", 45);

  by_user = resolve (given, 3, "Europe/Brussels", "America/New_York", &report_2);
  g_assert_cmpstr (by_user->timezone, ==, "America/New_York");
  assert_span (by_user, 1, "2026-03-29T09:00:00-04:00", 75);

  absolute = resolve (given, 3, NULL, NULL, &report_3);
  g_assert_cmpint (absolute->basis, ==, HALLWAY_BASIS_ABSOLUTE);
  assert_span (absolute, 0, "2026-03-29T01:30:00+00:00", 60);
  assert_span (absolute, 1, "2026-03-29T09:00:00+00:00", 75);

  floating = resolve (given + 1, 1, NULL, NULL, &report_4);
  g_assert_cmpint (floating->basis, ==, HALLWAY_BASIS_FLOATING);
  assert_span (floating, 0, "2026-03-29T09:00:00", 75);
}

static void
test_clock_change (void)
{
  static const Given        given[] = { { "2026-03-29T01:30:00", "2026-03-29T03:30:00", -1 } };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = resolve (given, 1, "Europe/Brussels", NULL, &report);

  assert_span (draft, 0, "2026-03-29T01:30:00+01:00", 60);
}

static void
test_lengths (void)
{
  static const Given        given[] = { { "2026-03-01T09:00", NULL, 30 },
                                        { "2026-03-01T09:00", "2026-03-01T09:20", 30 },
                                        { "2026-03-01T09:00", "2026-03-01T09:00", -1 },
                                        { "2026-03-01T09:00", NULL, -1 },
                                        { "2026-03-01T09:00", "2026-03-01T08:00", -1 },
                                        { "2026-03-01T09:00", "soon", -1 },
                                        { "2026-03-01T09:00", NULL, G_MAXINT64 },
                                        { NULL, NULL, -1 } };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = resolve (given, G_N_ELEMENTS (given), NULL, NULL, &report);
  static const int          minutes[] = { 30, 20, 0, -1, -1, -1, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    assert_span (draft, i, "2026-03-01T09:00:00", minutes[i]);
  g_assert_false (hallway_span_has_start (&hallway_draft_get_session (draft, 7)->span));

  g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 2);
  g_assert_cmpstr (hallway_report_get_warning (report, 0)->code, ==, "no-duration");
  g_assert_cmpuint (hallway_report_get_warning (report, 0)->count, ==, 1);
  g_assert_cmpstr (hallway_report_get_warning (report, 1)->code, ==, "bad-duration");
  g_assert_cmpuint (hallway_report_get_warning (report, 1)->count, ==, 3);
}

static void
test_bad (void)
{
  static const Given        given[] = { { "0000-00-00T09:00", NULL, 30 }, { "2026-03-01", NULL, 30 } };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = resolve (given, 2, "../etc/passwd", NULL, &report);

  g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_FLOATING);
  g_assert_false (hallway_span_has_start (&hallway_draft_get_session (draft, 0)->span));
  g_assert_false (hallway_span_has_start (&hallway_draft_get_session (draft, 1)->span));
  g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 2);
  g_assert_cmpstr (hallway_report_get_warning (report, 0)->code, ==, "unknown-zone");
  g_assert_cmpstr (hallway_report_get_warning (report, 1)->code, ==, "bad-date");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/times/bases", test_bases);
  g_test_add_func ("/times/clock-change", test_clock_change);
  g_test_add_func ("/times/lengths", test_lengths);
  g_test_add_func ("/times/bad", test_bad);

  return g_test_run ();
}
