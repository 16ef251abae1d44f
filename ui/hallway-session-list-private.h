/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session-list.h"

#include "hallway-session-row.h"
#include "model/hallway-head-list.h"
#include "model/hallway-slot-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* selection : GtkSingleSelection<HallwaySlotRow>
 *  └ shown : HallwayHeadList<HallwaySlotRow>   one screen at first, grows with each frame
 *     └ slots : HallwaySlotList<HallwaySlotRow>
 *        └ sessions : GListModel<HallwaySession> of the page */
struct _HallwaySessionList
{
  GtkWidget           parent_instance;

  HallwaySlotList    *slots;     /* (owned) */
  HallwayHeadList    *shown;     /* (owned) */
  GtkSingleSelection *selection; /* (owned) */
  GPtrArray          *rows;      /* (owned) (element-type HallwaySessionRow): bound now, not referenced */
  GPtrArray          *made;      /* (owned) (element-type HallwaySessionRow): all, also those that have no place now */
  HallwaySlotRow     *next;      /* (owned) (nullable): below the line of now */
  GtkWidget          *menu;      /* (unowned) (nullable): child, made when it is needed */
  gint64              now;       /* Unix time */
  HallwayZone        *zone;      /* (owned) (nullable): that times are shown in, NULL for the conference's */
  HallwayWords       *words;     /* (owned) (nullable): what was searched */
  gboolean            dims_past;
  gboolean            with_days;
  gboolean            is_quiet; /* the selection is being changed by the program */
  guint               grow_id;  /* tick callback */
  gboolean            is_new;   /* what is there hasn't been painted yet */
  HallwaySession     *top;      /* (owned) (nullable): to be brought to the top */
  guint               top_id;   /* tick callback that does */
  guint               n_tries;  /* frames that it has taken */
  HallwaySession     *left_at;  /* (owned) (nullable): what was at the top when another page took the place of the list */

  GtkScrolledWindow  *scroller; /* (unowned): template child */
  GtkListView        *view;     /* (unowned): template child */
};

void               hallway_session_list_grow             (HallwaySessionList *self);
void               hallway_session_list_show_at_least    (HallwaySessionList *self, guint n_rows);

void               hallway_session_list_set_up_menu      (HallwaySessionList *self);
void               hallway_session_list_bind_menu_keys   (GtkWidgetClass *widget_class);

void               hallway_session_list_stop_scrolling   (HallwaySessionList *self);
void               hallway_session_list_remember_top     (HallwaySessionList *self);
HallwaySessionRow *hallway_session_list_find_focused_row (HallwaySessionList *self);

G_END_DECLS
