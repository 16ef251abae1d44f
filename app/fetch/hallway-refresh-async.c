/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-refresh.h"

/* In a worker thread. */
typedef struct
{
  char  *conference; /* (owned) */
  gint64 now;
} Call;

static void
free_call (gpointer data)
{
  Call *call = data;

  g_free (call->conference);
  g_free (call);
}

static void
refresh_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  const Call     *call = data;
  GError         *error = NULL;
  HallwayRefresh *refresh = hallway_refresh (source, call->conference, NULL, call->now, cancellable, &error);

  if (refresh != NULL)
    g_task_return_pointer (task, refresh, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * hallway_refresh_async:
 *
 * See hallway_refresh(). Who gives up is answered when it is certain that nothing will be written any more, or that all is.
 */
void
hallway_refresh_async (HallwayStore       *store,
                       const char         *conference,
                       gint64              now,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);
  Call             *call = g_new0 (Call, 1);

  call->conference = g_strdup (conference);
  call->now = now;
  g_task_set_source_tag (task, hallway_refresh_async);
  g_task_set_task_data (task, call, free_call);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, refresh_in_thread);
}

/**
 * hallway_refresh_finish:
 *
 * Returns: (transfer full) (nullable): as hallway_refresh()
 */
HallwayRefresh *
hallway_refresh_finish (HallwayStore *store,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_refresh_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
