/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/hallway-store.h"

G_BEGIN_DECLS

typedef enum
{
  HALLWAY_AGENDA_FILE_NONE,
  HALLWAY_AGENDA_FILE_MAKE_FOLDER, /* for the person alone, when it isn't there */
} HallwayAgendaFileFlags;

/* What is exported: sessions of a conference, its agenda when there are no keys, that of all when there is none. */

gboolean hallway_agenda_file_write        (HallwayStore *store, const char *conference, const char *const *keys, GFile *file, gint64 now, GCancellable *cancellable, GError **error);

void     hallway_agenda_file_write_async  (HallwayStore *store, const char *conference, const char *const *keys, GFile *file, HallwayAgendaFileFlags flags,
                                           gint64 now, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
GFile   *hallway_agenda_file_write_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
