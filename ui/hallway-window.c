/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: one header bar, a list of sessions and one session in full, side by side or one at a time. This is the
 * one file that knows the leaflet, which newer versions of libadwaita replace. */

#include "hallway-window-private.h"

#include "hallway-menu-tooltip.h"
#include "hallway-pill-button.h"

#define BACK_BUTTON 8 /* of a mouse */

G_DEFINE_FINAL_TYPE (HallwayWindow, hallway_window, ADW_TYPE_APPLICATION_WINDOW)

enum
{
  SIGNAL_CANCELLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
pane_changed (gpointer user_data)
{
  HallwayWindow *self = user_data;

  self->pane_id = 0;
  hallway_window_update_header (self);
  hallway_window_update_actions (self);
  hallway_window_update_selection (self);
  hallway_window_keep_focus (self, FALSE);
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
  hallway_window_keep_focus (self, FALSE);
}

static void
session_selected_cb (HallwayWindow  *self,
                     HallwaySession *session)
{
  if (!hallway_window_is_folded (self))
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
search_failed_cb (HallwayWindow *self,
                  const char    *message)
{
  hallway_window_show_toast (self, message);
}

/* The button of a mouse that goes back. */
static void
mouse_pressed_cb (GtkGestureClick *gesture,
                  int              n_press,
                  double           x,
                  double           y,
                  gpointer         user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "back", NULL);
}

/* What is open before the content is closed first. */
static gboolean
leave (GtkWidget *widget,
       GVariant  *arguments,
       gpointer   user_data)
{
  HallwayWindow *self = HALLWAY_WINDOW (widget);
  GtkSearchBar  *search_bar = hallway_schedule_page_get_search_bar (self->schedule_page);

  if (hallway_window_shows_content (self) && gtk_search_bar_get_search_mode (search_bar))
    gtk_search_bar_set_search_mode (search_bar, FALSE);
  else if (hallway_window_can_go_back (self))
    hallway_window_go_back (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
get_width (HallwayWindow *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (width == 0)
    g_object_get (self, "default-width", &width, NULL);

  return width;
}

static gboolean
hallway_window_close_request (GtkWindow *window)
{
  hallway_window_keep_view (HALLWAY_WINDOW (window));

  return GTK_WINDOW_CLASS (hallway_window_parent_class)->close_request (window);
}

/* Who goes elsewhere may not come back: the session of the desktop may end. With GTK 4.18 a window that is closed is left
 * once more, when its rows have no place any longer. */
static void
active_changed_cb (HallwayWindow *self)
{
  if (!gtk_window_is_active (GTK_WINDOW (self)) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    hallway_window_keep_view (self);
}

static void
hallway_window_dispose (GObject *object)
{
  HallwayWindow *self = HALLWAY_WINDOW (object);

  g_clear_handle_id (&self->pane_id, g_source_remove);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_object (&self->first_session);
  if (self->focus_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->focus_id);
  self->focus_id = 0;
  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->loading_details);
  g_cancellable_cancel (self->cancellable);
  if (self->conference != NULL)
    g_signal_handlers_disconnect_by_data (self->conference, self);
  g_clear_object (&self->conference);
  g_clear_object (&self->agenda);
  if (self->imports != NULL)
    hallway_import_queue_cancel (self->imports);
  g_clear_object (&self->imports);
  g_clear_object (&self->conferences);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->message);
  g_clear_weak_pointer (&self->undo);
  g_clear_weak_pointer (&self->toast);
  g_clear_weak_pointer (&self->leaving);
  g_clear_handle_id (&self->entering_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_WINDOW);

  G_OBJECT_CLASS (hallway_window_parent_class)->dispose (object);
}

static void
hallway_window_finalize (GObject *object)
{
  HallwayWindow *self = HALLWAY_WINDOW (object);

  g_clear_object (&self->application);
  g_clear_object (&self->loading);
  g_clear_object (&self->loading_details);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->pending_key, g_free);
  g_clear_pointer (&self->pending_page, g_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->removals, g_hash_table_unref);
  g_clear_pointer (&self->taken_out, g_hash_table_unref);
  g_clear_pointer (&self->reports, g_hash_table_unref);
  g_clear_pointer (&self->imported, g_ptr_array_unref);
  g_clear_pointer (&self->failures, g_ptr_array_unref);
  g_clear_pointer (&self->pasted_html, g_bytes_unref);
  g_clear_pointer (&self->sheet_title, g_free);
  g_clear_pointer (&self->kept_view, g_free);
  g_clear_pointer (&self->deferred_action, g_free);
  g_clear_pointer (&self->deferred_target, g_free);
  g_clear_pointer (&self->deferred_id, g_free);
  g_clear_pointer (&self->deferred_zone, g_free);

  G_OBJECT_CLASS (hallway_window_parent_class)->finalize (object);
}

static void
hallway_window_class_init (HallwayWindowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_window_dispose;
  object_class->finalize = hallway_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = hallway_window_close_request;

  /* Emitted when the person no longer wants to wait for what is being read. */
  signals[SIGNAL_CANCELLED] = g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "win.paste", NULL);

