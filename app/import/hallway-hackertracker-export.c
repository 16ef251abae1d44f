/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-json.h"

/* What HackerTracker publishes of a conference today: schedule.json, of its public export (reference: formats, section
 * 10.2). Texts in it are the beginnings of the real ones. */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
} Reading;

static gboolean
hallway_hackertracker_export_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schemaVersion") && hallway_json_shape_has (document->shape, "metadata.conferenceCode") &&
         hallway_json_shape_has (document->shape, "sessions[]");
}

/* People and organizations have the same facts. */
static void
add_persons (Reading    *self,
             JsonObject *object,
             const char *member,
             const char *id_member,
             const char *text_member,
             HallwayRole role)
{
  for (guint i = 0; i < hallway_json_get_length (object, member); i++)
    {
      JsonObject         *element = hallway_json_get_element (object, member, i);
      HallwayDraftPerson *person = hallway_draft_builder_add_person (self->builder, hallway_json_take_line (element, id_member, self->draft), NULL,
                                                                     hallway_json_get_string (element, "name"), role);

      if (person == NULL || person->biography != NULL)
        continue;
      person->biography = hallway_json_take_text (element, text_member, self->draft);
      person->biography_format = hallway_text_guess_format (person->biography, HALLWAY_TEXT_PLAIN);
    }
}

static gboolean
read_session (JsonObject *object,
              gpointer    user_data,
              GError    **error)
{
  Reading             *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  session->id = hallway_json_take_line (object, "sessionId", self->draft);
  session->title = hallway_json_take_line (object, "title", self->draft);
  session->abstract = hallway_json_take_text (object, "descriptionSnippet", self->draft);
  session->text_format = hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN);
  hallway_draft_builder_set_room (self->builder, hallway_json_get_string (object, "location"));
  hallway_draft_builder_set_track (self->builder, hallway_json_get_string (hallway_json_get_element (object, "tags", 0), "name"));
  session->type = session->track;

  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (object, "start"));
  hallway_times_set_end (times, hallway_json_get_string (object, "end"));
  add_persons (self, object, "speakers", "personId", "bioSnippet", HALLWAY_ROLE_SPEAKER);
  add_persons (self, object, "organizations", "organizationId", "descriptionSnippet", HALLWAY_ROLE_ORGANIZER);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
read_metadata (Reading                *self,
               const HallwayJsonValue *root,
               GError                **error)
{
  HallwayJsonValue     value;
  g_autoptr (JsonNode) node = NULL;
  JsonObject          *metadata;

  if (!hallway_json_value_find (root, "metadata", &value))
    return TRUE;
  node = hallway_json_value_parse (&value, error);
  if (node == NULL)
    return FALSE;

  metadata = hallway_json_get_root (node);
  self->draft->title = hallway_json_take_line (metadata, "conferenceName", self->draft);
  self->draft->acronym = hallway_json_take_line (metadata, "conferenceCode", self->draft);
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_json_get_string (metadata, "conferenceTimezone"));
  return TRUE;
}

static gboolean
hallway_hackertracker_export_read (const HallwayDocument    *document,
                                   const HallwayReadOptions *options,
                                   HallwayDraft             *draft,
                                   HallwayReport            *report,
                                   GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root, sessions;

  if (!hallway_json_open (document, &repaired, &root, report, error) || !read_metadata (&reading, &root, error))
    return FALSE;
  if (hallway_json_value_find (&root, "sessions", &sessions) && !hallway_json_read_objects (&sessions, read_session, &reading, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_hackertracker_export_reader = {
  .name = "hackertracker-export",
  .title = "HackerTracker export (JSON)",
  .sniff = hallway_hackertracker_export_sniff,
  .read = hallway_hackertracker_export_read,
};
