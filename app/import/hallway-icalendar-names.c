/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-names.h"

#include "hallway-icalendar-people.h"
#include "hallway-title.h"

#include <string.h>

/* So many of 100 titles have to begin with "[kind] ": one that says "[SOLD OUT] " names no kind. */
#define PERCENT_WITH_TYPE 80

/* No acronym is longer. In octets. */
#define LONGEST_ACRONYM 40

/* How long "[kind] " is at the start of a title, 0 if it isn't there. */
static gsize
measure_type (const char *title)
{
  const char *end = title != NULL && *title == '[' ? strstr (title, "] ") : NULL;

  return end != NULL && end > title + 1 ? (gsize) (end - title) + 2 : 0;
}

/**
 * hallway_icalendar_take_types:
 * @draft: whose sessions are all read
 *
 * Takes the type out of titles where nearly all are "[kind] title", as PyCon's are.
 */
void
hallway_icalendar_take_types (HallwayDraft *draft)
{
  guint n_with_type = 0;

  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    n_with_type += measure_type (hallway_draft_get_session (draft, i)->title) > 0;
  if (n_with_type * 100 < draft->sessions->len * PERCENT_WITH_TYPE)
    return;

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);
      gsize                length = measure_type (session->title);

      if (length == 0)
        continue;
      session->type = hallway_draft_take_line (draft, session->title + 1, (gssize) length - 3);
      session->title = hallway_draft_take_line (draft, session->title + length, -1);
    }
}

/* Whether the organizers are speakers: where one address has several names, it is the conference's own (MOCA). */
static gboolean
organizers_speak (GArray *events)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, i);
      const char                  *name;

      if (event->organizer == NULL || event->organizer_address == NULL)
        continue;
      name = g_hash_table_lookup (names, event->organizer_address);
      if (name != NULL && !g_str_equal (name, event->organizer))
        return TRUE;
      g_hash_table_insert (names, (char *) event->organizer_address, (char *) event->organizer);
    }
  return FALSE;
}

static void
take_organizers (HallwayDraft *draft,
                 GArray       *events)
{
  if (!organizers_speak (events))
    return;

  for (guint i = 0; i < events->len; i++)
    {
      const HallwayIcalendarEvent *event = &g_array_index (events, HallwayIcalendarEvent, i);
      HallwayDraftSession         *session = hallway_draft_get_session (draft, i);
      g_autoptr (GPtrArray)        listed = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);
      g_autoptr (GPtrArray)        people = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);

      if (event->organizer == NULL || session->n_persons > 0)
        continue;
      hallway_icalendar_people_add_list (listed, event->organizer, FALSE);
      for (guint j = 0; j < listed->len; j++)
        hallway_icalendar_people_add (people, ((HallwayIcalendarPerson *) g_ptr_array_index (listed, j))->name);
      hallway_icalendar_event_set_people (session, people, draft);
    }
}

static void
remove_people (HallwayDraft        *draft,
               HallwayDraftSession *session)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char      *title = NULL;

  for (guint i = 0; i < session->n_persons; i++)
    g_ptr_array_add (names, (char *) hallway_draft_get_person (draft, session->persons[i].person)->name);
  title = hallway_title_remove_people (session->title, names);
  session->title = hallway_draft_take_line (draft, title, -1);
}

static void
split_people (HallwayDraft        *draft,
              HallwayDraftSession *session,
              HallwayTitleStyle    style,
              GHashTable          *companies)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);
  g_autofree char      *title = hallway_title_split_people (session->title, style, companies, names);

  for (guint i = 0; i < names->len; i++)
    hallway_icalendar_people_add (people, g_ptr_array_index (names, i));
  hallway_icalendar_event_set_people (session, people, draft);
  session->title = hallway_draft_take_line (draft, title, -1);
}

static gboolean
all_are_separated (GPtrArray *titles)
{
  for (guint i = 0; i < titles->len; i++)
    {
      const char *title = g_ptr_array_index (titles, i);

      if (strstr (title, " - ") == NULL && !g_str_has_suffix (title, " -"))
        return FALSE;
    }
  return TRUE;
}

