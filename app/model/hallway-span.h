/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-time.h"
#include "hallway-zone.h"

G_BEGIN_DECLS

#define HALLWAY_MINUTES_UNKNOWN (-1)

/* What the times of a conference rest on (DESIGN.md section 3, Time). */
typedef enum
{
  HALLWAY_BASIS_FLOATING,
  HALLWAY_BASIS_ABSOLUTE,
  HALLWAY_BASIS_ZONED,
} HallwayBasis;

/* When something takes place. A value: copied, never changed in place once it is handed out. */
typedef struct
{
  gint64   start;      /* Unix time, or wall clock when floating, or HALLWAY_TIME_UNKNOWN */
  int      utc_offset; /* seconds east of UTC at the start, 0 when floating */
  int      minutes;    /* length, or HALLWAY_MINUTES_UNKNOWN */
  gboolean floating;
} HallwaySpan;

#define HALLWAY_SPAN_UNKNOWN ((HallwaySpan) { HALLWAY_TIME_UNKNOWN, 0, HALLWAY_MINUTES_UNKNOWN, FALSE })

HallwaySpan hallway_span_resolve         (const HallwaySpan *self, HallwayZone *zone);
HallwaySpan hallway_span_in_zone         (const HallwaySpan *self, HallwayZone *zone);
HallwaySpan hallway_span_seen_in         (const HallwaySpan *self, HallwayZone *zone);
gboolean    hallway_span_has_start       (const HallwaySpan *self);
gboolean    hallway_span_has_end         (const HallwaySpan *self);
gint64      hallway_span_get_wall        (const HallwaySpan *self);
gint64      hallway_span_get_end         (const HallwaySpan *self);
gint64      hallway_span_get_wall_end    (const HallwaySpan *self, HallwayZone *zone);
gint64      hallway_span_get_day         (const HallwaySpan *self, int day_change);
gboolean    hallway_span_equal           (const HallwaySpan *a, const HallwaySpan *b);
int         hallway_span_compare         (const HallwaySpan *a, const HallwaySpan *b);
int         hallway_span_get_overlap     (const HallwaySpan *a, const HallwaySpan *b);
gboolean    hallway_span_contains        (const HallwaySpan *self, gint64 now, HallwayZone *zone);
char       *hallway_span_format_start    (const HallwaySpan *self);
char       *hallway_span_format_end      (const HallwaySpan *self, HallwayZone *zone);

G_END_DECLS
