/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-open-event-private.h"

#include <glib/gi18n.h>

/* What Open Event, also called Eventyay, exports: a folder or an archive of JSON files. Its versions write a name as
 * "start_time", "starts_at" or "starts-at" (reference: formats, section 10.4). */

static gboolean
has_either (const HallwayJsonShape *shape,
            const char             *a,
            const char             *b)
{
  return hallway_json_shape_has (shape, a) || hallway_json_shape_has (shape, b);
}

static gboolean
hallway_open_event_sniff (const HallwayDocument *document)
{
  return has_either (document->shape, "[].microlocation", "[].microlocation_id") && has_either (document->shape, "[].session_type", "[].session-type");
}

static gboolean
is_event (const HallwayJsonShape *shape)
{
  return hallway_json_shape_has (shape, "name") && hallway_json_shape_has (shape, "timezone") && has_either (shape, "location_name", "location-name") &&
         (hallway_json_shape_has (shape, "start_time") || has_either (shape, "starts_at", "starts-at"));
}

static gboolean
hallway_open_event_sniff_side (const HallwayDocument *document)
{
  const HallwayJsonShape *shape = document->shape;

  return is_event (shape) ||
         (hallway_json_shape_has (shape, "[].name") && (has_either (shape, "[].short_biography", "[].short-biography") || has_either (shape, "[].font_color", "[].font-color") ||
                                                        (hallway_json_shape_has (shape, "[].floor") && hallway_json_shape_has (shape, "[].latitude"))));
}

/* What a session refers to is an object with some facts of it, or its number alone. */
static const char *
take_key (JsonObject   *session,
          JsonObject   *object,
          const char   *member,
          HallwayDraft *draft)
{
  return object != NULL ? hallway_json_take_line (object, "id", draft) : hallway_json_take_line (session, member, draft);
}

/* Returns: whether it is known what the session refers to, as do the next two */
static gboolean
set_room (HallwayOpenEvent *self,
          JsonObject       *object)
{
  const char *member = hallway_open_event_find_member (object, "microlocation", "microlocation_id", "microlocation-id", NULL);
  JsonObject *facts = hallway_json_get_object (object, member);
  const char *key = take_key (object, facts, member, self->draft);

  if (hallway_draft_builder_set_listed_room (self->builder, key))
    return TRUE;
  hallway_draft_builder_set_room (self->builder, hallway_json_get_string (facts, "name"));
  return key == NULL || facts != NULL;
}

static gboolean
set_track (HallwayOpenEvent *self,
           JsonObject       *object)
{
  const char        *member = hallway_open_event_find_member (object, "track", "track_id", "track-id", NULL);
  JsonObject        *facts = hallway_json_get_object (object, member);
  const char        *key = take_key (object, facts, member, self->draft);
  HallwayDraftTrack *track = hallway_draft_builder_set_listed_track (self->builder, key);

  if (track == NULL)
    track = hallway_draft_builder_set_track (self->builder, hallway_json_get_string (facts, "name"));
  if (track != NULL && track->color == NULL)
    track->color = hallway_json_take_line (facts, "color", self->draft);
  return track != NULL || key == NULL || facts != NULL;
}

static gboolean
add_speakers (HallwayOpenEvent *self,
              JsonObject       *object)
{
  gboolean are_known = TRUE;

  for (guint i = 0; i < hallway_json_get_length (object, "speakers"); i++)
    {
      JsonObject *speaker = hallway_json_get_element (object, "speakers", i);
      const char *id = speaker != NULL ? hallway_json_take_line (speaker, "id", self->draft) : hallway_json_take_item (object, "speakers", i, self->draft);

      hallway_open_event_read_speaker (self, speaker);
      if (hallway_draft_builder_add_profiled (self->builder, id, HALLWAY_ROLE_SPEAKER) != NULL)
        continue;
      hallway_draft_builder_add_person (self->builder, NULL, NULL, hallway_json_get_string (speaker, "name"), HALLWAY_ROLE_SPEAKER);
      are_known = are_known && (id == NULL || speaker != NULL);
    }
  return are_known;
}

