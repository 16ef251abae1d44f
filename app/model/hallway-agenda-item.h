/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_ITEM (hallway_agenda_item_get_type ())

/* One thing that the user wants to go to: a starred session, also one that is gone, or an item of the user's own. */
G_DECLARE_FINAL_TYPE (HallwayAgendaItem, hallway_agenda_item, HALLWAY, AGENDA_ITEM, GObject)

HallwayEntry      *hallway_agenda_item_get_entry         (HallwayAgendaItem *self);
HallwaySession    *hallway_agenda_item_get_session       (HallwayAgendaItem *self);
const char        *hallway_agenda_item_get_conference_id (HallwayAgendaItem *self);
const char        *hallway_agenda_item_get_key           (HallwayAgendaItem *self);
const char        *hallway_agenda_item_get_title         (HallwayAgendaItem *self);
const HallwaySpan *hallway_agenda_item_get_span          (HallwayAgendaItem *self);
gint64             hallway_agenda_item_get_day           (HallwayAgendaItem *self);
const char        *hallway_agenda_item_get_room_name     (HallwayAgendaItem *self);
HallwayZone       *hallway_agenda_item_get_zone          (HallwayAgendaItem *self);
HallwayEntryState  hallway_agenda_item_get_state         (HallwayAgendaItem *self);
const char        *hallway_agenda_item_get_note          (HallwayAgendaItem *self);

G_END_DECLS
