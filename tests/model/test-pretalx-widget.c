/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "pretalx-widget/v2.json" };

static const HallwayTestFigures files[] = {
  { "pretalx-widget-v2-good2025.json", 84, 4, 87, HALLWAY_BASIS_ZONED, "US/Eastern", NULL },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"talks\":[{\"title\":\"S\",\"start\":\"2027-05-08T16:00:00Z\",\"room\":1}],\"rooms\":[{\"id\":1,\"name\":\"A\"}],\"speakers\":[],\"timezone\":\"UTC\"}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pretalx-widget/early-end", test_early_end);
  g_test_add_data_func ("/pretalx-widget/wrong-types", fixtures[0], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/pretalx-widget", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/pretalx-widget", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
