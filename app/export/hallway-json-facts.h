/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The JSON that scripts read (DESIGN.md section 6): one place for the names of its members, their order and their forms. */

void  hallway_json_facts_add_string             (JsonBuilder *builder, const char *member, const char *value);
void  hallway_json_facts_add_conference         (JsonBuilder *builder, const HallwayRecord *record);
void  hallway_json_facts_add_conference_members (JsonBuilder *builder, const HallwayRecord *record);
void  hallway_json_facts_add_session            (JsonBuilder *builder, const HallwayEntry *entry);
void  hallway_json_facts_append_sessions        (GString *output, GPtrArray *entries);
char *hallway_json_facts_print                  (JsonBuilder *builder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
