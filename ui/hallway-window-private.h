/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-window.h"

#include "hallway-agenda-page.h"
#include "hallway-banner.h"
#include "hallway-conferences-page.h"
#include "hallway-format.h"
#include "hallway-import-bar.h"
#include "hallway-schedule-page.h"
#include "hallway-session-page.h"
#include "model/hallway-conference-list.h"
#include "model/hallway-conference.h"

G_BEGIN_DECLS

struct _HallwayWindow
{
  AdwApplicationWindow    parent_instance;

  GApplication           *application;          /* (owned): also once the window is closed */
  HallwayStore           *store;                /* (owned) (nullable): NULL when it can't be opened */
  HallwayZone            *local_zone;           /* (owned) (nullable): where the person is */
  HallwaySettings        *settings;             /* (owned): what is remembered */
  gint64                  now;                  /* Unix time */
  HallwayConference      *conference;           /* (owned) (nullable): what is shown */
  HallwayAgenda          *agenda;               /* (owned) (nullable): of all conferences */
  gboolean                has_agenda;           /* the agenda has been read */
  gboolean                opens_agenda;         /* and is to be shown then */
  char                   *conference_id;        /* (owned) (nullable): of what is shown or being read */
  char                   *pending_key;          /* (owned) (nullable): to show once the conference is loaded */
  gboolean                is_opening;           /* the conference is shown once it is read */
  char                   *pending_page;         /* (owned) (nullable): to show then */
  char                   *kept_view;            /* (owned) (nullable): what the store has of what is shown */
  GCancellable           *loading;              /* (owned) (nullable): of the conference */
  GCancellable           *loading_details;      /* (owned) (nullable): of the shown session */
  GCancellable           *cancellable;          /* (owned): of everything else */
  guint                   n_starring;           /* stars on their way to the store */
  GHashTable             *taken_out;            /* (owned) (element-type utf8 HallwayEntry): by path, to be put back */
  char                   *deferred_action;      /* (owned) (nullable): an export that waits for stars or a time zone */
  char                   *deferred_target;      /* (owned) (nullable): of deferred_action */
  char                   *deferred_id;          /* (owned) (nullable): of the conference that was open then */
  char                   *deferred_zone;        /* (owned) (nullable): of the one whose time zone it waits for */
  gboolean                agenda_is_old;        /* starred since the agenda began to be read */
  gboolean                awaits_agenda;        /* starred since what is shown of the agenda was read */
  gboolean                is_starting;          /* nothing but the list has been shown yet */
  HallwaySession         *first_session;        /* (owned) (nullable): to be shown in full after that */
  guint                   start_id;             /* source that does */
  guint                   present_id;           /* source that presents the window though it isn't ready */
  guint                   pane_id;              /* source that follows the folding of the panes */
  guint                   focus_id;             /* tick callback that finds the keyboard a place */
  guint                   n_tries;              /* how often it has tried */
  gboolean                takes_focus;          /* what is shown takes the keyboard from the header bar, too */

  HallwayConferenceList  *conferences;          /* (owned) (nullable): but for those being removed; NULL without store */
  GPtrArray              *records;              /* (owned) (nullable) (element-type HallwayRecord): as last read */
  GHashTable             *removals;             /* (owned) what is being removed, by the id of the conference */
  GHashTable             *reports;              /* (owned) (element-type utf8 HallwayReport): of the last import of each */
  HallwayImportQueue     *imports;              /* (owned) (nullable): NULL without store */
  GPtrArray              *imported;             /* (owned) (element-type utf8): ids of conferences, to be told of */
  gboolean                announces_imports;    /* once the conferences are listed */
  gboolean                opens_import;         /* and opens it */
  GPtrArray              *failures;             /* (owned) (nullable): what could not be imported, and why */
  GBytes                 *pasted_html;          /* (owned) (nullable): while its text is read too */
  char                   *sheet_title;          /* (owned) (nullable) */
  gboolean                sheet_covers_content; /* to which one goes back */

  AdwToast               *message;              /* (unowned) (nullable): the last that was said */
  AdwToast               *undo;                 /* (unowned) (nullable): the last that can be undone */
  AdwToast               *toast;                /* (unowned) (nullable): the one on the screen */
  AdwToast               *leaving;              /* (unowned) (nullable): the same, if it is to go once it has entered */
  guint                   entering_id;          /* source that ends its entering */

