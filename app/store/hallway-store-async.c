/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store.h"

#include "import/hallway-document.h"

/* Each pair runs the synchronous function of the same name in a worker thread, on a copy of its arguments. */

typedef struct
{
  char            *conference; /* (owned) (nullable) */
  char            *text;       /* (owned) (nullable): words or a key */
  char           **keys;       /* (owned) (nullable) */
  gboolean         starred;
  guint            limit;
  HallwayReadFlags flags;
  gint64           now;
  HallwaySource    source; /* (owned): its strings and parts */
  HallwayReport   *report; /* (owned) (nullable): of an import */
} Call;

static Call *
call_new (const char *conference)
{
  Call *call = g_new0 (Call, 1);

  call->conference = g_strdup (conference);
  return call;
}

static void
call_free (gpointer data)
{
  Call *call = data;

  g_free (call->conference);
  g_free (call->text);
  g_strfreev (call->keys);
  g_free ((char *) call->source.id);
  g_free ((char *) call->source.name);
  g_free ((char *) call->source.address);
  g_free ((char *) call->source.format);
  g_free ((char *) call->source.timezone);
  g_clear_pointer (&call->source.parts, g_ptr_array_unref);
  g_clear_pointer (&call->report, hallway_report_unref);
  g_free (call);
}

static void
start (HallwayStore       *self,
       Call               *call,
       gpointer            tag,
       GTaskThreadFunc     function,
       GCancellable       *cancellable,
       GAsyncReadyCallback callback,
       gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, call, call_free);
  g_task_run_in_thread (task, function);
}

static gboolean
is_result_of (HallwayStore *self,
              GAsyncResult *result,
              gpointer      tag)
{
  return g_task_is_valid (result, self) && g_async_result_is_tagged (result, tag);
}

/* Who gave up waiting needs no work: searches are replaced with every letter. */
static void
return_pointer (GTask         *task,
                gpointer       pointer,
                GDestroyNotify free_function,
                GError        *error)
{
  if (pointer != NULL)
    g_task_return_pointer (task, pointer, free_function);
  else
    g_task_return_error (task, error);
}

