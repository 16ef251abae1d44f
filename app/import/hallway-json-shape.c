/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-shape.h"

#include <string.h>

/* How deep, into how many elements of an array, and for how many paths it is looked. */
#define MOST_DEPTH 6
#define MOST_ELEMENTS 16
#define MOST_PATHS 1024
#define MOST_OCTETS 64 /* of a name; no format has a longer one */

struct _HallwayJsonShape
{
  GHashTable *paths; /* (owned) (element-type utf8): a set */
};

/* An array or object around the position. */
typedef struct
{
  gboolean is_array;
  guint    n_elements;
  gsize    path_length; /* its own path */
} Level;

typedef struct
{
  const char *position;
  const char *end;
  GHashTable *paths; /* (unowned) */
  GString    *path;  /* (owned): of the value at position */
  Level       levels[MOST_DEPTH];
  guint       depth;
  guint       n_deeper; /* containers around the position that aren't looked into */
} Scanner;

static const char *
find_string_end (const char *start,
                 const char *end)
{
  const char *position = start + 1;

  while (position < end && *position != '"')
    position += *position == '\\' ? 2 : 1;
  return MIN (position, end);
}

static const char *
skip_space (const char *position,
            const char *end)
{
  while (position < end && g_ascii_isspace (*position))
    position++;
  return position;
}

static void
note_path (Scanner    *self,
           const char *suffix)
{
  if (g_hash_table_size (self->paths) < MOST_PATHS)
    g_hash_table_add (self->paths, g_strconcat (self->path->str, suffix, NULL));
}

static void
begin_container (Scanner *self,
                 gboolean is_array)
{
  const Level *around = self->depth > 0 ? &self->levels[self->depth - 1] : NULL;
  gboolean     is_far = around != NULL && around->is_array && around->n_elements >= MOST_ELEMENTS;

  if (self->n_deeper > 0 || self->depth == MOST_DEPTH || is_far)
    {
      self->n_deeper++;
      return;
    }

  note_path (self, is_array ? "[]" : "{}");
  if (is_array)
    g_string_append (self->path, "[]");
  self->levels[self->depth++] = (Level){ .is_array = is_array, .path_length = self->path->len };
}

/* Back to the path of what is around. */
static void
end_container (Scanner *self)
{
  if (self->n_deeper > 0)
    self->n_deeper--;
  else if (self->depth > 0)
    self->depth--;
  if (self->n_deeper == 0 && self->depth > 0)
    g_string_truncate (self->path, self->levels[self->depth - 1].path_length);
}

static void
begin_element (Scanner *self)
{
  if (self->n_deeper > 0 || self->depth == 0)
    return;
  self->levels[self->depth - 1].n_elements++;
  g_string_truncate (self->path, self->levels[self->depth - 1].path_length);
}

/* A string is a name if it stands in an object with a colon behind it. */
static void
read_string (Scanner *self)
{
  const char *close = find_string_end (self->position, self->end);
  const char *next = skip_space (MIN (close + 1, self->end), self->end);

  if (self->n_deeper == 0 && self->depth > 0 && !self->levels[self->depth - 1].is_array && next < self->end && *next == ':')
    {
      if (self->path->len > 0)
        g_string_append_c (self->path, '.');
      g_string_append_len (self->path, self->position + 1, MIN (close - self->position - 1, MOST_OCTETS));
      note_path (self, "");
    }
  self->position = close;
}

static void
scan (Scanner *self)
{
  for (; self->position < self->end; self->position++)
    switch (*self->position)
      {
      case '"':
        read_string (self);
        break;
      case '{':
      case '[':
        begin_container (self, *self->position == '[');
        break;
      case '}':
      case ']':
        end_container (self);
        break;
      case ',':
        begin_element (self);
        break;
      default:
        break;
      }
}

/**
 * hallway_json_shape_new:
 * @text: perhaps JSON
 * @length: its octets
 *
 * Returns: (transfer full): the names near its root, as far as they are there
 */
HallwayJsonShape *
hallway_json_shape_new (const char *text,
                        gsize       length)
{
  g_autoptr (GString) path = g_string_new (NULL);
  HallwayJsonShape   *self = g_new0 (HallwayJsonShape, 1);
  Scanner             scanner = { .position = text, .end = text + length, .path = path };

  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  scanner.paths = self->paths;
  scan (&scanner);
  return self;
}

/**
 * hallway_json_shape_free:
 *
 * Frees @self.
 */
void
hallway_json_shape_free (HallwayJsonShape *self)
{
  g_hash_table_unref (self->paths);
  g_free (self);
}

/**
 * hallway_json_shape_has:
 * @self: (nullable): the shape of a document; one that isn't JSON has none
 * @path: names, as the type describes them
 *
 * Returns: whether there is such a path
 */
gboolean
hallway_json_shape_has (const HallwayJsonShape *self,
                        const char             *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return self != NULL && g_hash_table_contains (self->paths, path);
}
