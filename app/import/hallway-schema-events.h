/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-schema-graph.h"

G_BEGIN_DECLS

/* Which of the events in a graph are a conference, and which are in it. */

typedef struct
{
  JsonObject *event;      /* (unowned) */
  JsonObject *block;      /* (unowned) (nullable): the event around it within the conference: a day, a track */
  JsonObject *conference; /* (unowned) (nullable): the event around all */
} HallwaySchemaSession;

GArray *hallway_schema_events_list_sessions (HallwaySchemaGraph *graph, JsonObject **only) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
