/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const        fixtures[] = { "voc/schedule2.json" };

static const HallwayTestFigures files[] = {
  { "hub-schedule2.json", 2, 2, 4, HALLWAY_BASIS_ZONED, "Europe/Berlin", NULL },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("{\"schedule\":{\"conference\":{\"title\":\"T\",\"days\":[]},\"events\":[{\"title\":\"S\",\"start\":\"2027-05-08T16:00:00Z\",\"room\":{\"name\":\"A\"}}]}}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/voc-json/early-end", test_early_end);
  g_test_add_data_func ("/voc-json/wrong-types", fixtures[0], hallway_test_survive_wrong_types);
  hallway_test_add_fixtures ("/voc-json", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/voc-json", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
