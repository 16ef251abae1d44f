/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-json.h"

G_BEGIN_DECLS

/* Open Event's files as they are read, all into one draft. */
typedef struct
{
  HallwayDraftBuilder *builder; /* (unowned) */
  HallwayDraft        *draft;   /* (unowned) */
  HallwayReport       *report;  /* (unowned) */
} HallwayOpenEvent;

const char *hallway_open_event_find_member  (JsonObject *object, const char *member, ...) G_GNUC_NULL_TERMINATED;
gboolean    hallway_open_event_read_side    (const HallwayJsonValue *root, gpointer self, GError **error);
void        hallway_open_event_read_speaker (HallwayOpenEvent *self, JsonObject *speaker);

G_END_DECLS
