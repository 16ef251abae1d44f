/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/hallway-agenda.h"
#include "model/hallway-conference.h"
#include "model/hallway-entry.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION_PAGE (hallway_session_page_get_type ())

G_DECLARE_FINAL_TYPE (HallwaySessionPage, hallway_session_page, HALLWAY, SESSION_PAGE, GtkWidget)

void            hallway_session_page_set_local_zone (HallwaySessionPage *self, HallwayZone *local_zone);
void            hallway_session_page_set_zone       (HallwaySessionPage *self, HallwayZone *zone);
void            hallway_session_page_set_agenda     (HallwaySessionPage *self, HallwayAgenda *agenda);
void            hallway_session_page_set_session    (HallwaySessionPage *self, HallwayConference *conference, HallwaySession *session);
HallwaySession *hallway_session_page_get_session    (HallwaySessionPage *self);
void            hallway_session_page_set_details    (HallwaySessionPage *self, HallwayEntry *details);
void            hallway_session_page_set_problem    (HallwaySessionPage *self, const char *message);
void            hallway_session_page_grab_focus     (HallwaySessionPage *self);
void            hallway_session_page_update_notices (HallwaySessionPage *self);

G_END_DECLS
