/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-json.h"

/* What frab publishes beside its schedule: events.json, a list of events, and speakers.json, a list of people
 * (reference: formats, section 2.2). */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
} Reading;

static gboolean
hallway_frab_events_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "conference_events.events[]");
}

static gboolean
hallway_frab_events_sniff_side (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schedule_speakers.speakers[]");
}

static const char *
take_biography (JsonObject   *speaker,
                HallwayDraft *draft)
{
  const char      *abstract = hallway_json_take_text (speaker, "abstract", draft);
  const char      *description = hallway_json_take_text (speaker, "description", draft);
  g_autofree char *both = NULL;

  if (abstract == NULL || g_strcmp0 (abstract, description) == 0)
    return description;
  if (description == NULL)
    return abstract;

  both = g_strjoin ("\n\n", abstract, description, NULL);
  return hallway_draft_take_text (draft, both, -1);
}

/* The list of speakers and the events say the same of a person; the first to do so counts. */
static gboolean
read_speaker (JsonObject *speaker,
              gpointer    user_data,
              GError    **error)
{
  Reading            *self = user_data;
  const char         *id = hallway_json_take_line (speaker, "id", self->draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, id, hallway_json_take_line (speaker, "full_public_name", self->draft));

  if (profile == NULL || profile->id != NULL)
    return TRUE;

  profile->id = id;
  profile->biography = take_biography (speaker, self->draft);
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_MARKDOWN);
  profile->avatar = hallway_json_take_address (speaker, "image", self->draft);
  profile->url = hallway_json_take_address (hallway_json_get_element (speaker, "links", 0), "url", self->draft);
  return TRUE;
}

static gboolean
read_speakers (const HallwayJsonValue *root,
               gpointer                user_data,
               GError                **error)
{
  HallwayJsonValue list, speakers;

  return !hallway_json_value_find (root, "schedule_speakers", &list) || !hallway_json_value_find (&list, "speakers", &speakers) ||
         hallway_json_read_objects (&speakers, read_speaker, user_data, error);
}

static void
add_speakers (Reading    *self,
              JsonObject *event)
{
  for (guint i = 0; i < hallway_json_get_length (event, "speakers"); i++)
    {
      JsonObject *speaker = hallway_json_get_element (event, "speakers", i);

      read_speaker (speaker, self, NULL);
      if (hallway_draft_builder_add_profiled (self->builder, hallway_json_take_line (speaker, "id", self->draft), HALLWAY_ROLE_SPEAKER) == NULL)
        hallway_draft_builder_add_person (self->builder, NULL, NULL, hallway_json_get_string (speaker, "full_public_name"), HALLWAY_ROLE_SPEAKER);
    }
}

static void
set_facts (JsonObject          *event,
           HallwayDraftSession *session,
           HallwayDraft        *draft)
{
  session->id = hallway_json_take_line (event, "id", draft);
  session->guid = hallway_json_take_line (event, "guid", draft);
  session->title = hallway_json_take_line (event, "title", draft);
  session->subtitle = hallway_json_take_line (event, "subtitle", draft);
  session->type = hallway_json_take_line (event, "type", draft);
  session->language = hallway_json_take_line (event, "language", draft);
  session->abstract = hallway_json_take_text (event, "abstract", draft);
  session->description = hallway_json_take_text (event, "description", draft);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
}

static gboolean
read_event (JsonObject *event,
            gpointer    user_data,
            GError    **error)
{
  Reading             *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  set_facts (event, session, self->draft);
  hallway_draft_builder_set_room (self->builder, hallway_json_get_string (hallway_json_get_object (event, "room"), "name"));
  hallway_draft_builder_set_track (self->builder, hallway_json_get_string (hallway_json_get_object (event, "track"), "name"));
  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (event, "start_time"));
  hallway_times_set_end (times, hallway_json_get_string (event, "end_time"));
  add_speakers (self, event);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
read_events (Reading                *self,
             const HallwayJsonValue *root,
             GError                **error)
{
  HallwayJsonValue     list, events;
  g_autoptr (JsonNode) facts = NULL;

  if (!hallway_json_value_find (root, "conference_events", &list))
    return TRUE;
  facts = hallway_json_value_parse_without (&list, "events", error);
  if (facts == NULL)
    return FALSE;

  self->draft->version = hallway_json_take_line (hallway_json_get_root (facts), "version", self->draft);
  return !hallway_json_value_find (&list, "events", &events) || hallway_json_read_objects (&events, read_event, self, error);
}

static gboolean
hallway_frab_events_read (const HallwayDocument    *document,
                          const HallwayReadOptions *options,
                          HallwayDraft             *draft,
                          HallwayReport            *report,
                          GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root;

  if (!hallway_json_open (document, &repaired, &root, report, error) ||
      !hallway_json_read_sides (options->sides, read_speakers, &reading, report, error) || !read_events (&reading, &root, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_frab_events_reader = {
  .name = "frab-events",
  .title = "frab events and speakers (JSON)",
  .sniff = hallway_frab_events_sniff,
  .sniff_side = hallway_frab_events_sniff_side,
  .read = hallway_frab_events_read,
};
