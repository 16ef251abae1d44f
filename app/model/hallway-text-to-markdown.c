/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-private.h"

#include <string.h>

typedef struct
{
  GString    *markdown;      /* (owned) */
  const char *indent;        /* (unowned): what the lines of the block begin with, but for the first */
  gboolean    is_line_start; /* what follows could begin something else than a paragraph */
} Writer;

/* How many characters of @line end where a backslash keeps the line from beginning a list, a heading or the like
 * (CommonMark 0.30, section 4): the digits of "1." and nothing of "#". Returns -1 for any other line. */
static int
find_block_mark (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (digits > 0)
    return line[digits] == '.' || line[digits] == ')' ? (int) digits : -1;

  return *line != '\0' && strchr ("#>+-=~", *line) != NULL ? 0 : -1;
}

static void
append_escaped (Writer     *self,
                const char *line)
{
  int mark = self->is_line_start ? find_block_mark (line) : -1;

  for (int i = 0; line[i] != '\0'; i++)
    {
      gboolean is_entity = line[i] == '&' && (g_ascii_isalpha (line[i + 1]) || line[i + 1] == '#');

      if (i == mark || is_entity || strchr ("\\`*_[]<", line[i]) != NULL)
        g_string_append_c (self->markdown, '\\');
      g_string_append_c (self->markdown, line[i]);
    }
}

/* Between more backquotes than stand together in @line. */
static void
append_code_span (Writer     *self,
                  const char *line)
{
  gsize            longest = 0;
  g_autofree char *fence = NULL;
  const char      *padding;

  for (const char *next = strchr (line, '`'); next != NULL; next = strchr (next, '`'))
    {
      gsize length = strspn (next, "`");

      longest = MAX (longest, length);
      next += length;
    }

  fence = g_strnfill (longest + 1, '`');
  padding = longest > 0 ? " " : "";
  g_string_append_printf (self->markdown, "%s%s%s%s%s", fence, padding, line, padding, fence);
}

static void
append_line (Writer          *self,
             const char      *line,
             HallwayTextStyle style)
{
  const char *strong = (style & HALLWAY_TEXT_STYLE_STRONG) != 0 ? "**" : "";
  const char *emphasis = (style & HALLWAY_TEXT_STYLE_EMPHASIS) != 0 ? "*" : "";

  if (*line == '\0')
    return;

  g_string_append (self->markdown, strong);
  g_string_append (self->markdown, emphasis);
  if ((style & HALLWAY_TEXT_STYLE_CODE) != 0)
    append_code_span (self, line);
  else
    append_escaped (self, line);
  g_string_append (self->markdown, emphasis);
  g_string_append (self->markdown, strong);
  self->is_line_start = FALSE;
}

/* A line break within a paragraph, or a paragraph within an item or quote. */
static void
append_break (Writer  *self,
              gboolean is_paragraph)
{
  if (is_paragraph)
    {
      g_autofree char *empty = g_strchomp (g_strdup (self->indent));

      g_string_append_printf (self->markdown, "\n%s\n%s", empty, self->indent);
    }
  else
    g_string_append_printf (self->markdown, "\\\n%s", self->indent);

  self->is_line_start = TRUE;
}

static void
append_run (Writer               *self,
            const HallwayTextRun *run)
{
  g_auto (GStrv) lines = g_strsplit (run->text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean is_paragraph = i > 0 && lines[i + 1] != NULL && *lines[i] == '\0';

      if (is_paragraph)
        i++;
      if (i > 0)
        append_break (self, is_paragraph && run->link == NULL);
      append_line (self, lines[i], run->style);
    }
}

/* An address as the destination of a link (CommonMark 0.30, section 6.3). */
static void
append_destination (Writer     *self,
                    const char *link)
{
  for (const char *next = link; *next != '\0'; next++)
    {
      if (strchr ("()*_", *next) != NULL)
        g_string_append_c (self->markdown, '\\');
      g_string_append_c (self->markdown, *next);
      if (*next == '&')
        g_string_append (self->markdown, "amp;");
    }
}

