/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schedule-page-private.h"

#include "hallway-pill-button.h"
#include "hallway-wrap-layout.h"

#include <glib/gi18n.h>

/* Below, the button that filters shows its icon alone. */
#define NARROW_WIDTH 460
#define NATURAL_WIDTH 450 /* pixels; the panes mustn't move with what the bars above the list say */

G_DEFINE_FINAL_TYPE (HallwaySchedulePage, hallway_schedule_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_DAY_CHANGED,
  SIGNAL_SEARCH_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
search_changed_cb (HallwaySchedulePage *self)
{
  hallway_schedule_page_read_words (self);
}

static void
search_mode_changed_cb (HallwaySchedulePage *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    hallway_schedule_page_open_search (self);
  else
    hallway_schedule_page_close_search (self);
}

static void
open_session (HallwaySchedulePage *self,
              HallwaySession      *session)
{
  g_clear_handle_id (&self->best_id, g_source_remove);
  g_clear_object (&self->selected_before);
  g_set_object (&self->selected, session);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

/* Enter opens the one that is selected, at first the best. */
static void
search_activated_cb (HallwaySchedulePage *self)
{
  if (!hallway_schedule_page_is_searching (self) || self->selected == NULL ||
      !hallway_result_list_contains (self->results, self->selected))
    return;

  hallway_session_list_grab_focus (self->list);
  open_session (self, self->selected);
}

static gboolean
search_key_pressed_cb (HallwaySchedulePage *self,
                       guint                key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  hallway_session_list_grab_focus (self->list);
  return GDK_EVENT_STOP;
}

static void
session_selected_cb (HallwaySchedulePage *self,
                     HallwaySession      *session)
{
  g_clear_handle_id (&self->best_id, g_source_remove);
  g_clear_object (&self->selected_before);
  g_set_object (&self->selected, session);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
session_activated_cb (HallwaySchedulePage *self,
                      HallwaySession      *session)
{
  open_session (self, session);
}

static void
filters_opening_cb (HallwaySchedulePage *self)
{
  hallway_schedule_page_count_facets (self);
}

static void
banner_dismissed_cb (HallwaySchedulePage *self)
{
  self->dismissed |= 1u << self->notice;
  hallway_schedule_page_update_notice (self);
}

static void
results_changed_cb (HallwaySchedulePage *self)
{
  hallway_schedule_page_show_results (self);
}

static char *
describe_found (HallwaySchedulePage *self)
{
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->results));

  if (hallway_schedule_page_found_too_many (self))
    return g_strdup_printf (ngettext ("More than %u found", "More than %u found", n_found - 1), n_found - 1);

  return g_strdup_printf (ngettext ("%u found", "%u found", n_found), n_found);
}

static char *
describe_nothing (HallwaySchedulePage *self,
                  guint                n_hidden)
{
  if (n_hidden > 0)
    return g_strdup_printf (ngettext ("%u hidden by filters", "%u hidden by filters", n_hidden), n_hidden);

  if (!hallway_schedule_page_is_searching (self))
    return g_strdup (_("There is nothing on this day."));

  /* Translators: what was searched for */
  return g_strdup_printf (_("“%s” is in no title, name, room, track or text."), self->words);
}

static void
show_nothing (HallwaySchedulePage *self,
              guint                n_hidden)
{
  g_autofree char *text = describe_nothing (self, n_hidden);
  g_autofree char *description = g_markup_escape_text (text, -1);
  gboolean         is_searching = hallway_schedule_page_is_searching (self);
  gboolean         has_filters = hallway_query_get_n_terms (self->filters) > 0;
  gboolean         is_hidden = has_filters && (n_hidden > 0 || !is_searching);

  adw_status_page_set_title (self->nothing, is_searching ? _("No Sessions Found") : _("No Sessions"));
  adw_status_page_set_icon_name (self->nothing, is_searching ? "system-search-symbolic" : "hallway-filter-symbolic");
  adw_status_page_set_description (self->nothing, description);
  gtk_button_set_label (self->nothing_button, is_hidden ? _("Clear Filters") : _("Clear Search"));
  /* An action and its target fit at any time. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->nothing_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->nothing_button), is_hidden ? NULL : g_variant_new_string (""));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->nothing_button), is_hidden ? "win.clear-filters" : "win.search");
  gtk_widget_set_visible (GTK_WIDGET (self->nothing_button), has_filters || is_searching);
}

/* The button shows its words where there is room for them, and lies below the popover while that is open. */
static void
update_filter_tooltip (HallwaySchedulePage *self)
{
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->filter_popover));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self->filter_button), self->is_narrow && !is_open);
}

