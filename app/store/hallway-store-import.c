/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "import/hallway-import.h"

/* A draft on its way into the cache. */
typedef struct
{
  HallwayStore          *store;    /* (unowned) */
  HallwayDraft          *draft;    /* (unowned): what came */
  HallwayImportProgress *progress; /* (unowned) (nullable) */
  GHashTable            *given;    /* (unowned) (nullable): keys that its sessions had when it came the first time */
  HallwayDraft          *old;      /* (owned) (nullable): what the cache has */
  HallwayItems          *items;    /* (owned): what the user made of it */
  GArray                *known;    /* (owned) (element-type HallwayKnownSession): of both */
  guint                 *matches;  /* (owned): per session of draft, position + 1 in known, or 0 */
  const char           **keys;     /* (owned): per session of draft */
  HallwayDraft          *result;   /* (owned): what the cache is to have */
  const char           **new_keys; /* (owned): per session of result */
  gboolean               is_complete;
} Update;

static void
clear_update (Update *update)
{
  g_clear_pointer (&update->known, g_array_unref);
  g_clear_pointer (&update->matches, g_free);
  g_clear_pointer (&update->keys, g_free);
  g_clear_pointer (&update->new_keys, g_free);
  g_clear_pointer (&update->result, hallway_draft_unref);
  g_clear_pointer (&update->old, hallway_draft_unref);
  g_clear_pointer (&update->items, hallway_items_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Update, clear_update)

static gboolean
read_old (Update                *update,
          const HallwayIdentity *identity,
          GError               **error)
{
  g_autoptr (HallwayRecord) record = NULL;

  update->items = hallway_store_read_items (update->store, identity->id, error);
  if (update->items == NULL)
    return FALSE;
  if (identity->number == 0 || !identity->is_known)
    return TRUE;

  record = hallway_store_read_record (update->store, identity->id, error);
  if (record == NULL)
    return FALSE;

  update->old = hallway_store_read_draft (update->store, record, NULL, HALLWAY_READ_DETAILS | HALLWAY_READ_AS_PUBLISHED, error);
  return update->old != NULL;
}

/* What the cache has, and what is starred besides: a session that is gone, or all of them when the cache was lost. */
static void
collect_known (Update *update)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);

  update->known = g_array_new (FALSE, FALSE, sizeof (HallwayKnownSession));
  for (guint i = 0; update->old != NULL && i < update->old->sessions->len; i++)
    {
      HallwayKnownSession known = { update->old, hallway_draft_get_session (update->old, i), FALSE };

      g_hash_table_insert (positions, (char *) known.session->key, GUINT_TO_POINTER (i + 1));
      g_array_append_val (update->known, known);
    }

  for (guint i = 0; i < update->items->marks->len; i++)
    {
      HallwayKnownSession known = { update->items->snapshots, hallway_draft_get_session (update->items->snapshots, i), TRUE };
      guint               position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, known.session->key));

      if (position > 0)
        g_array_index (update->known, HallwayKnownSession, position - 1).is_kept = TRUE;
      else if (!g_array_index (update->items->marks, HallwayMarks, i).is_own)
        g_array_append_val (update->known, known);
    }
}

static void
merge (Update *update)
{
  guint n_sessions;

  update->matches = hallway_store_match (update->known, update->draft);
  update->keys = hallway_store_make_keys (update->known, update->draft, update->matches, update->given);

  if (!update->draft->partial || update->old == NULL)
    {
      update->result = hallway_draft_ref (update->draft);
      update->new_keys = g_memdup2 (update->keys, (update->draft->sessions->len + 1) * sizeof *update->keys);
      return;
    }

  update->result = hallway_store_merge (update->old, update->draft, update->keys);
  n_sessions = update->result->sessions->len;
  update->new_keys = g_new0 (const char *, n_sessions + 1);
  for (guint i = 0; i < n_sessions; i++)
    update->new_keys[i] = hallway_draft_get_session (update->result, i)->key;
}

