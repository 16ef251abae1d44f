/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-part-title.h"

#include "hallway-document.h"
#include "model/hallway-link.h"

#include <string.h>

/* The folder that several parts are in together, or nothing. */
static char *
find_folder (GPtrArray *parts)
{
  const HallwayPart *first = g_ptr_array_index (parts, 0);
  g_autofree char   *folder = g_path_get_dirname (first->name);

  for (guint i = 1; i < parts->len; i++)
    {
      const HallwayPart *part = g_ptr_array_index (parts, i);
      g_autofree char   *other = g_path_get_dirname (part->name);

      if (!g_str_equal (folder, other))
        return NULL;
    }
  return parts->len > 1 && !g_str_equal (folder, ".") ? g_steal_pointer (&folder) : NULL;
}

static char *
make_file_title (const char *name)
{
  char *title = g_path_get_basename (name);
  char *dot = strrchr (title, '.');

  if (dot != NULL && dot != title)
    *dot = '\0';
  return title;
}

/**
 * hallway_part_title_make:
 * @parts: (element-type HallwayPart): what a conference was read from
 * @draft: where the title is to live
 *
 * Returns: (transfer none): what a conference is called when it doesn't say: whose server it is on, or the name of the
 *   folder that its files are in, or that of its file without what follows the dot
 */
const char *
hallway_part_title_make (GPtrArray    *parts,
                         HallwayDraft *draft)
{
  const HallwayPart *first = g_ptr_array_index (parts, 0);
  g_autofree char   *folder = NULL;
  g_autofree char   *title = NULL;

  if (hallway_link_is_safe (first->name))
    title = hallway_link_get_destination (first->name);
  else
    {
      folder = find_folder (parts);
      title = folder != NULL ? g_path_get_basename (folder) : make_file_title (first->name);
    }
  return hallway_draft_take_line (draft, title, -1);
}
