/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-session-list-private.h"

#include "hallway-format.h"

G_DEFINE_FINAL_TYPE (HallwaySessionList, hallway_session_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static HallwaySession *
get_session (HallwaySessionList *self,
             guint               position)
{
  g_autoptr (HallwaySlotRow) slot_row = g_list_model_get_item (G_LIST_MODEL (self->slots), position);

  return slot_row != NULL ? hallway_slot_row_get_session (slot_row) : NULL;
}

static void
selection_changed_cb (HallwaySessionList *self)
{
  guint           position = gtk_single_selection_get_selected (self->selection);
  HallwaySession *session = position != GTK_INVALID_LIST_POSITION ? get_session (self, position) : NULL;

  if (session != NULL && !self->is_quiet)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, session);
}

static void
row_activated_cb (HallwaySessionList *self,
                  guint               position)
{
  HallwaySession *session = get_session (self, position);

  if (session != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

/* A click selects by GTK's own gesture when it is pressed; it opens when it is released. */
static void
row_released_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 gpointer         user_data)
{
  GtkWidget      *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget      *self = gtk_widget_get_ancestor (row, HALLWAY_TYPE_SESSION_LIST);
  HallwaySession *session = hallway_session_row_get_session (HALLWAY_SESSION_ROW (row));

  if (self != NULL && session != NULL && gtk_widget_contains (row, x, y))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, session);
}

static GtkWidget *
make_row (void)
{
  GtkWidget  *row = g_object_ref_sink (hallway_session_row_new ());
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, "released", G_CALLBACK (row_released_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
  return row;
}

/* A list item goes with what it shows when the list becomes shorter; its row is kept for the next one, which saves most of
 * the time that a row takes. */
static GtkWidget *
find_spare_row (HallwaySessionList *self)
{
  for (guint i = 0; i < self->made->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->made, i);

      if (gtk_widget_get_parent (row) == NULL)
        return row;
    }
  return NULL;
}

static void
row_set_up_cb (HallwaySessionList *self,
               GtkListItem        *item)
{
  GtkWidget *row = find_spare_row (self);

  if (row == NULL)
    {
      row = make_row ();
      g_ptr_array_add (self->made, row);
    }
  gtk_list_item_set_child (item, row);
}

/* The line of now stands between what has begun and what hasn't, in a list by time. */
static HallwaySlotRow *
find_next (HallwaySessionList *self)
{
  guint next = hallway_slot_list_find_next (self->slots, self->now);

  if (!self->dims_past || self->with_days || next == 0)
    return NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->slots), next);
}

static void
show_now_line (HallwaySessionList *self,
               HallwaySessionRow  *row)
{
  HallwaySpan      span;
  g_autofree char *clock = NULL;

  if (self->next == NULL || hallway_session_row_get_slot_row (row) != self->next)
    return hallway_session_row_set_now_line (row, NULL);

  span = hallway_span_seen_in (hallway_session_get_span (hallway_session_row_get_session (row)), self->zone);
  clock = hallway_format_clock (hallway_span_get_wall (&span) + self->now - span.start);
  hallway_session_row_set_now_line (row, clock);
}

static void
update_now_line (HallwaySessionList *self)
{
  g_clear_object (&self->next);
  self->next = find_next (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_now_line (self, g_ptr_array_index (self->rows, i));
}

static void
row_bound_cb (HallwaySessionList *self,
              GtkListItem        *item)
{
  HallwaySessionRow *row = HALLWAY_SESSION_ROW (gtk_list_item_get_child (item));

  hallway_session_row_set_zone (row, self->zone);
  hallway_session_row_set_words (row, self->words);
  hallway_session_row_set_slot_row (row, gtk_list_item_get_item (item), self->with_days);
  hallway_session_row_set_now (row, self->now, self->dims_past);
  show_now_line (self, row);
  g_ptr_array_add (self->rows, row);
}

static void
row_unbound_cb (HallwaySessionList *self,
                GtkListItem        *item)
{
  HallwaySessionRow *row = HALLWAY_SESSION_ROW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->rows, row);
  hallway_session_row_set_slot_row (row, NULL, FALSE);
}

