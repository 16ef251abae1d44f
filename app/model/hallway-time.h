/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Wall-clock arithmetic and its ISO 8601 forms. A wall clock is counted in seconds since 1970-01-01 00:00:00 on
 * that same clock, so that it needs no time zone. */

#define HALLWAY_TIME_UNKNOWN G_MININT64

#define HALLWAY_SECONDS_PER_DAY 86400

typedef struct
{
  gint64   wall;       /* seconds of wall clock since 1970 */
  int      utc_offset; /* seconds east of UTC, 0 without an offset */
  gboolean has_offset;
  gboolean has_clock;  /* FALSE for a date alone */
} HallwayTimestamp;

gint64    hallway_time_from_civil  (int year, int month, int day, int hour, int minute, int second);
void      hallway_time_to_civil    (gint64 wall, int *year, int *month, int *day, int *hour, int *minute, int *second);
gint64    hallway_time_get_day     (gint64 wall);
int       hallway_time_get_weekday (gint64 wall);
gboolean  hallway_time_parse       (const char *text, HallwayTimestamp *timestamp);
gint64    hallway_time_parse_date  (const char *text);
int       hallway_time_parse_clock (const char *text);
int       hallway_time_parse_month (const char *name);
char     *hallway_time_format      (gint64 wall, gboolean has_offset, int utc_offset);
char     *hallway_time_format_date (gint64 wall);

G_END_DECLS
