/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-document.h"

G_BEGIN_DECLS

#define HALLWAY_CTL_STANDARD_INPUT "-"

HallwayPart *hallway_ctl_input_read       (const char *source, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     hallway_ctl_input_read_parts (const char *source, GPtrArray *parts, GError **error);

G_END_DECLS
