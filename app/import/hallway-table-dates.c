/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table-dates.h"

#include "hallway-import-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Two digits of a year are one of this century. */
#define CENTURY 2000

#define HALF_DAY (12 * 60 * 60)

static const char *const weekday_names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

/* Words around dates and clocks that say nothing. */
static const char *const fillers[] = { "at", "um", "uhr", "the", "of", "t" };

/**
 * hallway_date_order_from_string:
 * @text: (nullable): "day-first" or "month-first"
 *
 * Returns: what it says, or %HALLWAY_DATE_ORDER_UNKNOWN
 */
HallwayDateOrder
hallway_date_order_from_string (const char *text)
{
  if (g_strcmp0 (text, "day-first") == 0)
    return HALLWAY_DATE_ORDER_DAY_FIRST;
  if (g_strcmp0 (text, "month-first") == 0)
    return HALLWAY_DATE_ORDER_MONTH_FIRST;
  return HALLWAY_DATE_ORDER_UNKNOWN;
}

/* The digits at @cursor: how many there are, at most four of them. */
static guint
read_number (const char **cursor,
             int         *number)
{
  guint n_digits = 0;

  *number = 0;
  for (; g_ascii_isdigit (**cursor) && n_digits < 4; (*cursor)++, n_digits++)
    *number = *number * 10 + g_ascii_digit_value (**cursor);
  return n_digits;
}

/* The letters at @cursor, in lower case. */
static char *
read_word (const char **cursor)
{
  const char *start = *cursor;

  while (g_ascii_isalpha (**cursor))
    (*cursor)++;
  return g_ascii_strdown (start, *cursor - start);
}

static void
skip_separators (const char **cursor)
{
  *cursor += strspn (*cursor, " \t\r\n,./-");
}

/* 1 for Monday to 7 for Sunday, as hallway_time_get_weekday() counts, 0 for another word. */
static int
find_weekday (const char *word)
{
  gsize length = strlen (word);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (weekday_names); i++)
    if (strncmp (word, weekday_names[i], length) == 0)
      return (int) i + 1;
  return 0;
}

static gboolean
is_filler (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (g_str_equal (word, fillers[i]))
      return TRUE;
  return FALSE;
}

/* Skips words that say nothing, and remembers a weekday. */
static void
skip_fillers (const char **cursor,
              int         *weekday)
{
  for (;;)
    {
      const char      *start = *cursor;
      g_autofree char *word = NULL;

      skip_separators (cursor);
      word = read_word (cursor);
      if (find_weekday (word) > 0)
        *weekday = find_weekday (word);
      else if (*word == '\0' || !is_filler (word))
        {
          *cursor = start;
          return;
        }
    }
}

static void
set_days (HallwayTableMoment *moment,
          int                 year,
          int                 month,
          int                 day)
{
  moment->days[HALLWAY_DATE_ORDER_DAY_FIRST] = hallway_time_from_civil (year, month, day, 0, 0, 0);
  moment->days[HALLWAY_DATE_ORDER_MONTH_FIRST] = moment->days[HALLWAY_DATE_ORDER_DAY_FIRST];
  moment->has_date = TRUE;
}

static gboolean
read_year (const char **cursor,
           int         *year)
{
  guint n_digits;

  skip_separators (cursor);
  *cursor += **cursor == '\'';
  n_digits = read_number (cursor, year);
  if (n_digits == 2)
    *year += CENTURY;
  return n_digits == 4 || n_digits == 2;
}

/* "3 May 2027", "3rd of May, 2027", "03-May-27"; the cursor is behind the day. */
static gboolean
read_named_month (const char        **cursor,
                  int                 day,
                  HallwayTableMoment *moment)
{
  int              weekday = 0;
  int              year;
  int              month;
  g_autofree char *name = NULL;

  skip_fillers (cursor, &weekday);
  skip_separators (cursor);
  name = read_word (cursor);
  month = hallway_time_parse_month (name);
  if (month == 0 || !read_year (cursor, &year))
    return FALSE;

  set_days (moment, year, month, day);
  return TRUE;
}

