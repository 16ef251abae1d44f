/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schedule-page-private.h"

G_DEFINE_FINAL_TYPE (HallwaySchedulePage, hallway_schedule_page, GTK_TYPE_BOX)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_DAY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  HallwaySchedulePage *self = user_data;

  return hallway_query_matches (self->query, item, self->now);
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return hallway_session_compare ((HallwaySession *) a, (HallwaySession *) b);
}

static void
search_changed_cb (HallwaySchedulePage *self)
{
  hallway_schedule_page_read_words (self);
}

/* Enter opens the first one that was found. */
static void
search_activated_cb (HallwaySchedulePage *self)
{
  g_autoptr (HallwaySession) first = g_list_model_get_item (G_LIST_MODEL (self->filtered), 0);

  if (first == NULL)
    return;

  hallway_session_list_select (self->list, first);
  hallway_session_list_grab_focus (self->list);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, first);
}

static void
session_selected_cb (HallwaySchedulePage *self,
                     HallwaySession      *session)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
session_activated_cb (HallwaySchedulePage *self,
                      HallwaySession      *session)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

static void
starred_changed_cb (HallwaySchedulePage *self)
{
  for (guint i = 0; i < hallway_query_get_n_terms (self->query); i++)
    if (hallway_query_get_kind (self->query, i) == HALLWAY_QUERY_STARRED)
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

static gboolean
has_day (HallwaySchedulePage *self)
{
  GListModel *days = hallway_conference_get_days (self->conference);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);

      if (hallway_day_get_date (day) == self->day)
        return TRUE;
    }

  return FALSE;
}

static gboolean
takes_place (HallwaySchedulePage *self)
{
  gboolean begun = FALSE;
  gboolean over = TRUE;
  guint    n_sessions;

  if (self->conference == NULL)
    return FALSE;

  n_sessions = g_list_model_get_n_items (hallway_conference_get_sessions (self->conference));
  for (guint i = 0; i < n_sessions; i++)
    {
      HallwaySession *session = hallway_conference_get_session (self->conference, i);
      gboolean        is_over = hallway_session_is_over (session, self->now);

      if (!hallway_span_has_start (hallway_session_get_span (session)))
        continue;

      begun = begun || is_over || hallway_session_is_running (session, self->now);
      over = over && is_over;
    }

  return begun && !over;
}

/* The day to begin with: the one of now, else the first. */
static gint64
find_first_day (HallwaySchedulePage *self)
{
  g_autoptr (HallwayDay) first = g_list_model_get_item (hallway_conference_get_days (self->conference), 0);
  gint64                 today = first != NULL ? hallway_day_get_date (first) : HALLWAY_TIME_UNKNOWN;

  for (guint i = 0; i < g_list_model_get_n_items (hallway_conference_get_sessions (self->conference)); i++)
    {
      HallwaySession *session = hallway_conference_get_session (self->conference, i);

      if (hallway_session_is_running (session, self->now) && hallway_session_get_day (session) != NULL)
        today = hallway_day_get_date (hallway_session_get_day (session));
    }

  return today;
}

static void
hallway_schedule_page_dispose (GObject *object)
{
  HallwaySchedulePage *self = HALLWAY_SCHEDULE_PAGE (object);

  hallway_schedule_page_stop_searching (self);
  if (self->conference != NULL)
    g_signal_handlers_disconnect_by_data (self->conference, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SCHEDULE_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorted);
  g_clear_object (&self->conference);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hallway_schedule_page_parent_class)->dispose (object);
}

static void
hallway_schedule_page_finalize (GObject *object)
{
  HallwaySchedulePage *self = HALLWAY_SCHEDULE_PAGE (object);

  g_clear_pointer (&self->chosen, hallway_query_unref);
  g_clear_pointer (&self->query, hallway_query_unref);

  G_OBJECT_CLASS (hallway_schedule_page_parent_class)->finalize (object);
}

static void
hallway_schedule_page_class_init (HallwaySchedulePageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = hallway_schedule_page_dispose;
  object_class->finalize = hallway_schedule_page_finalize;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                           HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                            HALLWAY_TYPE_SESSION);
  signals[SIGNAL_DAY_CHANGED] = g_signal_new ("day-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                              G_TYPE_NONE, 0);

  g_type_ensure (HALLWAY_TYPE_DAY_BAR);
  g_type_ensure (HALLWAY_TYPE_SESSION_LIST);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-schedule-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, day_row);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, day_bar);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, now_button);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, filter_row);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, chips);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, count);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, states);
  gtk_widget_class_bind_template_child (widget_class, HallwaySchedulePage, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, session_activated_cb);
}

