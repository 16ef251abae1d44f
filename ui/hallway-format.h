/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-span.h"

G_BEGIN_DECLS

/* How the time of day is written. */
typedef enum
{
  HALLWAY_CLOCK_AUTOMATIC, /* as the locale does */
  HALLWAY_CLOCK_24_HOURS,
  HALLWAY_CLOCK_12_HOURS,
} HallwayClock;

void  hallway_format_set_clock (HallwayClock clock);
char *hallway_format_day_short (gint64 wall);
char *hallway_format_day_long  (gint64 wall);
char *hallway_format_clock     (gint64 wall);
char *hallway_format_dates     (gint64 first, gint64 last);
char *hallway_format_minutes   (int minutes);
char *hallway_format_zone      (const HallwaySpan *span, HallwayZone *zone);
char *hallway_format_when      (const HallwaySpan *span, HallwayZone *zone);
char *hallway_format_length    (const HallwaySpan *span, const HallwaySpan *there, HallwayZone *zone_there);
char *hallway_format_until     (const HallwaySpan *span, HallwayZone *zone);
char *hallway_format_times     (const HallwaySpan *span, HallwayZone *zone);
char *hallway_format_free_time (const HallwaySpan *span);

G_END_DECLS
