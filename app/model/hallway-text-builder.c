/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-builder.h"

#include <string.h>

#define MOST_DEPTH 15
#define MOST_BREAKS 2

static void
free_run (gpointer data)
{
  HallwayTextRun *run = data;

  g_free (run->text);
  g_free (run->link);
  g_free (run);
}

static void
free_block (gpointer data)
{
  HallwayTextBlock *block = data;

  g_ptr_array_unref (block->runs);
  g_free (block);
}

static void
add_run (HallwayTextBuilder *self,
         HallwayTextStyle    style,
         char               *text,
         char               *link)
{
  HallwayTextRun *run = g_new (HallwayTextRun, 1);

  *run = (HallwayTextRun){ text, style, link };
  g_ptr_array_add (self->block->runs, run);
}

/* The length of the address at @text, without the punctuation that belongs to the sentence around it. */
static gsize
measure_address (const char *text)
{
  gsize    length = strcspn (text, " \n\t<>\"");
  gboolean has_parenthesis = memchr (text, '(', length) != NULL;

  while (length > 0 && strchr (has_parenthesis ? ".,;:!?'*]" : ".,;:!?'*])", text[length - 1]) != NULL)
    length--;

  return length;
}

static const char *
find_address (const char *text)
{
  for (const char *next = strstr (text, "://"); next != NULL; next = strstr (next + 3, "://"))
    {
      const char *start = next;

      while (start > text && g_ascii_isalpha (start[-1]))
        start--;
      /* Not g_str_has_prefix(): from GLib 2.76 on it measures all the rest of the text. */
      if (strncmp (start, "http://", strlen ("http://")) == 0 || strncmp (start, "https://", strlen ("https://")) == 0)
        return start;
    }

  return NULL;
}

/* Ends the run. An address in it becomes a link, unless it is one already. */
static void
close_run (HallwayTextBuilder *self)
{
  const char *rest = self->run->str;
  gboolean    may_link = self->run_link == NULL && self->block != NULL &&
                      self->block->kind != HALLWAY_TEXT_BLOCK_CODE && (self->run_style & HALLWAY_TEXT_STYLE_CODE) == 0;

  for (const char *address = may_link ? find_address (rest) : NULL; address != NULL; address = find_address (rest))
    {
      g_autofree char *link = g_strndup (address, measure_address (address));

      if (!hallway_link_is_safe (link))
        break;
      if (address > rest)
        add_run (self, self->run_style, g_strndup (rest, (gsize) (address - rest)), NULL);
      add_run (self, self->run_style, g_strdup (link), g_strdup (link));
      rest = address + strlen (link);
    }
  if (*rest != '\0')
    add_run (self, self->run_style, g_strdup (rest), g_strdup (self->run_link));

  g_string_truncate (self->run, 0);
}

/* Makes the characters to come ones of this style and link. */
static void
open_run (HallwayTextBuilder *self,
          HallwayTextStyle    style,
          const char         *link)
{
  if (self->run->len > 0 && self->run_style == style && g_strcmp0 (self->run_link, link) == 0)
    return;

  close_run (self);
  self->run_style = style;
  g_free (self->run_link);
  self->run_link = g_strdup (link);
}

static void
open_block (HallwayTextBuilder *self)
{
  if (self->block != NULL)
    return;

  self->block = g_new0 (HallwayTextBlock, 1);
  self->block->kind = self->kind;
  self->block->depth = MIN (self->depth, MOST_DEPTH);
  self->block->ordinal = self->ordinal;
  self->block->runs = g_ptr_array_new_with_free_func (free_run);
  g_ptr_array_add (self->blocks, self->block);
}

/* Writes the white space that waited, now that something follows it. It has only what the runs on both of its sides have,
 * so that no run of a style begins or ends with white space. */
static void
write_waiting (HallwayTextBuilder *self)
{
  if (self->run->len > 0 && (self->space || self->breaks > 0))
    {
      HallwayTextStyle style = self->run_style & self->style;
      gboolean         is_linked = g_strcmp0 (self->run_link, self->link) == 0;

      open_run (self, style, is_linked ? self->link : NULL);
      for (guint i = 0; i < self->breaks; i++)
        g_string_append_c (self->run, '\n');
      if (self->breaks == 0)
        g_string_append_c (self->run, ' ');
    }

  self->space = FALSE;
  self->breaks = 0;
}

static void
add_preformatted (HallwayTextBuilder *self,
                  const char         *text,
                  gsize               length)
{
  if (self->block == NULL)
    {
      while (length > 0 && (*text == '\n' || *text == '\r'))
        {
          text++;
          length--;
        }
    }
  if (length == 0)
    return;

  open_block (self);
  open_run (self, HALLWAY_TEXT_STYLE_NONE, NULL);
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= ' ' || text[i] == '\n' || text[i] == '\t')
        g_string_append_c (self->run, text[i]);
    }
}