  AdwToastOverlay        *toasts;               /* (unowned): template child */
  GtkStack               *title_stack;          /* (unowned): template child */
  GtkLabel               *narrow_title;         /* (unowned): template child */
  GtkLabel               *narrow_details;       /* (unowned): template child */
  GtkWidget              *back_button;          /* (unowned): template child */
  GtkWidget              *wide_title;           /* (unowned): template child */
  GtkLabel               *wide_name;            /* (unowned): template child */
  GtkLabel               *wide_details;         /* (unowned): template child */
  GtkWidget              *find_button;          /* (unowned): template child */
  HallwayBanner          *problem;              /* (unowned): template child */
  GtkStack               *states;               /* (unowned): template child */
  HallwayConferencesPage *conferences_page;     /* (unowned): template child */
  GtkSpinner             *spinner;              /* (unowned): template child */
  GtkLabel               *loading_label;        /* (unowned): template child */
  GtkProgressBar         *loading_progress;     /* (unowned): template child */
  AdwStatusPage          *error_page;           /* (unowned): template child */
  GtkWidget              *retry_button;         /* (unowned): template child */
  AdwLeaflet             *leaflet;              /* (unowned): template child */
  AdwViewStack           *pages;                /* (unowned): template child */
  AdwViewStackPage       *agenda_tab;           /* (unowned): template child */
  HallwaySchedulePage    *schedule_page;        /* (unowned): template child */
  HallwayAgendaPage      *agenda_page;          /* (unowned): template child */
  HallwaySessionPage     *session_page;         /* (unowned): template child */
  GtkWidget              *pane_separator;       /* (unowned): template child */
  AdwBin                 *sheet;                /* (unowned): template child */
  HallwayImportBar       *import_bar;           /* (unowned): template child */
  GtkWidget              *add_button;           /* (unowned): template child */
  GtkMenuButton          *menu_button;          /* (unowned): template child */
  AdwViewSwitcherBar     *switcher_bar;         /* (unowned): template child */
};

void            hallway_window_add_actions    (HallwayWindow *self);
void            hallway_window_add_agenda_actions
                                              (HallwayWindow *self);
void            hallway_window_add_calendar_actions
                                              (HallwayWindow *self);
void            hallway_window_add_catalogue_actions
                                              (HallwayWindow *self);
void            hallway_window_add_clipboard_actions
                                              (HallwayWindow *self);
void            hallway_window_add_export_actions
                                              (HallwayWindow *self);
void            hallway_window_add_conference_actions
                                              (HallwayWindow *self);
void            hallway_window_add_failure_actions
                                              (HallwayWindow *self);
void            hallway_window_add_help_actions
                                              (HallwayWindow *self);
void            hallway_window_add_import_actions
                                              (HallwayWindow *self);
void            hallway_window_add_link_actions
                                              (HallwayWindow *self);
void            hallway_window_add_removal_actions
                                              (HallwayWindow *self);
void            hallway_window_add_search_actions
                                              (HallwayWindow *self);
void            hallway_window_add_star_actions
                                              (HallwayWindow *self);
void            hallway_window_add_state_actions
                                              (HallwayWindow *self);
const char     *hallway_window_resolve_name   (HallwayWindow *self, const char *name, char **conference);
const char     *hallway_window_resolve_session
                                              (HallwayWindow *self, const char *name, char **conference);
void            hallway_window_show_page      (HallwayWindow *self, const char *page);
void            hallway_window_show_day       (HallwayWindow *self, gint64 day);
gboolean        hallway_window_can_export     (HallwayWindow *self, const char *conference, const char *action, const char *target);
const char     *hallway_window_get_agenda_id  (HallwayWindow *self);
void            hallway_window_run_deferred   (HallwayWindow *self);
void            hallway_window_forget_deferred
                                              (HallwayWindow *self);
void            hallway_window_export_to      (HallwayWindow *self, GFile *file);
void            hallway_window_update_actions (HallwayWindow *self);
void            hallway_window_update_selection
                                              (HallwayWindow *self);
