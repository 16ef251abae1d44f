/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of the agenda: its rows, what is selected, and where the keyboard is. */

#include "hallway-agenda-page-private.h"

#include "hallway-agenda-row-view.h"

#define FIRST_ROWS 12
#define ROWS_PER_FRAME 3

static HallwaySession *
get_session (HallwayAgendaPage *self,
             guint              position)
{
  HallwayAgendaRow *row = position < g_list_model_get_n_items (G_LIST_MODEL (self->rows)) ? hallway_agenda_rows_get_row (self->rows, position) : NULL;

  return row != NULL && !hallway_agenda_row_is_gap (row) ? hallway_agenda_item_get_session (hallway_agenda_row_get_item (row)) : NULL;
}

static void
selection_changed_cb (HallwayAgendaPage *self)
{
  HallwaySession *session = get_session (self, gtk_single_selection_get_selected (self->selection));

  if (session != NULL && !self->is_quiet)
    g_signal_emit_by_name (self, "selected", session);
}

static void
view_activated_cb (HallwayAgendaPage *self,
                   guint              position)
{
  HallwayAgendaRow *row = hallway_agenda_rows_get_row (self->rows, position);

  if (!hallway_agenda_row_is_gap (row))
    hallway_agenda_page_open_item (self, hallway_agenda_row_get_item (row));
}

/* A click selects by GTK's own gesture when it is pressed; it opens when it is released. */
static void
row_released_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkListItem     *item)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));

  if (gtk_widget_contains (view, x, y))
    gtk_widget_activate_action (view, "list.activate-item", "u", gtk_list_item_get_position (item));
}

static void
row_set_up_cb (HallwayAgendaPage *self,
               GtkListItem       *item)
{
  GtkWidget  *view = hallway_agenda_row_view_new ();
  GtkGesture *gesture = gtk_gesture_click_new ();

  g_signal_connect (gesture, "released", G_CALLBACK (row_released_cb), item);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (gesture));
  gtk_list_item_set_child (item, view);
}

static void
row_bound_cb (HallwayAgendaPage *self,
              GtkListItem       *item)
{
  HallwayAgendaRow *row = gtk_list_item_get_item (item);

  gtk_list_item_set_selectable (item, !hallway_agenda_row_is_gap (row));
  gtk_list_item_set_activatable (item, !hallway_agenda_row_is_gap (row));
  hallway_agenda_row_view_set_row (HALLWAY_AGENDA_ROW_VIEW (gtk_list_item_get_child (item)), row);
  g_ptr_array_add (self->bound, item);
}

/* GTK 4.8 unbinds and binds again all that follows a change: the view keeps its row, since that costs nothing to show again. */
static void
row_unbound_cb (HallwayAgendaPage *self,
                GtkListItem       *item)
{
  g_ptr_array_remove_fast (self->bound, item);
}

static GtkListItem *
find_focused (HallwayAgendaPage *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->view));

  for (guint i = 0; i < self->bound->len && focus != NULL; i++)
    if (gtk_widget_get_parent (gtk_list_item_get_child (self->bound->pdata[i])) == focus)
      return self->bound->pdata[i];
  return NULL;
}

/* This comes before the list view hears of the change. */
static void
rows_changing_cb (HallwayAgendaPage *self)
{
  GtkListItem *focused = find_focused (self);

  self->focused = focused != NULL ? gtk_list_item_get_position (focused) : GTK_INVALID_LIST_POSITION;
}

static GtkWidget *
find_view (HallwayAgendaPage *self,
           guint              position)
{
  for (guint i = 0; i < self->bound->len; i++)
    if (gtk_list_item_get_position (self->bound->pdata[i]) == position)
      return gtk_list_item_get_child (self->bound->pdata[i]);
  return NULL;
}

static void
focus_position (HallwayAgendaPage *self,
                guint              position)
{
  GtkWidget *view = find_view (self, position);

  if (view != NULL)
    gtk_widget_grab_focus (gtk_widget_get_parent (view));
}

static guint
find_session (HallwayAgendaPage *self,
              HallwaySession    *session)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n_rows && session != NULL; i++)
    if (get_session (self, i) == session)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
show_at_least (HallwayAgendaPage *self,
               guint              n_rows)
{
  if (hallway_head_list_get_size (self->listed) < n_rows)
    hallway_head_list_set_size (self->listed, n_rows);
}

