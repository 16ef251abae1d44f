/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-when.h"

#include "model/hallway-limits.h"

#include <string.h>

#define DAY_NAME "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? +"
#define DATE "(?:([A-Z][a-z]+) (\\d{1,2})|(\\d{1,2}) ([A-Z][a-z]+)),? (\\d{4})"
#define CLOCK "(\\d{1,2}:\\d{2} ?(?:[AaPp][Mm])?)"
#define ZONE "([A-Z][A-Z0-9]*(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}(?::?\\d{2})?)"

#define WHEN "^" DAY_NAME DATE ",? +" CLOCK "(?: *[-–] *(?:" DAY_NAME DATE ",? +)?" CLOCK ")?(?: +" ZONE ")?$"
#define SLOT "^" CLOCK "(?: +" ZONE ")?$"

/* Groups of WHEN: twice a date in either order with its year, each followed by a clock, then the zone. */
enum
{
  GROUP_START_DATE = 1,
  GROUP_START_CLOCK = 6,
  GROUP_END_DATE = 7,
  GROUP_END_CLOCK = 12,
  GROUP_ZONE = 13,
};

#define LONGEST_WHEN 120 /* octets */

/* What a group matched, "" if nothing. */
static char *
fetch (GMatchInfo *match,
       int         group)
{
  char *text = g_match_info_fetch (match, group);

  return text != NULL ? text : g_strdup ("");
}

static gint64
parse_date (GMatchInfo *match,
            int         group)
{
  g_autofree char *month_first = fetch (match, group);
  gboolean         is_month_first = *month_first != '\0';
  g_autofree char *month = fetch (match, is_month_first ? group : group + 3);
  g_autofree char *day = fetch (match, is_month_first ? group + 1 : group + 2);
  g_autofree char *year = fetch (match, group + 4);
  int              month_number = hallway_time_parse_month (month);

  if (month_number == 0)
    return HALLWAY_TIME_UNKNOWN;

  return hallway_time_from_civil (g_ascii_strtoll (year, NULL, 10), month_number, g_ascii_strtoll (day, NULL, 10), 0, 0, 0);
}

static int
parse_clock (GMatchInfo *match,
             int         group)
{
  g_autofree char *clock = fetch (match, group);

  return hallway_time_parse_clock (clock);
}

static void
fetch_zone (GMatchInfo *match,
            int         group,
            char       *zone)
{
  g_autofree char *text = fetch (match, group);

  g_strlcpy (zone, strlen (text) < HALLWAY_SCHED_ZONE_SIZE ? text : "", HALLWAY_SCHED_ZONE_SIZE);
}

/* "9:00am - 9:30am" is of one day, and over midnight if it ends before it began. */
static int
measure_minutes (gint64   start,
                 gint64   end,
                 gboolean is_same_day)
{
  gint64 seconds = end - start;

  if (seconds < 0 && is_same_day)
    seconds += HALLWAY_SECONDS_PER_DAY;
  if (seconds < 0 || seconds / 60 > HALLWAY_LIMIT_MINUTES)
    return HALLWAY_MINUTES_UNKNOWN;

  return seconds / 60;
}

