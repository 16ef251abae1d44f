/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-progress.h"
#include "hallway-store-private.h"

#include "import/hallway-document.h"

/* An import in a worker thread. */
typedef struct
{
  HallwaySource          source; /* (owned): its strings and parts */
  gint64                 now;
  HallwayImportProgress *progress; /* (owned) */
  HallwayReport         *report;   /* (owned) (nullable): once it is finished */
} Import;

static void
free_import (gpointer data)
{
  Import *import = data;

  g_free ((char *) import->source.id);
  g_free ((char *) import->source.name);
  g_free ((char *) import->source.address);
  g_free ((char *) import->source.format);
  g_free ((char *) import->source.timezone);
  g_free ((char *) import->source.dates);
  g_ptr_array_unref (import->source.parts);
  g_clear_pointer (&import->report, hallway_report_unref);
  hallway_import_progress_free (import->progress);
  g_free (import);
}

/* Who gave up was answered already, and must not find a report that is being written. */
static void
import_in_thread (GTask        *task,
                  gpointer      self,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Import                   *import = data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GError)        given_up = NULL;
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayUpdate) update = NULL;

  update = hallway_store_import_watched (self, &import->source, import->now, import->progress, &report, &error);
  if (!hallway_import_progress_finish (import->progress, &given_up))
    return g_task_return_error (task, g_steal_pointer (&given_up));

  import->report = g_steal_pointer (&report);
  if (update != NULL)
    g_task_return_pointer (task, g_steal_pointer (&update), (GDestroyNotify) hallway_update_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * hallway_store_import_async:
 * @source: with its parts, which must not change any more
 * @now: Unix time
 * @cancellable: (nullable): cancelling it calls @callback at once, and nothing is stored
 * @progress_callback: (nullable): called now and then on the thread that calls this, never after @callback
 * @progress_data: for @progress_callback
 *
 * See hallway_store_import_parts().
 */
void
hallway_store_import_async (HallwayStore                 *self,
                            const HallwaySource          *source,
                            gint64                        now,
                            GCancellable                 *cancellable,
                            HallwayImportProgressCallback progress_callback,
                            gpointer                      progress_data,
                            GAsyncReadyCallback           callback,
                            gpointer                      user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Import           *import = g_new0 (Import, 1);

  import->source.id = g_strdup (source->id);
  import->source.name = g_strdup (source->name);
  import->source.address = g_strdup (source->address);
  import->source.format = g_strdup (source->format);
  import->source.timezone = g_strdup (source->timezone);
  import->source.dates = g_strdup (source->dates);
  import->source.parts = g_ptr_array_ref (source->parts);
  import->now = now;
  import->progress = hallway_import_progress_new (task, progress_callback, progress_data);

  g_task_set_source_tag (task, hallway_store_import_async);
  g_task_set_task_data (task, import, free_import);
  g_task_run_in_thread (task, import_in_thread);
}

/**
 * hallway_store_import_finish:
 * @report: (out) (optional) (nullable) (transfer full): what was wrong with the parts, set with an error too, unless it
 *   was cancelled
 *
 * Returns: (transfer full) (nullable): what it did
 */
HallwayUpdate *
hallway_store_import_finish (HallwayStore   *self,
                             GAsyncResult   *result,
                             HallwayReport **report,
                             GError        **error)
{
  Import *import;

  g_return_val_if_fail (g_task_is_valid (result, self) && g_async_result_is_tagged (result, hallway_store_import_async), NULL);

  import = g_task_get_task_data (G_TASK (result));
  if (report != NULL)
    *report = g_steal_pointer (&import->report);
  return g_task_propagate_pointer (G_TASK (result), error);
}
