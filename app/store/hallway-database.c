/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-database.h"

#include "hallway-database-error.h"
#include "model/hallway-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define BUSY_MILLISECONDS 5000

struct _HallwayDatabase
{
  sqlite3 *connection; /* (owned) */
  char    *folder;     /* (owned): for messages */
  gboolean damaged;    /* an error said so, and nobody has looked yet */
};

/* What the connection says last may be about something else. */
static gboolean
fail_with (HallwayDatabase *self,
           int              code,
           int              system_error,
           GError         **error)
{
  HallwayStoreError reason = hallway_database_error_from_code (code, system_error);
  const char       *description = hallway_database_error_describe (reason);

  if (description == NULL)
    description = sqlite3_extended_errcode (self->connection) == code ? sqlite3_errmsg (self->connection) : sqlite3_errstr (code);
  if (reason == HALLWAY_STORE_ERROR_DAMAGED)
    self->damaged = TRUE;

  g_set_error (error, HALLWAY_STORE_ERROR, reason, "%s: %s", self->folder, description);
  return FALSE;
}

static gboolean
fail (HallwayDatabase *self,
      int              code,
      GError         **error)
{
  return fail_with (self, code, sqlite3_system_errno (self->connection), error);
}

/**
 * hallway_database_fail_with:
 * @number: an errno
 *
 * Sets @error for a file beside the database that could not be written.
 *
 * Returns: %FALSE
 */
gboolean
hallway_database_fail_with (HallwayDatabase *self,
                            int              number,
                            GError         **error)
{
  HallwayStoreError reason = hallway_database_error_from_system (number);
  const char       *description = hallway_database_error_describe (reason);

  g_set_error (error, HALLWAY_STORE_ERROR, reason, "%s: %s", self->folder, description != NULL ? description : g_strerror (number));
  return FALSE;
}

/* The person's data is nobody else's. SQLite gives its side files the rights of the database itself. */
static void
create_private_file (const char *path)
{
  int file = g_open (path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);

  if (file >= 0)
    g_close (file, NULL);
}

/* What a database file from elsewhere must not be able to do (sqlite.org, "Defense Against The Dark Arts"). */
static void
harden (sqlite3 *connection)
{
  sqlite3_extended_result_codes (connection, 1);
  sqlite3_busy_timeout (connection, BUSY_MILLISECONDS);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_VIEW, 0, NULL);
  sqlite3_limit (connection, SQLITE_LIMIT_LENGTH, HALLWAY_LIMIT_BYTES);
}

static gboolean
execute_format (HallwayDatabase *self,
                GError         **error,
                const char      *format,
                ...) G_GNUC_PRINTF (3, 4);

static gboolean
execute_format (HallwayDatabase *self,
                GError         **error,
                const char      *format,
                ...)
{
  g_autofree char *sql = NULL;
  va_list          arguments;

  va_start (arguments, format);
  sql = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return hallway_database_execute (self, sql, error);
}

/* A file of version 0 is new. One with tables is somebody else's. */
static gboolean
has_tables (HallwayDatabase *self,
            const char      *schema)
{
  g_autofree char             *sql = g_strdup_printf ("SELECT 1 FROM %s.sqlite_schema", schema);
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self, sql, NULL);

  return statement != NULL && hallway_database_step (self, statement, NULL) == HALLWAY_STEP_ROW;
}

static gboolean
read_version (HallwayDatabase *self,
              const char      *schema,
              gint64          *version)
{
  g_autofree char             *sql = g_strdup_printf ("PRAGMA %s.user_version", schema);
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self, sql, NULL);

  if (statement == NULL || hallway_database_step (self, statement, NULL) != HALLWAY_STEP_ROW)
    return FALSE;

  *version = hallway_statement_get_int (statement, 0);
  return TRUE;
}

static gboolean
take_step (HallwayDatabase *self,
           const char      *schema,
           const char      *step,
           guint            version,
           GError         **error)
{
  gint64 found = 0;

  if (!read_version (self, schema, &found))
    return fail (self, sqlite3_errcode (self->connection), error);
  if (found >= version)
    return TRUE; /* Another process has taken this step while this one waited. */
  if (found == 0 && has_tables (self, schema))
    return fail (self, SQLITE_NOTADB, error);

  return hallway_database_execute (self, step, error) &&
         execute_format (self, error, "PRAGMA %s.user_version = %u", schema, version);
}

static gboolean
migrate_one (HallwayDatabase *self,
             const char      *schema,
             const char      *step,
             guint            version,
             GError         **error)
{
  if (!hallway_database_begin (self, error))
    return FALSE;
  if (take_step (self, schema, step, version, error) && hallway_database_commit (self, error))
    return TRUE;

  hallway_database_roll_back (self);
  return FALSE;
}

