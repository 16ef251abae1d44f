/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-day.h"
#include "hallway-entry.h"
#include "hallway-person.h"
#include "hallway-room.h"
#include "hallway-track.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION (hallway_session_get_type ())

typedef struct _HallwayConference HallwayConference;

/* A session as a list shows it. Its facts never change, an update of the schedule makes a new conference; its star
 * does, and "starred" notifies. Text, biographies, links and attachments come from hallway_store_load_details_async(). */
G_DECLARE_FINAL_TYPE (HallwaySession, hallway_session, HALLWAY, SESSION, GObject)

HallwayConference *hallway_session_get_conference (HallwaySession *self);
HallwayEntry      *hallway_session_get_entry      (HallwaySession *self);
const char        *hallway_session_get_key        (HallwaySession *self);
const char        *hallway_session_get_title      (HallwaySession *self);
const char        *hallway_session_get_subtitle   (HallwaySession *self);
const HallwaySpan *hallway_session_get_span       (HallwaySession *self);
HallwayDay        *hallway_session_get_day        (HallwaySession *self);
HallwayRoom       *hallway_session_get_room       (HallwaySession *self);
HallwayTrack      *hallway_session_get_track      (HallwaySession *self);
const char        *hallway_session_get_room_name  (HallwaySession *self);
const char        *hallway_session_get_track_name (HallwaySession *self);
const char        *hallway_session_get_type_name  (HallwaySession *self);
const char        *hallway_session_get_folded_type_name
                                                  (HallwaySession *self);
const char        *hallway_session_get_language   (HallwaySession *self);
const char        *hallway_session_get_folded_language
                                                  (HallwaySession *self);
HallwayStatus      hallway_session_get_status     (HallwaySession *self);
guint              hallway_session_get_n_persons  (HallwaySession *self);
HallwayPerson     *hallway_session_get_person     (HallwaySession *self, guint number);
char              *hallway_session_dup_people     (HallwaySession *self);
gboolean           hallway_session_is_running     (HallwaySession *self, gint64 now);
gboolean           hallway_session_is_over        (HallwaySession *self, gint64 now);
int                hallway_session_compare        (HallwaySession *a, HallwaySession *b);

gboolean           hallway_session_get_starred    (HallwaySession *self);
void               hallway_session_set_starred    (HallwaySession *self, gboolean starred);

G_END_DECLS
