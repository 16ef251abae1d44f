/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-archive.h"
#include "hallway-test-import.h"

static const char *const fixtures[] = { "open-event/sessions.json", "open-event/kebab-case.json" };

static const char *const parts[] = {
  "open-event/event.json", "open-event/sessions.json", "open-event/speakers.json", "open-event/tracks.json", "open-event/microlocations.json", NULL
};

/* Files of an export, without extensions. */
static const char *const names[] = { "event", "sessions", "speakers", "tracks", "microlocations" };

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("[{\"id\":1,\"title\":\"S\",\"state\":\"accepted\",\"start_time\":\"2027-03-20T10:00:00+08:00\",\"session_type\":{\"name\":\"Talk\"},\"microlocation\":null}]");
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "[{\"id\":1,\"name\":\"Ada\",\"short_biography\":\"\"}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"id\":1,\"name\":\"Stone\",\"font-color\":\"#fff\"}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"id\":1,\"name\":\"Hall\",\"floor\":1,\"latitude\":1}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"name\":\"Bridges\",\"timezone\":\"UTC\",\"starts-at\":\"2027-03-20T10:00:00Z\",\"location-name\":\"\"}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"id\":1,\"title\":\"S\",\"state\":\"rejected\",\"session_type\":null,\"microlocation\":null}]", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "[[{\"session_type\":null,\"microlocation\":null}]]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"session_type\":null}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].json, strlen (cases[i].json), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

static void
test_parts (void)
{
  hallway_test_compare_parts (parts, "open-event/parts.expected");
}

/* Nothing that was rejected or is private gets out, not even in a warning. */
static void
test_private (void)
{
  g_autoptr (GPtrArray)     bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autofree char          *described = NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (bytes, hallway_test_load_bytes (parts[i]));
  draft = hallway_test_import_parts (bytes, 0, &report);
  described = hallway_test_describe (draft, report);
  g_assert_null (strstr (described, "secret"));
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    g_assert_null (strstr (hallway_report_get_warning (report, i)->message, "secret"));
}

static void
assert_fossasia (HallwayDraft  *draft,
                 HallwayReport *report)
{
  g_autofree char *start = hallway_time_format_date (draft->start);
  g_autofree char *end = hallway_time_format_date (draft->end);
  guint            n_rooms = 0;

  g_assert_cmpuint (draft->sessions->len, ==, 234);
  g_assert_cmpuint (draft->persons->len, ==, 215);
  g_assert_cmpuint (draft->tracks->len, ==, 14);
  g_assert_cmpstr (draft->title, ==, "FOSSASIA Summit");
  g_assert_cmpstr (draft->timezone, ==, "Asia/Singapore");
  g_assert_cmpstr (start, ==, "2018-03-22");
  g_assert_cmpstr (end, ==, "2018-03-25");
  g_assert_nonnull (strstr (draft->venue, "Life Long Learning Institute"));
  g_assert_true (hallway_test_has_warning (report, "not-accepted"));
  g_assert_false (hallway_test_has_warning (report, "partial-facts"));
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      g_assert_true (hallway_span_has_end (&session->span));
      g_assert_nonnull (session->track);
      n_rooms += session->room != NULL;
    }
  g_assert_cmpuint (n_rooms, ==, 233);
}

/* FOSSASIA Summit 2018, as files in every turn and as the archive that the site gives. */
static void
test_published (void)
{
  g_autoptr (GPtrArray)     bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  HallwayTestEntry          entries[G_N_ELEMENTS (names) + 1] = { { "images/logo.png", "\x89PNG\0\0", 6 } };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GBytes)        archive = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("data/openevent-fossasiasummit2018-%s.json", names[i]);
      GBytes          *loaded = hallway_test_load_shared (path);

      if (loaded == NULL)
        return;
      g_ptr_array_add (bytes, loaded);
      entries[i + 1] = (HallwayTestEntry){ names[i], g_bytes_get_data (loaded, NULL), (gssize) g_bytes_get_size (loaded) };
    }

  for (guint first = 0; first < bytes->len; first++)
    {
      g_autoptr (HallwayReport) parts_report = NULL;
      g_autoptr (HallwayDraft)  parts_draft = hallway_test_import_parts (bytes, first, &parts_report);

      assert_fossasia (parts_draft, parts_report);
    }

  archive = hallway_test_pack (entries, G_N_ELEMENTS (entries));
  draft = hallway_test_import (archive, NULL, &report, NULL);
  assert_fossasia (draft, report);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/open-event/early-end", test_early_end);
  g_test_add_func ("/open-event/refused", test_refused);
  g_test_add_func ("/open-event/parts", test_parts);
  g_test_add_func ("/open-event/private", test_private);
  g_test_add_func ("/open-event/published", test_published);
  g_test_add_data_func ("/open-event/wrong-types/sessions", fixtures[0], hallway_test_survive_wrong_types);
  g_test_add_data_func ("/open-event/wrong-types/kebab-case", fixtures[1], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/open-event", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
