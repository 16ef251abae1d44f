/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-rows.h"

#include "hallway-agenda-row-private.h"
#include "hallway-change.h"

/* rows : HallwayAgendaRows<HallwayAgendaRow>       by day, then time, with the free times between
 *  └ agenda : HallwayAgenda<HallwayAgendaItem>     by time, of all conferences */
struct _HallwayAgendaRows
{
  GObject            parent_instance;

  HallwayAgenda     *agenda; /* (owned) (nullable) */
  HallwayAgendaScope scope;
  char              *conference; /* (owned) (nullable): the open one */
  HallwayZone       *zone;       /* (owned) (nullable): to show times in, NULL for each conference's own */
  gint64             now;        /* Unix time, or HALLWAY_TIME_UNKNOWN */
  GPtrArray         *rows;       /* (owned) (element-type HallwayAgendaRow) */
  guint              n_items;
  guint              n_overlaps;
  guint              n_changes;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwayAgendaRows, hallway_agenda_rows, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

G_DEFINE_ENUM_TYPE (HallwayAgendaScope, hallway_agenda_scope, G_DEFINE_ENUM_VALUE (HALLWAY_AGENDA_SCOPE_CONFERENCE, "conference"), G_DEFINE_ENUM_VALUE (HALLWAY_AGENDA_SCOPE_ALL, "all"))

enum
{
  UPDATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define NIGHT (4 * 60 * 60) /* seconds after midnight that belong to the day before */

/* Where an item of the agenda is listed. */
typedef struct
{
  guint  position; /* in the agenda */
  gint64 day;      /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
} Place;

static HallwayZone *
choose_zone (HallwayAgendaRows  *self,
             const HallwayEntry *entry,
             const HallwaySpan  *span)
{
  return self->zone != NULL && !span->floating ? self->zone : hallway_entry_get_zone (entry);
}

static HallwaySpan
get_shown_span (HallwayAgendaRows  *self,
                const HallwayEntry *entry)
{
  HallwaySpan span = hallway_entry_get_span (entry);

  return hallway_span_seen_in (&span, self->zone);
}

/* Elsewhere it may be another day. */
static gint64
get_shown_day (HallwayAgendaRows  *self,
               const HallwayEntry *entry)
{
  HallwaySpan span = get_shown_span (self, entry);

  if (self->zone == NULL || span.floating || !hallway_span_has_start (&span))
    return hallway_entry_get_day (entry);

  return hallway_span_get_day (&span, -1);
}

/* The clock on the wall now, in the zone that the row is shown in. */
static gint64
get_wall_of_now (HallwayAgendaRows *self,
                 HallwayAgendaRow  *row)
{
  if (row->span.floating || !hallway_span_has_start (&row->span))
    return HALLWAY_TIME_UNKNOWN;

  return self->now + (row->zone != NULL ? hallway_zone_get_offset (row->zone, self->now) : row->span.utc_offset);
}

static gboolean
is_running (const HallwayRecord *conference,
            int                  utc_offset,
            gint64               now)
{
  gint64 wall = now + (conference->zone != NULL ? hallway_zone_get_offset (conference->zone, now) : utc_offset);

  return conference->start != HALLWAY_TIME_UNKNOWN && wall >= conference->start &&
         wall < conference->end + HALLWAY_SECONDS_PER_DAY + NIGHT;
}

static void
update_now (HallwayAgendaRows *self,
            HallwayAgendaRow  *row)
{
  const HallwayRecord *conference = hallway_agenda_item_get_entry (row->item)->conference;
  gint64               wall = self->now != HALLWAY_TIME_UNKNOWN ? get_wall_of_now (self, row) : HALLWAY_TIME_UNKNOWN;
  gint64               end = hallway_span_has_end (&row->span) ? hallway_span_get_end (&row->span) : row->span.start;

  row->is_today = FALSE;
  row->is_past = FALSE;
  if (wall == HALLWAY_TIME_UNKNOWN)
    return;

  row->is_today = hallway_time_get_day (wall - NIGHT) == row->day;
  row->is_past = end <= self->now && (conference == NULL || is_running (conference, row->span.utc_offset, self->now));
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  if (first->day != second->day)
    {
      if (first->day == HALLWAY_TIME_UNKNOWN || second->day == HALLWAY_TIME_UNKNOWN)
        return first->day == HALLWAY_TIME_UNKNOWN ? 1 : -1;
      return first->day < second->day ? -1 : 1;
    }
  return first->position < second->position ? -1 : first->position > second->position;
}

/* Two conferences at once, in zones far apart, can be on different days: each day is listed once. */
static GArray *
list_places (HallwayAgendaRows *self)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  guint   n_items = self->agenda != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->agenda)) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      const HallwayEntry *entry = hallway_agenda_item_get_entry (hallway_agenda_get_item (self->agenda, i));
      Place               place = { i, get_shown_day (self, entry) };

      if (hallway_agenda_rows_includes (self, entry))
        g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

