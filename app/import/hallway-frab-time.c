/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-time.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* A day may begin late (FOSDEM says 09:00), yet what begins at 08:30 isn't of the next day (reference: formats, 1.2). */
#define MAX_DAY_CHANGE (6 * 3600)

/* A guid of OSEM: 16 octets in base64url. */
#define OSEM_GUID_LENGTH 22

#define MAX_DURATION_FIELDS 4

/* What the events have in common, and what follows from it for each. */
typedef struct
{
  HallwayDraft           *draft;
  const HallwayFrabTimes *facts;
  HallwayReport          *report;
  HallwayZone            *zone; /* (owned) (nullable) */
  guint                   n_offsets;
  guint                   n_agreeing;   /* of those, whose clock is the start */
  gboolean                same_offsets; /* all offsets are the first one */
  int                     first_offset; /* seconds */
  gboolean                same_shift;   /* start is later than the date by the same time everywhere */
  int                     first_shift;  /* seconds */
  gboolean                offsets_lie;  /* local times are marked as UTC */
} Resolver;

/**
 * hallway_frab_parse_timestamp:
 * @text: (nullable): a date and time as the file has it
 *
 * Returns: the point in time; neither known nor bad if nothing is written
 */
HallwayFrabTimestamp
hallway_frab_parse_timestamp (const char *text)
{
  HallwayFrabTimestamp timestamp = { 0 };

  while (text != NULL && g_ascii_isspace (*text))
    text++;
  if (text == NULL || *text == '\0')
    return timestamp;

  timestamp.known = hallway_time_parse (text, &timestamp.time);
  timestamp.bad = !timestamp.known;
  return timestamp;
}

/**
 * hallway_frab_parse_duration:
 * @text: "01:30", "1:30", "00:90", "36:00", "00:30:00" or minutes alone
 * @days_first: whether three fields are days, hours and minutes (pretalx), not hours, minutes and seconds
 * @minutes: (out): the duration; set on success
 *
 * Returns: %FALSE if there is no such duration (reference: formats, section 1.2)
 */
gboolean
hallway_frab_parse_duration (const char *text,
                             gboolean    days_first,
                             int        *minutes)
{
  gint64 fields[MAX_DURATION_FIELDS] = { 0 };
  guint  n_fields = 0;
  gint64 total;

  for (;;)
    {
      char *end;

      while (g_ascii_isspace (*text))
        text++;
      if (!g_ascii_isdigit (*text) || n_fields == MAX_DURATION_FIELDS)
        return FALSE;
      fields[n_fields++] = MIN (g_ascii_strtoll (text, &end, 10), HALLWAY_LIMIT_MINUTES * 60);
      text = end;
      while (g_ascii_isspace (*text))
        text++;
      if (*text == '\0')
        break;
      if (*text++ != ':')
        return FALSE;
    }

  if (n_fields == 1)
    total = fields[0];
  else if (n_fields == 2)
    total = fields[0] * 60 + fields[1];
  else if (n_fields == 3 && !days_first)
    total = fields[0] * 60 + fields[1] + fields[2] / 60;
  else
    total = fields[0] * 24 * 60 + fields[1] * 60 + fields[2];

  *minutes = (int) MIN (total, G_MAXINT);
  return total <= HALLWAY_LIMIT_MINUTES;
}

static int
get_clock (gint64 wall)
{
  return (int) (wall - hallway_time_get_day (wall));
}

static gint64
get_unix (const HallwayTimestamp *time)
{
  return time->wall - time->utc_offset;
}

/* How much later clock is than other, on a round dial: from -12 to +12 hours. */
static int
get_shift (int clock,
           int other)
{
  int shift = clock - other;

  if (shift > HALLWAY_SECONDS_PER_DAY / 2)
    return shift - HALLWAY_SECONDS_PER_DAY;
  if (shift <= -HALLWAY_SECONDS_PER_DAY / 2)
    return shift + HALLWAY_SECONDS_PER_DAY;
  return shift;
}

static void
look_over_times (Resolver *self,
                 GArray   *times)
{
  self->same_offsets = TRUE;
  self->same_shift = TRUE;
  for (guint i = 0; i < times->len; i++)
    {
      const HallwayFrabTime  *time = &g_array_index (times, HallwayFrabTime, i);
      const HallwayTimestamp *date = &time->date.time;
      int                     shift;

      if (!time->date.known || !date->has_offset)
        continue;

      shift = time->start >= 0 ? get_shift (time->start % HALLWAY_SECONDS_PER_DAY, get_clock (date->wall)) : 0;
      if (self->n_offsets == 0)
        {
          self->first_offset = date->utc_offset;
          self->first_shift = shift;
        }
      self->n_offsets++;
      self->n_agreeing += shift == 0;
      self->same_offsets = self->same_offsets && date->utc_offset == self->first_offset;
      self->same_shift = self->same_shift && shift == self->first_shift;
    }
}

