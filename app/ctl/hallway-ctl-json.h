/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "export/hallway-json-facts.h"
#include "model/hallway-plan.h"

G_BEGIN_DECLS

/* The documents that --json writes (DESIGN.md section 6), each appended to what goes to standard output. */

void hallway_ctl_append_document      (GString *output, JsonBuilder *builder);
void hallway_ctl_begin_json           (JsonBuilder *builder, const char *member);
void hallway_ctl_end_json             (JsonBuilder *builder, GString *output);
void hallway_ctl_add_count            (JsonBuilder *builder, const char *member, gint64 count);

void hallway_ctl_append_session_json  (GString *output, const HallwayEntry *entry);
void hallway_ctl_append_sessions_json (GString *output, GPtrArray *entries);
void hallway_ctl_append_agenda_json   (GString *output, GPtrArray *entries, HallwayPlan *plan);

G_END_DECLS
