/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/hallway-store.h"

G_BEGIN_DECLS

void   hallway_agenda_file_write_async  (HallwayStore *store, const char *conference, GFile *file, gint64 now,
                                         GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GFile *hallway_agenda_file_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
