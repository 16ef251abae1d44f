/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a page says in schema.org's words, as JSON-LD: things that refer to each other by "@id", and of which every fact
 * may be one value or an array of them. */
typedef struct _HallwaySchemaGraph HallwaySchemaGraph;

HallwaySchemaGraph *hallway_schema_graph_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                hallway_schema_graph_free        (HallwaySchemaGraph *self);
void                hallway_schema_graph_add         (HallwaySchemaGraph *self, JsonNode *root);
GPtrArray          *hallway_schema_graph_get_roots   (HallwaySchemaGraph *self);

GPtrArray          *hallway_schema_graph_list_values (HallwaySchemaGraph *self, JsonObject *thing, const char *name) G_GNUC_WARN_UNUSED_RESULT;
JsonObject         *hallway_schema_graph_get_thing   (HallwaySchemaGraph *self, JsonNode *value);
JsonObject         *hallway_schema_graph_find_thing  (HallwaySchemaGraph *self, JsonObject *thing, const char *name);
const char         *hallway_schema_graph_find_words  (HallwaySchemaGraph *self, JsonObject *thing, const char *name);

const char         *hallway_schema_value_get_words   (JsonNode *value);
gboolean            hallway_schema_thing_is_a        (JsonObject *thing, const char *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwaySchemaGraph, hallway_schema_graph_free)

G_END_DECLS
