/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-frab-event.h"
#include "hallway-frab-schema.h"
#include "hallway-json-facts.h"
#include "hallway-json-stream.h"

#include <gio/gio.h>

#define SCHEMA "https://c3voc.de/schedule/schema.json"

typedef struct
{
  HallwayFrabSchedule *schedule; /* (unowned) */
  HallwayJsonStream   *stream;   /* (unowned) */
  JsonBuilder         *builder;  /* (unowned): of one value of the stream */
} Writer;

static void
add_address (Writer     *self,
             const char *member,
             const char *url)
{
  g_autofree char *address = hallway_frab_schedule_resolve_address (self->schedule, url);

  if (address != NULL)
    hallway_json_facts_add_string (self->builder, member, address);
}

static void
add_biography (Writer                   *self,
               const HallwayDraftPerson *person)
{
  g_autofree char *html = hallway_frab_schedule_make_html (self->schedule, person->biography, person->biography_format);

  hallway_json_facts_add_string (self->builder, "biography", html);
}

/* The schema tells frab's persons from pretalx', and takes none that could be both: these are as pretalx writes them. What
 * it doesn't know it allows. */
static void
add_person (Writer                     *self,
            const HallwayDraftPerson   *person,
            const HallwayParticipation *participation)
{
  json_builder_begin_object (self->builder);
  hallway_json_facts_add_string (self->builder, "name", person->name);
  if (g_uuid_string_is_valid (person->guid != NULL ? person->guid : ""))
    hallway_json_facts_add_string (self->builder, "guid", person->guid);
  if (hallway_frab_schema_is_code (person->id))
    hallway_json_facts_add_string (self->builder, "code", person->id);
  add_address (self, "avatar", person->avatar);
  add_biography (self, person);
  add_address (self, "url", person->url);
  hallway_json_facts_add_string (self->builder, "role", hallway_role_to_string (participation->role));
  hallway_json_facts_add_string (self->builder, "job_title", person->job_title);
  hallway_json_facts_add_string (self->builder, "company", person->company);
  json_builder_end_object (self->builder);
}

static void
add_persons (Writer             *self,
             const HallwayEntry *entry)
{
  json_builder_set_member_name (self->builder, "persons");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayParticipation *participation = &entry->session->persons[i];

      add_person (self, hallway_draft_get_person (entry->draft, participation->person), participation);
    }
  json_builder_end_array (self->builder);
}

