/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-rows-private.h"

#include "hallway-agenda-row-private.h"
#include "hallway-change.h"

G_DEFINE_FINAL_TYPE (HallwayAgendaRows, hallway_agenda_rows, HALLWAY_TYPE_ARRAY_LIST)

enum
{
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GPtrArray *
get_rows (HallwayAgendaRows *self)
{
  return hallway_array_list_get_items (HALLWAY_ARRAY_LIST (self));
}

static GHashTable *
index_rows (GPtrArray *rows,
            gboolean   are_gaps)
{
  GHashTable *by_item = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      HallwayAgendaRow *row = rows->pdata[i];

      if (!row->is_gap == !are_gaps)
        g_hash_table_insert (by_item, row->item, row);
    }
  return by_item;
}

static void
count_rows (HallwayAgendaRows *self,
            GPtrArray         *rows)
{
  self->n_items = 0;
  self->n_changes = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      HallwayAgendaRow *row = rows->pdata[i];

      self->n_items += !row->is_gap;
      self->n_changes += !row->is_gap && hallway_change_find (hallway_agenda_item_get_entry (row->item)) != HALLWAY_CHANGE_NONE;
    }
}

/* What is listed already keeps its row. Returns: (element-type HallwayAgendaRow): those that say something else now. */
static GPtrArray *
keep_rows (HallwayAgendaRows *self,
           GPtrArray         *rows)
{
  g_autoptr (GHashTable) items = index_rows (get_rows (self), FALSE);
  g_autoptr (GHashTable) gaps = index_rows (get_rows (self), TRUE);
  GPtrArray             *changed = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < rows->len; i++)
    {
      HallwayAgendaRow *fresh = rows->pdata[i];
      HallwayAgendaRow *old = g_hash_table_lookup (fresh->is_gap ? gaps : items, fresh->item);

      if (old == NULL)
        continue;
      if (_hallway_agenda_row_take (old, fresh))
        g_ptr_array_add (changed, g_object_ref (old));
      rows->pdata[i] = g_object_ref (old);
      g_object_unref (fresh);
    }
  return changed;
}

static void
rebuild (HallwayAgendaRows *self)
{
  g_autoptr (GPtrArray) changed = NULL;
  GPtrArray            *rows;

  if (self->agenda == NULL)
    return;

  rows = _hallway_agenda_rows_make (self, &self->n_overlaps);
  changed = keep_rows (self, rows);
  count_rows (self, rows);
  hallway_array_list_replace (HALLWAY_ARRAY_LIST (self), rows);
  for (guint i = 0; i < changed->len; i++)
    _hallway_agenda_row_changed (changed->pdata[i]);
  g_signal_emit (self, signals[UPDATED], 0);
}

static void
hallway_agenda_rows_dispose (GObject *object)
{
  HallwayAgendaRows *self = HALLWAY_AGENDA_ROWS (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (hallway_agenda_rows_parent_class)->dispose (object);
}

static void
hallway_agenda_rows_finalize (GObject *object)
{
  HallwayAgendaRows *self = HALLWAY_AGENDA_ROWS (object);

  g_clear_pointer (&self->conference, g_free);
  g_clear_pointer (&self->zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_agenda_rows_parent_class)->finalize (object);
}

static void
hallway_agenda_rows_class_init (HallwayAgendaRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_agenda_rows_dispose;
  object_class->finalize = hallway_agenda_rows_finalize;

  signals[UPDATED] = g_signal_new ("updated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hallway_agenda_rows_init (HallwayAgendaRows *self)
{
  self->now = HALLWAY_TIME_UNKNOWN;
  self->scope = HALLWAY_AGENDA_SCOPE_ALL;
  hallway_array_list_set_up (HALLWAY_ARRAY_LIST (self), HALLWAY_TYPE_AGENDA_ROW, g_ptr_array_new_with_free_func (g_object_unref));
}

/**
 * hallway_agenda_rows_new:
 *
 * Returns: (transfer full): the rows of no agenda yet
 */
HallwayAgendaRows *
hallway_agenda_rows_new (void)
{
  return g_object_new (HALLWAY_TYPE_AGENDA_ROWS, NULL);
}

/**
 * hallway_agenda_rows_set_agenda:
 * @agenda: what to list and follow
 */
void
hallway_agenda_rows_set_agenda (HallwayAgendaRows *self,
                                HallwayAgenda     *agenda)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_ROWS (self));
  g_return_if_fail (HALLWAY_IS_AGENDA (agenda));

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_set_object (&self->agenda, agenda);
  g_signal_connect_swapped (agenda, "plan-changed", G_CALLBACK (rebuild), self);
  rebuild (self);
}

/**
 * hallway_agenda_rows_set_scope:
 * @conference: (nullable): the id of the open conference; without one, all are listed
 *
 * Sets what of the agenda is listed. Overlaps with what isn't are told all the same.
 */
void
hallway_agenda_rows_set_scope (HallwayAgendaRows *self,
                               HallwayAgendaScope scope,
                               const char        *conference)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_ROWS (self));

  g_free (self->conference);
  self->conference = g_strdup (conference);
  self->scope = conference != NULL ? scope : HALLWAY_AGENDA_SCOPE_ALL;
  rebuild (self);
}

