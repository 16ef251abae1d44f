/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-draft.h"
#include "hallway-test-shared.h"

#include "import/hallway-import-error.h"
#include "import/hallway-sched.h"

#include <string.h>

#define CLASSIC_SESSIONS                                                                                                                                                    \
  "2020-05-04T09:00:00+02:00 90 | Deck A | Workshops | Knots for Everyone | moderator Cy Dahl (VP, Ropes, Looms, Inc.) speaker Ada Byron (-, Looms) speaker Bo Ek (-, -)\n" \
  "2020-05-04T09:00:00+02:00 15 | - | Breaks | Coffee |\n"                                                                                                                  \
  "2020-05-04T23:00:00+02:00 90 | - | - | Night Watch |\n"                                                                                                                  \
  "2020-05-05T13:00:00+02:00 1680 | Harbour | Races | Regatta - all boats |\n"

static HallwayDraft *
read_text (const char *text)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft = hallway_test_read (&hallway_sched_text_reader, text, -1, report, &error);

  g_assert_no_error (error);

  return draft;
}

static void
assert_sessions (const char *text,
                 const char *expected)
{
  g_autoptr (HallwayDraft) draft = read_text (text);
  g_autofree char         *sessions = hallway_test_describe_sessions (draft);

  g_assert_cmpstr (sessions, ==, expected);
}

static char *
replace (const char *text,
         const char *pattern,
         const char *replacement)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  char              *replaced = g_regex_replace (regex, text, -1, 0, replacement, 0, NULL);

  g_assert_nonnull (replaced);

  return replaced;
}

static void
test_classic (void)
{
  g_autofree char          *text = hallway_test_load_fixture ("sched/classic.txt");
  g_autoptr (HallwayDraft)  draft = read_text (text);
  g_autofree char          *sessions = hallway_test_describe_sessions (draft);
  const HallwayDraftPerson *ada = hallway_draft_get_person (draft, 1);

  g_assert_cmpstr (sessions, ==, CLASSIC_SESSIONS);
  g_assert_cmpstr (draft->title, ==, "Sailing Congress");
  g_assert_cmpstr (draft->timezone, ==, "CET");
  g_assert_true (draft->ended);
  g_assert_false (draft->partial);
  g_assert_cmpuint (draft->rooms->len, ==, 2);
  g_assert_cmpuint (draft->tracks->len, ==, 3);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->type, ==, "For beginners");
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->abstract, ==,
                   "How to tie a knot, with ropes of all kinds.\n\nSpeakers\nare needed for this one; bring some. The plan:\n9:00am\n- Ropes\n10:30am\n- Lines");
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->line, ==, 9);
  g_assert_cmpstr (hallway_draft_get_session (draft, 2)->abstract, ==, "\"We look at stars.\n\n\"We look at stars.");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->job_title, ==, "VP, Ropes");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->company, ==, "Looms, Inc.");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->biography, ==, "Cy ties knots all day. Nobody knows why...");
  g_assert_cmpstr (ada->biography, ==, "IBM is where Ada learned to tie.\n\nShe has tied ever since.");
}

/* The same page as other systems and browsers copy it. */
static void
test_ways_of_copying (void)
{
  static const struct
  {
    const char *pattern;
    const char *replacement;
  } ways[] = {
    { "$", "\r" },
    { "^ +(?=\\S)", "" },
    { "^ +(?=\\S)", "\xc2\xa0\xc2\xa0" },
    { "^avatar for ", "" },
    { "(?<=\\d) CEST$", "\xc2\xa0"
                        "CEST" },
    { "^(?=\\S)", "\xe2\x80\x8b" },
    { "^", "    " },
    { "\n+", "\n" },
    { "^Loading…\n", "" },
  };
  g_autofree char *text = hallway_test_load_fixture ("sched/classic.txt");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *copied = replace (text, ways[i].pattern, ways[i].replacement);

      assert_sessions (copied, CLASSIC_SESSIONS);
    }
}

