/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

const char *hallway_part_title_make (GPtrArray *parts, HallwayDraft *draft);

G_END_DECLS