/* "UTC" is what programs write when nobody chose a zone. */
static gboolean
is_contradicted_utc (const Resolver *self)
{
  static const char *const names[] = { "UTC", "Etc/UTC", "GMT", NULL };

  return self->zone != NULL && g_strv_contains (names, hallway_zone_get_name (self->zone)) && self->n_offsets > 0 && self->n_agreeing == self->n_offsets && self->same_offsets && self->first_offset != 0;
}

static void
choose_zone (Resolver                 *self,
             const HallwayReadOptions *options)
{
  const char *name = options->timezone != NULL ? options->timezone : self->facts->timezone;

  self->zone = hallway_zone_new (name);
  if (self->zone == NULL && name != NULL)
    hallway_report_warn (self->report, "unknown-zone", _("a time zone that nobody knows was left out"), NULL);
  if (options->timezone == NULL && is_contradicted_utc (self))
    {
      hallway_report_warn (self->report, "doubtful-zone", _("the time zone UTC, which all times contradict, was left out"), NULL);
      g_clear_pointer (&self->zone, hallway_zone_unref);
    }
}

static void
choose_basis (Resolver                 *self,
              const HallwayReadOptions *options)
{
  choose_zone (self, options);

  /* Wafer of 2017 (reference: formats, section 1.2). */
  self->offsets_lie = self->facts->generator == HALLWAY_FRAB_GENERATOR_UNNAMED && self->facts->timezone == NULL && self->n_offsets > 0 && self->n_agreeing == self->n_offsets && self->same_offsets && self->first_offset == 0;

  if (self->zone != NULL)
    {
      self->draft->basis = HALLWAY_BASIS_ZONED;
      self->draft->timezone = hallway_draft_take_line (self->draft, hallway_zone_get_name (self->zone), -1);
    }
  else if (self->n_offsets > 0 && !self->offsets_lie)
    self->draft->basis = HALLWAY_BASIS_ABSOLUTE;
  else
    self->draft->basis = HALLWAY_BASIS_FLOATING;
}

static void
set_instant (const Resolver      *self,
             HallwayDraftSession *session,
             gint64               instant,
             int                  utc_offset)
{
  session->span.start = instant;
  session->span.utc_offset = self->zone != NULL ? hallway_zone_get_offset (self->zone, instant) : utc_offset;
}

static void
set_wall (const Resolver      *self,
          HallwayDraftSession *session,
          gint64               wall)
{
  if (self->zone != NULL)
    set_instant (self, session, hallway_zone_to_unix (self->zone, wall), 0);
  else if (self->draft->basis == HALLWAY_BASIS_ABSOLUTE)
    set_instant (self, session, wall - self->first_offset, self->first_offset);
  else
    {
      session->span.start = wall;
      session->span.floating = TRUE;
    }
}

static void
set_day_and_start (const Resolver        *self,
                   HallwayDraftSession   *session,
                   const HallwayFrabTime *time)
{
  gint64 day = time->date.known ? hallway_time_get_day (time->date.time.wall) : time->day;

  if (day == HALLWAY_TIME_UNKNOWN || time->start < 0)
    return;
  if (!time->date.known && time->start < MIN (self->draft->day_change, MAX_DAY_CHANGE))
    day += HALLWAY_SECONDS_PER_DAY;
  set_wall (self, session, day + time->start);
}

/* OSEM reckons its date wrongly (reference: formats, section 1.2). */
static gboolean
is_of_osem (const Resolver            *self,
            const HallwayDraftSession *session)
{
  if (self->facts->generator != HALLWAY_FRAB_GENERATOR_UNNAMED || session->guid == NULL || strlen (session->guid) != OSEM_GUID_LENGTH)
    return FALSE;
  for (const char *c = session->guid; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '-' && *c != '_')
      return FALSE;
  return session->slug == NULL || g_ascii_isdigit (session->slug[0]);
}

/* A date with an offset whose clock isn't the start. */
static void
settle_contradiction (const Resolver        *self,
                      HallwayDraftSession   *session,
                      const HallwayFrabTime *time)
{
  const HallwayTimestamp *date = &time->date.time;
  int                     shifted = date->utc_offset + self->first_shift;

  if (is_of_osem (self, session) && time->day != HALLWAY_TIME_UNKNOWN)
    {
      gint64 wall = time->day + time->start;

      hallway_report_warn (self->report, "date-contradicts-start", _("a date that contradicts day and start, which were believed"), session);
      if (self->zone != NULL)
        set_wall (self, session, wall);
      else
        set_instant (self, session, wall - date->utc_offset, date->utc_offset);
    }
  else if (self->zone == NULL && self->same_shift && self->same_offsets && shifted >= -12 * 3600 && shifted <= 14 * 3600 && shifted % 900 == 0)
    set_instant (self, session, get_unix (date), shifted);
  else
    {
      hallway_report_warn (self->report, "start-contradicts-date", _("a start that contradicts the date, which was believed"), session);
      set_instant (self, session, get_unix (date), date->utc_offset);
    }
}

