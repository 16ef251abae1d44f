/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for days and times. Every wall clock is formatted as if it were UTC, so that no zone is applied twice. */

#include "hallway-format.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#define SECONDS_PER_DAY (24 * 60 * 60)

static HallwayClock clock_form = HALLWAY_CLOCK_AUTOMATIC;

static char *
format_wall (gint64      wall,
             const char *pattern)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_utc (wall);

  if (date_time == NULL)
    return g_strdup ("");

  return g_date_time_format (date_time, pattern);
}

/**
 * hallway_format_day_short:
 * @wall: a wall clock of the day
 *
 * Names a day as a pill or a list shows it, "Sat 31 Jan".
 *
 * Returns: (transfer full): the name
 */
char *
hallway_format_day_short (gint64 wall)
{
  /* Translators: a day without its year, "Sat 31 Jan", see GDateTime.format() */
  return format_wall (wall, _("%a %-d %b"));
}

/**
 * hallway_format_day_long:
 * @wall: a wall clock of the day
 *
 * Names a day in full, "Saturday 31 January 2026".
 *
 * Returns: (transfer full): the name
 */
char *
hallway_format_day_long (gint64 wall)
{
  /* Translators: a day in full, "Saturday 31 January 2026", see GDateTime.format() */
  return format_wall (wall, _("%A %-d %B %Y"));
}

static gboolean
has_12_hours (void)
{
  const char *pattern;

  if (clock_form != HALLWAY_CLOCK_AUTOMATIC)
    return clock_form == HALLWAY_CLOCK_12_HOURS;

  pattern = nl_langinfo (T_FMT);
  return strstr (pattern, "%I") != NULL || strstr (pattern, "%l") != NULL || strstr (pattern, "%r") != NULL;
}

/**
 * hallway_format_set_clock:
 * @clock: how to write times from now on
 *
 * Sets for the whole process how the time of day is written. Only the application calls it; what is shown already has
 * to be shown again.
 */
void
hallway_format_set_clock (HallwayClock clock)
{
  clock_form = clock;
}

/**
 * hallway_format_clock:
 * @wall: a wall clock
 *
 * Returns: (transfer full): the time of day, "09:05" or "9:05 AM"
 */
char *
hallway_format_clock (gint64 wall)
{
  if (has_12_hours ())
    /* Translators: a time of day by the clock of 12 hours, "9:05 AM", see GDateTime.format() */
    return format_wall (wall, _("%-I:%M %p"));

  /* Translators: a time of day, "09:05", see GDateTime.format() */
  return format_wall (wall, _("%H:%M"));
}

/**
 * hallway_format_dates:
 * @first: a wall clock of the first day
 * @last: a wall clock of the last day
 *
 * Names the days of a conference, "31 Jan – 1 Feb 2026", "18 – 19 Aug 2014", or one day.
 *
 * Returns: (transfer full) (nullable): the days, %NULL when they are unknown
 */
char *
hallway_format_dates (gint64 first,
                      gint64 last)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  int              first_year, first_month, last_year, last_month;

  if (first == HALLWAY_TIME_UNKNOWN)
    return NULL;

  /* Translators: a date, "1 Feb 2026", see GDateTime.format() */
  if (last == HALLWAY_TIME_UNKNOWN || hallway_time_get_day (first) == hallway_time_get_day (last))
    return format_wall (first, _("%-d %b %Y"));

  hallway_time_to_civil (first, &first_year, &first_month, NULL, NULL, NULL, NULL);
  hallway_time_to_civil (last, &last_year, &last_month, NULL, NULL, NULL, NULL);
  if (first_year != last_year)
    start = format_wall (first, _("%-d %b %Y"));
  else if (first_month != last_month)
    /* Translators: the first of two dates of one year, "31 Jan", see GDateTime.format() */
    start = format_wall (first, _("%-d %b"));
  else
    /* Translators: the first of two dates of one month, "18", see GDateTime.format() */
    start = format_wall (first, _("%-d"));
  end = format_wall (last, _("%-d %b %Y"));

  /* Translators: two dates, "31 Jan – 1 Feb 2026" */
  return g_strdup_printf (_("%s – %s"), start, end);
}

/**
 * hallway_format_minutes:
 * @minutes: a length in minutes
 *
 * Returns: (transfer full): the length, "50 minutes" or "1 h 30 min"
 */
