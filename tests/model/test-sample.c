/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-draft.h"
#include "hallway-test-schema.h"

static char *
find_sample (void)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "sample", "xen-summit-2014.json", NULL);
}

static HallwayDraft *
read_sample (void)
{
  g_autofree char          *path = find_sample ();
  g_autofree char          *text = NULL;
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  draft = hallway_test_read (&hallway_frab_json_reader, text, -1, report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hallway_report_get_n_warnings (report), ==, 0);

  return draft;
}

static void
test_facts (void)
{
  g_autoptr (HallwayDraft) draft = read_sample ();
  guint                    n_participations = 0;

  g_assert_cmpstr (draft->title, ==, "Xen Project Developer Summit");
  g_assert_cmpstr (draft->city, ==, "Chicago");
  g_assert_cmpstr (draft->timezone, ==, "America/Chicago");
  g_assert_cmpuint (draft->sessions->len, ==, 26);
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      g_assert_nonnull (session->guid);
      g_assert_nonnull (session->abstract);
      n_participations += session->n_persons;
    }
  g_assert_cmpuint (n_participations, ==, 37);
  for (guint i = 0; i < draft->persons->len; i++)
    g_assert_null (hallway_draft_get_person (draft, i)->biography);
}

/* The sample has the facts of the page that it was made from. */
static void
test_same_as_page (void)
{
  g_autoptr (HallwayDraft)  sample = read_sample ();
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GBytes)        bytes = hallway_test_load_shared ("seeds/xendevsummit2014-sched-page.txt");
  g_autoptr (HallwayDraft)  page = NULL;
  g_autofree char          *sample_sessions = hallway_test_describe_sessions (sample);
  g_autofree char          *page_sessions = NULL;

  if (bytes == NULL)
    return;

  page = hallway_test_read (&hallway_sched_text_reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, NULL);
  page_sessions = hallway_test_describe_sessions (page);
  g_assert_cmpstr (sample_sessions, ==, page_sessions);
}

static void
test_schema (void)
{
  g_autofree char   *path = find_sample ();
  g_autofree char   *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize              length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  hallway_test_assert_frab_json (bytes, "sample");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample/facts", test_facts);
  g_test_add_func ("/sample/same-as-page", test_same_as_page);
  g_test_add_func ("/sample/schema", test_schema);

  return g_test_run ();
}
