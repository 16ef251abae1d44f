/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-scope.h"

G_DEFINE_ENUM_TYPE (HallwayAgendaScope, hallway_agenda_scope, G_DEFINE_ENUM_VALUE (HALLWAY_AGENDA_SCOPE_CONFERENCE, "conference"), G_DEFINE_ENUM_VALUE (HALLWAY_AGENDA_SCOPE_ALL, "all"))

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
