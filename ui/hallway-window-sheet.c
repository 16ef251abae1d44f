/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page that asks or tells something about one conference, and from which one goes back to where one was. */

#include "hallway-window-private.h"

/**
 * hallway_window_show_sheet:
 * @title: what it is about
 * @content: (transfer floating): what is shown
 *
 * Shows a page over the others, in place of one that is there already.
 */
void
hallway_window_show_sheet (HallwayWindow *self,
                           const char    *title,
                           GtkWidget     *content)
{
  if (!hallway_window_shows_sheet (self))
    self->sheet_covers_content = hallway_window_shows_content (self);

  g_free (self->sheet_title);
  self->sheet_title = g_strdup (title);
  adw_bin_set_child (self->sheet, content);
  hallway_window_enter_sheet (self);
  gtk_widget_grab_focus (content);
}

/**
 * hallway_window_close_sheet:
 *
 * Goes back to what was there before.
 */
void
hallway_window_close_sheet (HallwayWindow *self)
{
  if (!hallway_window_shows_sheet (self))
    return;

  if (self->sheet_covers_content)
    hallway_window_show_content (self);
  else
    hallway_window_show_conferences (self);
  adw_bin_set_child (self->sheet, NULL);
}
