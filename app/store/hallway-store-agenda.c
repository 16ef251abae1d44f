/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "model/hallway-plan.h"

#include <glib/gi18n.h>

static GHashTable *
index_keys (HallwayDraft *draft)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->sessions->len; i++)
    g_hash_table_insert (positions, (char *) hallway_draft_get_session (draft, i)->key, GUINT_TO_POINTER (i + 1));
  return positions;
}

static void
mark_entry (HallwayEntry *entry,
            HallwayItems *items,
            guint         position)
{
  const HallwayMarks *marks = &g_array_index (items->marks, HallwayMarks, position);

  entry->starred = marks->is_starred;
  entry->priority = marks->priority;
  entry->note = g_strdup (marks->note);
  if (!marks->is_starred || marks->is_own)
    return;

  entry->seen = hallway_entry_new (entry->conference, items->snapshots, position);
  if (marks->is_gone)
    entry->seen->state = HALLWAY_ENTRY_GONE;
}

/* An entry as the user last saw it. Only a conference that was read whole can say that a session is gone;
 * an absent cache says nothing. */
static HallwayEntry *
make_snapshot_entry (HallwayRecord *record,
                     HallwayItems  *items,
                     guint          position)
{
  const HallwayMarks *marks = &g_array_index (items->marks, HallwayMarks, position);
  HallwayEntry       *entry = hallway_entry_new (record, items->snapshots, position);

  if (marks->is_own)
    entry->state = HALLWAY_ENTRY_OWN;
  else if (record != NULL && record->loaded && !record->partial)
    entry->state = HALLWAY_ENTRY_GONE;
  else
    entry->state = HALLWAY_ENTRY_NOT_LOADED;
  mark_entry (entry, items, position);
  return entry;
}

/* The entries of one conference's items, from..to. */
static gboolean
add_agenda_of_conference (HallwayStore    *self,
                          HallwayItems    *items,
                          guint            from,
                          guint            to,
                          HallwayReadFlags flags,
                          GPtrArray       *agenda,
                          GError         **error)
{
  const char               *conference = g_array_index (items->marks, HallwayMarks, from).conference;
  g_autoptr (GError)        problem = NULL;
  g_autoptr (HallwayRecord) record = conference != NULL ? hallway_store_read_record (self, conference, &problem) : NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GHashTable)    positions = NULL;

  if (problem != NULL && !g_error_matches (problem, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (record != NULL)
    {
      g_autofree const char **keys = g_new0 (const char *, to - from + 1);

      for (guint i = from; i < to; i++)
        keys[i - from] = hallway_draft_get_session (items->snapshots, i)->key;
      draft = hallway_store_read_draft (self, record, keys, flags, error);
      if (draft == NULL)
        return FALSE;
      positions = index_keys (draft);
    }

  for (guint i = from; i < to; i++)
    {
      const HallwayMarks *marks = &g_array_index (items->marks, HallwayMarks, i);
      const char         *key = hallway_draft_get_session (items->snapshots, i)->key;
      guint               position = positions != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (positions, key)) : 0;

      if (!marks->is_own && !marks->is_starred)
        continue;
      if (marks->is_own || position == 0)
        {
          g_ptr_array_add (agenda, make_snapshot_entry (record, items, i));
          continue;
        }
      g_ptr_array_add (agenda, hallway_entry_new (record, draft, position - 1));
      mark_entry (g_ptr_array_index (agenda, agenda->len - 1), items, i);
    }
  return TRUE;
}

/* Unknown starts last; what starts together stays in its order. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const HallwayEntry *entry_a = *(const HallwayEntry *const *) a;
  const HallwayEntry *entry_b = *(const HallwayEntry *const *) b;

  return hallway_span_compare (&entry_a->session->span, &entry_b->session->span);
}

/**
 * hallway_store_build_agenda:
 * @conference: (nullable): an id, or %NULL for all
 *
 * As hallway_store_read_agenda(), without what the entries overlap.
 *
 * Returns: (transfer full) (nullable) (element-type HallwayEntry): the agenda
 */
GPtrArray *
hallway_store_build_agenda (HallwayStore    *self,
                            const char      *conference,
                            HallwayReadFlags flags,
                            GError         **error)
{
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, conference, error);
  g_autoptr (GPtrArray)    agenda = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  if (items == NULL)
    return NULL;

  for (guint from = 0, to; from < items->marks->len; from = to)
    {
      const char *name = g_array_index (items->marks, HallwayMarks, from).conference;

      to = from + 1;
      while (to < items->marks->len && g_strcmp0 (g_array_index (items->marks, HallwayMarks, to).conference, name) == 0)
        to++;
      if (!add_agenda_of_conference (self, items, from, to, flags, agenda, error))
        return NULL;
    }

  g_ptr_array_sort (agenda, compare_entries);
  return g_steal_pointer (&agenda);
}

