/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"
#include "model/hallway-ledger.h"

G_BEGIN_DECLS

#define HALLWAY_EXPORT_NO_ALARM (-1)

/* How an export is written. Formats ignore what they have no use for. */
typedef struct
{
  int         alarm;       /* minutes before each session, or HALLWAY_EXPORT_NO_ALARM */
  gboolean    local_times; /* the clock of the conference with its time zone, instead of UTC */
  GHashTable *ledger;      /* (element-type utf8 HallwayLedgerEntry): by CONF/KEY, updated by iCalendar */
  const char *title;       /* (nullable): of the whole */
  gint64      now;         /* Unix time */
} HallwayExportOptions;

/* A format that Hallway writes. The functions are pure: facts in, bytes out. */
typedef struct
{
  const char *name;      /* for scripts: "ics" */
  const char *title;     /* for people */
  const char *extension; /* of a file, without the dot */
  GBytes   *(*write) (GPtrArray *entries, const HallwayExportOptions *options, GError **error);
} HallwayExport;

const HallwayExport *const *hallway_export_list       (void);
const HallwayExport        *hallway_export_find       (const char *name);
gboolean                    hallway_export_check_zone (const HallwayEntry *entry, GError **error);
GBytes                     *hallway_export_icalendar  (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_frab_json  (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_frab_xml   (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_csv        (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_json       (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_markdown   (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_text       (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes                     *hallway_export_xcal       (GPtrArray *entries, const HallwayExportOptions *options, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
