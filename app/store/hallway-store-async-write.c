/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-call.h"

/* What the window writes, each in a worker thread. Once begun, nothing is given up half-way. */

static gboolean
set_starred (HallwayStore           *self,
             const HallwayStoreCall *call,
             GError                **error)
{
  return hallway_store_set_starred (self, call->conference, (const char *const *) call->keys, call->starred, call->now, error);
}

static gboolean
put_back (HallwayStore           *self,
          const HallwayStoreCall *call,
          GError                **error)
{
  return hallway_store_put_back (self, g_ptr_array_index (call->entries, 0), call->now, error);
}

static gboolean
set_timezone (HallwayStore           *self,
              const HallwayStoreCall *call,
              GError                **error)
{
  return hallway_store_set_timezone (self, call->conference, call->text, error);
}

static gboolean
set_title (HallwayStore           *self,
           const HallwayStoreCall *call,
           GError                **error)
{
  return hallway_store_set_title (self, call->conference, call->text, error);
}

static gboolean
set_view (HallwayStore           *self,
          const HallwayStoreCall *call,
          GError                **error)
{
  return hallway_store_set_view (self, call->conference, call->text, error);
}

static gboolean
mark_seen (HallwayStore           *self,
           const HallwayStoreCall *call,
           GError                **error)
{
  return hallway_store_mark_seen (self, call->entries, error);
}

static gboolean
remove_conference (HallwayStore           *self,
                   const HallwayStoreCall *call,
                   GError                **error)
{
  return hallway_store_remove (self, call->conference, error);
}

/**
 * hallway_store_set_starred_async:
 * @conference: an id
 * @keys: (array zero-terminated=1): of its sessions
 * @starred: whether to star or unstar them
 * @now: Unix time
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_set_starred() in a thread.
 */
void
hallway_store_set_starred_async (HallwayStore       *self,
                                 const char         *conference,
                                 const char *const  *keys,
                                 gboolean            starred,
                                 gint64              now,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->keys = g_strdupv ((char **) keys);
  call->starred = starred;
  call->now = now;
  hallway_store_call_write (self, call, set_starred, hallway_store_set_starred_async, cancellable, callback, user_data);
}

/**
 * hallway_store_set_starred_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_starred_finish (HallwayStore *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_set_starred_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_put_back_async:
 * @entry: of a session, as the agenda had it
 * @now: Unix time
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_put_back() in a thread.
 */
void
hallway_store_put_back_async (HallwayStore       *self,
                              HallwayEntry       *entry,
                              gint64              now,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (NULL);

  call->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_ptr_array_add (call->entries, hallway_entry_ref (entry));
  call->now = now;
  hallway_store_call_write (self, call, put_back, hallway_store_put_back_async, cancellable, callback, user_data);
}

/**
 * hallway_store_put_back_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_put_back_finish (HallwayStore *self,
                               GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_put_back_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_set_timezone_async:
 * @conference: an id
 * @timezone: (nullable): a zone's name, or %NULL for what its file says
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_set_timezone() in a thread.
 */
void
hallway_store_set_timezone_async (HallwayStore       *self,
                                  const char         *conference,
                                  const char         *timezone,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->text = g_strdup (timezone);
  hallway_store_call_write (self, call, set_timezone, hallway_store_set_timezone_async, cancellable, callback, user_data);
}

/**
 * hallway_store_set_timezone_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_timezone_finish (HallwayStore *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_set_timezone_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_set_title_async:
 * @conference: an id
 * @title: (nullable): the user's own, or %NULL for its file's
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_set_title() in a thread.
 */
void
hallway_store_set_title_async (HallwayStore       *self,
                               const char         *conference,
                               const char         *title,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->text = g_strdup (title);
  hallway_store_call_write (self, call, set_title, hallway_store_set_title_async, cancellable, callback, user_data);
}

/**
 * hallway_store_set_title_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_title_finish (HallwayStore *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_set_title_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_set_view_async:
 * @conference: an id
 * @view: (nullable): what to remember of it
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_set_view() in a thread.
 */
void
hallway_store_set_view_async (HallwayStore       *self,
                              const char         *conference,
                              const char         *view,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->text = g_strdup (view);
  hallway_store_call_write (self, call, set_view, hallway_store_set_view_async, cancellable, callback, user_data);
}

/**
 * hallway_store_set_view_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_view_finish (HallwayStore *self,
                               GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_set_view_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_mark_seen_async:
 * @entries: (element-type HallwayEntry): what was shown; must not change any more
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_mark_seen() in a thread.
 */
void
hallway_store_mark_seen_async (HallwayStore       *self,
                               GPtrArray          *entries,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (NULL);

  call->entries = g_ptr_array_ref (entries);
  hallway_store_call_write (self, call, mark_seen, hallway_store_mark_seen_async, cancellable, callback, user_data);
}

/**
 * hallway_store_mark_seen_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_mark_seen_finish (HallwayStore *self,
                                GAsyncResult *result,
                                GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_mark_seen_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * hallway_store_remove_async:
 * @conference: an id
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_remove() in a thread.
 */
void
hallway_store_remove_async (HallwayStore       *self,
                            const char         *conference,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  hallway_store_call_write (self, call, remove_conference, hallway_store_remove_async, cancellable, callback, user_data);
}

/**
 * hallway_store_remove_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_remove_finish (HallwayStore *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_remove_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
