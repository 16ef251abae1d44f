/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json.h"

#include "hallway-json-check.h"
#include "hallway-json-value.h"

#include <string.h>

/**
 * hallway_json_read:
 * @document: perhaps JSON
 * @report: what is repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT
 *
 * Reads strict JSON within our limits; an early end is an error.
 *
 * Returns: (transfer full) (nullable): the value, or %NULL with @error set
 */
JsonNode *
hallway_json_read (const HallwayDocument *document,
                   HallwayReport         *report,
                   GError               **error)
{
  g_autofree char *repaired = NULL;
  HallwayJsonValue root;

  if (!hallway_json_check (document, &repaired, report, error))
    return NULL;

  root.start = repaired != NULL ? repaired : document->text;
  root.end = root.start + document->length;
  return hallway_json_value_parse (&root, error);
}

/* Where a string ends that begins at the quotation mark at start: at the closing one, or at end. */
static const char *
find_string_end (const char *start,
                 const char *end)
{
  const char *c = start + 1;

  while (c < end && *c != '"')
    c += *c == '\\' && end - c > 1 ? 2 : 1;
  return MIN (c, end);
}

static const char *
skip_space (const char *c,
            const char *end)
{
  while (c < end && g_ascii_isspace (*c))
    c++;
  return c;
}

/* Whether the string from start to close is the key name of an object in an object: "name": { */
static gboolean
is_key_of_object (const char *start,
                  const char *close,
                  const char *end,
                  const char *name)
{
  const char *c = skip_space (close + 1, end);

  return (gsize) (close - start - 1) == strlen (name) && memcmp (start + 1, name, strlen (name)) == 0 && c < end && *c == ':' && (c = skip_space (c + 1, end)) < end && *c == '{';
}

/**
 * hallway_json_has_path:
 * @document: perhaps JSON
 * @path: (array zero-terminated=1): names of members, from the root on
 *
 * Finds out without parsing whether the root is an object in which each name of @path is a member of the one before,
 * all of them objects. For readers that have to tell by it whether a document is theirs.
 *
 * Returns: whether it is so, as far as the document is there
 */
gboolean
hallway_json_has_path (const HallwayDocument *document,
                       const char *const     *path)
{
  const char *end;
  guint       depth = 0;
  guint       n_matched = 0;

  g_return_val_if_fail (document != NULL, FALSE);
  g_return_val_if_fail (path != NULL && path[0] != NULL, FALSE);

  end = document->text + document->length;
  for (const char *c = skip_space (document->text, end); c < end; c++)
    {
      if (*c == '"')
        {
          const char *close = find_string_end (c, end);

          if (depth == n_matched + 1 && close < end && is_key_of_object (c, close, end, path[n_matched]) && path[++n_matched] == NULL)
            return TRUE;
          c = close;
        }
      else if (*c == '{' || *c == '[')
        depth++;
      else if ((*c == '}' || *c == ']') && depth > 0)
        {
          depth--;
          n_matched = depth > 0 ? MIN (n_matched, depth - 1) : 0;
        }
      else if (depth == 0)
        return FALSE;
    }
  return FALSE;
}

/**
 * hallway_json_get_root:
 *
 * Returns: (transfer none) (nullable): the object that @node is
 */
JsonObject *
hallway_json_get_root (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
get_member (JsonObject *object,
            const char *member)
{
  return object != NULL ? json_object_get_member (object, member) : NULL;
}

static JsonArray *
get_array (JsonObject *object,
           const char *member)
{
  JsonNode *node = get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/**
 * hallway_json_get_object:
 * @object: (nullable): an object
 * @member: the member's name
 *
 * Returns: (transfer none) (nullable): the object that the member is
 */
JsonObject *
hallway_json_get_object (JsonObject *object,
                         const char *member)
{
  return hallway_json_get_root (get_member (object, member));
}

/**
 * hallway_json_get_length:
 * @object: (nullable): an object
 * @member: the member's name
 *
 * Returns: the number of elements in the array that the member is
 */
guint
hallway_json_get_length (JsonObject *object,
                         const char *member)
{
  JsonArray *array = get_array (object, member);

  return array != NULL ? json_array_get_length (array) : 0;
}

/**
 * hallway_json_get_element:
 * @object: (nullable): an object
 * @member: the member's name
 * @position: which element, from 0
 *
 * Returns: (transfer none) (nullable): the object at @position of the array that the member is
 */
JsonObject *
hallway_json_get_element (JsonObject *object,
                          const char *member,
                          guint       position)
{
  JsonArray *array = get_array (object, member);

  return array != NULL && position < json_array_get_length (array) ? hallway_json_get_root (json_array_get_element (array, position)) : NULL;
}

/* The string that a node is, or its English or else its first text, if it is an object of texts by language. */
static const char *
get_node_string (JsonNode *node)
{
  JsonObject       *texts = hallway_json_get_root (node);
  g_autoptr (GList) languages = NULL;

  if (texts != NULL)
    {
      languages = json_object_get_members (texts);
      node = json_object_get_member (texts, json_object_has_member (texts, "en") || languages == NULL ? "en" : languages->data);
    }
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

/**
 * hallway_json_get_string:
 * @object: (nullable): an object
 * @member: the member's name
 *
 * Returns: (transfer none) (nullable): the text of the member; of texts by language the English or else the first one
 */
const char *
hallway_json_get_string (JsonObject *object,
                         const char *member)
{
  JsonNode *node = get_member (object, member);

  return node != NULL ? get_node_string (node) : NULL;
}

/**
 * hallway_json_take_line:
 * @object: (nullable): an object
 * @member: the member's name
 * @draft: where the line is to live
 *
 * Returns: (transfer none) (nullable): the text of the member, or its digits if it is a whole number, as
 *   hallway_draft_take_line() makes it
 */
const char *
hallway_json_take_line (JsonObject   *object,
                        const char   *member,
                        HallwayDraft *draft)
{
  JsonNode *node = get_member (object, member);
  char      digits[32];

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return hallway_draft_take_line (draft, get_node_string (node), -1);

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, json_node_get_int (node));
  return hallway_draft_take_line (draft, digits, -1);
}

/**
 * hallway_json_take_address:
 * @object: (nullable): an object
 * @member: the member's name
 * @draft: where the address is to live
 *
 * Returns: (transfer none) (nullable): the text of the member, as hallway_draft_take_address() makes it
 */
const char *
hallway_json_take_address (JsonObject   *object,
                           const char   *member,
                           HallwayDraft *draft)
{
  return hallway_draft_take_address (draft, hallway_json_get_string (object, member), -1);
}

/**
 * hallway_json_take_text:
 * @object: (nullable): an object
 * @member: the member's name
 * @draft: where the text is to live
 *
 * Returns: (transfer none) (nullable): the text of the member, as hallway_draft_take_text() makes it
 */
const char *
hallway_json_take_text (JsonObject   *object,
                        const char   *member,
                        HallwayDraft *draft)
{
  return hallway_draft_take_text (draft, hallway_json_get_string (object, member), -1);
}
