/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-times.h"

G_BEGIN_DECLS

/* What readers have in common: a schedule that is told session by session becomes a draft, within limits. Facts that
 * need no rule are set in the draft and its sessions directly. */
typedef struct _HallwayDraftBuilder HallwayDraftBuilder;

HallwayDraftBuilder *hallway_draft_builder_new            (HallwayDraft *draft, const HallwayReadOptions *options, HallwayReport *report) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_draft_builder_free           (HallwayDraftBuilder *self);

HallwayTimes        *hallway_draft_builder_get_times      (HallwayDraftBuilder *self);
HallwayDraftRoom    *hallway_draft_builder_list_room      (HallwayDraftBuilder *self, const char *key, const char *name);
HallwayDraftTrack   *hallway_draft_builder_list_track     (HallwayDraftBuilder *self, const char *key, const char *name);

HallwayDraftSession *hallway_draft_builder_begin_session  (HallwayDraftBuilder *self, guint line, GError **error);
void                 hallway_draft_builder_set_room       (HallwayDraftBuilder *self, const char *name);
gboolean             hallway_draft_builder_set_listed_room
                                                          (HallwayDraftBuilder *self, const char *key);
HallwayDraftTrack   *hallway_draft_builder_set_track      (HallwayDraftBuilder *self, const char *name);
HallwayDraftTrack   *hallway_draft_builder_set_listed_track
                                                          (HallwayDraftBuilder *self, const char *key);
HallwayDraftPerson  *hallway_draft_builder_add_person     (HallwayDraftBuilder *self, const char *id, const char *guid, const char *name, HallwayRole role);
HallwayDraftPerson  *hallway_draft_builder_add_profile    (HallwayDraftBuilder *self, const char *key, const char *name);
HallwayDraftPerson  *hallway_draft_builder_add_profiled   (HallwayDraftBuilder *self, const char *key, HallwayRole role);
void                 hallway_draft_builder_add_link       (HallwayDraftBuilder *self, const char *url, const char *title);
void                 hallway_draft_builder_add_attachment (HallwayDraftBuilder *self, const char *url, const char *title);
void                 hallway_draft_builder_drop_repeated_text
                                                          (HallwayDraftBuilder *self);
void                 hallway_draft_builder_warn_partial   (HallwayDraftBuilder *self);
void                 hallway_draft_builder_end_session    (HallwayDraftBuilder *self);

void                 hallway_draft_builder_finish         (HallwayDraftBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayDraftBuilder, hallway_draft_builder_free)

G_END_DECLS
