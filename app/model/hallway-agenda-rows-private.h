/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda-rows.h"

G_BEGIN_DECLS

/* What the files of the rows of an agenda share. */

/* rows : HallwayAgendaRows<HallwayAgendaRow>       by day, then time, with the free times between
 *  └ agenda : HallwayAgenda<HallwayAgendaItem>     by time, of all conferences */
struct _HallwayAgendaRows
{
  HallwayArrayList   parent_instance;

  HallwayAgenda     *agenda;     /* (owned) (nullable) */
  HallwayAgendaScope scope;
  char              *conference; /* (owned) (nullable): the open one */
  HallwayZone       *zone;       /* (owned) (nullable): to show times in, NULL for each conference's own */
  gint64             now;        /* Unix time, or HALLWAY_TIME_UNKNOWN */
  guint              n_items;
  guint              n_overlaps;
  guint              n_changes;
};

GPtrArray *_hallway_agenda_rows_make (HallwayAgendaRows *self, guint *n_overlaps) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
