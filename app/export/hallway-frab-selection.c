/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-selection.h"

#include "hallway-export.h"
#include "hallway-wording.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

/* Whether a schedule can say of @entry that it takes place. */
static gboolean
takes_place (const HallwayEntry *entry)
{
  return entry->conference != NULL && entry->state != HALLWAY_ENTRY_GONE && entry->state != HALLWAY_ENTRY_OWN &&
         entry->session->status != HALLWAY_STATUS_CANCELLED && hallway_span_has_start (&entry->session->span);
}

/* Sessions that come from one draft lie there in the publisher's order. */
static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const HallwayEntry *first = *(HallwayEntry *const *) a;
  const HallwayEntry *second = *(HallwayEntry *const *) b;
  gint64              first_day = hallway_entry_get_day (first);
  gint64              second_day = hallway_entry_get_day (second);

  if (first_day != second_day)
    return first_day < second_day ? -1 : 1;

  return first->session < second->session ? -1 : first->session > second->session;
}

static gboolean
are_of_one_draft (GPtrArray *entries)
{
  const HallwayEntry *first = g_ptr_array_index (entries, 0);

  for (guint i = 1; i < entries->len; i++)
    if (((HallwayEntry *) g_ptr_array_index (entries, i))->draft != first->draft)
      return FALSE;

  return TRUE;
}

/**
 * hallway_frab_selection_new:
 * @entries: (element-type HallwayEntry): sessions
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Selects what a schedule can say: the sessions of one conference that take place at a known time.
 *
 * Returns: (transfer container) (element-type HallwayEntry) (nullable): at least one session, by day and then in the publisher's
 *   order, or by start where that isn't known
 */
GPtrArray *
hallway_frab_selection_new (GPtrArray *entries,
                            GError   **error)
{
  g_autoptr (GPtrArray) selected = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (takes_place (g_ptr_array_index (entries, i)))
      g_ptr_array_add (selected, g_ptr_array_index (entries, i));

  if (selected->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("a schedule needs a session that takes place at a known time, and there is none"));
      return NULL;
    }
  if (hallway_wording_is_of_several (selected))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "a schedule holds one conference, and these sessions are of several; name one: hallwayctl export CONF");
      return NULL;
    }
  for (guint i = 0; i < selected->len; i++)
    if (!hallway_export_check_zone (g_ptr_array_index (selected, i), error))
      return NULL;

  if (!are_of_one_draft (selected))
    return hallway_wording_sort (selected);

  g_ptr_array_sort (selected, compare_positions);

  return g_steal_pointer (&selected);
}
