/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-next.h"

#define AHEAD (18 * 60 * 60) /* seconds before something that it is told: from the evening before */

static int
count_minutes (gint64 from,
               gint64 to)
{
  return (int) ((to - from + 59) / 60);
}

static gboolean
takes_place (const HallwayEntry *entry)
{
  return (entry->state == HALLWAY_ENTRY_PRESENT || entry->state == HALLWAY_ENTRY_OWN) &&
         entry->session->status != HALLWAY_STATUS_CANCELLED;
}

/* Of several that run, the one that began last is where the user went. */
static HallwayAgendaItem *
find_running (HallwayAgenda *agenda,
              const char    *conference,
              gint64         now)
{
  HallwayAgendaItem *running = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      HallwayAgendaItem  *item = hallway_agenda_get_item (agenda, i);
      const HallwayEntry *entry = hallway_agenda_item_get_entry (item);
      HallwaySpan         span = hallway_entry_get_span (entry);

      if ((conference == NULL || g_strcmp0 (hallway_entry_get_conference_id (entry), conference) == 0) &&
          takes_place (entry) && hallway_span_contains (&span, now, NULL))
        running = item;
    }
  return running;
}

static HallwayAgendaItem *
find_coming (HallwayAgenda *agenda,
             const char    *conference,
             gint64         now)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (agenda)); i++)
    {
      HallwayAgendaItem  *item = hallway_agenda_get_item (agenda, i);
      const HallwayEntry *entry = hallway_agenda_item_get_entry (item);

      if ((conference == NULL || g_strcmp0 (hallway_entry_get_conference_id (entry), conference) == 0) &&
          hallway_plan_starts_after (entry, now + 1))
        return item;
    }
  return NULL;
}

/**
 * hallway_agenda_next_find:
 * @conference: (nullable): the id of the conference to look at, %NULL for all
 * @now: Unix time
 * @next: (out): set on success only
 *
 * Finds what the user is at, or what begins within the next hours. Of floating times nothing is known.
 *
 * Returns: whether there is anything
 */
gboolean
hallway_agenda_next_find (HallwayAgenda     *agenda,
                          const char        *conference,
                          gint64             now,
                          HallwayAgendaNext *next)
{
  HallwayAgendaItem *running, *coming;
  HallwaySpan        span;

  g_return_val_if_fail (HALLWAY_IS_AGENDA (agenda), FALSE);

  running = find_running (agenda, conference, now);
  coming = find_coming (agenda, conference, now);
  if (running == NULL && coming == NULL)
    return FALSE;

  span = hallway_entry_get_span (hallway_agenda_item_get_entry (running != NULL ? running : coming));
  if (running == NULL && span.start - now > AHEAD)
    return FALSE;

  next->item = running != NULL ? running : coming;
  next->is_running = running != NULL;
  next->minutes = count_minutes (now, running != NULL ? hallway_span_get_end (&span) : span.start);
  next->then = running != NULL && coming != NULL && hallway_agenda_item_get_day (coming) == hallway_agenda_item_get_day (running) ? coming : NULL;
  return TRUE;
}
