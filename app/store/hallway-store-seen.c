/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "model/hallway-change.h"

/* What the user last saw of what is starred. It is written when a star is set and when the user has seen what changed,
 * never by an import: so what changed since can always be told from it (DESIGN.md section 5). */

static GHashTable *
index_items (HallwayItems *items)
{
  GHashTable *positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < items->marks->len; i++)
    {
      const HallwayMarks *marks = &g_array_index (items->marks, HallwayMarks, i);

      if (marks->is_starred && !marks->is_own)
        g_hash_table_insert (positions, g_strconcat (marks->conference, "/", hallway_draft_get_session (items->snapshots, i)->key, NULL),
                             GUINT_TO_POINTER (i + 1));
    }
  return positions;
}

/* Who took the star away since has nothing to see. */
static gboolean
see_entry (HallwayStore       *self,
           HallwayItems       *items,
           GHashTable         *positions,
           const HallwayEntry *entry,
           GError            **error)
{
  g_autofree char *path = hallway_entry_make_path (entry);
  guint            position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, path));
  HallwayMarks     marks;

  if (position == 0)
    return TRUE;

  marks = g_array_index (items->marks, HallwayMarks, position - 1);
  marks.is_gone = entry->state == HALLWAY_ENTRY_GONE;
  return hallway_store_write_item (self, entry->draft, entry->session, &marks, error);
}

static gboolean
see_all (HallwayStore *self,
         GPtrArray    *entries,
         GError      **error)
{
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, NULL, error);
  g_autoptr (GHashTable)   positions = NULL;

  if (items == NULL)
    return FALSE;

  positions = index_items (items);
  for (guint i = 0; i < entries->len; i++)
    if (!see_entry (self, items, positions, g_ptr_array_index (entries, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
mark_seen (HallwayStore *self,
           GPtrArray    *entries,
           GError      **error)
{
  if (!hallway_database_begin (self->database, error))
    return FALSE;
  if (see_all (self, entries, error) && hallway_database_commit (self->database, error))
    return TRUE;

  hallway_database_roll_back (self->database);
  return FALSE;
}

/* The conference that all entries are of, or NULL. */
static const char *
find_common_conference (GPtrArray *entries)
{
  const char *conference = hallway_entry_get_conference_id (g_ptr_array_index (entries, 0));

  for (guint i = 1; i < entries->len; i++)
    if (g_strcmp0 (hallway_entry_get_conference_id (g_ptr_array_index (entries, i)), conference) != 0)
      return NULL;
  return conference;
}

/**
 * hallway_store_mark_seen:
 * @entries: (element-type HallwayEntry): of the agenda, as they were shown
 *
 * Takes what changed in the agenda for seen, as far as @entries tell it: what an update brought since they were read
 * stays a change.
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_store_mark_seen (HallwayStore *self,
                         GPtrArray    *entries,
                         GError      **error)
{
  g_autoptr (GPtrArray)    changed = hallway_change_list_entries (entries);
  g_autoptr (GMutexLocker) locker = NULL;
  gboolean                 done;

  if (changed->len == 0)
    return TRUE;

  locker = g_mutex_locker_new (&self->mutex);
  do
    done = mark_seen (self, changed, error);
  while (!done && hallway_store_repair (self, error));

  if (done)
    {
      hallway_store_back_up (self);
      hallway_store_notify (self, HALLWAY_STORE_CHANGE_AGENDA, find_common_conference (changed));
    }
  return done;
}

static GHashTable *
list_moved (GPtrArray *agenda)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < agenda->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (agenda, i);

      if (hallway_change_find (entry) & HALLWAY_CHANGE_TIME)
        g_hash_table_add (keys, g_strdup (entry->session->key));
    }
  return keys;
}

static gboolean
see_time (HallwayStore       *self,
          HallwayItems       *items,
          GHashTable         *positions,
          const HallwayEntry *entry)
{
  HallwayDraftSession session = *entry->seen->session;
  g_autofree char    *path = hallway_entry_make_path (entry);
  guint               position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, path));

  session.span = entry->session->span;
  session.day = entry->session->day;
  return position > 0 &&
         hallway_store_write_item (self, entry->seen->draft, &session, &g_array_index (items->marks, HallwayMarks, position - 1), NULL);
}

/**
 * hallway_store_see_zone:
 * @before: (element-type HallwayEntry): its agenda, before the user said that it is in another zone
 *
 * Moves what the user last saw along: that times are others is their own doing, and no news of the publisher's. What
 * goes wrong here is told as a change, and no error.
 */
void
hallway_store_see_zone (HallwayStore *self,
                        const char   *conference,
                        GPtrArray    *before)
{
  g_autoptr (GHashTable)   moved = list_moved (before);
  g_autoptr (GPtrArray)    after = hallway_store_build_agenda (self, conference, HALLWAY_READ_ROWS, NULL);
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, conference, NULL);
  g_autoptr (GHashTable)   positions = NULL;

  if (after == NULL || items == NULL || !hallway_database_begin (self->database, NULL))
    return;

  positions = index_items (items);
  for (guint i = 0; i < after->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (after, i);

      if ((hallway_change_find (entry) & HALLWAY_CHANGE_TIME) && !g_hash_table_contains (moved, entry->session->key))
        see_time (self, items, positions, entry);
    }
  if (!hallway_database_commit (self->database, NULL))
    hallway_database_roll_back (self->database);
}
