/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-export.h"

#include "hallway-test-agenda.h"
#include "hallway-test-draft.h"
#include "hallway-test-schema.h"

#include <gio/gio.h>

static const HallwayExportOptions options = { 0 };

static void
test_agenda (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", "US/Eastern");
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GBytes)        bytes = hallway_export_frab_json (entries, &options, &error);
  g_autoptr (GBytes)        same = hallway_export_frab_json (entries, &options, &error);
  g_autoptr (HallwayDraft)  again = NULL;
  g_autofree char          *sessions = NULL;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, same));
  hallway_test_assert_frab_json (bytes, "agenda");

  again = hallway_test_read_bytes (&hallway_frab_json_reader, bytes);
  sessions = hallway_test_describe_sessions (again);
  g_assert_cmpstr (again->timezone, ==, "America/New_York");
  g_assert_cmpstr (sessions, ==,
                   "2026-01-31T04:00:00-05:00 45 | Hall 1 | Crafts | Weaving; *warp* & weft | speaker Ada Byron (Weaver, Mill) moderator Zoë Lie (-, -)\n"
                   "2026-01-31T04:35:00-05:00 25 | Hall 2 | - | Dyeing |\n"
                   "2026-02-01T05:00:00-05:00 -1 | - | - | Carding |\n"
                   "2026-02-01T06:00:00-05:00 0 | - | - | Bell |\n");
}

static void
assert_refused (GPtrArray  *entries,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hallway_export_frab_json (entries, &options, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_refused (void)
{
  g_autoptr (HallwayRecord) loom = hallway_test_make_record ("loom26", "Loom 2026", "Europe/Brussels");
  g_autoptr (HallwayRecord) kiln = hallway_test_make_record ("kiln26", "Kiln 2026", NULL);
  g_autoptr (GPtrArray)     none = g_ptr_array_new ();
  g_autoptr (GPtrArray)     floating = hallway_test_make_agenda (kiln);
  g_autoptr (GPtrArray)     several = hallway_test_make_agenda (loom);

  g_ptr_array_add (several, hallway_entry_ref (g_ptr_array_index (floating, 0)));
  assert_refused (none, "none");
  assert_refused (floating, "hallwayctl timezone kiln26");
  assert_refused (several, "several");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-frab-json/agenda", test_agenda);
  g_test_add_func ("/export-frab-json/refused", test_refused);

  return g_test_run ();
}
