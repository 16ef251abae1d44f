/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-import.h"

#include <glib/gi18n.h>

/* A source as it is kept. */
typedef struct
{
  gint64 number;
  char  *format;   /* (owned) (nullable) */
  char  *timezone; /* (owned) (nullable): what the user said when it was read */
  char  *dates;    /* (owned) (nullable): likewise */
} KeptSource;

static void
clear_kept_source (gpointer data)
{
  KeptSource *source = data;

  g_free (source->format);
  g_free (source->timezone);
  g_free (source->dates);
}

static GArray *
read_sources (HallwayStore *self,
              const char   *conference)
{
  const char                  *sql = "SELECT number, format, timezone, dates FROM main.source WHERE conference = ?1 ORDER BY number";
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
        .dates = hallway_statement_dup_text (statement, 3),
      };

      g_array_append_val (sources, source);
    }
  return sources;
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

/* In the format that the first of the parts had, or, where others are of others, in the one that each seems to have. */
static HallwayDraft *
reread_source (HallwayStore     *self,
               const KeptSource *source,
               GError          **error)
{
  g_autoptr (GPtrArray)     parts = hallway_store_read_bodies (self, source->number, FALSE, error);
  g_autoptr (HallwayReport) report = NULL;
  HallwayImportOptions      options = { .format = source->format, .timezone = source->timezone, .dates = source->dates };
  HallwayDraft             *draft;

  if (parts == NULL || parts->len == 0)
    return NULL;

  draft = hallway_import (parts, &options, NULL, &report, parts->len == 1 ? error : NULL);
  if (draft != NULL || parts->len == 1)
    return draft;

  g_clear_pointer (&report, hallway_report_unref);
  options.format = NULL;
  return hallway_import (parts, &options, NULL, &report, error);
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
  const char                  *sql = "INSERT INTO main.source (conference, name, format, timezone, dates) VALUES (?1, ?2, ?3, ?4, ?5)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  gint64                       number;

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  hallway_statement_bind_text (statement, 2, source->name);
  hallway_statement_bind_text (statement, 3, source->format);
  hallway_statement_bind_text (statement, 4, source->timezone);
  hallway_statement_bind_text (statement, 5, source->dates);
  if (!hallway_database_run (self->database, statement, error))
    return FALSE;

  number = sqlite3_last_insert_rowid (hallway_database_get_connection (self->database));
  return hallway_store_write_bodies (self, number, source->parts, error) && write_given_keys (self, number, draft, keys, error);
}

/**
 * hallway_store_drop_sources:
 * @address: (nullable): where they came from, or %NULL for all
 *
 * Lets go of the bodies of @conference, as part of a transaction; hallway_store_sweep_bodies() removes the files after.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_drop_sources (HallwayStore *self,
                            const char   *conference,
                            const char   *address,
                            GError      **error)
{
#define DROPPED "(SELECT number FROM main.source WHERE conference = ?1 AND (?2 IS NULL OR EXISTS" \
                " (SELECT 1 FROM main.body WHERE source = number AND address = ?2)))"
  static const char *const statements[] = {
    "DELETE FROM main.given_key WHERE source IN " DROPPED,
    "DELETE FROM main.source WHERE number IN " DROPPED,
    "DELETE FROM main.body WHERE source NOT IN (SELECT number FROM main.source)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, statements[i], error);

      if (statement == NULL)
        return FALSE;
      if (i < G_N_ELEMENTS (statements) - 1)
        {
          hallway_statement_bind_text (statement, 1, conference);
          hallway_statement_bind_text (statement, 2, address);
        }
      if (!hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
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
