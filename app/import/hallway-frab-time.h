/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-reader.h"

G_BEGIN_DECLS

/* The programs that write frab's formats, as far as it matters (reference: formats, section 1.5). */
typedef enum
{
  HALLWAY_FRAB_GENERATOR_UNNAMED,
  HALLWAY_FRAB_GENERATOR_PRETALX,
  HALLWAY_FRAB_GENERATOR_WAFER,
  HALLWAY_FRAB_GENERATOR_BORNHACK,
  HALLWAY_FRAB_GENERATOR_HALLWAY,
  HALLWAY_FRAB_GENERATOR_OTHER,
} HallwayFrabGenerator;

/* A point in time as a file wrote it. */
typedef struct
{
  HallwayTimestamp time;
  gboolean         known;
  gboolean         bad; /* written, but impossible */
} HallwayFrabTimestamp;

/* All that an event says about its time. Only all events together tell what to make of it. */
typedef struct
{
  gint64               day;         /* wall clock of the midnight that begins the day around it, or HALLWAY_TIME_UNKNOWN */
  int                  start;       /* seconds after midnight, or -1 */
  const char          *duration;    /* (nullable): as the file has it; the draft's */
  HallwayFrabTimestamp date;
  HallwayFrabTimestamp end;
} HallwayFrabTime;

/* What the file says about all its times. */
typedef struct
{
  HallwayFrabGenerator generator;
  const char          *timezone; /* (nullable) */
  HallwayFrabTimestamp start;
  HallwayFrabTimestamp end;
} HallwayFrabTimes;

#define HALLWAY_FRAB_TIME_UNKNOWN ((HallwayFrabTime) { .day = HALLWAY_TIME_UNKNOWN, .start = -1 })

HallwayFrabTimestamp hallway_frab_parse_timestamp (const char *text);
gboolean             hallway_frab_parse_duration  (const char *text, gboolean days_first, int *minutes);
void                 hallway_frab_resolve_times   (HallwayDraft *draft, const HallwayFrabTimes *facts, GArray *times,
                                                   const HallwayReadOptions *options, HallwayReport *report);

G_END_DECLS
