/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda-row.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_CHOICE (hallway_agenda_choice_get_type ())

/* An item of the agenda and all that it overlaps, to look at or to take out. */
G_DECLARE_FINAL_TYPE (HallwayAgendaChoice, hallway_agenda_choice, HALLWAY, AGENDA_CHOICE, GtkPopover)

GtkWidget *hallway_agenda_choice_new (HallwayAgendaRow *row);

G_END_DECLS
