/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = { "hackertracker/events.json", "hackertracker/export.json" };

static const char *const parts[] = {
  "hackertracker/events.json", "hackertracker/speakers.json", "hackertracker/locations.json", "hackertracker/event_types.json", NULL
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"schedule\":[{\"id\":1,\"title\":\"S\",\"start_date\":\"2027-08-07T20:30+0000\",\"event_type\":1,\"speakers\":[81]}]}");
  hallway_test_refuse_early_end ("{\"schemaVersion\":4,\"metadata\":{\"conferenceCode\":\"K\"},\"sessions\":[{\"title\":\"S\",\"start\":\"2027-08-07T20:30:00Z\"}]}");
}

/* Neither lists alone nor what resembles HackerTracker only. */
static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "{\"speakers\":[{\"id\":1,\"name\":\"Ada\",\"twitter\":\"\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"locations\":[{\"id\":1,\"name\":\"Vault\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"event_types\":[{\"id\":1,\"name\":\"Talk\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":[],\"updated_at\":\"2027-08-12T18:00+0000\"}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":[[{\"start_date\":\"\",\"event_type\":1}]]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schemaVersion\":4,\"metadata\":{\"conferenceCode\":\"K\"},\"sessions\":[]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"schemaVersion\":4,\"metadata\":{},\"sessions\":[{}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
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
  hallway_test_compare_parts (parts, "hackertracker/parts.expected");
}

/* Lists of HackerTracker beside a schedule of another format say nothing about it. */
static void
test_unused (void)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures ("hackertracker/export.json", "hackertracker/locations.json", &report);

  g_assert_cmpuint (draft->sessions->len, ==, 3);
  g_assert_true (hallway_test_has_warning (report, "unused-part"));
}

/* The events of DEF CON 26, with and without the lists. */
static void
test_published (void)
{
  static const char *const names[] = { "events", "speakers", "locations", "event_types" };
  g_autoptr (GPtrArray)    bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = g_strdup_printf ("data/hackertracker-dc26-%s.json", names[i]);
      GBytes          *loaded = hallway_test_load_shared (name);

      if (loaded == NULL)
        return;
      g_ptr_array_add (bytes, loaded);
    }

  for (guint first = 0; first <= bytes->len; first++)
    {
      gboolean                  is_alone = first == bytes->len;
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = is_alone ? hallway_test_import (g_ptr_array_index (bytes, 0), NULL, &report, NULL) : hallway_test_import_parts (bytes, first, &report);
      guint                     n_biographies = 0;

      g_assert_cmpuint (draft->sessions->len, ==, 786);
      g_assert_cmpstr (draft->title, ==, "DC26");
      g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_ABSOLUTE);
      g_assert_cmpint (hallway_test_has_warning (report, "partial-facts"), ==, is_alone);
      g_assert_cmpuint (draft->persons->len, ==, is_alone ? 0 : 730);
      g_assert_cmpuint (draft->tracks->len, ==, is_alone ? 0 : 8);
      for (guint i = 0; i < draft->persons->len; i++)
        n_biographies += hallway_draft_get_person (draft, i)->biography != NULL;
      g_assert_cmpuint (n_biographies, ==, is_alone ? 0 : 542);
      for (guint i = 0; i < draft->sessions->len; i++)
        g_assert_cmpint (hallway_draft_get_session (draft, i)->room != NULL, !=, is_alone);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hackertracker/early-end", test_early_end);
  g_test_add_func ("/hackertracker/refused", test_refused);
  g_test_add_func ("/hackertracker/parts", test_parts);
  g_test_add_func ("/hackertracker/unused", test_unused);
  g_test_add_func ("/hackertracker/published", test_published);
  g_test_add_data_func ("/hackertracker/wrong-types/events", fixtures[0], hallway_test_survive_wrong_types);
  g_test_add_data_func ("/hackertracker/wrong-types/export", fixtures[1], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/hackertracker", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
