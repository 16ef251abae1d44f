/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

/* What publishers leave of HTML in facts that are no HTML, or write of it as if it weren't. */

char       *hallway_entities_decode    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
const char *hallway_entities_take_text (HallwayDraft *draft, const char *words);

G_END_DECLS
