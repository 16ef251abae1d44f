/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-candidates.h"
#include "hallway-fetch.h"
#include "import/hallway-import.h"

G_BEGIN_DECLS

#define HALLWAY_DISCOVERY_ERROR (hallway_discovery_error_quark ())

typedef enum
{
  HALLWAY_DISCOVERY_ERROR_SEVERAL, /* several conferences were found, and nobody said which one is meant */
} HallwayDiscoveryError;

GQuark hallway_discovery_error_quark (void);

typedef struct
{
  const char *const        *addresses; /* (array zero-terminated=1): one that leads to a schedule, or those of its parts */
  const char               *timezone;  /* (nullable): a zone name instead of what the schedule says */
  const HallwayFetchLimits *limits;    /* (nullable): those of hallway-limits.h, of each of what is fetched */
} HallwayDiscoveryRequest;

/* A schedule that was found and read. */
typedef struct
{
  const HallwayCandidateRule *rule;    /* (nullable): how, unless the address was the schedule's own */
  GPtrArray                  *parts;   /* (owned) (element-type HallwayPart): what it was read from, to be imported */
  const HallwayReader        *reader;  /* of the first part */
  HallwayDraft               *draft;   /* (owned) */
  HallwayReport              *report;  /* (owned) */
  char                       *missing; /* (owned) (nullable): one line on why a part isn't there that would add to it */
  gboolean                    has_speakers;
  gboolean                    has_texts;
} HallwayFinding;

const char     *hallway_finding_get_address (const HallwayFinding *self);
void            hallway_finding_report      (const HallwayFinding *self, HallwayReport *report);

GPtrArray      *hallway_discover            (const HallwayDiscoveryRequest *request, HallwayFetchProgressCallback progress_callback, gpointer progress_data, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_discover_async      (const HallwayDiscoveryRequest *request, GCancellable *cancellable, HallwayFetchProgressCallback progress_callback, gpointer progress_data, GAsyncReadyCallback callback, gpointer user_data);
GPtrArray      *hallway_discover_finish     (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayFinding *hallway_findings_choose     (GPtrArray *findings, GError **error);

G_END_DECLS
