/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

void hallway_icalendar_name_rooms (HallwayDraft *draft);

G_END_DECLS