/* The minutes from @start to what the groups of the end say. */
static int
parse_minutes (GMatchInfo *match,
               gint64      date,
               gint64      start)
{
  g_autofree char *end_year = fetch (match, GROUP_END_DATE + 4);
  gboolean         is_same_day = *end_year == '\0';
  gint64           end_date = is_same_day ? date : parse_date (match, GROUP_END_DATE);
  int              end_clock = parse_clock (match, GROUP_END_CLOCK);

  if (end_clock < 0 || end_date == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_MINUTES_UNKNOWN;

  return measure_minutes (start, end_date + end_clock, is_same_day);
}

/* The offset of "+04", "-0330", "GMT+2", or G_MININT of an abbreviation. */
static int
parse_offset (const char *zone)
{
  const char *sign = strpbrk (zone, "+-");
  int         hours;
  int         minutes = 0;
  char       *end;

  if (sign == NULL || (sign != zone && !g_str_has_prefix (zone, "GMT") && !g_str_has_prefix (zone, "UTC")))
    return G_MININT;

  hours = g_ascii_strtoll (sign + 1, &end, 10);
  if (*end == ':')
    minutes = g_ascii_strtoll (end + 1, NULL, 10);
  else if (hours > 99)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  if (hours > 14 || minutes > 59)
    return G_MININT;

  return (*sign == '-' ? -60 : 60) * (hours * 60 + minutes);
}

/**
 * hallway_sched_when_parse:
 * @self: where to put the result
 * @text: a line
 *
 * Reads the date, the times and the zone of a session: "Monday August 18, 2014 9:00am - 9:30am CDT", with the date of
 * the end if that is another, on a clock of 12 or 24 hours.
 *
 * Returns: %FALSE if @text is no such line
 */
gboolean
hallway_sched_when_parse (HallwaySchedWhen *self,
                          const char       *text)
{
  static GRegex         *expression = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  gint64                 date;
  int                    clock;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (g_once_init_enter (&expression))
    g_once_init_leave (&expression, g_regex_new (WHEN, G_REGEX_DEFAULT, 0, NULL));

  *self = HALLWAY_SCHED_WHEN_UNKNOWN;
  if (strlen (text) > LONGEST_WHEN || !g_regex_match (expression, text, 0, &match))
    return FALSE;

  date = parse_date (match, GROUP_START_DATE);
  clock = parse_clock (match, GROUP_START_CLOCK);
  fetch_zone (match, GROUP_ZONE, self->zone);
  if (date != HALLWAY_TIME_UNKNOWN && clock >= 0)
    {
      self->start = date + clock;
      self->minutes = parse_minutes (match, date, self->start);
    }

  return TRUE;
}

/**
 * hallway_sched_when_set:
 * @day: wall clock of a midnight, or %HALLWAY_TIME_UNKNOWN
 * @start: a clock as hallway_sched_clock_parse() takes it
 * @end: (nullable): another
 *
 * Sets the time of a session whose day stands elsewhere on the page.
 */
void
hallway_sched_when_set (HallwaySchedWhen *self,
                        gint64            day,
                        const char       *start,
                        const char       *end)
{
  char zone[HALLWAY_SCHED_ZONE_SIZE];
  int  start_clock = hallway_sched_clock_parse (start, self->zone);
  int  end_clock = end != NULL ? hallway_sched_clock_parse (end, zone) : -1;

  self->start = HALLWAY_TIME_UNKNOWN;
  self->minutes = HALLWAY_MINUTES_UNKNOWN;
  if (day == HALLWAY_TIME_UNKNOWN || start_clock < 0)
    return;

  self->start = day + start_clock;
  if (end_clock >= 0)
    self->minutes = measure_minutes (self->start, day + end_clock, TRUE);
  if (end_clock >= 0 && *self->zone == '\0')
    g_strlcpy (self->zone, zone, HALLWAY_SCHED_ZONE_SIZE);
}

/**
 * hallway_sched_when_get_span:
 * @zone: (nullable): the zone of the page
 *
 * Returns: when it takes place: in @zone, else by the offset that stands with it, else floating
 */
HallwaySpan
hallway_sched_when_get_span (const HallwaySchedWhen *self,
                             HallwayZone            *zone)
{
  HallwaySpan span = { self->start, 0, self->minutes, TRUE };
  int         offset = parse_offset (self->zone);

  if (self->start == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_SPAN_UNKNOWN;
  if (zone != NULL)
    return hallway_span_in_zone (&span, zone);
  if (offset == G_MININT)
    return span;

  return (HallwaySpan){ self->start - offset, offset, self->minutes, FALSE };
}

/**
 * hallway_sched_clock_parse:
 * @text: a line
 * @zone: where to put the zone, HALLWAY_SCHED_ZONE_SIZE octets
 *
 * Reads the heading of a slot: "9:00am CDT".
 *
 * Returns: seconds after midnight, or -1 if @text is no such line
 */
int
hallway_sched_clock_parse (const char *text,
                           char       *zone)
{
  static GRegex         *expression = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  g_return_val_if_fail (text != NULL && zone != NULL, -1);

  if (g_once_init_enter (&expression))
    g_once_init_leave (&expression, g_regex_new (SLOT, G_REGEX_DEFAULT, 0, NULL));

  *zone = '\0';
  if (strlen (text) > LONGEST_WHEN || !g_regex_match (expression, text, 0, &match))
    return -1;
  fetch_zone (match, 2, zone);

  return parse_clock (match, 1);
}
