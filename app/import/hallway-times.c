/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-times.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  HallwayTimestamp time;
  gboolean         known;
  gboolean         bad; /* written, but impossible */
} Moment;

typedef struct
{
  Moment start;
  Moment end;
  gint64 day;     /* wall clock of its midnight, where a start has no clock, or HALLWAY_TIME_UNKNOWN */
  gint64 minutes; /* or HALLWAY_MINUTES_UNKNOWN */
} Time;

struct _HallwayTimes
{
  GArray *times;    /* (owned) (element-type Time): one for each session */
  char   *timezone; /* (owned) (nullable): what the file says */
};

/**
 * hallway_times_new:
 *
 * Returns: (transfer full): the times of a draft without sessions
 */
HallwayTimes *
hallway_times_new (void)
{
  HallwayTimes *self = g_new0 (HallwayTimes, 1);

  self->times = g_array_new (FALSE, FALSE, sizeof (Time));
  return self;
}

/**
 * hallway_times_free:
 *
 * Frees @self.
 */
void
hallway_times_free (HallwayTimes *self)
{
  g_array_unref (self->times);
  g_free (self->timezone);
  g_free (self);
}

/**
 * hallway_times_set_timezone:
 * @name: (nullable): the name of the conference's time zone, as the file has it; the first one counts
 */
void
hallway_times_set_timezone (HallwayTimes *self,
                            const char   *name)
{
  if (self->timezone == NULL && name != NULL && *name != '\0')
    self->timezone = g_strdup (name);
}

/**
 * hallway_times_set_length:
 * @n_sessions: how many sessions the draft has by now
 *
 * Makes the last of them the one whose times are set next; what isn't told of it and those before stays unknown.
 */
void
hallway_times_set_length (HallwayTimes *self,
                          guint         n_sessions)
{
  const Time unknown = { .day = HALLWAY_TIME_UNKNOWN, .minutes = HALLWAY_MINUTES_UNKNOWN };

  while (self->times->len < n_sessions)
    g_array_append_val (self->times, unknown);
}

static Time *
get_last (HallwayTimes *self)
{
  return &g_array_index (self->times, Time, self->times->len - 1);
}

static Moment
read_moment (const char *text)
{
  Moment moment = { .known = FALSE };

  if (text == NULL || *text == '\0')
    return moment;

  moment.bad = !hallway_time_parse (text, &moment.time);
  moment.known = !moment.bad && moment.time.has_clock;
  return moment;
}

/**
 * hallway_times_set_start:
 * @text: (nullable): when the last session starts, as hallway_time_parse() takes it; of a date alone only the day is
 *   known then
 */
void
hallway_times_set_start (HallwayTimes *self,
                         const char   *text)
{
  Time *time = get_last (self);

  time->start = read_moment (text);
  time->day = time->start.known || time->start.bad ? HALLWAY_TIME_UNKNOWN : hallway_time_parse_date (text);
}

/**
 * hallway_times_set_end:
 * @text: (nullable): when the last session ends, as hallway_time_parse() takes it
 */
void
hallway_times_set_end (HallwayTimes *self,
                       const char   *text)
{
  get_last (self)->end = read_moment (text);
}

static Moment
make_instant (gint64 unix_time)
{
  gboolean possible = unix_time > 0 && unix_time < hallway_time_from_civil (2199, 12, 31, 0, 0, 0);

  return (Moment){
    .time = { .wall = possible ? unix_time : 0, .has_offset = TRUE, .has_clock = TRUE }, .known = possible, .bad = !possible
  };
}

/**
 * hallway_times_set_unix:
 * @start: when the last session starts, in seconds since 1970 UTC, or %HALLWAY_TIME_UNKNOWN
 * @end: when it ends, likewise
 */
void
hallway_times_set_unix (HallwayTimes *self,
                        gint64        start,
                        gint64        end)
{
  if (start != HALLWAY_TIME_UNKNOWN)
    get_last (self)->start = make_instant (start);
  if (end != HALLWAY_TIME_UNKNOWN)
    get_last (self)->end = make_instant (end);
}

