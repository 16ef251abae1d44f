/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An export that can't be right yet, since stars are on their way to the store or nobody has said the time zone, is done
 * when it can be. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_open (HallwayWindow *self,
         const char    *conference)
{
  return self->conference != NULL && g_strcmp0 (conference, hallway_conference_get_id (self->conference)) == 0;
}

static gboolean
is_floating (HallwayWindow *self)
{
  return self->conference != NULL && hallway_conference_get_basis (self->conference) == HALLWAY_BASIS_FLOATING;
}

/* The conference of the first item whose time floats, in the agenda over all. */
static const char *
find_floating (HallwayWindow *self)
{
  for (guint i = 0; self->agenda != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->agenda)); i++)
    {
      HallwayAgendaItem *item = hallway_agenda_get_item (self->agenda, i);
      HallwaySpan        span = hallway_entry_get_span (hallway_agenda_item_get_entry (item));

      if (hallway_span_has_start (&span) && span.floating)
        return hallway_agenda_item_get_conference_id (item);
    }

  return NULL;
}

static void
defer (HallwayWindow *self,
       const char    *action,
       const char    *target)
{
  g_free (self->deferred_action);
  self->deferred_action = g_strdup (action);
  g_free (self->deferred_target);
  self->deferred_target = g_strdup (target);
  g_free (self->deferred_id);
  self->deferred_id = g_strdup (hallway_window_get_conference (self));
}

static void
ask_for_zone (HallwayWindow *self,
              const char    *conference)
{
  hallway_window_show_toast (self, _("A calendar needs to know the time zone of this conference"));
  g_action_group_activate_action (G_ACTION_GROUP (self), "pick-timezone", g_variant_new_string (conference));
}

/**
 * hallway_window_get_agenda_id:
 *
 * Returns: (transfer none) (nullable): the id of the conference whose agenda is meant, %NULL for that of all: while it is
 *   shown, and when no conference is open
 */
const char *
hallway_window_get_agenda_id (HallwayWindow *self)
{
  if (hallway_window_shows_agenda (self) && hallway_agenda_page_get_scope (self->agenda_page) == HALLWAY_AGENDA_SCOPE_ALL)
    return NULL;

  return hallway_window_get_conference (self);
}

/**
 * hallway_window_can_export:
 * @conference: (nullable): of what is exported, %NULL for the agenda over all
 * @action: the action of the window that asks
 * @target: (nullable): its target
 *
 * Says whether what is exported now would be right: stars on their way to the store come first, and a calendar needs the
 * time zone, for which the person is asked. If not, @action is activated again when it is.
 *
 * Returns: whether to go on
 */
gboolean
hallway_window_can_export (HallwayWindow *self,
                           const char    *conference,
                           const char    *action,
                           const char    *target)
{
  const char *floating = NULL;

  hallway_window_hide_problem (self);
  if (self->n_starring > 0)
    {
      defer (self, action, target);
      return FALSE;
    }

  if (conference == NULL)
    floating = find_floating (self);
  else if (is_open (self, conference) && is_floating (self))
    floating = conference;
  if (floating == NULL)
    return TRUE;

  if (is_open (self, floating))
    defer (self, action, target);
  ask_for_zone (self, floating);
  return FALSE;
}

/**
 * hallway_window_run_deferred:
 *
 * Does what hallway_window_can_export() put off, if it can be done now. Of another conference than the open one it is
 * forgotten.
 */
void
hallway_window_run_deferred (HallwayWindow *self)
{
  g_autofree char *action = NULL;
  g_autofree char *target = NULL;
  gboolean         is_meant = g_strcmp0 (self->deferred_id, hallway_window_get_conference (self)) == 0;

  if (self->deferred_action == NULL || self->n_starring > 0 || (is_meant && is_floating (self)))
    return;

  action = g_steal_pointer (&self->deferred_action);
  target = g_steal_pointer (&self->deferred_target);
  if (is_meant)
    g_action_group_activate_action (G_ACTION_GROUP (self), action, target != NULL ? g_variant_new_string (target) : NULL);
}
