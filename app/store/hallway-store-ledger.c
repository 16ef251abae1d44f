/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <string.h>

/* What was exported into calendars, by "CONF/KEY". */

enum
{
  LEDGER_CONFERENCE,
  LEDGER_KEY,
  LEDGER_UID,
  LEDGER_SEQUENCE,
  LEDGER_CREATED,
  LEDGER_LAST_MODIFIED,
  LEDGER_DIGEST,
  LEDGER_SCHEDULE,
};

#define LEDGER_COLUMNS "conference, key, uid, sequence, created, last_modified, digest, schedule"

static HallwayLedgerEntry *
make_ledger_entry (HallwayStatement *statement)
{
  HallwayLedgerEntry *entry = hallway_ledger_entry_new ();

  entry->uid = hallway_statement_dup_text (statement, LEDGER_UID);
  entry->sequence = (guint) hallway_statement_get_int (statement, LEDGER_SEQUENCE);
  entry->created = hallway_statement_get_int (statement, LEDGER_CREATED);
  entry->last_modified = hallway_statement_get_int (statement, LEDGER_LAST_MODIFIED);
  entry->digest = hallway_statement_dup_text (statement, LEDGER_DIGEST);
  entry->schedule = hallway_statement_dup_text (statement, LEDGER_SCHEDULE);
  return entry;
}

static GHashTable *
read_ledger (HallwayStore *self,
             GPtrArray    *entries,
             GError      **error)
{
  const char                  *sql = "SELECT " LEDGER_COLUMNS " FROM main.ledger WHERE conference = ?1 AND key = ?2";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  g_autoptr (GHashTable)       ledger = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) hallway_ledger_entry_free);

  if (statement == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (entries, i);
      const char         *conference = entry->conference != NULL ? entry->conference->id : "";
      HallwayStep         step;

      hallway_statement_bind_text (statement, 1, conference);
      hallway_statement_bind_text (statement, 2, entry->session->key);
      step = hallway_database_step (self->database, statement, error);
      if (step == HALLWAY_STEP_FAILED)
        return NULL;
      if (step == HALLWAY_STEP_ROW)
        g_hash_table_insert (ledger, g_strconcat (conference, "/", entry->session->key, NULL), make_ledger_entry (statement));
      hallway_statement_reset (statement);
    }
  return g_steal_pointer (&ledger);
}

static gboolean
write_entries (HallwayStore *self,
               GHashTable   *ledger,
               GError      **error)
{
  const char                  *sql = "INSERT OR REPLACE INTO main.ledger (" LEDGER_COLUMNS ") VALUES (?,?,?,?,?,?,?,?)";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);
  GHashTableIter               iter;
  gpointer                     name;
  gpointer                     value;

  if (statement == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, ledger);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const HallwayLedgerEntry *entry = value;
      const char               *slash = strchr (name, '/');
      g_autofree char          *conference = NULL;

      if (slash == NULL || entry->uid == NULL)
        continue;

      conference = g_strndup (name, (gsize) (slash - (const char *) name));
      hallway_statement_bind_text (statement, 1 + LEDGER_CONFERENCE, conference);
      hallway_statement_bind_text (statement, 1 + LEDGER_KEY, slash + 1);
      hallway_statement_bind_text (statement, 1 + LEDGER_UID, entry->uid);
      hallway_statement_bind_int (statement, 1 + LEDGER_SEQUENCE, entry->sequence);
      hallway_statement_bind_int (statement, 1 + LEDGER_CREATED, entry->created);
      hallway_statement_bind_int (statement, 1 + LEDGER_LAST_MODIFIED, entry->last_modified);
      hallway_statement_bind_text (statement, 1 + LEDGER_DIGEST, entry->digest);
      hallway_statement_bind_text (statement, 1 + LEDGER_SCHEDULE, entry->schedule);
      if (!hallway_database_run (self->database, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_ledger (HallwayStore *self,
              GHashTable   *ledger,
              GError      **error)
{
  if (!hallway_database_begin (self->database, error))
    return FALSE;
  if (write_entries (self, ledger, error) && hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

/**
 * hallway_store_read_ledger:
 * @entries: (element-type HallwayEntry): what is to be exported
 *
 * Returns: (transfer full) (nullable) (element-type utf8 HallwayLedgerEntry): what was exported of it before, by
 *   CONF/KEY
 */
GHashTable *
hallway_store_read_ledger (HallwayStore *self,
                           GPtrArray    *entries,
                           GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GHashTable              *ledger;

  do
    ledger = read_ledger (self, entries, error);
  while (ledger == NULL && hallway_store_repair (self, error));
  return ledger;
}

/**
 * hallway_store_write_ledger:
 * @ledger: (element-type utf8 HallwayLedgerEntry): what was exported, by CONF/KEY; other entries stay
 *
 * Remembers what was exported, in one transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_write_ledger (HallwayStore *self,
                            GHashTable   *ledger,
                            GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = write_ledger (self, ledger, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    hallway_store_back_up (self);
  return done;
}