static HallwayTitleStyle
get_style (HallwayIcalendarProducer producer,
           GPtrArray               *titles)
{
  if (producer == HALLWAY_ICALENDAR_PRODUCER_SCHED)
    return HALLWAY_TITLE_NAMES_AND_COMPANIES;
  if (producer == HALLWAY_ICALENDAR_PRODUCER_PRETALX && all_are_separated (titles))
    return HALLWAY_TITLE_ALWAYS_NAMES;
  return HALLWAY_TITLE_NAMES;
}

/**
 * hallway_icalendar_take_people:
 * @context: the file
 * @events: (element-type HallwayIcalendarEvent): what the sessions' VEVENTs said, in their order
 *
 * Finds the people that the file lists nowhere but in titles or as organizers, and takes people out of titles.
 */
void
hallway_icalendar_take_people (const HallwayIcalendarContext *context,
                               GArray                        *events)
{
  HallwayDraft          *draft = context->draft;
  g_autoptr (GPtrArray)  titles = g_ptr_array_new ();
  g_autoptr (GHashTable) companies = NULL;
  guint                  n_with_people = 0;
  gboolean               carry;
  HallwayTitleStyle      style;

  take_organizers (draft, events);
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      n_with_people += session->n_persons > 0;
      if (session->title != NULL)
        g_ptr_array_add (titles, (char *) session->title);
    }

  style = get_style (context->producer, titles);
  companies = hallway_titles_list_companies (titles);
  /* The IETF's titles are "group - Name of the Group". */
  carry = n_with_people == 0 && context->producer != HALLWAY_ICALENDAR_PRODUCER_IETF && (style == HALLWAY_TITLE_ALWAYS_NAMES || hallway_titles_carry_people (titles));
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->title == NULL)
        continue;
      if (session->n_persons > 0)
        remove_people (draft, session);
      else if (carry)
        split_people (draft, session, style, companies);
    }
}

/**
 * hallway_icalendar_name_tracks:
 * @draft: whose sessions are all read
 *
 * Lists the tracks that the sessions are in.
 */
void
hallway_icalendar_name_tracks (HallwayDraft *draft)
{
  g_return_if_fail (draft != NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->track != NULL)
        session->track = hallway_draft_add_track (draft, session->track)->name;
    }
}

/* What every session's identifier says of the conference, or NULL if they don't agree. */
static char *
find_common (GArray *events,
             char *(*find) (const HallwayIcalendarEvent *event))
{
  g_autofree char *common = NULL;

  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *acronym = find (&g_array_index (events, HallwayIcalendarEvent, i));

      if (acronym == NULL || (common != NULL && !g_str_equal (common, acronym)))
        return NULL;
      if (common == NULL)
        common = g_steal_pointer (&acronym);
    }
  return g_steal_pointer (&common);
}

/* EVENT of "pretalx-EVENT-CODE@HOST". */
static char *
find_pretalx_slug (const HallwayIcalendarEvent *event)
{
  g_autoptr (GRegex)     pattern = g_regex_new ("^pretalx-(.+)-[A-Z0-9]{6}[^A-Z@]*@", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (event->uid == NULL || !g_regex_match (pattern, event->uid, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* frab writes the acronym where an address belongs. */
static char *
find_organizer (const HallwayIcalendarEvent *event)
{
  if (event->organizer_address == NULL || event->organizer != NULL || strpbrk (event->organizer_address, ":@/ ") != NULL)
    return NULL;
  return g_strdup (event->organizer_address);
}

/**
 * hallway_icalendar_name_acronym:
 * @context: the file
 * @events: (element-type HallwayIcalendarEvent): what the sessions' VEVENTs said
 * @calendar_name: (nullable): X-WR-CALNAME
 *
 * Finds the short name that the publisher's other formats have too, so that one conference stays one.
 */
void
hallway_icalendar_name_acronym (const HallwayIcalendarContext *context,
                                GArray                        *events,
                                const char                    *calendar_name)
{
  g_autofree char *acronym = NULL;

  if (context->producer == HALLWAY_ICALENDAR_PRODUCER_PRETALX)
    acronym = find_common (events, find_pretalx_slug);
  else if (context->producer == HALLWAY_ICALENDAR_PRODUCER_FRAB)
    acronym = find_common (events, find_organizer);
  else if (context->producer == HALLWAY_ICALENDAR_PRODUCER_SCHED)
    acronym = g_strdup (calendar_name);

  if (acronym != NULL && strlen (acronym) <= LONGEST_ACRONYM)
    context->draft->acronym = hallway_draft_take_line (context->draft, acronym, -1);
}
