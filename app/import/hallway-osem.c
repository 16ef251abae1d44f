/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-osem-private.h"

#include <string.h>

/* OSEM publishes a conference as events.json, with lists of rooms, tracks and speakers beside it, and once more as one
 * file with everything in it (reference: formats, section 10.3). */

static gboolean
hallway_osem_sniff (const HallwayDocument *document)
{
  const HallwayJsonShape *shape = document->shape;

  return hallway_json_shape_has (shape, "events[].scheduled_date") ||
         (hallway_json_shape_has (shape, "conference.short_title") && hallway_json_shape_has (shape, "conference.rooms[].events[]"));
}

static gboolean
hallway_osem_sniff_side (const HallwayDocument *document)
{
  const HallwayJsonShape *shape = document->shape;

  return (hallway_json_shape_has (shape, "rooms[].guid") && hallway_json_shape_has (shape, "rooms[].name")) ||
         (hallway_json_shape_has (shape, "tracks[].guid") && hallway_json_shape_has (shape, "tracks[].name")) ||
         (hallway_json_shape_has (shape, "speakers[].affiliation") && hallway_json_shape_has (shape, "speakers[].name"));
}

static gboolean
read_room (JsonObject *object,
           gpointer    user_data,
           GError    **error)
{
  HallwayOsem      *self = user_data;
  HallwayDraftRoom *room = hallway_draft_builder_list_room (self->builder, hallway_json_take_line (object, "guid", self->draft),
                                                            hallway_json_take_line (object, "name", self->draft));

  if (room != NULL && room->description == NULL)
    room->description = hallway_json_take_text (object, "description", self->draft);
  return TRUE;
}

/* Of a speaker there is no number but the one at the end of the address. */
static const char *
take_speaker_id (JsonObject   *speaker,
                 HallwayDraft *draft)
{
  const char *id = hallway_json_take_line (speaker, "id", draft);
  const char *url = hallway_json_get_string (speaker, "url");
  const char *slash = url != NULL ? strrchr (url, '/') : NULL;

  return id == NULL && slash != NULL ? hallway_draft_take_line (draft, slash + 1, -1) : id;
}

static gboolean
read_speaker (JsonObject *speaker,
              gpointer    user_data,
              GError    **error)
{
  HallwayOsem        *self = user_data;
  const char         *id = take_speaker_id (speaker, self->draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, id, hallway_json_take_line (speaker, "name", self->draft));

  if (profile == NULL)
    return TRUE;

  profile->id = id;
  profile->company = hallway_json_take_line (speaker, "affiliation", self->draft);
  profile->biography = hallway_json_take_text (speaker, "biography", self->draft);
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_MARKDOWN);
  profile->url = hallway_json_take_address (speaker, "url", self->draft);
  return TRUE;
}

static gboolean
read_track (JsonObject *object,
            gpointer    user_data,
            GError    **error)
{
  hallway_osem_list_track (user_data, object, "guid");
  return TRUE;
}

static gboolean
read_side (const HallwayJsonValue *root,
           gpointer                self,
           GError                **error)
{
  HallwayJsonValue list;

  return (!hallway_json_value_find (root, "rooms", &list) || hallway_json_read_objects (&list, read_room, self, error)) &&
         (!hallway_json_value_find (root, "tracks", &list) || hallway_json_read_objects (&list, read_track, self, error)) &&
         (!hallway_json_value_find (root, "speakers", &list) || hallway_json_read_objects (&list, read_speaker, self, error));
}

/* Returns: whether the lists have everything that the event refers to */
static gboolean
set_references (HallwayOsem *self,
                JsonObject  *event)
{
  const char *room = hallway_json_take_line (event, "room", self->draft);
  const char *track = hallway_json_take_line (event, "track", self->draft);
  gboolean    has_room = hallway_draft_builder_set_listed_room (self->builder, room);
  gboolean    has_track = hallway_draft_builder_set_listed_track (self->builder, track) != NULL;
  gboolean    is_complete = (has_room || room == NULL) && (has_track || track == NULL);

  for (guint i = 0; i < hallway_json_get_length (event, "speaker_ids"); i++)
    {
      const char *speaker = hallway_json_take_item (event, "speaker_ids", i, self->draft);

      is_complete = hallway_draft_builder_add_profiled (self->builder, speaker, HALLWAY_ROLE_SPEAKER) != NULL && is_complete;
    }
  return is_complete;
}

/* The date has spaces around it. */
static gboolean
read_event (JsonObject *event,
            gpointer    user_data,
            GError    **error)
{
  HallwayOsem         *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);
  HallwayTimes        *times;

  if (session == NULL)
    return FALSE;

  hallway_osem_set_facts (self, event, session);
  session->type = hallway_json_take_line (event, "type", self->draft);
  session->language = hallway_json_take_line (event, "language", self->draft);
  session->url = hallway_json_take_address (event, "url", self->draft);
  times = hallway_draft_builder_get_times (self->builder);
  hallway_times_set_start (times, hallway_json_take_line (event, "scheduled_date", self->draft));
  hallway_times_set_minutes (times, hallway_json_get_integer (event, "length", HALLWAY_MINUTES_UNKNOWN));
  if (!set_references (self, event))
    hallway_draft_builder_warn_partial (self->builder);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
read_events (HallwayOsem            *self,
             const HallwayJsonValue *root,
             GError                **error)
{
  HallwayJsonValue conference, events;

  if (hallway_json_value_find (root, "conference", &conference))
    return hallway_osem_read_conference (self, &conference, error);
  return !hallway_json_value_find (root, "events", &events) || hallway_json_read_objects (&events, read_event, self, error);
}

static gboolean
hallway_osem_read (const HallwayDocument    *document,
                   const HallwayReadOptions *options,
                   HallwayDraft             *draft,
                   HallwayReport            *report,
                   GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  HallwayOsem                     self = { builder, draft, NULL };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root;

  if (!hallway_json_open (document, &repaired, &root, report, error) || !hallway_json_read_sides (options->sides, read_side, &self, report, error) ||
      !read_events (&self, &root, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_osem_reader = {
  .name = "osem",
  .title = "OSEM (JSON)",
  .sniff = hallway_osem_sniff,
  .sniff_side = hallway_osem_sniff_side,
  .read = hallway_osem_read,
};
