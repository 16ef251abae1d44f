/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-time.h"

#include <string.h>

#define YEAR_MINIMUM 1970
#define YEAR_MAXIMUM 2199
#define OFFSET_MINIMUM (-12 * 60 * 60)
#define OFFSET_MAXIMUM (14 * 60 * 60)
#define DAYS_PER_ERA 146097 /* 400 years of the Gregorian calendar */
#define DAYS_TO_1970 719468 /* from 0000-03-01 */

static const char *const month_names[] = {
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december"
};

static gboolean
is_leap_year (int year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
get_month_length (int year,
                  int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : lengths[month - 1];
}

static gboolean
is_clock (int hour,
          int minute,
          int second)
{
  if (hour == 24)
    return minute == 0 && second == 0;

  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 60;
}

/* Years begin in March here, so that the leap day is a year's last (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). */
static gint64
count_days (int year,
            int month,
            int day)
{
  int    shifted_year = month > 2 ? year : year - 1;
  int    era = shifted_year / 400;
  int    year_of_era = shifted_year - era * 400;
  int    day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return (gint64) era * DAYS_PER_ERA + day_of_era - DAYS_TO_1970;
}

static gint64
floor_divide (gint64 dividend,
              gint64 divisor)
{
  gint64 quotient = dividend / divisor;

  return dividend % divisor < 0 ? quotient - 1 : quotient;
}

/* Reads exactly @digits digits. */
static gboolean
read_number (const char **cursor,
             int          digits,
             int         *number)
{
  const char *text = *cursor;

  *number = 0;
  for (int i = 0; i < digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }
  *cursor = text + digits;
  return TRUE;
}

static gboolean
read_character (const char **cursor,
                char         character)
{
  if (**cursor != character)
    return FALSE;

  (*cursor)++;
  return TRUE;
}

static void
skip_space (const char **cursor)
{
  while (g_ascii_isspace (**cursor))
    (*cursor)++;
}

static gboolean
read_date (const char **cursor,
           int         *year,
           int         *month,
           int         *day)
{
  gboolean extended;

  if (!read_number (cursor, 4, year))
    return FALSE;
  extended = read_character (cursor, '-');
  if (!read_number (cursor, 2, month))
    return FALSE;
  if (extended && !read_character (cursor, '-'))
    return FALSE;
  return read_number (cursor, 2, day);
}

static gboolean
skip_fraction (const char **cursor)
{
  if (**cursor != '.' && **cursor != ',')
    return TRUE;

  (*cursor)++;
  if (!g_ascii_isdigit (**cursor))
    return FALSE;
  while (g_ascii_isdigit (**cursor))
    (*cursor)++;
  return TRUE;
}

static gboolean
read_clock (const char **cursor,
            int         *hour,
            int         *minute,
            int         *second)
{
  gboolean extended;

  *second = 0;
  if (!read_number (cursor, 2, hour))
    return FALSE;
  extended = read_character (cursor, ':');
  if (!read_number (cursor, 2, minute))
    return FALSE;
  if (extended ? read_character (cursor, ':') : g_ascii_isdigit (**cursor))
    return read_number (cursor, 2, second) && skip_fraction (cursor);
  return TRUE;
}

static gboolean
read_offset (const char **cursor,
             int         *offset)
{
  int sign, hours, minutes = 0;

  *offset = 0;
  if (read_character (cursor, 'Z') || read_character (cursor, 'z'))
    return TRUE;
  if (**cursor != '+' && **cursor != '-')
    return FALSE;
  sign = **cursor == '-' ? -1 : 1;
  (*cursor)++;
  if (!read_number (cursor, 2, &hours))
    return FALSE;
  if ((read_character (cursor, ':') || g_ascii_isdigit (**cursor)) && !read_number (cursor, 2, &minutes))
    return FALSE;
  *offset = sign * (hours * 60 + minutes) * 60;
  return minutes <= 59 && *offset >= OFFSET_MINIMUM && *offset <= OFFSET_MAXIMUM;
}

/* The clock and offset that follow a date; @cursor stands behind the date. */
static gboolean
read_clock_and_offset (const char      **cursor,
                       int              *hour,
                       int              *minute,
                       int              *second,
                       HallwayTimestamp *timestamp)
{
  if (**cursor == 'T' || **cursor == 't')
    (*cursor)++;
  else
    skip_space (cursor);
  if (!read_clock (cursor, hour, minute, second))
    return FALSE;
  timestamp->has_clock = TRUE;
  skip_space (cursor);
  if (**cursor == '\0')
    return TRUE;
  timestamp->has_offset = TRUE;
  if (!read_offset (cursor, &timestamp->utc_offset))
    return FALSE;
  skip_space (cursor);
  return **cursor == '\0';
}

/* Whether "am" or "pm" follows; leaves the cursor where it was if neither does. */
static gboolean
read_half_day (const char **cursor,
               gboolean    *afternoon)
{
  const char *text = *cursor;

  skip_space (&text);
  if (g_ascii_tolower (text[0]) != 'a' && g_ascii_tolower (text[0]) != 'p')
    return FALSE;
  if (g_ascii_tolower (text[1]) != 'm')
    return FALSE;
  *afternoon = g_ascii_tolower (text[0]) == 'p';
  *cursor = text + 2;
  return TRUE;
}

/**
 * hallway_time_from_civil:
 * @hour: 0 to 23, or 24 for the midnight that ends the day (ISO 8601)
 * @second: 0 to 59, or 60 for a leap second, which counts as 59
 *
 * Makes a wall clock of its parts.
 *
 * Returns: the wall clock, or %HALLWAY_TIME_UNKNOWN if there is no such moment in the years 1970 to 2199
 */
gint64
hallway_time_from_civil (int year,
                         int month,
                         int day,
                         int hour,
                         int minute,
                         int second)
{
  gint64 wall;

  if (year < YEAR_MINIMUM || year > YEAR_MAXIMUM || month < 1 || month > 12)
    return HALLWAY_TIME_UNKNOWN;
  if (day < 1 || day > get_month_length (year, month) || !is_clock (hour, minute, second))
    return HALLWAY_TIME_UNKNOWN;

  wall = count_days (year, month, day) * HALLWAY_SECONDS_PER_DAY + hour * 3600 + minute * 60 + MIN (second, 59);
  if (wall >= count_days (YEAR_MAXIMUM + 1, 1, 1) * HALLWAY_SECONDS_PER_DAY)
    return HALLWAY_TIME_UNKNOWN;
  return wall;
}

/**
 * hallway_time_to_civil:
 * @wall: a wall clock, not %HALLWAY_TIME_UNKNOWN
 * @year: (out) (optional):
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 * @hour: (out) (optional):
 * @minute: (out) (optional):
 * @second: (out) (optional):
 *
 * Takes a wall clock apart.
 */
void
hallway_time_to_civil (gint64 wall,
                       int   *year,
                       int   *month,
                       int   *day,
                       int   *hour,
                       int   *minute,
                       int   *second)
{
  gint64 days = floor_divide (wall, HALLWAY_SECONDS_PER_DAY);
  int    clock = (int) (wall - days * HALLWAY_SECONDS_PER_DAY);
  gint64 era = floor_divide (days + DAYS_TO_1970, DAYS_PER_ERA);
  int    day_of_era = (int) (days + DAYS_TO_1970 - era * DAYS_PER_ERA);
  int    year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int    day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int    shifted_month = (5 * day_of_year + 2) / 153;
  int    civil_month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;

  if (year != NULL)
    *year = (int) (era * 400) + year_of_era + (civil_month <= 2 ? 1 : 0);
  if (month != NULL)
    *month = civil_month;
  if (day != NULL)
    *day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
  if (hour != NULL)
    *hour = clock / 3600;
  if (minute != NULL)
    *minute = clock / 60 % 60;
  if (second != NULL)
    *second = clock % 60;
}

/**
 * hallway_time_get_day:
 *
 * Returns: the wall clock of the midnight that begins @wall's day, or %HALLWAY_TIME_UNKNOWN of that
 */
gint64
hallway_time_get_day (gint64 wall)
{
  if (wall == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_TIME_UNKNOWN;

  return floor_divide (wall, HALLWAY_SECONDS_PER_DAY) * HALLWAY_SECONDS_PER_DAY;
}

/**
 * hallway_time_get_weekday:
 * @wall: a wall clock, not %HALLWAY_TIME_UNKNOWN
 *
 * Returns: 1 for Monday to 7 for Sunday, as #GDateWeekday
 */
int
hallway_time_get_weekday (gint64 wall)
{
  gint64 days = floor_divide (wall, HALLWAY_SECONDS_PER_DAY) + 3; /* 1970 began on a Thursday. */

  return (int) (days - floor_divide (days, 7) * 7) + 1;
}

/**
 * hallway_time_parse:
 * @text: (nullable): "2014-08-18T09:00:00-05:00" or "20140818T090000Z", the parts after the day optional from the
 *   right; a space may stand for the "T" and before the offset, fractions of a second are passed over
 * @timestamp: (out): filled on success only
 *
 * Reads a date or a time of ISO 8601.
 *
 * Returns: whether @text is one, and nothing else, in the years 1970 to 2199
 */
gboolean
hallway_time_parse (const char       *text,
                    HallwayTimestamp *timestamp)
{
  HallwayTimestamp result = { 0 };
  int              year, month, day, hour = 0, minute = 0, second = 0;

  if (text == NULL)
    return FALSE;
  skip_space (&text);
  if (!read_date (&text, &year, &month, &day))
    return FALSE;
  if (*text != 'T' && *text != 't')
    {
      const char *rest = text;

      skip_space (&rest);
      if (*rest == '\0')
        text = rest;
      else if (rest == text)
        return FALSE;
    }
  if (*text != '\0' && !read_clock_and_offset (&text, &hour, &minute, &second, &result))
    return FALSE;

  result.wall = hallway_time_from_civil (year, month, day, hour, minute, second);
  if (result.wall == HALLWAY_TIME_UNKNOWN)
    return FALSE;
  *timestamp = result;
  return TRUE;
}

/**
 * hallway_time_parse_date:
 * @text: (nullable): what hallway_time_parse() takes; a clock or offset in it is passed over
 *
 * Returns: the wall clock of the midnight that begins the day, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_time_parse_date (const char *text)
{
  HallwayTimestamp timestamp;

  if (!hallway_time_parse (text, &timestamp))
    return HALLWAY_TIME_UNKNOWN;

  return hallway_time_get_day (timestamp.wall);
}

/**
 * hallway_time_parse_clock:
 * @text: (nullable): "9:00", "09:00", "09:00:00", or of twelve hours "9:00am", "9:00 PM"
 *
 * Reads a time of day.
 *
 * Returns: seconds after midnight, 86400 for "24:00", or -1 if @text is no time of day
 */
int
hallway_time_parse_clock (const char *text)
{
  int      hour, minute, second = 0;
  gboolean afternoon;

  if (text == NULL)
    return -1;
  skip_space (&text);
  if (!read_number (&text, g_ascii_isdigit (*text) && g_ascii_isdigit (text[1]) ? 2 : 1, &hour))
    return -1;
  if (!read_character (&text, ':') || !read_number (&text, 2, &minute))
    return -1;
  if (read_character (&text, ':') && !read_number (&text, 2, &second))
    return -1;
  if (read_half_day (&text, &afternoon))
    {
      if (hour < 1 || hour > 12)
        return -1;
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
  skip_space (&text);
  if (*text != '\0' || !is_clock (hour, minute, second))
    return -1;
  return hour * 3600 + minute * 60 + MIN (second, 59);
}

/**
 * hallway_time_parse_month:
 * @name: the English name of a month, or three or more of its first letters
 *
 * Returns: 1 to 12, or 0 if @name is no month
 */
int
hallway_time_parse_month (const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (month_names); i++)
    if (g_ascii_strncasecmp (name, month_names[i], length) == 0)
      return (int) i + 1;
  return 0;
}

/**
 * hallway_time_format:
 * @utc_offset: seconds east of UTC, which @wall already includes
 *
 * Writes a time as RFC 3339 does, with a numeric offset, or without one when it has none.
 *
 * Returns: (transfer full) (nullable): "2014-08-18T09:00:00-05:00", or %NULL of %HALLWAY_TIME_UNKNOWN
 */
char *
hallway_time_format (gint64   wall,
                     gboolean has_offset,
                     int      utc_offset)
{
  int year, month, day, hour, minute, second, offset_minutes;

  if (wall == HALLWAY_TIME_UNKNOWN)
    return NULL;

  hallway_time_to_civil (wall, &year, &month, &day, &hour, &minute, &second);
  if (!has_offset)
    return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d", year, month, day, hour, minute, second);

  offset_minutes = ABS (utc_offset) / 60;
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d", year, month, day, hour, minute, second,
                          utc_offset < 0 ? '-' : '+', offset_minutes / 60, offset_minutes % 60);
}

/**
 * hallway_time_format_date:
 *
 * Returns: (transfer full) (nullable): the day as "2014-08-18", or %NULL of %HALLWAY_TIME_UNKNOWN
 */
char *
hallway_time_format_date (gint64 wall)
{
  int year, month, day;

  if (wall == HALLWAY_TIME_UNKNOWN)
    return NULL;

  hallway_time_to_civil (wall, &year, &month, &day, NULL, NULL, NULL);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
