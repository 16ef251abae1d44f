/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-call.h"

/* What the window reads, each in a worker thread. */

static gpointer
list_conferences (HallwayStore           *self,
                  const HallwayStoreCall *call,
                  GError                **error)
{
  return hallway_store_list_conferences (self, error);
}

static gpointer
read_rows (HallwayStore           *self,
           const HallwayStoreCall *call,
           GError                **error)
{
  return hallway_store_read (self, call->conference, NULL, HALLWAY_READ_ROWS, error);
}

static gpointer
load_details (HallwayStore           *self,
              const HallwayStoreCall *call,
              GError                **error)
{
  const char           *keys[] = { call->text, NULL };
  g_autoptr (GPtrArray) entries = hallway_store_read (self, call->conference, keys, HALLWAY_READ_DETAILS, error);

  return entries != NULL ? hallway_entry_ref (g_ptr_array_index (entries, 0)) : NULL;
}

static gpointer
read_agenda (HallwayStore           *self,
             const HallwayStoreCall *call,
             GError                **error)
{
  return hallway_store_read_agenda (self, call->conference, call->flags, error);
}

static gpointer
search (HallwayStore           *self,
        const HallwayStoreCall *call,
        GError                **error)
{
  return hallway_store_search (self, call->conference, call->text, call->limit, error);
}

/**
 * hallway_store_list_conferences_async:
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_list_conferences() in a thread.
 */
void
hallway_store_list_conferences_async (HallwayStore       *self,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  hallway_store_call_read (self, hallway_store_call_new (NULL), list_conferences, (GDestroyNotify) g_ptr_array_unref,
                           hallway_store_list_conferences_async, cancellable, callback, user_data);
}

/**
 * hallway_store_list_conferences_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HallwayRecord) (nullable): the conferences, %NULL with @error set on failure
 */
GPtrArray *
hallway_store_list_conferences_finish (HallwayStore *self,
                                       GAsyncResult *result,
                                       GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_list_conferences_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hallway_store_read_async:
 *
 * Reads what a list shows of all sessions: see hallway_store_read().
 */
void
hallway_store_read_async (HallwayStore       *self,
                          const char         *conference,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  hallway_store_call_read (self, hallway_store_call_new (conference), read_rows, (GDestroyNotify) g_ptr_array_unref,
                           hallway_store_read_async, cancellable, callback, user_data);
}

/**
 * hallway_store_read_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HallwayEntry) (nullable): the sessions, %NULL with @error set on failure
 */
GPtrArray *
hallway_store_read_finish (HallwayStore *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hallway_store_load_details_async:
 *
 * Reads one session with its texts, biographies, links and attachments.
 */
void
hallway_store_load_details_async (HallwayStore       *self,
                                  const char         *conference,
                                  const char         *key,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->text = g_strdup (key);
  hallway_store_call_read (self, call, load_details, (GDestroyNotify) hallway_entry_unref,
                           hallway_store_load_details_async, cancellable, callback, user_data);
}

/**
 * hallway_store_load_details_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the session with its details, %NULL with @error set on failure
 */
HallwayEntry *
hallway_store_load_details_finish (HallwayStore *self,
                                   GAsyncResult *result,
                                   GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_load_details_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hallway_store_read_agenda_async:
 * @conference: (nullable): an id, %NULL for all conferences
 * @flags: what to read
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_read_agenda() in a thread.
 */
void
hallway_store_read_agenda_async (HallwayStore       *self,
                                 const char         *conference,
                                 HallwayReadFlags    flags,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->flags = flags;
  hallway_store_call_read (self, call, read_agenda, (GDestroyNotify) g_ptr_array_unref,
                           hallway_store_read_agenda_async, cancellable, callback, user_data);
}

/**
 * hallway_store_read_agenda_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type HallwayEntry) (nullable): the agenda, %NULL with @error set on failure
 */
GPtrArray *
hallway_store_read_agenda_finish (HallwayStore *self,
                                  GAsyncResult *result,
                                  GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_read_agenda_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * hallway_store_search_async:
 * @conference: an id
 * @words: what to look for
 * @limit: how many to find at most, or 0 for all
 * @cancellable: (nullable): to stop waiting
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Calls hallway_store_search() in a thread.
 */
void
hallway_store_search_async (HallwayStore       *self,
                            const char         *conference,
                            const char         *words,
                            guint               limit,
                            GCancellable       *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  HallwayStoreCall *call = hallway_store_call_new (conference);

  call->text = g_strdup (words);
  call->limit = limit;
  hallway_store_call_read (self, call, search, (GDestroyNotify) g_strfreev,
                           hallway_store_search_async, cancellable, callback, user_data);
}

/**
 * hallway_store_search_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (array zero-terminated=1) (nullable): the keys that were found, best first, %NULL with @error set on failure
 */
char **
hallway_store_search_finish (HallwayStore *self,
                             GAsyncResult *result,
                             GError      **error)
{
  g_return_val_if_fail (hallway_store_is_result_of (self, result, hallway_store_search_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
