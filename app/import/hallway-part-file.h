/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a file of a folder; the name is for messages. */
typedef GBytes *(*HallwayPartReadFunc) (GFile *file, const char *name, GCancellable *cancellable, GError **error);

gboolean   hallway_part_read_folder (GFile *folder, const char *name, HallwayPartReadFunc read, GPtrArray *parts,
                                     GCancellable *cancellable, GError **error);
void       hallway_part_load_async  (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *hallway_part_load_finish (GFile *file, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
