/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference.h"

G_BEGIN_DECLS

/* How a conference makes its parts; nobody else does. */

HallwayDay     *_hallway_day_new               (gint64 date) G_GNUC_WARN_UNUSED_RESULT;

HallwayRoom    *_hallway_room_new              (const char *name) G_GNUC_WARN_UNUSED_RESULT;
void            _hallway_room_count            (HallwayRoom *self);

HallwayTrack   *_hallway_track_new             (const char *name, const char *color) G_GNUC_WARN_UNUSED_RESULT;
void            _hallway_track_count           (HallwayTrack *self);

HallwayPerson  *_hallway_person_new            (HallwayDraft *draft, guint position) G_GNUC_WARN_UNUSED_RESULT;
void            _hallway_person_add_session    (HallwayPerson *self, guint position);

typedef struct
{
  HallwayConference *conference;      /* (unowned) */
  HallwayEntry      *entry;
  guint              position;
  HallwayDay        *day;             /* (nullable) */
  HallwayRoom       *room;            /* (nullable) */
  HallwayTrack      *track;           /* (nullable) */
  GRefString        *folded_type;     /* (nullable) */
  GRefString        *folded_language; /* (nullable) */
  HallwayPerson    **persons;         /* (owned): as many as the entry's session has, each owned */
} HallwaySessionParts;

HallwaySession *_hallway_session_new           (const HallwaySessionParts *parts) G_GNUC_WARN_UNUSED_RESULT;
void            _hallway_session_forget        (HallwaySession *self);

typedef struct
{
  GPtrArray *sessions; /* (owned) (element-type HallwaySession): in the publisher's order */
  GPtrArray *days;     /* (owned) (element-type HallwayDay): by date */
  GPtrArray *rooms;    /* (owned) (element-type HallwayRoom): the publisher's, then those that only sessions name */
  GPtrArray *tracks;   /* (owned) (element-type HallwayTrack): likewise */
  GPtrArray *persons;  /* (owned) (element-type HallwayPerson): in the publisher's order */
} HallwayConferenceParts;

void            _hallway_conference_parts_init  (HallwayConferenceParts *parts, HallwayConference *conference, GPtrArray *entries);
void            _hallway_conference_parts_clear (HallwayConferenceParts *parts);

void            _hallway_conference_take_star  (HallwayConference *self, HallwaySession *session);

G_END_DECLS
