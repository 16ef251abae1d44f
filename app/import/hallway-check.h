/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-report.h"

G_BEGIN_DECLS

gboolean hallway_check (HallwayDraft *draft, HallwayReport *report, GError **error);

G_END_DECLS
