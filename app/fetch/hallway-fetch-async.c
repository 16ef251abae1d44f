/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-relay.h"

/* A fetch in a worker thread. */
typedef struct
{
  HallwayFetchRequest request; /* (owned): its strings */
  HallwayFetchLimits  limits;
  HallwayFetchRelay   relay;
} Fetch;

static void
free_fetch (gpointer data)
{
  Fetch *fetch = data;

  g_free ((char *) fetch->request.address);
  g_free ((char *) fetch->request.etag);
  g_free ((char *) fetch->request.last_modified);
  g_free (fetch);
}

static void
fetch_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Fetch          *fetch = data;
  GError         *error = NULL;
  HallwayFetched *fetched = hallway_fetch (&fetch->request, hallway_fetch_relay_tell, &fetch->relay, cancellable, &error);

  if (fetched != NULL)
    g_task_return_pointer (task, fetched, (GDestroyNotify) hallway_fetched_free);
  else
    g_task_return_error (task, error);
}

/**
 * hallway_fetch_async:
 * @request: (transfer none): what to fetch
 * @cancellable: (nullable): cancelling it calls @callback at once
 * @progress_callback: (nullable): called now and then on the thread that calls this, never after @callback
 * @progress_data: for @progress_callback
 *
 * See hallway_fetch().
 */
void
hallway_fetch_async (const HallwayFetchRequest   *request,
                     GCancellable                *cancellable,
                     HallwayFetchProgressCallback progress_callback,
                     gpointer                     progress_data,
                     GAsyncReadyCallback          callback,
                     gpointer                     user_data)
{
  g_autoptr (GTask) task = NULL;
  Fetch            *fetch;

  g_return_if_fail (request != NULL && request->address != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  fetch = g_new0 (Fetch, 1);
  fetch->request.address = g_strdup (request->address);
  fetch->request.etag = g_strdup (request->etag);
  fetch->request.last_modified = g_strdup (request->last_modified);
  if (request->limits != NULL)
    {
      fetch->limits = *request->limits;
      fetch->request.limits = &fetch->limits;
    }
  fetch->request.is_foreign = request->is_foreign;
  fetch->relay = (HallwayFetchRelay){ .task = task, .callback = progress_callback, .user_data = progress_data };

  g_task_set_source_tag (task, hallway_fetch_async);
  g_task_set_task_data (task, fetch, free_fetch);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, fetch_in_thread);
}

/**
 * hallway_fetch_finish:
 *
 * Returns: (transfer full) (nullable): as hallway_fetch()
 */
HallwayFetched *
hallway_fetch_finish (GAsyncResult *result,
                      GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_fetch_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
