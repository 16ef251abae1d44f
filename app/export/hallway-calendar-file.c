/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-calendar-file.h"

#include "hallway-agenda-file.h"

#include <errno.h>

#define FOLDER "calendar"
#define AGENDA_FILE "agenda.ics"
#define MODE 0700

typedef struct
{
  char  *conference; /* (owned) (nullable): NULL for all */
  char  *key;        /* (owned) (nullable): NULL for the agenda */
  gint64 now;        /* Unix time */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->conference, g_free);
  g_clear_pointer (&job->key, g_free);
  g_free (job);
}

static gboolean
make_folder (GFile   *file,
             GError **error)
{
  g_autofree char *path = g_path_get_dirname (g_file_peek_path (file));
  int              reason;

  if (g_mkdir_with_parents (path, MODE) == 0)
    return TRUE;

  reason = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (reason), "%s: %s", path, g_strerror (reason));
  return FALSE;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Job        *job = task_data;
  const char       *keys[] = { job->key, NULL };
  g_autoptr (GFile) file = hallway_calendar_file_find (source, job->conference, job->key);
  GError           *error = NULL;

  if (make_folder (file, &error) &&
      hallway_agenda_file_write (source, job->conference, job->key != NULL ? keys : NULL, file, job->now, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * hallway_calendar_file_find:
 * @store: whose agenda
 * @conference: (nullable): the id of a conference, %NULL for all
 * @key: (nullable): a session of @conference, %NULL for the agenda
 *
 * Tells where the calendar file of a session or an agenda is kept. Keys may hold any character and are hashed.
 *
 * Returns: (transfer full): the file, which may not be there yet
 */
GFile *
hallway_calendar_file_find (HallwayStore *store,
                            const char   *conference,
                            const char   *key)
{
  const char      *folder;
  g_autofree char *hash = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (HALLWAY_IS_STORE (store), NULL);
  g_return_val_if_fail (conference != NULL || key == NULL, NULL);

  folder = hallway_store_get_folder (store);
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
 * Writes the calendar file that hallway_calendar_file_find() names.
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
  g_autoptr (GTask) task = NULL;
  Job              *job;

  g_return_if_fail (HALLWAY_IS_STORE (store));
  g_return_if_fail (conference != NULL || key == NULL);

  job = g_new0 (Job, 1);
  job->conference = g_strdup (conference);
  job->key = g_strdup (key);
  job->now = now;

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, hallway_calendar_file_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
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
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_calendar_file_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