static gboolean
follow_width_cb (gpointer user_data)
{
  HallwaySchedulePage *self = user_data;

  self->width_id = 0;
  gtk_widget_set_visible (self->filter_label, !self->is_narrow);
  update_filter_tooltip (self);
  return G_SOURCE_REMOVE;
}

static void
hallway_schedule_page_measure (GtkWidget     *widget,
                               GtkOrientation orientation,
                               int            for_size,
                               int           *minimum,
                               int           *natural,
                               int           *minimum_baseline,
                               int           *natural_baseline)
{
  gtk_widget_measure (HALLWAY_SCHEDULE_PAGE (widget)->content, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, NATURAL_WIDTH);
}

/* What is in the page mustn't change while it is given its size; it does before the next frame. */
static void
hallway_schedule_page_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  HallwaySchedulePage *self = HALLWAY_SCHEDULE_PAGE (widget);
  gboolean             is_narrow = width < NARROW_WIDTH;

  gtk_widget_allocate (self->content, width, height, baseline, NULL);
  if (is_narrow == self->is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->width_id == 0)
    self->width_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_width_cb, self, NULL);
}

static void
hallway_schedule_page_dispose (GObject *object)
{
  HallwaySchedulePage *self = HALLWAY_SCHEDULE_PAGE (object);

  g_clear_handle_id (&self->width_id, g_source_remove);
  g_clear_handle_id (&self->best_id, g_source_remove);
  g_clear_handle_id (&self->empty_id, g_source_remove);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_weak_pointer (&self->focus_before);
  if (self->results != NULL)
    g_signal_handlers_disconnect_by_func (self->results, results_changed_cb, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SCHEDULE_PAGE);
  g_clear_object (&self->selected);
  g_clear_object (&self->selected_before);
  g_clear_object (&self->top_before);
  g_clear_object (&self->results);
  g_clear_object (&self->facets);
  g_clear_object (&self->conference);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hallway_schedule_page_parent_class)->dispose (object);
}

static void
hallway_schedule_page_finalize (GObject *object)
{
  HallwaySchedulePage *self = HALLWAY_SCHEDULE_PAGE (object);

  g_clear_pointer (&self->filters, hallway_query_unref);
  g_free (self->words);
  g_free (self->asked);
  g_strfreev (self->found);

  G_OBJECT_CLASS (hallway_schedule_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, content);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, banner);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, day_bar);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, found_label);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, now_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, filter_label);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, filter_popover);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, filter_row);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, chips);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, hidden_label);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, nothing);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, nothing_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, list);
  gtk_widget_class_bind_template_callback (widget_class, banner_dismissed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_opening_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_activated_cb);
}

