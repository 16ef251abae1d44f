/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda-row.h"
#include "hallway-agenda-scope.h"
#include "hallway-array-list.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_ROWS (hallway_agenda_rows_get_type ())

/* A GListModel of HallwayAgendaRow: an agenda as it is listed, by day, with the free times. Each conference's times are
 * in its own zone, or all in one that it is given. What stays in the agenda keeps its row.
 *
 * Emits "updated" after any change. */
G_DECLARE_FINAL_TYPE (HallwayAgendaRows, hallway_agenda_rows, HALLWAY, AGENDA_ROWS, HallwayArrayList)

HallwayAgendaRows *hallway_agenda_rows_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void               hallway_agenda_rows_set_agenda     (HallwayAgendaRows *self, HallwayAgenda *agenda);
void               hallway_agenda_rows_set_scope      (HallwayAgendaRows *self, HallwayAgendaScope scope, const char *conference);
void               hallway_agenda_rows_set_zone       (HallwayAgendaRows *self, HallwayZone *zone);
void               hallway_agenda_rows_set_now        (HallwayAgendaRows *self, gint64 now);
HallwayAgendaRow  *hallway_agenda_rows_get_row        (HallwayAgendaRows *self, guint position);
gboolean           hallway_agenda_rows_includes       (HallwayAgendaRows *self, const HallwayEntry *entry);
guint              hallway_agenda_rows_count_items    (HallwayAgendaRows *self);
guint              hallway_agenda_rows_count_overlaps (HallwayAgendaRows *self);
guint              hallway_agenda_rows_count_changes  (HallwayAgendaRows *self);
gboolean           hallway_agenda_rows_find_now       (HallwayAgendaRows *self, guint *position);

G_END_DECLS
