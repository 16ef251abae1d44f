/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-span.h"

G_BEGIN_DECLS

#define HALLWAY_SCHED_ZONE_SIZE 8

/* "Monday August 18, 2014 9:00am - 9:30am CDT" */
typedef struct
{
  gint64 start;                         /* wall clock, or HALLWAY_TIME_UNKNOWN */
  int    minutes;                       /* or HALLWAY_MINUTES_UNKNOWN */
  char   zone[HALLWAY_SCHED_ZONE_SIZE]; /* abbreviation or offset, "" without */
} HallwaySchedWhen;

#define HALLWAY_SCHED_WHEN_UNKNOWN ((HallwaySchedWhen) { HALLWAY_TIME_UNKNOWN, HALLWAY_MINUTES_UNKNOWN, "" })

gboolean    hallway_sched_when_parse    (HallwaySchedWhen *self, const char *text);
void        hallway_sched_when_set      (HallwaySchedWhen *self, gint64 day, const char *start, const char *end);
HallwaySpan hallway_sched_when_get_span (const HallwaySchedWhen *self, HallwayZone *zone);
int         hallway_sched_clock_parse   (const char *text, char *zone);

G_END_DECLS
