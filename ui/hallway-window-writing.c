/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person changed is written, whatever becomes of the window meanwhile: nothing cancels it, and the application
 * doesn't end before. */

#include "hallway-window-private.h"

/**
 * hallway_window_begin_writing:
 *
 * Keeps the application until hallway_window_end_writing(), which the callback of what is written calls.
 */
void
hallway_window_begin_writing (HallwayWindow *self)
{
  g_application_hold (self->application);
}

/**
 * hallway_window_end_writing:
 *
 * Lets the application end if nothing else keeps it.
 *
 * Returns: whether the window is still there to tell what became of it
 */
gboolean
hallway_window_end_writing (HallwayWindow *self)
{
  g_application_release (self->application);
  return gtk_window_get_application (GTK_WINDOW (self)) != NULL;
}
