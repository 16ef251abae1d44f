/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/hallway-json-facts.h"
#include "model/hallway-plan.h"

G_BEGIN_DECLS

/* The documents that --json writes (DESIGN.md section 6), each appended to what goes to standard output. */

void hallway_ctl_json_append_document (GString *output, JsonBuilder *builder);
void hallway_ctl_json_begin           (JsonBuilder *builder, const char *member);
void hallway_ctl_json_end             (JsonBuilder *builder, GString *output);
void hallway_ctl_json_add_count       (JsonBuilder *builder, const char *member, gint64 count);

void hallway_ctl_json_append_session  (GString *output, const HallwayEntry *entry);
void hallway_ctl_json_append_sessions (GString *output, GPtrArray *entries);
void hallway_ctl_json_append_agenda   (GString *output, GPtrArray *entries, HallwayPlan *plan);

G_END_DECLS
