/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-window-private.h"

#define MOST_TRIES 30 /* frames */

/* What a stack leaves is mapped until it has faded. */
static gboolean
is_left_behind (GtkWidget *focus,
                GtkWidget *stack,
                GtkWidget *visible_child)
{
  return gtk_widget_is_ancestor (focus, stack) && (visible_child == NULL || !gtk_widget_is_ancestor (focus, visible_child));
}

static gboolean
has_place (HallwayWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  GtkWidget *state = gtk_stack_get_visible_child (self->states);

  if (focus == NULL || !gtk_widget_get_mapped (focus) || !gtk_widget_is_sensitive (focus) ||
      is_left_behind (focus, GTK_WIDGET (self->states), state) ||
      is_left_behind (focus, GTK_WIDGET (self->pages), adw_view_stack_get_visible_child (self->pages)))
    return FALSE;

  return !self->takes_focus || gtk_widget_is_ancestor (focus, state);
}

static void
grab_focus (HallwayWindow *self)
{
  const char *page = adw_view_stack_get_visible_child_name (self->pages);

  if (!hallway_window_shows_content (self))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->states), GTK_DIR_TAB_FORWARD);
  else if (hallway_window_shows_session_alone (self))
    hallway_session_page_grab_focus (self->session_page);
  else if (g_strcmp0 (page, "schedule") == 0)
    hallway_schedule_page_grab_focus (self->schedule_page);
  else
    gtk_widget_child_focus (adw_view_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

/* What was just put into the window can take the keyboard once it has been laid out. */
static gboolean
find_focus_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  HallwayWindow *self = HALLWAY_WINDOW (widget);

  if (!has_place (self))
    grab_focus (self);
  if (!has_place (self) && ++self->n_tries < MOST_TRIES)
    return G_SOURCE_CONTINUE;

  self->takes_focus = FALSE;
  self->focus_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * hallway_window_keep_focus:
 * @takes: whether what is shown now takes the keyboard from the header bar, too
 *
 * Gives the keyboard a place in what is shown once what had it is no longer there.
 */
void
hallway_window_keep_focus (HallwayWindow *self,
                           gboolean       takes)
{
  self->n_tries = 0;
  self->takes_focus |= takes;
  if (self->focus_id == 0)
    self->focus_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), find_focus_cb, NULL, NULL);
}
