/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched.h"

#include "hallway-position.h"
#include "hallway-title.h"

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
  "december",
};

static const struct
{
  const char *heading;
  HallwayRole role;
} role_headings[] = {
  { "Artist", HALLWAY_ROLE_PERFORMER },
  { "Exhibitor", HALLWAY_ROLE_OTHER },
  { "Facilitator", HALLWAY_ROLE_MODERATOR },
  { "Host", HALLWAY_ROLE_HOST },
  { "Moderator", HALLWAY_ROLE_MODERATOR },
  { "Organizer", HALLWAY_ROLE_ORGANIZER },
  { "Panelist", HALLWAY_ROLE_SPEAKER },
  { "Performer", HALLWAY_ROLE_PERFORMER },
  { "Presenter", HALLWAY_ROLE_SPEAKER },
  { "Speaker", HALLWAY_ROLE_SPEAKER },
  { "Sponsor", HALLWAY_ROLE_OTHER },
  { "Staff", HALLWAY_ROLE_OTHER },
  { "Volunteer", HALLWAY_ROLE_OTHER },
};

/* How full a session is; Sched writes it behind the title. */
static const char *const capacity_words[] = { " FULL", " FILLING", " LIMITED" };

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
  int              month_number = hallway_sched_month_parse (month);

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

static void
warn_unknown_zone (HallwayDraft           *draft,
                   guint                   first,
                   const HallwaySchedWhen *when,
                   HallwayReport          *report)
{
  if (*when->zone != '\0')
    hallway_report_warn (report, "unknown-zone", "a time zone that nobody can tell, so its times have none", hallway_draft_get_session (draft, first));
}

/* The zone of the whole page: what the user says, else what its first abbreviation means there and then. */
static HallwayZone *
find_zone (GArray                   *whens,
           const HallwayReadOptions *options,
           const char               *place)
{
  HallwayZone *zone = NULL;

  if (options->timezone != NULL)
    zone = hallway_zone_new (options->timezone);
  for (guint i = 0; zone == NULL && i < whens->len; i++)
    {
      const HallwaySchedWhen *when = &g_array_index (whens, HallwaySchedWhen, i);

      if (*when->zone != '\0' && when->start != HALLWAY_TIME_UNKNOWN)
        return hallway_zone_new_from_abbreviation (when->zone, when->start, place);
    }

  return zone;
}

static HallwaySpan
make_span (const HallwaySchedWhen *when,
           HallwayZone            *zone)
{
  HallwaySpan span = { when->start, 0, when->minutes, TRUE };
  int         offset = parse_offset (when->zone);

  if (when->start == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_SPAN_UNKNOWN;
  if (zone != NULL)
    return hallway_span_in_zone (&span, zone);
  if (offset == G_MININT)
    return span;

  return (HallwaySpan){ when->start - offset, offset, when->minutes, FALSE };
}

static void
set_spans (HallwayDraft             *draft,
           guint                     first,
           GArray                   *whens,
           const HallwayReadOptions *options,
           const char               *place,
           HallwayReport            *report)
{
  g_autoptr (HallwayZone) zone = find_zone (whens, options, place);

  if (zone != NULL)
    {
      draft->basis = HALLWAY_BASIS_ZONED;
      draft->timezone = hallway_draft_take_line (draft, hallway_zone_get_name (zone), -1);
    }
  for (guint i = 0; i < whens->len; i++)
    {
      const HallwaySchedWhen *when = &g_array_index (whens, HallwaySchedWhen, i);
      HallwayDraftSession    *session = hallway_draft_get_session (draft, first + i);

      session->span = make_span (when, zone);
      if (when->start != HALLWAY_TIME_UNKNOWN)
        session->day = hallway_time_get_day (when->start);
      if (zone == NULL && hallway_span_has_start (&session->span) && !session->span.floating)
        draft->basis = HALLWAY_BASIS_ABSOLUTE;
      if (zone == NULL && session->span.floating)
        warn_unknown_zone (draft, first + i, when, report);
    }
}

/* Takes the people out of the title; those that no list names are added as speakers. */
static void
set_people_apart (HallwayDraft        *draft,
                  HallwayDraftSession *session,
                  gboolean             may_guess)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *title = NULL;

  if (session->n_persons > 0)
    {
      for (guint i = 0; i < session->n_persons; i++)
        g_ptr_array_add (names, g_strdup (hallway_draft_get_person (draft, session->persons[i].person)->name));
      title = hallway_title_remove_people (session->title, names);
    }
  else if (may_guess)
    {
      g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

      title = hallway_title_split_people (session->title, HALLWAY_TITLE_NAMES_AND_COMPANIES, NULL, names);
      for (guint i = 0; i < names->len; i++)
        hallway_sched_add_person (draft, participations, HALLWAY_ROLE_SPEAKER, g_ptr_array_index (names, i), NULL, NULL);
      session->persons = hallway_draft_take_array (draft, participations);
      session->n_persons = participations->len;
    }
  if (title != NULL)
    session->title = hallway_draft_take_line (draft, title, -1);
}

static void
clean_titles (HallwayDraft *draft,
              guint         first)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  gboolean              may_guess;

  for (guint i = first; i < draft->sessions->len; i++)
    if (hallway_draft_get_session (draft, i)->title != NULL)
      g_ptr_array_add (titles, (char *) hallway_draft_get_session (draft, i)->title);

  may_guess = hallway_titles_carry_people (titles);
  for (guint i = first; i < draft->sessions->len; i++)
    if (hallway_draft_get_session (draft, i)->title != NULL)
      set_people_apart (draft, hallway_draft_get_session (draft, i), may_guess);
}

