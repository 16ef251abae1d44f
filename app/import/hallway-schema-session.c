/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-schema-session.h"

#include "hallway-entities.h"
#include "hallway-icalendar-moment.h"
#include "hallway-json.h"
#include "hallway-label.h"
#include "hallway-uid.h"

#include <string.h>

/* Where the facts of one session go. */
typedef struct
{
  HallwayDraftBuilder *builder; /* (unowned) */
  HallwayDraft        *draft;   /* (unowned) */
  HallwaySchemaGraph  *graph;   /* (unowned) */
  JsonObject          *event;   /* (unowned) */
  HallwayDraftSession *session; /* (unowned) */
} Reading;

static gboolean
is_address (const char *words)
{
  return g_ascii_strncasecmp (words, "http://", 7) == 0 || g_ascii_strncasecmp (words, "https://", 8) == 0;
}

/**
 * hallway_schema_name_take:
 * @draft: where the line is to live
 * @graph: what the page says
 * @thing: (nullable): a thing
 *
 * Returns: (transfer none) (nullable): what it is called
 */
const char *
hallway_schema_name_take (HallwayDraft       *draft,
                          HallwaySchemaGraph *graph,
                          JsonObject         *thing)
{
  return hallway_label_take_plain (hallway_schema_graph_find_words (graph, thing, "name"), draft);
}

static const char *
find_address (HallwaySchemaGraph *graph,
              JsonObject         *thing,
              const char         *name)
{
  const char *words = hallway_schema_graph_find_words (graph, thing, name);

  return words != NULL ? words : hallway_schema_graph_find_words (graph, hallway_schema_graph_find_thing (graph, thing, name), "url");
}

/* The name of a thing that a fact is, or the words that the fact is. */
static const char *
find_name (HallwaySchemaGraph *graph,
           JsonObject         *thing,
           const char         *name)
{
  const char *words = hallway_schema_graph_find_words (graph, thing, name);

  return words != NULL ? words : hallway_schema_graph_find_words (graph, hallway_schema_graph_find_thing (graph, thing, name), "name");
}

/**
 * hallway_schema_conference_take:
 * @draft: gets what is known of the conference
 * @graph: what the page says
 * @event: (nullable): the event around the sessions
 *
 * Takes the facts of a conference.
 */
void
hallway_schema_conference_take (HallwayDraft       *draft,
                                HallwaySchemaGraph *graph,
                                JsonObject         *event)
{
  JsonObject *place = hallway_schema_graph_find_thing (graph, event, "location");
  JsonObject *address = hallway_schema_graph_find_thing (graph, place, "address");

  draft->title = hallway_schema_name_take (draft, graph, event);
  draft->url = hallway_draft_take_address (draft, find_address (graph, event, "url"), -1);
  draft->start = hallway_time_parse_date (hallway_schema_graph_find_words (graph, event, "startDate"));
  draft->end = hallway_time_parse_date (hallway_schema_graph_find_words (graph, event, "endDate"));
  draft->venue = hallway_label_take_plain (find_name (graph, event, "location"), draft);
  draft->city = hallway_label_take_plain (hallway_schema_graph_find_words (graph, address, "addressLocality"), draft);
}

static void
take_identifiers (Reading *self)
{
  JsonObject *identifier = hallway_json_get_object (self->event, "identifier");
  const char *id = hallway_json_take_line (identifier, "value", self->draft);

  if (id == NULL && identifier == NULL)
    id = hallway_json_take_line (self->event, "identifier", self->draft);
  if (id == NULL)
    id = hallway_json_take_line (self->event, "@id", self->draft);
  hallway_uid_take (self->draft, self->session, id);
}

static void
take_times (Reading *self)
{
  HallwayTimes *times = hallway_draft_builder_get_times (self->builder);
  const char   *duration = hallway_schema_graph_find_words (self->graph, self->event, "duration");
  gint64        seconds = duration != NULL ? hallway_icalendar_duration_read (duration) : HALLWAY_ICALENDAR_DURATION_NONE;

  hallway_times_set_start (times, hallway_schema_graph_find_words (self->graph, self->event, "startDate"));
  hallway_times_set_end (times, hallway_schema_graph_find_words (self->graph, self->event, "endDate"));
  if (seconds >= 0)
    hallway_times_set_minutes (times, seconds / 60);
}

static void
take_status (Reading *self)
{
  const char *status = hallway_schema_graph_find_words (self->graph, self->event, "eventStatus");

  if (status != NULL && g_str_has_suffix (status, "EventCancelled"))
    self->session->status = HALLWAY_STATUS_CANCELLED;
  else if (status != NULL && g_str_has_suffix (status, "EventPostponed"))
    self->session->status = HALLWAY_STATUS_TENTATIVE;
}

/* A place is a room; where there is only an address, that leads there. */
static void
take_place (Reading  *self,
            JsonNode *value)
{
  const char *words = hallway_schema_value_get_words (value);
  JsonObject *place = hallway_schema_graph_get_thing (self->graph, value);
  const char *url = place != NULL ? hallway_schema_graph_find_words (self->graph, place, "url") : words;
  const char *room = place != NULL ? hallway_schema_graph_find_words (self->graph, place, "name") : words;

  if (room == NULL && place != NULL)
    room = hallway_schema_graph_find_words (self->graph, place, "address");
  if (room != NULL && is_address (room))
    room = NULL;

  if (room != NULL && self->session->room == NULL && (place == NULL || !hallway_schema_thing_is_a (place, "VirtualLocation")))
    hallway_draft_builder_set_room (self->builder, hallway_label_take_plain (room, self->draft));
  else if (url != NULL && is_address (url))
    hallway_draft_builder_add_link (self->builder, url, room);
}

