/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-frab-places.h"
#include "hallway-json.h"
#include "hallway-label.h"

/* The second version of the c3voc's schedule: events in one list, with objects for rooms, tracks and people (reference:
 * formats, section 2.4). */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  GHashTable          *rooms;   /* (owned) (element-type utf8 utf8): names by guid */
  GHashTable          *tracks;  /* (owned) (element-type utf8 utf8): names by slug */
  GArray              *days;    /* (owned) (element-type Day) */
} Reading;

typedef struct
{
  gint64 date;  /* wall clock of its midnight */
  gint64 start; /* Unix time */
  gint64 end;   /* Unix time */
} Day;

static gboolean
hallway_voc_json_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schedule.conference{}") && hallway_json_shape_has (document->shape, "schedule.events[].title");
}

static const char *
look_up (GHashTable *names,
         const char *key)
{
  return key != NULL ? g_hash_table_lookup (names, key) : NULL;
}

/* Events call rooms by their guid and tracks by their slug. */
static void
read_places (Reading    *self,
             JsonObject *conference)
{
  hallway_frab_take_places (conference, self->draft);
  for (guint i = 0; i < self->draft->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (self->draft->rooms, HallwayDraftRoom, i);

      if (room->guid != NULL)
        g_hash_table_insert (self->rooms, (char *) room->guid, (char *) room->name);
    }
  for (guint i = 0; i < self->draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (self->draft->tracks, HallwayDraftTrack, i);

      if (track->slug != NULL)
        g_hash_table_insert (self->tracks, (char *) track->slug, (char *) track->name);
    }
}

static gboolean
read_instant (JsonObject *object,
              const char *member,
              gint64     *instant)
{
  const char      *text = hallway_json_get_string (object, member);
  HallwayTimestamp time;

  if (text == NULL || !hallway_time_parse (text, &time) || !time.has_offset)
    return FALSE;
  *instant = time.wall - time.utc_offset;
  return TRUE;
}

static void
read_days (Reading    *self,
           JsonObject *conference)
{
  for (guint i = 0; i < hallway_json_get_length (conference, "days"); i++)
    {
      JsonObject *object = hallway_json_get_element (conference, "days", i);
      const char *date = hallway_json_get_string (object, "date");
      Day         day = { .date = date != NULL ? hallway_time_parse_date (date) : HALLWAY_TIME_UNKNOWN };

      if (day.date == HALLWAY_TIME_UNKNOWN)
        continue;
      self->draft->start = self->draft->start == HALLWAY_TIME_UNKNOWN ? day.date : MIN (self->draft->start, day.date);
      self->draft->end = MAX (self->draft->end, day.date);
      if (read_instant (object, "start", &day.start) && read_instant (object, "end", &day.end))
        g_array_append_val (self->days, day);
    }
}

static void
read_persons (Reading    *self,
              JsonObject *schedule)
{
  for (guint i = 0; i < hallway_json_get_length (schedule, "persons"); i++)
    {
      JsonObject         *person = hallway_json_get_element (schedule, "persons", i);
      const char         *guid = hallway_json_take_line (person, "guid", self->draft);
      HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, guid, hallway_json_take_line (person, "name", self->draft));

      if (profile == NULL)
        continue;
      profile->guid = guid;
      profile->biography = hallway_json_take_text (person, "biography", self->draft);
      profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_MARKDOWN);
      profile->avatar = hallway_json_take_address (hallway_json_get_object (person, "avatar"), "url", self->draft);
      profile->url = hallway_json_take_address (person, "url", self->draft);
    }
}

static gboolean
read_conference (Reading                *self,
                 const HallwayJsonValue *value,
                 GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (value, "events", error);
  JsonObject          *schedule = hallway_json_get_root (node);
  JsonObject          *conference = hallway_json_get_object (schedule, "conference");
  HallwayDraft        *draft = self->draft;

  if (node == NULL)
    return FALSE;

  draft->version = hallway_json_take_line (schedule, "version", draft);
  draft->base_url = hallway_json_take_address (schedule, "base_url", draft);
  draft->title = hallway_json_take_line (conference, "title", draft);
  draft->acronym = hallway_json_take_line (conference, "acronym", draft);
  draft->url = hallway_json_take_address (conference, "url", draft);
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_json_get_string (conference, "time_zone_name"));
  read_places (self, conference);
  read_days (self, conference);
  read_persons (self, schedule);
  return TRUE;
}

static HallwayStatus
read_state (JsonObject *event)
{
  static const char *const certain[] = { "ACCEPTED", "CONFIRMED", "DELAYED", NULL };
  static const char *const cancelled[] = { "CANCELED", "CANCELLED", "REJECTED", "WITHDRAWN", "DELETED", NULL };
  const char              *state = hallway_json_get_string (event, "state");

  if (state == NULL || g_strv_contains (certain, state))
    return HALLWAY_STATUS_CONFIRMED;
  return g_strv_contains (cancelled, state) ? HALLWAY_STATUS_CANCELLED : HALLWAY_STATUS_TENTATIVE;
}