static void
slots_changed_cb (HallwaySessionList *self)
{
  hallway_session_list_grow (self);
  update_now_line (self);
}

static void
make_models (HallwaySessionList *self)
{
  self->slots = hallway_slot_list_new (NULL);
  self->shown = hallway_head_list_new (G_LIST_MODEL (self->slots), 0);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  g_signal_connect_object (self->slots, "items-changed", G_CALLBACK (slots_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
make_factory (HallwaySessionList *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (row_set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbound_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}

static void
hallway_session_list_unmap (GtkWidget *widget)
{
  hallway_session_list_remember_top (HALLWAY_SESSION_LIST (widget));
  GTK_WIDGET_CLASS (hallway_session_list_parent_class)->unmap (widget);
}

static void
hallway_session_list_dispose (GObject *object)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (object);

  if (self->grow_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->grow_id);
  self->grow_id = 0;
  hallway_session_list_stop_scrolling (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), HALLWAY_TYPE_SESSION_LIST);
  g_clear_object (&self->next);
  g_clear_object (&self->left_at);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->slots);

  G_OBJECT_CLASS (hallway_session_list_parent_class)->dispose (object);
}

static void
hallway_session_list_finalize (GObject *object)
{
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->rows, g_ptr_array_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->made, g_ptr_array_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->zone, hallway_zone_unref);
  g_clear_pointer (&HALLWAY_SESSION_LIST (object)->words, hallway_words_unref);

  G_OBJECT_CLASS (hallway_session_list_parent_class)->finalize (object);
}

static void
hallway_session_list_class_init (HallwaySessionListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_session_list_dispose;
  object_class->finalize = hallway_session_list_finalize;
  widget_class->unmap = hallway_session_list_unmap;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, HALLWAY_TYPE_SESSION);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-session-list.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionList, scroller);
  gtk_widget_class_bind_template_child (widget_class, HallwaySessionList, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  hallway_session_list_bind_menu_keys (widget_class);
}

static void
hallway_session_list_init (HallwaySessionList *self)
{
  self->rows = g_ptr_array_new ();
  self->made = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  make_models (self);
  make_factory (self);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  hallway_session_list_set_up_menu (self);
}

/**
 * hallway_session_list_set_sessions:
 * @sessions: (nullable) (element-type HallwaySession): sorted by hallway_session_compare()
 *
 * Sets the sessions to list.
 */
void
hallway_session_list_set_sessions (HallwaySessionList *self,
                                   GListModel         *sessions)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  hallway_session_list_restart (self);
  hallway_slot_list_set_sessions (self->slots, sessions);
}

/**
 * hallway_session_list_set_words:
 * @words: (nullable): what is searched, %NULL for no search
 *
 * Emphasises what was found in the rows made from now on, and says so when it is in a text that they don't show; the list is
 * expected to change right after.
 */
void
hallway_session_list_set_words (HallwaySessionList *self,
                                const char         *words)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  g_clear_pointer (&self->words, hallway_words_unref);
  self->words = words != NULL ? hallway_words_new (words) : NULL;
}

/**
 * hallway_session_list_set_with_days:
 * @with_days: whether headings name the day
 *
 * Sets what the rows made from now on show as their heading; the list is expected to change right after.
 */
void
hallway_session_list_set_with_days (HallwaySessionList *self,
                                    gboolean            with_days)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  self->with_days = with_days;
}

/**
 * hallway_session_list_set_zone:
 * @zone: (nullable): the zone to show times in, %NULL for the conference's
 *
 * Makes all rows anew with their times in @zone, also when only the form of times is another.
 */
void
hallway_session_list_set_zone (HallwaySessionList *self,
                               HallwayZone        *zone)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  make_factory (self);
}

/**
 * hallway_session_list_set_now:
 * @now: Unix time
 * @dims_past: whether what is over is dimmed
 *
 * Shows which sessions run and which are over.
 */
void
hallway_session_list_set_now (HallwaySessionList *self,
                              gint64              now,
                              gboolean            dims_past)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  self->now = now;
  self->dims_past = dims_past;
  for (guint i = 0; i < self->rows->len; i++)
    hallway_session_row_set_now (g_ptr_array_index (self->rows, i), now, dims_past);
  update_now_line (self);
}
