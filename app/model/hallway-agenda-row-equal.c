/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-row-private.h"

#include "hallway-change.h"

static gboolean
is_same_conference (const HallwayRecord *a,
                    const HallwayRecord *b)
{
  return a == b || (a != NULL && b != NULL && g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
                    g_strcmp0 (a->timezone, b->timezone) == 0 && a->updated == b->updated);
}

static gboolean
has_same_persons (const HallwayEntry *a,
                  const HallwayEntry *b)
{
  if (a->session->n_persons != b->session->n_persons)
    return FALSE;

  for (guint i = 0; i < a->session->n_persons; i++)
    if (g_strcmp0 (hallway_draft_get_person (a->draft, a->session->persons[i].person)->name,
                   hallway_draft_get_person (b->draft, b->session->persons[i].person)->name) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_same_facts (const HallwayEntry *a,
                const HallwayEntry *b)
{
  return a == b || (a->state == b->state && a->session->status == b->session->status && g_strcmp0 (a->note, b->note) == 0 &&
                    g_strcmp0 (a->session->title, b->session->title) == 0 && g_strcmp0 (a->session->room, b->session->room) == 0 &&
                    hallway_span_equal (&a->session->span, &b->session->span) && is_same_conference (a->conference, b->conference) &&
                    has_same_persons (a, b));
}

static gboolean
is_same_entry (const HallwayEntry *a,
               const HallwayEntry *b)
{
  HallwayChange change = hallway_change_find (a);

  return has_same_facts (a, b) && change == hallway_change_find (b) &&
         (change == HALLWAY_CHANGE_NONE || has_same_facts (a->seen, b->seen));
}

static gboolean
has_same_overlaps (HallwayAgendaRow *a,
                   HallwayAgendaRow *b)
{
  if (a->overlaps->len != b->overlaps->len)
    return FALSE;

  for (guint i = 0; i < a->overlaps->len; i++)
    {
      const HallwayAgendaRowOverlap *first = &g_array_index (a->overlaps, HallwayAgendaRowOverlap, i);
      const HallwayAgendaRowOverlap *second = &g_array_index (b->overlaps, HallwayAgendaRowOverlap, i);

      if (first->other != second->other || first->minutes != second->minutes ||
          g_strcmp0 (first->entry->session->title, second->entry->session->title) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Returns: whether both say the same */
gboolean
_hallway_agenda_row_equal (HallwayAgendaRow *a,
                           HallwayAgendaRow *b)
{
  return a->session == b->session && hallway_span_equal (&a->span, &b->span) && a->zone == b->zone && a->day == b->day &&
         a->begins_day == b->begins_day && a->is_today == b->is_today && a->is_past == b->is_past &&
         a->is_of_all == b->is_of_all && a->names_conference == b->names_conference &&
         g_strcmp0 (a->day_conferences, b->day_conferences) == 0 && a->hurry == b->hurry && a->hurry_minutes == b->hurry_minutes &&
         g_strcmp0 (a->hurry_room, b->hurry_room) == 0 &&
         has_same_overlaps (a, b) && is_same_entry (a->entry, b->entry);
}
