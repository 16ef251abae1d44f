/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text.h"

/* A list that is open in the HTML that is being written. */
typedef struct
{
  gboolean is_ordered;
  guint    ordinal; /* of the next item, if it says nothing */
} OpenList;

typedef struct
{
  GString *html;  /* (owned) */
  GArray  *lists; /* (owned) (element-type OpenList) */
} Writer;

/* Writes characters, each newline as a line break. */
static void
append_characters (GString    *html,
                   const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      if (i > 0)
        g_string_append (html, "<br>");
      g_string_append (html, escaped);
    }
}

static void
append_run (GString              *html,
            const HallwayTextRun *run)
{
  if (run->link != NULL)
    {
      g_autofree char *address = g_markup_escape_text (run->link, -1);

      g_string_append_printf (html, "<a href=\"%s\">", address);
    }
  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_STRONG) != 0 ? "<strong>" : "");
  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_EMPHASIS) != 0 ? "<em>" : "");
  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_CODE) != 0 ? "<code>" : "");

  append_characters (html, run->text);

  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_CODE) != 0 ? "</code>" : "");
  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_EMPHASIS) != 0 ? "</em>" : "");
  g_string_append (html, (run->style & HALLWAY_TEXT_STYLE_STRONG) != 0 ? "</strong>" : "");
  g_string_append (html, run->link != NULL ? "</a>" : "");
}

static void
append_runs (GString                *html,
             const HallwayTextBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    append_run (html, g_ptr_array_index (block->runs, i));
}

static OpenList *
get_innermost (Writer *self)
{
  return &g_array_index (self->lists, OpenList, self->lists->len - 1);
}

static void
close_list (Writer *self)
{
  g_string_append (self->html, get_innermost (self)->is_ordered ? "</li></ol>" : "</li></ul>");
  g_array_set_size (self->lists, self->lists->len - 1);
}

static void
open_list (Writer  *self,
           gboolean is_ordered)
{
  OpenList list = { is_ordered, 1 };

  g_array_append_val (self->lists, list);
  g_string_append (self->html, is_ordered ? "<ol><li>" : "<ul><li>");
}

/* Opens and closes lists until an item of this depth and kind is open. */
static void
open_item (Writer                 *self,
           const HallwayTextBlock *block)
{
  gboolean is_ordered = block->ordinal > 0;

  while (self->lists->len > block->depth + 1)
    close_list (self);
  if (self->lists->len == block->depth + 1 && get_innermost (self)->is_ordered != is_ordered)
    close_list (self);

  if (self->lists->len == block->depth + 1)
    g_string_append (self->html, "</li><li>");
  while (self->lists->len < block->depth)
    open_list (self, FALSE);
  if (self->lists->len == block->depth)
    open_list (self, is_ordered);

  if (is_ordered && get_innermost (self)->ordinal != block->ordinal)
    {
      g_string_truncate (self->html, self->html->len - 1);
      g_string_append_printf (self->html, " value=\"%u\">", block->ordinal);
    }
  get_innermost (self)->ordinal = block->ordinal + 1;
}

static void
append_quote (GString                *html,
              const HallwayTextBlock *block)
{
  for (guint i = 0; i <= block->depth; i++)
    g_string_append (html, "<blockquote>");
  append_runs (html, block);
  for (guint i = 0; i <= block->depth; i++)
    g_string_append (html, "</blockquote>");
}

static void
append_code (GString                *html,
             const HallwayTextBlock *block)
{
  g_string_append (html, "<pre>");
  for (guint i = 0; i < block->runs->len; i++)
    {
      const HallwayTextRun *run = g_ptr_array_index (block->runs, i);
      g_autofree char      *escaped = g_markup_escape_text (run->text, -1);

      g_string_append (html, escaped);
    }
  g_string_append (html, "</pre>");
}

static void
append_block (Writer                 *self,
              const HallwayTextBlock *block)
{
  if (block->kind != HALLWAY_TEXT_BLOCK_LIST_ITEM)
    while (self->lists->len > 0)
      close_list (self);

  switch (block->kind)
    {
    case HALLWAY_TEXT_BLOCK_LIST_ITEM:
      open_item (self, block);
      append_runs (self->html, block);
      break;

    case HALLWAY_TEXT_BLOCK_HEADING:
      g_string_append_printf (self->html, "<h%u>", block->depth + 1);
      append_runs (self->html, block);
      g_string_append_printf (self->html, "</h%u>", block->depth + 1);
      break;

    case HALLWAY_TEXT_BLOCK_QUOTE:
      append_quote (self->html, block);
      break;

    case HALLWAY_TEXT_BLOCK_CODE:
      append_code (self->html, block);
      break;

    case HALLWAY_TEXT_BLOCK_PARAGRAPH:
    default:
      g_string_append (self->html, "<p>");
      append_runs (self->html, block);
      g_string_append (self->html, "</p>");
      break;
    }
}

/**
 * hallway_text_to_html:
 * @self: a text
 *
 * Writes HTML of the few elements that the blocks need. It is safe to show, and hallway_text_new() makes the same blocks of it.
 *
 * Returns: (transfer full): the HTML, perhaps ""
 */
char *
hallway_text_to_html (HallwayText *self)
{
  Writer writer;

  g_return_val_if_fail (self != NULL, NULL);

  writer.html = g_string_new (NULL);
  writer.lists = g_array_new (FALSE, FALSE, sizeof (OpenList));
  for (guint i = 0; i < hallway_text_get_n_blocks (self); i++)
    append_block (&writer, hallway_text_get_block (self, i));
  while (writer.lists->len > 0)
    close_list (&writer);
  g_array_unref (writer.lists);

  return g_string_free (writer.html, FALSE);
}
