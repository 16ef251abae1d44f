/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda.h"

G_BEGIN_DECLS

/* How an agenda makes and changes its items; nobody else does. */

HallwayAgendaItem *_hallway_agenda_item_new         (HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void               _hallway_agenda_item_set_entry   (HallwayAgendaItem *self, HallwayEntry *entry);
void               _hallway_agenda_item_set_session (HallwayAgendaItem *self, HallwaySession *session);

G_END_DECLS
