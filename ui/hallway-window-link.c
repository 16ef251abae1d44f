/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links of strangers: only what is safe opens. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static void
link_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hallway_window_show_toast (self, error->message);
}

static void
open_link_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow                  *self = user_data;
  const char                     *address = g_variant_get_string (parameter, NULL);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!hallway_link_is_safe (address))
    return hallway_window_show_toast (self, _("This address is not safe to open"));

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), self->cancellable, link_opened_cb,
                                           g_object_ref (self));
}

static const GActionEntry entries[] = {
  { .name = "open-link", .activate = open_link_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_link_actions:
 *
 * Adds the actions that open links.
 */
void
hallway_window_add_link_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
