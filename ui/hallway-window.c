/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: one header bar, a list of sessions and one session in full, side by side or one at a time. This is the
 * one file that knows the leaflet, which newer versions of libadwaita replace. */

#include "hallway-window-private.h"

#include "hallway-format.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HallwayWindow, hallway_window, ADW_TYPE_APPLICATION_WINDOW)

static gboolean
shows_content (HallwayWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "content") == 0;
}

static gboolean
is_folded (HallwayWindow *self)
{
  return adw_leaflet_get_folded (self->leaflet);
}

static gboolean
shows_detail_alone (HallwayWindow *self)
{
  return shows_content (self) && is_folded (self) &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->session_page);
}

static gboolean
shows_error_over_content (HallwayWindow *self)
{
  return self->conference != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (self->states), "error") == 0;
}

/* "Brussels · 31 Jan – 1 Feb 2026" */
static char *
describe_conference (HallwayWindow *self)
{
  const HallwayRecord *record = hallway_conference_get_record (self->conference);
  g_autofree char     *dates = hallway_format_dates (record->start, record->end);
  const char          *place = record->city != NULL ? record->city : record->venue;

  if (place != NULL && dates != NULL)
    return g_strdup_printf ("%s · %s", place, dates);

  return g_strdup (dates != NULL ? dates : place);
}

static char *
describe_session_time (HallwayWindow  *self,
                       HallwaySession *session)
{
  const HallwaySpan *span = hallway_session_get_span (session);
  g_autofree char   *day = NULL;
  g_autofree char   *times = NULL;

  if (!hallway_span_has_start (span))
    return g_strdup (_("Time not known yet"));

  day = hallway_format_day_short (hallway_span_get_wall (span));
  times = hallway_format_times (span, hallway_conference_get_zone (self->conference));

  /* Translators: a day and the times on it, "Sat 31 Jan, 10:00 – 10:50" */
  return g_strdup_printf (_("%s, %s"), day, times);
}

static void
set_titles (GtkLabel   *title,
            GtkLabel   *details,
            const char *title_text,
            const char *details_text)
{
  gtk_label_set_text (title, title_text);
  gtk_label_set_text (details, details_text != NULL ? details_text : "");
  gtk_widget_set_visible (GTK_WIDGET (details), details_text != NULL);
}

static void
update_titles (HallwayWindow *self)
{
  HallwaySession  *session = hallway_session_page_get_session (self->session_page);
  g_autofree char *details = NULL;
  g_autofree char *time = NULL;

  if (self->conference == NULL || !shows_content (self))
    {
      set_titles (self->narrow_title, self->narrow_details, _("Hallway"), NULL);
      return gtk_window_set_title (GTK_WINDOW (self), _("Hallway"));
    }

  details = describe_conference (self);
  set_titles (self->wide_name, self->wide_details, hallway_conference_get_title (self->conference), details);
  gtk_window_set_title (GTK_WINDOW (self), hallway_conference_get_title (self->conference));
  if (!shows_detail_alone (self) || session == NULL)
    return set_titles (self->narrow_title, self->narrow_details, hallway_conference_get_title (self->conference),
                       details);

  time = describe_session_time (self, session);
  set_titles (self->narrow_title, self->narrow_details, time, hallway_session_get_room_name (session));
}

/* Gives the header bar the one meaning of its state. */
static void
update_header (HallwayWindow *self)
{
  gboolean wide = shows_content (self) && !is_folded (self);
  gboolean detail = shows_detail_alone (self);

  gtk_stack_set_visible_child_name (self->title_stack, wide ? "switcher" : "title");
  gtk_widget_set_visible (self->wide_title, wide);
  gtk_widget_set_visible (self->back_button, hallway_window_can_go_back (self));
  gtk_widget_set_visible (self->find_button, shows_content (self) && !detail);
  adw_view_switcher_bar_set_reveal (self->switcher_bar, shows_content (self) && is_folded (self) && !detail);
  update_titles (self);
}

