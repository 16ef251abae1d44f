/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-import-job.h"
#include "store/hallway-store.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_IMPORT_QUEUE (hallway_import_queue_get_type ())

/* Imports one after another.
 *
 * Signals: "progress" when name, number or fraction are others; "imported" (char *conference, HallwayReport *report) and
 * "failed" (HallwayImportJob *job, GError *error) for each job that wasn't cancelled; "finished" (guint n_imported, guint
 * n_failed, gboolean cancelled) when none is left. */
G_DECLARE_FINAL_TYPE (HallwayImportQueue, hallway_import_queue, HALLWAY, IMPORT_QUEUE, GObject)

HallwayImportQueue *hallway_import_queue_new           (HallwayStore *store) G_GNUC_WARN_UNUSED_RESULT;
void                hallway_import_queue_add           (HallwayImportQueue *self, HallwayImportJob *job, gint64 now);
void                hallway_import_queue_cancel        (HallwayImportQueue *self);
const char         *hallway_import_queue_get_name      (HallwayImportQueue *self);
guint               hallway_import_queue_get_n_waiting (HallwayImportQueue *self);
double              hallway_import_queue_get_fraction  (HallwayImportQueue *self);

G_END_DECLS
