/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-document.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* The bodies of all sources are kept, so that the cache can be made anew from them, and a server need send only what is new. Which there are
 * says the person's database; they stand beside it as the files that they were, "sources/NUMBER-PART": a large one would
 * be written three times over through a write-ahead log. A number is never given twice, so a file that is being written
 * is nobody's until the transaction is committed. */

#define SOURCES_FOLDER "sources"

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

/**
 * hallway_store_write_bodies:
 * @source: the number of a source
 * @parts: (element-type HallwayPart): of it
 *
 * Keeps what a source was read from, as part of a transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_write_bodies (HallwayStore *self,
                            gint64        source,
                            GPtrArray    *parts,
                            GError      **error)
{
  const char                  *sql = "INSERT INTO main.body (source, part, name, size, charset, address, etag, last_modified)"
                                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
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
      hallway_statement_bind_text (statement, 5, part->charset);
      hallway_statement_bind_text (statement, 6, part->address);
      hallway_statement_bind_text (statement, 7, part->etag);
      hallway_statement_bind_text (statement, 8, part->last_modified);
      if (!write_file (self, source, i, part->bytes, error) || !hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

/* A file that isn't as long as it was is no body any more. */
static GBytes *
read_file (const char *path,
           gint64      size,
           GError    **error)
{
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, error))
    return NULL;
  if ((gint64) length != size)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_DAMAGED, _("%s isn't as long as it was"), path);
      g_free (contents);
      return NULL;
    }
  return g_bytes_new_take (contents, length);
}

static HallwayPart *
read_part (HallwayStore     *self,
           gint64            source,
           HallwayStatement *statement,
           gboolean          is_fetched_again,
           GError          **error)
{
  g_autofree char   *path = build_path (self, source, hallway_statement_get_int (statement, 0));
  g_autoptr (GError) problem = NULL;
  g_autoptr (GBytes) bytes = read_file (path, hallway_statement_get_int (statement, 2), &problem);
  const char        *address = hallway_statement_get_text (statement, 4);
  gboolean           is_here = bytes != NULL;
  HallwayPart       *part;

  if (!is_here && (address == NULL || !is_fetched_again))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }

  if (!is_here)
    bytes = g_bytes_new (NULL, 0);
  part = hallway_part_new (hallway_statement_get_text (statement, 1), bytes);
  part->charset = hallway_statement_dup_text (statement, 3);
  part->address = g_strdup (address);
  part->etag = is_here ? hallway_statement_dup_text (statement, 5) : NULL;
  part->last_modified = is_here ? hallway_statement_dup_text (statement, 6) : NULL;
  return part;
}

/**
 * hallway_store_read_bodies:
 * @source: the number of a source
 * @is_fetched_again: whether what is lost and has an address matters not: then it comes empty, and without validators
 *
 * Returns: (transfer full) (element-type HallwayPart) (nullable): the parts that it was read from
 */
GPtrArray *
hallway_store_read_bodies (HallwayStore *self,
                           gint64        source,
                           gboolean      is_fetched_again,
                           GError      **error)
{
  const char                  *sql = "SELECT part, name, size, charset, address, etag, last_modified FROM main.body WHERE source = ?1 ORDER BY part";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GPtrArray)        parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  HallwayStep                  step;

  if (statement == NULL)
    return NULL;

  hallway_statement_bind_int (statement, 1, source);
  while ((step = hallway_database_step (self->database, statement, error)) == HALLWAY_STEP_ROW)
    {
      HallwayPart *part = read_part (self, source, statement, is_fetched_again, error);

      if (part == NULL)
        return NULL;
      g_ptr_array_add (parts, part);
    }
  return step == HALLWAY_STEP_DONE ? g_steal_pointer (&parts) : NULL;
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
 * hallway_store_sweep_bodies:
 *
 * Removes bodies that are nobody's: of what was replaced or removed, or of an import that failed. As long as no other
 * process writes, for it may be about to make one somebody's.
 */
void
hallway_store_sweep_bodies (HallwayStore *self)
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
