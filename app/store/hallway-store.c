/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "hallway-store-call.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define FOLDER "hallway"
#define USER_FILE "user.db"
#define SCHEDULES_FILE "schedules.db"

/* Larger pages than usual: FTS5 writes in pieces of 4 kB, and texts are as long. */
#define USER_PAGE_SIZE 4096
#define SCHEDULES_PAGE_SIZE 16384

G_DEFINE_FINAL_TYPE (HallwayStore, hallway_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (hallway_store_error_quark, hallway_store_error)

static char *
build_path (HallwayStore *self,
            const char   *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static gboolean
attach_schedules (HallwayStore *self,
                  GError      **error)
{
  g_autofree char *path = build_path (self, SCHEDULES_FILE);

  return hallway_database_attach (self->database, path, "schedules", error) &&
         hallway_database_set_up (self->database, "schedules", HALLWAY_DATABASE_NORMAL, SCHEDULES_PAGE_SIZE, error) &&
         hallway_database_migrate (self->database, "schedules", hallway_store_schedule_steps, error);
}

/* The first free name: nothing that was moved aside is ever overwritten. */
static char *
find_name_aside (HallwayStore *self,
                 const char   *name)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s.damaged-%u", name, i);
      g_autofree char *path = build_path (self, aside);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
}

static void
move_schedules_aside (HallwayStore *self)
{
  g_autofree char *path = build_path (self, SCHEDULES_FILE);
  g_autofree char *aside = find_name_aside (self, SCHEDULES_FILE);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  g_rename (path, aside);
  g_remove (log);
  g_remove (index);
}

static gboolean
rebuild_schedules (HallwayStore *self,
                   GError      **error)
{
  self->rebuilt = TRUE;
  move_schedules_aside (self);
  return attach_schedules (self, error);
}

/* The stars are in the backup too: say where, and touch nothing. */
static void
explain_damage (HallwayStore *self,
                GError      **error)
{
  g_clear_error (error);
  g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_DAMAGED,
               _("%s/%s is damaged; your agenda is also in agenda.json there: move %s away, then run “hallwayctl restore %s/agenda.json”"),
                  self->folder, USER_FILE, USER_FILE, self->folder);
}

static gboolean
open_user_file (HallwayStore *self,
                GError      **error)
{
  g_autofree char *path = build_path (self, USER_FILE);

  self->database = hallway_database_open (path, error);
  if (self->database == NULL)
    return FALSE;
  if (hallway_database_set_up (self->database, "main", HALLWAY_DATABASE_FULL, USER_PAGE_SIZE, error) &&
      hallway_database_migrate (self->database, "main", hallway_store_user_steps, error))
    return TRUE;

  if (hallway_database_take_damage (self->database))
    explain_damage (self, error);
  return FALSE;
}

static gboolean
open_schedules (HallwayStore *self,
                GError      **error)
{
  if (attach_schedules (self, error))
    return TRUE;
  if (!hallway_database_take_damage (self->database))
    return FALSE;

  g_clear_error (error);
  hallway_database_detach (self->database, "schedules", NULL);
  return rebuild_schedules (self, error);
}

static gboolean
is_empty (HallwayStore *self)
{
  const char                  *sql = "SELECT 1 FROM main.conference UNION ALL SELECT 1 FROM main.item";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);

  return statement != NULL && hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_DONE;
}

/* A person's file that holds nothing, beside a backup, was deleted or emptied: what the backup says comes back before
 * anything is written over it. One that can't be read is moved aside. */
