/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window that lists the keys. It is made when it is first asked for: GTK would make one by the name of gtk/help-overlay.ui
 * with each window, before that has drawn anything. */

#include "hallway-window-private.h"

static void
show_help_overlay_activated_cb (GSimpleAction *action,
                                GVariant      *parameter,
                                gpointer       user_data)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (user_data);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/app/hallway/Hallway/help-overlay.ui");
      GObject               *overlay = gtk_builder_get_object (builder, "help_overlay");

      gtk_application_window_set_help_overlay (window, GTK_SHORTCUTS_WINDOW (overlay));
    }

  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static const GActionEntry entries[] = {
  { .name = "show-help-overlay", .activate = show_help_overlay_activated_cb },
};

/**
 * hallway_window_add_help_actions:
 *
 * Adds win.show-help-overlay, which lists the keys.
 */
void
hallway_window_add_help_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
