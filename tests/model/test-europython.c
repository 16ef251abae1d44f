/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = {
  "europython/schedule.xml",
};

static const HallwayTestFigures files[] = {
  { "europython-2014.xml", 188, 13, 135, HALLWAY_BASIS_FLOATING, NULL, "duplicate-id" },
};

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("<schedule created='2027'><day date='2027-07-21'><entry id='1'><start>0930</start><title>S</title></entry></day></schedule>");
}

static void
test_empty (void)
{
  static const char         xml[] = "<schedule created='2014-07-01'><day date='2014-07-21'/><entry id='1'/></schedule>";
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;

  g_assert_null (hallway_test_import_text (xml, strlen (xml), &report, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NO_SESSIONS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/europython/early-end", test_early_end);
  g_test_add_func ("/europython/empty", test_empty);
  hallway_test_add_fixtures ("/europython", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/europython", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
