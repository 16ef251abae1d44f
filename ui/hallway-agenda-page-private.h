/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda-page.h"

#include "hallway-agenda-card.h"
#include "model/hallway-head-list.h"

G_BEGIN_DECLS

/* selection : GtkSingleSelection<HallwayAgendaRow>
 *  └ listed : HallwayHeadList<HallwayAgendaRow>   one screen at first, grows with each frame
 *     └ rows : HallwayAgendaRows<HallwayAgendaRow> */
struct _HallwayAgendaPage
{
  GtkWidget           parent_instance;

  HallwayAgenda      *agenda;     /* (owned) (nullable) */
  HallwayConference  *conference; /* (owned) (nullable): the open one */
  HallwayAgendaRows  *rows;       /* (owned) */
  HallwayHeadList    *listed;     /* (owned) */
  GtkSingleSelection *selection;  /* (owned) */
  GPtrArray          *bound;      /* (owned) (element-type GtkListItem): those that are shown now, not referenced */
  HallwaySession     *shown;      /* (owned) (nullable): what stands beside */
  HallwayAgendaScope  scope;
  HallwayZone        *zone;       /* (owned) (nullable): to show times in, NULL for each conference's own */
  gint64              now;        /* Unix time, or HALLWAY_TIME_UNKNOWN */
  guint               grow_id;    /* tick callback */
  guint               focused;    /* position of the row that the keyboard was at before the rows changed */
  gboolean            is_quiet;   /* the selection is being changed by the program */
  gboolean            is_at_now;  /* the list has been scrolled to now since it was shown */

  GtkWidget          *content;    /* (unowned): template child */
  GtkWidget          *switcher;   /* (unowned): template child */
  GtkLabel           *summary;    /* (unowned): template child */
  GtkWidget          *handover;   /* (unowned): template child */
  HallwayAgendaCard  *card;       /* (unowned): template child */
  GtkStack           *states;     /* (unowned): template child */
  GtkListView        *view;       /* (unowned): template child */
};

void hallway_agenda_page_make_list     (HallwayAgendaPage *self);
void hallway_agenda_page_start_to_grow (HallwayAgendaPage *self);
void hallway_agenda_page_start_over    (HallwayAgendaPage *self);
void hallway_agenda_page_select_shown  (HallwayAgendaPage *self);
void hallway_agenda_page_keep_focus    (HallwayAgendaPage *self);
void hallway_agenda_page_scroll_to_now (HallwayAgendaPage *self);
void hallway_agenda_page_open_item     (HallwayAgendaPage *self, HallwayAgendaItem *item);

G_END_DECLS
