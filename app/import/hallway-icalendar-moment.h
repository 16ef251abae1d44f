/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-zone.h"
#include "model/hallway-span.h"

G_BEGIN_DECLS

/* What a DTSTART and the like rests on. */
typedef enum
{
  HALLWAY_ICALENDAR_MOMENT_UNKNOWN,  /* there is none, or it can't be read */
  HALLWAY_ICALENDAR_MOMENT_FLOATING,
  HALLWAY_ICALENDAR_MOMENT_UTC,
  HALLWAY_ICALENDAR_MOMENT_ZONED,
} HallwayIcalendarMomentKind;

typedef struct
{
  gint64                      wall;    /* on the clock of its kind, or HALLWAY_TIME_UNKNOWN; known without a kind if only the zone isn't */
  HallwayZone                *zone;    /* (unowned) (nullable): set exactly when zoned; of the file's zones */
  int                         utc_offset; /* of the clock that the file shows, for a moment in UTC */
  HallwayIcalendarMomentKind  kind;
  gboolean                    is_date; /* a day without a clock */
} HallwayIcalendarMoment;

#define HALLWAY_ICALENDAR_NO_MOMENT ((HallwayIcalendarMoment) { .wall = HALLWAY_TIME_UNKNOWN })

#define HALLWAY_ICALENDAR_DURATION_NONE (-1)
#define HALLWAY_ICALENDAR_DURATION_BAD (-2)

gboolean    hallway_icalendar_moment_read        (HallwayIcalendarMoment *self, icalproperty *property,
                                                  HallwayIcalendarZones *zones, HallwayZone *fallback);
gint64      hallway_icalendar_moment_get_instant (const HallwayIcalendarMoment *self, HallwayZone *zone);
gint64      hallway_icalendar_duration_read      (const char *text);
HallwaySpan hallway_icalendar_make_span          (const HallwayIcalendarMoment *start, const HallwayIcalendarMoment *end,
                                                  gint64 duration, HallwayZone *zone, gboolean *bad_end);

G_END_DECLS
