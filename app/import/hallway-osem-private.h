/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-json.h"

G_BEGIN_DECLS

/* OSEM's files as they are read, all into one draft. */
typedef struct
{
  HallwayDraftBuilder *builder; /* (unowned) */
  HallwayDraft        *draft;   /* (unowned) */
  JsonObject          *facts;   /* (unowned) (nullable): of the conference, with its types of event */
} HallwayOsem;

void     hallway_osem_list_track      (HallwayOsem *self, JsonObject *object, const char *key_member);
void     hallway_osem_set_facts       (HallwayOsem *self, JsonObject *event, HallwayDraftSession *session);
gboolean hallway_osem_read_conference (HallwayOsem *self, const HallwayJsonValue *conference, GError **error);

G_END_DECLS
