/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-event.h"

G_BEGIN_DECLS

void hallway_icalendar_take_types    (HallwayDraft *draft);
void hallway_icalendar_take_people   (const HallwayIcalendarContext *context, GArray *events);
void hallway_icalendar_name_tracks   (HallwayDraft *draft);
void hallway_icalendar_name_acronym  (const HallwayIcalendarContext *context, GArray *events, const char *calendar_name);

G_END_DECLS