static gboolean
add_conflicts (HallwayStore *self,
               GPtrArray    *entries,
               GError      **error)
{
  g_autoptr (GPtrArray)   agenda = hallway_store_build_agenda (self, NULL, HALLWAY_READ_ROWS, error);
  g_autoptr (HallwayPlan) plan = NULL;

  if (agenda == NULL)
    return FALSE;

  plan = hallway_plan_new (agenda);
  for (guint i = 0; i < entries->len; i++)
    {
      HallwayEntry *entry = g_ptr_array_index (entries, i);

      entry->conflicts = hallway_plan_list_conflicts (plan, entry);
    }
  return TRUE;
}

static GPtrArray *
read_snapshot (HallwayStore    *self,
               const char      *conference,
               HallwayReadFlags flags,
               GError         **error)
{
  g_autoptr (GPtrArray) agenda = hallway_store_build_agenda (self, conference, flags, error);

  return agenda != NULL && add_conflicts (self, agenda, error) ? g_steal_pointer (&agenda) : NULL;
}

static GPtrArray *
read_agenda (HallwayStore    *self,
             const char      *conference,
             HallwayReadFlags flags,
             GError         **error)
{
  GPtrArray *agenda;

  hallway_store_load_missing (self, conference);
  if (!hallway_database_begin_read (self->database, error))
    return NULL;

  agenda = read_snapshot (self, conference, flags, error);
  hallway_database_roll_back (self->database);
  return agenda;
}

/* Keys that the cache lacks are of starred sessions that are gone, or of nothing. */
static HallwayEntry *
make_keyed_entry (HallwayRecord *record,
                  HallwayDraft  *draft,
                  HallwayItems  *items,
                  GHashTable    *positions,
                  GHashTable    *item_positions,
                  const char    *key,
                  GError       **error)
{
  guint position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, key));
  guint item = GPOINTER_TO_UINT (g_hash_table_lookup (item_positions, key));

  if (position > 0)
    {
      HallwayEntry *entry = hallway_entry_new (record, draft, position - 1);

      if (item > 0)
        mark_entry (entry, items, item - 1);
      return entry;
    }
  if (item > 0)
    return make_snapshot_entry (record, items, item - 1);

  g_set_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND, _("%s has no session “%s”"), record->id, key);
  return NULL;
}

/**
 * hallway_store_make_entries:
 * @draft: what was read of the conference
 * @keys: (nullable): the sessions that were asked for, or %NULL for all of @draft
 *
 * Joins sessions with what the user made of them, and with what they overlap in the agenda.
 *
 * Returns: (transfer full) (nullable) (element-type HallwayEntry): in the order of @draft or of @keys
 */
GPtrArray *
hallway_store_make_entries (HallwayStore      *self,
                            HallwayRecord     *record,
                            HallwayDraft      *draft,
                            const char *const *keys,
                            GError           **error)
{
  g_autoptr (HallwayItems) items = hallway_store_read_items (self, record->id, error);
  g_autoptr (GPtrArray)    entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GHashTable)   positions = NULL;
  g_autoptr (GHashTable)   item_positions = NULL;

  if (items == NULL)
    return NULL;

  item_positions = index_keys (items->snapshots);
  if (keys != NULL)
    positions = index_keys (draft);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      HallwayEntry *entry = make_keyed_entry (record, draft, items, positions, item_positions, keys[i], error);

      if (entry == NULL)
        return NULL;
      g_ptr_array_add (entries, entry);
    }

  for (guint i = 0; keys == NULL && i < draft->sessions->len; i++)
    {
      HallwayEntry *entry = hallway_entry_new (record, draft, i);
      guint         item = GPOINTER_TO_UINT (g_hash_table_lookup (item_positions, entry->session->key));

      if (item > 0)
        mark_entry (entry, items, item - 1);
      g_ptr_array_add (entries, entry);
    }

  return add_conflicts (self, entries, error) ? g_steal_pointer (&entries) : NULL;
}

/**
 * hallway_store_read_agenda:
 * @conference: (nullable): an id, or %NULL for all
 *
 * Reads what is starred and the user's own items, by start. What is on the programme comes as it is now; what is gone,
 * or not loaded, as the user last saw it; what differs from that is told by hallway_change_find().
 *
 * Returns: (transfer full) (nullable) (element-type HallwayEntry): the agenda
 */
GPtrArray *
hallway_store_read_agenda (HallwayStore    *self,
                           const char      *conference,
                           HallwayReadFlags flags,
                           GError         **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);
  GPtrArray               *agenda;

  do
    agenda = read_agenda (self, conference, flags, error);
  while (agenda == NULL && hallway_store_repair (self, error));
  return agenda;
}
