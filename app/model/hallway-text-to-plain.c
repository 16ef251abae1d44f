/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-private.h"

static const HallwayTextRun *
get_run (const HallwayTextBlock *block,
         guint                   position)
{
  return g_ptr_array_index (block->runs, position);
}

static const HallwayTextBlock *
get_previous_block (HallwayText *self,
                    guint        position)
{
  return position > 0 ? hallway_text_get_block (self, position - 1) : NULL;
}

static gboolean
is_item (const HallwayTextBlock *block)
{
  return block != NULL && block->kind == HALLWAY_TEXT_BLOCK_LIST_ITEM;
}

/* The characters of the run at @position and of those after it that have the same link, or none as well. */
char *
hallway_text_block_get_link_text (const HallwayTextBlock *block,
                                  guint                   position,
                                  guint                  *n_runs)
{
  GString    *text = g_string_new (NULL);
  const char *link = get_run (block, position)->link;

  for (*n_runs = 0; position + *n_runs < block->runs->len; ++*n_runs)
    {
      const HallwayTextRun *run = get_run (block, position + *n_runs);

      if (g_strcmp0 (run->link, link) != 0)
        break;
      g_string_append (text, run->text);
    }

  return g_string_free (text, FALSE);
}

static void
append_plain_runs (GString                *plain,
                   const HallwayTextBlock *block)
{
  guint n_runs = 1;

  for (guint i = 0; i < block->runs->len; i += n_runs)
    {
      const HallwayTextRun *run = get_run (block, i);
      g_autofree char      *text = hallway_text_block_get_link_text (block, i, &n_runs);

      g_string_append (plain, text);
      if (run->link != NULL && !hallway_link_is_shown_by (run->link, text))
        g_string_append_printf (plain, " (%s)", run->link);
    }
}

/**
 * hallway_text_to_plain:
 * @self: a text
 *
 * Writes plain text as DESIGN.md section 6 says: one blank line between paragraphs, items as "• " on lines of their own, links as
 * "text (address)", or as the address alone when the text is the address.
 *
 * Returns: (transfer full): the plain text, perhaps "", without white space around it
 */
char *
hallway_text_to_plain (HallwayText *self)
{
  GString *plain;

  g_return_val_if_fail (self != NULL, NULL);

  plain = g_string_new (NULL);
  for (guint i = 0; i < hallway_text_get_n_blocks (self); i++)
    {
      const HallwayTextBlock *block = hallway_text_get_block (self, i);

      if (i > 0)
        g_string_append (plain, is_item (block) && is_item (get_previous_block (self, i)) ? "\n" : "\n\n");
      if (is_item (block))
        g_string_append (plain, "• ");
      append_plain_runs (plain, block);
    }

  return g_strstrip (g_string_free (plain, FALSE));
}