/* Writes the runs from @position that have the same link, or none. Returns how many these are. */
static guint
append_link (Writer                 *self,
             const HallwayTextBlock *block,
             guint                   position)
{
  const HallwayTextRun *first = g_ptr_array_index (block->runs, position);
  guint                 n_runs;
  g_autofree char      *text = hallway_text_block_get_link_text (block, position, &n_runs);

  if (first->link != NULL && hallway_link_is_shown_by (first->link, text))
    {
      g_string_append_printf (self->markdown, "<%s>", text);
      self->is_line_start = FALSE;
      return n_runs;
    }

  if (first->link != NULL)
    {
      g_string_append_c (self->markdown, '[');
      self->is_line_start = FALSE;
    }
  for (guint i = 0; i < n_runs; i++)
    append_run (self, g_ptr_array_index (block->runs, position + i));
  if (first->link != NULL)
    {
      g_string_append (self->markdown, "](");
      append_destination (self, first->link);
      g_string_append_c (self->markdown, ')');
    }

  return n_runs;
}

static void
append_runs (Writer                 *self,
             const HallwayTextBlock *block,
             const char             *indent)
{
  self->indent = indent;
  self->is_line_start = TRUE;
  for (guint i = 0; i < block->runs->len;)
    i += append_link (self, block, i);
}

/* A heading has one line. */
static void
append_heading (Writer                 *self,
                const HallwayTextBlock *block)
{
  gsize start = self->markdown->len;

  for (guint i = 0; i <= block->depth; i++)
    g_string_append_c (self->markdown, '#');
  g_string_append_c (self->markdown, ' ');
  append_runs (self, block, "");

  for (gsize i = start; i < self->markdown->len; i++)
    {
      if (self->markdown->str[i] != '\n')
        continue;
      self->markdown->str[i] = ' ';
      if (self->markdown->str[i - 1] == '\\')
        g_string_erase (self->markdown, (gssize) --i, 1);
    }
}

static void
append_item (Writer                 *self,
             const HallwayTextBlock *block)
{
  g_autofree char *outer = g_strnfill (block->depth * 4, ' ');
  g_autofree char *mark = block->ordinal > 0 ? g_strdup_printf ("%u. ", block->ordinal) : g_strdup ("- ");
  g_autofree char *inner = g_strnfill (strlen (outer) + strlen (mark), ' ');

  g_string_append_printf (self->markdown, "%s%s", outer, mark);
  append_runs (self, block, inner);
}

static void
append_quote (Writer                 *self,
              const HallwayTextBlock *block)
{
  g_autoptr (GString) indent = g_string_new (NULL);

  for (guint i = 0; i <= block->depth; i++)
    g_string_append (indent, "> ");
  g_string_append (self->markdown, indent->str);
  append_runs (self, block, indent->str);
}

static void
append_code (Writer                 *self,
             const HallwayTextBlock *block)
{
  const HallwayTextRun *run = g_ptr_array_index (block->runs, 0);
  GString              *fence = g_string_new ("```");

  while (strstr (run->text, fence->str) != NULL)
    g_string_append_c (fence, '`');
  g_string_append_printf (self->markdown, "%s\n%s\n%s", fence->str, run->text, fence->str);
  g_string_free (fence, TRUE);
}

static void
append_block (Writer                 *self,
              const HallwayTextBlock *block)
{
  switch (block->kind)
    {
    case HALLWAY_TEXT_BLOCK_LIST_ITEM:
      append_item (self, block);
      break;

    case HALLWAY_TEXT_BLOCK_HEADING:
      append_heading (self, block);
      break;

    case HALLWAY_TEXT_BLOCK_QUOTE:
      append_quote (self, block);
      break;

    case HALLWAY_TEXT_BLOCK_CODE:
      append_code (self, block);
      break;

    case HALLWAY_TEXT_BLOCK_PARAGRAPH:
    default:
      append_runs (self, block, "");
      break;
    }
}

/**
 * hallway_text_to_markdown:
 * @self: a text
 *
 * Writes CommonMark without any HTML, in which nothing but what is formatted here looks formatted.
 *
 * Returns: (transfer full): the Markdown, perhaps "", without a newline at its end
 */
char *
hallway_text_to_markdown (HallwayText *self)
{
  Writer   writer = { NULL };
  gboolean was_item = FALSE;

  g_return_val_if_fail (self != NULL, NULL);

  writer.markdown = g_string_new (NULL);
  for (guint i = 0; i < hallway_text_get_n_blocks (self); i++)
    {
      const HallwayTextBlock *block = hallway_text_get_block (self, i);
      gboolean                is_item = block->kind == HALLWAY_TEXT_BLOCK_LIST_ITEM;

      if (i > 0)
        g_string_append (writer.markdown, was_item && is_item ? "\n" : "\n\n");
      append_block (&writer, block);
      was_item = is_item;
    }

  return g_string_free (writer.markdown, FALSE);
}
