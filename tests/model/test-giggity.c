/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"

static const char *const fixtures[] = {
  "giggity/schedule.xml",
};

static const HallwayTestFigures files[] = {
  { "giggity-ietf82.xml", 135, 1, 0, HALLWAY_BASIS_ABSOLUTE, NULL, "room-overlap" },
};

/* Instants are shown in the zone that the user says. */
static void
test_timezone (void)
{
  static const char         xml[] = "<schedule xmlns='http://gaa.st/giggity#sched'><line title='Pier'><item startTime='1814693400' title='S'/></line></schedule>";
  g_autoptr (GBytes)        bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import (bytes, "Asia/Taipei", &report, &error);
  g_autofree char          *start = NULL;

  g_assert_no_error (error);
  start = hallway_span_format_start (&hallway_draft_get_session (draft, 0)->span);
  g_assert_cmpstr (start, ==, "2027-07-04T17:30:00+08:00");
}

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("<schedule xmlns='http://gaa.st/giggity#sched'><line title='Pier'><item startTime='1814693400' title='S'/></line></schedule>");
}

static void
test_empty (void)
{
  static const char         xml[] = "<schedule xmlns='http://gaa.st/giggity#sched'><line/><item title='S'/></schedule>";
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

  g_test_add_func ("/giggity/timezone", test_timezone);
  g_test_add_func ("/giggity/early-end", test_early_end);
  g_test_add_func ("/giggity/empty", test_empty);
  hallway_test_add_fixtures ("/giggity", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/giggity", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
