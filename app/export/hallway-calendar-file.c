/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-calendar-file.h"

#include "hallway-agenda-file.h"

#define FOLDER "calendar"
#define AGENDA_FILE "agenda.ics"

/* Keys may hold any character and are hashed. */
static GFile *
find_file (HallwayStore *store,
           const char   *conference,
           const char   *key)
{
  const char      *folder = hallway_store_get_folder (store);
  g_autofree char *hash = NULL;
  g_autofree char *name = NULL;

  if (conference == NULL)
    return g_file_new_build_filename (folder, FOLDER, AGENDA_FILE, NULL);
  if (key == NULL)
    return g_file_new_build_filename (folder, FOLDER, conference, AGENDA_FILE, NULL);

  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);
  name = g_strdup_printf ("%.16s.ics", hash);
  return g_file_new_build_filename (folder, FOLDER, conference, name, NULL);
}

/**
 * hallway_calendar_file_write_async:
 * @store: whose agenda
 * @conference: (nullable): the id of a conference, %NULL for all
 * @key: (nullable): a session of @conference, %NULL for the agenda
 * @now: Unix time
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes the calendar file of a session or an agenda.
 */
void
hallway_calendar_file_write_async (HallwayStore       *store,
                                   const char         *conference,
                                   const char         *key,
                                   gint64              now,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  const char       *keys[] = { key, NULL };
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (HALLWAY_IS_STORE (store));
  g_return_if_fail (conference != NULL || key == NULL);

  file = find_file (store, conference, key);
  hallway_agenda_file_write_async (store, conference, key != NULL ? keys : NULL, file, HALLWAY_AGENDA_FILE_MAKE_FOLDER,
                                   now, cancellable, callback, user_data);
}

/**
 * hallway_calendar_file_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends hallway_calendar_file_write_async().
 *
 * Returns: (transfer full) (nullable): the file that was written, %NULL with @error set
 */
GFile *
hallway_calendar_file_write_finish (GAsyncResult *result,
                                    GError      **error)
{
  return hallway_agenda_file_write_finish (result, error);
}