static void
return_boolean (GTask   *task,
                gboolean done,
                GError  *error)
{
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
import_in_thread (GTask        *task,
                  gpointer      self,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Call          *call = data;
  GError        *error = NULL;
  HallwayUpdate *update;

  if (g_task_return_error_if_cancelled (task))
    return;

  update = hallway_store_import_parts (self, &call->source, call->now, &call->report, &error);
  return_pointer (task, update, (GDestroyNotify) hallway_update_free, error);
}

static void
list_conferences_in_thread (GTask        *task,
                            gpointer      self,
                            gpointer      data,
                            GCancellable *cancellable)
{
  GError    *error = NULL;
  GPtrArray *records;

  if (g_task_return_error_if_cancelled (task))
    return;

  records = hallway_store_list_conferences (self, &error);
  return_pointer (task, records, (GDestroyNotify) g_ptr_array_unref, error);
}

static void
read_in_thread (GTask        *task,
                gpointer      self,
                gpointer      data,
                GCancellable *cancellable)
{
  Call      *call = data;
  GError    *error = NULL;
  GPtrArray *entries;

  if (g_task_return_error_if_cancelled (task))
    return;

  entries = hallway_store_read (self, call->conference, NULL, HALLWAY_READ_ROWS, &error);
  return_pointer (task, entries, (GDestroyNotify) g_ptr_array_unref, error);
}

static void
load_details_in_thread (GTask        *task,
                        gpointer      self,
                        gpointer      data,
                        GCancellable *cancellable)
{
  Call                 *call = data;
  GError               *error = NULL;
  const char           *keys[] = { call->text, NULL };
  g_autoptr (GPtrArray) entries = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  entries = hallway_store_read (self, call->conference, keys, HALLWAY_READ_DETAILS, &error);
  return_pointer (task, entries != NULL ? hallway_entry_ref (g_ptr_array_index (entries, 0)) : NULL,
                  (GDestroyNotify) hallway_entry_unref, error);
}

static void
read_agenda_in_thread (GTask        *task,
                       gpointer      self,
                       gpointer      data,
                       GCancellable *cancellable)
{
  Call      *call = data;
  GError    *error = NULL;
  GPtrArray *agenda;

  if (g_task_return_error_if_cancelled (task))
    return;

  agenda = hallway_store_read_agenda (self, call->conference, call->flags, &error);
  return_pointer (task, agenda, (GDestroyNotify) g_ptr_array_unref, error);
}

static void
search_in_thread (GTask        *task,
                  gpointer      self,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Call   *call = data;
  GError *error = NULL;
  char  **keys;

  if (g_task_return_error_if_cancelled (task))
    return;

  keys = hallway_store_search (self, call->conference, call->text, call->limit, &error);
  return_pointer (task, keys, (GDestroyNotify) g_strfreev, error);
}

static void
set_starred_in_thread (GTask        *task,
                       gpointer      self,
                       gpointer      data,
                       GCancellable *cancellable)
{
  Call    *call = data;
  GError  *error = NULL;
  gboolean done;

  if (g_task_return_error_if_cancelled (task))
    return;

  done = hallway_store_set_starred (self, call->conference, (const char *const *) call->keys, call->starred, call->now, &error);
  return_boolean (task, done, error);
}

/**
 * hallway_store_import_async:
 * @source: with its parts, which must not change any more
 * @now: Unix time
 *
 * See hallway_store_import_parts().
 */
void
hallway_store_import_async (HallwayStore        *self,
                            const HallwaySource *source,
                            gint64               now,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Call *call = call_new (NULL);

  call->source.id = g_strdup (source->id);
  call->source.name = g_strdup (source->name);
  call->source.address = g_strdup (source->address);
  call->source.format = g_strdup (source->format);
  call->source.timezone = g_strdup (source->timezone);
  call->source.parts = g_ptr_array_ref (source->parts);
  call->now = now;
  start (self, call, hallway_store_import_async, import_in_thread, cancellable, callback, user_data);
}

/**
 * hallway_store_import_finish:
 * @report: (out) (optional) (nullable) (transfer full): what was wrong with the parts, set with an error too
 *
 * Returns: (transfer full) (nullable): what it did
 */
HallwayUpdate *
hallway_store_import_finish (HallwayStore   *self,
                             GAsyncResult   *result,
                             HallwayReport **report,
                             GError        **error)
{
  Call *call;

  g_return_val_if_fail (is_result_of (self, result, hallway_store_import_async), NULL);

  call = g_task_get_task_data (G_TASK (result));
  if (report != NULL)
    *report = g_steal_pointer (&call->report);
  return g_task_propagate_pointer (G_TASK (result), error);
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
  start (self, call_new (NULL), hallway_store_list_conferences_async, list_conferences_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_list_conferences_async), NULL);

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
  start (self, call_new (conference), hallway_store_read_async, read_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_read_async), NULL);

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
  Call *call = call_new (conference);

  call->text = g_strdup (key);
  start (self, call, hallway_store_load_details_async, load_details_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_load_details_async), NULL);

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
  Call *call = call_new (conference);

  call->flags = flags;
  start (self, call, hallway_store_read_agenda_async, read_agenda_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_read_agenda_async), NULL);

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
  Call *call = call_new (conference);

  call->text = g_strdup (words);
  call->limit = limit;
  start (self, call, hallway_store_search_async, search_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_search_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
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
  Call *call = call_new (conference);

  call->keys = g_strdupv ((char **) keys);
  call->starred = starred;
  call->now = now;
  start (self, call, hallway_store_set_starred_async, set_starred_in_thread, cancellable, callback, user_data);
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
  g_return_val_if_fail (is_result_of (self, result, hallway_store_set_starred_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
