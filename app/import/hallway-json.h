/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"
#include "hallway-json-value.h"

G_BEGIN_DECLS

/* A stranger's JSON, read by json-glib behind a check of our own, and getters that take what is there. In all of them
 * an absent object, an absent member, null and a value of another type are the same: nothing. */

/* What is done with each value of many, and with each object; FALSE with error set ends it. */
typedef gboolean (*HallwayJsonValueFunc)  (const HallwayJsonValue *value, gpointer user_data, GError **error);
typedef gboolean (*HallwayJsonObjectFunc) (JsonObject *object, gpointer user_data, GError **error);

gboolean    hallway_json_open         (const HallwayDocument *document, char **repaired, HallwayJsonValue *root, HallwayReport *report, GError **error);
JsonNode   *hallway_json_read         (const HallwayDocument *document, HallwayReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean    hallway_json_read_sides   (GPtrArray *documents, HallwayJsonValueFunc function, gpointer user_data, HallwayReport *report, GError **error);
gboolean    hallway_json_read_values  (const HallwayJsonValue *array, HallwayJsonValueFunc function, gpointer user_data, GError **error);
gboolean    hallway_json_read_objects (const HallwayJsonValue *array, HallwayJsonObjectFunc function, gpointer user_data, GError **error);

JsonObject *hallway_json_get_root     (JsonNode *node);
JsonObject *hallway_json_get_object   (JsonObject *object, const char *member);
guint       hallway_json_get_length   (JsonObject *object, const char *member);
JsonObject *hallway_json_get_element  (JsonObject *object, const char *member, guint position);
const char *hallway_json_get_string   (JsonObject *object, const char *member);
gboolean    hallway_json_get_boolean  (JsonObject *object, const char *member);
gint64      hallway_json_get_integer  (JsonObject *object, const char *member, gint64 fallback);
const char *hallway_json_take_item    (JsonObject *object, const char *member, guint position, HallwayDraft *draft);
const char *hallway_json_take_line    (JsonObject *object, const char *member, HallwayDraft *draft);
const char *hallway_json_take_address (JsonObject *object, const char *member, HallwayDraft *draft);
const char *hallway_json_take_text    (JsonObject *object, const char *member, HallwayDraft *draft);

G_END_DECLS
