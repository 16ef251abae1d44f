/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-import.h"

/* Bodies of sources that can't be fetched again are kept, so that the cache can be made anew from them. */

/* What one row of a body holds: small enough never to weigh in memory. */
#define CHUNK_SIZE (256 * 1024)

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

static gboolean
write_body (HallwayStore      *self,
            HallwayStatement  *statement,
            const HallwayPart *part,
            GError           **error)
{
  gsize         size = 0;
  const guint8 *bytes = g_bytes_get_data (part->bytes, &size);

  for (gsize offset = 0; offset < size; offset += CHUNK_SIZE)
    {
      sqlite3_bind_blob (statement, 4, bytes + offset, (int) MIN (CHUNK_SIZE, size - offset), SQLITE_STATIC);
      if (!hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_bodies (HallwayStore *self,
              gint64        source,
              GPtrArray    *parts,
              GError      **error)
{
  const char                  *sql = "INSERT INTO main.body (source, part, name, bytes) VALUES (?1, ?2, ?3, ?4)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_int (statement, 1, source);
  for (guint i = 0; i < parts->len; i++)
    {
      const HallwayPart *part = g_ptr_array_index (parts, i);

      hallway_statement_bind_int (statement, 2, i);
      hallway_statement_bind_text (statement, 3, part->name);
      if (!write_body (self, statement, part, error))
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

static void
take_part (GPtrArray  *parts,
           char       *name,
           GByteArray *bytes)
{
  g_autoptr (GBytes) body = g_byte_array_free_to_bytes (bytes);

  g_ptr_array_add (parts, hallway_part_new (name, body));
  g_free (name);
}

static GPtrArray *
read_bodies (HallwayStore *self,
             gint64        source)
{
  const char                  *sql = "SELECT part, name, bytes FROM main.body WHERE source = ?1 ORDER BY number";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, NULL);
  GPtrArray                   *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  GByteArray                  *bytes = NULL;
  char                        *name = NULL;
  gint64                       part = -1;

  if (statement == NULL)
    return parts;

  hallway_statement_bind_int (statement, 1, source);
  while (hallway_database_step (self->database, statement, NULL) == HALLWAY_STEP_ROW)
    {
      if (hallway_statement_get_int (statement, 0) != part)
        {
          if (bytes != NULL)
            take_part (parts, name, bytes);
          part = hallway_statement_get_int (statement, 0);
          name = hallway_statement_dup_text (statement, 1);
          bytes = g_byte_array_new ();
        }
      g_byte_array_append (bytes, sqlite3_column_blob (statement, 2), (guint) sqlite3_column_bytes (statement, 2));
    }
  if (bytes != NULL)
    take_part (parts, name, bytes);
  return parts;
}

static HallwayDraft *
reread_source (HallwayStore     *self,
               const KeptSource *source,
               GError          **error)
{
  g_autoptr (GPtrArray)     parts = read_bodies (self, source->number);
  g_autoptr (HallwayReport) report = NULL;
  HallwayImportOptions      options = { .format = source->format, .timezone = source->timezone };

  if (parts->len == 0)
    {
      g_set_error_literal (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, "nothing is kept of it");
      return NULL;
    }
  return hallway_import (parts, &options, NULL, &report, error);
}

/* What can't be read again is not tried twice: its conference stays "not loaded" until it is imported anew. */
static void
load_conference (HallwayStore *self,
                 const char   *conference,
                 gint64        generation)
{
  g_autoptr (GArray) sources = read_sources (self, conference);
  gboolean           loaded = FALSE;

  hallway_store_forget (self, conference, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autoptr (GError)       error = NULL;
      g_autoptr (HallwayDraft) draft = reread_source (self, &g_array_index (sources, KeptSource, i), &error);

      if (draft != NULL && hallway_store_reread (self, conference, generation, draft, &error))
        loaded = TRUE;
      else
        g_info ("%s can't be read again: %s", conference, error->message);
    }

  if (!loaded)
    g_hash_table_add (self->unreadable, g_strdup (conference));
}

/**
 * hallway_store_keep_source:
 *
 * Keeps the bodies of @source, as part of a transaction.
 */
gboolean
hallway_store_keep_source (HallwayStore        *self,
                           const char          *conference,
                           const HallwaySource *source,
                           GError             **error)
{
  const char                  *sql = "INSERT INTO main.source (conference, name, format, timezone) VALUES (?1, ?2, ?3, ?4)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  hallway_statement_bind_text (statement, 2, source->name);
  hallway_statement_bind_text (statement, 3, source->format);
  hallway_statement_bind_text (statement, 4, source->timezone);
  return hallway_database_run (self->database, statement, error) && write_bodies (self, sqlite3_last_insert_rowid (hallway_database_get_connection (self->database)), source->parts, error);
}

/**
 * hallway_store_drop_sources:
 *
 * Lets go of all bodies of @conference, as part of a transaction.
 */
gboolean
hallway_store_drop_sources (HallwayStore *self,
                            const char   *conference,
                            GError      **error)
{
  return hallway_store_run_for_conference (self, "DELETE FROM main.body WHERE source IN (SELECT number FROM main.source WHERE conference = ?1)", conference, error) && hallway_store_run_for_conference (self, "DELETE FROM main.source WHERE conference = ?1", conference, error);
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