/* "May 3, 2027" */
static gboolean
read_month_and_day (const char        **cursor,
                    HallwayTableMoment *moment)
{
  g_autofree char *name = read_word (cursor);
  g_autofree char *ending = NULL;
  int              month = hallway_time_parse_month (name);
  int              day;
  int              year;

  skip_separators (cursor);
  if (month == 0 || read_number (cursor, &day) == 0)
    return FALSE;
  ending = read_word (cursor);
  if (!read_year (cursor, &year))
    return FALSE;

  set_days (moment, year, month, day);
  return TRUE;
}

/* "3/5/2027", "3-5-27"; with points the day is first. The cursor is behind the first number. */
static gboolean
read_two_numbers (const char        **cursor,
                  int                 first,
                  HallwayTableMoment *moment)
{
  char separator = **cursor;
  int  second;
  int  year;

  (*cursor)++;
  skip_separators (cursor);
  if (read_number (cursor, &second) == 0 || !read_year (cursor, &year))
    return FALSE;

  set_days (moment, year, second, first);
  if (separator != '.')
    moment->days[HALLWAY_DATE_ORDER_MONTH_FIRST] = hallway_time_from_civil (year, first, second, 0, 0, 0);
  return TRUE;
}

/* "2027-05-03", "2027/5/3"; the cursor is behind the year. */
static gboolean
read_month_and_day_numbers (const char        **cursor,
                            int                 year,
                            HallwayTableMoment *moment)
{
  int month;
  int day;

  (*cursor)++;
  if (read_number (cursor, &month) == 0 || **cursor == '\0')
    return FALSE;
  (*cursor)++;
  if (read_number (cursor, &day) == 0)
    return FALSE;

  set_days (moment, year, month, day);
  return TRUE;
}

