/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SLOT_ROW (hallway_slot_row_get_type ())

/* A session in a list by time. The first one of its slot carries the slot's heading. */
G_DECLARE_FINAL_TYPE (HallwaySlotRow, hallway_slot_row, HALLWAY, SLOT_ROW, GObject)

HallwaySession *hallway_slot_row_get_session     (HallwaySlotRow *self);
gboolean        hallway_slot_row_get_begins_slot (HallwaySlotRow *self);
gboolean        hallway_slot_row_get_begins_day  (HallwaySlotRow *self);

G_END_DECLS