static GHashTable *
index_rows (HallwayAgendaRows *self,
            gboolean           are_gaps)
{
  GHashTable *rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    {
      HallwayAgendaRow *row = self->rows->pdata[i];

      if (!row->is_gap == !are_gaps)
        g_hash_table_insert (rows, row->item, row);
    }
  return rows;
}

static void
fill_item (HallwayAgendaRows *self,
           HallwayAgendaRow  *row,
           gint64             day)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (row->item);

  row->span = get_shown_span (self, entry);
  row->day = day;
  row->is_of_all = self->scope == HALLWAY_AGENDA_SCOPE_ALL;
  _hallway_agenda_row_set_zone (row, choose_zone (self, entry, &row->span));
  update_now (self, row);
}

/* Free time is shown in the zone of what is before it. */
static void
fill_gap (HallwayAgendaRows *self,
          HallwayAgendaRow  *row,
          const HallwayGap  *gap,
          gint64             day)
{
  const HallwayEntry *entry = hallway_agenda_item_get_entry (row->item);
  HallwaySpan         span = get_shown_span (self, entry);

  span.start = gap->start;
  span.minutes = gap->minutes;
  row->day = day;
  _hallway_agenda_row_set_zone (row, choose_zone (self, entry, &span));
  row->span = span.floating ? span : hallway_span_in_zone (&span, row->zone);
  update_now (self, row);
}

/* Of each item of the agenda, the free time before it, or NULL. */
static const HallwayGap **
index_gaps (HallwayAgendaRows *self,
            guint              n_items)
{
  const HallwayGap **by_position = g_new0 (const HallwayGap *, n_items + 1);
  guint              n_gaps = 0;
  const HallwayGap  *gaps = self->agenda != NULL ? hallway_agenda_get_gaps (self->agenda, &n_gaps) : NULL;

  for (guint i = 0; i < n_gaps; i++)
    by_position[gaps[i].after] = &gaps[i];
  return by_position;
}

/* Free time stands right before what ends it: what is gone may be listed within. */
static void
add_gap (HallwayAgendaRows *self,
         GPtrArray         *rows,
         GPtrArray         *by_position,
         const HallwayGap  *gap,
         const Place       *after)
{
  HallwayAgendaRow *before = gap != NULL ? by_position->pdata[gap->before] : NULL;

  if (before == NULL || before->day != after->day)
    return;

  g_ptr_array_add (rows, _hallway_agenda_row_new (before->item, TRUE));
  fill_gap (self, rows->pdata[rows->len - 1], gap, after->day);
}

/* @by_position: (element-type HallwayAgendaRow) (nullable elements): of each item of the agenda, its row */
static GPtrArray *
make_rows (HallwayAgendaRows *self,
           GPtrArray         *by_position)
{
  g_autoptr (GArray)            places = list_places (self);
  GPtrArray                    *rows = g_ptr_array_new_with_free_func (g_object_unref);

  g_autofree const HallwayGap **gaps = index_gaps (self, by_position->len);

  for (guint i = 0; i < places->len; i++)
    {
      const Place      *place = &g_array_index (places, Place, i);
      HallwayAgendaRow *row = _hallway_agenda_row_new (hallway_agenda_get_item (self->agenda, place->position), FALSE);

      add_gap (self, rows, by_position, gaps[place->position], place);
      row->begins_day = i == 0 || place[-1].day != place->day;
      fill_item (self, row, place->day);
      g_ptr_array_add (rows, row);
      by_position->pdata[place->position] = row;
    }
  return rows;
}

