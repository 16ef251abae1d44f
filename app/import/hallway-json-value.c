/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json-value.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *
skip_space (const char *position,
            const char *end)
{
  while (position < end && g_ascii_isspace (*position))
    position++;
  return position;
}

static const char *
skip_string (const char *position,
             const char *end)
{
  for (position++; position < end && *position != '"'; position++)
    if (*position == '\\')
      position++;
  return MIN (position + 1, end);
}

/* Past the value at position; which is right for JSON that was checked only. */
static const char *
skip_value (const char *position,
            const char *end)
{
  guint depth = 0;

  while (position < end)
    {
      if (*position == '"')
        position = skip_string (position, end);
      else if (*position == '{' || *position == '[')
        {
          depth++;
          position++;
        }
      else if (depth == 0 && strchr (",]} \t\r\n", *position) != NULL)
        return position;
      else
        {
          if (*position == '}' || *position == ']')
            depth--;
          position++;
        }
      if (depth == 0 && (position[-1] == '"' || position[-1] == '}' || position[-1] == ']'))
        return position;
    }
  return position;
}

/**
 * hallway_json_iter_init:
 * @iter: (out caller-allocates): at the first element or member of @value
 * @value: a value; of one that is no array and no object there is nothing to go through
 */
void
hallway_json_iter_init (HallwayJsonIter        *iter,
                        const HallwayJsonValue *value)
{
  const char *start = skip_space (value->start, value->end);
  gboolean    is_container = start < value->end && (*start == '[' || *start == '{');

  iter->has_keys = is_container && *start == '{';
  iter->position = is_container ? start + 1 : value->end;
  iter->end = value->end;
}

/**
 * hallway_json_iter_next:
 * @key: (out): the name of a member, as a string of JSON; untouched for an element
 * @value: (out): the value
 *
 * Returns: whether there was another one
 */
gboolean
hallway_json_iter_next (HallwayJsonIter  *iter,
                        HallwayJsonValue *key,
                        HallwayJsonValue *value)
{
  const char *position = skip_space (iter->position, iter->end);

  if (position < iter->end && *position == ',')
    position = skip_space (position + 1, iter->end);
  if (position >= iter->end || *position == ']' || *position == '}')
    return FALSE;

  if (iter->has_keys)
    {
      key->start = position;
      key->end = skip_string (position, iter->end);
      position = skip_space (key->end, iter->end);
      position = skip_space (MIN (position + 1, iter->end), iter->end);
    }
  value->start = position;
  value->end = skip_value (position, iter->end);
  iter->position = value->end;
  return TRUE;
}

/* Member names with escapes in them are none that a reader looks for. */
static gboolean
is_key (const HallwayJsonValue *key,
        const char             *name)
{
  gsize length = strlen (name);

  return (gsize) (key->end - key->start) == length + 2 && memcmp (key->start + 1, name, length) == 0;
}

/**
 * hallway_json_value_find:
 * @member: the name of a member
 * @value: (out): its value; set if there is one
 *
 * Returns: whether @self is an object with such a member
 */
gboolean
hallway_json_value_find (const HallwayJsonValue *self,
                         const char             *member,
                         HallwayJsonValue       *value)
{
  HallwayJsonIter  iter;
  HallwayJsonValue key = { NULL, NULL };

  hallway_json_iter_init (&iter, self);
  while (iter.has_keys && hallway_json_iter_next (&iter, &key, value))
    if (is_key (&key, member))
      return TRUE;
  return FALSE;
}

/* A tree takes far more memory than its text. No value comes without one of these characters before it. */
static gboolean
check_size (const HallwayJsonValue *self,
            GError                **error)
{
  guint n_values = 1;

  for (const char *c = self->start; c < self->end; c++)
    n_values += *c == ',' || *c == ':' || *c == '[';
  if (n_values <= HALLWAY_LIMIT_VALUES)
    return TRUE;

  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("too many values of JSON in one"));
  return FALSE;
}

/**
 * hallway_json_value_parse:
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Returns: (transfer full) (nullable): the value as a tree
 */
JsonNode *
hallway_json_value_parse (const HallwayJsonValue *self,
                          GError                **error)
{
  g_autoptr (JsonParser) parser = NULL;

  if (!check_size (self, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, self->start, self->end - self->start, NULL))
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED, _("broken JSON"));
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/**
 * hallway_json_value_parse_without:
 * @left_out: the name of a member
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Returns: (transfer full) (nullable): an object as a tree, without one large member that is read for itself
 */
JsonNode *
hallway_json_value_parse_without (const HallwayJsonValue *self,
                                  const char             *left_out,
                                  GError                **error)
{
  HallwayJsonValue    omitted;
  HallwayJsonValue    rest;
  g_autoptr (GString) text = NULL;

  if (!hallway_json_value_find (self, left_out, &omitted))
    return hallway_json_value_parse (self, error);

  text = g_string_new_len (self->start, omitted.start - self->start);
  g_string_append (text, "null");
  g_string_append_len (text, omitted.end, self->end - omitted.end);
  rest = (HallwayJsonValue){ text->str, text->str + text->len };
  return hallway_json_value_parse (&rest, error);
}

/**
 * hallway_json_value_parse_facts:
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Returns: (transfer full) (nullable): an object as a tree, without its members that are arrays, of which each is read
 *   for itself
 */
JsonNode *
hallway_json_value_parse_facts (const HallwayJsonValue *self,
                                GError                **error)
{
  g_autoptr (GString) text = g_string_new ("{");
  HallwayJsonIter     iter;
  HallwayJsonValue    key, value, facts;

  hallway_json_iter_init (&iter, self);
  while (iter.has_keys && hallway_json_iter_next (&iter, &key, &value))
    {
      if (*value.start == '[')
        continue;
      if (text->len > 1)
        g_string_append_c (text, ',');
      g_string_append_len (text, key.start, key.end - key.start);
      g_string_append_c (text, ':');
      g_string_append_len (text, value.start, value.end - value.start);
    }
  g_string_append_c (text, '}');
  facts = (HallwayJsonValue){ text->str, text->str + text->len };
  return hallway_json_value_parse (&facts, error);
}
