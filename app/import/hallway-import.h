/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-reader.h"

G_BEGIN_DECLS

typedef struct
{
  const char *format;   /* (nullable): a reader's name instead of sniffing */
  const char *timezone; /* (nullable): a zone name instead of the file's */
  const char *dates;    /* (nullable): "day-first" or "month-first", where numbers make dates */
} HallwayImportOptions;

const HallwayReader *const *hallway_import_list_readers (void);
const HallwayReader        *hallway_import_find_reader  (const char *name);
HallwayDraft               *hallway_import              (GPtrArray *parts, const HallwayImportOptions *options,
                                                         const HallwayReader **reader, HallwayReport **report,
                                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
