/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = { "osem/conference.json", "osem/events.json" };
static const char *const parts[] = { "osem/events.json", "osem/rooms.json", "osem/speakers.json", "osem/tracks.json", NULL };

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"events\":[{\"guid\":\"a\",\"title\":\"S\",\"length\":30,\"scheduled_date\":\"2027-05-01T10:00+02:00\",\"speaker_ids\":[1]}]}");
  hallway_test_refuse_early_end ("{\"conference\":{\"short_title\":\"f\",\"rooms\":[{\"id\":1,\"events\":[{\"title\":\"S\"}]}]}}");
}

static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "{\"rooms\":[{\"guid\":\"a\",\"name\":\"Dock\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"tracks\":[{\"guid\":\"a\",\"name\":\"Rivers\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"speakers\":[{\"name\":\"Ada\",\"affiliation\":\"\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"events\":[]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"conferences\":[{\"short_title\":\"f\",\"title\":\"F\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"conference\":{\"short_title\":\"f\",\"rooms\":[{\"id\":1,\"events\":[]}]}}", HALLWAY_IMPORT_ERROR_NO_SESSIONS },
    { "{\"conference\":{\"short_title\":\"f\",\"rooms\":[{\"id\":1}]}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
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
  hallway_test_compare_parts (parts, "osem/parts.expected");
}

/* The events and the whole conference are one, of which nothing is doubled. */
static void
test_joined (void)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures (fixtures[1], fixtures[0], &report);
  guint                     n_boats = 0;

  for (guint i = 0; i < draft->sessions->len; i++)
    n_boats += g_str_equal (hallway_draft_get_session (draft, i)->title, "Boats & floats");
  g_assert_cmpuint (n_boats, ==, 1);
  g_assert_cmpstr (draft->title, ==, "Float Days 2027");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/osem/early-end", test_early_end);
  g_test_add_func ("/osem/refused", test_refused);
  g_test_add_func ("/osem/parts", test_parts);
  g_test_add_func ("/osem/joined", test_joined);
  g_test_add_data_func ("/osem/wrong-types/conference", fixtures[0], hallway_test_survive_wrong_types);
  g_test_add_data_func ("/osem/wrong-types/events", fixtures[1], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/osem", fixtures, G_N_ELEMENTS (fixtures));

  return g_test_run ();
}
