/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hallway_ctl_output_write      (const char *text, gsize length, GError **error);
gboolean hallway_ctl_output_write_file (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
