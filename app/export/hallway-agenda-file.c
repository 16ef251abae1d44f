/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda as a file, from the store to the disk in a worker thread. */

#include "hallway-agenda-file.h"

#include "hallway-export.h"

typedef struct
{
  char  *conference; /* (owned) (nullable): NULL for all */
  GFile *file;       /* (owned) */
  gint64 now;        /* Unix time */
} Job;

static void
job_free (Job *job)
{
  g_clear_pointer (&job->conference, g_free);
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

/* The ledger is kept before the file is written: an identifier that a calendar knows must never be forgotten. */
static GBytes *
export_agenda (HallwayStore *store,
               const Job    *job,
               GError      **error)
{
  g_autoptr (GPtrArray)  entries = hallway_store_read_agenda (store, job->conference, HALLWAY_READ_DETAILS, error);
  g_autoptr (GHashTable) ledger = entries != NULL ? hallway_store_read_ledger (store, entries, error) : NULL;
  g_autoptr (GBytes)     bytes = NULL;
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = job->now };

  if (ledger == NULL)
    return NULL;

  bytes = find_format (job->file)->write (entries, &options, error);
  if (bytes == NULL || !hallway_store_write_ledger (store, ledger, error))
    return NULL;

  return g_steal_pointer (&bytes);
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Job         *job = task_data;
  GError            *error = NULL;
  g_autoptr (GBytes) bytes = export_agenda (HALLWAY_STORE (source), job, &error);

  if (bytes == NULL || !g_file_replace_contents (job->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                                 NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error))
    return g_task_return_error (task, error);

  g_task_return_pointer (task, g_object_ref (job->file), g_object_unref);
}

/**
 * hallway_agenda_file_write_async:
 * @store: whose agenda
 * @conference: (nullable): the id of a conference, %NULL for all
 * @file: what to write, replaced when it is there
 * @now: Unix time
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes the agenda in the format of the file's suffix, iCalendar when there is none that is known, and remembers in
 * the ledger what was written.
 */
void
hallway_agenda_file_write_async (HallwayStore       *store,
                                 const char         *conference,
                                 GFile              *file,
                                 gint64              now,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job              *job;

  g_return_if_fail (HALLWAY_IS_STORE (store));
  g_return_if_fail (G_IS_FILE (file));

  job = g_new0 (Job, 1);
  job->conference = g_strdup (conference);
  job->file = g_object_ref (file);
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