static void
add_overlaps (HallwayAgendaRows *self,
              GPtrArray         *by_position)
{
  guint                 n_overlaps;
  const HallwayOverlap *overlaps = hallway_agenda_get_overlaps (self->agenda, &n_overlaps);

  self->n_overlaps = 0;
  for (guint i = 0; i < n_overlaps; i++)
    {
      HallwayAgendaRow *first = by_position->pdata[overlaps[i].first];
      HallwayAgendaRow *second = by_position->pdata[overlaps[i].second];

      if (first != NULL)
        _hallway_agenda_row_add_overlap (first, hallway_agenda_get_item (self->agenda, overlaps[i].second), overlaps[i].minutes);
      if (second != NULL)
        _hallway_agenda_row_add_overlap (second, hallway_agenda_get_item (self->agenda, overlaps[i].first), overlaps[i].minutes);
      self->n_overlaps += first != NULL || second != NULL;
    }
  for (guint i = 0; i < by_position->len; i++)
    if (by_position->pdata[i] != NULL)
      _hallway_agenda_row_sort_overlaps (by_position->pdata[i]);
}

static void
add_hurries (HallwayAgendaRows *self,
             GPtrArray         *by_position)
{
  guint             n_changes;
  const HallwayGap *changes = hallway_agenda_get_changes (self->agenda, &n_changes);

  for (guint i = 0; i < n_changes; i++)
    {
      HallwayAgendaRow *row = by_position->pdata[changes[i].after];

      if (row != NULL)
        _hallway_agenda_row_set_hurry (row, hallway_agenda_get_item (self->agenda, changes[i].before), changes[i].minutes);
    }
}

static void
add_title (GPtrArray           *titles,
           const HallwayRecord *conference)
{
  if (conference != NULL && !g_ptr_array_find_with_equal_func (titles, conference->title, g_str_equal, NULL))
    g_ptr_array_add (titles, conference->title);
}

/* The first row of each day names the conferences of all rows of it, and each row its own where there are several. */
static void
name_conferences (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len;)
    {
      guint                 first = i;
      g_autoptr (GPtrArray) titles = g_ptr_array_new_null_terminated (2, NULL, TRUE);

      do
        add_title (titles, hallway_agenda_item_get_entry (((HallwayAgendaRow *) rows->pdata[i++])->item)->conference);
      while (i < rows->len && !((HallwayAgendaRow *) rows->pdata[i])->begins_day);
      if (titles->len > 0)
        ((HallwayAgendaRow *) rows->pdata[first])->day_conferences = g_strjoinv (", ", (char **) titles->pdata);
      for (guint j = first; j < i && titles->len > 1; j++)
        ((HallwayAgendaRow *) rows->pdata[j])->names_conference = TRUE;
    }
}

static void
count_rows (HallwayAgendaRows *self)
{
  self->n_items = 0;
  self->n_changes = 0;
  for (guint i = 0; i < self->rows->len; i++)
    {
      HallwayAgendaRow *row = self->rows->pdata[i];

      self->n_items += !row->is_gap;
      self->n_changes += !row->is_gap && hallway_change_find (hallway_agenda_item_get_entry (row->item)) != HALLWAY_CHANGE_NONE;
    }
}

