/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schedule-page.h"

#include "hallway-day-bar.h"
#include "hallway-session-list.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

G_DEFINE_FINAL_TYPE (HallwaySchedulePage, hallway_schedule_page, GTK_TYPE_BOX)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_DAY_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

#define MOST_FOUND 1000

static gboolean
is_searching (HallwaySchedulePage *self)
{
  return self->words != NULL;
}

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

static HallwayQuery *
make_query (HallwaySchedulePage *self)
{
  g_autofree char *day = NULL;

  if (is_searching (self))
    return hallway_query_set_search (self->chosen, self->words, (const char *const *) self->found);

  if (self->day == HALLWAY_TIME_UNKNOWN)
    return hallway_query_ref (self->chosen);

  day = hallway_time_format_date (self->day);
  return hallway_query_add (self->chosen, HALLWAY_QUERY_DAY, day);
}

/* The filters as chips, each of which removes itself. */

static const char *
describe_filter (HallwayQueryKind kind,
                 const char      *value)
{
  if (kind == HALLWAY_QUERY_STARRED)
    return _("Starred");

  return kind == HALLWAY_QUERY_NOW ? _("Running now") : value;
}

static GtkWidget *
make_chip (HallwayQueryKind kind,
           const char      *value)
{
  const char      *kind_name = hallway_query_kind_to_string (kind);
  g_autofree char *target = value != NULL ? g_strdup_printf ("%s=%s", kind_name, value) : g_strdup (kind_name);
  g_autofree char *name = NULL;
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget       *label = gtk_label_new (describe_filter (kind, value));

  /* Translators: what is filtered for, for a screen reader */
  name = g_strdup_printf (_("Remove the filter “%s”"), gtk_label_get_text (GTK_LABEL (label)));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "win.remove-filter");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return chip;
}

static void
show_chips (HallwaySchedulePage *self)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, chip);

  for (guint i = 0; i < hallway_query_get_n_terms (self->chosen); i++)
    gtk_box_append (self->chips, make_chip (hallway_query_get_kind (self->chosen, i),
                                            hallway_query_get_value (self->chosen, i)));
}

static guint
count_on_day (HallwaySchedulePage *self)
{
  GListModel *days = hallway_conference_get_days (self->conference);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);

      if (hallway_day_get_date (day) == self->day)
        return hallway_day_get_n_sessions (day);
    }

  return g_list_model_get_n_items (hallway_conference_get_sessions (self->conference));
}

static char *
describe_count (HallwaySchedulePage *self,
                guint                n_shown)
{
  guint n_hidden;

  if (is_searching (self))
    return g_strdup_printf (ngettext ("%u found", "%u found", n_shown), n_shown);

  n_hidden = count_on_day (self) - n_shown;
  return g_strdup_printf (ngettext ("%u hidden", "%u hidden", n_hidden), n_hidden);
}

static void
show_count (HallwaySchedulePage *self)
{
  guint            n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  g_autofree char *count = describe_count (self, n_shown);

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->day_row, !is_searching (self));
  gtk_widget_set_visible (self->filter_row, is_searching (self) || hallway_query_get_n_terms (self->chosen) > 0);
  gtk_stack_set_visible_child_name (self->states, n_shown > 0 ? "list" : "nothing");
}

static void
update_query (HallwaySchedulePage *self)
{
  g_autoptr (HallwayQuery) query = NULL;

  if (self->conference == NULL)
    return;

  query = make_query (self);
  if (!hallway_query_equal (query, self->query))
    {
      g_clear_pointer (&self->query, hallway_query_unref);
      self->query = g_steal_pointer (&query);
      hallway_session_list_set_with_days (self->list, is_searching (self));
      hallway_session_list_restart (self->list);
      gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
    }
  show_chips (self);
  show_count (self);
}

/* Searching */

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HallwaySchedulePage) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_auto (GStrv)                  keys = hallway_store_search_finish (HALLWAY_STORE (source), result, &error);

  if (keys == NULL || !is_searching (self))
    return;

  g_strfreev (self->found);
  self->found = g_steal_pointer (&keys);
  update_query (self);
}

