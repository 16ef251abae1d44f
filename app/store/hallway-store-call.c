/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-call.h"

#include "hallway-store-private.h"

static void
free_call (gpointer data)
{
  HallwayStoreCall *call = data;

  g_free (call->conference);
  g_free (call->text);
  g_strfreev (call->keys);
  g_clear_pointer (&call->entries, g_ptr_array_unref);
  g_free (call);
}

static void
read_in_thread (GTask        *task,
                gpointer      self,
                gpointer      data,
                GCancellable *cancellable)
{
  const HallwayStoreCall *call = data;
  GError                 *error = NULL;
  gpointer                result;

  /* Who gave up waiting needs no work: searches are replaced with every letter. */
  if (g_task_return_error_if_cancelled (task))
    return;

  result = call->read (self, call, &error);
  if (result != NULL)
    g_task_return_pointer (task, result, call->free_function);
  else
    g_task_return_error (task, error);
}

/* In the one thread that writes. */
static void
write_in_turn (gpointer data,
               gpointer user_data)
{
  g_autoptr (GTask)       task = data;
  const HallwayStoreCall *call = g_task_get_task_data (task);
  GError                 *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (call->write (g_task_get_source_object (task), call, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GTask *
make_task (HallwayStore       *self,
           HallwayStoreCall   *call,
           gpointer            tag,
           GCancellable       *cancellable,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, call, free_call);
  return task;
}

/**
 * hallway_store_call_make_writer:
 *
 * What is written is written in the order in which it was asked for: of a star that is set and taken back, the last
 * counts.
 *
 * Returns: (transfer full): the thread of a store that writes
 */
GThreadPool *
hallway_store_call_make_writer (void)
{
  return g_thread_pool_new (write_in_turn, NULL, 1, FALSE, NULL);
}

/**
 * hallway_store_call_new:
 * @conference: (nullable): an id
 *
 * Returns: (transfer full): a call, to be filled and given to one of the functions below
 */
HallwayStoreCall *
hallway_store_call_new (const char *conference)
{
  HallwayStoreCall *call = g_new0 (HallwayStoreCall, 1);

  call->conference = g_strdup (conference);

  return call;
}

/**
 * hallway_store_call_read:
 * @call: (transfer full): what to read
 * @read: called in a worker thread; returns %NULL with an error set on failure
 * @free_function: of what @read returns
 * @tag: the _async function
 *
 * Runs a call whose result is a pointer.
 */
void
hallway_store_call_read (HallwayStore       *self,
                         HallwayStoreCall   *call,
                         HallwayStoreRead    read,
                         GDestroyNotify      free_function,
                         gpointer            tag,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  call->read = read;
  call->free_function = free_function;
  task = make_task (self, call, tag, cancellable, callback, user_data);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * hallway_store_call_write:
 * @call: (transfer full): what to write
 * @write: called in a worker thread; returns %FALSE with an error set on failure
 * @tag: the _async function
 *
 * Runs a call that changes something, after those that were begun before.
 */
void
hallway_store_call_write (HallwayStore       *self,
                          HallwayStoreCall   *call,
                          HallwayStoreWrite   write,
                          gpointer            tag,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  call->write = write;
  g_thread_pool_push (self->writer, make_task (self, call, tag, cancellable, callback, user_data), NULL);
}

/**
 * hallway_store_is_result_of:
 * @tag: an _async function
 *
 * Returns: whether @result is of a call of @tag on this store
 */
gboolean
hallway_store_is_result_of (HallwayStore *self,
                            GAsyncResult *result,
                            gpointer      tag)
{
  return g_task_is_valid (result, self) && g_async_result_is_tagged (result, tag);
}
