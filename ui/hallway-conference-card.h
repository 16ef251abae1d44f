/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-conference-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCE_CARD (hallway_conference_card_get_type ())

/* A conference on the page of all of them, with its menu. */
G_DECLARE_FINAL_TYPE (HallwayConferenceCard, hallway_conference_card, HALLWAY, CONFERENCE_CARD, GtkFlowBoxChild)

GtkWidget             *hallway_conference_card_new      (HallwayConferenceItem *item);
HallwayConferenceItem *hallway_conference_card_get_item (HallwayConferenceCard *self);
void                   hallway_conference_card_rename   (HallwayConferenceCard *self);

G_END_DECLS