/* A biography without the link to the rest of it. */
static char *
strip_read_more (const char *biography)
{
  char *stripped = g_strstrip (g_strdup (biography));
  char *link = g_strrstr (stripped, "Read More");

  if (link != NULL && strlen (link) <= strlen ("Read More →"))
    {
      *link = '\0';
      g_strchomp (stripped);
    }

  return stripped;
}

/**
 * hallway_sched_month_parse:
 * @name: the English name of a month, or its first letters
 *
 * Returns: the month from 1, or 0 if it is none
 */
int
hallway_sched_month_parse (const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; length >= 3 && i < G_N_ELEMENTS (month_names); i++)
    if (g_ascii_strncasecmp (name, month_names[i], length) == 0)
      return i + 1;

  return 0;
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
    g_once_init_leave (&expression, g_regex_new (WHEN, G_REGEX_OPTIMIZE, 0, NULL));

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
    g_once_init_leave (&expression, g_regex_new (SLOT, G_REGEX_OPTIMIZE, 0, NULL));

  *zone = '\0';
  if (strlen (text) > LONGEST_WHEN || !g_regex_match (expression, text, 0, &match))
    return -1;
  fetch_zone (match, 2, zone);

  return parse_clock (match, 1);
}

/**
 * hallway_sched_role_parse:
 * @text: a heading, such as "Speakers"
 * @role: (out): where to put the role
 *
 * Returns: %FALSE if @text heads no people
 */
gboolean
hallway_sched_role_parse (const char  *text,
                          HallwayRole *role)
{
  g_return_val_if_fail (text != NULL && role != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (role_headings); i++)
    {
      gsize length = strlen (role_headings[i].heading);

      if (strncmp (text, role_headings[i].heading, length) != 0)
        continue;
      if (text[length] != '\0' && !g_str_equal (text + length, "s"))
        continue;
      *role = role_headings[i].role;
      return TRUE;
    }

  return FALSE;
}

/**
 * hallway_sched_add_person:
 * @participations: (element-type HallwayParticipation): the people of one session
 * @role: what the person does there
 * @name: (nullable): the name
 * @position: (nullable): "Job title, Company"
 * @biography: (nullable): plain text
 *
 * Adds a person to a session, and what is new about them to the draft.
 *
 * Returns: (transfer none) (nullable): the person, valid until the next one is added; %NULL if there is no name, or
 *   more people than a session may have
 */
HallwayDraftPerson *
hallway_sched_add_person (HallwayDraft *draft,
                          GArray       *participations,
                          HallwayRole   role,
                          const char   *name,
                          const char   *position,
                          const char   *biography)
{
  HallwayParticipation participation = { .role = role };
  HallwayDraftPerson  *person;
  const char          *clean = hallway_draft_take_line (draft, name, -1);

  if (clean == NULL || participations->len >= HALLWAY_LIMIT_PERSONS)
    return NULL;

  participation.person = hallway_draft_add_person (draft, NULL, NULL, clean);
  g_array_append_val (participations, participation);

  person = hallway_draft_get_person (draft, participation.person);
  if (position != NULL && person->job_title == NULL && person->company == NULL)
    {
      g_autofree char *job_title = NULL;
      g_autofree char *company = NULL;

      hallway_position_split (position, &job_title, &company);
      person->job_title = hallway_draft_take_line (draft, job_title, -1);
      person->company = hallway_draft_take_line (draft, company, -1);
    }
  if (biography != NULL && person->biography == NULL)
    {
      g_autofree char *stripped = strip_read_more (biography);

      person->biography = hallway_draft_take_text (draft, stripped, -1);
    }

  return person;
}

/**
 * hallway_sched_take_venue:
 * @venue: (nullable): where the session takes place, as the page says
 *
 * Returns: (nullable): the room, added to the draft; %NULL of "TBA"
 */
const char *
hallway_sched_take_venue (HallwayDraft *draft,
                          const char   *venue)
{
  const char *room = hallway_draft_take_line (draft, venue, -1);

  if (room == NULL || g_ascii_strcasecmp (room, "TBA") == 0 || g_ascii_strcasecmp (room, "TBD") == 0)
    return NULL;

  return hallway_draft_add_room (draft, room)->name;
}

/**
 * hallway_sched_take_title:
 * @title: a title as the page shows it
 *
 * Returns: (nullable): the title without the word that says how full the session is
 */
const char *
hallway_sched_take_title (HallwayDraft *draft,
                          const char   *title)
{
  g_autofree char *clean = g_strdup (title);

  for (guint i = 0; i < G_N_ELEMENTS (capacity_words); i++)
    if (g_str_has_suffix (g_strchomp (clean), capacity_words[i]))
      clean[strlen (clean) - strlen (capacity_words[i])] = '\0';

  return hallway_draft_take_line (draft, clean, -1);
}

/**
 * hallway_sched_finish:
 * @first: the first session of this page
 * @whens: (element-type HallwaySchedWhen): when the sessions from @first on take place
 * @options: what the user says
 * @place: (nullable): words of the page that may name a city or country
 * @report: where to tell what is wrong
 *
 * Gives the sessions their times, once all are known, and takes the people out of their titles.
 */
void
hallway_sched_finish (HallwayDraft             *draft,
                      guint                     first,
                      GArray                   *whens,
                      const HallwayReadOptions *options,
                      const char               *place,
                      HallwayReport            *report)
{
  g_return_if_fail (draft->sessions->len == first + whens->len);

  set_spans (draft, first, whens, options, place, report);
  clean_titles (draft, first);
}