static void
add_participants (Reading    *self,
                  JsonObject *event)
{
  for (guint i = 0; i < hallway_json_get_length (event, "participants"); i++)
    {
      JsonObject *participant = hallway_json_get_element (event, "participants", i);
      const char *guid = hallway_json_take_line (participant, "guid", self->draft);
      const char *word = hallway_json_get_string (participant, "role");
      HallwayRole role = word != NULL ? hallway_role_from_string (word) : HALLWAY_ROLE_SPEAKER;

      if (hallway_draft_builder_add_profiled (self->builder, guid, role) == NULL)
        hallway_draft_builder_add_person (self->builder, NULL, guid, hallway_json_get_string (participant, "name"), role);
    }
}

/* What has no title is called by what it is. */
static void
add_links (Reading    *self,
           JsonObject *event,
           const char *member,
           void (*add) (HallwayDraftBuilder *, const char *, const char *))
{
  for (guint i = 0; i < hallway_json_get_length (event, member); i++)
    {
      JsonObject *link = hallway_json_get_element (event, member, i);
      const char *title = hallway_json_get_string (link, "title");

      add (self->builder, hallway_json_get_string (link, "url"), title != NULL ? title : hallway_label_take (hallway_json_get_string (link, "type"), self->draft));
    }
}

static void
set_place (Reading    *self,
           JsonObject *event)
{
  JsonObject *room = hallway_json_get_object (event, "room");
  JsonObject *track = hallway_json_get_object (event, "track");
  const char *room_name = look_up (self->rooms, hallway_json_take_line (room, "guid", self->draft));
  const char *track_name = look_up (self->tracks, hallway_json_take_line (track, "slug", self->draft));

  hallway_draft_builder_set_room (self->builder, room_name != NULL ? room_name : hallway_json_get_string (room, "name"));
  hallway_draft_builder_set_track (self->builder, track_name != NULL ? track_name : hallway_json_get_string (track, "name"));
}

static gboolean
read_event (JsonObject *event,
            gpointer    user_data,
            GError    **error)
{
  Reading             *self = user_data;
  HallwayDraft        *draft = self->draft;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  session->guid = hallway_json_take_line (event, "guid", draft);
  session->code = hallway_json_take_line (event, "code", draft);
  session->slug = hallway_json_take_line (event, "slug", draft);
  session->title = hallway_json_take_line (event, "title", draft);
  session->subtitle = hallway_json_take_line (event, "subtitle", draft);
  session->type = hallway_label_take (hallway_json_get_string (event, "type"), draft);
  session->language = hallway_json_take_line (event, "language", draft);
  session->url = hallway_json_take_address (event, "url", draft);
  session->abstract = hallway_json_take_text (event, "abstract", draft);
  session->description = hallway_json_take_text (event, "description", draft);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
  session->status = read_state (event);
  set_place (self, event);
  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (event, "start"));
  hallway_times_set_end (times, hallway_json_get_string (event, "end"));
  add_participants (self, event);
  add_links (self, event, "links", hallway_draft_builder_add_link);
  add_links (self, event, "attachments", hallway_draft_builder_add_attachment);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

/* A session is of the day in which it starts. */
static void
set_days (Reading *self)
{
  for (guint i = 0; i < self->draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (self->draft, i);

      for (guint j = 0; j < self->days->len && hallway_span_has_start (&session->span) && !session->span.floating; j++)
        {
          const Day *day = &g_array_index (self->days, Day, j);

          if (session->span.start >= day->start && session->span.start < day->end)
            session->day = day->date;
        }
    }
}

static gboolean
hallway_voc_json_read (const HallwayDocument    *document,
                       const HallwayReadOptions *options,
                       HallwayDraft             *draft,
                       HallwayReport            *report,
                       GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  g_autoptr (GHashTable)          rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable)          tracks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray)              days = g_array_new (FALSE, FALSE, sizeof (Day));
  Reading                         reading = { builder, draft, rooms, tracks, days };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root, schedule, events;

  if (!hallway_json_open (document, &repaired, &root, report, error))
    return FALSE;
  if (hallway_json_value_find (&root, "schedule", &schedule))
    {
      if (!read_conference (&reading, &schedule, error))
        return FALSE;
      if (hallway_json_value_find (&schedule, "events", &events) && !hallway_json_read_objects (&events, read_event, &reading, error))
        return FALSE;
    }

  hallway_draft_builder_finish (builder);
  set_days (&reading);
  return TRUE;
}

const HallwayReader hallway_voc_json_reader = {
  .name = "voc-json",
  .title = "c3voc schedule, version 2 (JSON)",
  .sniff = hallway_voc_json_sniff,
  .read = hallway_voc_json_read,
};
