/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda-item.h"
#include "model/hallway-slot-row.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION_ROW (hallway_session_row_get_type ())

G_DECLARE_FINAL_TYPE (HallwaySessionRow, hallway_session_row, HALLWAY, SESSION_ROW, GtkWidget)

GtkWidget      *hallway_session_row_new             (void);
void            hallway_session_row_set_zone        (HallwaySessionRow *self, HallwayZone *zone);
void            hallway_session_row_set_slot_row    (HallwaySessionRow *self, HallwaySlotRow *slot_row, gboolean with_day);
void            hallway_session_row_set_agenda_item (HallwaySessionRow *self, HallwayAgendaItem *item, gboolean begins_day);
void            hallway_session_row_set_notice      (HallwaySessionRow *self, const char *notice);
void            hallway_session_row_set_now         (HallwaySessionRow *self, gint64 now, gboolean dims_past);
HallwaySession *hallway_session_row_get_session     (HallwaySessionRow *self);
char           *hallway_session_row_describe        (HallwaySessionRow *self);

G_END_DECLS
