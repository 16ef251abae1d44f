/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many rows there are: one screen of them at first, then some more with each frame. */

#include "hallway-session-list-private.h"

#define LEAST_ROW_HEIGHT 50 /* pixels */
#define ROWS_PER_FRAME 16

/* Rows that fill what there is, or will be, to see. */
static guint
count_first_rows (HallwaySessionList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int      height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height == 0 && GTK_IS_WINDOW (root))
    g_object_get (root, "default-height", &height, NULL);

  return (guint) (MAX (height, 0) / LEAST_ROW_HEIGHT) + 1;
}

/* The first frame comes with the first screen of rows alone. */
static gboolean
grow_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);

  if (self->is_new)
    {
      self->is_new = FALSE;
      return G_SOURCE_CONTINUE;
    }
  if (hallway_head_list_grow (self->shown, ROWS_PER_FRAME))
    return G_SOURCE_CONTINUE;

  self->grow_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hallway_session_list_grow:
 *
 * Adds rows with each frame from the next but one on, until all are there.
 */
void
hallway_session_list_grow (HallwaySessionList *self)
{
  self->is_new = TRUE;
  if (self->grow_id == 0)
    self->grow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow_cb, NULL, NULL);
}

/**
 * hallway_session_list_show_at_least:
 * @n_rows: how many
 *
 * Adds rows at once: one that isn't in the slice yet can't be scrolled to.
 */
void
hallway_session_list_show_at_least (HallwaySessionList *self,
                                    guint               n_rows)
{
  if (hallway_head_list_get_size (self->shown) < n_rows)
    hallway_head_list_set_size (self->shown, n_rows + count_first_rows (self));
}

/**
 * hallway_session_list_restart:
 *
 * Goes back to one screen of rows, at the top. To be called before the sessions change altogether, since the work is
 * done once for what is there at that time.
 */
void
hallway_session_list_restart (HallwaySessionList *self)
{
  g_return_if_fail (HALLWAY_IS_SESSION_LIST (self));

  hallway_session_list_stop_scrolling (self);
  g_clear_object (&self->left_at);
  self->is_quiet = TRUE;
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->is_quiet = FALSE;
  hallway_head_list_set_size (self->shown, count_first_rows (self));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  hallway_session_list_grow (self);
}