  g_type_ensure (HALLWAY_TYPE_AGENDA_PAGE);
  g_type_ensure (HALLWAY_TYPE_BANNER);
  g_type_ensure (HALLWAY_TYPE_CONFERENCES_PAGE);
  g_type_ensure (HALLWAY_TYPE_IMPORT_BAR);
  g_type_ensure (HALLWAY_TYPE_SCHEDULE_PAGE);
  g_type_ensure (HALLWAY_TYPE_SESSION_PAGE);
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
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
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, states);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, conferences_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, loading_label);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, loading_progress);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, agenda_tab);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, schedule_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, agenda_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, session_page);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, pane_separator);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, import_bar);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, add_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, HallwayWindow, switcher_bar);
  gtk_widget_class_bind_template_callback (widget_class, leaflet_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_failed_cb);
}

static void
add_mouse_button (HallwayWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), BACK_BUTTON);
  g_signal_connect (gesture, "pressed", G_CALLBACK (mouse_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
hallway_window_init (HallwayWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->agenda = hallway_agenda_new ();
  self->taken_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_entry_unref);
  self->reports = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_report_unref);
  self->imported = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  hallway_menu_tooltip_yield (GTK_MENU_BUTTON (self->add_button));
  hallway_menu_tooltip_yield (self->menu_button);
  hallway_agenda_page_set_agenda (self->agenda_page, self->agenda);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  add_mouse_button (self);
  hallway_window_add_actions (self);
}

/**
 * hallway_window_new:
 * @application: whose window it is
 * @store: (nullable): where schedules are, %NULL when it can't be opened
 * @settings: what is remembered
 * @local_zone: (nullable): where the person is
 * @now: Unix time
 *
 * Makes the window, which shows all conferences until it is told what to show.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
HallwayWindow *
hallway_window_new (GtkApplication  *application,
                    HallwayStore    *store,
                    HallwaySettings *settings,
                    HallwayZone     *local_zone,
                    gint64           now)
{
  HallwayWindow *self = g_object_new (HALLWAY_TYPE_WINDOW, "application", application, NULL);

  self->application = g_object_ref (G_APPLICATION (application));
  g_set_object (&self->store, store);
  g_set_object (&self->settings, settings);
  self->local_zone = local_zone != NULL ? hallway_zone_ref (local_zone) : NULL;
  hallway_session_page_set_local_zone (self->session_page, local_zone);
  hallway_window_follow_settings (self);
  hallway_window_set_now (self, now);
  hallway_window_update_header (self);
  if (store != NULL)
    {
      hallway_window_begin_start (self);
      hallway_window_watch_store (self);
      hallway_window_list_conferences (self);
      hallway_window_follow_imports (self);
    }

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
  hallway_agenda_page_set_now (self->agenda_page, now);
  if (self->conferences != NULL)
    {
      hallway_conference_list_set_now (self->conferences, now);
      hallway_conferences_page_update (self->conferences_page);
    }
  hallway_window_update_actions (self);
}

/**
 * hallway_window_is_folded:
 *
 * Returns: whether there is room for one pane only
 */
