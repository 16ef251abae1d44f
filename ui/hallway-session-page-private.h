/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session-page.h"

#include "hallway-fit-content.h"
#include "hallway-swatch.h"
#include "hallway-text-view.h"

G_BEGIN_DECLS

struct _HallwaySessionPage
{
  GtkWidget          parent_instance;

  HallwayZone       *local_zone; /* (owned) (nullable): where the person is */
  HallwayZone       *zone;       /* (owned) (nullable): that times are shown in, NULL for the conference's */
  HallwayConference *conference; /* (owned) (nullable): of the session */
  HallwayAgenda     *agenda;     /* (owned) (nullable): what the session may overlap */
  HallwaySession    *session;    /* (owned) (nullable): what is shown */
  HallwayEntry      *details;    /* (owned) (nullable): what the texts are of */
  HallwayConference *built_for;  /* (owned) (nullable): what the details were shown with */
  guint              waiting_id; /* source that says that texts are being read, when that takes long */

  GtkStack          *states;          /* (unowned): template child */
  GtkScrolledWindow *scroller;        /* (unowned): template child */
  GtkWidget         *tags;            /* (unowned): template child */
  GtkButton         *track_tag;       /* (unowned): template child */
  HallwaySwatch     *track_dot;       /* (unowned): template child */
  GtkLabel          *track;           /* (unowned): template child */
  GtkButton         *type_tag;        /* (unowned): template child */
  GtkLabel          *type;            /* (unowned): template child */
  GtkButton         *language_tag;    /* (unowned): template child */
  GtkLabel          *language;        /* (unowned): template child */
  GtkLabel          *status;          /* (unowned): template child */
  GtkLabel          *title;           /* (unowned): template child */
  GtkLabel          *subtitle;        /* (unowned): template child */
  AdwActionRow      *when;            /* (unowned): template child */
  AdwActionRow      *where;           /* (unowned): template child */
  GtkWidget         *star_button;     /* (unowned): template child */
  HallwayFitContent *star_content;    /* (unowned): template child */
  GtkWidget         *calendar_button; /* (unowned): template child */
  HallwayFitContent *calendar_content; /* (unowned): template child */
  GtkMenuButton     *menu_button;     /* (unowned): template child */
  GtkBox            *notices;         /* (unowned): template child */
  GtkStack          *text_states;     /* (unowned): template child */
  GtkSpinner        *spinner;         /* (unowned): template child */
  GtkLabel          *problem;         /* (unowned): template child */
  HallwayTextView   *abstract;        /* (unowned): template child */
  HallwayTextView   *description;     /* (unowned): template child */
  GtkWidget         *no_text;         /* (unowned): template child */
  GtkBox            *sections;        /* (unowned): template child */
};

gboolean   hallway_session_page_set_line       (GtkLabel *label, const char *text);
GtkWidget *hallway_session_page_append_section (HallwaySessionPage *self, const char *heading);
void       hallway_session_page_show_facts     (HallwaySessionPage *self);
void       hallway_session_page_show_star      (HallwaySessionPage *self);
void       hallway_session_page_show_menu      (HallwaySessionPage *self);
void       hallway_session_page_show_people    (HallwaySessionPage *self);
void       hallway_session_page_show_links     (HallwaySessionPage *self);

G_END_DECLS
