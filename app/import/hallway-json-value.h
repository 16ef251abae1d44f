/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A value within JSON that hallway_json_check() has passed, not parsed yet: so that of a large file only the part that
 * is being read becomes a tree. */
typedef struct
{
  const char *start; /* (unowned) */
  const char *end;   /* past its last character */
} HallwayJsonValue;

/* Goes through the elements of an array or the members of an object. */
typedef struct
{
  const char *position;
  const char *end;
  gboolean    has_keys;
} HallwayJsonIter;

gboolean  hallway_json_value_find  (const HallwayJsonValue *self, const char *member, HallwayJsonValue *value);
JsonNode *hallway_json_value_parse (const HallwayJsonValue *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *hallway_json_value_parse_without
                                   (const HallwayJsonValue *self, const char *left_out, GError **error) G_GNUC_WARN_UNUSED_RESULT;
JsonNode *hallway_json_value_parse_facts
                                   (const HallwayJsonValue *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void      hallway_json_iter_init   (HallwayJsonIter *iter, const HallwayJsonValue *value);
gboolean  hallway_json_iter_next   (HallwayJsonIter *iter, HallwayJsonValue *key, HallwayJsonValue *value);

G_END_DECLS
