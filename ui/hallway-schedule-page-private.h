/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-schedule-page.h"

#include "hallway-day-bar.h"
#include "hallway-session-list.h"

G_BEGIN_DECLS

/* list : HallwaySessionList
 *  └ filtered : GtkFilterListModel<HallwaySession>   the query: chips, and a day or a search
 *     └ sorted : GtkSortListModel<HallwaySession>    hallway_session_compare()
 *        └ HallwayConference:sessions */
struct _HallwaySchedulePage
{
  GtkBox              parent_instance;

  HallwayStore       *store;      /* (owned) (nullable) */
  HallwayConference  *conference; /* (owned) (nullable) */
  GtkSortListModel   *sorted;     /* (owned) */
  GtkFilterListModel *filtered;   /* (owned) */
  GtkCustomFilter    *filter;     /* (owned) */
  HallwayQuery       *chosen;     /* (owned): the filters that the person chose */
  HallwayQuery       *query;      /* (owned): what is shown */
  char               *words;      /* (owned) (nullable): what is searched */
  char              **found;      /* (owned) (nullable): keys that the store found for the words */
  GCancellable       *searching;  /* (owned) (nullable) */
  gint64              day;        /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  gint64              now;        /* Unix time */
  gboolean            runs;       /* whether the conference takes place now */

  GtkSearchBar       *search_bar;   /* (unowned): template child */
  GtkSearchEntry     *search_entry; /* (unowned): template child */
  GtkWidget          *day_row;      /* (unowned): template child */
  HallwayDayBar      *day_bar;      /* (unowned): template child */
  GtkWidget          *now_button;   /* (unowned): template child */
  GtkWidget          *filter_row;   /* (unowned): template child */
  GtkBox             *chips;        /* (unowned): template child */
  GtkLabel           *count;        /* (unowned): template child */
  GtkStack           *states;       /* (unowned): template child */
  HallwaySessionList *list;         /* (unowned): template child */
};

void hallway_schedule_page_update_query   (HallwaySchedulePage *self);
void hallway_schedule_page_show_count     (HallwaySchedulePage *self);
void hallway_schedule_page_read_words     (HallwaySchedulePage *self);
void hallway_schedule_page_stop_searching (HallwaySchedulePage *self);
void hallway_schedule_page_forget_query   (HallwaySchedulePage *self);

G_END_DECLS
