/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_PAGE (hallway_agenda_page_get_type ())

/* What the person wants to go to, by day, with what overlaps and how much time is free.
 *
 * Emits "selected" (HallwaySession) when another session is selected, and "activated" (HallwaySession) on Enter or a
 * click. */
G_DECLARE_FINAL_TYPE (HallwayAgendaPage, hallway_agenda_page, HALLWAY, AGENDA_PAGE, GtkWidget)

void hallway_agenda_page_set_agenda (HallwayAgendaPage *self, HallwayAgenda *agenda);
void hallway_agenda_page_set_zone   (HallwayAgendaPage *self, HallwayZone *zone);
void hallway_agenda_page_select     (HallwayAgendaPage *self, HallwaySession *session);

G_END_DECLS