/* Who is on a stage to sing or play performs, anybody else speaks. */
static HallwayRole
get_performer_role (const Reading *self)
{
  static const char *const types[] = { "MusicEvent", "TheaterEvent", "DanceEvent", "ComedyEvent", "Festival" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (hallway_schema_thing_is_a (self->event, types[i]))
      return HALLWAY_ROLE_PERFORMER;
  return HALLWAY_ROLE_SPEAKER;
}

/* What a person's profile says, unless it was said before. */
static void
take_profile (Reading            *self,
              HallwayDraftPerson *person,
              JsonObject         *profile)
{
  const char *company = find_name (self->graph, profile, "worksFor");

  if (person->job_title == NULL)
    person->job_title = hallway_label_take_plain (find_name (self->graph, profile, "jobTitle"), self->draft);
  if (person->company == NULL)
    person->company = hallway_label_take_plain (company != NULL ? company : find_name (self->graph, profile, "affiliation"), self->draft);
  if (person->avatar == NULL)
    person->avatar = hallway_draft_take_address (self->draft, find_address (self->graph, profile, "image"), -1);
  if (person->url == NULL)
    person->url = hallway_draft_take_address (self->draft, find_address (self->graph, profile, "url"), -1);
  if (person->biography == NULL)
    {
      person->biography = hallway_entities_take_text (self->draft, hallway_schema_graph_find_words (self->graph, profile, "description"));
      person->biography_format = hallway_text_guess_format (person->biography, HALLWAY_TEXT_PLAIN);
    }
}

/* The Events Calendar, a plug-in of WordPress, names the type of who performs in the place of their name. */
static gboolean
is_name (const char *words)
{
  return !is_address (words) && !g_str_equal (words, "Organization") && !g_str_equal (words, "Person");
}

static void
take_people (Reading    *self,
             const char *name,
             HallwayRole role)
{
  g_autoptr (GPtrArray) values = hallway_schema_graph_list_values (self->graph, self->event, name);

  for (guint i = 0; i < values->len; i++)
    {
      JsonNode           *value = g_ptr_array_index (values, i);
      const char         *words = hallway_schema_value_get_words (value);
      JsonObject         *profile = hallway_schema_graph_get_thing (self->graph, value);
      HallwayDraftPerson *person;

      /* Who organizes the conference stands in all its events. */
      if (role == HALLWAY_ROLE_ORGANIZER && (profile == NULL || !hallway_schema_thing_is_a (profile, "Person")))
        continue;
      if (words == NULL)
        words = hallway_schema_graph_find_words (self->graph, profile, "name");
      if (words == NULL || !is_name (words))
        continue;

      person = hallway_draft_builder_add_person (self->builder, hallway_schema_graph_find_words (self->graph, profile, "@id"), NULL,
                                                 hallway_label_take_plain (words, self->draft), role);
      if (person != NULL && profile != NULL)
        take_profile (self, person, profile);
    }
}

static void
take_texts (Reading *self)
{
  HallwayDraftSession *session = self->session;

  session->title = hallway_schema_name_take (self->draft, self->graph, self->event);
  session->subtitle = hallway_label_take_plain (hallway_schema_graph_find_words (self->graph, self->event, "alternativeHeadline"), self->draft);
  session->description = hallway_entities_take_text (self->draft, hallway_schema_graph_find_words (self->graph, self->event, "description"));
  session->text_format = hallway_text_guess_format (session->description, HALLWAY_TEXT_PLAIN);
  session->language = hallway_label_take_plain (find_name (self->graph, self->event, "inLanguage"), self->draft);
  session->url = hallway_draft_take_address (self->draft, find_address (self->graph, self->event, "url"), -1);
}

/**
 * hallway_schema_session_take:
 * @builder: where the session was begun
 * @draft: the draft of @builder
 * @graph: what the page says
 * @event: the event that the session is
 *
 * Takes the facts of a session (reference: formats, section 9).
 */
void
hallway_schema_session_take (HallwayDraftBuilder *builder,
                             HallwayDraft        *draft,
                             HallwaySchemaGraph  *graph,
                             JsonObject          *event)
{
  Reading               self = { builder, draft, graph, event, hallway_draft_get_session (draft, draft->sessions->len - 1) };
  g_autoptr (GPtrArray) places = hallway_schema_graph_list_values (graph, event, "location");

  take_identifiers (&self);
  take_times (&self);
  take_status (&self);
  take_texts (&self);
  for (guint i = 0; i < places->len; i++)
    take_place (&self, g_ptr_array_index (places, i));
  take_people (&self, "performer", get_performer_role (&self));
  take_people (&self, "performers", get_performer_role (&self));
  take_people (&self, "actor", HALLWAY_ROLE_PERFORMER);
  take_people (&self, "contributor", HALLWAY_ROLE_OTHER);
  take_people (&self, "organizer", HALLWAY_ROLE_ORGANIZER);
}
