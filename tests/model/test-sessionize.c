/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "sessionize/all.json", "sessionize/bad-facts.json", "sessionize/grid-smart.json", "sessionize/sessions.json" };

static const HallwayTestFigures files[] = {
  { "sessionize-all-globalazure-at-2024.json", 15, 15, 16, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "sessionize-all-globalazure-at-2025.json", 13, 13, 13, HALLWAY_BASIS_FLOATING, NULL, NULL },
  { "sessionize-sessions-view-excerpt.json", 2, 2, 1, HALLWAY_BASIS_FLOATING, NULL, NULL },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"sessions\":[{\"id\":\"1\",\"title\":\"S\",\"startsAt\":\"2027-05-08T09:00:00\",\"endsAt\":null,\"roomId\":2,"
                                 "\"speakers\":[\"g\"]}],\"speakers\":[{\"id\":\"g\",\"fullName\":\"Ada\"}],\"categories\":[],\"rooms\":[{\"id\":2,\"name\":\"A\"}]}");
  hallway_test_refuse_early_end ("[{\"groupName\":\"All\",\"sessions\":[{\"id\":\"1\",\"title\":\"S\",\"startsAt\":\"2027-05-08T09:00:00\"}]}]");
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "{\"sessions\":[],\"speakers\":[],\"rooms\":[],\"categories\":[]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"sessions\":[7],\"speakers\":[],\"rooms\":[],\"categories\":[]}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"sessions\":{},\"speakers\":[],\"rooms\":[],\"categories\":[]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"groupName\":\"All\",\"sessions\":[]}]", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "[{\"date\":\"2027-05-08T00:00:00\",\"rooms\":[],\"timeSlots\":[]}]", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "[{\"id\":\"g\",\"fullName\":\"Ada\",\"isTopSpeaker\":false}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "[{\"id\":\"g\",\"fullName\":\"Ada\",\"profilePicture\":null}]", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].json, strlen (cases[i].json), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

/* The view Speakers, in either order, says more of those whom the view Sessions names. */
static void
test_speakers_beside (void)
{
  for (guint turn = 0; turn < 2; turn++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures (turn == 0 ? "sessionize/speakers.json" : "sessionize/sessions.json",
                                                                     turn == 0 ? "sessionize/sessions.json" : "sessionize/speakers.json", &report);
      const HallwayDraftPerson *person = hallway_draft_get_person (draft, 0);

      g_assert_cmpuint (draft->sessions->len, ==, 2);
      g_assert_cmpuint (draft->persons->len, ==, 1);
      g_assert_cmpstr (person->biography, ==, "Ties knots.");
      g_assert_cmpstr (person->job_title, ==, "Ropemaker");
      g_assert_cmpstr (person->company, ==, "Hemp & Sons");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sessionize/early-end", test_early_end);
  g_test_add_func ("/sessionize/refused", test_refused);
  g_test_add_func ("/sessionize/speakers-beside", test_speakers_beside);
  hallway_test_add_fixtures ("/sessionize", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/sessionize", files, G_N_ELEMENTS (files));
  g_test_add_data_func ("/sessionize/wrong-types/all", "sessionize/all.json", hallway_test_survive_wrong_types);
  g_test_add_data_func ("/sessionize/wrong-types/sessions", "sessionize/sessions.json", hallway_test_survive_wrong_types);
  g_test_add_data_func ("/sessionize/wrong-types/grid-smart", "sessionize/grid-smart.json", hallway_test_survive_wrong_types);

  return g_test_run ();
}
