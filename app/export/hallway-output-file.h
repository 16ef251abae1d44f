/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean hallway_output_file_write (GFile *file, GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
