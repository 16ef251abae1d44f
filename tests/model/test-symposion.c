/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "symposion/conference.json" };

static const HallwayTestFigures files[] = {
  { "pycon-us-conference.json", 163, 13, 135, HALLWAY_BASIS_ABSOLUTE, NULL, NULL },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"schedule\":[{\"conf_key\":1,\"kind\":\"talk\",\"name\":\"S\",\"start\":\"2027-05-14T08:00:00-04:00\",\"rooms\":[\"A\"]}],\"conference\":{}}");
}

/* Neither Symposion without slots nor what resembles it only. */
static void
test_refused (void)
{
  static const struct
  {
    const char        *json;
    HallwayImportError code;
  } cases[] = {
    { "{\"schedule\":[{\"conf_key\":1,\"kind\":\"talk\"}", HALLWAY_IMPORT_ERROR_TRUNCATED },
    { "{\"schedule\":[],\"conference\":{\"content\":{}}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":[{\"kind\":\"talk\"}]}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
    { "{\"schedule\":{\"conf_key\":1,\"kind\":\"talk\"}}", HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayReport) report = NULL;
      g_autoptr (GError)        error = NULL;

      g_assert_null (hallway_test_import_text (cases[i].json, strlen (cases[i].json), &report, &error));
      g_assert_error (error, HALLWAY_IMPORT_ERROR, (int) cases[i].code);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symposion/early-end", test_early_end);
  g_test_add_func ("/symposion/refused", test_refused);
  g_test_add_data_func ("/symposion/wrong-types", fixtures[0], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/symposion", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/symposion", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