char *
hallway_format_minutes (int minutes)
{
  if (minutes < 90)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", (unsigned long) minutes), minutes);

  if (minutes % 60 == 0)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", (unsigned long) minutes / 60), minutes / 60);

  /* Translators: hours and minutes, "1 h 45 min" */
  return g_strdup_printf (_("%d h %d min"), minutes / 60, minutes % 60);
}

static char *
format_offset (int seconds)
{
  int minutes = ABS (seconds) / 60;

  return g_strdup_printf ("UTC%s%02d:%02d", seconds < 0 ? "−" : "+", minutes / 60, minutes % 60);
}

/**
 * hallway_format_zone:
 * @span: when something is
 * @zone: (nullable): the zone of its conference
 *
 * Names the zone that the times of @span are in: "CET", or "UTC+01:00" where only the offset is known.
 *
 * Returns: (transfer full): the name, "" for floating times
 */
char *
hallway_format_zone (const HallwaySpan *span,
                     HallwayZone       *zone)
{
  g_autofree char *abbreviation = NULL;

  if (span->floating || !hallway_span_has_start (span))
    return g_strdup ("");

  if (zone == NULL)
    return span->utc_offset == 0 ? g_strdup ("UTC") : format_offset (span->utc_offset);

  abbreviation = hallway_zone_get_abbreviation (zone, span->start);
  if (abbreviation == NULL || !g_ascii_isalpha (abbreviation[0]))
    return format_offset (span->utc_offset);

  return g_steal_pointer (&abbreviation);
}

/**
 * hallway_format_times:
 * @span: when something is
 * @zone: (nullable): the zone of its conference
 *
 * Returns: (transfer full): "10:00 – 10:50", the start alone without an end, "" without a start
 */
char *
hallway_format_times (const HallwaySpan *span,
                      HallwayZone       *zone)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (!hallway_span_has_start (span))
    return g_strdup ("");

  start = hallway_format_clock (hallway_span_get_wall (span));
  if (!hallway_span_has_end (span))
    return g_steal_pointer (&start);

  end = hallway_format_clock (hallway_span_get_wall_end (span, zone));

  /* Translators: two times of one day, "10:00 – 10:50" */
  return g_strdup_printf (_("%s – %s"), start, end);
}

/* What lasts for days says the day of its end. */
static char *
format_days (const HallwaySpan *span,
             HallwayZone       *zone)
{
  gint64           wall = hallway_span_get_wall (span);
  gint64           wall_end = hallway_span_get_wall_end (span, zone);
  g_autofree char *day = hallway_format_day_long (wall);
  g_autofree char *clock = hallway_format_clock (wall);
  g_autofree char *last_day = hallway_format_day_long (wall_end);
  g_autofree char *last_clock = hallway_format_clock (wall_end);

  /* Translators: a day and a time of something that lasts for days, and those of its end: "Saturday 31 January 2026, 10:00 –
   * Monday 2 February 2026, 12:00" */
  return g_strdup_printf (_("%s, %s – %s, %s"), day, clock, last_day, last_clock);
}

static char *
format_day_and_times (const HallwaySpan *span,
                      HallwayZone       *zone)
{
  g_autofree char *day = NULL;
  g_autofree char *times = NULL;

  if (span->minutes * 60 >= SECONDS_PER_DAY)
    return format_days (span, zone);

  day = hallway_format_day_long (hallway_span_get_wall (span));
  times = hallway_format_times (span, zone);

  /* Translators: a day and the times on it, "Saturday 31 January 2026, 10:00 – 10:50" */
  return g_strdup_printf (_("%s, %s"), day, times);
}

/**
 * hallway_format_when:
 * @span: when something is
 * @zone: (nullable): the zone that it is shown in
 *
 * Returns: (transfer full): day, times and zone, "Saturday 31 January 2026, 10:00 – 10:50 CET"
 */
char *
hallway_format_when (const HallwaySpan *span,
                     HallwayZone       *zone)
{
  g_autofree char *when = NULL;
  g_autofree char *zone_name = NULL;

  if (!hallway_span_has_start (span))
    return g_strdup (_("Time not known yet"));

  when = format_day_and_times (span, zone);
  zone_name = hallway_format_zone (span, zone);
  if (zone_name[0] == '\0')
    return g_steal_pointer (&when);

  /* Translators: a day with times, and the time zone that they are in: "Saturday 31 January 2026, 10:00 – 10:50 CET" */
  return g_strdup_printf (_("%s %s"), when, zone_name);
}

