/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-json-facts.h"

#include <string.h>

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
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  char                   *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "sessions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < entries->len; i++)
    hallway_json_add_session (builder, g_ptr_array_index (entries, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  text = hallway_json_print (builder);

  return g_bytes_new_take (text, strlen (text));
}
