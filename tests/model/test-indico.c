/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = { "indico/event.json", "indico/timetable.json" };

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":[{\"title\":\"E\",\"contributions\":[{\"id\":\"1\",\"title\":\"S\"}]}]}");
  hallway_test_refuse_early_end ("{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":{\"7\":{\"20270327\":{\"c0\":{\"title\":\"S\"}}}}}");
}

static void
assert_refused (GBytes            *bytes,
                HallwayImportError code,
                const char        *words)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;

  g_assert_null (hallway_test_import (bytes, NULL, &report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
    const char        *words;
  } cases[] = {
    { "{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"count\":0,\"results\":[]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS, "detail=contributions" },
    { "{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":[{\"contributions\":{}}]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS, "detail=contributions" },
    { "{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":{}}", HALLWAY_IMPORT_ERROR_NO_SESSIONS, "without a single session" },
    { "{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":{\"7\":{\"20270327\":{}}}}", HALLWAY_IMPORT_ERROR_NO_SESSIONS, "without a single session" },
    { "{\"_type\":\"HTTPAPIError\",\"ts\":1,\"message\":\"Forbidden\"}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "refused" },
    { "{\"ts\":1,\"results\":[{\"contributions\":[{\"title\":\"S\"}]}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, "JSON" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));

      assert_refused (bytes, cases[i].code, cases[i].words);
    }
}

/* Both exports of the same event are one conference, of which nothing is doubled. */
static void
test_joined (void)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures (fixtures[0], fixtures[1], &report);
  guint                     n_welcomes = 0;

  for (guint i = 0; i < draft->sessions->len; i++)
    n_welcomes += g_str_equal (hallway_draft_get_session (draft, i)->title, "Welcome");
  g_assert_cmpuint (n_welcomes, ==, 1);
  g_assert_cmpstr (draft->title, ==, "Collider Days");
}

/* A list that would make one tree too large is read piece by piece. */
static void
test_large (void)
{
  g_autoptr (GString)       text = g_string_new ("{\"_type\":\"HTTPAPIResult\",\"ts\":1,\"results\":[{\"title\":\"E\",\"timezone\":\"UTC\",\"contributions\":[");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;

  for (guint i = 0; i < 60000; i++)
    g_string_append_printf (text, "%s{\"id\":\"%u\",\"title\":\"S\",\"a\":[1,2,3,4,5],\"b\":[1,2,3,4,5]}", i > 0 ? "," : "", i);
  g_string_append (text, "]}]}");
  draft = hallway_test_import_text (text->str, text->len, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (draft->sessions->len, ==, 60000);
}

static void
test_published (void)
{
  static const char *const names[] = { "data/indico-docs-event-contributions.json", "data/indico-docs-event-sessions.json" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes)         bytes = hallway_test_load_shared (names[i]);
      g_autoptr (HallwayReport)  report = NULL;
      g_autoptr (HallwayDraft)   draft = NULL;
      const HallwayDraftSession *session;
      g_autofree char           *start = NULL;

      if (bytes == NULL)
        return;

      draft = hallway_test_import (bytes, NULL, &report, NULL);
      g_assert_cmpuint (draft->sessions->len, ==, 4);
      g_assert_cmpstr (draft->title, ==, "Export Test");
      g_assert_cmpstr (draft->timezone, ==, "Europe/Zurich");
      session = hallway_draft_get_session (draft, 0);
      start = hallway_span_format_start (&session->span);
      g_assert_cmpstr (session->title, ==, "d1c2");
      g_assert_cmpstr (start, ==, "2011-06-23T08:20:00+02:00");
      g_assert_cmpint (session->span.minutes, ==, 20);
    }
}

static void
test_published_refused (void)
{
  g_autoptr (GBytes) occurrences = hallway_test_load_shared ("data/indico-docs-event-occurrences.json");
  g_autoptr (GBytes) truncated = hallway_test_load_shared ("data/indico-docs-timetable-truncated.json");

  if (occurrences == NULL || truncated == NULL)
    return;

  assert_refused (occurrences, HALLWAY_IMPORT_ERROR_NO_SESSIONS, "detail=contributions");
  assert_refused (truncated, HALLWAY_IMPORT_ERROR_TRUNCATED, "line 41");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/indico/early-end", test_early_end);
  g_test_add_func ("/indico/refused", test_refused);
  g_test_add_func ("/indico/joined", test_joined);
  g_test_add_func ("/indico/large", test_large);
  g_test_add_func ("/indico/published", test_published);
  g_test_add_func ("/indico/published-refused", test_published_refused);
  g_test_add_data_func ("/indico/wrong-types/event", fixtures[0], hallway_test_survive_wrong_types);
  g_test_add_data_func ("/indico/wrong-types/timetable", fixtures[1], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/indico", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
