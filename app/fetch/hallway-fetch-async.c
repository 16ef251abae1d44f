/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch.h"

/* A count that changes this often seems to flow. */
#define MICROSECONDS_BETWEEN (G_USEC_PER_SEC / 20)

/* A fetch in a worker thread. */
typedef struct
{
  HallwayFetchRequest          request; /* (owned): its strings */
  HallwayFetchLimits           limits;
  HallwayFetchProgressCallback callback; /* (nullable) */
  gpointer                     user_data;
  GTask                       *task; /* (unowned): owns this */
  gint64                       told; /* monotonic time of the last word */
} Fetch;

/* A word on its way to the thread of who waits. */
typedef struct
{
  GTask *task; /* (owned) */
  gsize  received;
  gsize  total;
} Word;

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
free_word (gpointer data)
{
  Word *word = data;

  g_object_unref (word->task);
  g_free (word);
}

/* Not after the end: what the callback is about is gone then. */
static gboolean
word_due_cb (gpointer user_data)
{
  const Word  *word = user_data;
  const Fetch *fetch = g_task_get_task_data (word->task);

  if (!g_task_get_completed (word->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (word->task)))
    fetch->callback (word->received, word->total, fetch->user_data);
  return G_SOURCE_REMOVE;
}

/* In the worker thread. */
static void
received_cb (gsize    received,
             gsize    total,
             gpointer user_data)
{
  Fetch              *fetch = user_data;
  gint64              now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Word               *word;

  if (fetch->callback == NULL || now - fetch->told < MICROSECONDS_BETWEEN)
    return;

  fetch->told = now;
  word = g_new0 (Word, 1);
  word->task = g_object_ref (fetch->task);
  word->received = received;
  word->total = total;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, word_due_cb, word, free_word);
  g_source_attach (source, g_task_get_context (fetch->task));
}

static void
fetch_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Fetch          *fetch = data;
  GError         *error = NULL;
  HallwayFetched *fetched = hallway_fetch (&fetch->request, received_cb, fetch, cancellable, &error);

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
  fetch->callback = progress_callback;
  fetch->user_data = progress_data;
  fetch->task = task;

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
