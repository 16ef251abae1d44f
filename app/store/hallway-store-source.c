/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-import.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Bodies of sources that can't be fetched again are kept, so that the cache can be made anew from them. Which there are
 * says the person's database; they stand beside it as the files that they were, "sources/NUMBER-PART": a large one would
 * be written three times over through a write-ahead log. A number is never given twice, so a file that is being written
 * is nobody's until the transaction is committed. */

#define SOURCES_FOLDER "sources"

/* A source as it is kept. */
typedef struct
{
  gint64 number;
  char  *format;   /* (owned) (nullable) */
  char  *timezone; /* (owned) (nullable): what the user said when it was read */
} KeptSource;

static void
clear_kept_source (gpointer data)
{
  KeptSource *source = data;

  g_free (source->format);
  g_free (source->timezone);
}

static char *
build_path (HallwayStore *self,
            gint64        source,
            gint64        part)
{
  g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, source, part);

  return g_build_filename (self->folder, SOURCES_FOLDER, name, NULL);
}

static gboolean
write_all (int     file,
           GBytes *bytes)
{
  gsize       size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  while (size > 0)
    {
      gssize written = write (file, data, size);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          size -= (gsize) written;
        }
    }
  return fdatasync (file) == 0;
}

static gboolean
write_file (HallwayStore *self,
            gint64        source,
            gint64        part,
            GBytes       *bytes,
            GError      **error)
{
  g_autofree char *folder = g_build_filename (self->folder, SOURCES_FOLDER, NULL);
  g_autofree char *path = build_path (self, source, part);
  int              file;
  gboolean         written;
  int              number;

  g_mkdir (folder, 0700);
  file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
  written = file >= 0 && write_all (file, bytes);
  number = errno;
  if (file >= 0)
    g_close (file, NULL);

  return written || hallway_database_fail_with (self->database, number, error);
}

static gboolean
write_bodies (HallwayStore *self,
              gint64        source,
              GPtrArray    *parts,
              GError      **error)
{
  const char                  *sql = "INSERT INTO main.body (source, part, name, size) VALUES (?1, ?2, ?3, ?4)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_int (statement, 1, source);
  for (guint i = 0; i < parts->len; i++)
    {
      const HallwayPart *part = g_ptr_array_index (parts, i);

      hallway_statement_bind_int (statement, 2, i);
      hallway_statement_bind_text (statement, 3, part->name);
      hallway_statement_bind_int (statement, 4, (gint64) g_bytes_get_size (part->bytes));
      if (!write_file (self, source, i, part->bytes, error) || !hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

static GArray *
read_sources (HallwayStore *self,
              const char   *conference)
{
  const char                  *sql = "SELECT number, format, timezone FROM main.source WHERE conference = ?1 ORDER BY number";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  GArray                      *sources = g_array_new (FALSE, FALSE, sizeof (KeptSource));

  g_array_set_clear_func (sources, clear_kept_source);
  if (statement == NULL)
    return sources;

  hallway_statement_bind_text (statement, 1, conference);
  while (hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW)
    {
      KeptSource source = {
        .number = hallway_statement_get_int (statement, 0),
        .format = hallway_statement_dup_text (statement, 1),
        .timezone = hallway_statement_dup_text (statement, 2),
      };

      g_array_append_val (sources, source);
    }
  return sources;
}

/* A file that isn't as long as it was is no body any more. */
static gboolean
read_file (const char *path,
           const char *name,
           gint64      size,
           GPtrArray  *parts,
           GError    **error)
{
  g_autoptr (GBytes) bytes = NULL;
  char              *contents = NULL;
  gsize              length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return FALSE;

  bytes = g_bytes_new_take (contents, length);
  if ((gint64) length != size)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_DAMAGED, _("%s isn't as long as it was"), path);
      return FALSE;
    }
  g_ptr_array_add (parts, hallway_part_new (name, bytes));
  return TRUE;
}

static GPtrArray *
read_bodies (HallwayStore *self,
             gint64        source,
             GError      **error)
{
  const char                  *sql = "SELECT part, name, size FROM main.body WHERE source = ?1 ORDER BY part";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray)        parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  hallway_statement_bind_int (statement, 1, source);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      g_autofree char *path = build_path (self, source, hallway_statement_get_int (statement, 0));

      if (!read_file (path, hallway_statement_get_text (statement, 1), hallway_statement_get_int (statement, 2), parts, error))
        return NULL;
    }
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

static GHashTable *
read_given_keys (HallwayStore *self,
                 gint64        source)
{
  const char                  *sql = "SELECT published, key FROM main.given_key WHERE source = ?1";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  GHashTable                  *given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (statement == NULL)
    return given;

  hallway_statement_bind_int (statement, 1, source);
  while (hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW)
    g_hash_table_insert (given, hallway_statement_dup_text (statement, 0), hallway_statement_dup_text (statement, 1));
  return given;
}

static HallwayDraft *
reread_source (HallwayStore     *self,
               const KeptSource *source,
               GError          **error)
{
  g_autoptr (GPtrArray)     parts = read_bodies (self, source->number, error);
  g_autoptr (HallwayReport) report = NULL;
  HallwayImportOptions      options = { .format = source->format, .timezone = source->timezone };

  return parts != NULL && parts->len > 0 ? hallway_import (parts, &options, NULL, &report, error) : NULL;
}

/* What can't be read again is not tried twice: its conference stays "not loaded" until it is imported anew. Where one of
 * several is lost, nobody can say that a session is gone. */
