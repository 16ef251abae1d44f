/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

gboolean hallway_archive_unpack (const HallwayPart *part, GPtrArray *parts, GError **error);

G_END_DECLS
