/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

const char *hallway_label_take       (const char *word, HallwayDraft *draft);
const char *hallway_label_take_plain (const char *source, HallwayDraft *draft);

G_END_DECLS
