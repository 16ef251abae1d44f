/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda.h"

G_BEGIN_DECLS

/* What the user is at, or goes to next. */
typedef struct
{
  HallwayAgendaItem *item; /* (unowned) */
  gboolean           is_running;
  int                minutes; /* until it ends if it runs, else until it begins; begun ones count */
  HallwayAgendaItem *then;    /* (unowned) (nullable): what begins after one that runs, on the same day */
} HallwayAgendaNext;

gboolean hallway_agenda_next_find (HallwayAgenda *agenda, const char *conference, gint64 now, HallwayAgendaNext *next);

G_END_DECLS