gboolean
hallway_window_is_folded (HallwayWindow *self)
{
  /* Before the panes have a size, it is the window's that they will get. */
  if (gtk_widget_get_width (GTK_WIDGET (self->leaflet)) == 0)
    return get_width (self) < get_natural_width (GTK_WIDGET (self->leaflet));

  return adw_leaflet_get_folded (self->leaflet);
}

/**
 * hallway_window_shows_session_alone:
 *
 * Returns: whether the one pane is that of a session
 */
gboolean
hallway_window_shows_session_alone (HallwayWindow *self)
{
  return hallway_window_shows_content (self) && hallway_window_is_folded (self) &&
         adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->session_page);
}

/**
 * hallway_window_update_selection:
 *
 * Selects nothing in a list that stands alone: there, a session is opened and not shown beside.
 */
void
hallway_window_update_selection (HallwayWindow *self)
{
  /* Panes that have no size yet tell when they fold. */
  if (gtk_widget_get_width (GTK_WIDGET (self->leaflet)) == 0 || !hallway_window_is_folded (self) ||
      hallway_window_shows_session_alone (self))
    return;

  hallway_schedule_page_select (self->schedule_page, NULL);
  hallway_agenda_page_select (self->agenda_page, NULL);
}

/**
 * hallway_window_show_problem:
 * @message: what went wrong, and why
 * @button: what may help
 * @action: the name of the action that does it
 * @target: (nullable): its target
 *
 * Says what went wrong, until the person dismisses it or tries again.
 */
void
hallway_window_show_problem (HallwayWindow *self,
                             const char    *message,
                             const char    *button,
                             const char    *action,
                             const char    *target)
{
  hallway_banner_set_title (self->problem, message);
  hallway_banner_set_button_label (self->problem, button);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->problem),
                                          target != NULL ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->problem), action);
  hallway_banner_set_revealed (self->problem, TRUE);
}

/**
 * hallway_window_hide_problem:
 *
 * Takes back what hallway_window_show_problem() said.
 */
void
hallway_window_hide_problem (HallwayWindow *self)
{
  hallway_banner_set_revealed (self->problem, FALSE);
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
  if (self->is_starting && !navigate)
    g_set_object (&self->first_session, session);
  else if (hallway_session_page_get_session (self->session_page) != session)
    {
      hallway_session_page_set_session (self->session_page, self->conference, session);
      hallway_window_load_details (self, session);
      hallway_agenda_page_select (self->agenda_page, session);
    }
  /* Also while both panes are seen, and before it is known whether they are. */
  if (navigate)
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->session_page));
  if (navigate && hallway_window_is_folded (self))
    hallway_session_page_grab_focus (self->session_page);

  hallway_window_update_header (self);
  hallway_window_update_actions (self);
}

/**
 * hallway_window_show_list:
 *
 * Shows the open conference or the agenda over all, and the list when there is one pane.
 */
void
hallway_window_show_list (HallwayWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
  hallway_window_show_content (self);
}

/**
 * hallway_window_can_go_back:
 *
 * Returns: whether there is something to go back to
 */
gboolean
hallway_window_can_go_back (HallwayWindow *self)
{
  return hallway_window_shows_content (self) || hallway_window_shows_sheet (self) || (hallway_window_shows_error (self) && self->store != NULL);
}

/**
 * hallway_window_go_back:
 *
 * Goes from a session that stands alone to the list, from the pages of a conference to all conferences, and from an
 * error to where one was.
 */
void
hallway_window_go_back (HallwayWindow *self)
{
  if (hallway_window_shows_session_alone (self))
    hallway_window_show_list (self);
  else if (hallway_window_shows_sheet (self))
    {
      hallway_window_forget_deferred (self);
      hallway_window_close_sheet (self);
    }
  else if (hallway_window_shows_error (self))
    hallway_window_leave_state (self);
  else
    {
      self->is_opening = FALSE;
      hallway_window_show_conferences (self);
    }
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
