/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-rows-private.h"

#include "hallway-agenda-row-private.h"

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
  guint   n_items = g_list_model_get_n_items (G_LIST_MODEL (self->agenda));

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
  _hallway_agenda_row_set_now (row, self->now);
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
  _hallway_agenda_row_set_now (row, self->now);
}

/* Of each item of the agenda, the free time before it, or NULL. */
static const HallwayGap **
index_gaps (HallwayAgendaRows *self,
            guint              n_items)
{
  const HallwayGap **by_position = g_new0 (const HallwayGap *, n_items + 1);
  guint              n_gaps;
  const HallwayGap  *gaps = hallway_agenda_get_gaps (self->agenda, &n_gaps);

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
list_rows (HallwayAgendaRows *self,
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

/* Returns: how many pairs overlap of which at least one is listed */
static guint
add_overlaps (HallwayAgendaRows *self,
              GPtrArray         *by_position)
{
  guint                 n_pairs, n_listed = 0;
  const HallwayOverlap *pairs = hallway_agenda_get_overlaps (self->agenda, &n_pairs);

  for (guint i = 0; i < n_pairs; i++)
    {
      HallwayAgendaRow *first = by_position->pdata[pairs[i].first];
      HallwayAgendaRow *second = by_position->pdata[pairs[i].second];

      if (first != NULL)
        _hallway_agenda_row_add_overlap (first, hallway_agenda_get_item (self->agenda, pairs[i].second), pairs[i].minutes);
      if (second != NULL)
        _hallway_agenda_row_add_overlap (second, hallway_agenda_get_item (self->agenda, pairs[i].first), pairs[i].minutes);
      n_listed += first != NULL || second != NULL;
    }
  for (guint i = 0; i < by_position->len; i++)
    if (by_position->pdata[i] != NULL)
      _hallway_agenda_row_sort_overlaps (by_position->pdata[i]);
  return n_listed;
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

/* Returns: (transfer full) (element-type HallwayAgendaRow): rows for all that is listed of an agenda, each anew */
GPtrArray *
_hallway_agenda_rows_make (HallwayAgendaRows *self,
                           guint             *n_overlaps)
{
  g_autoptr (GPtrArray) by_position = g_ptr_array_new ();
  GPtrArray            *rows;

  g_ptr_array_set_size (by_position, (int) g_list_model_get_n_items (G_LIST_MODEL (self->agenda)));
  rows = list_rows (self, by_position);
  *n_overlaps = add_overlaps (self, by_position);
  add_hurries (self, by_position);
  if (self->scope == HALLWAY_AGENDA_SCOPE_ALL)
    name_conferences (rows);
  return rows;
}