/**
 * hallway_database_open:
 * @path: of the database, which becomes the schema "main"; made when it isn't there
 *
 * Opens a connection that distrusts what is in the file.
 *
 * Returns: (transfer full) (nullable): the connection
 */
HallwayDatabase *
hallway_database_open (const char *path,
                       GError    **error)
{
  g_autoptr (HallwayDatabase) self = g_new0 (HallwayDatabase, 1);
  int                         code;

  self->folder = g_path_get_dirname (path);
  create_private_file (path);

  code = sqlite3_open_v2 (path, &self->connection,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL);
  if (code != SQLITE_OK)
    {
      fail (self, code, error);
      return NULL;
    }

  harden (self->connection);
  return g_steal_pointer (&self);
}

/**
 * hallway_database_new_empty:
 * @folder: for messages
 *
 * Makes what stands in for files that can't be opened: everything that is asked of it fails.
 *
 * Returns: (transfer full): the connection
 */
HallwayDatabase *
hallway_database_new_empty (const char *folder)
{
  HallwayDatabase *self = g_new0 (HallwayDatabase, 1);

  self->folder = g_strdup (folder);
  sqlite3_open_v2 (":memory:", &self->connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL);
  return self;
}

/**
 * hallway_database_close:
 * @self: (transfer full): a connection
 *
 * Closes it; what was begun and not committed is rolled back.
 */
void
hallway_database_close (HallwayDatabase *self)
{
  sqlite3_close_v2 (self->connection);
  g_free (self->folder);
  g_free (self);
}

/**
 * hallway_database_attach:
 * @schema: the name that SQL calls it by
 *
 * Makes a second file part of the connection.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_attach (HallwayDatabase *self,
                         const char      *path,
                         const char      *schema,
                         GError         **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self, "ATTACH ?1 AS ?2", error);

  if (statement == NULL)
    return FALSE;

  create_private_file (path);
  hallway_statement_bind_text (statement, 1, path);
  hallway_statement_bind_text (statement, 2, schema);
  return hallway_database_run (self, statement, error);
}

/**
 * hallway_database_detach:
 * @schema: of hallway_database_attach()
 * @error: return location for an error
 *
 * Lets go of an attached file.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_detach (HallwayDatabase *self,
                         const char      *schema,
                         GError         **error)
{
  return execute_format (self, error, "DETACH %s", schema);
}

/**
 * hallway_database_set_up:
 * @page_size: for a file that is still empty
 *
 * Chooses how @schema is written. A write-ahead log lets others read while one writes; where the file system can't have
 * one, SQLite keeps its rollback journal.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_set_up (HallwayDatabase  *self,
                         const char       *schema,
                         HallwayDurability durability,
                         int               page_size,
                         GError          **error)
{
  return execute_format (self, error,
                         "PRAGMA %s.page_size = %d;"
                         "PRAGMA %s.journal_mode = WAL;"
                         "PRAGMA %s.synchronous = %s;"
                         "PRAGMA %s.secure_delete = FAST;"
                         "PRAGMA %s.cache_size = -8000;",
                         schema, page_size, schema,
                         schema, durability == HALLWAY_DATABASE_FULL ? "FULL" : "NORMAL",
                         schema, schema);
}

/**
 * hallway_database_migrate:
 * @steps: (array zero-terminated=1): SQL that makes version n + 1 from version n; never changed once released
 *
 * Brings @schema to the newest version, each step in a transaction of its own. A file that is newer still is left as it
 * is: %HALLWAY_STORE_ERROR_NEWER. So is one that isn't ours: %HALLWAY_STORE_ERROR_DAMAGED.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_migrate (HallwayDatabase   *self,
                          const char        *schema,
                          const char *const *steps,
                          GError           **error)
{
  guint  newest = g_strv_length ((char **) steps);
  gint64 version = 0;

  if (!read_version (self, schema, &version))
    return fail (self, sqlite3_errcode (self->connection), error);

  if (version < 0 || version > newest)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NEWER,
                   _("%s: a newer Hallway wrote it (version %d, this one knows up to %u); nothing was changed"),
                      self->folder, (int) version, newest);
      return FALSE;
    }

  for (guint i = version; i < newest; i++)
    if (!migrate_one (self, schema, steps[i], i + 1, error))
      return FALSE;

  return TRUE;
}

/**
 * hallway_database_check:
 *
 * Returns: whether all pages of @schema hang together
 */
gboolean
hallway_database_check (HallwayDatabase *self,
                        const char      *schema)
{
  g_autofree char             *sql = g_strdup_printf ("PRAGMA %s.quick_check(1)", schema);
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self, sql, NULL);

  return statement != NULL &&
         hallway_database_step (self, statement, NULL) == HALLWAY_STEP_ROW &&
         g_strcmp0 (hallway_statement_get_text (statement, 0), "ok") == 0;
}

