/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of conferences to pick from: one that was opened, or the one whose address is in the preferences. */

#include "hallway-window-private.h"

#include "fetch/hallway-fetch.h"
#include "hallway-catalogue-page.h"
#include "hallway-import-words.h"
#include "import/hallway-part-file.h"

#include <glib/gi18n.h>

static void
chosen_cb (HallwayCataloguePage *page,
           const char           *title,
           const char *const    *addresses,
           HallwayWindow        *self)
{
  g_autoptr (GFile)            file = g_file_new_for_uri (addresses[0]);
  g_autoptr (HallwayImportJob) job = hallway_import_job_new_file (file);

  hallway_window_import (self, job);
}

static void
show_error (HallwayWindow *self,
            const GError  *error)
{
  g_autofree char *reason = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  reason = hallway_import_words_explain_error (error);
  hallway_window_show_error (self, _("Could Not Open the List"), reason, NULL);
}

static void
show_catalogue (HallwayWindow     *self,
                const HallwayPart *part)
{
  g_autoptr (GError) error = NULL;
  HallwayCatalogue  *catalogue = hallway_catalogue_new_from_part (part, &error);
  g_autofree char   *title = NULL;
  GtkWidget         *page;

  if (catalogue == NULL)
    return show_error (self, error);

  /* Translators: the name of an app or a server that publishes a list of conferences */
  title = g_strdup_printf (_("Conferences from %s"), catalogue->title);
  page = hallway_catalogue_page_new (catalogue, self->now, self->local_zone);
  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  hallway_window_show_sheet (self, title, page);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     parts = hallway_part_load_finish (G_FILE (source), result, &error);

  if (parts != NULL)
    show_catalogue (self, g_ptr_array_index (parts, 0));
  else
    show_error (self, error);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HallwayWindow)  self = user_data;
  g_autoptr (GError)         error = NULL;
  g_autoptr (HallwayFetched) fetched = hallway_fetch_finish (result, &error);

  if (fetched != NULL)
    show_catalogue (self, fetched->part);
  else
    show_error (self, error);
}

static void
fetch_catalogue (HallwayWindow *self,
                 const char    *address)
{
  HallwayFetchRequest request = { .address = address };

  hallway_fetch_async (&request, self->cancellable, NULL, NULL, fetched_cb, g_object_ref (self));
}

/**
 * hallway_window_open_catalogue:
 * @job: what turned out to be a list of conferences
 *
 * Shows the list to pick from.
 */
void
hallway_window_open_catalogue (HallwayWindow    *self,
                               HallwayImportJob *job)
{
  g_autofree char        *uri = job->file != NULL ? g_file_get_uri (job->file) : NULL;
  g_autoptr (HallwayPart) part = NULL;

  if (job->text != NULL)
    {
      part = hallway_part_new (job->name, job->second != NULL ? job->second : job->text);
      show_catalogue (self, part);
    }
  else if (uri != NULL && hallway_fetch_is_address (uri))
    fetch_catalogue (self, uri);
  else if (uri != NULL)
    hallway_part_load_async (job->file, self->cancellable, loaded_cb, g_object_ref (self));
}

static void
open_catalogue_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *address = NULL;

  g_object_get (self->settings, "catalogue", &address, NULL);
  fetch_catalogue (self, address);
}

static const GActionEntry entries[] = {
  { .name = "open-catalogue", .activate = open_catalogue_activated_cb },
};

static void
catalogue_changed_cb (HallwayWindow *self)
{
  GAction         *action = g_action_map_lookup_action (G_ACTION_MAP (self), "open-catalogue");
  g_autofree char *address = NULL;

  g_object_get (self->settings, "catalogue", &address, NULL);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), address != NULL && *address != '\0');
}

/**
 * hallway_window_add_catalogue_actions:
 *
 * Adds the action that opens the list whose address is in the preferences.
 */
void
hallway_window_add_catalogue_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_follow_catalogue:
 *
 * Lets that action be there as long as an address is.
 */
void
hallway_window_follow_catalogue (HallwayWindow *self)
{
  g_signal_connect_object (self->settings, "notify::catalogue", G_CALLBACK (catalogue_changed_cb), self, G_CONNECT_SWAPPED);
  catalogue_changed_cb (self);
}