static void
pane_changed (gpointer user_data)
{
  HallwayWindow *self = user_data;

  self->pane_id = 0;
  update_header (self);
  hallway_window_update_actions (self);
  hallway_window_update_selection (self);
}

/* The panes fold while they are given their size, which is no time to change what else is in the window. */
static void
leaflet_changed_cb (HallwayWindow *self)
{
  if (self->pane_id == 0)
    self->pane_id = g_idle_add_once (pane_changed, self);
}

static void
page_changed_cb (HallwayWindow *self)
{
  hallway_window_update_actions (self);
}

static void
session_selected_cb (HallwayWindow  *self,
                     HallwaySession *session)
{
  if (!is_folded (self))
    hallway_window_show_session (self, session, FALSE);
}

static void
session_activated_cb (HallwayWindow  *self,
                      HallwaySession *session)
{
  hallway_window_show_session (self, session, TRUE);
}

static void
day_changed_cb (HallwayWindow *self)
{
  hallway_window_update_actions (self);
}

static void
hallway_window_dispose (GObject *object)
{
  HallwayWindow *self = HALLWAY_WINDOW (object);

  g_clear_handle_id (&self->pane_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->loading_details);
  g_cancellable_cancel (self->cancellable);
  if (self->conference != NULL)
    g_signal_handlers_disconnect_by_data (self->conference, self);
  g_clear_object (&self->conference);
  g_clear_object (&self->agenda);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_WINDOW);

  G_OBJECT_CLASS (hallway_window_parent_class)->dispose (object);
}

static void
hallway_window_finalize (GObject *object)
{
  HallwayWindow *self = HALLWAY_WINDOW (object);

  g_clear_object (&self->loading);
  g_clear_object (&self->loading_details);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->pending_key, g_free);
  g_clear_pointer (&self->deferred_action, g_free);
  g_clear_pointer (&self->deferred_target, g_free);
  g_clear_pointer (&self->deferred_id, g_free);

  G_OBJECT_CLASS (hallway_window_parent_class)->finalize (object);
}

static void
hallway_window_class_init (HallwayWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_window_dispose;
  object_class->finalize = hallway_window_finalize;

  g_type_ensure (HALLWAY_TYPE_AGENDA_PAGE);
  g_type_ensure (HALLWAY_TYPE_CONFERENCES_PAGE);
  g_type_ensure (HALLWAY_TYPE_SCHEDULE_PAGE);
  g_type_ensure (HALLWAY_TYPE_SESSION_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-window.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, narrow_title);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, narrow_details);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, wide_title);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, wide_name);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, wide_details);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, conferences_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, agenda_tab);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, schedule_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, agenda_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, session_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
}

static void
hallway_window_init (HallwayWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_set_key_capture_widget (hallway_schedule_page_get_search_bar (self->schedule_page),
                                         GTK_WIDGET (self));
  hallway_window_add_actions (self);
  hallway_window_set_state (self, "loading");
}

/**
 * hallway_window_new:
 * @application: whose window it is
 * @store: (nullable): where schedules are, %NULL when it can't be opened
 * @local_zone: (nullable): where the person is
 * @now: Unix time
 *
 * Makes the window, which says that it is loading until it is told what to show.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
HallwayWindow *
hallway_window_new (GtkApplication *application,
                    HallwayStore   *store,
                    HallwayZone    *local_zone,
                    gint64          now)
{
  HallwayWindow *self = g_object_new (HALLWAY_TYPE_WINDOW, "application", application, NULL);

  g_set_object (&self->store, store);
  self->local_zone = local_zone != NULL ? hallway_zone_ref (local_zone) : NULL;
  hallway_session_page_set_local_zone (self->session_page, local_zone);
  hallway_window_set_now (self, now);
  if (store != NULL)
    hallway_window_watch_store (self);

  return self;
}

/**
 * hallway_window_set_now:
 * @now: Unix time
 *
 * Shows what runs and what is over.
 */
