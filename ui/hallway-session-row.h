/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-slot-row.h"
#include "model/hallway-words.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION_ROW (hallway_session_row_get_type ())

/* A session in a list, with the heading of what it begins and the line of now above it. */
G_DECLARE_FINAL_TYPE (HallwaySessionRow, hallway_session_row, HALLWAY, SESSION_ROW, GtkWidget)

GtkWidget      *hallway_session_row_new             (void);
void            hallway_session_row_set_zone        (HallwaySessionRow *self, HallwayZone *zone);
void            hallway_session_row_set_words       (HallwaySessionRow *self, HallwayWords *words);
void            hallway_session_row_set_slot_row    (HallwaySessionRow *self, HallwaySlotRow *slot_row, gboolean with_day);
void            hallway_session_row_set_now         (HallwaySessionRow *self, gint64 now, gboolean dims_past);
void            hallway_session_row_set_now_line    (HallwaySessionRow *self, const char *clock);
HallwaySlotRow *hallway_session_row_get_slot_row    (HallwaySessionRow *self);
HallwaySession *hallway_session_row_get_session     (HallwaySessionRow *self);
char           *hallway_session_row_describe        (HallwaySessionRow *self);

G_END_DECLS
