/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_IMPORT_JOB (hallway_import_job_get_type ())

/* Something to import: a file, or a text that was dropped, pasted or comes with Hallway. Immutable. */
typedef struct
{
  char   *name;   /* (owned): for people */
  GFile  *file;   /* (owned) (nullable): what to read */
  GBytes *text;   /* (owned) (nullable): what was read already */
  GBytes *second; /* (owned) (nullable): another form of it, for when the first is no schedule */
} HallwayImportJob;

GType             hallway_import_job_get_type (void) G_GNUC_CONST;
HallwayImportJob *hallway_import_job_new_file (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
HallwayImportJob *hallway_import_job_new_text (const char *name, GBytes *text, GBytes *second) G_GNUC_WARN_UNUSED_RESULT;
HallwayImportJob *hallway_import_job_ref      (HallwayImportJob *self);
void              hallway_import_job_unref    (HallwayImportJob *self);
gboolean          hallway_import_job_equal    (const HallwayImportJob *self, const HallwayImportJob *other);
gboolean          hallway_import_job_is_remote (const HallwayImportJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayImportJob, hallway_import_job_unref)

G_END_DECLS
