/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-entry.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCE_ITEM (hallway_conference_item_get_type ())

/* In the order in which they are listed. */
typedef enum
{
  HALLWAY_CONFERENCE_GROUP_NOW,
  HALLWAY_CONFERENCE_GROUP_UPCOMING,
  HALLWAY_CONFERENCE_GROUP_PAST,
} HallwayConferenceGroup;

/* A conference in a list of conferences: what a card shows. "record" notifies. */
G_DECLARE_FINAL_TYPE (HallwayConferenceItem, hallway_conference_item, HALLWAY, CONFERENCE_ITEM, GObject)

HallwayRecord         *hallway_conference_item_get_record     (HallwayConferenceItem *self);
const char            *hallway_conference_item_get_id         (HallwayConferenceItem *self);
const char            *hallway_conference_item_get_title      (HallwayConferenceItem *self);
char                  *hallway_conference_item_dup_place      (HallwayConferenceItem *self) G_GNUC_WARN_UNUSED_RESULT;
gint64                 hallway_conference_item_get_start      (HallwayConferenceItem *self);
gint64                 hallway_conference_item_get_end        (HallwayConferenceItem *self);
guint                  hallway_conference_item_get_n_sessions (HallwayConferenceItem *self);
guint                  hallway_conference_item_get_n_starred  (HallwayConferenceItem *self);
gboolean               hallway_conference_item_get_loaded     (HallwayConferenceItem *self);
HallwayConferenceGroup hallway_conference_item_get_group      (HallwayConferenceItem *self);
int                    hallway_conference_item_compare        (HallwayConferenceItem *a, HallwayConferenceItem *b);

G_END_DECLS
