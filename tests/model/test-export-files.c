/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Published schedules, written in each format, fit its schema and read back to the same sessions. */

#include "hallway-test-import.h"
#include "hallway-test-round-trip.h"
#include "hallway-test-schema.h"

typedef struct
{
  const char *name;
  const char *timezone; /* what the user says, for floating times */
} RealFile;

static void
check_schema (HallwayDraft *draft,
              const char   *name,
              const char   *timezone)
{
  g_autoptr (GPtrArray) entries = hallway_test_make_entries (draft, "trip", timezone);
  g_autoptr (GBytes)    json = hallway_test_export ("frab-json", entries);
  g_autoptr (GBytes)    xml = hallway_test_export ("frab-xml", entries);

  hallway_test_assert_frab_json (json, name);
  hallway_test_assert_frab_xml (xml);
}

static void
test_real (gconstpointer data)
{
  const RealFile           *file = data;
  g_autofree char          *path = g_strconcat ("data/", file->name, NULL);
  g_autoptr (GBytes)        source = hallway_test_load_shared (path);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GError)        error = NULL;
  const char               *timezone;

  if (source == NULL)
    return;

  draft = hallway_test_import (source, file->timezone, &report, &error);
  g_assert_no_error (error);
  timezone = draft->timezone;
  check_schema (draft, file->name, timezone);
  for (guint i = 0; i < G_N_ELEMENTS (hallway_test_formats); i++)
    if (hallway_import_find_reader (hallway_test_formats[i].name) != NULL)
      hallway_test_assert_round_trip (draft, timezone, &hallway_test_formats[i]);
}

int
main (int    argc,
      char **argv)
{
  static const RealFile files[] = {
    { "fosdem-2026.xml" },
    { "frab-28c3.xml", "Europe/Berlin" },
    { "c3-39c3.xml" },
    { "voc-36c3-merged.xml" },
    { "wafer-debconf23.xml" },
    { "pretalx-democon.json" },
    { "pretalx-good2025.json" },
    { "frab-klimacamp-schedule.json" },
    { "sched-kubecon-eu-2026.ics" },
    { "sched-kubecon-eu-2026-print.html", "Europe/Amsterdam" },
    { "lca-2020.ics" },
    { "pycon-us-conference.json" },
    { "sessionize-all-globalazure-at-2024.json", "Europe/Vienna" },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/export-files/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_real);
    }

  return g_test_run ();
}
