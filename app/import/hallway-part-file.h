/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void         hallway_part_load_async  (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
HallwayPart *hallway_part_load_finish (GFile *file, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