static void
add_references (Writer                 *self,
                const char             *member,
                const HallwayDraftLink *links,
                guint                   n_links)
{
  json_builder_set_member_name (self->builder, member);
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *url = hallway_frab_schedule_resolve_address (self->schedule, links[i].url);

      if (url == NULL)
        continue;
      json_builder_begin_object (self->builder);
      hallway_json_facts_add_string (self->builder, "url", url);
      if (links[i].title != NULL)
        hallway_json_facts_add_string (self->builder, "title", links[i].title);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

/* A length that isn't known is written as none, without an end. */
static void
add_times (Writer                 *self,
           const HallwayFrabEvent *event)
{
  g_autofree char *duration = g_strdup_printf ("%02d:%02d", event->minutes / 60, event->minutes % 60);

  hallway_json_facts_add_string (self->builder, "date", event->date);
  hallway_json_facts_add_string (self->builder, "start", event->clock);
  if (event->end != NULL)
    hallway_json_facts_add_string (self->builder, "end", event->end);
  hallway_json_facts_add_string (self->builder, "duration", duration);
}

/* The schema wants an address of every session; one without a page is at its own name. */
static void
add_identifiers (Writer                 *self,
                 const HallwayFrabEvent *event)
{
  const char      *code = event->entry->session->code;
  g_autofree char *name = g_strconcat ("urn:uuid:", event->guid, NULL);

  hallway_json_facts_add_string (self->builder, "guid", event->guid);
  if (hallway_frab_schema_is_code (code))
    hallway_json_facts_add_string (self->builder, "code", code);
  json_builder_set_member_name (self->builder, "id");
  json_builder_add_int_value (self->builder, event->id);
  hallway_json_facts_add_string (self->builder, "slug", event->slug);
  hallway_json_facts_add_string (self->builder, "url", event->url != NULL ? event->url : name);
}

static void
add_event (Writer     *self,
           guint       position,
           const char *room)
{
  g_autoptr (HallwayFrabEvent) event = hallway_frab_event_new (self->schedule, position);
  const HallwayDraftSession   *session = event->entry->session;

  json_builder_begin_object (self->builder);
  add_identifiers (self, event);
  add_times (self, event);
  hallway_json_facts_add_string (self->builder, "room", room);
  hallway_json_facts_add_string (self->builder, "title", session->title);
  hallway_json_facts_add_string (self->builder, "subtitle", session->subtitle);
  hallway_json_facts_add_string (self->builder, "track", session->track);
  hallway_json_facts_add_string (self->builder, "type", session->type != NULL ? session->type : "");
  hallway_json_facts_add_string (self->builder, "language", session->language);
  hallway_json_facts_add_string (self->builder, "abstract", event->abstract);
  hallway_json_facts_add_string (self->builder, "description", event->description);
  add_persons (self, event->entry);
  add_references (self, "links", session->links, session->n_links);
  add_references (self, "attachments", session->attachments, session->n_attachments);
  json_builder_end_object (self->builder);
  hallway_json_stream_add (self->stream, NULL, self->builder);
}

static void
write_day (Writer               *self,
           const HallwayFrabDay *day)
{
  hallway_json_stream_begin_object (self->stream, NULL);
  hallway_json_stream_add_number (self->stream, "index", day->index);
  hallway_json_stream_add_string (self->stream, "date", day->date);
  hallway_json_stream_add_string (self->stream, "day_start", day->start);
  hallway_json_stream_add_string (self->stream, "day_end", day->end);
  hallway_json_stream_begin_object (self->stream, "rooms");
  for (guint i = 0; i < day->rooms->len; i++)
    {
      const char *room = g_ptr_array_index (day->rooms, i);

      hallway_json_stream_begin_array (self->stream, room);
      for (guint j = day->first; j < day->last; j++)
        if (hallway_frab_schedule_is_in_room (self->schedule, j, room))
          add_event (self, j, room);
      hallway_json_stream_end (self->stream);
    }
  hallway_json_stream_end (self->stream);
  hallway_json_stream_end (self->stream);
}

static void
write_rooms (Writer *self)
{
  hallway_json_stream_begin_array (self->stream, "rooms");
  for (guint i = 0; i < self->schedule->rooms->len; i++)
    {
      const HallwayFrabRoom *room = &g_array_index (self->schedule->rooms, HallwayFrabRoom, i);

      hallway_json_stream_begin_object (self->stream, NULL);
      hallway_json_stream_add_string (self->stream, "name", room->name);
      hallway_json_stream_add_string (self->stream, "guid", room->guid);
      hallway_json_stream_end (self->stream);
    }
  hallway_json_stream_end (self->stream);
}

static void
write_tracks (Writer *self)
{
  hallway_json_stream_begin_array (self->stream, "tracks");
  for (guint i = 0; i < self->schedule->tracks->len; i++)
    {
      const HallwayFrabTrack *track = &g_array_index (self->schedule->tracks, HallwayFrabTrack, i);

      hallway_json_stream_begin_object (self->stream, NULL);
      hallway_json_stream_add_string (self->stream, "name", track->name);
      if (track->color != NULL)
        hallway_json_stream_add_string (self->stream, "color", track->color);
      hallway_json_stream_end (self->stream);
    }
  hallway_json_stream_end (self->stream);
}

static void
write_fact (Writer     *self,
            const char *member,
            const char *value)
{
  if (value != NULL)
    hallway_json_stream_add_string (self->stream, member, value);
}

static void
write_address (Writer     *self,
               const char *member,
               const char *url)
{
  g_autofree char *address = hallway_frab_schedule_resolve_address (self->schedule, url);

  write_fact (self, member, address);
}

/* Where the schema leaves room for a place. */
static void
write_place (Writer *self)
{
  const HallwayRecord *conference = self->schedule->conference;

  if (conference->venue == NULL && conference->city == NULL)
    return;

  hallway_json_stream_begin_object (self->stream, "meta");
  write_fact (self, "venue", conference->venue);
  write_fact (self, "city", conference->city);
  hallway_json_stream_end (self->stream);
}

static void
write_conference (Writer *self)
{
  HallwayFrabSchedule *schedule = self->schedule;

  hallway_json_stream_begin_object (self->stream, "conference");
  hallway_json_stream_add_string (self->stream, "acronym", schedule->acronym);
  hallway_json_stream_add_string (self->stream, "title", schedule->conference->title);
  hallway_json_stream_add_string (self->stream, "start", schedule->start);
  hallway_json_stream_add_string (self->stream, "end", schedule->end);
  hallway_json_stream_add_number (self->stream, "daysCount", schedule->days->len);
  hallway_json_stream_add_string (self->stream, "timeslot_duration", HALLWAY_FRAB_SCHEDULE_TIMESLOT);
  write_fact (self, "time_zone_name", schedule->timezone);
  write_address (self, "url", schedule->conference->url);
  write_place (self);
  write_rooms (self);
  write_tracks (self);
  hallway_json_stream_begin_array (self->stream, "days");
  for (guint i = 0; i < schedule->days->len; i++)
    write_day (self, &g_array_index (schedule->days, HallwayFrabDay, i));
  hallway_json_stream_end (self->stream);
  hallway_json_stream_end (self->stream);
}

static void
write_schedule (Writer *self)
{
  hallway_json_stream_begin_object (self->stream, NULL);
  hallway_json_stream_add_string (self->stream, "$schema", SCHEMA);
  hallway_json_stream_begin_object (self->stream, "generator");
  hallway_json_stream_add_string (self->stream, "name", HALLWAY_FRAB_SCHEDULE_GENERATOR);
  hallway_json_stream_add_string (self->stream, "version", HALLWAY_VERSION);
  hallway_json_stream_end (self->stream);
  hallway_json_stream_begin_object (self->stream, "schedule");
  hallway_json_stream_add_string (self->stream, "version", self->schedule->version);
  write_address (self, "base_url", self->schedule->conference->base_url);
  write_conference (self);
  hallway_json_stream_end (self->stream);
  hallway_json_stream_end (self->stream);
}

/**
 * hallway_export_frab_json:
 * @entries: (element-type HallwayEntry): sessions of one conference, with their details
 * @options: how to write
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Writes a schedule that schedule programs read, by the first version of the schema of c3voc. Texts are written as HTML; what
 * is left out says hallway_frab_schedule_new().
 *
 * Returns: (transfer full): the file, or %NULL when there is none
 */
GBytes *
hallway_export_frab_json (GPtrArray                  *entries,
                          const HallwayExportOptions *options,
                          GError                    **error)
{
  g_autoptr (HallwayFrabSchedule) schedule = hallway_frab_schedule_new (entries, error);
  g_autoptr (HallwayJsonStream)   stream = NULL;
  g_autoptr (JsonBuilder)         builder = NULL;
  GString                        *text;

  if (schedule == NULL)
    return NULL;

  text = g_string_new (NULL);
  stream = hallway_json_stream_new (text);
  builder = json_builder_new ();
  write_schedule (&(Writer){ schedule, stream, builder });

  return g_string_free_to_bytes (text);
}
