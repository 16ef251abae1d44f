/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda-row.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_ROW_VIEW (hallway_agenda_row_view_get_type ())

/* A row of the agenda: an item with all that is to be known of it, or a slim line of free time. */
G_DECLARE_FINAL_TYPE (HallwayAgendaRowView, hallway_agenda_row_view, HALLWAY, AGENDA_ROW_VIEW, GtkWidget)

GtkWidget        *hallway_agenda_row_view_new     (void);
void              hallway_agenda_row_view_set_row (HallwayAgendaRowView *self, HallwayAgendaRow *row);
HallwayAgendaRow *hallway_agenda_row_view_get_row (HallwayAgendaRowView *self);

G_END_DECLS
