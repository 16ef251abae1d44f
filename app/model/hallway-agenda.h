/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda-item.h"
#include "hallway-array-list.h"
#include "hallway-conference.h"
#include "hallway-plan.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA (hallway_agenda_get_type ())

/* A GListModel of HallwayAgendaItem by time, over all conferences. It follows the stars of the conferences that it
 * was given.
 *
 * Emits "plan-changed" when conflicts, gaps or room changes may be others. */
G_DECLARE_FINAL_TYPE (HallwayAgenda, hallway_agenda, HALLWAY, AGENDA, HallwayArrayList)

HallwayAgenda        *hallway_agenda_new               (void) G_GNUC_WARN_UNUSED_RESULT;
void                  hallway_agenda_set_entries       (HallwayAgenda *self, GPtrArray *entries);
void                  hallway_agenda_add_conference    (HallwayAgenda *self, HallwayConference *conference);
void                  hallway_agenda_remove_conference (HallwayAgenda *self, HallwayConference *conference);
HallwayAgendaItem    *hallway_agenda_get_item          (HallwayAgenda *self, guint position);
HallwayAgendaItem    *hallway_agenda_find              (HallwayAgenda *self, const char *conference_id, const char *key);
HallwayAgendaItem    *hallway_agenda_get_next          (HallwayAgenda *self, gint64 now);
const HallwayOverlap *hallway_agenda_get_overlaps      (HallwayAgenda *self, guint *n_overlaps);
const HallwayGap     *hallway_agenda_get_gaps          (HallwayAgenda *self, guint *n_gaps);
const HallwayGap     *hallway_agenda_get_changes       (HallwayAgenda *self, guint *n_changes);
GArray               *hallway_agenda_list_clashes      (HallwayAgenda *self, HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
