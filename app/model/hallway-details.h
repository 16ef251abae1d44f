/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-entry.h"

G_BEGIN_DECLS

gboolean hallway_details_equal (const HallwayEntry *a, const HallwayEntry *b);

G_END_DECLS
