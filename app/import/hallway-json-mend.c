/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-mend.h"

#include <string.h>

/* What hides a script's text from browsers that don't know scripts, and from XML. */
static const char *const wrappings[] = { "<!--", "-->", "<![CDATA[", "]]>" };

typedef struct
{
  const char *position;
  const char *end;
  GString    *mended; /* (unowned) */
  guint       depth;  /* of open arrays and objects */
  gsize       comma;  /* where one stands in mended that nothing has followed yet, or 0 */
} Mender;

static gboolean
starts_with (const Mender *self,
             const char   *words)
{
  gsize length = strlen (words);

  return (gsize) (self->end - self->position) >= length && memcmp (self->position, words, length) == 0;
}

/* Passes over the rest of a comment, but keeps its line ends: lines are counted in what is mended. */
static void
skip_to (Mender     *self,
         const char *terminator)
{
  while (self->position < self->end && !starts_with (self, terminator))
    {
      if (*self->position == '\n')
        g_string_append_c (self->mended, '\n');
      self->position++;
    }
}

/* Whether there was something to pass over that JSON doesn't know. */
static gboolean
skip_foreign (Mender *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrappings); i++)
    if (starts_with (self, wrappings[i]))
      {
        self->position += strlen (wrappings[i]);
        return TRUE;
      }

  if (starts_with (self, "//"))
    {
      self->position += 2;
      for (guint i = 0; i < G_N_ELEMENTS (wrappings); i++)
        if (starts_with (self, wrappings[i]))
          return TRUE;
      skip_to (self, "\n");
      return TRUE;
    }
  if (starts_with (self, "/*"))
    {
      skip_to (self, "*/");
      self->position += MIN (2, self->end - self->position);
      return TRUE;
    }
  return FALSE;
}

static void
copy_escape (Mender *self)
{
  if (self->end - self->position > 1 && strchr ("\"\\/bfnrtu", self->position[1]) == NULL)
    {
      self->position++; /* what needs no backslash, such as an apostrophe */
      return;
    }
  g_string_append_c (self->mended, *self->position++);
  if (self->position < self->end)
    g_string_append_c (self->mended, *self->position++);
}

static void
copy_string (Mender *self)
{
  guint n_lines = 0;

  g_string_append_c (self->mended, *self->position++);
  while (self->position < self->end && *self->position != '"')
    {
      char c = *self->position;

      if (c == '\\')
        {
          copy_escape (self);
          continue;
        }
      if (c == '\n')
        {
          g_string_append (self->mended, "\\n");
          n_lines++;
        }
      else if (c == '\t')
        g_string_append (self->mended, "\\t");
      else if (c != '\r')
        g_string_append_c (self->mended, c);
      self->position++;
    }
  if (self->position < self->end)
    g_string_append_c (self->mended, *self->position++);
  for (; n_lines > 0; n_lines--)
    g_string_append_c (self->mended, '\n');
}

static void
copy_mark (Mender *self)
{
  char c = *self->position;

  if (self->comma > 0 && (c == ']' || c == '}'))
    self->mended->str[self->comma] = ' ';
  self->comma = c == ',' ? self->mended->len : 0;
  if (c == '"')
    {
      copy_string (self);
      return;
    }

  self->depth += c == '{' || c == '[';
  self->depth -= c == '}' || c == ']';
  g_string_append_c (self->mended, c);
  self->position++;
}

/**
 * hallway_json_mend:
 * @text: what has objects or arrays of JSON in it, perhaps a script
 * @length: its length in octets
 * @position: (inout): where to begin; afterwards, behind what was read
 * @start: (out) (optional): where what was read begins
 *
 * Finds the next object or array, and mends what people and programs get wrong: comments, a comma before the end, a
 * line end or a needless backslash within a string. Anything else stays as it is, for hallway_json_open() to refuse; so
 * does an early end. Its lines are those of @text.
 *
 * Returns: (transfer full) (nullable): the object or array, or %NULL if there is no other
 */
char *
hallway_json_mend (const char *text,
                   gsize       length,
                   gsize      *position,
                   gsize      *start)
{
  g_autoptr (GString) mended = g_string_new (NULL);
  Mender              self = { .position = text + *position, .end = text + length, .mended = mended };

  g_return_val_if_fail (text != NULL && position != NULL, NULL);

  for (const char *c = text; c < self.position; c++)
    if (*c == '\n')
      g_string_append_c (mended, '\n');

  while (self.position < self.end && *self.position != '{' && *self.position != '[')
    {
      if (skip_foreign (&self))
        continue;
      if (*self.position == '\n')
        g_string_append_c (mended, '\n');
      self.position++;
    }
  *position = length;
  if (self.position == self.end)
    return NULL;

  if (start != NULL)
    *start = (gsize) (self.position - text);
  do
    if (g_ascii_isspace (*self.position))
      g_string_append_c (mended, *self.position++);
    else if (!skip_foreign (&self))
      copy_mark (&self);
  while (self.position < self.end && self.depth > 0);
  *position = (gsize) (self.position - text);
  return g_string_free (g_steal_pointer (&mended), FALSE);
}
