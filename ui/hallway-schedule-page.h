/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-conference.h"
#include "model/hallway-query.h"
#include "model/hallway-view.h"
#include "store/hallway-store.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SCHEDULE_PAGE (hallway_schedule_page_get_type ())

/* The schedule of a conference by day and time slot, searched and filtered.
 *
 * Emits "selected" (HallwaySession), "activated" (HallwaySession), "day-changed", and "search-failed" (why). */
G_DECLARE_FINAL_TYPE (HallwaySchedulePage, hallway_schedule_page, HALLWAY, SCHEDULE_PAGE, GtkWidget)

void            hallway_schedule_page_set_conference     (HallwaySchedulePage *self, HallwayStore *store, HallwayConference *conference);
void            hallway_schedule_page_set_zone           (HallwaySchedulePage *self, HallwayZone *zone);
void            hallway_schedule_page_set_now            (HallwaySchedulePage *self, gint64 now);
void            hallway_schedule_page_set_n_changed      (HallwaySchedulePage *self, guint n_changed);
void            hallway_schedule_page_set_day            (HallwaySchedulePage *self, gint64 day);
gint64          hallway_schedule_page_get_day            (HallwaySchedulePage *self);
gint64          hallway_schedule_page_get_day_beside     (HallwaySchedulePage *self, int distance);
gboolean        hallway_schedule_page_has_day            (HallwaySchedulePage *self, gint64 day);
gboolean        hallway_schedule_page_is_running         (HallwaySchedulePage *self);
HallwaySession *hallway_schedule_page_get_current        (HallwaySchedulePage *self);
void            hallway_schedule_page_jump_to_now        (HallwaySchedulePage *self);
void            hallway_schedule_page_select             (HallwaySchedulePage *self, HallwaySession *session);
gboolean        hallway_schedule_page_lists              (HallwaySchedulePage *self, HallwaySession *session);
void            hallway_schedule_page_scroll_to          (HallwaySchedulePage *self, const char *key);
void            hallway_schedule_page_grab_focus         (HallwaySchedulePage *self);
void            hallway_schedule_page_search             (HallwaySchedulePage *self, const char *words);
GtkSearchBar   *hallway_schedule_page_get_search_bar     (HallwaySchedulePage *self);
void            hallway_schedule_page_add_filter         (HallwaySchedulePage *self, HallwayQueryKind kind, const char *value);
void            hallway_schedule_page_remove_filter      (HallwaySchedulePage *self, HallwayQueryKind kind, const char *value);
void            hallway_schedule_page_clear              (HallwaySchedulePage *self);
HallwayView    *hallway_schedule_page_get_view           (HallwaySchedulePage *self) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_schedule_page_set_view           (HallwaySchedulePage *self, HallwayView *view);
HallwaySession *hallway_schedule_page_get_focused        (HallwaySchedulePage *self);

G_END_DECLS