static gboolean
recover_agenda (HallwayStore *self,
                GError      **error)
{
  g_autofree char   *path = build_path (self, HALLWAY_STORE_BACKUP_FILE);
  g_autofree char   *aside = NULL;
  g_autoptr (GBytes) backup = NULL;
  g_autoptr (GError) problem = NULL;
  char              *contents = NULL;
  gsize              length = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !is_empty (self) || !g_file_get_contents (path, &contents, &length, NULL))
    return TRUE;

  backup = g_bytes_new_take (contents, length);
  if (hallway_store_restore (self, backup, &problem))
    return TRUE;
  if (!g_error_matches (problem, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  aside = find_name_aside (self, HALLWAY_STORE_BACKUP_FILE);
  g_rename (path, aside);
  return TRUE;
}

static void
hallway_store_dispose (GObject *object)
{
  HallwayStore *self = HALLWAY_STORE (object);

  g_clear_handle_id (&self->check_id, g_source_remove);
  g_clear_object (&self->monitor);

  G_OBJECT_CLASS (hallway_store_parent_class)->dispose (object);
}

static void
hallway_store_finalize (GObject *object)
{
  HallwayStore *self = HALLWAY_STORE (object);

  g_clear_pointer (&self->database, hallway_database_close);
  g_clear_pointer (&self->unreadable, g_hash_table_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->folder);
  g_mutex_clear (&self->mutex);
  g_thread_pool_free (self->writer, FALSE, FALSE);

  G_OBJECT_CLASS (hallway_store_parent_class)->finalize (object);
}

static void
hallway_store_class_init (HallwayStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_store_dispose;
  object_class->finalize = hallway_store_finalize;

  /**
   * HallwayStore::changed:
   * @what: flags of HallwayStoreChange
   * @conference: (nullable): the one that it is about; %NULL when it may be any
   *
   * Something was written, by this process or, after hallway_store_watch(), by another. What an _async function wrote is
   * told before its callback is called, so that what the callback begins to read is not read twice.
   */
  g_signal_new ("changed", HALLWAY_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT,
                G_TYPE_STRING);
}

static void
hallway_store_init (HallwayStore *self)
{
  self->writer = hallway_store_call_make_writer ();
  g_mutex_init (&self->mutex);
  self->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->context = g_main_context_ref_thread_default ();
}

/**
 * hallway_store_find_folder:
 *
 * Returns: (transfer full): where the person's store is; a relative XDG_DATA_HOME counts for nothing, as the XDG Base
 *   Directory Specification says
 */
char *
hallway_store_find_folder (void)
{
  const char *data = g_get_user_data_dir ();

  if (g_path_is_absolute (data))
    return g_build_filename (data, FOLDER, NULL);
  return g_build_filename (g_get_home_dir (), ".local", "share", FOLDER, NULL);
}

/**
 * hallway_store_new:
 * @folder: where the two files are, or are made
 *
 * Opens the store. A damaged cache is moved aside and made anew; the person's own file is never touched when something
 * is wrong with it, and filled from its backup when it is new.
 *
 * Returns: (transfer full) (nullable): the store
 */
HallwayStore *
hallway_store_new (const char *folder,
                   GError    **error)
{
  g_autoptr (HallwayStore) self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      int number = errno;

      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_OPEN, _("%s: the folder can't be made: %s"), folder, g_strerror (number));
      return NULL;
    }

  self = g_object_new (HALLWAY_TYPE_STORE, NULL);
  self->folder = g_strdup (folder);
  if (!open_user_file (self, error) || !open_schedules (self, error) || !hallway_store_set_up_search (self, error) || !recover_agenda (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * hallway_store_get_folder:
 *
 * Returns: (transfer none): the path of the folder that the store is in
 */
const char *
hallway_store_get_folder (HallwayStore *self)
{
  g_return_val_if_fail (HALLWAY_IS_STORE (self), NULL);

  return self->folder;
}

/* Whatever was done to the files, they are opened again as at the start, and tried again at the next call when that
 * fails. They are closed before: the index of SQLite's log that both connections would map has the name of the file. */
static gboolean
reopen (HallwayStore *self,
        GError      **error)
{
  g_autoptr (HallwayStore) fresh = NULL;

  g_clear_error (error);
  hallway_database_close (self->database);
  self->database = hallway_database_new_empty (self->folder);
  fresh = hallway_store_new (self->folder, error);
  self->is_lost = fresh == NULL;
  if (self->is_lost)
    return FALSE;

  hallway_database_close (self->database);
  self->database = g_steal_pointer (&fresh->database);
  g_hash_table_remove_all (self->unreadable);
  hallway_store_notify (self, HALLWAY_STORE_CHANGE_ALL | HALLWAY_STORE_CHANGE_ELSEWHERE, NULL);
  return TRUE;
}

/**
 * hallway_store_repair:
 * @error: (nullable): what failed; cleared when it is worth trying again
 *
 * Looks for damage after something failed. A cache with torn pages is moved aside and made anew, once. Files that were
 * deleted or replaced are opened again.
 *
 * Returns: whether to try again
 */
gboolean
hallway_store_repair (HallwayStore *self,
                      GError      **error)
{
  if (self->is_lost || hallway_database_has_moved (self->database))
    return reopen (self, error);
  if (!hallway_database_take_damage (self->database))
    return FALSE;

  hallway_database_roll_back (self->database);
  if (!hallway_database_check (self->database, "main"))
    {
      if (error != NULL)
        explain_damage (self, error);
      return FALSE;
    }
  if (self->rebuilt || !hallway_database_detach (self->database, "schedules", NULL))
    return FALSE;

  g_clear_error (error);
  return rebuild_schedules (self, error);
}

/**
 * hallway_store_run_for_conference:
 * @sql: whose first parameter is the conference
 *
 * Runs a statement about one conference.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_run_for_conference (HallwayStore *self,
                                  const char   *sql,
                                  const char   *conference,
                                  GError      **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  return hallway_database_run (self->database, statement, error);
}
