/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

void hallway_uid_take (HallwayDraft *draft, HallwayDraftSession *session, const char *uid);

G_END_DECLS