static void
test_new_layout (void)
{
  static const char *const expected =
    "2025-11-11T09:00:00-06:00 35 | Deck A | Workshops | Knots for Everyone | speaker Ada Byron (Weaver, Looms)\n"
    "2025-11-11T10:00:00-06:00 35 | Deck B | Talks | Lines and Ropes |\n";
  g_autofree char         *twice = hallway_test_load_fixture ("sched/new-layout-twice.txt");
  g_autofree char         *tail = hallway_test_load_fixture ("sched/new-layout-tail.txt");
  g_autoptr (HallwayDraft) draft = read_text (tail);

  assert_sessions (twice, expected);
  assert_sessions (tail, expected);
  g_assert_cmpstr (hallway_draft_get_session (draft, 1)->abstract, ==, "We talk about the difference, for those who never knew.");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->biography, ==, "Ada weaves and sails.");
}

/* What is left of people when a browser copies neither pictures nor initials. */
static void
test_bare_names (void)
{
  assert_sessions ("Monday, May 4\n\n9:00am JST\n\nA\nSpeakers\n\nAda Byron\n\nWeaver, Looms\nShe weaves.\n\n\nBo Ek\n\nDocker, Docks\n\n\n"
                   "Monday May 4, 2020 9:00am - 9:30am\nDeck\n",
                   "2020-05-04T09:00:00+09:00 30 | Deck | - | A | speaker Ada Byron (Weaver, Looms) speaker Bo Ek (Docker, Docks)\n");
}

/* A slot whose heading isn't repeated, and dates that belong to a description. */
static void
test_dates_without_heading (void)
{
  assert_sessions ("Monday, May 4\n\n9:00am JST\n\nA\nOne.\n\nMonday May 4, 2020 9:00am - 9:30am JST\nDeck\n Talks\n\n"
                   "B\nTwo.\n\nMonday May 4, 2020 9:00am - 9:45am JST\nDock\n\n"
                   "9:50am JST\n\nC\nMonday, May 4\nis the day before.\n\nTuesday May 5, 2020 9:50am - 9:55am JST\n",
                   "2020-05-04T09:00:00+09:00 30 | Deck | Talks | A |\n"
                   "2020-05-04T09:00:00+09:00 45 | Dock | - | B |\n"
                   "2020-05-05T09:50:00+09:00 5 | - | - | C |\n");
}

static void
test_filtered_page (void)
{
  g_autofree char         *text = hallway_test_load_fixture ("sched/new-layout.txt");
  g_autoptr (HallwayDraft) draft = read_text (text);
  g_autofree char         *sessions = hallway_test_describe_sessions (draft);

  g_assert_cmpstr (sessions, ==,
                   "2025-11-11T09:00:00-06:00 35 | Deck A | Upper Level | - | Knots for Everyone | speaker Ada Byron (Weaver, Looms)\n"
                   "2025-11-11T10:00:00-06:00 35 | Deck A | Upper Level | - | Lines and Ropes | speaker Bo Ek (-, -)\n");
  g_assert_true (draft->partial);
  g_assert_false (draft->ended);
  g_assert_cmpstr (draft->title, ==, "Sailing Congress North 2025");
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->abstract, ==,
                   "How to tie a knot, with ropes of all kinds. It is easy to learn.\n\nIt was on Monday May 4, 2020 in the old days.");
}

static void
test_when (void)
{
  static const struct
  {
    const char *text;
    const char *start;
    int         minutes;
    const char *zone;
  } cases[] = {
    { "Monday August 18, 2014 9:00am - 9:30am CDT", "2014-08-18T09:00:00", 30, "CDT" },
    { "Monday, August 18, 2014 12:00am - 12:30pm CDT", "2014-08-18T00:00:00", 750, "CDT" },
    { "Monday 18 August 2014 09:00 - 09:35", "2014-08-18T09:00:00", 35, "" },
    { "Friday May 1, 2020 11:00pm - 1:00am +04", "2020-05-01T23:00:00", 120, "+04" },
    { "Friday May 1, 2020 11:00pm - Saturday May 2, 2020 1:00am GMT+2", "2020-05-01T23:00:00", 120, "GMT+2" },
    { "Friday May 1, 2020 9:00am - 9:00am PDT", "2020-05-01T09:00:00", 0, "PDT" },
    { "Friday May 1, 2020 9:00am PDT", "2020-05-01T09:00:00", HALLWAY_MINUTES_UNKNOWN, "PDT" },
    { "Friday May 1, 2020 9:00am - Thursday April 30, 2020 9:00am PDT", "2020-05-01T09:00:00", HALLWAY_MINUTES_UNKNOWN, "PDT" },
    { "Friday May 1, 2020 9:00am - Friday May 1, 2099 9:00am PDT", "2020-05-01T09:00:00", HALLWAY_MINUTES_UNKNOWN, "PDT" },
    { "Friday Mayhem 1, 2020 9:00am - 9:30am PDT", NULL, HALLWAY_MINUTES_UNKNOWN, "PDT" },
    { "Friday May 1, 2020 29:00 - 30:00", NULL, HALLWAY_MINUTES_UNKNOWN, "" },
  };
  static const char *const others[] = { "", "Monday, May 1", "9:00am PDT", "On Monday May 1, 2020 9:00am - 9:30am", "May 1, 2020 9:00am" };
  HallwaySchedWhen         when;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *start = NULL;

      g_assert_true (hallway_sched_when_parse (&when, cases[i].text));
      if (when.start != HALLWAY_TIME_UNKNOWN)
        start = hallway_time_format (when.start, FALSE, 0);
      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpint (when.minutes, ==, cases[i].minutes);
      g_assert_cmpstr (when.zone, ==, cases[i].zone);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (hallway_sched_when_parse (&when, others[i]));
}