static void
count_changes (Update        *update,
               HallwayUpdate *counts)
{
  g_autoptr (GHashTable) old = g_hash_table_new (g_str_hash, g_str_equal);
  guint                  n_found = 0;

  for (guint i = 0; update->old != NULL && i < update->old->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (update->old, i);

      g_hash_table_insert (old, (char *) session->key, session);
    }

  for (guint i = 0; i < update->result->sessions->len; i++)
    {
      const HallwayDraftSession *before = g_hash_table_lookup (old, update->new_keys[i]);

      if (before == NULL)
        counts->n_new++;
      else if (!hallway_store_sessions_equal (update->old, before, update->result, hallway_draft_get_session (update->result, i)))
        counts->n_changed++;
      n_found += before != NULL;
    }
  counts->n_gone = g_hash_table_size (old) - n_found;
}

static gboolean
write_loaded (Update          *update,
              HallwayIdentity *identity,
              gint64           generation,
              GError         **error)
{
  const char                  *sql = "INSERT INTO schedules.loaded (number, id, generation, complete, sessions) VALUES (?1, ?2, ?3, ?4, ?5)"
                                     " ON CONFLICT (number) DO UPDATE SET generation = ?3, complete = ?4, sessions = ?5";
  HallwayDatabase             *database = update->store->database;
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_time (statement, 1, identity->number > 0 ? identity->number : HALLWAY_TIME_UNKNOWN);
  hallway_statement_bind_text (statement, 2, identity->id);
  hallway_statement_bind_int (statement, 3, generation);
  hallway_statement_bind_int (statement, 4, update->is_complete);
  hallway_statement_bind_int (statement, 5, update->result->sessions->len);
  if (!hallway_database_run (database, statement, error))
    return FALSE;

  if (identity->number == 0)
    identity->number = sqlite3_last_insert_rowid (hallway_database_get_connection (database));
  return TRUE;
}

/* Everything that goes into the cache. */
static gboolean
write_cache (Update          *update,
             HallwayIdentity *identity,
             gint64           generation,
             HallwayUpdate   *counts,
             GError         **error)
{
  if (!read_old (update, identity, error))
    return FALSE;

  collect_known (update);
  merge (update);
  count_changes (update, counts);
  update->is_complete = !update->draft->partial || identity->is_complete;

  return (identity->number == 0 || hallway_store_clear_schedule (update->store, identity->number, error)) &&
         write_loaded (update, identity, generation, error) &&
         hallway_store_write_schedule (update->store, identity->number, update->result, update->new_keys, update->progress, error);
}

static gboolean
write_conference (HallwayStore          *self,
                  const HallwayIdentity *identity,
                  HallwayDraft          *draft,
                  const HallwaySource   *source,
                  gint64                 now,
                  GError               **error)
{
  const char                  *sql = "INSERT INTO main.conference (id, title, subtitle, acronym, venue, city, url, base_url, version, basis, timezone,"
                                     " user_timezone, day_change, first_day, last_day, ended, source, address, format, updated, generation)"
                                     " VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21)"
                                     " ON CONFLICT (id) DO UPDATE SET title = iif (?22, title, ?2), subtitle = ?3, acronym = coalesce (?4, acronym),"
                                     " venue = coalesce (?5, venue), city = coalesce (?6, city), url = coalesce (?7, url),"
                                     " base_url = coalesce (?8, base_url), version = ?9, basis = ?10, timezone = ?11, user_timezone = coalesce (?12, user_timezone),"
                                     " day_change = ?13, first_day = ?14, last_day = ?15, ended = ?16, source = ?17, address = ?18, format = ?19,"
                                     " updated = ?20, generation = ?21";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, identity->id);
  hallway_statement_bind_text (statement, 2, draft->title != NULL ? draft->title : identity->id);
  hallway_statement_bind_text (statement, 3, draft->subtitle);
  hallway_statement_bind_text (statement, 4, draft->acronym);
  hallway_statement_bind_text (statement, 5, draft->venue);
  hallway_statement_bind_text (statement, 6, draft->city);
  hallway_statement_bind_text (statement, 7, draft->url);
  hallway_statement_bind_text (statement, 8, draft->base_url);
  hallway_statement_bind_text (statement, 9, draft->version);
  hallway_statement_bind_int (statement, 10, draft->basis);
  hallway_statement_bind_text (statement, 11, draft->timezone);
  hallway_statement_bind_text (statement, 12, source->timezone);
  hallway_statement_bind_int (statement, 13, draft->day_change);
  hallway_statement_bind_time (statement, 14, identity->first_day);
  hallway_statement_bind_time (statement, 15, identity->last_day);
  hallway_statement_bind_int (statement, 16, draft->ended);
  hallway_statement_bind_text (statement, 17, source->name);
  hallway_statement_bind_text (statement, 18, source->address);
  hallway_statement_bind_text (statement, 19, source->format);
  hallway_statement_bind_int (statement, 20, now);
  hallway_statement_bind_int (statement, 21, identity->generation + 1);
  hallway_statement_bind_int (statement, 22, draft->title_guessed);
  return hallway_database_run (self->database, statement, error);
}

