/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-slot-row.h"

G_BEGIN_DECLS

HallwaySlotRow *_hallway_slot_row_new    (HallwaySession *session) G_GNUC_WARN_UNUSED_RESULT;
void            _hallway_slot_row_follow (HallwaySlotRow *self, HallwaySession *previous);

G_END_DECLS
