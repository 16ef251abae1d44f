/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An export that can't be right yet, since stars are on their way to the store or nobody has said the time zone, is done
 * when it can be, unless the person goes away instead. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_open (HallwayWindow *self,
         const char    *conference)
{
  return self->conference != NULL && g_strcmp0 (conference, hallway_conference_get_id (self->conference)) == 0;
}

static gboolean
is_floating (HallwayAgendaItem *item)
{
  HallwaySpan span = hallway_entry_get_span (hallway_agenda_item_get_entry (item));

  return hallway_span_has_start (&span) && span.floating;
}

/* The conference of the first item whose time floats, in the agenda over all or that of one conference. */
static const char *
find_floating (HallwayWindow *self,
               const char    *conference)
{
  for (guint i = 0; self->agenda != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->agenda)); i++)
    {
      HallwayAgendaItem *item = hallway_agenda_get_item (self->agenda, i);
      const char        *id = hallway_agenda_item_get_conference_id (item);

      if (is_floating (item) && (conference == NULL || g_strcmp0 (conference, id) == 0))
        return id;
    }

  return NULL;
}

static gboolean
needs_zone (HallwayWindow *self,
            const char    *conference)
{
  if (is_open (self, conference) && hallway_conference_get_basis (self->conference) == HALLWAY_BASIS_FLOATING)
    return TRUE;

  return find_floating (self, conference) != NULL;
}

static void
defer (HallwayWindow *self,
       const char    *action,
       const char    *target,
       const char    *floating)
{
  g_free (self->deferred_action);
  self->deferred_action = g_strdup (action);
  g_free (self->deferred_target);
  self->deferred_target = g_strdup (target);
  g_free (self->deferred_id);
  self->deferred_id = g_strdup (hallway_window_get_conference (self));
  g_free (self->deferred_zone);
  self->deferred_zone = g_strdup (floating);
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
  if (self->awaits_agenda)
    {
      defer (self, action, target, NULL);
      return FALSE;
    }

  floating = conference == NULL ? find_floating (self, NULL) : conference;
  if (floating == NULL || !needs_zone (self, floating))
    return TRUE;

  defer (self, action, target, floating);
  ask_for_zone (self, floating);
  return FALSE;
}

/**
 * hallway_window_run_deferred:
 *
 * Does what hallway_window_can_export() put off, if it can be done now. Once another conference is open it is forgotten.
 */
void
hallway_window_run_deferred (HallwayWindow *self)
{
  g_autofree char *action = NULL;
  g_autofree char *target = NULL;
  gboolean         is_meant = g_strcmp0 (self->deferred_id, hallway_window_get_conference (self)) == 0;

  if (self->deferred_action == NULL || self->awaits_agenda)
    return;
  if (is_meant && self->deferred_zone != NULL && needs_zone (self, self->deferred_zone))
    return;

  action = g_steal_pointer (&self->deferred_action);
  target = g_steal_pointer (&self->deferred_target);
  if (is_meant)
    g_action_group_activate_action (G_ACTION_GROUP (self), action, target != NULL ? g_variant_new_string (target) : NULL);
}

/**
 * hallway_window_forget_deferred:
 *
 * Forgets what waits for a time zone that the person didn't want to say.
 */
void
hallway_window_forget_deferred (HallwayWindow *self)
{
  if (self->deferred_zone == NULL)
    return;

  g_clear_pointer (&self->deferred_action, g_free);
  g_clear_pointer (&self->deferred_zone, g_free);
}
