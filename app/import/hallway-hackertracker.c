/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-json.h"
#include "hallway-position.h"

/* HackerTracker, up to 2019, has a conference in several files: its events, and lists of the speakers, locations and
 * types of event that those refer to by number (reference: formats, section 10.2). */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
} Reading;

static gboolean
hallway_hackertracker_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schedule[].start_date") && hallway_json_shape_has (document->shape, "schedule[].event_type");
}

static gboolean
hallway_hackertracker_sniff_side (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "locations[].id") || hallway_json_shape_has (document->shape, "event_types[].id") ||
         (hallway_json_shape_has (document->shape, "speakers[].id") && hallway_json_shape_has (document->shape, "speakers[].twitter"));
}

static gboolean
read_location (JsonObject *location,
               gpointer    user_data,
               GError    **error)
{
  Reading *self = user_data;

  hallway_draft_builder_list_room (self->builder, hallway_json_take_line (location, "id", self->draft), hallway_json_take_line (location, "name", self->draft));
  return TRUE;
}

/* Types have colors, as tracks have elsewhere. */
static gboolean
read_type (JsonObject *type,
           gpointer    user_data,
           GError    **error)
{
  Reading           *self = user_data;
  HallwayDraftTrack *track = hallway_draft_builder_list_track (self->builder, hallway_json_take_line (type, "id", self->draft),
                                                               hallway_json_take_line (type, "name", self->draft));

  if (track != NULL)
    track->color = hallway_json_take_line (type, "color", self->draft);
  return TRUE;
}

static gboolean
read_speaker (JsonObject *speaker,
              gpointer    user_data,
              GError    **error)
{
  Reading            *self = user_data;
  const char         *id = hallway_json_take_line (speaker, "id", self->draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, id, hallway_json_take_line (speaker, "name", self->draft));

  if (profile == NULL)
    return TRUE;

  profile->id = id;
  profile->biography = hallway_json_take_text (speaker, "description", self->draft);
  profile->url = hallway_json_take_address (speaker, "link", self->draft);
  hallway_position_tell (hallway_json_take_line (speaker, "title", self->draft), self->draft, profile);
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_PLAIN);
  return TRUE;
}

static gboolean
read_side (const HallwayJsonValue *root,
           gpointer                self,
           GError                **error)
{
  HallwayJsonValue list;

  return (!hallway_json_value_find (root, "locations", &list) || hallway_json_read_objects (&list, read_location, self, error)) &&
         (!hallway_json_value_find (root, "event_types", &list) || hallway_json_read_objects (&list, read_type, self, error)) &&
         (!hallway_json_value_find (root, "speakers", &list) || hallway_json_read_objects (&list, read_speaker, self, error));
}

/* Returns: whether the lists have everything that the event refers to */
static gboolean
set_references (Reading             *self,
                JsonObject          *event,
                HallwayDraftSession *session)
{
  const char        *location = hallway_json_take_line (event, "location", self->draft);
  const char        *type = hallway_json_take_line (event, "event_type", self->draft);
  gboolean           has_room = hallway_draft_builder_set_listed_room (self->builder, location);
  HallwayDraftTrack *track = hallway_draft_builder_set_listed_track (self->builder, type);
  gboolean           is_complete = (has_room || location == NULL) && (track != NULL || type == NULL);

  session->type = session->track;
  for (guint i = 0; i < hallway_json_get_length (event, "speakers"); i++)
    {
      const char *speaker = hallway_json_take_item (event, "speakers", i, self->draft);

      is_complete = hallway_draft_builder_add_profiled (self->builder, speaker, HALLWAY_ROLE_SPEAKER) != NULL && is_complete;
    }
  return is_complete;
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

  session->id = hallway_json_take_line (event, "id", self->draft);
  session->title = hallway_json_take_line (event, "title", self->draft);
  session->abstract = hallway_json_take_text (event, "description", self->draft);
  session->text_format = hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN);
  if (self->draft->title == NULL)
    self->draft->title = hallway_json_take_line (event, "conference", self->draft);

  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_get_string (event, "start_date"));
  hallway_times_set_end (times, hallway_json_get_string (event, "end_date"));
  if (!set_references (self, event, session))
    hallway_draft_builder_warn_partial (self->builder);
  hallway_draft_builder_add_link (self->builder, hallway_json_get_string (event, "link"), NULL);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
hallway_hackertracker_read (const HallwayDocument    *document,
                            const HallwayReadOptions *options,
                            HallwayDraft             *draft,
                            HallwayReport            *report,
                            GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root, schedule;

  if (!hallway_json_open (document, &repaired, &root, report, error) || !hallway_json_read_sides (options->sides, read_side, &reading, report, error))
    return FALSE;
  if (hallway_json_value_find (&root, "schedule", &schedule) && !hallway_json_read_objects (&schedule, read_event, &reading, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_hackertracker_reader = {
  .name = "hackertracker",
  .title = "HackerTracker events, lists (JSON)",
  .sniff = hallway_hackertracker_sniff,
  .sniff_side = hallway_hackertracker_sniff_side,
  .read = hallway_hackertracker_read,
};
