/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-slot-row.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_SLOT_LIST (hallway_slot_list_get_type ())

/* A GListModel of HallwaySlotRow, one for each session of a model that is sorted by hallway_session_compare(). */
G_DECLARE_FINAL_TYPE (HallwaySlotList, hallway_slot_list, HALLWAY, SLOT_LIST, GObject)

HallwaySlotList *hallway_slot_list_new          (GListModel *sessions) G_GNUC_WARN_UNUSED_RESULT;
GListModel      *hallway_slot_list_get_sessions (HallwaySlotList *self);
void             hallway_slot_list_set_sessions (HallwaySlotList *self, GListModel *sessions);
guint            hallway_slot_list_find_next    (HallwaySlotList *self, gint64 now);

G_END_DECLS