/* How many bytes of white space @text begins with. No-break spaces are white space, and so are control characters. */
static gsize
measure_space (const char *text,
               gsize       length)
{
  if ((guchar) *text <= ' ' || *text == 0x7f)
    return 1;

  return length > 1 && memcmp (text, "\302\240", 2) == 0 ? 2 : 0;
}

static gsize
measure_word (const char *text,
              gsize       length)
{
  gsize word = 0;

  while (word < length && measure_space (text + word, length - word) == 0)
    word++;

  return word;
}

HallwayTextBuilder *
hallway_text_builder_new (void)
{
  HallwayTextBuilder *self = g_new0 (HallwayTextBuilder, 1);

  self->blocks = g_ptr_array_new_with_free_func (free_block);
  self->run = g_string_new (NULL);

  return self;
}

void
hallway_text_builder_free (HallwayTextBuilder *self)
{
  if (self->blocks != NULL)
    g_ptr_array_unref (self->blocks);
  g_string_free (self->run, TRUE);
  g_free (self->run_link);
  g_free (self->link);
  g_free (self);
}

/* How many octets of white space all lines begin with that aren't empty. */
static gsize
measure_indentation (char **lines)
{
  const char *first = NULL;
  gsize       common = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strspn (lines[i], " \t");

      if (lines[i][length] == '\0')
        continue;
      if (first == NULL)
        {
          first = lines[i];
          common = length;
        }
      for (gsize j = 0; j < common; j++)
        if (lines[i][j] != first[j])
          common = j;
    }
  return common;
}

/* Code is as deep in its page as the page's author had it; only what sets its lines apart is of the code. */
static void
strip_indentation (GString *code)
{
  g_auto (GStrv) lines = g_strsplit (code->str, "\n", -1);
  gsize          common = measure_indentation (lines);

  if (common == 0)
    return;

  g_string_truncate (code, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (code, "%s%s", i > 0 ? "\n" : "", lines[i] + MIN (common, strlen (lines[i])));
}

static void
end_block (HallwayTextBuilder *self)
{
  self->space = FALSE;
  self->breaks = 0;
  if (self->block == NULL)
    return;

  if (self->block->kind == HALLWAY_TEXT_BLOCK_CODE)
    {
      while (self->run->len > 0 && g_ascii_isspace (self->run->str[self->run->len - 1]))
        g_string_truncate (self->run, self->run->len - 1);
      strip_indentation (self->run);
    }
  close_run (self);
  if (self->block->runs->len == 0)
    g_ptr_array_remove_index (self->blocks, self->blocks->len - 1);
  self->block = NULL;
}

/* Ends the block and says what the next one is, if anything is ever written into it. */
void
hallway_text_builder_begin_block (HallwayTextBuilder  *self,
                                  HallwayTextBlockKind kind,
                                  guint                depth,
                                  guint                ordinal)
{
  end_block (self);
  self->kind = kind;
  self->depth = depth;
  self->ordinal = ordinal;
}

void
hallway_text_builder_set_link (HallwayTextBuilder *self,
                               const char         *link)
{
  g_free (self->link);
  self->link = g_strdup (link);
}

/* Begins a new line, or a new paragraph within the block if @breaks is 2. */
void
hallway_text_builder_add_break (HallwayTextBuilder *self,
                                guint               breaks)
{
  if (self->kind == HALLWAY_TEXT_BLOCK_CODE)
    add_preformatted (self, "\n", 1);
  else
    self->breaks = MIN (self->breaks + breaks, MOST_BREAKS);
}

/* Adds valid UTF-8. */
void
hallway_text_builder_add_text (HallwayTextBuilder *self,
                               const char         *text,
                               gsize               length)
{
  const char *end = text + length;

  if (self->kind == HALLWAY_TEXT_BLOCK_CODE)
    {
      add_preformatted (self, text, length);
      return;
    }

  while (text < end)
    {
      gsize space = measure_space (text, (gsize) (end - text));
      gsize word;

      if (space > 0)
        {
          self->space = TRUE;
          text += space;
          continue;
        }

      word = measure_word (text, (gsize) (end - text));
      write_waiting (self);
      open_block (self);
      open_run (self, self->style, self->link);
      self->n_words++;
      g_string_append_len (self->run, text, (gssize) word);
      text += word;
    }
}

/* Adds valid UTF-8 in which a newline is a line break, and an empty line ends the block. */
void
hallway_text_builder_add_lines (HallwayTextBuilder *self,
                                const char         *text,
                                gsize               length)
{
  const char *end = text + length;

  for (const char *next = text; next < end;)
    {
      const char *newline = memchr (next, '\n', (gsize) (end - next));

      hallway_text_builder_add_text (self, next, (gsize) ((newline != NULL ? newline : end) - next));
      if (newline == NULL)
        break;
      if (self->breaks > 0)
        end_block (self);
      else
        hallway_text_builder_add_break (self, 1);
      next = newline + 1;
    }
}

/* Returns: (transfer full): the blocks */
GPtrArray *
hallway_text_builder_finish (HallwayTextBuilder *self)
{
  end_block (self);

  return g_steal_pointer (&self->blocks);
}