static void
hallway_schedule_page_class_init (HallwaySchedulePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hallway_schedule_page_dispose;
  object_class->finalize = hallway_schedule_page_finalize;
  widget_class->measure = hallway_schedule_page_measure;
  widget_class->size_allocate = hallway_schedule_page_size_allocate;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            HALLWAY_TYPE_SESSION);
  signals[SIGNAL_DAY_CHANGED] = g_signal_new ("day-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);
  signals[SIGNAL_SEARCH_FAILED] = g_signal_new ("search-failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (HALLWAY_TYPE_BANNER);
  g_type_ensure (HALLWAY_TYPE_DAY_BAR);
  g_type_ensure (HALLWAY_TYPE_FILTER_POPOVER);
  g_type_ensure (HALLWAY_TYPE_SESSION_LIST);
  g_type_ensure (HALLWAY_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
hallway_schedule_page_init (HallwaySchedulePage *self)
{
  self->day = HALLWAY_TIME_UNKNOWN;
  self->filters = hallway_query_new ();
  self->facets = hallway_facets_new ();
  self->results = hallway_result_list_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);
  hallway_filter_popover_set_facets (self->filter_popover, self->facets);
  g_signal_connect_swapped (self->filter_popover, "notify::visible", G_CALLBACK (update_filter_tooltip), self);
  hallway_session_list_set_sessions (self->list, G_LIST_MODEL (self->results));
  g_signal_connect_swapped (self->results, "items-changed", G_CALLBACK (results_changed_cb), self);
}

/**
 * hallway_schedule_page_show_results:
 *
 * Tells how much is shown and hidden, and that nothing is there.
 */
void
hallway_schedule_page_show_results (HallwaySchedulePage *self)
{
  guint            n_hidden = hallway_result_list_get_n_hidden (self->results);
  gboolean         is_searching = hallway_schedule_page_is_searching (self);
  gboolean         has_any = g_list_model_get_n_items (G_LIST_MODEL (self->results)) > 0;
  g_autofree char *hidden = g_strdup_printf (ngettext ("%u hidden", "%u hidden", n_hidden), n_hidden);
  g_autofree char *found = describe_found (self);

  gtk_label_set_text (self->hidden_label, n_hidden > 0 ? hidden : "");
  gtk_label_set_text (self->found_label, has_any ? found : "");
  gtk_widget_set_visible (GTK_WIDGET (self->day_bar), !is_searching);
  gtk_widget_set_visible (GTK_WIDGET (self->found_label), is_searching);
  gtk_widget_set_visible (self->now_button, !is_searching && self->phase == HALLWAY_PHASE_RUNNING);
  if (!has_any)
    show_nothing (self, n_hidden);
  gtk_stack_set_visible_child_name (self->states, has_any ? "list" : "nothing");
}

/**
 * hallway_schedule_page_update:
 *
 * Shows what day, filters and search ask for.
 */
void
hallway_schedule_page_update (HallwaySchedulePage *self)
{
  if (self->conference == NULL)
    return;

  hallway_session_list_set_words (self->list, self->words);
  hallway_session_list_set_with_days (self->list, hallway_schedule_page_is_searching (self));
  hallway_session_list_restart (self->list);
  hallway_result_list_show (self->results, self->filters, self->day, (const char *const *) self->found);
  hallway_schedule_page_show_results (self);
  hallway_schedule_page_count_days (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->filter_popover)))
    hallway_schedule_page_count_facets (self);
}

/**
 * hallway_schedule_page_take_selected:
 * @session: that is listed
 *
 * Selects a session that the user didn't choose, and tells.
 */
void
hallway_schedule_page_take_selected (HallwaySchedulePage *self,
                                     HallwaySession      *session)
{
  g_set_object (&self->selected, session);
  hallway_session_list_select (self->list, session);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
forget (HallwaySchedulePage *self)
{
  g_autoptr (HallwayQuery) none = hallway_query_new ();

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  hallway_schedule_page_end_search (self);
  hallway_schedule_page_set_filters (self, none);
}

static void
take_conference (HallwaySchedulePage *self,
                 HallwayConference   *conference)
{
  g_set_object (&self->conference, conference);
  g_clear_object (&self->selected);
  g_clear_object (&self->selected_before);
  g_clear_object (&self->top_before);
  self->has_facets = FALSE;
  self->phase = hallway_conference_now_get_phase (conference, self->now);
  hallway_session_list_restart (self->list);
  hallway_result_list_set_conference (self->results, conference);
  hallway_schedule_page_show_days (self);
  hallway_schedule_page_show_chips (self);
}

/**
 * hallway_schedule_page_set_conference:
 * @store: where texts are searched
 * @conference: whose schedule to show
 *
 * Shows another schedule, on the day of now or the first. When it is a new version of the one that is shown, day,
 * filters and search stay.
 */
void
hallway_schedule_page_set_conference (HallwaySchedulePage *self,
                                      HallwayStore        *store,
                                      HallwayConference   *conference)
{
  gboolean is_same;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));
  g_return_if_fail (HALLWAY_IS_CONFERENCE (conference));

  is_same = self->conference != NULL &&
            g_strcmp0 (hallway_conference_get_id (self->conference), hallway_conference_get_id (conference)) == 0;
  if (!is_same)
    {
      forget (self);
      self->dismissed = 0;
      self->n_changed = 0;
    }

  g_set_object (&self->store, store);
  take_conference (self, conference);
  if (!is_same || !hallway_schedule_page_has_day (self, self->day))
    self->day = hallway_schedule_page_find_first_day (self);
  hallway_schedule_page_set_now (self, self->now);
  hallway_schedule_page_update (self);
  if (hallway_schedule_page_is_searching (self))
    hallway_schedule_page_search_again (self);
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0);
}

