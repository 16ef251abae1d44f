/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-private.h"

#include "hallway-limits.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

struct _HallwayText
{
  GPtrArray *blocks; /* (owned) (element-type HallwayTextBlock) */
};

/* Valid UTF-8 within the limit, whatever came. */
static char *
make_bounded (const char *source)
{
  const char *end;
  gsize       length = strnlen (source, HALLWAY_LIMIT_TEXT + 1);

  if (length > HALLWAY_LIMIT_TEXT)
    {
      end = g_utf8_find_prev_char (source, source + HALLWAY_LIMIT_TEXT);
      length = end != NULL ? (gsize) (end - source) : 0;
    }

  return g_utf8_make_valid (source, (gssize) length);
}

/* Markdown allows HTML within it, so it is read as the HTML that it makes. A newline is a line break, as the submission
 * systems that conferences use show it. */
static gboolean
read_markdown (HallwayTextBuilder *builder,
               const char         *source,
               const char         *base_url)
{
  char    *html = cmark_markdown_to_html (source, strlen (source), CMARK_OPT_UNSAFE | CMARK_OPT_HARDBREAKS);
  gboolean is_read = hallway_text_read_html (builder, html, strlen (html), base_url);

  free (html);

  return is_read;
}

static gboolean
read_source (HallwayTextBuilder *builder,
             const char         *source,
             HallwayTextFormat   format,
             const char         *base_url)
{
  switch (format)
    {
    case HALLWAY_TEXT_HTML:
      return hallway_text_read_html (builder, source, strlen (source), base_url);

    case HALLWAY_TEXT_MARKDOWN:
      return read_markdown (builder, source, base_url);

    case HALLWAY_TEXT_PLAIN:
    default:
      hallway_text_builder_add_lines (builder, source, strlen (source));
      return TRUE;
    }
}

/**
 * hallway_text_new:
 * @source: a text from a stranger
 * @format: what it is written in
 * @base_url: (nullable): what its links are relative to
 *
 * Makes a text safe to show: blocks of styled runs, with links that hallway_link_is_safe() takes and nothing else. A text past
 * %HALLWAY_LIMIT_TEXT is cut there; one nested deeper than any person writes keeps its words alone.
 *
 * Returns: (transfer full): the text
 */
HallwayText *
hallway_text_new (const char       *source,
                  HallwayTextFormat format,
                  const char       *base_url)
{
  HallwayText                   *self;
  g_autofree char               *bounded = NULL;
  g_autoptr (HallwayTextBuilder) builder = hallway_text_builder_new ();

  g_return_val_if_fail (source != NULL, NULL);

  bounded = make_bounded (source);
  if (!read_source (builder, bounded, format, base_url))
    {
      g_autofree char *words = hallway_text_make_words (bounded, HALLWAY_TEXT_HTML);

      hallway_text_builder_free (builder);
      builder = hallway_text_builder_new ();
      hallway_text_builder_add_lines (builder, words, strlen (words));
    }

  self = g_atomic_rc_box_new (HallwayText);
  self->blocks = hallway_text_builder_finish (builder);

  return self;
}

/**
 * hallway_text_ref:
 *
 * Returns: (transfer full): the same text
 */
HallwayText *
hallway_text_ref (HallwayText *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_text (gpointer data)
{
  HallwayText *self = data;

  g_ptr_array_unref (self->blocks);
}

/**
 * hallway_text_unref:
 * @self: (transfer full): a text
 */
void
hallway_text_unref (HallwayText *self)
{
  g_atomic_rc_box_release_full (self, clear_text);
}

/**
 * hallway_text_get_n_blocks:
 * @self: a text
 *
 * Returns: how many paragraphs, headings, items and so on it has
 */
guint
hallway_text_get_n_blocks (HallwayText *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->blocks->len;
}

/**
 * hallway_text_get_block:
 * @self: a text
 * @position: less than the number of blocks
 *
 * Returns: (transfer none): a block, which has at least one run
 */
const HallwayTextBlock *
hallway_text_get_block (HallwayText *self,
                        guint        position)
{
  g_return_val_if_fail (self != NULL && position < self->blocks->len, NULL);

  return g_ptr_array_index (self->blocks, position);
}

/**
 * hallway_text_make_plain:
 * @source: a text from a stranger
 * @format: what it is written in
 *
 * A shortcut for hallway_text_to_plain() where no text object is needed. Links that are relative lose their address.
 *
 * Returns: (transfer full): plain text, perhaps ""
 */
char *
hallway_text_make_plain (const char       *source,
                         HallwayTextFormat format)
{
  g_autoptr (HallwayText) text = NULL;

  g_return_val_if_fail (source != NULL, NULL);

  text = hallway_text_new (source, format, NULL);

  return hallway_text_to_plain (text);
}
