/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-draft.h"
#include "hallway-test-shared.h"

#include "import/hallway-import-error.h"

#include <string.h>

#define HEAD "<html><body><div id=\"page-print\"><span class=\"meta-title\">A</span><a href=\"event/1\">B</a>"
#define TAIL "</body></html>"

static HallwayDraft *
read_fixture (const char *name)
{
  g_autofree char          *text = hallway_test_load_fixture (name);
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft = hallway_test_read (&hallway_sched_html_reader, text, -1, report, &error);

  g_assert_no_error (error);

  return draft;
}

static void
assert_sessions (HallwayDraft *draft,
                 const char   *expected)
{
  g_autofree char *sessions = hallway_test_describe_sessions (draft);

  g_assert_cmpstr (sessions, ==, expected);
}

static void
test_print (void)
{
  g_autoptr (HallwayDraft) draft = read_fixture ("sched/print.html");

  assert_sessions (draft,
                   "2020-05-04T09:00:00 90 | Deck A | Talks & More | Knots & Ropes | moderator Cy Dahl (-, -) speaker Ada Byron (-, -) speaker Bo Ek (-, -)\n"
                   "2020-05-04T23:00:00 90 | - | - | Night Watch |\n"
                   "(null) -1 | - | Races | Regatta |\n");
  g_assert_cmpstr (draft->title, ==, "Sailing Congress");
  g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_FLOATING);
  g_assert_false (draft->partial);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->id, ==, "0a");
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->abstract, ==, "<p>All about <b>knots</b>.</p>");
  g_assert_null (hallway_draft_get_session (draft, 1)->abstract);
}

static void
test_filtered_print (void)
{
  g_autofree char          *text = hallway_test_load_fixture ("sched/print.html");
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = NULL;
  GString                  *filtered = g_string_new (text);

  g_string_replace (filtered, "<option value=\"\">", "<option value=\"Deck+A\" selected>", 1);
  draft = hallway_test_read (&hallway_sched_html_reader, filtered->str, -1, report, NULL);
  g_assert_true (draft->partial);
  g_string_free (filtered, TRUE);
}

static void
test_classic_list (void)
{
  g_autoptr (HallwayDraft)   draft = read_fixture ("sched/list-classic.html");
  const HallwayDraftSession *knots = hallway_draft_get_session (draft, 0);
  const HallwayDraftPerson  *ada = hallway_draft_get_person (draft, 1);

  assert_sessions (draft,
                   "2020-05-04T09:00:00+02:00 45 | Deck A | Talks | Knots | moderator Cy Dahl (-, -) speaker Ada Byron (Weaver, Looms, Inc.)\n"
                   "2020-05-04T10:00:00+02:00 -1 | Deck B | - | Coffee |\n");
  g_assert_cmpstr (draft->title, ==, "Sailing Congress");
  g_assert_true (draft->ended);
  g_assert_false (draft->partial);
  g_assert_cmpstr (knots->type, ==, "Ropes");
  g_assert_cmpstr (knots->url, ==, "https://sailing.sched.example/event/1/knots");
  g_assert_cmpuint (knots->n_attachments, ==, 1);
  g_assert_cmpstr (knots->attachments[0].url, ==, "https://files.example/knots.pdf");
  g_assert_cmpstr (knots->attachments[0].title, ==, "knots.pdf");
  g_assert_true (g_str_has_prefix (knots->abstract, "<p>How to tie <b>a knot</b>.</p>"));
  g_assert_cmpstr (ada->biography, ==, "Ada ties.\nAnd sails...");
  g_assert_cmpstr (ada->avatar, ==, "https://pictures.example/ada.png");
}

static void
test_new_list (void)
{
  g_autoptr (HallwayDraft) draft = read_fixture ("sched/list-new.html");

  assert_sessions (draft, "2020-05-04T09:00:00+02:00 45 | Deck A | Talks | Knots | speaker Ada Byron (-, Looms)\n");
  g_assert_cmpstr (draft->title, ==, "Sailing Congress North");
  g_assert_true (draft->partial);
  g_assert_null (hallway_draft_get_session (draft, 0)->abstract);
}

