/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda into a file. */

#include "hallway-window-private.h"

#include "export/hallway-agenda-file.h"
#include "hallway-file-dialog.h"

#include <glib/gi18n.h>

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GFile)         file = hallway_agenda_file_write_finish (result, &error);
  g_autofree char          *name = NULL;
  g_autofree char          *message = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hallway_window_show_error (self, _("Could Not Export the Agenda"), error->message);
      return;
    }

  name = g_file_get_parse_name (file);
  /* Translators: the name of a file */
  message = g_strdup_printf (_("Agenda exported to %s"), name);
  hallway_window_show_toast (self, message);
}

static void
export_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  hallway_window_export_to (user_data, file);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GFile)         file = hallway_file_dialog_finish (result, NULL);

  if (file != NULL && self->conference != NULL)
    hallway_window_export_to (self, file);
}

static void
export_as_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *name = NULL;

  /* Translators: the name of a file, with the title of a conference; keep ".ics" */
  name = g_strdup_printf (_("Agenda – %s.ics"), hallway_conference_get_title (self->conference));
  g_strdelimit (name, "/", '-');
  hallway_file_dialog_save_async (GTK_WINDOW (self), _("Export the Agenda"), name, self->cancellable, file_chosen_cb,
                                                        g_object_ref (self));
}

static const GActionEntry entries[] = {
  { .name = "export", .activate = export_activated_cb, .parameter_type = "s" },
  { .name = "export-as", .activate = export_as_activated_cb },
};

/**
 * hallway_window_add_export_actions:
 *
 * Adds the actions that export.
 */
void
hallway_window_add_export_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_export_to:
 * @file: to write
 *
 * Writes the agenda of the open conference. What was just starred is in the file: stars on their way to the store come
 * first.
 */
void
hallway_window_export_to (HallwayWindow *self,
                          GFile         *file)
{
  if (self->n_starring > 0)
    {
      g_set_object (&self->pending_export, file);
      return;
    }

  hallway_agenda_file_write_async (self->store, hallway_conference_get_id (self->conference), NULL, file, self->now,
                                   self->cancellable, exported_cb, g_object_ref (self));
}
