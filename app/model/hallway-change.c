/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-change.h"

/* Instants are compared as such; where one of the two has no zone, what the clock on the wall shows. */
static gboolean
is_same_time (const HallwaySpan *a,
              const HallwaySpan *b)
{
  if (a->minutes != b->minutes)
    return FALSE;
  if (!a->floating == !b->floating)
    return a->start == b->start;

  return hallway_span_get_wall (a) == hallway_span_get_wall (b);
}

static HallwayChange
compare_status (HallwayStatus before,
                HallwayStatus after)
{
  if (before != HALLWAY_STATUS_CANCELLED && after == HALLWAY_STATUS_CANCELLED)
    return HALLWAY_CHANGE_CANCELLED;
  if (before == HALLWAY_STATUS_CANCELLED && after != HALLWAY_STATUS_CANCELLED)
    return HALLWAY_CHANGE_REINSTATED;

  return HALLWAY_CHANGE_NONE;
}

static HallwayChange
compare (const HallwayEntry *before,
         const HallwayEntry *after)
{
  HallwaySpan   span_before = hallway_entry_get_span (before);
  HallwaySpan   span_after = hallway_entry_get_span (after);
  HallwayChange changes = compare_status (before->session->status, after->session->status);

  if (before->state == HALLWAY_ENTRY_GONE)
    changes |= HALLWAY_CHANGE_RETURNED;
  if (!is_same_time (&span_before, &span_after))
    changes |= HALLWAY_CHANGE_TIME;
  if (g_strcmp0 (before->session->room, after->session->room) != 0)
    changes |= HALLWAY_CHANGE_ROOM;
  if (g_strcmp0 (before->session->title, after->session->title) != 0)
    changes |= HALLWAY_CHANGE_TITLE;

  return changes;
}

/**
 * hallway_change_find:
 * @entry: of the agenda or the schedule
 *
 * Tells what became of a session since the user last saw it, until hallway_store_mark_seen() is called with it. Nothing
 * is known of what isn't starred or isn't loaded.
 *
 * Returns: flags
 */
HallwayChange
hallway_change_find (const HallwayEntry *entry)
{
  g_return_val_if_fail (entry != NULL, HALLWAY_CHANGE_NONE);

  if (entry->seen == NULL)
    return HALLWAY_CHANGE_NONE;
  if (entry->state == HALLWAY_ENTRY_GONE)
    return entry->seen->state == HALLWAY_ENTRY_GONE ? HALLWAY_CHANGE_NONE : HALLWAY_CHANGE_GONE;

  return entry->state == HALLWAY_ENTRY_PRESENT ? compare (entry->seen, entry) : HALLWAY_CHANGE_NONE;
}

/**
 * hallway_change_list_entries:
 * @entries: (element-type HallwayEntry): of the agenda
 *
 * Returns: (transfer full) (element-type HallwayEntry): those that changed since the user last saw them, in their order
 */
GPtrArray *
hallway_change_list_entries (GPtrArray *entries)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  for (guint i = 0; i < entries->len; i++)
    {
      HallwayEntry *entry = g_ptr_array_index (entries, i);

      if (hallway_change_find (entry) != HALLWAY_CHANGE_NONE)
        g_ptr_array_add (changed, hallway_entry_ref (entry));
    }

  return changed;
}