static gboolean
sniff (const char *text)
{
  HallwayDocument document = { .name = "test", .text = text, .length = strlen (text) };

  return hallway_sched_html_reader.sniff (&document);
}

static void
test_sniff (void)
{
  static const char *const names[] = { "sched/print.html", "sched/list-classic.html", "sched/list-new.html" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = hallway_test_load_fixture (names[i]);

      g_assert_true (sniff (text));
    }
  g_assert_false (sniff ("<html><title>Just a moment...</title></html>"));
  g_assert_false (sniff ("<html><form><input type=\"password\"></form></html>"));
  g_assert_false (sniff ("page-print meta-title event/"));
  g_assert_false (sniff (""));
}

/* A page that was cut anywhere is refused. */
static void
test_truncation (void)
{
  g_autofree char *text = hallway_test_load_fixture ("sched/list-classic.html");
  gsize            whole = strstr (text, "</html>") - text;

  for (gsize length = 1; length < whole; length++)
    {
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_read (&hallway_sched_html_reader, text, length, report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED);
    }
}

static char *
repeat (const char *text,
        guint       times)
{
  GString *repeated = g_string_new (HEAD);

  for (guint i = 0; i < times; i++)
    g_string_append (repeated, text);
  g_string_append (repeated, TAIL);

  return g_string_free (repeated, FALSE);
}

static void
test_hostile_pages (void)
{
  static const struct
  {
    const char        *text;
    guint              times;
    HallwayImportError code;
  } cases[] = {
    { "<div>", 100000, HALLWAY_IMPORT_ERROR_LIMIT },
    { "<b>", 100000, HALLWAY_IMPORT_ERROR_LIMIT },
    { "<p>x", 100000, HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<i>x</i>", 300000, HALLWAY_IMPORT_ERROR_LIMIT },
    { "<a b=\"", 100000, HALLWAY_IMPORT_ERROR_LIMIT },
    { "<script>a < b c d e f g", 100, HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", 1, HALLWAY_IMPORT_ERROR_NO_SESSIONS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = hallway_report_new ();
      g_autoptr (GError)        error = NULL;
      g_autofree char          *text = repeat (cases[i].text, cases[i].times);

      g_assert_null (hallway_test_read (&hallway_sched_html_reader, text, -1, report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

static void
test_attributes (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  GString                  *text = g_string_new (HEAD "<div");

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, " a%u='x y'", i);
  g_string_append (text, "></div>" TAIL);
  g_assert_null (hallway_test_read (&hallway_sched_html_reader, text->str, text->len, report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
  g_string_free (text, TRUE);
}

static void
test_kubecon (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GBytes)        bytes = hallway_test_load_shared ("data/sched-kubecon-eu-2026-print.html");
  g_autoptr (HallwayDraft)  draft = NULL;
  guint                     n_placed = 0;
  guint                     n_timed = 0;
  guint                     n_in_tracks = 0;

  if (bytes == NULL)
    return;

  draft = hallway_test_read (&hallway_sched_html_reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, NULL);
  g_assert_cmpuint (draft->sessions->len, ==, 596);
  g_assert_cmpstr (draft->title, ==, "KubeCon + CloudNativeCon Europe 2026");
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      n_placed += session->room != NULL;
      n_timed += hallway_span_has_end (&session->span);
      n_in_tracks += session->track != NULL;
      g_assert_cmpuint (strlen (session->guid), ==, 32);
      g_assert_null (session->abstract);
    }
  g_assert_cmpuint (n_placed, ==, 596);
  g_assert_cmpuint (n_timed, ==, 596);
  g_assert_cmpuint (n_in_tracks, ==, 596);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sched-html/print", test_print);
  g_test_add_func ("/sched-html/filtered-print", test_filtered_print);
  g_test_add_func ("/sched-html/classic-list", test_classic_list);
  g_test_add_func ("/sched-html/new-list", test_new_list);
  g_test_add_func ("/sched-html/sniff", test_sniff);
  g_test_add_func ("/sched-html/truncation", test_truncation);
  g_test_add_func ("/sched-html/hostile-pages", test_hostile_pages);
  g_test_add_func ("/sched-html/attributes", test_attributes);
  g_test_add_func ("/sched-html/kubecon", test_kubecon);

  return g_test_run ();
}
