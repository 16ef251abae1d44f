/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-wording.h"

#define INDENT "    "

/* Takes @line. */
static void
append_detail (GString *text,
               char    *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, INDENT "%s\n", line);
  g_free (line);
}

static void
append_heading (GString    *text,
                const char *heading,
                char        line)
{
  g_string_append_printf (text, "%s\n", heading);
  for (glong i = 0; i < g_utf8_strlen (heading, -1); i++)
    g_string_append_c (text, line);
  g_string_append (text, "\n\n");
}

static void
append_session (GString            *text,
                const HallwayEntry *entry,
                GHashTable         *index,
                gboolean            with_conference)
{
  g_autofree char *time = hallway_wording_describe_time (entry);

  if (time != NULL)
    g_string_append_printf (text, "%s  ", time);
  g_string_append_printf (text, "%s\n", entry->session->title);

  append_detail (text, g_strdup (hallway_wording_describe_status (entry)));
  append_detail (text, hallway_wording_describe_place (entry, with_conference));
  append_detail (text, hallway_wording_describe_people (entry));
  append_detail (text, hallway_wording_describe_conflicts (entry, index));
  append_detail (text, hallway_wording_describe_url (entry));
  g_string_append_c (text, '\n');
}

/**
 * hallway_export_text:
 * @entries: (element-type HallwayEntry): sessions of any conferences
 * @options: how to write
 * @error: unused; text can hold any session
 *
 * Writes sessions by day as plain text, to be pasted into a mail. Their abstracts are left out.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
hallway_export_text (GPtrArray                  *entries,
                     const HallwayExportOptions *options,
                     GError                    **error)
{
  g_autoptr (GPtrArray)  sorted = hallway_wording_sort (entries);
  g_autoptr (GHashTable) index = hallway_wording_index (entries);
  gboolean               with_conference = hallway_wording_is_of_several (entries);
  GString               *text = g_string_new (NULL);

  if (options->title != NULL)
    append_heading (text, options->title, '=');

  for (guint i = 0; i < sorted->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (sorted, i);
      gint64              day = hallway_entry_get_day (entry);

      if (i == 0 || day != hallway_entry_get_day (g_ptr_array_index (sorted, i - 1)))
        {
          g_autofree char *heading = hallway_wording_describe_day (day);

          append_heading (text, heading, '-');
        }
      append_session (text, entry, index, with_conference);
    }

  if (text->len > 0)
    g_string_truncate (text, text->len - 1);

  return g_string_free_to_bytes (text);
}