static void
test_zones (void)
{
  static const struct
  {
    const char  *zone;
    const char  *start;
    HallwayBasis basis;
  } cases[] = {
    { " JST", "2020-05-04T09:00:00+09:00", HALLWAY_BASIS_ZONED },
    { " +04", "2020-05-04T09:00:00+04:00", HALLWAY_BASIS_ABSOLUTE },
    { " -0330", "2020-05-04T09:00:00-03:30", HALLWAY_BASIS_ABSOLUTE },
    { " QQT", "2020-05-04T09:00:00", HALLWAY_BASIS_FLOATING },
    { "", "2020-05-04T09:00:00", HALLWAY_BASIS_FLOATING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char         *text = g_strdup_printf ("Monday, May 4\n\n9:00am%s\n\nA\nMonday May 4, 2020 9:00am - 9:30am%s\n", cases[i].zone, cases[i].zone);
      g_autoptr (HallwayDraft) draft = read_text (text);
      g_autofree char         *start = hallway_span_format_start (&hallway_draft_get_session (draft, 0)->span);

      g_assert_cmpstr (start, ==, cases[i].start);
      g_assert_cmpint (draft->basis, ==, cases[i].basis);
    }
}

static gboolean
sniff (const char *text)
{
  HallwayDocument document = { .name = "test", .text = text, .length = strlen (text) };

  return hallway_sched_text_reader.sniff (&document);
}

static void
test_sniff (void)
{
  g_autofree char *text = hallway_test_load_fixture ("sched/classic.txt");

  g_assert_true (sniff (text));
  g_assert_true (sniff ("Monday, May 4\n\n9:00am CEST\n"));
  g_assert_false (sniff ("We meet on Monday, May 4\nat 9:00am CEST\n"));
  g_assert_false (sniff ("<html>\nMonday May 4, 2020 9:00am - 9:30am CEST\n"));
  g_assert_false (sniff (""));
}

/* Any beginning of a page is read or refused; what it lacks is never taken for gone. */
static void
test_truncation (void)
{
  g_autofree char *text = hallway_test_load_fixture ("sched/classic.txt");
  gsize            whole = strlen (text);

  for (gsize length = 1; length < whole; length++)
    {
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (GError)        error = NULL;
      g_autofree char          *beginning = g_utf8_make_valid (text, (gssize) length);
      g_autoptr (HallwayDraft)  draft = hallway_test_read (&hallway_sched_text_reader, beginning, -1, report, &error);

      if (draft == NULL)
        g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED);
      else
        g_assert_cmpuint (draft->sessions->len, >=, 1);
    }
}

static void
test_cut_session (void)
{
  static const char *const  text = "Monday, May 4\n\n9:00am JST\n\nA\nMonday May 4, 2020 9:00am - 9:30am JST\nDeck\n\n9:30am JST\n\nB\nHalf a sent";
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = hallway_test_read (&hallway_sched_text_reader, text, -1, report, NULL);

  g_assert_cmpuint (draft->sessions->len, ==, 1);
  g_assert_true (draft->partial);
  g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 1);
  g_assert_cmpstr (hallway_report_get_warning (report, 0)->code, ==, "truncated");
}

