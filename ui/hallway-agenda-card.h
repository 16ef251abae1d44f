/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-agenda-next.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_CARD (hallway_agenda_card_get_type ())

/* What is next in the agenda, or runs now. Hidden while there is nothing.
 *
 * Emits "clicked" when it is to be opened. */
G_DECLARE_FINAL_TYPE (HallwayAgendaCard, hallway_agenda_card, HALLWAY, AGENDA_CARD, GtkWidget)

void               hallway_agenda_card_set_next (HallwayAgendaCard *self, const HallwayAgendaNext *next, HallwayZone *zone);
HallwayAgendaItem *hallway_agenda_card_get_item (HallwayAgendaCard *self);

G_END_DECLS
