/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A session to paste elsewhere: its address, or all that is said of it. */

#include "hallway-window-private.h"

#include "export/hallway-session-text.h"

#include <glib/gi18n.h>

static HallwayEntry *
finish_loading (HallwayWindow *self,
                GObject       *source,
                GAsyncResult  *result)
{
  g_autoptr (GError) error = NULL;
  HallwayEntry      *details = hallway_store_load_details_finish (HALLWAY_STORE (source), result, &error);

  if (details == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hallway_window_show_toast (self, error->message);

  return details;
}

static void
copy (HallwayWindow *self,
      const char    *text,
      const char    *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  hallway_window_show_toast (self, message);
}

static void
link_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (HallwayEntry)  details = finish_loading (self, source, result);
  g_autofree char          *address = NULL;

  if (details == NULL)
    return;

  address = hallway_link_resolve (details->session->url, hallway_entry_get_base_url (details));
  if (address != NULL)
    copy (self, address, _("Link copied"));
  else
    hallway_window_show_toast (self, _("This session has no web page"));
}

static void
text_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (HallwayEntry)  details = finish_loading (self, source, result);
  g_autofree char          *text = NULL;

  if (details == NULL)
    return;

  text = hallway_session_text_new (details);
  copy (self, text, _("Text copied"));
}

static void
load (HallwayWindow      *self,
      GVariant           *parameter,
      GAsyncReadyCallback callback)
{
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_session (self, g_variant_get_string (parameter, NULL), &conference);

  if (key != NULL)
    hallway_store_load_details_async (self->store, conference, key, self->cancellable, callback, g_object_ref (self));
}

static void
copy_link_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  load (user_data, parameter, link_loaded_cb);
}

static void
copy_text_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  load (user_data, parameter, text_loaded_cb);
}

static const GActionEntry entries[] = {
  { .name = "copy-link", .activate = copy_link_activated_cb, .parameter_type = "s" },
  { .name = "copy-text", .activate = copy_text_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_clipboard_actions:
 *
 * Adds the actions that copy.
 */
void
hallway_window_add_clipboard_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
