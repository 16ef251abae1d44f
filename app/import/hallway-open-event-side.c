/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands beside the sessions: the event itself, its speakers, tracks and microlocations, which are rooms. */

#include "hallway-open-event-private.h"

#include <string.h>

/**
 * hallway_open_event_find_member:
 * @object: (nullable): an object
 * @member: what a member is called in one version of Open Event
 * @...: what it is called in others, then %NULL
 *
 * Returns: (transfer none): the name that @object has it by, or @member
 */
const char *
hallway_open_event_find_member (JsonObject *object,
                                const char *member,
                                ...)
{
  const char *name = member;
  va_list     names;

  va_start (names, member);
  while (object != NULL && name != NULL && !json_object_has_member (object, name))
    name = va_arg (names, const char *);
  va_end (names);
  return name != NULL ? name : member;
}

static const char *
take_biography (JsonObject   *speaker,
                HallwayDraft *draft)
{
  const char      *brief = hallway_json_take_text (speaker, hallway_open_event_find_member (speaker, "short_biography", "short-biography", NULL), draft);
  const char      *full = hallway_json_take_text (speaker, hallway_open_event_find_member (speaker, "long_biography", "long-biography", NULL), draft);
  g_autofree char *both = NULL;

  if (brief == NULL || full == NULL || g_str_has_prefix (full, brief))
    return full != NULL ? full : brief;

  both = g_strjoin ("\n\n", brief, full, NULL);
  return hallway_draft_take_text (draft, both, -1);
}

/**
 * hallway_open_event_read_speaker:
 * @speaker: (nullable): a speaker of the list, or with fewer facts of a session
 *
 * Keeps what is said of a person, of which the first to say it counts.
 */
void
hallway_open_event_read_speaker (HallwayOpenEvent *self,
                                 JsonObject       *speaker)
{
  HallwayDraft       *draft = self->draft;
  const char         *id = hallway_json_take_line (speaker, "id", draft);
  HallwayDraftPerson *profile = hallway_draft_builder_add_profile (self->builder, id, hallway_json_take_line (speaker, "name", draft));

  if (profile == NULL || profile->id != NULL)
    return;

  profile->id = id;
  profile->job_title = hallway_json_take_line (speaker, "position", draft);
  profile->company = hallway_json_take_line (speaker, hallway_open_event_find_member (speaker, "organisation", "organization", NULL), draft);
  profile->biography = take_biography (speaker, draft);
  profile->biography_format = hallway_text_guess_format (profile->biography, HALLWAY_TEXT_PLAIN);
  profile->avatar = hallway_json_take_address (speaker, hallway_open_event_find_member (speaker, "photo", "photo_url", "photo-url", NULL), draft);
  profile->url = hallway_json_take_address (speaker, "website", draft);
}

/* The day on which a time is there, whatever its offset. */
static gint64
get_day (const char  *text,
         HallwayZone *zone)
{
  HallwayTimestamp time;

  if (!hallway_time_parse (text, &time))
    return HALLWAY_TIME_UNKNOWN;
  if (time.has_offset && zone != NULL)
    time.wall += hallway_zone_get_offset (zone, time.wall - time.utc_offset) - time.utc_offset;
  return hallway_time_get_day (time.wall);
}

static void
read_event (HallwayOpenEvent *self,
            JsonObject       *event)
{
  HallwayDraft           *draft = self->draft;
  const char             *timezone = hallway_json_get_string (event, "timezone");
  g_autoptr (HallwayZone) zone = timezone != NULL ? hallway_zone_new (timezone) : NULL;

  draft->title = hallway_json_take_line (event, "name", draft);
  draft->venue = hallway_json_take_line (event, hallway_open_event_find_member (event, "location_name", "location-name", NULL), draft);
  draft->city = hallway_json_take_line (event, hallway_open_event_find_member (event, "searchable_location_name", "searchable-location-name", NULL), draft);
  draft->url = hallway_json_take_address (event, hallway_open_event_find_member (event, "event_url", "event-url", "external_event_url", "external-event-url", NULL), draft);
  draft->start = get_day (hallway_json_get_string (event, hallway_open_event_find_member (event, "start_time", "starts_at", "starts-at", NULL)), zone);
  draft->end = get_day (hallway_json_get_string (event, hallway_open_event_find_member (event, "end_time", "ends_at", "ends-at", NULL)), zone);
  hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), timezone);
}

static void
read_track (HallwayOpenEvent *self,
            JsonObject       *object)
{
  HallwayDraftTrack *track = hallway_draft_builder_list_track (self->builder, hallway_json_take_line (object, "id", self->draft),
                                                               hallway_json_take_line (object, "name", self->draft));

  if (track != NULL)
    track->color = hallway_json_take_line (object, "color", self->draft);
}

/* What a list is of is told by what its elements have. */
static gboolean
read_element (JsonObject *object,
              gpointer    user_data,
              GError    **error)
{
  HallwayOpenEvent *self = user_data;

  if (json_object_has_member (object, "floor"))
    hallway_draft_builder_list_room (self->builder, hallway_json_take_line (object, "id", self->draft), hallway_json_take_line (object, "name", self->draft));
  else if (json_object_has_member (object, "color"))
    read_track (self, object);
  else
    hallway_open_event_read_speaker (self, object);
  return TRUE;
}

/**
 * hallway_open_event_read_side:
 * @root: the value of a file that belongs to the sessions
 * @self: a HallwayOpenEvent
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT or _MALFORMED
 *
 * Returns: %FALSE with @error set if it couldn't be read to its end
 */
gboolean
hallway_open_event_read_side (const HallwayJsonValue *root,
                              gpointer                self,
                              GError                **error)
{
  HallwayJsonIter      iter;
  g_autoptr (JsonNode) node = NULL;

  hallway_json_iter_init (&iter, root);
  if (!iter.has_keys)
    return hallway_json_read_objects (root, read_element, self, error);

  node = hallway_json_value_parse (root, error);
  if (node == NULL)
    return FALSE;
  read_event (self, hallway_json_get_root (node));
  return TRUE;
}
