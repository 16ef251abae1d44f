/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_SCOPE (hallway_agenda_scope_get_type ())

/* What of an agenda is listed. */
typedef enum
{
  HALLWAY_AGENDA_SCOPE_CONFERENCE, /* of the open conference */
  HALLWAY_AGENDA_SCOPE_ALL,
} HallwayAgendaScope;

GType       hallway_agenda_scope_get_type    (void) G_GNUC_CONST;
const char *hallway_agenda_scope_to_string   (HallwayAgendaScope scope);
gboolean    hallway_agenda_scope_from_string (const char *text, HallwayAgendaScope *scope);

G_END_DECLS
