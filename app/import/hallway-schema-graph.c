/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schema-graph.h"

#include <string.h>

struct _HallwaySchemaGraph
{
  GPtrArray  *roots; /* (owned) (element-type JsonNode) */
  GHashTable *ids;   /* (owned) (element-type utf8 JsonObject): things, by "@id"; all of roots */
};

/**
 * hallway_schema_graph_new:
 *
 * Returns: (transfer full): a graph of nothing
 */
HallwaySchemaGraph *
hallway_schema_graph_new (void)
{
  HallwaySchemaGraph *self = g_new0 (HallwaySchemaGraph, 1);

  self->roots = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

/**
 * hallway_schema_graph_free:
 *
 * Frees @self.
 */
void
hallway_schema_graph_free (HallwaySchemaGraph *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->roots);
  g_free (self);
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static JsonNode *
get_value (JsonObject *thing,
           const char *name)
{
  return thing != NULL ? json_object_get_member (thing, name) : NULL;
}

/* Recursion ends at HALLWAY_LIMIT_DEPTH, past which no JSON is read. */
static void
index_things (HallwaySchemaGraph *self,
              JsonNode           *node)
{
  JsonObject       *object = get_object (node);
  g_autoptr (GList) values = NULL;

  if (object != NULL)
    {
      const char *id = hallway_schema_value_get_words (get_value (object, "@id"));

      /* A thing with nothing but its name is a reference to one. */
      if (id != NULL && json_object_get_size (object) > 1 && !g_hash_table_contains (self->ids, id))
        g_hash_table_insert (self->ids, (char *) id, object);
      values = json_object_get_values (object);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    values = json_array_get_elements (json_node_get_array (node));

  for (GList *value = values; value != NULL; value = value->next)
    index_things (self, value->data);
}

/**
 * hallway_schema_graph_add:
 * @root: (transfer full): the JSON of a script or file
 *
 * Adds things, to which those added before may refer too.
 */
void
hallway_schema_graph_add (HallwaySchemaGraph *self,
                          JsonNode           *root)
{
  g_return_if_fail (self != NULL && root != NULL);

  g_ptr_array_add (self->roots, root);
  index_things (self, root);
}

/**
 * hallway_schema_graph_get_roots:
 *
 * Returns: (transfer none) (element-type JsonNode): all that was added
 */
GPtrArray *
hallway_schema_graph_get_roots (HallwaySchemaGraph *self)
{
  return self->roots;
}

/**
 * hallway_schema_graph_list_values:
 * @thing: (nullable): a thing
 * @name: the name of a fact
 *
 * Returns: (transfer container) (element-type JsonNode): what the fact is, one value or more
 */
GPtrArray *
hallway_schema_graph_list_values (HallwaySchemaGraph *self,
                                  JsonObject         *thing,
                                  const char         *name)
{
  GPtrArray *values = g_ptr_array_new ();
  JsonNode  *node = get_value (thing, name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node != NULL && array == NULL)
    g_ptr_array_add (values, node);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_ptr_array_add (values, json_array_get_element (array, i));
  return values;
}

/**
 * hallway_schema_graph_get_thing:
 * @value: (nullable): what a fact is
 *
 * Returns: (transfer none) (nullable): the thing that @value is, or refers to
 */
JsonObject *
hallway_schema_graph_get_thing (HallwaySchemaGraph *self,
                                JsonNode           *value)
{
  JsonObject *object = get_object (value);
  const char *id = hallway_schema_value_get_words (get_value (object, "@id"));
  JsonObject *thing = id != NULL && json_object_get_size (object) == 1 ? g_hash_table_lookup (self->ids, id) : NULL;

  return thing != NULL ? thing : object;
}

/**
 * hallway_schema_graph_find_thing:
 * @thing: (nullable): a thing
 * @name: the name of a fact
 *
 * Returns: (transfer none) (nullable): the first thing that the fact is, or refers to
 */
JsonObject *
hallway_schema_graph_find_thing (HallwaySchemaGraph *self,
                                 JsonObject         *thing,
                                 const char         *name)
{
  g_autoptr (GPtrArray) values = hallway_schema_graph_list_values (self, thing, name);
  JsonObject           *found = NULL;

  for (guint i = 0; i < values->len && found == NULL; i++)
    found = hallway_schema_graph_get_thing (self, g_ptr_array_index (values, i));
  return found;
}

/**
 * hallway_schema_graph_find_words:
 * @thing: (nullable): a thing
 * @name: the name of a fact
 *
 * Returns: (transfer none) (nullable): the first words that the fact is
 */
const char *
hallway_schema_graph_find_words (HallwaySchemaGraph *self,
                                 JsonObject         *thing,
                                 const char         *name)
{
  g_autoptr (GPtrArray) values = hallway_schema_graph_list_values (self, thing, name);
  const char           *words = NULL;

  for (guint i = 0; i < values->len && words == NULL; i++)
    words = hallway_schema_value_get_words (g_ptr_array_index (values, i));
  return words;
}

/**
 * hallway_schema_value_get_words:
 * @value: (nullable): what a fact is
 *
 * Returns: (transfer none) (nullable): the words that it is, bare or with their language beside them
 */
const char *
hallway_schema_value_get_words (JsonNode *value)
{
  JsonObject *object = get_object (value);

  if (object != NULL)
    value = get_value (object, "@value");
  return value != NULL && JSON_NODE_HOLDS_VALUE (value) && json_node_get_value_type (value) == G_TYPE_STRING ? json_node_get_string (value) : NULL;
}

/* "Event" of "http://schema.org/Event" and "schema:Event". */
static const char *
skip_vocabulary (const char *type)
{
  const char *slash = strrchr (type, '/');
  const char *colon = strrchr (type, ':');

  return MAX (MAX (slash, colon), type - 1) + 1;
}

/**
 * hallway_schema_thing_is_a:
 * @thing: a thing
 * @type: the end of a type's name: "Event" is that of "MusicEvent" too
 *
 * Returns: whether one of the thing's types is of that name
 */
gboolean
hallway_schema_thing_is_a (JsonObject *thing,
                           const char *type)
{
  JsonNode  *types = get_value (thing, "@type");
  JsonArray *array = types != NULL && JSON_NODE_HOLDS_ARRAY (types) ? json_node_get_array (types) : NULL;
  guint      n_types = array != NULL ? json_array_get_length (array) : types != NULL;

  for (guint i = 0; i < n_types; i++)
    {
      const char *name = hallway_schema_value_get_words (array != NULL ? json_array_get_element (array, i) : types);

      if (name != NULL && g_str_has_suffix (skip_vocabulary (name), type))
        return TRUE;
    }
  return FALSE;
}
