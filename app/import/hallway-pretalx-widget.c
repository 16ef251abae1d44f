/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-json.h"

/* What pretalx publishes for the schedule on its own pages, and the only place where it tells breaks (reference:
 * formats, section 2.5). */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
} Reading;

static gboolean
hallway_pretalx_widget_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "talks[]") && hallway_json_shape_has (document->shape, "rooms[]") &&
         hallway_json_shape_has (document->shape, "speakers[]") && hallway_json_shape_has (document->shape, "timezone");
}

static void
read_rooms (Reading    *self,
            JsonObject *root)
{
  for (guint i = 0; i < hallway_json_get_length (root, "rooms"); i++)
    {
      JsonObject       *object = hallway_json_get_element (root, "rooms", i);
      HallwayDraftRoom *room = hallway_draft_builder_list_room (self->builder, hallway_json_take_line (object, "id", self->draft),
                                                                hallway_json_take_line (object, "name", self->draft));

      if (room != NULL)
        room->description = hallway_json_take_text (object, "description", self->draft);
    }
}

static void
read_tracks (Reading    *self,
             JsonObject *root)
{
  for (guint i = 0; i < hallway_json_get_length (root, "tracks"); i++)
    {
      JsonObject        *object = hallway_json_get_element (root, "tracks", i);
      HallwayDraftTrack *track = hallway_draft_builder_list_track (self->builder, hallway_json_take_line (object, "id", self->draft),
                                                                   hallway_json_take_line (object, "name", self->draft));

      if (track != NULL)
        track->color = hallway_json_take_line (object, "color", self->draft);
    }
}

static void
read_speakers (Reading    *self,
               JsonObject *root)
{
  for (guint i = 0; i < hallway_json_get_length (root, "speakers"); i++)
    {
      JsonObject         *speaker = hallway_json_get_element (root, "speakers", i);
      const char         *code = hallway_json_take_line (speaker, "code", self->draft);
      HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, code, hallway_json_take_line (speaker, "name", self->draft));

      if (profile == NULL)
        continue;
      profile->id = code;
      profile->avatar = hallway_json_take_address (speaker, "avatar", self->draft);
    }
}

static gboolean
read_conference (Reading                *self,
                 const HallwayJsonValue *value,
                 GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse_without (value, "talks", error);
  JsonObject          *root = hallway_json_get_root (node);
  const char          *start = hallway_json_get_string (root, "event_start");
  const char          *end = hallway_json_get_string (root, "event_end");

  if (node == NULL)
    return FALSE;

  self->draft->version = hallway_json_take_line (root, "version", self->draft);
  self->draft->start = start != NULL ? hallway_time_parse_date (start) : HALLWAY_TIME_UNKNOWN;
  self->draft->end = end != NULL ? hallway_time_parse_date (end) : HALLWAY_TIME_UNKNOWN;
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_json_get_string (root, "timezone"));
  read_rooms (self, root);
  read_tracks (self, root);
  read_speakers (self, root);
  return TRUE;
}

/* A talk without a code is a break. Start and end each have an offset of their own. */
static gboolean
read_talk (JsonObject *talk,
           gpointer    user_data,
           GError    **error)
{
  Reading             *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  session->code = hallway_json_take_line (talk, "code", self->draft);
  session->title = hallway_json_take_line (talk, "title", self->draft);
  session->abstract = hallway_json_take_text (talk, "abstract", self->draft);
  session->text_format = HALLWAY_TEXT_MARKDOWN;
  session->language = hallway_json_take_line (talk, "content_locale", self->draft);
  if (session->code == NULL)
    session->type = "Break";

  hallway_draft_builder_set_listed_room (self->builder, hallway_json_take_line (talk, "room", self->draft));
  hallway_draft_builder_set_listed_track (self->builder, hallway_json_take_line (talk, "track", self->draft));
  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (talk, "start"));
  hallway_times_set_end (times, hallway_json_get_string (talk, "end"));
  for (guint i = 0; i < hallway_json_get_length (talk, "speakers"); i++)
    hallway_draft_builder_add_profiled (self->builder, hallway_json_take_item (talk, "speakers", i, self->draft), HALLWAY_ROLE_SPEAKER);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
hallway_pretalx_widget_read (const HallwayDocument    *document,
                             const HallwayReadOptions *options,
                             HallwayDraft             *draft,
                             HallwayReport            *report,
                             GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root, talks;

  if (!hallway_json_open (document, &repaired, &root, report, error) || !read_conference (&reading, &root, error))
    return FALSE;
  if (hallway_json_value_find (&root, "talks", &talks) && !hallway_json_read_objects (&talks, read_talk, &reading, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_pretalx_widget_reader = {
  .name = "pretalx-widget",
  .title = "pretalx widget (JSON)",
  .sniff = hallway_pretalx_widget_sniff,
  .read = hallway_pretalx_widget_read,
};
