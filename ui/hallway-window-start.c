/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the window comes up: with the conference that was open last, unless that takes so long that the window had better
 * say so. The first frame shows the list; what it can do without is read and shown after it. */

#include "hallway-window-private.h"

#define PATIENCE 200 /* milliseconds */

/* What was being read for it keeps a window that is destroyed, which has left its application and isn't shown again. */
static void
present (HallwayWindow *self)
{
  g_clear_handle_id (&self->present_id, g_source_remove);
  if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    gtk_window_present (GTK_WINDOW (self));
}

static void
present_due (gpointer user_data)
{
  HallwayWindow *self = user_data;

  self->present_id = 0;
  present (self);
}

static void
start_due (gpointer user_data)
{
  HallwayWindow *self = user_data;

  self->start_id = 0;
  hallway_window_end_start (self);
}

static void
painted_cb (HallwayWindow *self,
            GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, painted_cb, self);
  if (self->is_starting && self->start_id == 0)
    self->start_id = g_idle_add_once (start_due, self);
}

static void
realized_cb (HallwayWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (self, realized_cb, NULL);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (painted_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hallway_window_begin_start:
 *
 * Puts off what the first frame can do without.
 */
void
hallway_window_begin_start (HallwayWindow *self)
{
  self->is_starting = TRUE;
  g_signal_connect (self, "realize", G_CALLBACK (realized_cb), NULL);
}

/**
 * hallway_window_end_start:
 *
 * Reads and shows what was put off, if it was.
 */
void
hallway_window_end_start (HallwayWindow *self)
{
  g_autoptr (HallwaySession) session = g_steal_pointer (&self->first_session);

  if (!self->is_starting)
    return;

  g_clear_handle_id (&self->start_id, g_source_remove);
  self->is_starting = FALSE;
  hallway_window_load_conferences (self);
  hallway_window_load_agenda (self);
  if (hallway_session_page_get_session (self->session_page) != NULL)
    return;

  if (session != NULL)
    hallway_window_show_session (self, session, FALSE);
  else
    hallway_session_page_set_session (self->session_page, self->conference, NULL);
}

/**
 * hallway_window_take_ready:
 *
 * Presents the window that waited for what it shows now.
 */
void
hallway_window_take_ready (HallwayWindow *self)
{
  if (self->present_id != 0)
    present (self);
}

/**
 * hallway_window_present_when_ready:
 *
 * Presents the window with what is being read for it, or says that it is being read when that takes long.
 */
void
hallway_window_present_when_ready (HallwayWindow *self)
{
  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  if (!hallway_window_shows_loading (self) || gtk_widget_get_visible (GTK_WIDGET (self)))
    present (self);
  else if (self->present_id == 0)
    self->present_id = g_timeout_add_once (PATIENCE, present_due, self);
}
