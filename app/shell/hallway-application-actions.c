/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The app.* actions, for menus, shortcuts, D-Bus and tests alike. */

#include "hallway-application-private.h"

#include "hallway-file-dialog.h"
#include "hallway-preferences-window.h"

#include <glib/gi18n.h>

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayApplication) self = user_data;
  g_autoptr (GListModel)         files = hallway_file_dialog_open_finish (result, NULL);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      hallway_application_import (self, file);
    }
}

static void
open_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  HallwayApplication *self = user_data;
  HallwayWindow      *window = hallway_application_get_window (self);

  gtk_window_present (GTK_WINDOW (window));
  hallway_file_dialog_open_async (GTK_WINDOW (window), _("Open a Schedule"), self->cancellable, file_chosen_cb,
                                                          g_object_ref (self));
}

static void
import_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayApplication *self = user_data;
  g_autoptr (GFile)   file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  hallway_application_import (self, file);
}

static void
show_session_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayApplication *self = user_data;
  HallwayWindow      *window = hallway_application_get_window (self);
  const char         *name = g_variant_get_string (parameter, NULL);
  const char         *slash = strchr (name, '/');
  g_autofree char    *conference = slash != NULL ? g_strndup (name, (gsize) (slash - name)) : g_strdup (name);

  if (self->store != NULL)
    hallway_window_open_conference (window, conference, slash != NULL ? slash + 1 : NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
agenda_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_application_activate (user_data);
  g_action_group_activate_action (G_ACTION_GROUP (hallway_application_get_window (user_data)), "show-agenda",
                                  g_variant_new_string ("all"));
}

static void
open_sample_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  hallway_application_import_sample (user_data);
}

/* The window that says why the store can't be opened has none; another one takes its place. */
static void
open_store_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  HallwayApplication *self = user_data;
  HallwayWindow      *window = hallway_application_get_window (self);

  if (self->store != NULL)
    return;

  if (hallway_application_open_store (self))
    gtk_window_destroy (GTK_WINDOW (window));
  g_application_activate (G_APPLICATION (self));
}

static void
preferences_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  HallwayApplication *self = user_data;
  GtkWindow          *window = GTK_WINDOW (hallway_application_get_window (self));

  gtk_window_present (GTK_WINDOW (hallway_preferences_window_new (window, self->settings)));
}

static void
quit_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  if (windows == NULL)
    return g_application_quit (user_data);

  /* The application ends with its last window, and not before that has kept what it shows. */
  g_list_foreach (windows, (GFunc) gtk_window_close, NULL);
}

static void
about_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  HallwayWindow *window = hallway_application_get_window (user_data);

  /* clang-format off */
  adw_show_about_window (GTK_WINDOW (window),
                         "application-name", _("Hallway"),
                         "application-icon", HALLWAY_APPLICATION_ID,
                         "version", HALLWAY_VERSION,
                         "developer-name", _("The Hallway authors"),
                         "comments", _("Read, search and plan the conferences you go to."),
                         "copyright", _("© 2026 The Hallway authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "website", "https://hallway.app/",
                         /* Translators: the names of those who translated the application, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
  /* clang-format on */
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = about_activated_cb },
  { .name = "agenda", .activate = agenda_activated_cb },
  { .name = "import", .activate = import_activated_cb, .parameter_type = "s" },
  { .name = "open", .activate = open_activated_cb },
  { .name = "open-sample", .activate = open_sample_activated_cb },
  { .name = "open-store", .activate = open_store_activated_cb },
  { .name = "preferences", .activate = preferences_activated_cb },
  { .name = "quit", .activate = quit_activated_cb },
  { .name = "show-session", .activate = show_session_activated_cb, .parameter_type = "s" },
};

typedef struct
{
  const char *action;
  const char *accelerators[3];
} Shortcut;

static const Shortcut shortcuts[] = {
  { "app.open", { "<Control>o" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.quit", { "<Control>q" } },
  { "win.back", { "<Alt>Left", "Back" } },
  { "win.export-as", { "<Control>e" } },
  { "win.focus-search", { "<Control>f" } },
  { "win.jump-to-now", { "<Control>j" } },
  { "win.next-day", { "<Control>Page_Down" } },
  { "win.previous-day", { "<Control>Page_Up" } },
  { "win.show-help-overlay", { "<Control>F1", "<Control>question" } },
  { "win.show-page::agenda", { "<Alt>2" } },
  { "win.show-page::conferences", { "<Alt>Home" } },
  { "win.show-page::schedule", { "<Alt>1" } },
  { "win.star-shown", { "<Control>d" } },
  { "window.close", { "<Control>w" } },
};

/**
 * hallway_application_add_actions:
 *
 * Adds the app.* actions and the shortcuts of all actions.
 */
void
hallway_application_add_actions (HallwayApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action, shortcuts[i].accelerators);
}
