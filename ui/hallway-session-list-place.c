/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one is in the list: what is selected, has the keyboard, or stands at the top. */

#include "hallway-session-list-private.h"

#define MOST_TRIES 8 /* frames until what follows a session fills the rest of the screen, or never does */

static gboolean
is_at (GListModel     *sessions,
       guint           position,
       HallwaySession *session)
{
  g_autoptr (HallwaySession) there = g_list_model_get_item (sessions, position);

  return there == session;
}

static guint
find_position (HallwaySessionList *self,
               HallwaySession     *session)
{
  GListModel *sessions = hallway_slot_list_get_sessions (self->slots);
  guint       n_sessions = sessions != NULL ? g_list_model_get_n_items (sessions) : 0;

  for (guint position = 0; session != NULL && position < n_sessions; position++)
    if (is_at (sessions, position, session))
      return position;

  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (HallwaySessionList *self,
           guint               position)
{
  hallway_session_list_show_at_least (self, position + 1);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", position);
}

/**
 * hallway_session_list_select:
 * @session: (nullable): a session
 *
 * Selects @session and brings it into view, or unselects all when it isn't in the list. Emits no "selected".
 */
void
hallway_session_list_select (HallwaySessionList *self,
                             HallwaySession     *session)
{
  guint position;

  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  position = find_position (self, session);
  self->is_quiet = TRUE;
  if (position != GTK_INVALID_LIST_POSITION)
    hallway_session_list_show_at_least (self, position + 1);
  gtk_single_selection_set_selected (self->selection, position);
  self->is_quiet = FALSE;

  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

static GtkWidget *
find_selected_item (HallwaySessionList *self)
{
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->view)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (selected != NULL && HALLWAY_IS_SESSION_ROW (row) && hallway_session_row_get_slot_row (HALLWAY_SESSION_ROW (row)) == selected)
        return item;
    }

  return NULL;
}

/**
 * hallway_session_list_grab_focus:
 *
 * Gives the keyboard to the selected row, or to where it was among the rows.
 */
void
hallway_session_list_grab_focus (HallwaySessionList *self)
{
  GtkWidget *item;

  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  item = find_selected_item (self);
  gtk_widget_grab_focus (item != NULL ? item : GTK_WIDGET (self->view));
}

static gboolean
find_place (HallwaySessionList *self,
            HallwaySession     *session,
            graphene_rect_t    *bounds)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (hallway_session_row_get_session (HALLWAY_SESSION_ROW (row)) == session)
        return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, GTK_WIDGET (self->scroller), bounds);
    }

  return FALSE;
}

/* What has a row is moved to the top, what has none is brought into view to get one. */
static void
bring_to_top (HallwaySessionList *self)
{
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;
  guint           position;

  if (find_place (self, self->top, &bounds))
    return gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (double) bounds.origin.y);

  position = find_position (self, self->top);
  if (position != GTK_INVALID_LIST_POSITION)
    scroll_to (self, position);
}

/* The session at the top of what is seen. */
static HallwaySession *
find_top (HallwaySessionList *self)
{
  HallwaySession *top = NULL;
  float           nearest = G_MAXFLOAT;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget      *row = g_ptr_array_index (self->rows, i);
      graphene_rect_t bounds;
      float           bottom;

      if (!gtk_widget_get_mapped (row) || !gtk_widget_compute_bounds (row, GTK_WIDGET (self->scroller), &bounds))
        continue;

      bottom = bounds.origin.y + bounds.size.height;
      if (bottom < 1 || bottom >= nearest)
        continue;

      nearest = bottom;
      top = hallway_session_row_get_session (HALLWAY_SESSION_ROW (row));
    }

  return top;
}

/* Rows that aren't made yet have no place, which takes some frames when the list is new. */
static gboolean
bring_to_top_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);

  if (find_top (self) != self->top && self->n_tries++ < MOST_TRIES)
    {
      bring_to_top (self);
      return G_SOURCE_CONTINUE;
    }

  g_clear_object (&self->top);
  self->top_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hallway_session_list_stop_scrolling:
 *
 * Gives up to bring a session to the top.
 */
void
hallway_session_list_stop_scrolling (HallwaySessionList *self)
{
  g_clear_object (&self->top);
  if (self->top_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->top_id);
  self->top_id = 0;
}

/**
 * hallway_session_list_scroll_to_top:
 * @session: one that is listed
 *
 * Brings a session to the top of what is seen, as far as what follows it fills the rest.
 */
void
hallway_session_list_scroll_to_top (HallwaySessionList *self,
                                    HallwaySession     *session)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));
  g_return_if_fail (HALLWAY_IS_SESSION (session));

  g_set_object (&self->top, session);
  self->n_tries = 0;
  bring_to_top (self);
  if (self->top_id == 0)
    self->top_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), bring_to_top_cb, NULL, NULL);
}

/**
 * hallway_session_list_remember_top:
 *
 * Remembers where one is, before the list is hidden.
 */
void
hallway_session_list_remember_top (HallwaySessionList *self)
{
  g_set_object (&self->left_at, find_top (self));
}

/**
 * hallway_session_list_get_top:
 *
 * Returns: (transfer none) (nullable): the session at the top of what is seen, or will be; of a hidden list, where it was
 *   left
 */
HallwaySession *
hallway_session_list_get_top (HallwaySessionList *self)
{
  g_return_val_if_fail (HALLWAY_IS_SESSION_LIST (self), NULL);

  if (self->top != NULL)
    return self->top;

  return gtk_widget_get_mapped (GTK_WIDGET (self)) ? find_top (self) : self->left_at;
}

/**
 * hallway_session_list_find_focused_row:
 *
 * Returns: (transfer none) (nullable): the row that has the keyboard
 */
HallwaySessionRow *
hallway_session_list_find_focused_row (HallwaySessionList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *child = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  if (HALLWAY_IS_SESSION_ROW (child))
    return HALLWAY_SESSION_ROW (child);
  return (HallwaySessionRow *) gtk_widget_get_ancestor (focus, HALLWAY_TYPE_SESSION_ROW);
}

/**
 * hallway_session_list_get_focused:
 *
 * Returns: (transfer none) (nullable): the session whose row has the keyboard
 */
HallwaySession *
hallway_session_list_get_focused (HallwaySessionList *self)
{
  HallwaySessionRow *row;

  g_return_val_if_fail (HALLWAY_IS_SESSION_LIST (self), NULL);

  row = hallway_session_list_find_focused_row (self);
  return row != NULL ? hallway_session_row_get_session (row) : NULL;
}