/**
 * hallway_database_take_damage:
 *
 * Returns: whether an error since the last call spoke of damage
 */
gboolean
hallway_database_take_damage (HallwayDatabase *self)
{
  gboolean damaged = self->damaged;

  self->damaged = FALSE;
  return damaged;
}

static gboolean
schema_has_moved (HallwayDatabase *self,
                  const char      *schema)
{
  int has_moved = FALSE;

  return sqlite3_file_control (self->connection, schema, SQLITE_FCNTL_HAS_MOVED, &has_moved) == SQLITE_OK && has_moved;
}

/**
 * hallway_database_has_moved:
 *
 * Returns: whether a file was deleted, or another has taken its place: what is written to it now is lost
 */
gboolean
hallway_database_has_moved (HallwayDatabase *self)
{
  return schema_has_moved (self, "main") || schema_has_moved (self, "schedules");
}

/**
 * hallway_database_begin:
 *
 * Begins a transaction that may write to all files, waiting for others for some seconds at most. Files that were
 * deleted or replaced aren't written.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_begin (HallwayDatabase *self,
                        GError         **error)
{
  if (hallway_database_has_moved (self))
    return fail_with (self, SQLITE_CANTOPEN, 0, error);

  return hallway_database_execute (self, "BEGIN IMMEDIATE", error);
}

/**
 * hallway_database_begin_read:
 *
 * Begins a transaction that only reads: until hallway_database_roll_back(), all statements see the same moment, whatever
 * other processes write.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_begin_read (HallwayDatabase *self,
                             GError         **error)
{
  return hallway_database_execute (self, "BEGIN", error);
}

/* What is still held in memory, by FTS5 (which a savepoint makes write) and by the page caches. */
static gboolean
write_pages (HallwayDatabase *self,
             GError         **error)
{
  int code;

  if (!hallway_database_execute (self, "SAVEPOINT written; RELEASE written", error))
    return FALSE;

  /* The only call that leaves its error out of the connection. */
  code = sqlite3_db_cacheflush (self->connection);
  return code == SQLITE_OK || code == SQLITE_BUSY || fail_with (self, code, errno, error);
}

/**
 * hallway_database_commit:
 * @error: return location for an error
 *
 * Ends the transaction. Each file has a log of its own, and the first is committed before the last is written: all that
 * may find no room is written before, so that a full disk leaves every file as it was.
 *
 * Returns: %FALSE with @error set on failure; roll back then
 */
gboolean
hallway_database_commit (HallwayDatabase *self,
                         GError         **error)
{
  return write_pages (self, error) && hallway_database_execute (self, "COMMIT", error);
}

/**
 * hallway_database_roll_back:
 *
 * Undoes the transaction, if there is one: some errors end it by themselves.
 */
void
hallway_database_roll_back (HallwayDatabase *self)
{
  if (!sqlite3_get_autocommit (self->connection))
    hallway_database_execute (self, "ROLLBACK", NULL);
}

/**
 * hallway_database_execute:
 * @sql: our own words only, never anything from outside
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_execute (HallwayDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  int code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

/**
 * hallway_database_prepare:
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the statement, %NULL with @error set on failure
 */
HallwayStatement *
hallway_database_prepare (HallwayDatabase *self,
                          const char      *sql,
                          GError         **error)
{
  HallwayStatement *statement = NULL;
  int               code = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    fail (self, code, error);

  return statement;
}

/**
 * hallway_database_step:
 * @statement: a statement with its parameters
 * @error: return location for an error
 *
 * Goes on to the next row.
 *
 * Returns: whether there is one
 */
HallwayStep
hallway_database_step (HallwayDatabase  *self,
                       HallwayStatement *statement,
                       GError          **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW)
    return HALLWAY_STEP_ROW;
  if (code == SQLITE_DONE)
    return HALLWAY_STEP_DONE;

  fail (self, code, error);
  return HALLWAY_STEP_FAILED;
}

/**
 * hallway_database_run:
 *
 * Runs a statement that gives no rows, and makes it ready for its next parameters.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_database_run (HallwayDatabase  *self,
                      HallwayStatement *statement,
                      GError          **error)
{
  int code;

  do
    code = sqlite3_step (statement);
  while (code == SQLITE_ROW);

  if (code != SQLITE_DONE)
    fail (self, code, error);

  sqlite3_reset (statement);
  return code == SQLITE_DONE;
}

/**
 * hallway_database_get_connection:
 *
 * Returns: (transfer none): for what SQLite alone can do, such as asking FTS5 for its tokenizer
 */
sqlite3 *
hallway_database_get_connection (HallwayDatabase *self)
{
  return self->connection;
}