static void
set_facts (JsonObject          *object,
           HallwayDraftSession *session,
           HallwayDraft        *draft)
{
  const char *type = hallway_open_event_find_member (object, "session_type", "session-type", NULL);

  session->id = hallway_json_take_line (object, "id", draft);
  session->title = hallway_json_take_line (object, "title", draft);
  session->subtitle = hallway_json_take_line (object, "subtitle", draft);
  session->language = hallway_json_take_line (object, "language", draft);
  session->type = hallway_json_take_line (hallway_json_get_object (object, type), "name", draft);
  session->abstract = hallway_json_take_text (object, hallway_open_event_find_member (object, "short_abstract", "short-abstract", NULL), draft);
  session->description = hallway_json_take_text (object, hallway_open_event_find_member (object, "long_abstract", "long-abstract", NULL), draft);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN));
}

static void
set_time (HallwayOpenEvent *self,
          JsonObject       *object)
{
  HallwayTimes *times = hallway_draft_builder_get_times (self->builder);

  hallway_times_set_start (times, hallway_json_get_string (object, hallway_open_event_find_member (object, "start_time", "starts_at", "starts-at", NULL)));
  hallway_times_set_end (times, hallway_json_get_string (object, hallway_open_event_find_member (object, "end_time", "ends_at", "ends-at", NULL)));
}

static void
add_links (HallwayOpenEvent *self,
           JsonObject       *object)
{
  hallway_draft_builder_add_attachment (self->builder, hallway_json_get_string (object, hallway_open_event_find_member (object, "slides", "slides_url", "slides-url", NULL)), NULL);
  hallway_draft_builder_add_link (self->builder, hallway_json_get_string (object, hallway_open_event_find_member (object, "signup_url", "signup-url", NULL)), NULL);
  hallway_draft_builder_add_link (self->builder, hallway_json_get_string (object, hallway_open_event_find_member (object, "video", "video_url", "video-url", NULL)), NULL);
  hallway_draft_builder_add_link (self->builder, hallway_json_get_string (object, hallway_open_event_find_member (object, "audio", "audio_url", "audio-url", NULL)), NULL);
}

/* Every proposal is in the export, with a time that counts for those that were taken. */
static gboolean
is_taken (JsonObject *object)
{
  const char *state = hallway_json_get_string (object, "state");

  return state == NULL || *state == '\0' || g_ascii_strcasecmp (state, "accepted") == 0 || g_ascii_strcasecmp (state, "confirmed") == 0;
}

static gboolean
read_session (JsonObject *object,
              gpointer    user_data,
              GError    **error)
{
  HallwayOpenEvent    *self = user_data;
  HallwayDraftSession *session;
  gboolean             is_room_known, is_track_known;

  if (!is_taken (object))
    {
      /* What was rejected is nobody's business. */
      hallway_report_warn_at (self->report, "not-accepted", _("proposals that weren’t accepted were left out"), NULL, 0);
      return TRUE;
    }
  session = hallway_draft_builder_begin_session (self->builder, 0, error);
  if (session == NULL)
    return FALSE;

  set_facts (object, session, self->draft);
  hallway_draft_builder_drop_repeated_text (self->builder);
  set_time (self, object);
  is_room_known = set_room (self, object);
  is_track_known = set_track (self, object);
  if (!add_speakers (self, object) || !is_room_known || !is_track_known)
    hallway_draft_builder_warn_partial (self->builder);
  add_links (self, object);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
hallway_open_event_read (const HallwayDocument    *document,
                         const HallwayReadOptions *options,
                         HallwayDraft             *draft,
                         HallwayReport            *report,
                         GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  HallwayOpenEvent                self = { builder, draft, report };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root;

  if (!hallway_json_open (document, &repaired, &root, report, error) ||
      !hallway_json_read_sides (options->sides, hallway_open_event_read_side, &self, report, error) || !hallway_json_read_objects (&root, read_session, &self, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_open_event_reader = {
  .name = "open-event",
  .title = "Open Event export (JSON)",
  .sniff = hallway_open_event_sniff,
  .sniff_side = hallway_open_event_sniff_side,
  .read = hallway_open_event_read,
};
