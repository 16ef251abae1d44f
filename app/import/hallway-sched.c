/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched.h"

#include "hallway-position.h"
#include "hallway-title.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* Sessions whose abbreviations are looked up until one of them is known. */
#define MOST_ASKED 16

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

static void
warn_unknown_zone (HallwayDraft           *draft,
                   guint                   first,
                   const HallwaySchedWhen *when,
                   HallwayReport          *report)
{
  if (*when->zone != '\0')
    hallway_report_warn (report, "unknown-zone", _("a time zone that nobody can tell, so its times have none"), hallway_draft_get_session (draft, first));
}

/* The zone of the whole page: what the user says, else what its first abbreviation means there and then. Within the hours
 * around a change of the clocks it may mean nothing, so that others are asked too. */
static HallwayZone *
find_zone (GArray                   *whens,
           const HallwayReadOptions *options,
           const char               *place)
{
  HallwayZone *zone = NULL;

  if (options->timezone != NULL)
    zone = hallway_zone_new (options->timezone);
  for (guint i = 0, n_asked = 0; zone == NULL && i < whens->len && n_asked < MOST_ASKED; i++)
    {
      const HallwaySchedWhen *when = &g_array_index (whens, HallwaySchedWhen, i);

      if (*when->zone == '\0' || when->start == HALLWAY_TIME_UNKNOWN)
        continue;
      zone = hallway_zone_new_from_abbreviation (when->zone, when->start, place);
      n_asked++;
    }

  return zone;
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

      session->span = hallway_sched_when_get_span (when, zone);
      if (when->start != HALLWAY_TIME_UNKNOWN)
        session->day = hallway_time_get_day (when->start);
      if (zone == NULL && hallway_span_has_start (&session->span) && !session->span.floating)
        draft->basis = HALLWAY_BASIS_ABSOLUTE;
      if (zone == NULL && session->span.floating)
        warn_unknown_zone (draft, first + i, when, report);
    }
}

/* Takes the people out of the title; those that no list names are added as speakers, if @companies tells that titles may
 * be trusted so far. */
static void
set_people_apart (HallwayDraft        *draft,
                  HallwayDraftSession *session,
                  GHashTable          *companies)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char      *title = NULL;

  if (session->n_persons > 0)
    {
      for (guint i = 0; i < session->n_persons; i++)
        g_ptr_array_add (names, g_strdup (hallway_draft_get_person (draft, session->persons[i].person)->name));
      title = hallway_title_remove_people (session->title, names);
    }
  else if (companies != NULL)
    {
      g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

      title = hallway_title_split_people (session->title, HALLWAY_TITLE_NAMES_AND_COMPANIES, companies, names);
      for (guint i = 0; i < names->len; i++)
        hallway_sched_add_person (draft, participations, HALLWAY_ROLE_SPEAKER, g_ptr_array_index (names, i), NULL, NULL);
      session->persons = hallway_draft_take_array (draft, participations);
      session->n_persons = participations->len;
    }
  if (title != NULL)
    session->title = hallway_draft_take_line (draft, title, -1);
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
  hallway_position_apply (position, draft, person);
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
 * hallway_sched_clean_titles:
 * @draft: a schedule with its people
 * @first: the first session that came from Sched
 *
 * Takes the people out of titles, "Title - Name, Company" (DESIGN.md section 3).
 */
void
hallway_sched_clean_titles (HallwayDraft *draft,
                            guint         first)
{
  g_autoptr (GPtrArray)  titles = g_ptr_array_new ();
  g_autoptr (GHashTable) companies = NULL;

  for (guint i = first; i < draft->sessions->len; i++)
    if (hallway_draft_get_session (draft, i)->title != NULL)
      g_ptr_array_add (titles, (char *) hallway_draft_get_session (draft, i)->title);

  if (hallway_titles_carry_people (titles))
    companies = hallway_titles_list_companies (titles);
  for (guint i = first; i < draft->sessions->len; i++)
    if (hallway_draft_get_session (draft, i)->title != NULL)
      set_people_apart (draft, hallway_draft_get_session (draft, i), companies);
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
  hallway_sched_clean_titles (draft, first);
}
