/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft.h"

G_BEGIN_DECLS

char *_hallway_draft_copy_string (HallwayDraft *self, const char *text, gsize length);

G_END_DECLS
