/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-json.h"

G_BEGIN_DECLS

/* What Indico's exports have in common: contributions, their dates and their people. */
typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  GHashTable          *seen;    /* (owned) (element-type utf8): contributions that were read, for the same may be in two lists */
  HallwayZone         *zone;    /* (owned) (nullable): of the date that was read last */
} HallwayIndico;

/* The session that a contribution is in, of which it has what it doesn't say itself. */
typedef struct
{
  const char *title; /* (nullable) */
  const char *color; /* (nullable) */
} HallwayIndicoBlock;

void     hallway_indico_init              (HallwayIndico *self, HallwayDraft *draft, const HallwayReadOptions *options, HallwayReport *report);
void     hallway_indico_clear             (HallwayIndico *self);
gboolean hallway_indico_is_repeated       (HallwayIndico *self, JsonObject *object, const char *id);
void     hallway_indico_set_facts         (HallwayIndico *self, JsonObject *object, HallwayDraftSession *session);
void     hallway_indico_set_track         (HallwayIndico *self, const char *track, const HallwayIndicoBlock *block);
void     hallway_indico_set_time          (HallwayIndico *self, JsonObject *object);
void     hallway_indico_add_people        (HallwayIndico *self, JsonObject *object, const char *member, HallwayRole role);
void     hallway_indico_add_attachments   (HallwayIndico *self, JsonObject *object);
gboolean hallway_indico_read_events       (HallwayIndico *self, const HallwayJsonValue *results, GError **error);
gboolean hallway_indico_read_timetables   (HallwayIndico *self, const HallwayJsonValue *results, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayIndico, hallway_indico_clear)

G_END_DECLS
