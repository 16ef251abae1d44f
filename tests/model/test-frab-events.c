/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "frab/events.json" };

static const HallwayTestFigures files[] = {
  { "frab-klimacamp-events.json", 98, 1, 55, HALLWAY_BASIS_ABSOLUTE, NULL, NULL },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"conference_events\":{\"version\":\"1\",\"events\":[{\"id\":1,\"title\":\"S\",\"start_time\":\"2027-08-07T16:00:00+02:00\",\"room\":{\"name\":\"A\"}}]}}");
}

/* Speakers.json says more of those who are in events, and is no schedule alone. */
static void
test_speakers_beside (void)
{
  g_autoptr (GBytes)        speakers = hallway_test_load_bytes ("frab/speakers.json");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayReport) alone_report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures ("frab/speakers.json", "frab/events.json", &report);
  g_autoptr (GError)        error = NULL;

  g_assert_cmpuint (draft->sessions->len, ==, 3);
  g_assert_cmpuint (draft->persons->len, ==, 3);
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->name, ==, "Cy Reed");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->biography, ==, "Floats.");

  g_assert_null (hallway_test_import (speakers, NULL, &alone_report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-events/early-end", test_early_end);
  g_test_add_func ("/frab-events/speakers-beside", test_speakers_beside);
  g_test_add_data_func ("/frab-events/wrong-types", fixtures[0], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/frab-events", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/frab-events", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
