/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who writes says so, and what other processes write is noticed. */

#include "hallway-store-private.h"

#define CHECK_MILLISECONDS 200

static void
emit_changed (HallwayStore      *self,
              HallwayStoreChange what,
              const char        *conference)
{
  g_signal_emit_by_name (self, "changed", what, conference);
}

typedef struct
{
  GWeakRef           store;
  HallwayStoreChange what;
  char              *conference; /* (owned) (nullable) */
} Notice;

static void
free_notice (gpointer data)
{
  Notice *notice = data;

  g_weak_ref_clear (&notice->store);
  g_free (notice->conference);
  g_free (notice);
}

static gboolean
notice_due_cb (gpointer user_data)
{
  Notice                  *notice = user_data;
  g_autoptr (HallwayStore) self = g_weak_ref_get (&notice->store);

  if (self != NULL)
    emit_changed (self, notice->what, notice->conference);
  return G_SOURCE_REMOVE;
}

static gint64
read_data_version (HallwayStore *self,
                   const char   *sql)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);

  if (statement == NULL || hallway_database_step (self->database, statement, NULL) != HALLWAY_STEP_ROW)
    return 0;
  return hallway_statement_get_int (statement, 0);
}

/* What other connections have committed since the last look; an own commit doesn't count. What was put in the place of
 * the files is told by itself. */
static HallwayStoreChange
look_for_changes (HallwayStore *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gint64                   agenda, schedules;
  HallwayStoreChange       what = 0;

  if (hallway_database_has_moved (self->database))
    hallway_store_repair (self, NULL);
  agenda = read_data_version (self, "PRAGMA main.data_version");
  schedules = read_data_version (self, "PRAGMA schedules.data_version");
  if (agenda != self->seen_agenda)
    what |= HALLWAY_STORE_CHANGE_AGENDA | HALLWAY_STORE_CHANGE_CONFERENCES | HALLWAY_STORE_CHANGE_ELSEWHERE;
  if (schedules != self->seen_schedules)
    what |= HALLWAY_STORE_CHANGE_SCHEDULES | HALLWAY_STORE_CHANGE_ELSEWHERE;
  self->seen_agenda = agenda;
  self->seen_schedules = schedules;
  return what;
}

static void
look_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_task_return_int (task, look_for_changes (source_object));
}

static void
looked_cb (GObject      *source_object,
           GAsyncResult *result,
           gpointer      user_data)
{
  HallwayStore *self = HALLWAY_STORE (source_object);
  gssize        what = g_task_propagate_int (G_TASK (result), NULL);

  if (what > 0)
    emit_changed (self, (HallwayStoreChange) what, NULL);
}

static gboolean
check_due_cb (gpointer user_data)
{
  HallwayStore     *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, looked_cb, NULL);

  self->check_id = 0;
  g_task_run_in_thread (task, look_in_thread);
  return G_SOURCE_REMOVE;
}

/* Many writes of one transaction make one look, some time after the first. */
static void
folder_changed_cb (HallwayStore *self)
{
  if (self->check_id == 0)
    self->check_id = g_timeout_add (CHECK_MILLISECONDS, check_due_cb, self);
}

/**
 * hallway_store_watch:
 *
 * Begins to notice what other processes write. Needs a running main loop.
 */
void
hallway_store_watch (HallwayStore *self)
{
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (HALLWAY_IS_STORE (self));
  g_return_if_fail (self->monitor == NULL);

  look_for_changes (self);
  folder = g_file_new_for_path (self->folder);
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self);
}

/**
 * hallway_store_notify:
 * @conference: (nullable): the one that it is about; %NULL when it may be any
 *
 * Says that something was written, to those who listen, in their thread. The task that wrote it returns later and with
 * the same priority, so its callback comes after.
 */
void
hallway_store_notify (HallwayStore      *self,
                      HallwayStoreChange what,
                      const char        *conference)
{
  g_autoptr (GSource) source = NULL;
  Notice             *notice;

  if (!g_signal_has_handler_pending (self, g_signal_lookup ("changed", HALLWAY_TYPE_STORE), 0, FALSE))
    return;

  notice = g_new0 (Notice, 1);
  g_weak_ref_init (&notice->store, self);
  notice->what = what;
  notice->conference = g_strdup (conference);

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, notice_due_cb, notice, free_notice);
  g_source_attach (source, self->context);
}
