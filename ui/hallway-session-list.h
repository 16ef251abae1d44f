/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-session.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION_LIST (hallway_session_list_get_type ())

/* Sessions by time slot.
 *
 * Emits "selected" (HallwaySession) when another session is selected, and "activated" (HallwaySession) on Enter or a
 * click. */
G_DECLARE_FINAL_TYPE (HallwaySessionList, hallway_session_list, HALLWAY, SESSION_LIST, GtkWidget)

void            hallway_session_list_set_sessions  (HallwaySessionList *self, GListModel *sessions);
void            hallway_session_list_set_words     (HallwaySessionList *self, const char *words);
void            hallway_session_list_set_with_days (HallwaySessionList *self, gboolean with_days);
void            hallway_session_list_set_zone      (HallwaySessionList *self, HallwayZone *zone);
void            hallway_session_list_set_now       (HallwaySessionList *self, gint64 now, gboolean dims_past);
void            hallway_session_list_restart       (HallwaySessionList *self);
void            hallway_session_list_select        (HallwaySessionList *self, HallwaySession *session);
void            hallway_session_list_grab_focus    (HallwaySessionList *self);
void            hallway_session_list_scroll_to_top (HallwaySessionList *self, HallwaySession *session);
HallwaySession *hallway_session_list_get_top       (HallwaySessionList *self);
HallwaySession *hallway_session_list_get_focused   (HallwaySessionList *self);

G_END_DECLS
