/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-json.h"

G_BEGIN_DECLS

/* What all views of Sessionize have in common: its sessions, its speakers, and the categories that an organizer made
 * up for them. */
typedef struct
{
  HallwayDraft        *draft;      /* (unowned) */
  HallwayDraftBuilder *builder;    /* (owned) */
  GHashTable          *seen;       /* (owned) (element-type utf8): the sessions that were read, as is_repeated() tells them apart */
  GHashTable          *categories; /* (owned) (element-type utf8 utf8): titles by the ids of what can be chosen */
  GHashTable          *choices;    /* (owned) (element-type utf8 utf8): names by id */
} HallwaySessionize;

void     hallway_sessionize_init          (HallwaySessionize *self, HallwayDraft *draft, const HallwayReadOptions *options, HallwayReport *report);
void     hallway_sessionize_clear         (HallwaySessionize *self);
gboolean hallway_sessionize_read_room     (JsonObject *room, gpointer self, GError **error);
gboolean hallway_sessionize_read_category (JsonObject *category, gpointer self, GError **error);
gboolean hallway_sessionize_read_speaker  (JsonObject *speaker, gpointer self, GError **error);
gboolean hallway_sessionize_read_session  (JsonObject *object, gpointer self, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwaySessionize, hallway_sessionize_clear)

G_END_DECLS
