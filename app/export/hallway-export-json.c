/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-json-facts.h"

/**
 * hallway_export_json:
 * @entries: (element-type HallwayEntry): sessions of any conferences
 * @options: how to write
 * @error: unused; JSON can hold any session
 *
 * Writes sessions as scripts get them from `hallwayctl sessions --json`.
 *
 * Returns: (transfer full): the file
 */
GBytes *
hallway_export_json (GPtrArray                  *entries,
                     const HallwayExportOptions *options,
                     GError                    **error)
{
  GString *text = g_string_new (NULL);

  hallway_json_facts_append_sessions (text, entries);

  return g_string_free_to_bytes (text);
}
