/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-frab-places.h"
#include "hallway-frab.h"
#include "hallway-import-error.h"
#include "hallway-json.h"

#include <glib/gi18n.h>

typedef struct
{
  HallwayFrab  *frab;  /* (owned) */
  HallwayDraft *draft; /* (unowned): of frab */
  gboolean      has_generator;
} Reading;

static const char *
take_first_line (Reading           *self,
                 JsonObject        *object,
                 const char *const *members)
{
  const char *line = NULL;

  for (; line == NULL && *members != NULL; members++)
    line = hallway_json_take_line (object, *members, self->draft);
  return line;
}

static HallwayRole
read_role (JsonObject *object)
{
  const char *role = hallway_json_get_string (object, "role");

  return role != NULL ? hallway_role_from_string (role) : HALLWAY_ROLE_SPEAKER;
}

/* frab and pretalx call the same thing differently (reference: formats, section 2.1); role, job title and company are
 * what our own export adds. */
static void
read_person (Reading    *self,
             JsonObject *object)
{
  static const char *const names[] = { "name", "public_name", "full_public_name", "display_name", NULL };
  static const char *const ids[] = { "id", "code", NULL };
  const char              *id = take_first_line (self, object, ids);
  const char              *guid = hallway_json_take_line (object, "guid", self->draft);
  HallwayDraftPerson      *person;

  /* Pretalx names itself in XML only; in JSON the codes of its persons tell. */
  if (!self->has_generator && hallway_json_get_string (object, "code") != NULL)
    hallway_frab_set_generator (self->frab, "pretalx");

  person = hallway_frab_add_person (self->frab, id, guid, take_first_line (self, object, names), read_role (object));
  if (person == NULL)
    return;

  if (person->biography == NULL)
    person->biography = hallway_json_take_text (object, "biography", self->draft);
  if (person->job_title == NULL)
    person->job_title = hallway_json_take_line (object, "job_title", self->draft);
  if (person->company == NULL)
    person->company = hallway_json_take_line (object, "company", self->draft);
  if (person->avatar == NULL)
    person->avatar = hallway_json_take_address (object, "avatar", self->draft);
  if (person->url == NULL)
    person->url = hallway_json_take_address (object, "url", self->draft);
}

static const char *
get_address (JsonObject *link)
{
  const char *url = hallway_json_get_string (link, "url");

  return url != NULL && *url != '\0' ? url : hallway_json_get_string (link, "href");
}

static void
read_links (Reading    *self,
            JsonObject *event)
{
  for (guint i = 0; i < hallway_json_get_length (event, "links"); i++)
    {
      JsonObject *link = hallway_json_get_element (event, "links", i);

      hallway_frab_add_link (self->frab, get_address (link), hallway_json_get_string (link, "title"));
    }
  for (guint i = 0; i < hallway_json_get_length (event, "attachments"); i++)
    {
      JsonObject *attachment = hallway_json_get_element (event, "attachments", i);

      hallway_frab_add_attachment (self->frab, get_address (attachment), hallway_json_get_string (attachment, "title"));
    }
}

static void
read_time (Reading    *self,
           JsonObject *event)
{
  hallway_frab_set_date (self->frab, hallway_json_get_string (event, "date"));
  hallway_frab_set_start (self->frab, hallway_json_get_string (event, "start"));
  hallway_frab_set_end (self->frab, hallway_json_get_string (event, "end"));
  hallway_frab_set_duration (self->frab, hallway_json_take_line (event, "duration", self->draft));
}

static void
read_facts (Reading             *self,
            JsonObject          *event,
            HallwayDraftSession *session)
{
  session->id = hallway_json_take_line (event, "id", self->draft);
  session->guid = hallway_json_take_line (event, "guid", self->draft);
  session->code = hallway_json_take_line (event, "code", self->draft);
  session->slug = hallway_json_take_line (event, "slug", self->draft);
  session->title = hallway_json_take_line (event, "title", self->draft);
  session->subtitle = hallway_json_take_line (event, "subtitle", self->draft);
  session->type = hallway_json_take_line (event, "type", self->draft);
  session->language = hallway_json_take_line (event, "language", self->draft);
  session->url = hallway_json_take_address (event, "url", self->draft);
  session->abstract = hallway_json_take_text (event, "abstract", self->draft);
  session->description = hallway_json_take_text (event, "description", self->draft);
}

