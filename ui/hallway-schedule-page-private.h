/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-schedule-page.h"

#include "hallway-banner.h"
#include "hallway-day-bar.h"
#include "hallway-filter-popover.h"
#include "hallway-session-list.h"
#include "model/hallway-conference-now.h"
#include "model/hallway-facets.h"
#include "model/hallway-notice.h"
#include "model/hallway-result-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* list : HallwaySessionList
 *  └ results : HallwayResultList<HallwaySession>   a day or a search, filtered
 *     └ HallwayConference:sessions */
struct _HallwaySchedulePage
{
  GtkWidget             parent_instance;

  HallwayStore         *store;      /* (owned) (nullable) */
  HallwayConference    *conference; /* (owned) (nullable) */
  HallwayResultList    *results;    /* (owned) */
  gint64                now;        /* Unix time */
  HallwayPhase          phase;      /* of the conference */
  gint64                day;        /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  HallwaySession       *selected;   /* (owned) (nullable) */

  HallwayQuery         *filters;       /* (owned): what the user chose */
  HallwayFacets        *facets;        /* (owned): what there is to choose from */
  gboolean              has_facets;    /* those of the conference are listed */

  char                 *words;           /* (owned) (nullable): what is shown as found, NULL while a day is shown */
  char                **found;           /* (owned) (nullable): keys that the store found for them */
  char                 *asked;           /* (owned) (nullable): what the store is searching */
  GCancellable         *searching;       /* (owned) (nullable): of asked */
  guint                 best_id;         /* source that tells the best of what was found */
  guint                 empty_id;        /* source that ends the search of an empty entry */
  GtkWidget            *focus_before;    /* (unowned) (nullable): what had the focus before the search, a weak pointer */
  HallwaySession       *top_before;      /* (owned) (nullable): at the top of the list before the search */
  HallwaySession       *selected_before; /* (owned) (nullable): to go back to unless a hit is chosen */

  HallwayNotice         notice;        /* that the banner shows */
  guint                 n_changed;     /* sessions of the agenda that aren't what the user saw */
  guint                 dismissed;     /* a bit, 1 << HallwayNotice, for each one that isn't shown any more */

  gboolean              is_narrow;
  guint                 width_id;      /* source that follows the width */

  GtkWidget            *content;        /* (unowned): template child */
  HallwayBanner        *banner;         /* (unowned): template child */
  GtkSearchBar         *search_bar;     /* (unowned): template child */
  GtkEditable          *search_entry;   /* (unowned): template child */
  HallwayDayBar        *day_bar;        /* (unowned): template child */
  GtkLabel             *found_label;    /* (unowned): template child */
  GtkWidget            *now_button;     /* (unowned): template child */
  GtkWidget            *filter_button;  /* (unowned): template child */
  GtkWidget            *filter_label;   /* (unowned): template child */
  HallwayFilterPopover *filter_popover; /* (unowned): template child */
  GtkWidget            *filter_row;     /* (unowned): template child */
  GtkBox               *chips;          /* (unowned): template child */
  GtkLabel             *hidden_label;   /* (unowned): template child */
  GtkStack             *states;         /* (unowned): template child */
  AdwStatusPage        *nothing;        /* (unowned): template child */
  GtkButton            *nothing_button; /* (unowned): template child */
  HallwaySessionList   *list;           /* (unowned): template child */
};

void     hallway_schedule_page_update        (HallwaySchedulePage *self);
void     hallway_schedule_page_show_results  (HallwaySchedulePage *self);
void     hallway_schedule_page_take_selected (HallwaySchedulePage *self, HallwaySession *session);

void     hallway_schedule_page_show_days     (HallwaySchedulePage *self);
void     hallway_schedule_page_count_days    (HallwaySchedulePage *self);
gint64   hallway_schedule_page_find_first_day
                                             (HallwaySchedulePage *self);

void     hallway_schedule_page_set_filters   (HallwaySchedulePage *self, HallwayQuery *filters);
void     hallway_schedule_page_show_chips    (HallwaySchedulePage *self);
void     hallway_schedule_page_count_facets  (HallwaySchedulePage *self);

gboolean hallway_schedule_page_is_searching  (HallwaySchedulePage *self);
void     hallway_schedule_page_read_words    (HallwaySchedulePage *self);
void     hallway_schedule_page_search_again  (HallwaySchedulePage *self);
void     hallway_schedule_page_end_search    (HallwaySchedulePage *self);
void     hallway_schedule_page_select_best   (HallwaySchedulePage *self);
void     hallway_schedule_page_open_search   (HallwaySchedulePage *self);
void     hallway_schedule_page_close_search  (HallwaySchedulePage *self);
gboolean hallway_schedule_page_found_too_many
                                             (HallwaySchedulePage *self);

void     hallway_schedule_page_update_notice (HallwaySchedulePage *self);

G_END_DECLS