void            hallway_window_show_toast     (HallwayWindow *self, const char *message);
void            hallway_window_show_toast_with_button
                                              (HallwayWindow *self, const char *message, const char *button, const char *action, const char *target);
AdwToast       *hallway_window_offer_undo     (HallwayWindow *self, const char *message, const char *action, const char *target);
void            hallway_window_show_problem   (HallwayWindow *self, const char *message, const char *button, const char *action, const char *target);
void            hallway_window_hide_problem   (HallwayWindow *self);
void            hallway_window_show_session   (HallwayWindow *self, HallwaySession *session, gboolean navigate);
void            hallway_window_show_list      (HallwayWindow *self);
gboolean        hallway_window_can_go_back    (HallwayWindow *self);
void            hallway_window_go_back        (HallwayWindow *self);
gboolean        hallway_window_is_folded      (HallwayWindow *self);
gboolean        hallway_window_shows_session_alone
                                              (HallwayWindow *self);
void            hallway_window_keep_focus     (HallwayWindow *self, gboolean takes);
void            hallway_window_update_header  (HallwayWindow *self);
gboolean        hallway_window_shows_content  (HallwayWindow *self);
gboolean        hallway_window_shows_agenda   (HallwayWindow *self);
gboolean        hallway_window_shows_loading  (HallwayWindow *self);
gboolean        hallway_window_shows_error    (HallwayWindow *self);
void            hallway_window_show_content   (HallwayWindow *self);
void            hallway_window_leave_state    (HallwayWindow *self);
void            hallway_window_begin_start    (HallwayWindow *self);
void            hallway_window_end_start      (HallwayWindow *self);
void            hallway_window_take_ready     (HallwayWindow *self);
void            hallway_window_follow_settings
                                              (HallwayWindow *self);
HallwayView    *hallway_window_make_view      (HallwayWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_window_keep_view      (HallwayWindow *self);
void            hallway_window_tell_missing   (HallwayWindow *self);
void            hallway_window_show_as_left   (HallwayWindow *self);
void            hallway_window_show_update    (HallwayWindow *self, HallwayView *before);
HallwayZone    *hallway_window_get_shown_zone (HallwayWindow *self);
void            hallway_window_load_details   (HallwayWindow *self, HallwaySession *session);
void            hallway_window_load_agenda    (HallwayWindow *self);
void            hallway_window_remember_agenda_scope
                                              (HallwayWindow *self);
void            hallway_window_update_panes   (HallwayWindow *self);
void            hallway_window_agenda_was_read
                                              (HallwayWindow *self);
void            hallway_window_watch_store    (HallwayWindow *self);
void            hallway_window_begin_writing  (HallwayWindow *self);
gboolean        hallway_window_end_writing    (HallwayWindow *self) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_window_list_conferences
                                              (HallwayWindow *self);
void            hallway_window_load_conferences
                                              (HallwayWindow *self);
void            hallway_window_list_records   (HallwayWindow *self);
void            hallway_window_summarise_agenda
                                              (HallwayWindow *self);
gboolean        hallway_window_is_removing    (HallwayWindow *self, const char *id);
void            hallway_window_check_removals (HallwayWindow *self);
void            hallway_window_keep_conference
                                              (HallwayWindow *self, const char *id);
void            hallway_window_follow_imports (HallwayWindow *self);
void            hallway_window_announce_imports
                                              (HallwayWindow *self);
void            hallway_window_import         (HallwayWindow *self, HallwayImportJob *job);
void            hallway_window_open_catalogue (HallwayWindow *self, HallwayImportJob *job);
void            hallway_window_follow_catalogue
                                              (HallwayWindow *self);
void            hallway_window_begin_failures (HallwayWindow *self);
void            hallway_window_add_failure    (HallwayWindow *self, HallwayImportJob *job, const GError *error);
void            hallway_window_forget_failures
                                              (HallwayWindow *self, HallwayImportJob *job);
void            hallway_window_tell_failures  (HallwayWindow *self, gboolean is_alone);
void            hallway_window_show_sheet     (HallwayWindow *self, const char *title, GtkWidget *content);
void            hallway_window_close_sheet    (HallwayWindow *self);
void            hallway_window_enter_sheet    (HallwayWindow *self);
gboolean        hallway_window_shows_sheet    (HallwayWindow *self);

G_END_DECLS
