/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCE (hallway_conference_get_type ())

/* A conference with its schedule, for lists and widgets of the main thread.
 *
 * Emits "star-changed" (HallwaySession) when one of its sessions is starred or unstarred, by whatever way. */
G_DECLARE_FINAL_TYPE (HallwayConference, hallway_conference, HALLWAY, CONFERENCE, GObject)

HallwayConference *hallway_conference_new              (HallwayRecord *record, GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;

HallwayRecord     *hallway_conference_get_record       (HallwayConference *self);
const char        *hallway_conference_get_id           (HallwayConference *self);
const char        *hallway_conference_get_title        (HallwayConference *self);
HallwayZone       *hallway_conference_get_zone         (HallwayConference *self);
HallwayBasis       hallway_conference_get_basis        (HallwayConference *self);
gboolean           hallway_conference_get_instants     (HallwayConference *self, gint64 *first, gint64 *last);
gint64             hallway_conference_get_start        (HallwayConference *self);
gint64             hallway_conference_get_end          (HallwayConference *self);
guint              hallway_conference_get_n_starred    (HallwayConference *self);

GListModel        *hallway_conference_get_sessions     (HallwayConference *self);
GListModel        *hallway_conference_get_days         (HallwayConference *self);
GListModel        *hallway_conference_get_rooms        (HallwayConference *self);
GListModel        *hallway_conference_get_tracks       (HallwayConference *self);
GListModel        *hallway_conference_get_persons      (HallwayConference *self);

HallwaySession    *hallway_conference_get_session      (HallwayConference *self, guint position);
HallwaySession    *hallway_conference_find_session     (HallwayConference *self, const char *key);
GListModel        *hallway_conference_list_sessions_of (HallwayConference *self, HallwayPerson *person) G_GNUC_WARN_UNUSED_RESULT;
void               hallway_conference_set_starred_keys (HallwayConference *self, const char *const *keys);
gboolean           hallway_conference_shows_same       (HallwayConference *self, GPtrArray *entries);

G_END_DECLS