/* A place, as the last part of a zone's name: "New York". */
static char *
name_place (HallwayZone *zone)
{
  const char *name = hallway_zone_get_name (zone);
  const char *slash = strrchr (name, '/');
  char       *place = g_strdup (slash != NULL ? slash + 1 : name);

  return g_strdelimit (place, "_", ' ');
}

static char *
format_place (const HallwaySpan *span,
              HallwayZone       *zone)
{
  g_autofree char *times = hallway_format_times (span, zone);
  g_autofree char *place = zone != NULL ? name_place (zone) : hallway_format_zone (span, NULL);

  if (zone == NULL)
    return g_strdup_printf ("%s %s", times, place);

  /* Translators: times in another zone, "04:00 – 04:50 in New York" */
  return g_strdup_printf (_("%s in %s"), times, place);
}

static char *
format_there (const HallwaySpan *span,
              const HallwaySpan *there,
              HallwayZone       *zone_there)
{
  gint64           day = hallway_time_get_day (hallway_span_get_wall (there));
  gint64           shift = (day - hallway_time_get_day (hallway_span_get_wall (span))) / SECONDS_PER_DAY;
  g_autofree char *place = format_place (there, zone_there);
  g_autofree char *other_day = NULL;

  if (shift == 0)
    return g_steal_pointer (&place);
  if (shift == 1)
    /* Translators: times in another zone, where it is a day later then: "05:00 – 05:50 in Auckland, the next day" */
    return g_strdup_printf (_("%s, the next day"), place);
  if (shift == -1)
    /* Translators: times in another zone, where it is a day earlier then: "23:00 – 23:50 in New York, the day before" */
    return g_strdup_printf (_("%s, the day before"), place);

  other_day = hallway_format_day_short (day);
  return g_strdup_printf ("%s, %s", place, other_day);
}

/**
 * hallway_format_length:
 * @span: when something is, as it is shown
 * @there: (nullable): the same in another zone
 * @zone_there: (nullable): that zone, %NULL where only its offset is known
 *
 * Says how long something takes, and when it is elsewhere, if the clocks there show another time:
 * "50 minutes · 04:00 – 04:50 in New York".
 *
 * Returns: (transfer full): the line, "" when there is nothing to say
 */
char *
hallway_format_length (const HallwaySpan *span,
                       const HallwaySpan *there,
                       HallwayZone       *zone_there)
{
  g_autofree char *length = NULL;
  g_autofree char *elsewhere = NULL;

  if (hallway_span_has_end (span) && span->minutes > 0)
    length = hallway_format_minutes (span->minutes);

  if (there != NULL && hallway_span_has_start (span) && !span->floating && there->utc_offset != span->utc_offset)
    elsewhere = format_there (span, there, zone_there);

  if (length != NULL && elsewhere != NULL)
    return g_strdup_printf ("%s · %s", length, elsewhere);
  if (length != NULL)
    return g_steal_pointer (&length);

  return elsewhere != NULL ? g_steal_pointer (&elsewhere) : g_strdup ("");
}

/**
 * hallway_format_until:
 * @span: when something is
 * @zone: (nullable): the zone of its conference
 *
 * Returns: (transfer full) (nullable): "until 10:50", %NULL without an end
 */
char *
hallway_format_until (const HallwaySpan *span,
                      HallwayZone       *zone)
{
  g_autofree char *end = NULL;

  if (!hallway_span_has_start (span) || !hallway_span_has_end (span))
    return NULL;

  end = hallway_format_clock (hallway_span_get_wall_end (span, zone));

  /* Translators: when a session ends, "until 10:50" */
  return g_strdup_printf (_("until %s"), end);
}

/**
 * hallway_format_free_time:
 * @span: a stretch of time, with an end
 *
 * Returns: (transfer full): what a filter for it is called, "Fits 10:50 – 11:30"
 */
char *
hallway_format_free_time (const HallwaySpan *span)
{
  g_autofree char *times = hallway_format_times (span, NULL);

  /* Translators: a filter for sessions that fit between two times, "Fits 10:50 – 11:30" */
  return g_strdup_printf (_("Fits %s"), times);
}