/* A part says nothing new about the whole, but it may reach further. */
static gboolean
touch_conference (HallwayStore          *self,
                  const HallwayIdentity *identity,
                  const HallwaySource   *source,
                  gint64                 now,
                  GError               **error)
{
  const char                  *sql = "UPDATE main.conference SET updated = ?2, generation = ?3, user_timezone = coalesce (?4, user_timezone),"
                                     " first_day = min (coalesce (first_day, ?5), coalesce (?5, first_day)),"
                                     " last_day = max (coalesce (last_day, ?6), coalesce (?6, last_day)) WHERE id = ?1";
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, identity->id);
  hallway_statement_bind_int (statement, 2, now);
  hallway_statement_bind_int (statement, 3, identity->generation + 1);
  hallway_statement_bind_text (statement, 4, source->timezone);
  hallway_statement_bind_time (statement, 5, identity->first_day);
  hallway_statement_bind_time (statement, 6, identity->last_day);
  return hallway_database_run (self->database, statement, error);
}

/* A whole schedule takes the place of all that was kept; a part is kept beside it, in the place of what came from where it
 * comes from. */
static gboolean
write_sources (Update                *update,
               const HallwayIdentity *identity,
               const HallwaySource   *source,
               GError               **error)
{
  if ((!update->draft->partial || source->address != NULL) &&
      !hallway_store_drop_sources (update->store, identity->id, update->draft->partial ? source->address : NULL, error))
    return FALSE;
  if (source->parts == NULL)
    return TRUE;
  return hallway_store_keep_source (update->store, identity->id, source, update->draft, update->keys, error);
}

static gboolean
import_draft (HallwayStore          *self,
              HallwayDraft          *draft,
              const HallwaySource   *source,
              gint64                 now,
              HallwayImportProgress *progress,
              HallwayUpdate         *counts,
              GError               **error)
{
  g_auto (HallwayIdentity) identity = { 0 };
  g_auto (Update)          update = { .store = self, .draft = draft, .progress = progress };

  if (!hallway_store_identify (self, draft, source, &identity, error))
    return FALSE;

  counts->id = g_strdup (identity.id);
  if (!write_cache (&update, &identity, identity.generation + 1, counts, error))
    return FALSE;
  if (!(draft->partial && identity.is_known ? touch_conference (self, &identity, source, now, error)
                                            : write_conference (self, &identity, draft, source, now, error)))
    return FALSE;
  return write_sources (&update, &identity, source, error);
}

static HallwayUpdate *
import_in_transaction (HallwayStore          *self,
                       HallwayDraft          *draft,
                       const HallwaySource   *source,
                       gint64                 now,
                       HallwayImportProgress *progress,
                       GError               **error)
{
  g_autoptr (HallwayUpdate) counts = g_new0 (HallwayUpdate, 1);

  /* What a partial source adds to, and stars are matched with, must be there first. */
  hallway_store_load_missing (self, NULL);

  counts->format = source->format;
  if (!hallway_database_begin (self->database, error))
    return NULL;
  if (import_draft (self, draft, source, now, progress, counts, error) &&
      hallway_import_progress_finish (progress, error) &&
      hallway_database_commit (self->database, error))
    {
      hallway_store_sweep_bodies (self);
      return g_steal_pointer (&counts);
    }

  hallway_database_roll_back (self->database);
  hallway_store_sweep_bodies (self);
  return NULL;
}

