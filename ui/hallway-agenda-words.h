/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-agenda-next.h"
#include "model/hallway-agenda-rows.h"

G_BEGIN_DECLS

char  *hallway_agenda_words_heading       (HallwayAgendaRow *row);
char  *hallway_agenda_words_heading_note  (HallwayAgendaRow *row);
char  *hallway_agenda_words_when          (HallwayAgendaRow *row);
char  *hallway_agenda_words_gap           (HallwayAgendaRow *row);
char **hallway_agenda_words_list_overlaps (HallwayAgendaRow *row);
char  *hallway_agenda_words_hurry         (HallwayAgendaRow *row);
char  *hallway_agenda_words_change        (HallwayAgendaRow *row);
char  *hallway_agenda_words_state         (HallwayAgendaRow *row);
char  *hallway_agenda_words_row           (HallwayAgendaRow *row);
char  *hallway_agenda_words_people        (const HallwayEntry *entry);
char  *hallway_agenda_words_next          (const HallwayAgendaNext *next);
char  *hallway_agenda_words_next_place    (const HallwayAgendaNext *next, HallwayZone *zone);
char  *hallway_agenda_words_then          (const HallwayAgendaNext *next, HallwayZone *zone);
char  *hallway_agenda_words_summary       (guint n_items, guint n_overlaps, guint n_changes);

G_END_DECLS
