/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_REPORT (hallway_report_get_type ())

/* What an import counted and what it has to say about the file. Filled by one thread, then read by others. */
typedef struct _HallwayReport HallwayReport;

typedef struct
{
  const char *code;     /* a stable word for scripts: "duplicate-id", "no-time", "partial" ... */
  char       *message;  /* (owned): one line, with the first titles and where they stand */
  const char *examples; /* those titles and lines alone, "“Title” (line 5), “Other”"; "" without */
  guint       count;
  gboolean    has_more; /* than examples names */
} HallwayWarning;

GType                 hallway_report_get_type       (void) G_GNUC_CONST;
HallwayReport        *hallway_report_new            (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayReport        *hallway_report_ref            (HallwayReport *self);
void                  hallway_report_unref          (HallwayReport *self);
void                  hallway_report_warn           (HallwayReport *self, const char *code, const char *problem,
                                                     const HallwayDraftSession *session);
void                  hallway_report_warn_at        (HallwayReport *self, const char *code, const char *problem,
                                                     const char *title, guint line);
guint                 hallway_report_get_n_warnings (HallwayReport *self);
const HallwayWarning *hallway_report_get_warning    (HallwayReport *self, guint position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayReport, hallway_report_unref)

G_END_DECLS