static void
resolve_date (const Resolver        *self,
              HallwayDraftSession   *session,
              const HallwayFrabTime *time)
{
  const HallwayTimestamp *date = &time->date.time;

  if (!date->has_offset || self->offsets_lie)
    {
      set_wall (self, session, date->wall);
      return;
    }

  set_instant (self, session, get_unix (date), date->utc_offset);
  if (time->start < 0 || get_shift (time->start % HALLWAY_SECONDS_PER_DAY, get_clock (date->wall)) == 0)
    return;
  if (self->zone == NULL || get_clock (session->span.start + session->span.utc_offset) != time->start)
    settle_contradiction (self, session, time);
}

/* The end tells the length best (reference: formats, section 2.1). */
static void
resolve_minutes (const Resolver        *self,
                 HallwayDraftSession   *session,
                 const HallwayFrabTime *time)
{
  const HallwayTimestamp *end = &time->end.time;
  gboolean                has_end = time->end.known && time->date.known && end->has_clock && end->has_offset == time->date.time.has_offset;
  gint64                  seconds = has_end ? get_unix (end) - get_unix (&time->date.time) : 0;
  gboolean                days_first = self->facts->generator == HALLWAY_FRAB_GENERATOR_PRETALX || self->facts->generator == HALLWAY_FRAB_GENERATOR_HALLWAY;
  int                     minutes = HALLWAY_MINUTES_UNKNOWN;
  gboolean                is_bad = time->duration != NULL && !hallway_frab_parse_duration (time->duration, days_first, &minutes);

  if (is_bad)
    minutes = HALLWAY_MINUTES_UNKNOWN;

  if (seconds > 0 && seconds / 60 <= HALLWAY_LIMIT_MINUTES)
    session->span.minutes = (int) (seconds / 60);
  else if (minutes == 0 && !has_end && self->facts->generator == HALLWAY_FRAB_GENERATOR_HALLWAY)
    session->span.minutes = HALLWAY_MINUTES_UNKNOWN; /* The schema makes our export say a length. */
  else
    session->span.minutes = minutes;

  if (is_bad || time->end.bad || seconds < 0 || seconds / 60 > HALLWAY_LIMIT_MINUTES)
    hallway_report_warn (self->report, "bad-duration", _("a length or an end that can't be true was left out"), session);
  else if (session->span.minutes == HALLWAY_MINUTES_UNKNOWN)
    hallway_report_warn (self->report, "no-duration", _("no length"), session);
}

static void
resolve_session (const Resolver        *self,
                 HallwayDraftSession   *session,
                 const HallwayFrabTime *time)
{
  resolve_minutes (self, session, time);
  if (time->date.bad)
    hallway_report_warn (self->report, "bad-date", _("a date that can't be read or be true was left out"), session);
  else if (time->date.known && time->date.time.has_clock)
    resolve_date (self, session, time);
  else
    set_day_and_start (self, session, time);

  if (self->facts->generator != HALLWAY_FRAB_GENERATOR_WAFER)
    session->day = time->day;
}

/* The date of a conference's first or last moment, which some write with a clock in UTC. */
static gint64
resolve_day (const Resolver             *self,
             const HallwayFrabTimestamp *timestamp)
{
  gint64 wall = timestamp->time.wall;

  if (!timestamp->known)
    return HALLWAY_TIME_UNKNOWN;
  if (self->zone != NULL && timestamp->time.has_offset)
    wall = get_unix (&timestamp->time) + hallway_zone_get_offset (self->zone, get_unix (&timestamp->time));
  return hallway_time_get_day (wall);
}

/**
 * hallway_frab_resolve_times:
 * @draft: the schedule; its sessions get their spans and days, itself gets basis, time zone, first and last day
 * @facts: what the file says about all its times
 * @times: (element-type HallwayFrabTime): what it says about the time of each session
 * @options: what the user says
 * @report: contradictions are told here
 *
 * Makes times of what the dialects of frab's formats mean by date, start, duration and day (reference: formats,
 * sections 1.2 and 1.5). A time that no zone and no offset belongs to stays floating.
 */
void
hallway_frab_resolve_times (HallwayDraft             *draft,
                            const HallwayFrabTimes   *facts,
                            GArray                   *times,
                            const HallwayReadOptions *options,
                            HallwayReport            *report)
{
  Resolver self = { .draft = draft, .facts = facts, .report = report };

  g_return_if_fail (draft != NULL && times != NULL);
  g_return_if_fail (times->len == draft->sessions->len);

  look_over_times (&self, times);
  choose_basis (&self, options);
  for (guint i = 0; i < times->len; i++)
    resolve_session (&self, hallway_draft_get_session (draft, i), &g_array_index (times, HallwayFrabTime, i));

  draft->start = resolve_day (&self, &facts->start);
  draft->end = resolve_day (&self, &facts->end);
  g_clear_pointer (&self.zone, hallway_zone_unref);
}
