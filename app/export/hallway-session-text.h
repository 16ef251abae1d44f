/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

G_BEGIN_DECLS

char *hallway_session_text_new (const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
