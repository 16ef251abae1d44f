/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-json.h"
#include "hallway-label.h"

/* Symposion, which PyCons and linux.conf.au are made with, lists slots (reference: formats, section 10.1). */

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
} Reading;

static gboolean
hallway_symposion_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schedule[].conf_key") && hallway_json_shape_has (document->shape, "schedule[].kind");
}

/* A text, unless it says nothing: what there was to say is a dash, or the title once more. */
static const char *
take_telling_text (JsonObject   *object,
                   const char   *member,
                   const char   *title,
                   HallwayDraft *draft)
{
  const char      *text = hallway_json_take_text (object, member, draft);
  g_autofree char *plain = text != NULL ? hallway_text_make_plain (text, hallway_text_guess_format (text, HALLWAY_TEXT_MARKDOWN)) : NULL;

  return plain == NULL || g_str_equal (plain, "-") || g_strcmp0 (plain, title) == 0 ? NULL : text;
}

static void
set_texts (JsonObject          *slot,
           HallwayDraftSession *session,
           HallwayDraft        *draft)
{
  session->abstract = take_telling_text (slot, "abstract", session->title, draft);
  session->description = take_telling_text (slot, "description", session->title, draft);
  if (session->abstract == NULL || g_strcmp0 (session->abstract, session->description) == 0)
    {
      session->abstract = session->description;
      session->description = NULL;
    }
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
}

static void
add_speaker (Reading    *self,
             JsonObject *speaker)
{
  HallwayDraftPerson *person = hallway_draft_builder_add_person (self->builder, hallway_json_take_line (speaker, "id", self->draft), NULL,
                                                                 hallway_json_get_string (speaker, "name"), HALLWAY_ROLE_SPEAKER);

  if (person == NULL || person->biography != NULL)
    return;

  person->biography = take_telling_text (speaker, "bio", NULL, self->draft);
  person->biography_format = hallway_text_guess_format (person->biography, HALLWAY_TEXT_MARKDOWN);
  person->avatar = hallway_json_take_address (speaker, "photo", self->draft);
}

/* Speakers are objects or names; before there were any of them, the authors told. */
static void
add_speakers (Reading    *self,
              JsonObject *slot)
{
  const char *member = hallway_json_get_length (slot, "speakers") > 0 ? "speakers" : "authors";

  for (guint i = 0; i < hallway_json_get_length (slot, member); i++)
    {
      JsonObject *speaker = hallway_json_get_element (slot, member, i);

      if (speaker != NULL)
        add_speaker (self, speaker);
      else
        hallway_draft_builder_add_person (self->builder, NULL, NULL, hallway_json_take_item (slot, member, i, self->draft), HALLWAY_ROLE_SPEAKER);
    }
}

static void
set_room (Reading    *self,
          JsonObject *slot)
{
  g_autoptr (GString) rooms = g_string_new (NULL);

  for (guint i = 0; i < hallway_json_get_length (slot, "rooms"); i++)
    {
      const char *room = hallway_json_take_item (slot, "rooms", i, self->draft);

      if (room != NULL)
        g_string_append_printf (rooms, "%s%s", rooms->len > 0 ? ", " : "", room);
    }
  hallway_draft_builder_set_room (self->builder, rooms->len > 0 ? rooms->str : hallway_json_get_string (slot, "room"));
}

static void
set_time (Reading    *self,
          JsonObject *slot)
{
  HallwayTimes *times = hallway_draft_builder_get_times (self->builder);

  hallway_times_set_start (times, hallway_json_get_string (slot, "start"));
  hallway_times_set_end (times, hallway_json_get_string (slot, "end"));
  hallway_times_set_minutes (times, hallway_json_get_integer (slot, "duration", HALLWAY_MINUTES_UNKNOWN));
}

static gboolean
read_slot (JsonObject *slot,
           gpointer    user_data,
           GError    **error)
{
  Reading             *self = user_data;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, 0, error);

  if (session == NULL)
    return FALSE;

  session->id = hallway_json_take_line (slot, "conf_key", self->draft);
  session->title = hallway_label_take_plain (hallway_json_take_line (slot, "name", self->draft), self->draft);
  session->type = hallway_label_take (hallway_json_get_string (slot, "kind"), self->draft);
  session->url = hallway_json_take_address (slot, "conf_url", self->draft);
  if (hallway_json_get_boolean (slot, "cancelled"))
    session->status = HALLWAY_STATUS_CANCELLED;
  set_texts (slot, session, self->draft);
  hallway_draft_builder_set_track (self->builder, hallway_label_take (hallway_json_get_string (slot, "section"), self->draft));
  set_room (self, slot);
  set_time (self, slot);
  add_speakers (self, slot);
  hallway_draft_builder_end_session (self->builder);
  return TRUE;
}

static gboolean
hallway_symposion_read (const HallwayDocument    *document,
                        const HallwayReadOptions *options,
                        HallwayDraft             *draft,
                        HallwayReport            *report,
                        GError                  **error)
{
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { builder, draft };
  g_autofree char                *repaired = NULL;
  HallwayJsonValue                root, schedule;

  if (!hallway_json_open (document, &repaired, &root, report, error))
    return FALSE;
  if (hallway_json_value_find (&root, "schedule", &schedule) && !hallway_json_read_objects (&schedule, read_slot, &reading, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_symposion_reader = {
  .name = "symposion",
  .title = "Symposion (JSON)",
  .sniff = hallway_symposion_sniff,
  .read = hallway_symposion_read,
};