static void
load_conference (HallwayStore *self,
                 const char   *conference,
                 gint64        generation)
{
  g_autoptr (GArray) sources = read_sources (self, conference);
  guint              n_loaded = 0;

  hallway_store_forget (self, conference, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const KeptSource        *source = &g_array_index (sources, KeptSource, i);
      g_autoptr (GError)       error = NULL;
      g_autoptr (GHashTable)   given = read_given_keys (self, source->number);
      g_autoptr (HallwayDraft) draft = reread_source (self, source, &error);

      if (draft != NULL && hallway_store_reread (self, conference, generation, draft, given, &error))
        n_loaded++;
      else
        g_info ("%s can't be read again: %s", conference, error != NULL ? error->message : "nothing is kept of it");
    }

  if (n_loaded == 0)
    g_hash_table_add (self->unreadable, g_strdup (conference));
  else if (n_loaded < sources->len)
    hallway_store_run_for_conference (self, "UPDATE schedules.loaded SET complete = 0 WHERE id = ?1", conference, NULL);
}

static gboolean
write_given_keys (HallwayStore      *self,
                  gint64             source,
                  HallwayDraft      *draft,
                  const char *const *keys,
                  GError           **error)
{
  const char                  *sql = "INSERT INTO main.given_key (source, published, key) VALUES (?1, ?2, ?3)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_int (statement, 1, source);
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const char *published = hallway_draft_get_session (draft, i)->key;

      if (g_str_equal (published, keys[i]))
        continue;
      hallway_statement_bind_text (statement, 2, published);
      hallway_statement_bind_text (statement, 3, keys[i]);
      if (!hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * hallway_store_keep_source:
 * @draft: what was read from @source
 * @keys: (array): that its sessions were given
 *
 * Keeps the bodies of @source, as part of a transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_keep_source (HallwayStore        *self,
                           const char          *conference,
                           const HallwaySource *source,
                           HallwayDraft        *draft,
                           const char *const   *keys,
                           GError             **error)
{
  const char                  *sql = "INSERT INTO main.source (conference, name, format, timezone) VALUES (?1, ?2, ?3, ?4)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  gint64                       number;

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  hallway_statement_bind_text (statement, 2, source->name);
  hallway_statement_bind_text (statement, 3, source->format);
  hallway_statement_bind_text (statement, 4, source->timezone);
  if (!hallway_database_run (self->database, statement, error))
    return FALSE;

  number = sqlite3_last_insert_rowid (hallway_database_get_connection (self->database));
  return write_bodies (self, number, source->parts, error) && write_given_keys (self, number, draft, keys, error);
}

/**
 * hallway_store_drop_sources:
 *
 * Lets go of all bodies of @conference, as part of a transaction; hallway_store_sweep_sources() removes the files after.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_drop_sources (HallwayStore *self,
                            const char   *conference,
                            GError      **error)
{
  static const char *const statements[] = {
    "DELETE FROM main.given_key WHERE source IN (SELECT number FROM main.source WHERE conference = ?1)",
    "DELETE FROM main.body WHERE source IN (SELECT number FROM main.source WHERE conference = ?1)",
    "DELETE FROM main.source WHERE conference = ?1",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!hallway_store_run_for_conference (self, statements[i], conference, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_kept (HallwayStatement *statement,
         const char       *file_name)
{
  hallway_statement_reset (statement);
  hallway_statement_bind_int (statement, 1, g_ascii_strtoll (file_name, NULL, 10));
  return sqlite3_step (statement) != SQLITE_DONE;
}

/**
 * hallway_store_sweep_sources:
 *
 * Removes bodies that are nobody's: of what was replaced or removed, or of an import that failed. As long as no other
 * process writes, for it may be about to make one somebody's.
 */
void
hallway_store_sweep_sources (HallwayStore *self)
{
  g_autofree char             *path = g_build_filename (self->folder, SOURCES_FOLDER, NULL);
  g_autoptr (GDir)             folder = g_dir_open (path, 0, NULL);
  g_autoptr (HallwayStatement) statement = NULL;
  const char                  *name;

  if (folder == NULL || !hallway_database_begin (self->database, NULL))
    return;

  statement = hallway_database_prepare (self->database, "SELECT 1 FROM main.source WHERE number = ?1", NULL);
  while (statement != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (!is_kept (statement, name))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        g_unlink (file);
      }

  g_clear_pointer (&statement, hallway_statement_free);
  hallway_database_roll_back (self->database);
}

/**
 * hallway_store_load_missing:
 * @conference: (nullable): an id, or %NULL for all
 *
 * Makes the cache anew from what is kept, where it has nothing of a conference, or something older than what the
 * person's own file speaks of (a crash between the two files).
 */
void
hallway_store_load_missing (HallwayStore *self,
                            const char   *conference)
{
  const char                  *sql = "SELECT c.id, c.generation FROM main.conference c LEFT JOIN schedules.loaded l ON l.id = c.id"
                                     " WHERE (?1 IS NULL OR c.id = ?1) AND l.generation IS NOT c.generation"
                                     " AND EXISTS (SELECT 1 FROM main.source s WHERE s.conference = c.id)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  g_autoptr (GPtrArray)        ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray)           generations = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (statement == NULL)
    return;

  hallway_statement_bind_text (statement, 1, conference);
  while (hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW)
    {
      gint64 generation = hallway_statement_get_int (statement, 1);

      if (g_hash_table_contains (self->unreadable, hallway_statement_get_text (statement, 0)))
        continue;
      g_ptr_array_add (ids, hallway_statement_dup_text (statement, 0));
      g_array_append_val (generations, generation);
    }
  g_clear_pointer (&statement, hallway_statement_free);

  for (guint i = 0; i < ids->len; i++)
    load_conference (self, g_ptr_array_index (ids, i), g_array_index (generations, gint64, i));
}
