/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/hallway-store.h"

G_BEGIN_DECLS

/* The files that calendar apps are given: kept beside the store under a name that stays, so that none is taken away
 * from an app that still reads it, and a later one takes the place of the earlier. */

void   hallway_calendar_file_write_async  (HallwayStore *store, const char *conference, const char *key, gint64 now,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GFile *hallway_calendar_file_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