static void
hallway_schedule_page_init (HallwaySchedulePage *self)
{
  self->day = HALLWAY_TIME_UNKNOWN;
  self->chosen = hallway_query_new ();
  self->query = hallway_query_new ();
  self->filter = gtk_custom_filter_new (matches, self, NULL);
  self->sorted = gtk_sort_list_model_new (NULL, GTK_SORTER (gtk_custom_sorter_new (compare_sessions, NULL, NULL)));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)),
                                              GTK_FILTER (g_object_ref (self->filter)));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  hallway_session_list_set_sessions (self->list, G_LIST_MODEL (self->filtered));
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
  if (self->conference != NULL)
    g_signal_handlers_disconnect_by_data (self->conference, self);
  if (!is_same)
    hallway_schedule_page_forget_query (self);

  g_set_object (&self->store, store);
  g_set_object (&self->conference, conference);
  g_signal_connect_swapped (conference, "star-changed", G_CALLBACK (starred_changed_cb), self);
  hallway_day_bar_set_days (self->day_bar, hallway_conference_get_days (conference));
  if (!is_same || !has_day (self))
    self->day = find_first_day (self);

  hallway_session_list_restart (self->list);
  gtk_sort_list_model_set_model (self->sorted, NULL);
  hallway_schedule_page_update_query (self);
  gtk_sort_list_model_set_model (self->sorted, hallway_conference_get_sessions (conference));
  hallway_schedule_page_set_now (self, self->now);
  hallway_schedule_page_show_count (self);
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

  return self->runs;
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
  self->runs = takes_place (self);
  gtk_widget_set_visible (self->now_button, self->runs);
  hallway_session_list_set_now (self->list, now, self->runs);
}

/**
 * hallway_schedule_page_set_day:
 * @day: wall clock of its midnight
 *
 * Shows a day, and ends a search.
 */
void
hallway_schedule_page_set_day (HallwaySchedulePage *self,
                               gint64               day)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  hallway_schedule_page_stop_searching (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  self->day = day;
  hallway_schedule_page_update_query (self);
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0);
}

/**
 * hallway_schedule_page_get_day:
 *
 * Returns: wall clock of the midnight of the day that is shown, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_schedule_page_get_day (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), HALLWAY_TIME_UNKNOWN);

  return self->day;
}

/**
 * hallway_schedule_page_get_day_beside:
 * @distance: how many days of the conference later, negative for earlier
 *
 * Returns: the day at that distance from the one that is shown, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_schedule_page_get_day_beside (HallwaySchedulePage *self,
                                      int                  distance)
{
  GListModel *days;

  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), HALLWAY_TIME_UNKNOWN);

  if (self->conference == NULL)
    return HALLWAY_TIME_UNKNOWN;

  days = hallway_conference_get_days (self->conference);
  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);
      g_autoptr (HallwayDay) beside = NULL;

      if (hallway_day_get_date (day) != self->day || (int) i + distance < 0)
        continue;

      beside = g_list_model_get_item (days, (guint) ((int) i + distance));
      return beside != NULL ? hallway_day_get_date (beside) : HALLWAY_TIME_UNKNOWN;
    }

  return HALLWAY_TIME_UNKNOWN;
}

/**
 * hallway_schedule_page_get_current:
 *
 * Returns: (transfer none) (nullable): the first session that isn't over while the conference runs, else the first
 *   one that is listed
 */
HallwaySession *
hallway_schedule_page_get_current (HallwaySchedulePage *self)
{
  GListModel *sessions;

  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), NULL);

  sessions = self->runs ? G_LIST_MODEL (self->sorted) : G_LIST_MODEL (self->filtered);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (HallwaySession) session = g_list_model_get_item (sessions, i);

      if (!self->runs || !hallway_session_is_over (session, self->now))
        return session; /* The conference owns it. */
    }

  return NULL;
}

/**
 * hallway_schedule_page_jump_to_now:
 *
 * Selects the first session that isn't over.
 */
void
hallway_schedule_page_jump_to_now (HallwaySchedulePage *self)
{
  HallwaySession *session;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  session = hallway_schedule_page_get_current (self);
  if (session == NULL)
    return;

  hallway_schedule_page_select (self, session);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

/**
 * hallway_schedule_page_select:
 * @session: (nullable): what to select, %NULL for nothing
 *
 * Selects a session, and shows its day when it isn't in the list. Emits no "selected".
 */
void
hallway_schedule_page_select (HallwaySchedulePage *self,
                              HallwaySession      *session)
{
  HallwayDay *day;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  if (session != NULL && !hallway_query_matches (self->query, session, self->now))
    {
      day = hallway_session_get_day (session);
      hallway_schedule_page_forget_query (self);
      hallway_schedule_page_set_day (self, day != NULL ? hallway_day_get_date (day) : HALLWAY_TIME_UNKNOWN);
    }

  hallway_session_list_select (self->list, session);
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
 * hallway_schedule_page_get_search_bar:
 *
 * Returns: (transfer none): where words are typed
 */
GtkSearchBar *
hallway_schedule_page_get_search_bar (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), NULL);

  return self->search_bar;
}