/* A time of day on the clock of the conference. */
static Moment
make_wall (gint64 wall)
{
  return (Moment){
    .time = { .wall = wall, .has_clock = TRUE }, .known = TRUE
  };
}

/**
 * hallway_times_set_clock:
 * @day: wall clock of the midnight that begins the day, or %HALLWAY_TIME_UNKNOWN
 * @start: when the last session starts, in seconds after midnight, or -1
 * @end: when it ends, likewise; one before @start is of the next day
 *
 * Sets a start and an end that are told apart from their day. Without day or start there is no time.
 */
void
hallway_times_set_clock (HallwayTimes *self,
                         gint64        day,
                         int           start,
                         int           end)
{
  Time *time = get_last (self);

  time->day = day;
  if (day == HALLWAY_TIME_UNKNOWN || start < 0)
    return;

  time->start = make_wall (day + start);
  if (end >= 0)
    time->end = make_wall (day + end + (end < start ? HALLWAY_SECONDS_PER_DAY : 0));
}

/**
 * hallway_times_set_minutes:
 * @minutes: how long the last session takes; its end, where that is known, tells better
 */
void
hallway_times_set_minutes (HallwayTimes *self,
                           gint64        minutes)
{
  get_last (self)->minutes = minutes;
}

/* A session in a room, to be put in the order of rooms and starts. */
typedef struct
{
  const HallwayDraftSession *session;
  Time                      *time;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;
  gint64      first_wall = first->time->start.time.wall;
  gint64      second_wall = second->time->start.time.wall;
  int         order = strcmp (first->session->room, second->session->room);

  return order != 0 ? order : (first_wall > second_wall) - (first_wall < second_wall);
}

/* The turns in every room, one behind the other. */
static GArray *
list_turns (HallwayTimes       *self,
            const HallwayDraft *draft)
{
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (Turn));

  for (guint i = 0; i < self->times->len; i++)
    {
      Turn turn = { &g_array_index (draft->sessions, HallwayDraftSession, i), &g_array_index (self->times, Time, i) };

      if (turn.session->room != NULL && turn.time->start.known)
        g_array_append_val (turns, turn);
    }
  g_array_sort (turns, compare_turns);
  return turns;
}

/**
 * hallway_times_guess_ends:
 * @draft: the schedule, with the rooms of its sessions
 * @report: what is guessed is told here
 *
 * Lets sessions of which nothing says when they end last until the next start in their room on the same day.
 */
void
hallway_times_guess_ends (HallwayTimes       *self,
                          const HallwayDraft *draft,
                          HallwayReport      *report)
{
  g_autoptr (GArray) turns = NULL;
  gint64             next = HALLWAY_TIME_UNKNOWN; /* the next later start in the room, from the last to the first */

  hallway_times_set_length (self, draft->sessions->len);
  turns = list_turns (self, draft);
  for (guint i = turns->len; i > 0; i--)
    {
      const Turn *turn = &g_array_index (turns, Turn, i - 1);
      const Turn *later = i < turns->len ? &g_array_index (turns, Turn, i) : NULL;
      gint64      start = turn->time->start.time.wall;

      if (later == NULL || !g_str_equal (later->session->room, turn->session->room))
        next = HALLWAY_TIME_UNKNOWN;
      else if (later->time->start.time.wall > start)
        next = later->time->start.time.wall;

      if (turn->time->end.known || turn->time->end.bad || turn->time->minutes != HALLWAY_MINUTES_UNKNOWN)
        continue;
      if (next == HALLWAY_TIME_UNKNOWN || hallway_time_get_day (next) != hallway_time_get_day (start))
        continue;
      turn->time->minutes = (next - start) / 60;
      hallway_report_warn (report, "guessed-end", _("no end, so it lasts until the next one in its room begins"), turn->session);
    }
}

static gint64
get_unix (const HallwayTimestamp *time)
{
  return time->wall - time->utc_offset;
}

/* The offset of the first time that has one. */
static gboolean
find_offset (const HallwayTimes *self,
             int                *utc_offset)
{
  for (guint i = 0; i < self->times->len; i++)
    {
      const Moment *start = &g_array_index (self->times, Time, i).start;

      if (start->known && start->time.has_offset)
        {
          *utc_offset = start->time.utc_offset;
          return TRUE;
        }
    }
  return FALSE;
}

