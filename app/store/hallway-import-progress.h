/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-store.h"

G_BEGIN_DECLS

/* Who waits for an import: they are told how far it is, and may give up until it is finished. The functions take NULL
 * where nobody waits. */
typedef struct _HallwayImportProgress HallwayImportProgress;

HallwayImportProgress *hallway_import_progress_new     (GTask *task, HallwayImportProgressCallback callback, gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void                   hallway_import_progress_free    (HallwayImportProgress *self);
void                   hallway_import_progress_begin   (HallwayImportProgress *self, HallwayImportStage stage, guint n_steps);
gboolean               hallway_import_progress_advance (HallwayImportProgress *self, guint n_steps, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean               hallway_import_progress_finish  (HallwayImportProgress *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
