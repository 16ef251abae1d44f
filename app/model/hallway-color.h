/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    hallway_color_has_contrast (const char *color);
const char *hallway_color_pick         (const char *name);

G_END_DECLS