void
hallway_window_set_now (HallwayWindow *self,
                        gint64         now)
{
  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  self->now = now;
  hallway_schedule_page_set_now (self->schedule_page, now);
  hallway_window_update_actions (self);
}

/**
 * hallway_window_set_state:
 * @state: "conferences", "loading", "content" or "error"
 */
void
hallway_window_set_state (HallwayWindow *self,
                          const char    *state)
{
  /* A spinner that is left spinning when it is hidden keeps the window painting for ever. */
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "loading"));
  gtk_stack_set_visible_child_name (self->states, state);
  update_header (self);
  hallway_window_update_actions (self);
}

/**
 * hallway_window_update_selection:
 *
 * Selects nothing in a list that stands alone: there, a session is opened and not shown beside.
 */
void
hallway_window_update_selection (HallwayWindow *self)
{
  if (!is_folded (self) || shows_detail_alone (self))
    return;

  hallway_schedule_page_select (self->schedule_page, NULL);
  hallway_agenda_page_select (self->agenda_page, NULL);
}

/**
 * hallway_window_show_toast:
 * @message: what to say
 */
void
hallway_window_show_toast (HallwayWindow *self,
                           const char    *message)
{
  AdwToast *toast = adw_toast_new ("");

  /* A toast's title is markup, what is said may not be. */
  g_autofree char *title = g_markup_escape_text (message, -1);

  adw_toast_set_title (toast, title);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * hallway_window_show_problem:
 * @message: what went wrong, and why
 * @button: what may help
 * @action: the detailed name of the action that does it
 * @target: (nullable): its target
 *
 * Says what went wrong, until the person has read it.
 */
void
hallway_window_show_problem (HallwayWindow *self,
                             const char    *message,
                             const char    *button,
                             const char    *action,
                             const char    *target)
{
  AdwToast  *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (message);

  /* A toast's own title is one line. */
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  adw_toast_set_custom_title (toast, label);
  adw_toast_set_timeout (toast, 0);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, button);
  adw_toast_set_action_name (toast, action);
  if (target != NULL)
    adw_toast_set_action_target (toast, "s", target);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * hallway_window_show_session:
 * @session: of the open conference
 * @navigate: whether to leave the list for it when there is one pane
 *
 * Shows a session in full.
 */
void
hallway_window_show_session (HallwayWindow  *self,
                             HallwaySession *session,
                             gboolean        navigate)
{
  if (hallway_session_page_get_session (self->session_page) != session)
    {
      hallway_session_page_set_session (self->session_page, self->conference, session);
      hallway_window_load_details (self, session);
      hallway_agenda_page_select (self->agenda_page, session);
    }
  if (navigate && is_folded (self))
    {
      adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->session_page));
      hallway_session_page_grab_focus (self->session_page);
    }

  update_header (self);
  hallway_window_update_actions (self);
}

/**
 * hallway_window_show_list:
 *
 * Goes back to the list when there is one pane, and from an error.
 */
void
hallway_window_show_list (HallwayWindow *self)
{
  if (shows_error_over_content (self))
    hallway_window_set_state (self, "content");
  else
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
}

/**
 * hallway_window_can_go_back:
 *
 * Returns: whether a session or an error is shown in place of the list
 */
gboolean
hallway_window_can_go_back (HallwayWindow *self)
{
  return shows_detail_alone (self) || shows_error_over_content (self);
}

/**
 * hallway_window_get_conference:
 *
 * Returns: (nullable): the id of the conference that is shown
 */
const char *
hallway_window_get_conference (HallwayWindow *self)
{
  g_return_val_if_fail (HALLWAY_IS_WINDOW (self), NULL);

  return self->conference != NULL ? hallway_conference_get_id (self->conference) : NULL;
}