static void
resolve_start (HallwaySpan            *span,
               const HallwayTimestamp *start,
               HallwayBasis            basis,
               HallwayZone            *zone,
               int                     utc_offset)
{
  if (basis == HALLWAY_BASIS_FLOATING)
    {
      span->start = start->wall;
      span->floating = TRUE;
      return;
    }

  if (start->has_offset)
    span->start = get_unix (start);
  else
    span->start = zone != NULL ? hallway_zone_to_unix (zone, start->wall) : start->wall - utc_offset;
  if (zone != NULL)
    span->utc_offset = hallway_zone_get_offset (zone, span->start);
  else
    span->utc_offset = start->has_offset ? start->utc_offset : utc_offset;
}

/* An end on the other kind of clock than the start is put on that of the start. */
static gint64
get_seconds (const HallwaySpan      *span,
             const HallwayTimestamp *start,
             const HallwayTimestamp *end,
             HallwayZone            *zone)
{
  if (start->has_offset == end->has_offset)
    return start->has_offset || zone == NULL ? get_unix (end) - get_unix (start) : hallway_zone_to_unix (zone, end->wall) - span->start;
  if (end->has_offset)
    return span->floating ? end->wall - span->start : get_unix (end) - span->start;
  return (zone != NULL ? hallway_zone_to_unix (zone, end->wall) : end->wall - span->utc_offset) - span->start;
}

static void
resolve_minutes (HallwayDraftSession *session,
                 const Time          *time,
                 HallwayZone         *zone,
                 HallwayReport       *report)
{
  gboolean has_end = time->start.known && time->end.known;
  gint64   seconds = has_end ? get_seconds (&session->span, &time->start.time, &time->end.time, zone) : 0;
  gint64   minutes = has_end ? seconds / 60 : time->minutes;

  if (time->end.bad || seconds < 0 || minutes > HALLWAY_LIMIT_MINUTES || minutes < HALLWAY_MINUTES_UNKNOWN)
    {
      hallway_report_warn (report, "bad-duration", _("a length or an end that can't be true was left out"), session);
      minutes = HALLWAY_MINUTES_UNKNOWN;
    }
  else if (minutes == HALLWAY_MINUTES_UNKNOWN && time->start.known)
    hallway_report_warn (report, "no-duration", _("no length"), session);
  session->span.minutes = (int) minutes;
}

/**
 * hallway_times_resolve:
 * @draft: the schedule; gets basis and time zone, and its sessions their spans
 * @options: what the user says
 * @report: what can't be true is told here
 *
 * Makes spans of all the times, once they are all told.
 */
void
hallway_times_resolve (HallwayTimes             *self,
                       HallwayDraft             *draft,
                       const HallwayReadOptions *options,
                       HallwayReport            *report)
{
  const char             *name = options->timezone != NULL ? options->timezone : self->timezone;
  g_autoptr (HallwayZone) zone = name != NULL ? hallway_zone_new (name) : NULL;
  int                     utc_offset = 0;

  hallway_times_set_length (self, draft->sessions->len);
  if (zone == NULL && name != NULL)
    hallway_report_warn (report, "unknown-zone", _("a time zone that nobody knows was left out"), NULL);
  if (zone != NULL)
    {
      draft->basis = HALLWAY_BASIS_ZONED;
      draft->timezone = hallway_draft_take_line (draft, hallway_zone_get_name (zone), -1);
    }
  else
    draft->basis = find_offset (self, &utc_offset) ? HALLWAY_BASIS_ABSOLUTE : HALLWAY_BASIS_FLOATING;

  for (guint i = 0; i < self->times->len; i++)
    {
      const Time          *time = &g_array_index (self->times, Time, i);
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (time->start.bad)
        hallway_report_warn (report, "bad-date", _("a date that can't be read or be true was left out"), session);
      if (time->start.known)
        resolve_start (&session->span, &time->start.time, draft->basis, zone, utc_offset);
      if (time->day != HALLWAY_TIME_UNKNOWN)
        session->day = time->day;
      resolve_minutes (session, time, zone, report);
    }
}
