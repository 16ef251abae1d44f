/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-span.h"

#define LATEST_DAY_CHANGE (6 * 60 * 60)
#define DEFAULT_DAY_CHANGE (4 * 60 * 60)

/**
 * hallway_span_resolve:
 * @zone: (nullable): %NULL leaves the span as it is
 *
 * Takes a floating span for the wall clock of @zone. Of any other the instants are known: it stays as it is, without a look
 * at the zone's history, so that many can be held against now.
 *
 * Returns: the span, floating if there is no zone; its offset need not be that of @zone
 */
HallwaySpan
hallway_span_resolve (const HallwaySpan *self,
                      HallwayZone       *zone)
{
  return self->floating ? hallway_span_in_zone (self, zone) : *self;
}

/**
 * hallway_span_in_zone:
 * @zone: (nullable): %NULL leaves the span as it is
 *
 * Gives a span the offset of @zone; a floating one is taken for that zone's wall clock.
 *
 * Returns: the same time as seen in @zone
 */
HallwaySpan
hallway_span_in_zone (const HallwaySpan *self,
                      HallwayZone       *zone)
{
  HallwaySpan span = *self;

  if (zone == NULL || !hallway_span_has_start (self))
    return span;

  if (span.floating)
    span.start = hallway_zone_to_unix (zone, span.start);
  span.floating = FALSE;
  span.utc_offset = hallway_zone_get_offset (zone, span.start);
  return span;
}

/**
 * hallway_span_seen_in:
 * @zone: (nullable): where somebody is, %NULL leaves the span as it is
 *
 * Gives a span the offset of @zone for who looks at it from there. A floating one stays as it is: nobody knows when
 * that is elsewhere.
 *
 * Returns: the same time as seen from @zone
 */
HallwaySpan
hallway_span_seen_in (const HallwaySpan *self,
                      HallwayZone       *zone)
{
  return self->floating ? *self : hallway_span_in_zone (self, zone);
}

/**
 * hallway_span_has_start:
 *
 * Returns: whether the start is known
 */
gboolean
hallway_span_has_start (const HallwaySpan *self)
{
  return self->start != HALLWAY_TIME_UNKNOWN;
}

/**
 * hallway_span_has_end:
 *
 * Returns: whether start and length are known
 */
gboolean
hallway_span_has_end (const HallwaySpan *self)
{
  return hallway_span_has_start (self) && self->minutes >= 0;
}

/**
 * hallway_span_get_wall:
 *
 * Returns: the wall clock at the start, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_span_get_wall (const HallwaySpan *self)
{
  return hallway_span_has_start (self) ? self->start + self->utc_offset : HALLWAY_TIME_UNKNOWN;
}

/**
 * hallway_span_get_end:
 *
 * Returns: Unix time (wall clock when floating) of the end, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_span_get_end (const HallwaySpan *self)
{
  return hallway_span_has_end (self) ? self->start + (gint64) self->minutes * 60 : HALLWAY_TIME_UNKNOWN;
}

/* Seconds east of UTC at the end, which differs from the start's across a change of the clocks. */
static int
get_end_offset (const HallwaySpan *self,
                HallwayZone       *zone)
{
  if (self->floating || zone == NULL)
    return self->utc_offset;

  return hallway_zone_get_offset (zone, hallway_span_get_end (self));
}

/**
 * hallway_span_get_wall_end:
 * @zone: (nullable): the zone that the span is shown in; without one the offset of the start holds to the end
 *
 * Returns: the wall clock at the end, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_span_get_wall_end (const HallwaySpan *self,
                           HallwayZone       *zone)
{
  if (!hallway_span_has_end (self))
    return HALLWAY_TIME_UNKNOWN;

  return hallway_span_get_end (self) + get_end_offset (self, zone);
}

/**
 * hallway_span_get_day:
 * @day_change: seconds after midnight when the publisher's day begins, or -1; past 06:00 it is no statement about
 *   the night, and 04:00 is taken instead
 *
 * Tells the conference day of a span whose file declares none: a session at 00:30 belongs to the day before.
 *
 * Returns: wall clock of that day's midnight, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_span_get_day (const HallwaySpan *self,
                      int                day_change)
{
  if (!hallway_span_has_start (self))
    return HALLWAY_TIME_UNKNOWN;
  if (day_change < 0 || day_change > LATEST_DAY_CHANGE)
    day_change = DEFAULT_DAY_CHANGE;

  return hallway_time_get_day (hallway_span_get_wall (self) - day_change);
}

/**
 * hallway_span_equal:
 *
 * Returns: whether both say the same of the time, in the same form
 */
gboolean
hallway_span_equal (const HallwaySpan *a,
                    const HallwaySpan *b)
{
  return a->start == b->start && a->utc_offset == b->utc_offset && a->minutes == b->minutes && !a->floating == !b->floating;
}

/**
 * hallway_span_compare:
 *
 * Orders by start, the unknown ones last. Spans that start together are equal here: what order they have is the
 * publisher's.
 *
 * Returns: less than, equal to or more than 0
 */
int
hallway_span_compare (const HallwaySpan *a,
                      const HallwaySpan *b)
{
  if (a->start == b->start)
    return 0;
  if (!hallway_span_has_start (a))
    return 1;
  if (!hallway_span_has_start (b))
    return -1;
  return a->start < b->start ? -1 : 1;
}

/**
 * hallway_span_get_overlap:
 *
 * Tells how long two spans clash. Floating times of two conferences can't be compared; that they are of one is the
 * caller's to know.
 *
 * Returns: minutes, at least 1 if they overlap at all; 0 if not, if an end is unknown, or if one of them floats
 */
int
hallway_span_get_overlap (const HallwaySpan *a,
                          const HallwaySpan *b)
{
  gint64 seconds;

  if (!hallway_span_has_end (a) || !hallway_span_has_end (b) || !a->floating != !b->floating)
    return 0;

  seconds = MIN (hallway_span_get_end (a), hallway_span_get_end (b)) - MAX (a->start, b->start);
  return seconds > 0 ? (int) MAX (seconds / 60, 1) : 0;
}

/**
 * hallway_span_contains:
 * @now: Unix time
 * @zone: (nullable): the zone that a floating span is taken to be in; without one nothing is known of it
 *
 * Returns: whether it has begun at @now and isn't over
 */
gboolean
hallway_span_contains (const HallwaySpan *self,
                       gint64             now,
                       HallwayZone       *zone)
{
  HallwaySpan span = hallway_span_resolve (self, zone);

  return !span.floating && hallway_span_has_end (&span) && span.start <= now && now < hallway_span_get_end (&span);
}

/**
 * hallway_span_format_start:
 *
 * Returns: (transfer full) (nullable): RFC 3339 with a numeric offset, without one when floating
 */
char *
hallway_span_format_start (const HallwaySpan *self)
{
  return hallway_time_format (hallway_span_get_wall (self), !self->floating, self->utc_offset);
}

/**
 * hallway_span_format_end:
 * @zone: (nullable): as for hallway_span_get_wall_end()
 *
 * Returns: (transfer full) (nullable): RFC 3339 with a numeric offset, without one when floating
 */
char *
hallway_span_format_end (const HallwaySpan *self,
                         HallwayZone       *zone)
{
  if (!hallway_span_has_end (self))
    return NULL;

  return hallway_time_format (hallway_span_get_wall_end (self, zone), !self->floating, get_end_offset (self, zone));
}