/* What is listed already keeps its row. Returns: (element-type HallwayAgendaRow): those that say something else now. */
static GPtrArray *
keep_rows (HallwayAgendaRows *self,
           GPtrArray         *rows)
{
  g_autoptr (GHashTable) items = index_rows (self, FALSE);
  g_autoptr (GHashTable) gaps = index_rows (self, TRUE);
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

/* Tells of the stretch of rows between those that are where they were. */
static void
announce (HallwayAgendaRows *self,
          GPtrArray         *old)
{
  guint first = 0, last = 0, shorter = MIN (old->len, self->rows->len);

  while (first < shorter && old->pdata[first] == self->rows->pdata[first])
    first++;
  while (last < shorter - first && old->pdata[old->len - 1 - last] == self->rows->pdata[self->rows->len - 1 - last])
    last++;
  if (old->len != first + last || self->rows->len != first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, self->rows->len - first - last);
}

static void
rebuild (HallwayAgendaRows *self)
{
  g_autoptr (GPtrArray) by_position = g_ptr_array_new ();
  g_autoptr (GPtrArray) old = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  GPtrArray            *rows;

  if (self->agenda == NULL)
    return;

  g_ptr_array_set_size (by_position, (int) g_list_model_get_n_items (G_LIST_MODEL (self->agenda)));
  rows = make_rows (self, by_position);
  add_overlaps (self, by_position);
  add_hurries (self, by_position);
  if (self->scope == HALLWAY_AGENDA_SCOPE_ALL)
    name_conferences (rows);
  changed = keep_rows (self, rows);

  old = self->rows;
  self->rows = rows;
  count_rows (self);
  announce (self, old);
  for (guint i = 0; i < changed->len; i++)
    _hallway_agenda_row_changed (changed->pdata[i]);
  g_signal_emit (self, signals[UPDATED], 0);
}

static GType
hallway_agenda_rows_get_item_type (GListModel *model)
{
  return HALLWAY_TYPE_AGENDA_ROW;
}

static guint
hallway_agenda_rows_get_n_items (GListModel *model)
{
  return HALLWAY_AGENDA_ROWS (model)->rows->len;
}

static gpointer
hallway_agenda_rows_get_item (GListModel *model,
                              guint       position)
{
  HallwayAgendaRows *self = HALLWAY_AGENDA_ROWS (model);

  return position < self->rows->len ? g_object_ref (self->rows->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_agenda_rows_get_item_type;
  iface->get_n_items = hallway_agenda_rows_get_n_items;
  iface->get_item = hallway_agenda_rows_get_item;
}

static void
hallway_agenda_rows_dispose (GObject *object)
{
  HallwayAgendaRows *self = HALLWAY_AGENDA_ROWS (object);

  if (self->agenda != NULL)
    g_signal_handlers_disconnect_by_data (self->agenda, self);
  g_clear_object (&self->agenda);
  g_ptr_array_set_size (self->rows, 0);

  G_OBJECT_CLASS (hallway_agenda_rows_parent_class)->dispose (object);
}

static void
hallway_agenda_rows_finalize (GObject *object)
{
  HallwayAgendaRows *self = HALLWAY_AGENDA_ROWS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
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
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * hallway_agenda_scope_to_string:
 *
 * Returns: its name: "all"
 */
const char *
hallway_agenda_scope_to_string (HallwayAgendaScope scope)
{
  return scope == HALLWAY_AGENDA_SCOPE_ALL ? "all" : "conference";
}

/**
 * hallway_agenda_scope_from_string:
 * @scope: (out): set on success only
 *
 * Returns: whether there is a scope of that name
 */
gboolean
hallway_agenda_scope_from_string (const char         *text,
                                  HallwayAgendaScope *scope)
{
  if (!g_str_equal (text, "all") && !g_str_equal (text, "conference"))
    return FALSE;

  *scope = g_str_equal (text, "all") ? HALLWAY_AGENDA_SCOPE_ALL : HALLWAY_AGENDA_SCOPE_CONFERENCE;
  return TRUE;
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
  for (guint i = 0; i < self->rows->len; i++)
    {
      HallwayAgendaRow *row = self->rows->pdata[i];
      gboolean          was_past = row->is_past, was_today = row->is_today;

      update_now (self, row);
      if (row->is_past != was_past || row->is_today != was_today)
        _hallway_agenda_row_changed (row);
    }
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
  g_return_val_if_fail (position < self->rows->len, NULL);

  return self->rows->pdata[position];
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
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROWS (self), FALSE);

  for (guint i = 0; i < self->rows->len && self->now != HALLWAY_TIME_UNKNOWN; i++)
    {
      const HallwaySpan *span = &((HallwayAgendaRow *) self->rows->pdata[i])->span;
      gint64             end = hallway_span_has_end (span) ? hallway_span_get_end (span) : span->start;

      if (span->floating || !hallway_span_has_start (span) || end <= self->now)
        continue;

      *position = i;
      return i > 0;
    }
  return FALSE;
}