/**
 * hallway_agenda_rows_set_zone:
 * @zone: (nullable): the zone to show all times in, %NULL for each conference's own
 */
void
hallway_agenda_rows_set_zone (HallwayAgendaRows *self,
                              HallwayZone       *zone)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_ROWS (self));

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
  rebuild (self);
}

/**
 * hallway_agenda_rows_set_now:
 * @now: Unix time
 *
 * Tells the rows which are over, and which are of today.
 */
void
hallway_agenda_rows_set_now (HallwayAgendaRows *self,
                             gint64             now)
{
  g_return_if_fail (HALLWAY_IS_AGENDA_ROWS (self));

  self->now = now;
  for (guint i = 0; i < get_rows (self)->len; i++)
    if (_hallway_agenda_row_set_now (get_rows (self)->pdata[i], now))
      _hallway_agenda_row_changed (get_rows (self)->pdata[i]);
}

/**
 * hallway_agenda_rows_get_row:
 *
 * Returns: (transfer none): the row at @position
 */
HallwayAgendaRow *
hallway_agenda_rows_get_row (HallwayAgendaRows *self,
                             guint              position)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), NULL);
  g_return_val_if_fail (position < get_rows (self)->len, NULL);

  return get_rows (self)->pdata[position];
}

/**
 * hallway_agenda_rows_includes:
 *
 * Returns: whether @entry would be listed, if it is in the agenda
 */
gboolean
hallway_agenda_rows_includes (HallwayAgendaRows  *self,
                              const HallwayEntry *entry)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), FALSE);

  return self->scope == HALLWAY_AGENDA_SCOPE_ALL || g_strcmp0 (hallway_entry_get_conference_id (entry), self->conference) == 0;
}

/**
 * hallway_agenda_rows_count_items:
 *
 * Returns: how many sessions and own items are listed
 */
guint
hallway_agenda_rows_count_items (HallwayAgendaRows *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), 0);

  return self->n_items;
}

/**
 * hallway_agenda_rows_count_overlaps:
 *
 * Returns: how many pairs overlap of which at least one is listed
 */
guint
hallway_agenda_rows_count_overlaps (HallwayAgendaRows *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), 0);

  return self->n_overlaps;
}

/**
 * hallway_agenda_rows_count_changes:
 *
 * Returns: how many changed since the user saw them
 */
guint
hallway_agenda_rows_count_changes (HallwayAgendaRows *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), 0);

  return self->n_changes;
}

/**
 * hallway_agenda_rows_find_now:
 * @position: (out): set on success only
 *
 * Finds where to begin to read: the first row of today that isn't over, or else the first that is still to come.
 *
 * Returns: whether there is one, and something before it is over
 */
gboolean
hallway_agenda_rows_find_now (HallwayAgendaRows *self,
                              guint             *position)
{
  GPtrArray *rows;

  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), FALSE);

  rows = get_rows (self);
  for (guint i = 0; i < rows->len && self->now != HALLWAY_TIME_UNKNOWN; i++)
    {
      const HallwaySpan *span = &((HallwayAgendaRow *) rows->pdata[i])->span;
      gint64             end = hallway_span_has_end (span) ? hallway_span_get_end (span) : span->start;

      if (span->floating || !hallway_span_has_start (span) || end <= self->now)
        continue;

      *position = i;
      return i > 0;
    }
  return FALSE;
}
