/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda-rows.h"
#include "model/hallway-conference.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_PAGE (hallway_agenda_page_get_type ())

/* What the person wants to go to, of the open conference or of all, by day, with what overlaps, how much time is free and
 * what has changed.
 *
 * Property "scope" (HallwayAgendaScope): what is listed.
 *
 * Emits "selected" (HallwaySession) when another session of the open conference is selected, and "activated"
 * (HallwaySession) on Enter or a click. Sessions of other conferences are opened by win.show-item. */
G_DECLARE_FINAL_TYPE (HallwayAgendaPage, hallway_agenda_page, HALLWAY, AGENDA_PAGE, GtkWidget)

void               hallway_agenda_page_set_agenda     (HallwayAgendaPage *self, HallwayAgenda *agenda);
void               hallway_agenda_page_set_conference (HallwayAgendaPage *self, HallwayConference *conference);
HallwayAgendaScope hallway_agenda_page_get_scope      (HallwayAgendaPage *self);
void               hallway_agenda_page_set_scope      (HallwayAgendaPage *self, HallwayAgendaScope scope);
void               hallway_agenda_page_set_zone       (HallwayAgendaPage *self, HallwayZone *zone);
void               hallway_agenda_page_set_now        (HallwayAgendaPage *self, gint64 now);
void               hallway_agenda_page_select         (HallwayAgendaPage *self, HallwaySession *session);
gboolean           hallway_agenda_page_lists          (HallwayAgendaPage *self, const HallwayEntry *entry);
char              *hallway_agenda_page_get_focused    (HallwayAgendaPage *self);

G_END_DECLS
