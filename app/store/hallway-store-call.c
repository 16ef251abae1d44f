/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-call.h"

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

static void
write_in_thread (GTask        *task,
                 gpointer      self,
                 gpointer      data,
                 GCancellable *cancellable)
{
  const HallwayStoreCall *call = data;
  GError                 *error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (call->write (self, call, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start (HallwayStore       *self,
       HallwayStoreCall   *call,
       GTaskThreadFunc     function,
       gpointer            tag,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, call, free_call);
  g_task_run_in_thread (task, function);
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
  call->read = read;
  call->free_function = free_function;
  start (self, call, read_in_thread, tag, cancellable, callback, user_data);
}

/**
 * hallway_store_call_write:
 * @call: (transfer full): what to write
 * @write: called in a worker thread; returns %FALSE with an error set on failure
 * @tag: the _async function
 *
 * Runs a call that changes something.
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
  start (self, call, write_in_thread, tag, cancellable, callback, user_data);
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