static gboolean
read_ordinal (const char **cursor)
{
  static const char *const ordinals[] = { "st", "nd", "rd", "th" };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    if (g_ascii_strncasecmp (*cursor, ordinals[i], 2) == 0)
      {
        *cursor += 2;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_date (const char        **cursor,
           HallwayTableMoment *moment)
{
  const char *start = *cursor;
  const char *next;
  int         first;
  guint       n_digits;
  gboolean    is_read = FALSE;

  if (g_ascii_isalpha (*start))
    is_read = read_month_and_day (cursor, moment);
  else if ((n_digits = read_number (cursor, &first)) == 4)
    is_read = **cursor != '\0' && strchr ("-/.", **cursor) != NULL && read_month_and_day_numbers (cursor, first, moment);
  else if (n_digits > 0 && n_digits <= 2)
    {
      next = *cursor + strspn (*cursor, " ./-");
      if (read_ordinal (cursor) || g_ascii_isalpha (*next))
        is_read = read_named_month (cursor, first, moment);
      else if (**cursor != '\0' && strchr ("./-", **cursor) != NULL)
        is_read = read_two_numbers (cursor, first, moment);
    }

  if (!is_read)
    *cursor = start;
  return is_read;
}

/* A weekday that one order contradicts and the other doesn't tells which it is. */
static void
check_weekday (HallwayTableMoment *moment,
               int                 weekday)
{
  gboolean fits[HALLWAY_N_DATE_ORDERS];

  for (guint i = 0; i < HALLWAY_N_DATE_ORDERS; i++)
    fits[i] = moment->days[i] != HALLWAY_TIME_UNKNOWN && hallway_time_get_weekday (moment->days[i]) == weekday;
  for (guint i = 0; weekday > 0 && i < HALLWAY_N_DATE_ORDERS; i++)
    if (!fits[i] && fits[1 - i])
      moment->days[i] = HALLWAY_TIME_UNKNOWN;
}

/* "am", "p.m.", "PM" */
static gboolean
read_half_day (const char **cursor,
               gboolean    *is_afternoon)
{
  const char *text = *cursor + strspn (*cursor, " ");
  char        letter = g_ascii_tolower (*text);

  if (letter != 'a' && letter != 'p')
    return FALSE;
  text += text[1] == '.' ? 2 : 1;
  if (g_ascii_tolower (*text) != 'm' || g_ascii_isalpha (text[1]))
    return FALSE;

  *cursor = text + (text[1] == '.' ? 2 : 1);
  *is_afternoon = letter == 'p';
  return TRUE;
}

/* Minutes and seconds, if there are any: "9:05", "9:05:30.000", "9.05", "9h05", "9h" */
static gboolean
read_minutes (const char **cursor,
              int         *minute,
              int         *second)
{
  char separator = g_ascii_tolower (**cursor);

  *minute = 0;
  *second = 0;
  if (separator != ':' && separator != '.' && separator != 'h')
    return FALSE;
  (*cursor)++;
  if (!g_ascii_isdigit (**cursor))
    return separator == 'h';
  if (read_number (cursor, minute) != 2)
    return FALSE;
  if (**cursor == ':')
    {
      (*cursor)++;
      if (read_number (cursor, second) != 2)
        return FALSE;
      *cursor += **cursor == '.' ? 1 + strspn (*cursor + 1, "0123456789") : 0;
    }
  return TRUE;
}

static gboolean
read_clock (const char        **cursor,
            HallwayTableMoment *moment)
{
  int      hour, minute, second;
  gboolean is_afternoon = FALSE;
  guint    n_digits = read_number (cursor, &hour);
  gboolean has_minutes = read_minutes (cursor, &minute, &second);
  gboolean has_half_day = n_digits > 0 && read_half_day (cursor, &is_afternoon);

  if (n_digits == 4 && !has_minutes)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (n_digits == 0 || n_digits > 2 || (!has_minutes && !has_half_day))
    {
      return FALSE;
    }
  if (hour > 24 || minute > 59 || second > 60 || (has_half_day && hour > 12 && !is_afternoon))
    return FALSE;

  if (has_half_day && hour <= 12)
    hour = hour % 12 + (is_afternoon ? 12 : 0);
  moment->clock = MIN (hour * 3600 + minute * 60 + MIN (second, 59), HALLWAY_SECONDS_PER_DAY);
  return TRUE;
}

/* "Z", "UTC", "+0200", "+02:00", "GMT-5", but not "-10:00", which more often is an end than an offset; a zone's own abbreviation is passed over, for it may mean any of several. */
static gboolean
read_offset (const char        **cursor,
             HallwayTableMoment *moment)
{
  g_autofree char *word = read_word (cursor);
  int              sign = **cursor == '-' ? -1 : 1;
  int              hours, minutes = 0;
  guint            n_digits;

  moment->has_offset = g_str_equal (word, "z") || g_str_equal (word, "utc") || g_str_equal (word, "gmt");
  if (**cursor == '\0')
    return strlen (word) <= 5;
  if (**cursor != '+' && (**cursor != '-' || !moment->has_offset))
    return FALSE;
  (*cursor)++;
  n_digits = read_number (cursor, &hours);
  if (n_digits > 2)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (**cursor == ':')
    {
      (*cursor)++;
      read_number (cursor, &minutes);
    }
  if (n_digits == 0 || hours > 14 || minutes > 59)
    return FALSE;

  moment->has_offset = TRUE;
  moment->utc_offset = sign * (hours * 60 + minutes) * 60;
  return TRUE;
}

static HallwayTableMoment
make_moment (const HallwayTimestamp *timestamp)
{
  gint64 day = hallway_time_get_day (timestamp->wall);

  return (HallwayTableMoment){
    .days = { day, day },
    .has_date = TRUE,
    .clock = timestamp->has_clock ? (int) (timestamp->wall - day) : -1,
    .has_offset = timestamp->has_offset,
    .utc_offset = timestamp->utc_offset,
  };
}

/**
 * hallway_table_moment_parse:
 * @text: a date, a clock or both, as people write them: "2027-05-03T09:00+02:00", "Mon 3/5/27 9 am", "3. May 2027", "9h30"
 * @moment: (out): filled on success only
 *
 * Reads a cell. The locale doesn't matter; months are English or numbers.
 *
 * Returns: whether @text is a moment, and nothing else; of an impossible date the days are unknown
 */
gboolean
hallway_table_moment_parse (const char         *text,
                            HallwayTableMoment *moment)
{
  HallwayTableMoment result = { .days = { HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN }, .clock = -1 };
  HallwayTimestamp   timestamp;
  int                weekday = 0;

  if (hallway_time_parse (text, &timestamp))
    {
      *moment = make_moment (&timestamp);
      return TRUE;
    }
  skip_fillers (&text, &weekday);
  skip_separators (&text);
  if (read_date (&text, &result))
    check_weekday (&result, weekday);
  skip_fillers (&text, &weekday);
  text += strspn (text, " ,");
  if (*text != '\0' && !read_clock (&text, &result))
    return FALSE;
  skip_fillers (&text, &weekday);
  text += strspn (text, " ");
  if (*text != '\0' && !read_offset (&text, &result))
    return FALSE;
  text += strspn (text, " ");
  if (*text != '\0' || (!result.has_date && result.clock < 0))
    return FALSE;

  *moment = result;
  return TRUE;
}

/* "9:00 - 10:30 PM" begins in the afternoon too, "11:00 - 1:00 PM" doesn't. */
static void
share_half_day (const char         *first,
                HallwayTableMoment *start,
                HallwayTableMoment *end)
{
  gboolean is_afternoon;

  for (; *first != '\0'; first++)
    if (g_ascii_isdigit (first[0]) && first[1] != '\0')
      {
        const char *rest = first + 1;

        if (read_half_day (&rest, &is_afternoon))
          return;
      }
  if (end->clock >= HALF_DAY && start->clock < HALF_DAY && start->clock + HALF_DAY <= end->clock)
    start->clock += HALF_DAY;
}

/**
 * hallway_table_moment_parse_range:
 * @text: "9:00 - 10:30 AM", "3 May 2027 9:00–10:30"
 * @start: (out): filled on success only
 * @end: (out): filled on success only
 *
 * Reads a cell that says when something starts and when it ends.
 *
 * Returns: whether @text does
 */
gboolean
hallway_table_moment_parse_range (const char         *text,
                                  HallwayTableMoment *start,
                                  HallwayTableMoment *end)
{
  static const char *const dashes[] = { " - ", "–", "—", " to ", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    for (const char *dash = strstr (text, dashes[i]); dash != NULL; dash = strstr (dash + 1, dashes[i]))
      {
        g_autofree char   *first = g_strndup (text, dash - text);
        HallwayTableMoment first_moment, second_moment;

        if (!hallway_table_moment_parse (dash + strlen (dashes[i]), &second_moment) || second_moment.clock < 0)
          continue;
        if (!hallway_table_moment_parse (first, &first_moment) || first_moment.clock < 0)
          continue;
        share_half_day (first, &first_moment, &second_moment);
        *start = first_moment;
        *end = second_moment;
        return TRUE;
      }
  return FALSE;
}

/**
 * hallway_table_dates_init:
 * @self: (out caller-allocates): what no date has shown anything of
 *
 * Begins to learn the order of a table's dates.
 */
void
hallway_table_dates_init (HallwayTableDates *self)
{
  *self = (HallwayTableDates){
    .first = { G_MAXINT64, G_MAXINT64 },
    .last = { G_MININT64, G_MININT64 },
    .example = { HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN },
  };
}

/**
 * hallway_table_dates_learn:
 * @moment: a moment of the table
 *
 * Takes a date into account.
 */
void
hallway_table_dates_learn (HallwayTableDates        *self,
                           const HallwayTableMoment *moment)
{
  gboolean is_ambiguous = TRUE;

  if (!moment->has_date)
    return;

  self->n_dates++;
  for (guint i = 0; i < HALLWAY_N_DATE_ORDERS; i++)
    {
      is_ambiguous = is_ambiguous && moment->days[i] != HALLWAY_TIME_UNKNOWN && moment->days[i] != moment->days[1 - i];
      if (moment->days[i] == HALLWAY_TIME_UNKNOWN)
        {
          self->n_impossible[i]++;
          continue;
        }
      self->first[i] = MIN (self->first[i], moment->days[i]);
      self->last[i] = MAX (self->last[i], moment->days[i]);
    }
  if (is_ambiguous && self->example[0] == HALLWAY_TIME_UNKNOWN)
    memcpy (self->example, moment->days, sizeof self->example);
}

static char *
describe_day (gint64 day)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (day);

  return g_date_time_format (date, "%-d %B");
}

static void
set_ambiguous_error (const HallwayTableDates *self,
                     GError                 **error)
{
  g_autofree char *day_first = describe_day (self->example[HALLWAY_DATE_ORDER_DAY_FIRST]);
  g_autofree char *month_first = describe_day (self->example[HALLWAY_DATE_ORDER_MONTH_FIRST]);

  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_AMBIGUOUS_DATES,
               _("its dates can be read in two ways (%s or %s?); say whether the day or the month is first: hallwayctl import --dates day-first, or month-first"),
                  day_first, month_first);
}

/**
 * hallway_table_dates_choose:
 * @shown: the order that a heading shows, or %HALLWAY_DATE_ORDER_UNKNOWN
 * @order: (out): in which order days and months are written
 * @error: return location for HALLWAY_IMPORT_ERROR_AMBIGUOUS_DATES
 *
 * Chooses the order in which all dates are possible; else the one that is shown, else the one in which they are closest
 * together (reference: formats, section 10.7).
 *
 * Returns: %FALSE with @error set if nobody can tell
 */
gboolean
hallway_table_dates_choose (const HallwayTableDates *self,
                            HallwayDateOrder         shown,
                            HallwayDateOrder        *order,
                            GError                 **error)
{
  gint64 spans[HALLWAY_N_DATE_ORDERS];

  for (guint i = 0; i < HALLWAY_N_DATE_ORDERS; i++)
    spans[i] = self->n_impossible[i] < self->n_dates ? self->last[i] - self->first[i] : 0;

  if (self->n_impossible[0] != self->n_impossible[1])
    *order = self->n_impossible[0] < self->n_impossible[1] ? 0 : 1;
  else if (self->example[0] == HALLWAY_TIME_UNKNOWN || shown != HALLWAY_DATE_ORDER_UNKNOWN)
    *order = shown != HALLWAY_DATE_ORDER_UNKNOWN ? shown : HALLWAY_DATE_ORDER_DAY_FIRST;
  else if (spans[0] != spans[1])
    *order = spans[0] < spans[1] ? 0 : 1;
  else
    {
      set_ambiguous_error (self, error);
      return FALSE;
    }
  return TRUE;
}

/* How many minutes one of what stands behind a number has: "1:30", "1 h", "90 min"; fallback if nothing does,
 * and -1 of another word. */
static double
read_unit (const char **cursor,
           gboolean     is_first,
           double       fallback)
{
  const char      *text = *cursor + strspn (*cursor, " ");
  g_autofree char *word = NULL;

  if (*text == ':')
    {
      *cursor = text + 1;
      return is_first ? 60 : 1;
    }
  word = read_word (&text);
  *cursor = text + (*text == '.') + strspn (text + (*text == '.'), " ,");
  if (*word == 'h' || g_str_has_prefix (word, "st"))
    return 60;
  if (*word == 'm')
    return 1;
  return *word == '\0' ? fallback : -1;
}

/**
 * hallway_table_parse_minutes:
 * @text: a length, as people write it: "45", "45 min", "1:30", "1:30:00", "1h30", "1.5 hours"
 * @has_hours: whether a number alone counts hours
 *
 * Returns: the minutes, or -1 if @text is no length
 */
gint64
hallway_table_parse_minutes (const char *text,
                             gboolean    has_hours)
{
  double minutes = 0;

  text += strspn (text, " ");
  if (!g_ascii_isdigit (*text))
    return -1;
  for (guint i = 0; i < 2 && g_ascii_isdigit (*text); i++)
    {
      char  *end;
      double number = g_ascii_strtod (text, &end);
      double unit;

      text = end;
      unit = read_unit (&text, i == 0, i == 0 && has_hours ? 60 : 1);
      if (unit < 0)
        return -1;
      minutes += number * unit;
    }
  text += strspn (text, ":0 ");
  return *text == '\0' && minutes < G_MAXINT ? (gint64) minutes : -1;
}