static void
test_hostile_lines (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  GString                  *text = g_string_new ("Monday, May 4\n\n9:00am JST\n\nA\n");

  for (guint i = 0; i < 300 * 1024; i++)
    g_string_append_c (text, 'x');
  g_assert_null (hallway_test_read (&hallway_sched_text_reader, text->str, text->len, report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "line 6"));
  g_string_free (text, TRUE);
}

static void
test_xen_summit (void)
{
  g_autoptr (HallwayReport)  report = hallway_report_new ();
  g_autoptr (GBytes)         bytes = hallway_test_load_shared ("seeds/xendevsummit2014-sched-page.txt");
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *first;
  const HallwayDraftSession *last;
  guint                      n_participations = 0;
  guint                      n_on_first_day = 0;

  if (bytes == NULL)
    return;

  draft = hallway_test_read (&hallway_sched_text_reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, NULL);
  g_assert_cmpuint (draft->sessions->len, ==, 26);
  g_assert_cmpuint (draft->rooms->len, ==, 1);
  g_assert_cmpstr (draft->timezone, ==, "America/Chicago");
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      n_participations += session->n_persons;
      n_on_first_day += session->day == hallway_time_from_civil (2014, 8, 18, 0, 0, 0);
      g_assert_null (strstr (session->title, ", Citrix"));
    }
  g_assert_cmpuint (n_participations, ==, 37);
  g_assert_cmpuint (n_on_first_day, ==, 14);

  first = hallway_draft_get_session (draft, 0);
  g_assert_cmpuint (first->n_persons, ==, 6);
  g_assert_cmpint (first->persons[0].role, ==, HALLWAY_ROLE_MODERATOR);
  g_assert_cmpint (first->span.minutes, ==, 30);
  last = hallway_draft_get_session (draft, 25);
  g_assert_cmpint (last->span.minutes, ==, 45);
  g_assert_true (draft->ended && draft->partial);
}

static void
test_excerpts (void)
{
  static const struct
  {
    const char *name;
    guint       n_sessions;
  } files[] = {
    { "data/sched-text-collabsummit2016-excerpt.txt", 3 },
    { "data/sched-text-kccncna2024-newlayout-excerpt.txt", 1 },
    { "data/sched-text-openstack-fall2012-excerpt.txt", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (GBytes)        bytes = hallway_test_load_shared (files[i].name);
      g_autoptr (HallwayDraft)  draft = NULL;

      if (bytes == NULL)
        return;
      draft = hallway_test_read (&hallway_sched_text_reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, NULL);
      g_assert_cmpuint (draft->sessions->len, ==, files[i].n_sessions);
    }
}

/* At 1:30 the night is still called otherwise, whatever the page says; the next session tells the zone of both. */
static void
test_night_of_change (void)
{
  g_autoptr (HallwayDraft) draft = read_text ("Sunday, October 31\n\n1:30am CET\n\nA\nSunday October 31, 2021 1:30am - 1:45am CET\n\n"
                                              "9:00am CET\n\nB\nSunday October 31, 2021 9:00am - 9:30am CET\n");

  g_assert_cmpstr (draft->timezone, ==, "CET");
  g_assert_cmpint (hallway_draft_get_session (draft, 1)->span.utc_offset, ==, 3600);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sched-text/classic", test_classic);
  g_test_add_func ("/sched-text/ways-of-copying", test_ways_of_copying);
  g_test_add_func ("/sched-text/new-layout", test_new_layout);
  g_test_add_func ("/sched-text/bare-names", test_bare_names);
  g_test_add_func ("/sched-text/dates-without-heading", test_dates_without_heading);
  g_test_add_func ("/sched-text/filtered-page", test_filtered_page);
  g_test_add_func ("/sched-text/when", test_when);
  g_test_add_func ("/sched-text/zones", test_zones);
  g_test_add_func ("/sched-text/night-of-change", test_night_of_change);
  g_test_add_func ("/sched-text/sniff", test_sniff);
  g_test_add_func ("/sched-text/truncation", test_truncation);
  g_test_add_func ("/sched-text/cut-session", test_cut_session);
  g_test_add_func ("/sched-text/hostile-lines", test_hostile_lines);
  g_test_add_func ("/sched-text/xen-summit", test_xen_summit);
  g_test_add_func ("/sched-text/excerpts", test_excerpts);

  return g_test_run ();
}
