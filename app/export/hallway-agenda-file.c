/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda or sessions as a file, from the store to the disk in a worker thread. */

#include "hallway-agenda-file.h"

#include "hallway-export.h"
#include "hallway-output-file.h"

#include <errno.h>

#define FOLDER_MODE 0700

typedef struct
{
  char                  *conference; /* (owned) (nullable): NULL for all */
  char                 **keys;       /* (owned) (nullable): NULL for the agenda */
  GFile                 *file;       /* (owned) */
  HallwayAgendaFileFlags flags;
  gint64                 now; /* Unix time */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->conference, g_free);
  g_clear_pointer (&job->keys, g_strfreev);
  g_clear_object (&job->file);
  g_free (job);
}

/* The format that the name of the file asks for, a calendar when it asks for none. */
static const HallwayExport *
find_format (GFile *file)
{
  const HallwayExport *const *formats = hallway_export_list ();
  g_autofree char            *name = g_file_get_basename (file);
  const char                 *dot = strrchr (name, '.');

  for (guint i = 0; dot != NULL && formats[i] != NULL; i++)
    if (g_ascii_strcasecmp (dot + 1, formats[i]->extension) == 0)
      return formats[i];

  return hallway_export_find ("ics");
}

static GPtrArray *
read_entries (HallwayStore      *store,
              const char        *conference,
              const char *const *keys,
              GError           **error)
{
  if (keys != NULL)
    return hallway_store_read (store, conference, keys, HALLWAY_READ_DETAILS, error);

  return hallway_store_read_agenda (store, conference, HALLWAY_READ_DETAILS, error);
}

/* The ledger is kept before the file is written: an identifier that a calendar knows must never be forgotten. */
static GBytes *
export_entries (HallwayStore        *store,
                GPtrArray           *entries,
                const HallwayExport *format,
                gint64               now,
                GError             **error)
{
  g_autoptr (GHashTable) ledger = hallway_store_read_ledger (store, entries, error);
  g_autoptr (GBytes)     bytes = NULL;
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = now };

  if (ledger == NULL)
    return NULL;

  bytes = format->write (entries, &options, error);
  if (bytes == NULL || !hallway_store_write_ledger (store, ledger, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

static gboolean
make_folder (GFile   *file,
             GError **error)
{
  g_autofree char *path = g_path_get_dirname (g_file_peek_path (file));
  int              reason;

  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
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
  const Job *job = task_data;
  GError    *error = NULL;

  if (((job->flags & HALLWAY_AGENDA_FILE_MAKE_FOLDER) == 0 || make_folder (job->file, &error)) &&
      hallway_agenda_file_write (HALLWAY_STORE (source), job->conference, (const char *const *) job->keys, job->file,
                                 job->now, cancellable, &error))
    g_task_return_pointer (task, g_object_ref (job->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * hallway_agenda_file_write:
 * @store: whose agenda
 * @conference: (nullable): the id of a conference, %NULL for all
 * @keys: (nullable): sessions of @conference, %NULL for the agenda
 * @file: what to write, replaced when it is there
 * @now: Unix time
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * Writes the agenda, or sessions, in the format of the file's suffix, iCalendar when there is none that is known, and
 * remembers in the ledger what was written. For worker threads.
 *
 * Returns: whether the file is there, complete
 */
gboolean
hallway_agenda_file_write (HallwayStore      *store,
                           const char        *conference,
                           const char *const *keys,
                           GFile             *file,
                           gint64             now,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (GPtrArray) entries = read_entries (store, conference, keys, error);
  g_autoptr (GBytes)    bytes = entries != NULL ? export_entries (store, entries, find_format (file), now, error) : NULL;

  return bytes != NULL && hallway_output_file_write (file, bytes, cancellable, error);
}

/**
 * hallway_agenda_file_write_async:
 * @store: whose agenda
 * @conference: (nullable): the id of a conference, %NULL for all
 * @keys: (nullable): sessions of @conference, %NULL for the agenda
 * @file: what to write, replaced when it is there
 * @flags: what else to do
 * @flags: what else to do
 * @now: Unix time
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Does what hallway_agenda_file_write() does in a worker thread.
 */
void
hallway_agenda_file_write_async (HallwayStore          *store,
                                 const char            *conference,
                                 const char *const     *keys,
                                 GFile                 *file,
                                 HallwayAgendaFileFlags flags,
                                 gint64                 now,
                                 GCancellable          *cancellable,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  g_autoptr (GTask) task = NULL;
  Job              *job;

  g_return_if_fail (HALLWAY_IS_STORE (store));
  g_return_if_fail (conference != NULL || keys == NULL);
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->conference = g_strdup (conference);
  job->keys = g_strdupv ((char **) keys);
  job->file = g_object_ref (file);
  job->flags = flags;
  job->now = now;

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, hallway_agenda_file_write_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_thread);
}

/**
 * hallway_agenda_file_write_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Ends hallway_agenda_file_write_async().
 *
 * Returns: (transfer full) (nullable): the file that was written, %NULL with @error set
 */
GFile *
hallway_agenda_file_write_finish (GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_agenda_file_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
