/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-wording.h"

/* Plain text as Markdown that looks the same. */
static char *
escape (const char *plain)
{
  g_autoptr (HallwayText) text = hallway_text_new (plain, HALLWAY_TEXT_PLAIN, NULL);

  return hallway_text_to_markdown (text);
}

/* Takes @line. */
static void
append_item (GString *markdown,
             char    *line)
{
  if (line != NULL && *line != '\0')
    {
      g_autofree char *escaped = escape (line);

      g_string_append_printf (markdown, "- %s\n", escaped);
    }
  g_free (line);
}

static void
append_heading (GString    *markdown,
                const char *mark,
                const char *plain)
{
  g_autofree char *escaped = escape (plain);

  g_string_append_printf (markdown, "%s %s\n\n", mark, escaped);
}

static void
append_text (GString            *markdown,
             const HallwayEntry *entry,
             const char         *source)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, entry->session->text_format);
  g_autofree char        *content = text != NULL ? hallway_text_to_markdown (text) : NULL;

  if (content != NULL && *content != '\0')
    g_string_append_printf (markdown, "%s\n\n", content);
}

static void
append_session (GString            *markdown,
                const HallwayEntry *entry,
                GHashTable         *index,
                gboolean            with_conference)
{
  gsize start;

  append_heading (markdown, "###", entry->session->title);
  start = markdown->len;
  append_item (markdown, hallway_wording_describe_time (entry));
  append_item (markdown, g_strdup (hallway_wording_describe_status (entry)));
  append_item (markdown, hallway_wording_describe_place (entry, with_conference));
  append_item (markdown, hallway_wording_describe_people (entry));
  append_item (markdown, hallway_wording_describe_conflicts (entry, index));
  append_item (markdown, hallway_wording_describe_url (entry));
  if (markdown->len > start)
    g_string_append_c (markdown, '\n');
  append_text (markdown, entry, entry->session->abstract);
  append_text (markdown, entry, entry->session->description);
}

/**
 * hallway_export_markdown:
 * @entries: (element-type HallwayEntry): sessions of any conferences, with their details
 * @options: how to write
 * @error: unused; Markdown can hold any session
 *
 * Writes sessions by day as CommonMark, with their texts.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
hallway_export_markdown (GPtrArray                  *entries,
                         const HallwayExportOptions *options,
                         GError                    **error)
{
  g_autoptr (GPtrArray)  sorted = hallway_wording_sort (entries);
  g_autoptr (GHashTable) index = hallway_wording_index (entries);
  gboolean               with_conference = hallway_wording_is_of_several (entries);
  GString               *markdown = g_string_new (NULL);

  if (options->title != NULL)
    append_heading (markdown, "#", options->title);

  for (guint i = 0; i < sorted->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (sorted, i);
      gint64              day = hallway_entry_get_day (entry);

      if (i == 0 || day != hallway_entry_get_day (g_ptr_array_index (sorted, i - 1)))
        {
          g_autofree char *heading = hallway_wording_describe_day (day);

          append_heading (markdown, "##", heading);
        }
      append_session (markdown, entry, index, with_conference);
    }

  if (markdown->len > 0)
    g_string_truncate (markdown, markdown->len - 1);

  return g_string_free_to_bytes (markdown);
}