/**
 * hallway_schedule_page_is_running:
 *
 * Returns: whether the conference takes place now: its first session has begun, its last one isn't over
 */
gboolean
hallway_schedule_page_is_running (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), FALSE);

  return self->phase == HALLWAY_PHASE_RUNNING;
}

/**
 * hallway_schedule_page_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Shows all times anew in @zone, also when only the form of times is another.
 */
void
hallway_schedule_page_set_zone (HallwaySchedulePage *self,
                                HallwayZone         *zone)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  hallway_session_list_set_zone (self->list, zone);
}

/**
 * hallway_schedule_page_set_now:
 * @now: Unix time
 *
 * Shows what runs and what is over.
 */
void
hallway_schedule_page_set_now (HallwaySchedulePage *self,
                               gint64               now)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  self->now = now;
  if (self->conference == NULL)
    return;

  self->phase = hallway_conference_now_get_phase (self->conference, now);
  hallway_day_bar_set_today (self->day_bar, hallway_conference_now_find_day (self->conference, now));
  hallway_session_list_set_now (self->list, now, self->phase == HALLWAY_PHASE_RUNNING);
  hallway_result_list_set_now (self->results, now);
  hallway_schedule_page_show_results (self);
  hallway_schedule_page_update_notice (self);
}

/**
 * hallway_schedule_page_get_current:
 *
 * Returns: (transfer none) (nullable): the first session of the list that is running or next while the conference runs,
 *   else the first one
 */
HallwaySession *
hallway_schedule_page_get_current (HallwaySchedulePage *self)
{
  g_autoptr (HallwaySession) first = NULL;
  HallwaySession            *running = NULL;

  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), NULL);

  if (self->phase == HALLWAY_PHASE_RUNNING)
    running = hallway_conference_now_find_session (G_LIST_MODEL (self->results), self->now);
  first = g_list_model_get_item (G_LIST_MODEL (self->results), 0);

  return running != NULL ? running : first; /* The conference owns both. */
}

/**
 * hallway_schedule_page_jump_to_now:
 *
 * Shows the day of now, at the first session that is running or next, and selects that.
 */
void
hallway_schedule_page_jump_to_now (HallwaySchedulePage *self)
{
  HallwaySession *session;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  if (self->conference == NULL)
    return;

  session = hallway_conference_now_find_session (hallway_conference_get_sessions (self->conference), self->now);
  if (session != NULL && hallway_session_get_day (session) != NULL)
    hallway_schedule_page_set_day (self, hallway_day_get_date (hallway_session_get_day (session)));

  session = hallway_conference_now_find_session (G_LIST_MODEL (self->results), self->now);
  if (session == NULL)
    return;

  hallway_schedule_page_take_selected (self, session);
  hallway_session_list_scroll_to_top (self->list, session);
}

/**
 * hallway_schedule_page_select:
 * @session: (nullable): what to select, %NULL for nothing
 *
 * Selects a session, and shows its day when it isn't in the list; what is running stands at the top. Emits no "selected".
 */
void
hallway_schedule_page_select (HallwaySchedulePage *self,
                              HallwaySession      *session)
{
  HallwayDay *day;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  if (session != NULL && !hallway_result_list_contains (self->results, session))
    {
      day = hallway_session_get_day (session);
      forget (self);
      hallway_schedule_page_set_day (self, day != NULL ? hallway_day_get_date (day) : HALLWAY_TIME_UNKNOWN);
    }

  g_set_object (&self->selected, session);
  hallway_session_list_select (self->list, session);
  if (session != NULL && self->phase == HALLWAY_PHASE_RUNNING && session == hallway_schedule_page_get_current (self))
    hallway_session_list_scroll_to_top (self->list, session);
}

/**
 * hallway_schedule_page_grab_focus:
 *
 * Gives the keyboard to the sessions, or to what stands in their place.
 */
void
hallway_schedule_page_grab_focus (HallwaySchedulePage *self)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    hallway_session_list_grab_focus (self->list);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->states), GTK_DIR_TAB_FORWARD);
}

/**
 * hallway_schedule_page_get_focused:
 *
 * Returns: (transfer none) (nullable): the session whose row has the keyboard
 */
HallwaySession *
hallway_schedule_page_get_focused (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), NULL);

  return hallway_session_list_get_focused (self->list);
}