static gboolean
read_event (Reading                *self,
            const HallwayJsonValue *value,
            GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse (value, error);
  JsonObject          *event = hallway_json_get_root (node);
  HallwayDraftSession *session;

  if (node == NULL)
    return FALSE;
  session = hallway_frab_begin_session (self->frab, 0, error);
  if (session == NULL)
    return FALSE;

  read_facts (self, event, session);
  hallway_frab_set_room (self->frab, hallway_json_get_string (event, "room"));
  hallway_frab_set_track (self->frab, hallway_json_get_string (event, "track"), NULL);
  for (guint i = 0; i < hallway_json_get_length (event, "persons"); i++)
    read_person (self, hallway_json_get_element (event, "persons", i));
  read_time (self, event);
  read_links (self, event);
  hallway_frab_end_session (self->frab);
  return TRUE;
}

static gboolean
begin_room (Reading                *self,
            const HallwayJsonValue *name,
            GError                **error)
{
  g_autoptr (JsonNode) node = hallway_json_value_parse (name, error);

  if (node == NULL)
    return FALSE;

  hallway_frab_begin_room (self->frab, json_node_get_string (node), NULL, NULL);
  return TRUE;
}

static gboolean
read_room (Reading                *self,
           const HallwayJsonValue *name,
           const HallwayJsonValue *events,
           GError                **error)
{
  HallwayJsonIter  iter;
  HallwayJsonValue event;
  gboolean         is_begun = FALSE;

  hallway_json_iter_init (&iter, events);
  while (!iter.has_keys && hallway_json_iter_next (&iter, NULL, &event))
    {
      if (*event.start != '{')
        continue;
      if (!is_begun && !begin_room (self, name, error))
        return FALSE;
      is_begun = TRUE;
      if (!read_event (self, &event, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_day (Reading                *self,
          const HallwayJsonValue *value,
          GError                **error)
{
  static const char *const dates[] = { "date", "day_start", NULL };
  g_autoptr (JsonNode)     day = hallway_json_value_parse_without (value, "rooms", error);
  HallwayJsonIter          iter;
  HallwayJsonValue         rooms, name, events;

  if (day == NULL)
    return FALSE;

  if (!hallway_frab_begin_day (self->frab, take_first_line (self, hallway_json_get_root (day), dates), error))
    return FALSE;
  if (!hallway_json_value_find (value, "rooms", &rooms))
    return TRUE;
  hallway_json_iter_init (&iter, &rooms);
  while (iter.has_keys && hallway_json_iter_next (&iter, &name, &events))
    if (!read_room (self, &name, &events, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_days (Reading                *self,
           const HallwayJsonValue *days,
           GError                **error)
{
  HallwayJsonIter  iter;
  HallwayJsonValue day;

  hallway_json_iter_init (&iter, days);
  while (!iter.has_keys && hallway_json_iter_next (&iter, NULL, &day))
    if (!read_day (self, &day, error))
      return FALSE;
  return TRUE;
}

static void
read_conference (Reading    *self,
                 JsonObject *schedule,
                 JsonObject *conference)
{
  HallwayDraft *draft = self->draft;
  JsonObject   *meta = hallway_json_get_object (conference, "meta"); /* where the schema leaves room for a place */

  draft->version = hallway_json_take_line (schedule, "version", draft);
  draft->base_url = hallway_json_take_address (schedule, "base_url", draft);
  draft->title = hallway_json_take_line (conference, "title", draft);
  draft->subtitle = hallway_json_take_line (conference, "subtitle", draft);
  draft->acronym = hallway_json_take_line (conference, "acronym", draft);
  draft->venue = hallway_json_take_line (conference, "venue", draft);
  if (draft->venue == NULL)
    draft->venue = hallway_json_take_line (meta, "venue", draft);
  draft->city = hallway_json_take_line (conference, "city", draft);
  if (draft->city == NULL)
    draft->city = hallway_json_take_line (meta, "city", draft);
  draft->url = hallway_json_take_address (conference, "url", draft);
  if (draft->url == NULL)
    draft->url = hallway_json_take_address (schedule, "url", draft);
  if (draft->base_url == NULL)
    draft->base_url = hallway_json_take_address (conference, "base_url", draft);

  hallway_frab_set_timezone (self->frab, hallway_json_get_string (conference, "time_zone_name"));
  hallway_frab_set_dates (self->frab, hallway_json_get_string (conference, "start"), hallway_json_get_string (conference, "end"));
  hallway_frab_set_day_change (self->frab, hallway_json_get_string (conference, "day_change"));
  hallway_frab_take_places (conference, self->draft);
}

static gboolean
hallway_frab_json_sniff (const HallwayDocument *document)
{
  return hallway_json_shape_has (document->shape, "schedule.conference{}");
}

static gboolean
has_rooms (const HallwayJsonValue *days)
{
  HallwayJsonIter  iter;
  HallwayJsonValue day, rooms;

  hallway_json_iter_init (&iter, days);
  while (!iter.has_keys && hallway_json_iter_next (&iter, NULL, &day))
    if (hallway_json_value_find (&day, "rooms", &rooms) && *rooms.start == '{')
      return TRUE;
  return FALSE;
}

static gboolean
read_root (Reading                *self,
           const HallwayJsonValue *root,
           GError                **error)
{
  HallwayJsonValue     schedule, conference, days;
  g_autoptr (JsonNode) root_facts = NULL;
  g_autoptr (JsonNode) schedule_facts = NULL;
  g_autoptr (JsonNode) conference_facts = NULL;
  const char          *generator;

  if (!hallway_json_value_find (root, "schedule", &schedule) || !hallway_json_value_find (&schedule, "conference", &conference) || !hallway_json_value_find (&conference, "days", &days) || !has_rooms (&days))
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE, _("this JSON has no days with rooms, as frab's schedules have"));
      return FALSE;
    }

  root_facts = hallway_json_value_parse_without (root, "schedule", error);
  if (root_facts == NULL)
    return FALSE;
  schedule_facts = hallway_json_value_parse_without (&schedule, "conference", error);
  if (schedule_facts == NULL)
    return FALSE;
  conference_facts = hallway_json_value_parse_without (&conference, "days", error);
  if (conference_facts == NULL)
    return FALSE;

  generator = hallway_json_get_string (hallway_json_get_object (hallway_json_get_root (root_facts), "generator"), "name");
  self->has_generator = generator != NULL;
  hallway_frab_set_generator (self->frab, generator);
  read_conference (self, hallway_json_get_root (schedule_facts), hallway_json_get_root (conference_facts));
  return read_days (self, &days, error);
}

static gboolean
hallway_frab_json_read (const HallwayDocument    *document,
                        const HallwayReadOptions *options,
                        HallwayDraft             *draft,
                        HallwayReport            *report,
                        GError                  **error)
{
  g_autoptr (HallwayFrab) frab = hallway_frab_new (draft, options, report);
  Reading                 reading = { .frab = frab, .draft = draft };
  g_autofree char        *repaired = NULL;
  HallwayJsonValue        root;

  if (!hallway_json_open (document, &repaired, &root, report, error) || !read_root (&reading, &root, error))
    return FALSE;

  hallway_frab_finish (frab);
  return TRUE;
}

const HallwayReader hallway_frab_json_reader = {
  .name = "frab-json",
  .title = "frab and pretalx schedule (JSON)",
  .sniff = hallway_frab_json_sniff,
  .read = hallway_frab_json_read,
};
