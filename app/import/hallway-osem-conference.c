/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The conference in one file: its events by room, and what they refer to beside the rooms. */

#include "hallway-osem-private.h"

/* A room whose events are read. */
typedef struct
{
  HallwayOsem *osem; /* (unowned) */
  const char  *name; /* (nullable) */
} Room;

/**
 * hallway_osem_list_track:
 * @object: (nullable): a track
 * @key_member: which of its members events refer to
 *
 * Keeps a track of a list.
 */
void
hallway_osem_list_track (HallwayOsem *self,
                         JsonObject  *object,
                         const char  *key_member)
{
  HallwayDraftTrack *track = hallway_draft_builder_list_track (self->builder, hallway_json_take_line (object, key_member, self->draft),
                                                               hallway_json_take_line (object, "name", self->draft));

  if (track != NULL && track->color == NULL)
    track->color = hallway_json_take_line (object, "color", self->draft);
}

/**
 * hallway_osem_set_facts:
 * @event: an event of either file
 * @session: what it becomes
 *
 * Tells what both files say alike. OSEM gives some events their title as a guid, which is none.
 */
void
hallway_osem_set_facts (HallwayOsem         *self,
                        JsonObject          *event,
                        HallwayDraftSession *session)
{
  const char *guid = hallway_json_take_line (event, "guid", self->draft);

  session->title = hallway_json_take_line (event, "title", self->draft);
  session->subtitle = hallway_json_take_line (event, "subtitle", self->draft);
  session->abstract = hallway_json_take_text (event, "abstract", self->draft);
  session->description = hallway_json_take_text (event, "description", self->draft);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
  if (g_strcmp0 (guid, session->title) != 0)
    session->guid = guid;
  hallway_draft_builder_drop_repeated_text (self->builder);
}

/* Names stand behind each other, "Ada, Bo and Cy", or in a list. */
static void
add_speakers (HallwayOsem *self,
              JsonObject  *event)
{
  const char    *all = hallway_json_get_string (event, "speaker_names");
  g_auto (GStrv) names = all != NULL ? g_strsplit (all, ", ", -1) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (names[i], " and ", -1);

      for (guint j = 0; pair[j] != NULL; j++)
        hallway_draft_builder_add_person (self->builder, NULL, NULL, pair[j], HALLWAY_ROLE_SPEAKER);
    }
  for (guint i = 0; i < hallway_json_get_length (event, "speaker_names"); i++)
    hallway_draft_builder_add_person (self->builder, NULL, NULL, hallway_json_take_item (event, "speaker_names", i, self->draft), HALLWAY_ROLE_SPEAKER);
}

static JsonObject *
find_type (HallwayOsem *self,
           JsonObject  *event)
{
  const char *id = hallway_json_take_line (event, "event_type_id", self->draft);

  for (guint i = 0; id != NULL && i < hallway_json_get_length (self->facts, "event_types"); i++)
    {
      JsonObject *type = hallway_json_get_element (self->facts, "event_types", i);

      if (g_strcmp0 (hallway_json_take_line (type, "id", self->draft), id) == 0)
        return type;
    }
  return NULL;
}

static gboolean
read_event (JsonObject *event,
            gpointer    user_data,
            GError    **error)
{
  const Room          *room = user_data;
  HallwayOsem         *self = room->osem;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  JsonObject          *type = find_type (self, event);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  hallway_osem_set_facts (self, event, session);
  session->type = hallway_json_take_line (type, "title", self->draft);
  hallway_draft_builder_set_room (self->builder, room->name);
  hallway_draft_builder_set_listed_track (self->builder, hallway_json_take_line (event, "track_id", self->draft));
  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (event, "start_time"));
  hallway_times_set_minutes (times, hallway_json_get_integer (type, "length", HALLWAY_MINUTES_UNKNOWN));
  add_speakers (self, event);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

/* The file tells rooms by their numbers; a name is used where there is one. */
static gboolean
read_room (const HallwayJsonValue *value,
           gpointer                user_data,
           GError                **error)
{
  HallwayOsem         *self = user_data;
  g_autoptr (JsonNode) node = hallway_json_value_parse_facts (value, error);
  JsonObject          *facts = hallway_json_get_root (node);
  Room                 room = { self, NULL };
  HallwayJsonValue     events;

  if (node == NULL)
    return FALSE;

  room.name = hallway_json_take_line (facts, "name", self->draft);
  if (room.name == NULL)
    room.name = hallway_json_take_line (facts, "id", self->draft);
  return !hallway_json_value_find (value, "events", &events) || hallway_json_read_objects (&events, read_event, &room, error);
}

static void
set_conference (HallwayOsem *self,
                JsonObject  *facts)
{
  HallwayDraft *draft = self->draft;

  draft->title = hallway_json_take_line (facts, "title", draft);
  draft->acronym = hallway_json_take_line (facts, "short_title", draft);
  draft->version = hallway_json_take_line (facts, "revision", draft);
  draft->start = hallway_time_parse_date (hallway_json_get_string (facts, "start_date"));
  draft->end = hallway_time_parse_date (hallway_json_get_string (facts, "end_date"));
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_json_get_string (facts, "timezone"));
  for (guint i = 0; i < hallway_json_get_length (facts, "tracks"); i++)
    hallway_osem_list_track (self, hallway_json_get_element (facts, "tracks", i), "id");
}

/**
 * hallway_osem_read_conference:
 * @conference: the conference
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_osem_read_conference (HallwayOsem            *self,
                              const HallwayJsonValue *conference,
                              GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (conference, "rooms", error);
  HallwayJsonValue     rooms;

  if (node == NULL)
    return FALSE;

  self->facts = hallway_json_get_root (node);
  set_conference (self, self->facts);
  return !hallway_json_value_find (conference, "rooms", &rooms) || hallway_json_read_values (&rooms, read_room, self, error);
}