/**
 * hallway_store_reread:
 * @generation: of the import that kept what @draft was read from
 * @given: keys that its sessions were given then, by the keys of @draft
 *
 * Writes a draft that was read again from what is kept of it into the cache alone, in one transaction.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_reread (HallwayStore *self,
                      const char   *conference,
                      gint64        generation,
                      HallwayDraft *draft,
                      GHashTable   *given,
                      GError      **error)
{
  HallwaySource             source = { .id = conference };
  g_auto (HallwayIdentity)  identity = { 0 };
  g_auto (Update)           update = { .store = self, .draft = draft, .given = given };
  g_autoptr (HallwayUpdate) counts = g_new0 (HallwayUpdate, 1);

  if (!hallway_database_begin (self->database, error))
    return FALSE;
  if (hallway_store_identify (self, draft, &source, &identity, error) &&
      write_cache (&update, &identity, generation, counts, error) &&
      hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

static HallwayUpdate *
write_draft (HallwayStore          *self,
             HallwayDraft          *draft,
             const HallwaySource   *source,
             gint64                 now,
             HallwayImportProgress *progress,
             GError               **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  HallwayUpdate           *update;

  do
    update = import_in_transaction (self, draft, source, now, progress, error);
  while (update == NULL && hallway_store_repair (self, error));

  if (update != NULL)
    {
      g_hash_table_remove (self->unreadable, update->id);
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_ALL, update->id);
    }
  return update;
}

/**
 * hallway_store_import:
 * @draft: a schedule whose sessions have keys
 * @now: Unix time
 *
 * Writes a schedule, into the conference that it is of or into a new one. Sessions keep the keys that they were once
 * given. What a whole schedule no longer has leaves the cache; the user's records stay. If anything fails, nothing has
 * changed.
 *
 * Returns: (transfer full) (nullable): what it did
 */
HallwayUpdate *
hallway_store_import (HallwayStore        *self,
                      HallwayDraft        *draft,
                      const HallwaySource *source,
                      gint64               now,
                      GError             **error)
{
  return write_draft (self, draft, source, now, NULL, error);
}

/**
 * hallway_store_import_watched:
 * @progress: (nullable): who waits for it
 *
 * As hallway_store_import_parts(). When nobody waits any more, nothing has changed.
 *
 * Returns: (transfer full) (nullable): what it did
 */
HallwayUpdate *
hallway_store_import_watched (HallwayStore          *self,
                              const HallwaySource   *source,
                              gint64                 now,
                              HallwayImportProgress *progress,
                              HallwayReport        **report,
                              GError               **error)
{
  HallwayImportOptions     options = { .format = source->format, .timezone = source->timezone, .dates = source->dates };
  HallwaySource            found = *source;
  const HallwayReader     *reader = NULL;
  g_autoptr (HallwayDraft) draft = NULL;

  hallway_import_progress_begin (progress, HALLWAY_IMPORT_PARSING, 0);
  draft = hallway_import (source->parts, &options, &reader, report, error);
  if (draft == NULL || !hallway_import_progress_advance (progress, 0, error))
    return NULL;

  found.format = reader->name;
  return write_draft (self, draft, &found, now, progress, error);
}

/**
 * hallway_store_import_parts:
 * @source: with its parts
 * @now: Unix time
 * @report: (out) (transfer full) (nullable): what was wrong with the parts
 *
 * Reads parts and writes what they say: hallway_import() and hallway_store_import().
 *
 * Returns: (transfer full) (nullable): what it did
 */
HallwayUpdate *
hallway_store_import_parts (HallwayStore        *self,
                            const HallwaySource *source,
                            gint64               now,
                            HallwayReport      **report,
                            GError             **error)
{
  return hallway_store_import_watched (self, source, now, NULL, report, error);
}

/**
 * hallway_update_free:
 * @self: (transfer full): what an import did
 */
void
hallway_update_free (HallwayUpdate *self)
{
  g_free (self->id);
  g_free (self);
}
