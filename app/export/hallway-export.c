/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include <gio/gio.h>

static const HallwayExport        icalendar_export = { "ics", "iCalendar", "ics", hallway_export_icalendar };
static const HallwayExport        frab_json_export = { "frab-json", "frab JSON", "json", hallway_export_frab_json };
static const HallwayExport        frab_xml_export = { "frab-xml", "frab XML", "xml", hallway_export_frab_xml };
static const HallwayExport        xcal_export = { "xcal", "xCal (iCalendar in XML)", "xcal", hallway_export_xcal };
static const HallwayExport        csv_export = { "csv", "Table (CSV)", "csv", hallway_export_csv };
static const HallwayExport        json_export = { "json", "JSON for scripts", "json", hallway_export_json };
static const HallwayExport        markdown_export = { "markdown", "Markdown", "md", hallway_export_markdown };
static const HallwayExport        text_export = { "text", "Plain text", "txt", hallway_export_text };

static const HallwayExport *const exports[] = {
  &icalendar_export,
  &frab_json_export,
  &frab_xml_export,
  &xcal_export,
  &csv_export,
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

/**
 * hallway_export_check_zone:
 * @entry: a session
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Refuses a floating time, for the formats that tell instants.
 *
 * Returns: %TRUE if the instants of @entry are known
 */
gboolean
hallway_export_check_zone (const HallwayEntry *entry,
                           GError            **error)
{
  if (!hallway_entry_get_span (entry).floating)
    return TRUE;

  if (entry->conference != NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "the time zone of “%s” is unknown; say it with: hallwayctl timezone %s ZONE",
                 entry->conference->title, entry->conference->id);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 "“%s” has no time zone; say it with: hallwayctl timezone CONF ZONE", entry->session->title);

  return FALSE;
}
