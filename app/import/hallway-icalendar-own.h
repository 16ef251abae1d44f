/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-people.h"
#include "model/hallway-draft.h"

G_BEGIN_DECLS

void hallway_icalendar_own_read (HallwayDraftSession *session, HallwayDraft *draft, const char *description,
                                 GPtrArray *people, GArray *links);

G_END_DECLS
