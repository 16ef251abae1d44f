/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include <glib/gi18n.h>

/* Stars, set and taken away in one transaction. */

typedef struct
{
  HallwayStore *store;      /* (unowned) */
  const char   *conference; /* (unowned) */
  HallwayDraft *draft;      /* (unowned): the sessions that the cache has */
  HallwayItems *items;      /* (unowned): what the user made of this conference until now */
  gint64        now;
} Marking;

static const HallwayDraftSession *
find_session (HallwayDraft *draft,
              const char   *key,
              guint        *position)
{
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (g_str_equal (session->key, key))
        {
          *position = i;
          return session;
        }
    }
  return NULL;
}

static gboolean
update_item (HallwayStore *self,
             const char   *sql,
             const char   *conference,
             const char   *key,
             GError      **error)
{
  g_autoptr (HallwayStatement) statement = hallway_database_prepare (self->database, sql, error);

  if (statement == NULL)
    return FALSE;

  hallway_statement_bind_text (statement, 1, conference);
  hallway_statement_bind_text (statement, 2, key);
  return hallway_database_run (self->database, statement, error);
}

static gboolean
star_session (Marking    *marking,
              const char *key,
              GError    **error)
{
  guint                      position = 0;
  HallwayMarks               marks = { .conference = marking->conference, .is_starred = TRUE, .reminder = HALLWAY_TIME_UNKNOWN, .created = marking->now };
  const HallwayDraftSession *session = NULL;

  if (find_session (marking->items->snapshots, key, &position) != NULL)
    {
      const HallwayMarks *old = &g_array_index (marking->items->marks, HallwayMarks, position);

      if (old->is_starred)
        return TRUE;
      marks = *old;
      marks.is_starred = TRUE;
      session = hallway_draft_get_session (marking->items->snapshots, position);
      if (find_session (marking->draft, key, &position) == NULL)
        return hallway_store_write_item (marking->store, marking->items->snapshots, session, &marks, error);
    }

  session = find_session (marking->draft, key, &position);
  if (session == NULL)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("%s has no session “%s”"), marking->conference, key);
      return FALSE;
    }
  return hallway_store_write_item (marking->store, marking->draft, session, &marks, error);
}

/* A record with a note or a priority is more than a star, and stays. */
static gboolean
unstar_session (Marking    *marking,
                const char *key,
                GError    **error)
{
  guint position = 0;

  if (find_session (marking->items->snapshots, key, &position) == NULL &&
      find_session (marking->draft, key, &position) == NULL)
    {
      g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("%s has no session “%s”"), marking->conference, key);
      return FALSE;
    }

  return update_item (marking->store, "UPDATE main.item SET starred = 0 WHERE conference = ?1 AND key = ?2 AND NOT own",
                      marking->conference, key, error) &&
         update_item (marking->store,
                      "DELETE FROM main.item WHERE conference = ?1 AND key = ?2 AND NOT own AND priority = 0"
                      " AND note IS NULL AND reminder IS NULL",
                      marking->conference, key, error);
}

static gboolean
mark_sessions (HallwayStore      *self,
               const char        *conference,
               const char *const *keys,
               gboolean           starred,
               gint64             now,
               GError           **error)
{
  g_autoptr (HallwayRecord) record = hallway_store_read_record (self, conference, error);
  g_autoptr (HallwayDraft)  draft = record != NULL ? hallway_store_read_draft (self, record, keys, HALLWAY_READ_ROWS, error) : NULL;
  g_autoptr (HallwayItems)  items = draft != NULL ? hallway_store_read_items (self, conference, error) : NULL;
  Marking                   marking = { self, conference, draft, items, now };

  if (items == NULL)
    return FALSE;

  for (guint i = 0; keys[i] != NULL; i++)
    if (!(starred ? star_session (&marking, keys[i], error) : unstar_session (&marking, keys[i], error)))
      return FALSE;
  return TRUE;
}

static gboolean
set_starred (HallwayStore      *self,
             const char        *conference,
             const char *const *keys,
             gboolean           starred,
             gint64             now,
             GError           **error)
{
  hallway_store_load_missing (self, conference);
  if (!hallway_database_begin (self->database, error))
    return FALSE;

  if (mark_sessions (self, conference, keys, starred, now, error) && hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

/**
 * hallway_store_set_starred:
 * @conference: an id
 * @keys: (array zero-terminated=1): sessions; if one is unknown, none changes
 * @now: Unix time
 *
 * Stars sessions, or takes the stars away. What is starred keeps what the user saw of it.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_set_starred (HallwayStore      *self,
                           const char        *conference,
                           const char *const *keys,
                           gboolean           starred,
                           gint64             now,
                           GError           **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = set_starred (self, conference, keys, starred, now, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_AGENDA, conference);
    }
  return done;
}

/* What the user saw of a session when its star was taken away, back into the record if there still is one. */
static gboolean
write_star (HallwayStore       *self,
            const HallwayEntry *entry,
            gint64              now,
            GError            **error)
{
  const char              *conference = hallway_entry_get_conference_id (entry);
  const HallwayEntry      *seen = entry->seen != NULL ? entry->seen : entry;
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, conference, error);
  HallwayMarks             marks = { .conference = conference, .priority = entry->priority, .note = entry->note, .reminder = HALLWAY_TIME_UNKNOWN, .created = now, .is_gone = seen->state == HALLWAY_ENTRY_GONE };
  guint                    position = 0;

  if (items == NULL)
    return FALSE;

  if (find_session (items->snapshots, entry->session->key, &position) != NULL)
    marks = g_array_index (items->marks, HallwayMarks, position);
  if (marks.is_starred || marks.is_own)
    return TRUE;

  marks.is_starred = TRUE;
  return hallway_store_write_item (self, seen->draft, seen->session, &marks, error);
}

static gboolean
put_back (HallwayStore       *self,
          const HallwayEntry *entry,
          gint64              now,
          GError            **error)
{
  if (!hallway_database_begin (self->database, error))
    return FALSE;

  if (write_star (self, entry, now, error) && hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

/**
 * hallway_store_put_back:
 * @entry: of a session, as the agenda had it
 * @now: Unix time
 *
 * Stars again what was taken out of the agenda, with what the user had seen of it: also what is gone from the programme, or
 * whose schedule isn't loaded.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_put_back (HallwayStore *self,
                        HallwayEntry *entry,
                        gint64        now,
                        GError      **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  gboolean                 done;

  do
    done = put_back (self, entry, now, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_AGENDA, hallway_entry_get_conference_id (entry));
    }
  return done;
}
