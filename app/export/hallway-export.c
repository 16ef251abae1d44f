/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include <string.h>

static const HallwayExport        icalendar_export = { "ics", "iCalendar", "ics", hallway_export_icalendar };
static const HallwayExport        frab_json_export = { "frab-json", "frab JSON", "json", hallway_export_frab_json };
static const HallwayExport        json_export = { "json", "JSON for scripts", "json", hallway_export_json };
static const HallwayExport        markdown_export = { "markdown", "Markdown", "md", hallway_export_markdown };
static const HallwayExport        text_export = { "text", "Plain text", "txt", hallway_export_text };

static const HallwayExport *const exports[] = {
  &icalendar_export,
  &frab_json_export,
  &json_export,
  &markdown_export,
  &text_export,
  NULL,
};

/**
 * hallway_export_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the formats that Hallway writes, iCalendar first
 */
const HallwayExport *const *
hallway_export_list (void)
{
  return exports;
}

/**
 * hallway_export_find:
 * @name: (nullable): the name of a format, for scripts
 *
 * Returns: (transfer none) (nullable): the format
 */
const HallwayExport *
hallway_export_find (const char *name)
{
  for (guint i = 0; exports[i] != NULL; i++)
    if (g_strcmp0 (exports[i]->name, name) == 0)
      return exports[i];

  return NULL;
}
