/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-json.h"

#include "hallway-json-check.h"

/**
 * hallway_json_open:
 * @document: perhaps JSON
 * @repaired: (out) (nullable): the memory of a repaired text, to be kept while @root is used
 * @root: (out caller-allocates): the value, to be read piece by piece
 * @report: what is repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT
 *
 * Checks that a document is strict JSON within our limits; an early end is an error.
 *
 * Returns: %FALSE with @error set if it isn't
 */
gboolean
hallway_json_open (const HallwayDocument *document,
                   char                 **repaired,
                   HallwayJsonValue      *root,
                   HallwayReport         *report,
                   GError               **error)
{
  if (!hallway_json_check (document, repaired, report, error))
    return FALSE;

  root->start = *repaired != NULL ? *repaired : document->text;
  root->end = root->start + document->length;
  return TRUE;
}

/**
 * hallway_json_read:
 * @document: perhaps JSON
 * @report: what is repaired is told here
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED, _MALFORMED or _LIMIT
 *
 * Reads a small document at once, as hallway_json_open() opens it.
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

  if (!hallway_json_open (document, &repaired, &root, report, error))
    return NULL;
  return hallway_json_value_parse (&root, error);
}

/**
 * hallway_json_read_sides:
 * @documents: (element-type HallwayDocument) (nullable): documents that came with a schedule
 * @function: (scope call): what to do with the value that each is
 * @user_data: for @function
 * @report: what is repaired is told here
 * @error: return location for what hallway_json_open() or @function sets
 *
 * Goes through documents, each opened as by hallway_json_open().
 *
 * Returns: %FALSE with @error set if one of them couldn't be read
 */
gboolean
hallway_json_read_sides (GPtrArray           *documents,
                         HallwayJsonValueFunc function,
                         gpointer             user_data,
                         HallwayReport       *report,
                         GError             **error)
{
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    {
      const HallwayDocument *document = g_ptr_array_index (documents, i);
      g_autofree char       *repaired = NULL;
      HallwayJsonValue       root;

      if (!hallway_json_open (document, &repaired, &root, report, error) || !function (&root, user_data, error))
        {
          g_prefix_error (error, "%s: ", document->name);
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * hallway_json_read_values:
 * @array: the value that may be an array; in anything else there is nothing
 * @function: (scope call): what to do with each element
 * @user_data: for @function
 * @error: return location for what @function sets
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_json_read_values (const HallwayJsonValue *array,
                          HallwayJsonValueFunc    function,
                          gpointer                user_data,
                          GError                **error)
{
  HallwayJsonIter  iter;
  HallwayJsonValue value;

  hallway_json_iter_init (&iter, array);
  while (!iter.has_keys && hallway_json_iter_next (&iter, NULL, &value))
    if (!function (&value, user_data, error))
      return FALSE;
  return TRUE;
}

/* What is done with objects. */
typedef struct
{
  HallwayJsonObjectFunc function;
  gpointer              user_data;
} ObjectCall;

static gboolean
read_object (const HallwayJsonValue *value,
             gpointer                user_data,
             GError                **error)
{
  const ObjectCall    *call = user_data;
  g_autoptr (JsonNode) node = NULL;

  if (*value->start != '{')
    return TRUE;
  node = hallway_json_value_parse (value, error);
  return node != NULL && call->function (hallway_json_get_root (node), call->user_data, error);
}

/**
 * hallway_json_read_objects:
 * @array: the value that may be an array; in anything else there is nothing
 * @function: (scope call): what to do with each object in it
 * @user_data: for @function
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT, _MALFORMED or what @function sets
 *
 * Goes through a large array, of which one object at a time is a tree. What is no object is passed over.
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_json_read_objects (const HallwayJsonValue *array,
                           HallwayJsonObjectFunc   function,
                           gpointer                user_data,
                           GError                **error)
{
  ObjectCall call = { function, user_data };

  return hallway_json_read_values (array, read_object, &call, error);
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
 * hallway_json_get_boolean:
 * @object: (nullable): an object
 * @member: the member's name
 *
 * Returns: whether the member is true
 */
gboolean
hallway_json_get_boolean (JsonObject *object,
                          const char *member)
{
  JsonNode *node = get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

/**
 * hallway_json_get_integer:
 * @object: (nullable): an object
 * @member: the member's name
 * @fallback: what it is without such a member
 *
 * Returns: the whole number that the member is
 */
gint64
hallway_json_get_integer (JsonObject *object,
                          const char *member,
                          gint64      fallback)
{
  JsonNode *node = get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : fallback;
}

static const char *
take_node_line (JsonNode     *node,
                HallwayDraft *draft)
{
  char digits[32];

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return hallway_draft_take_line (draft, get_node_string (node), -1);

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, json_node_get_int (node));
  return hallway_draft_take_line (draft, digits, -1);
}

/**
 * hallway_json_take_item:
 * @object: (nullable): an object
 * @member: the member's name
 * @position: which element, from 0
 * @draft: where the line is to live
 *
 * Returns: (transfer none) (nullable): the element at @position of the array that the member is, as
 *   hallway_json_take_line() takes a member
 */
const char *
hallway_json_take_item (JsonObject   *object,
                        const char   *member,
                        guint         position,
                        HallwayDraft *draft)
{
  JsonArray *array = get_array (object, member);

  return array != NULL && position < json_array_get_length (array) ? take_node_line (json_array_get_element (array, position), draft) : NULL;
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
  return take_node_line (get_member (object, member), draft);
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
