/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-discovery.h"

#include "hallway-fetch-relay.h"

/* A search in a worker thread. */
typedef struct
{
  HallwayDiscoveryRequest request; /* (owned): its strings */
  HallwayFetchLimits      limits;
  HallwayFetchRelay       relay;
} Discovery;

static void
free_discovery (gpointer data)
{
  Discovery *discovery = data;

  g_strfreev ((char **) discovery->request.addresses);
  g_free ((char *) discovery->request.timezone);
  g_free (discovery);
}

static void
discover_in_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  Discovery *discovery = data;
  GError    *error = NULL;
  GPtrArray *findings = hallway_discover (&discovery->request, hallway_fetch_relay_tell, &discovery->relay, cancellable, &error);

  if (findings != NULL)
    g_task_return_pointer (task, findings, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * hallway_discover_async:
 * @request: (transfer none): where to begin
 * @cancellable: (nullable): cancelling it calls @callback at once
 * @progress_callback: (nullable): called now and then on the thread that calls this, never after @callback
 * @progress_data: for @progress_callback
 *
 * See hallway_discover().
 */
void
hallway_discover_async (const HallwayDiscoveryRequest *request,
                        GCancellable                  *cancellable,
                        HallwayFetchProgressCallback   progress_callback,
                        gpointer                       progress_data,
                        GAsyncReadyCallback            callback,
                        gpointer                       user_data)
{
  g_autoptr (GTask) task = NULL;
  Discovery        *discovery;

  g_return_if_fail (request != NULL && request->addresses != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  discovery = g_new0 (Discovery, 1);
  discovery->request.addresses = (const char *const *) g_strdupv ((char **) request->addresses);
  discovery->request.timezone = g_strdup (request->timezone);
  if (request->limits != NULL)
    {
      discovery->limits = *request->limits;
      discovery->request.limits = &discovery->limits;
    }
  discovery->relay = (HallwayFetchRelay){ .task = task, .callback = progress_callback, .user_data = progress_data };

  g_task_set_source_tag (task, hallway_discover_async);
  g_task_set_task_data (task, discovery, free_discovery);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, discover_in_thread);
}

/**
 * hallway_discover_finish:
 *
 * Returns: (transfer full) (element-type HallwayFinding) (nullable): as hallway_discover()
 */
GPtrArray *
hallway_discover_finish (GAsyncResult *result,
                         GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_discover_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