static gboolean
grow_cb (GtkWidget     *view,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HallwayAgendaPage *self = user_data;

  if (hallway_head_list_grow (self->listed, ROWS_PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

/* What was scrolled into view is brought to the top of it. */
static gboolean
align_now_cb (GtkWidget     *view,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  HallwayAgendaPage *self = user_data;
  GtkAdjustment     *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  guint              position;
  GtkWidget         *row = hallway_agenda_rows_find_now (self->rows, &position) ? find_view (self, position) : NULL;
  double             y;

  if (row != NULL && gtk_widget_translate_coordinates (row, view, 0, 0, NULL, &y))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y);

  return G_SOURCE_REMOVE;
}

/* A list without a size can't be scrolled. */
static gboolean
scroll_to_now_cb (GtkWidget     *view,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  HallwayAgendaPage *self = user_data;
  guint              position;

  if (gtk_widget_get_height (view) == 0)
    return G_SOURCE_CONTINUE;

  if (hallway_agenda_rows_find_now (self->rows, &position))
    {
      show_at_least (self, position + FIRST_ROWS);
      gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
      gtk_widget_add_tick_callback (view, align_now_cb, self, NULL);
    }
  return G_SOURCE_REMOVE;
}

/**
 * hallway_agenda_page_make_list:
 *
 * Makes the rows and the widgets for them.
 */
void
hallway_agenda_page_make_list (HallwayAgendaPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changing_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->listed = hallway_head_list_new (G_LIST_MODEL (self->rows), FIRST_ROWS);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->listed));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (view_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (row_set_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (row_bound_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (row_unbound_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->view, factory);
}

/**
 * hallway_agenda_page_start_to_grow:
 *
 * Makes the rows beyond the first screen, some with each frame, once the page has been seen.
 */
void
hallway_agenda_page_start_to_grow (HallwayAgendaPage *self)
{
  gboolean is_whole = hallway_head_list_get_size (self->listed) == HALLWAY_HEAD_LIST_ALL;

  if (self->grow_id == 0 && !is_whole && gtk_list_view_get_model (self->view) != NULL)
    self->grow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), grow_cb, self, NULL);
}

/**
 * hallway_agenda_page_start_over:
 *
 * Goes back to one screen of rows, and to what is next, since what is listed changes altogether.
 */
void
hallway_agenda_page_start_over (HallwayAgendaPage *self)
{
  hallway_head_list_set_size (self->listed, FIRST_ROWS);
  self->is_at_now = FALSE;
}

/**
 * hallway_agenda_page_select_shown:
 *
 * Selects what stands beside the list, where it is listed.
 */
void
hallway_agenda_page_select_shown (HallwayAgendaPage *self)
{
  self->is_quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, find_session (self, self->shown));
  self->is_quiet = FALSE;
}

/**
 * hallway_agenda_page_keep_focus:
 *
 * Gives the keyboard to what stands where it was, after the rows changed.
 */
void
hallway_agenda_page_keep_focus (HallwayAgendaPage *self)
{
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  guint position = self->focused;

  self->focused = GTK_INVALID_LIST_POSITION;
  if (position == GTK_INVALID_LIST_POSITION || n_rows == 0)
    return;

  position = MIN (position, n_rows - 1);
  if (hallway_agenda_row_is_gap (hallway_agenda_rows_get_row (self->rows, position)) && position > 0)
    position--;
  focus_position (self, position);
}

/**
 * hallway_agenda_page_scroll_to_now:
 *
 * Begins to read at what is next, once, when there is something to read.
 */
void
hallway_agenda_page_scroll_to_now (HallwayAgendaPage *self)
{
  if (self->is_at_now || g_list_model_get_n_items (G_LIST_MODEL (self->rows)) == 0)
    return;

  self->is_at_now = TRUE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self->view), scroll_to_now_cb, self, NULL);
}

/**
 * hallway_agenda_page_get_focused:
 *
 * Returns: (transfer full) (nullable): CONF/KEY of the item that the keyboard is at, %NULL if it is elsewhere
 */
char *
hallway_agenda_page_get_focused (HallwayAgendaPage *self)
{
  GtkListItem      *focused;
  HallwayAgendaRow *row;

  g_return_val_if_fail (HALLWAY_IS_AGENDA_PAGE (self), NULL);

  focused = find_focused (self);
  row = focused != NULL ? gtk_list_item_get_item (focused) : NULL;
  if (row == NULL || hallway_agenda_row_is_gap (row) || hallway_agenda_item_get_state (hallway_agenda_row_get_item (row)) == HALLWAY_ENTRY_OWN)
    return NULL;

  return hallway_entry_make_path (hallway_agenda_item_get_entry (hallway_agenda_row_get_item (row)));
}
