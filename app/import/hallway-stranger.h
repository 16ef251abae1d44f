/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

void     hallway_stranger_set_error      (const HallwayDocument *document, GError **error);
gboolean hallway_stranger_set_gate_error (const char *head, GError **error);

G_END_DECLS
