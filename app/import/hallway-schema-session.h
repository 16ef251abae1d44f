/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-schema-graph.h"

G_BEGIN_DECLS

/* What schema.org's words say about one event. */

void        hallway_schema_conference_take (HallwayDraft *draft, HallwaySchemaGraph *graph, JsonObject *event);
void        hallway_schema_session_take    (HallwayDraftBuilder *builder, HallwayDraft *draft, HallwaySchemaGraph *graph, JsonObject *event);
const char *hallway_schema_name_take       (HallwayDraft *draft, HallwaySchemaGraph *graph, JsonObject *thing);

G_END_DECLS