static void
stop_searching (HallwaySchedulePage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->found, g_strfreev);
}

static void
search_changed_cb (HallwaySchedulePage *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  if (g_strcmp0 (words, self->words != NULL ? self->words : "") == 0)
    return;

  stop_searching (self);
  if (words[0] == '\0' || self->store == NULL || self->conference == NULL)
    return update_query (self);

  self->words = g_steal_pointer (&words);
  self->searching = g_cancellable_new ();
  hallway_store_search_async (self->store, hallway_conference_get_id (self->conference), self->words, MOST_FOUND,
                              self->searching, found_cb, g_object_ref (self));
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

static void
forget_query (HallwaySchedulePage *self)
{
  stop_searching (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  g_clear_pointer (&self->chosen, hallway_query_unref);
  self->chosen = hallway_query_new ();
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

  stop_searching (self);
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
    forget_query (self);

  g_set_object (&self->store, store);
  g_set_object (&self->conference, conference);
  g_signal_connect_swapped (conference, "star-changed", G_CALLBACK (starred_changed_cb), self);
  hallway_day_bar_set_days (self->day_bar, hallway_conference_get_days (conference));
  if (!is_same || !has_day (self))
    self->day = find_first_day (self);

  hallway_session_list_restart (self->list);
  gtk_sort_list_model_set_model (self->sorted, NULL);
  update_query (self);
  gtk_sort_list_model_set_model (self->sorted, hallway_conference_get_sessions (conference));
  hallway_schedule_page_set_now (self, self->now);
  show_count (self);
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

  stop_searching (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  self->day = day;
  update_query (self);
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
      g_clear_pointer (&self->chosen, hallway_query_unref);
      self->chosen = hallway_query_new ();
      hallway_schedule_page_set_day (self, day != NULL ? hallway_day_get_date (day) : HALLWAY_TIME_UNKNOWN);
    }

  hallway_session_list_select (self->list, session);
}

/**
 * hallway_schedule_page_search:
 * @words: what to find, "" to end the search
 *
 * Searches as if the words had been typed.
 */
void
hallway_schedule_page_search (HallwaySchedulePage *self,
                              const char          *words)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));
  g_return_if_fail (words != NULL);

  gtk_search_bar_set_search_mode (self->search_bar, words[0] != '\0');
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
  search_changed_cb (self);
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

/**
 * hallway_schedule_page_add_filter:
 * @kind: what is filtered
 * @value: what of it is shown
 *
 * Shows less.
 */
void
hallway_schedule_page_add_filter (HallwaySchedulePage *self,
                                  HallwayQueryKind     kind,
                                  const char          *value)
{
  HallwayQuery *chosen;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  chosen = hallway_query_add (self->chosen, kind, value);
  hallway_query_unref (self->chosen);
  self->chosen = chosen;
  update_query (self);
}

/**
 * hallway_schedule_page_remove_filter:
 * @kind: what is filtered
 * @value: what of it is shown
 *
 * Takes one filter back.
 */
void
hallway_schedule_page_remove_filter (HallwaySchedulePage *self,
                                     HallwayQueryKind     kind,
                                     const char          *value)
{
  HallwayQuery *chosen;

  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  chosen = hallway_query_remove (self->chosen, kind, value);
  hallway_query_unref (self->chosen);
  self->chosen = chosen;
  update_query (self);
}

/**
 * hallway_schedule_page_clear:
 *
 * Takes all filters back and ends the search.
 */
void
hallway_schedule_page_clear (HallwaySchedulePage *self)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  g_clear_pointer (&self->chosen, hallway_query_unref);
  self->chosen = hallway_query_new ();
  stop_searching (self);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  update_query (self);
}

/**
 * hallway_schedule_page_grab_focus_in_list:
 *
 * Gives the keyboard to the rows.
 */
void
hallway_schedule_page_grab_focus_in_list (HallwaySchedulePage *self)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  hallway_session_list_grab_focus (self->list);
}
