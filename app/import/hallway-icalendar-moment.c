/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-moment.h"

#include "model/hallway-limits.h"

/* More digits than any number of a duration needs, few enough not to overflow. */
#define MOST_DIGITS 9

/* No place is further from UTC, in seconds. */
#define LARGEST_OFFSET (14 * 60 * 60)

/* Reads the clock that libical parsed, of whose own zone nothing but UTC is used. */
static gboolean
read_clock (HallwayIcalendarMoment *self,
            icalproperty           *property,
            struct icaltimetype     time,
            HallwayIcalendarZones  *zones,
            HallwayZone            *fallback)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_TZID_PARAMETER);
  const char    *tzid = parameter != NULL ? icalparameter_get_tzid (parameter) : NULL;

  *self = (HallwayIcalendarMoment){ .kind = HALLWAY_ICALENDAR_MOMENT_UNKNOWN, .is_date = time.is_date };
  self->wall = hallway_time_from_civil (time.year, time.month, time.day, time.is_date ? 0 : time.hour,
                                        time.is_date ? 0 : time.minute, time.is_date ? 0 : time.second);
  if (!time.is_date && time.hour > 23)
    self->wall = HALLWAY_TIME_UNKNOWN;
  if (self->wall == HALLWAY_TIME_UNKNOWN)
    return FALSE;

  if (!time.is_date && icaltime_is_utc (time))
    self->kind = HALLWAY_ICALENDAR_MOMENT_UTC;
  else if (tzid == NULL || time.is_date)
    self->kind = HALLWAY_ICALENDAR_MOMENT_FLOATING;
  else
    switch (hallway_icalendar_zones_lookup (zones, tzid, &self->zone))
      {
      case HALLWAY_ICALENDAR_ZONE_UTC:
        self->kind = HALLWAY_ICALENDAR_MOMENT_UTC;
        break;
      case HALLWAY_ICALENDAR_ZONE_NAMED:
        self->kind = HALLWAY_ICALENDAR_MOMENT_ZONED;
        break;
      case HALLWAY_ICALENDAR_ZONE_RULES:
        self->utc_offset = hallway_icalendar_zones_get_offset (zones, tzid, time);
        self->wall -= self->utc_offset;
        self->kind = ABS (self->utc_offset) <= LARGEST_OFFSET ? HALLWAY_ICALENDAR_MOMENT_UTC : HALLWAY_ICALENDAR_MOMENT_UNKNOWN;
        break;
      case HALLWAY_ICALENDAR_ZONE_UNKNOWN:
      default:
        self->zone = fallback;
        self->kind = fallback != NULL ? HALLWAY_ICALENDAR_MOMENT_ZONED : HALLWAY_ICALENDAR_MOMENT_UNKNOWN;
        break;
      }
  return self->kind != HALLWAY_ICALENDAR_MOMENT_UNKNOWN;
}

/**
 * hallway_icalendar_moment_read:
 * @self: (out): the moment
 * @property: (transfer none): a DTSTART, DTEND, RECURRENCE-ID, EXDATE or RDATE
 * @zones: the zones of the file
 * @fallback: (nullable): what the user says, for a TZID that nothing is known of
 *
 * Reads the clock, which may be the 99th of month 99, and the zone, which we resolve ourselves: for libical, a zone's
 * name is a file's.
 *
 * Returns: %FALSE if clock or zone make no sense; @self is unknown then
 */
gboolean
hallway_icalendar_moment_read (HallwayIcalendarMoment *self,
                               icalproperty           *property,
                               HallwayIcalendarZones  *zones,
                               HallwayZone            *fallback)
{
  icalvalue                    *value = icalproperty_get_value (property);
  struct icaldatetimeperiodtype period;

  *self = HALLWAY_ICALENDAR_NO_MOMENT;
  if (value == NULL)
    return FALSE;

  switch ((int) icalvalue_isa (value))
    {
    case ICAL_DATE_VALUE:
      return read_clock (self, property, icalvalue_get_date (value), zones, fallback);
    case ICAL_DATETIME_VALUE:
      return read_clock (self, property, icalvalue_get_datetime (value), zones, fallback);
    case ICAL_DATETIMEPERIOD_VALUE:
      period = icalvalue_get_datetimeperiod (value);
      return read_clock (self, property, icaltime_is_null_time (period.time) ? period.period.start : period.time, zones, fallback);
    default:
      return FALSE;
    }
}

/**
 * hallway_icalendar_moment_get_instant:
 * @zone: (nullable): the conference's, for a floating moment
 *
 * Returns: Unix time, or wall clock for a floating moment without @zone
 */
gint64
hallway_icalendar_moment_get_instant (const HallwayIcalendarMoment *self,
                                      HallwayZone                  *zone)
{
  if (self->kind == HALLWAY_ICALENDAR_MOMENT_ZONED)
    return hallway_zone_to_unix (self->zone, self->wall);
  if (self->kind == HALLWAY_ICALENDAR_MOMENT_FLOATING && zone != NULL)
    return hallway_zone_to_unix (zone, self->wall);
  return self->wall;
}

