/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-json.h"

G_BEGIN_DECLS

/* The rooms and tracks of a conference, as frab's JSON and the c3voc's list them apart from events. */

void hallway_frab_take_places (JsonObject *conference, HallwayDraft *draft);

G_END_DECLS
