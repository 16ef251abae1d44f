/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-conference.h"
#include "model/hallway-entry.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_PERSON_ROW (hallway_person_row_get_type ())

G_DECLARE_FINAL_TYPE (HallwayPersonRow, hallway_person_row, HALLWAY, PERSON_ROW, GtkListBoxRow)

GtkWidget *hallway_person_row_new          (const HallwayEntry *details, const HallwayDraftPerson *person);
void       hallway_person_row_set_sessions (HallwayPersonRow *self, HallwayConference *conference, HallwayPerson *person, HallwaySession *without, HallwayZone *zone);

G_END_DECLS