static gint64
get_unit (char     letter,
          gboolean clock)
{
  switch (letter)
    {
    case 'W':
      return clock ? 0 : 7 * HALLWAY_SECONDS_PER_DAY;
    case 'D':
      return clock ? 0 : HALLWAY_SECONDS_PER_DAY;
    case 'H':
      return clock ? 3600 : 0;
    case 'M':
      return clock ? 60 : 0;
    case 'S':
      return clock ? 1 : 0;
    default:
      return 0;
    }
}

/**
 * hallway_icalendar_duration_read:
 * @text: a duration (RFC 5545, 3.3.6): "PT1H30M"
 *
 * Reads a length. libical would take one of 2^64 weeks for something else.
 *
 * Returns: seconds, or HALLWAY_ICALENDAR_DURATION_BAD if it is negative, too long or no duration
 */
gint64
hallway_icalendar_duration_read (const char *text)
{
  gint64   seconds = 0;
  gboolean clock = FALSE;
  gboolean empty = TRUE;

  g_return_val_if_fail (text != NULL, HALLWAY_ICALENDAR_DURATION_BAD);

  while (g_ascii_isspace (*text) || *text == '+')
    text++;
  if (g_ascii_toupper (*text++) != 'P')
    return HALLWAY_ICALENDAR_DURATION_BAD;

  while (*text != '\0' && !g_ascii_isspace (*text))
    {
      gint64 number = 0;
      gint64 unit;
      int    n_digits = 0;

      if (g_ascii_toupper (*text) == 'T' && !clock)
        {
          clock = TRUE;
          text++;
          continue;
        }
      for (; g_ascii_isdigit (*text) && n_digits <= MOST_DIGITS; n_digits++)
        number = number * 10 + g_ascii_digit_value (*text++);
      unit = get_unit (g_ascii_toupper (*text), clock);
      if (n_digits == 0 || n_digits > MOST_DIGITS || unit == 0)
        return HALLWAY_ICALENDAR_DURATION_BAD;
      seconds += number * unit;
      empty = FALSE;
      text++;
    }
  return empty || seconds / 60 > HALLWAY_LIMIT_MINUTES ? HALLWAY_ICALENDAR_DURATION_BAD : seconds;
}

static gboolean
is_instant (const HallwayIcalendarMoment *moment,
            HallwayZone                  *zone)
{
  return zone != NULL || moment->kind != HALLWAY_ICALENDAR_MOMENT_FLOATING;
}

/* Seconds from start to end; HALLWAY_ICALENDAR_DURATION_BAD if the end makes no sense. */
static gint64
measure (const HallwayIcalendarMoment *start,
         const HallwayIcalendarMoment *end,
         HallwayZone                  *zone)
{
  HallwayIcalendarMoment next_day = *start;
  gint64                 seconds;

  next_day.wall += HALLWAY_SECONDS_PER_DAY;
  if (end->kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
    {
      if (!start->is_date)
        return HALLWAY_ICALENDAR_DURATION_NONE;
      /* A day without an end lasts that day (RFC 5545, 3.6.1). */
      end = &next_day;
    }
  if (is_instant (start, zone) != is_instant (end, zone))
    return HALLWAY_ICALENDAR_DURATION_BAD;

  seconds = hallway_icalendar_moment_get_instant (end, zone) - hallway_icalendar_moment_get_instant (start, zone);
  return seconds < 0 || seconds / 60 > HALLWAY_LIMIT_MINUTES ? HALLWAY_ICALENDAR_DURATION_BAD : seconds;
}

/**
 * hallway_icalendar_make_span:
 * @start: the start
 * @end: the end, unknown if there is none
 * @duration: seconds, HALLWAY_ICALENDAR_DURATION_NONE if there is none, or HALLWAY_ICALENDAR_DURATION_BAD
 * @zone: (nullable): the conference's zone
 * @bad_end: (out): whether the end makes no sense
 *
 * Returns: when the session takes place, seen in @zone
 */
HallwaySpan
hallway_icalendar_make_span (const HallwayIcalendarMoment *start,
                             const HallwayIcalendarMoment *end,
                             gint64                        duration,
                             HallwayZone                  *zone,
                             gboolean                     *bad_end)
{
  HallwaySpan span = HALLWAY_SPAN_UNKNOWN;

  *bad_end = FALSE;
  if (start->kind == HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
    return span;

  span.start = hallway_icalendar_moment_get_instant (start, zone);
  span.floating = !is_instant (start, zone);
  if (zone != NULL)
    span.utc_offset = hallway_zone_get_offset (zone, span.start);
  else
    span.utc_offset = start->utc_offset;

  if (duration == HALLWAY_ICALENDAR_DURATION_NONE || end->kind != HALLWAY_ICALENDAR_MOMENT_UNKNOWN)
    duration = measure (start, end, zone);
  if (duration >= 0)
    span.minutes = (int) ((duration + 30) / 60);
  *bad_end = duration == HALLWAY_ICALENDAR_DURATION_BAD;
  return span;
}
