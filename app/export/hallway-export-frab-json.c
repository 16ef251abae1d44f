/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-frab-schema.h"
#include "hallway-frab-selection.h"
#include "hallway-json-facts.h"
#include "hallway-wording.h"

#include "model/hallway-zone-database.h"

#include <gio/gio.h>
#include <string.h>

#define SCHEMA "https://c3voc.de/schedule/schema.json"
#define TIMESLOT "00:05"

typedef struct
{
  JsonBuilder         *builder;    /* (owned) */
  const HallwayRecord *conference; /* (unowned) */
  GPtrArray           *entries;    /* (unowned) (element-type HallwayEntry): by day */
  GPtrArray           *rooms;      /* (owned) (element-type utf8): names, in the publisher's order */
  GPtrArray           *tracks;     /* (owned) (element-type utf8): names, in the publisher's order */
  GHashTable          *guids;      /* (owned): those that are taken */
  GHashTable          *ids;        /* (owned): those that are taken */
} Writer;

static const HallwayEntry *
get_entry (Writer *self,
           guint   position)
{
  return g_ptr_array_index (self->entries, position);
}

/* The name that the schema wants, "" for none. */
static const char *
get_room (const HallwayEntry *entry)
{
  return entry->session->room != NULL ? entry->session->room : "";
}

static HallwaySpan
get_span (Writer             *self,
          const HallwayEntry *entry)
{
  return hallway_span_in_zone (&entry->session->span, self->conference->zone);
}

static char *
make_path (Writer     *self,
           const char *kind,
           const char *name)
{
  return g_strconcat (self->conference->id, "/", kind, name, NULL);
}

static void
add_name (GPtrArray  *names,
          GHashTable *known,
          const char *name)
{
  if (g_hash_table_add (known, (gpointer) name))
    g_ptr_array_add (names, (gpointer) name);
}

/* The names that sessions have, in the publisher's order where that is known. */
static void
collect_names (Writer *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) tracks = g_hash_table_new (g_str_hash, g_str_equal);
  HallwayDraft          *draft = get_entry (self, 0)->draft;

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->session->room != NULL)
      g_hash_table_add (used, (gpointer) get_entry (self, i)->session->room);

  for (guint i = 0; i < draft->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (draft->rooms, HallwayDraftRoom, i);

      if (g_hash_table_contains (used, room->name))
        add_name (self->rooms, rooms, room->name);
    }
  for (guint i = 0; i < self->entries->len; i++)
    {
      const HallwayDraftSession *session = get_entry (self, i)->session;

      if (session->room != NULL)
        add_name (self->rooms, rooms, session->room);
      if (session->track != NULL)
        add_name (self->tracks, tracks, session->track);
    }
}

static void
add_address (Writer     *self,
             const char *member,
             const char *url)
{
  g_autofree char *address = hallway_link_resolve (url, self->conference->base_url);

  if (address != NULL)
    hallway_json_facts_add_string (self->builder, member, address);
}

static void
add_text (Writer           *self,
          const char       *member,
          const char       *source,
          HallwayTextFormat format)
{
  g_autoptr (HallwayText) text = source != NULL ? hallway_text_new (source, format, self->conference->base_url) : NULL;
  g_autofree char        *html = text != NULL ? hallway_text_to_html (text) : NULL;

  hallway_json_facts_add_string (self->builder, member, html != NULL && *html != '\0' ? html : NULL);
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
  add_text (self, "biography", person->biography, person->biography_format);
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
      g_autofree char *url = hallway_link_resolve (links[i].url, self->conference->base_url);

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
add_times (Writer             *self,
           const HallwayEntry *entry)
{
  HallwaySpan      span = get_span (self, entry);
  int              minutes = MAX (span.minutes, 0);
  g_autofree char *start = hallway_span_format_start (&span);
  g_autofree char *end = hallway_span_format_end (&span, self->conference->zone);
  g_autofree char *clock = g_strndup (start + strlen ("2026-01-31T"), strlen ("09:00"));
  g_autofree char *duration = g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);

  hallway_json_facts_add_string (self->builder, "date", start);
  hallway_json_facts_add_string (self->builder, "start", clock);
  if (end != NULL)
    hallway_json_facts_add_string (self->builder, "end", end);
  hallway_json_facts_add_string (self->builder, "duration", duration);
}

/* The schema wants an address of every session; one without a page is at its own name. */
static void
add_identifiers (Writer             *self,
                 const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  g_autofree char           *path = make_path (self, "", session->key);
  g_autofree char           *guid = hallway_frab_schema_make_guid (session->guid, path, self->guids);
  g_autofree char           *slug = hallway_frab_schema_make_slug (session->slug, session->title);
  g_autofree char           *url = hallway_link_resolve (session->url, self->conference->base_url);
  g_autofree char           *name = g_strconcat ("urn:uuid:", guid, NULL);

  hallway_json_facts_add_string (self->builder, "guid", guid);
  if (hallway_frab_schema_is_code (session->code))
    hallway_json_facts_add_string (self->builder, "code", session->code);
  json_builder_set_member_name (self->builder, "id");
  json_builder_add_int_value (self->builder, hallway_frab_schema_make_id (session->id, path, self->ids));
  hallway_json_facts_add_string (self->builder, "slug", slug);
  hallway_json_facts_add_string (self->builder, "url", url != NULL ? url : name);
}

static void
add_event (Writer             *self,
           const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;

  json_builder_begin_object (self->builder);
  add_identifiers (self, entry);
  add_times (self, entry);
  hallway_json_facts_add_string (self->builder, "room", get_room (entry));
  hallway_json_facts_add_string (self->builder, "title", session->title);
  hallway_json_facts_add_string (self->builder, "subtitle", session->subtitle);
  hallway_json_facts_add_string (self->builder, "track", session->track);
  hallway_json_facts_add_string (self->builder, "type", session->type != NULL ? session->type : "");
  hallway_json_facts_add_string (self->builder, "language", session->language);
  add_text (self, "abstract", session->abstract, session->text_format);
  add_text (self, "description", session->description, session->text_format);
  add_persons (self, entry);
  add_references (self, "links", session->links, session->n_links);
  add_references (self, "attachments", session->attachments, session->n_attachments);
  json_builder_end_object (self->builder);
}

/* The events of the entries from @first to before @last that are in @room. */
static void
add_room_events (Writer     *self,
                 const char *room,
                 guint       first,
                 guint       last)
{
  json_builder_set_member_name (self->builder, room);
  json_builder_begin_array (self->builder);
  for (guint i = first; i < last; i++)
    if (strcmp (get_room (get_entry (self, i)), room) == 0)
      add_event (self, get_entry (self, i));
  json_builder_end_array (self->builder);
}

/* The first of the entries from @first to before @last to begin, and the last to end. */
static void
find_day_limits (Writer      *self,
                 guint        first,
                 guint        last,
                 HallwaySpan *earliest,
                 HallwaySpan *latest)
{
  for (guint i = first; i < last; i++)
    {
      HallwaySpan span = get_span (self, get_entry (self, i));

      span.minutes = MAX (span.minutes, 0);
      if (i == first || span.start < earliest->start)
        *earliest = span;
      if (i == first || hallway_span_get_end (&span) > hallway_span_get_end (latest))
        *latest = span;
    }
}

/* The rooms of the entries from @first to before @last, "" for none. */
static GPtrArray *
list_day_rooms (Writer *self,
                guint   first,
                guint   last)
{
  GPtrArray             *rooms = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < last; i++)
    add_name (rooms, known, get_room (get_entry (self, i)));

  return rooms;
}

static void
add_day (Writer *self,
         guint   index,
         guint   first,
         guint   last)
{
  g_autoptr (GPtrArray) rooms = list_day_rooms (self, first, last);
  HallwaySpan           earliest = HALLWAY_SPAN_UNKNOWN;
  HallwaySpan           latest = HALLWAY_SPAN_UNKNOWN;
  g_autofree char      *date = hallway_time_format_date (hallway_entry_get_day (get_entry (self, first)));
  g_autofree char      *start = NULL;
  g_autofree char      *end = NULL;

  find_day_limits (self, first, last, &earliest, &latest);
  start = hallway_span_format_start (&earliest);
  end = hallway_span_format_end (&latest, self->conference->zone);

  json_builder_begin_object (self->builder);
  json_builder_set_member_name (self->builder, "index");
  json_builder_add_int_value (self->builder, index);
  hallway_json_facts_add_string (self->builder, "date", date);
  hallway_json_facts_add_string (self->builder, "day_start", start);
  hallway_json_facts_add_string (self->builder, "day_end", end);
  json_builder_set_member_name (self->builder, "rooms");
  json_builder_begin_object (self->builder);
  for (guint i = 0; i < rooms->len; i++)
    add_room_events (self, g_ptr_array_index (rooms, i), first, last);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

/* The position after the last entry of the day of the one at @first. */
static guint
find_next_day (Writer *self,
               guint   first)
{
  gint64 day = hallway_entry_get_day (get_entry (self, first));
  guint  last = first + 1;

  while (last < self->entries->len && hallway_entry_get_day (get_entry (self, last)) == day)
    last++;

  return last;
}

static void
add_days (Writer *self)
{
  guint index = 1;

  json_builder_set_member_name (self->builder, "days");
  json_builder_begin_array (self->builder);
  for (guint first = 0; first < self->entries->len; first = find_next_day (self, first))
    add_day (self, index++, first, find_next_day (self, first));
  json_builder_end_array (self->builder);
}

static guint
count_days (Writer *self)
{
  guint n_days = 0;

  for (guint first = 0; first < self->entries->len; first = find_next_day (self, first))
    n_days++;

  return n_days;
}

static void
add_rooms (Writer *self)
{
  json_builder_set_member_name (self->builder, "rooms");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->rooms->len; i++)
    {
      const char      *name = g_ptr_array_index (self->rooms, i);
      g_autofree char *path = make_path (self, "room/", name);
      g_autofree char *guid = hallway_frab_schema_make_guid (NULL, path, self->guids);

      json_builder_begin_object (self->builder);
      hallway_json_facts_add_string (self->builder, "name", name);
      hallway_json_facts_add_string (self->builder, "guid", guid);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

/* (nullable): "#rrggbb" */
static const char *
find_color (Writer     *self,
            const char *name)
{
  HallwayDraft *draft = get_entry (self, 0)->draft;

  for (guint i = 0; i < draft->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (draft->tracks, HallwayDraftTrack, i);

      if (strcmp (track->name, name) == 0)
        return track->color;
    }

  return NULL;
}

static void
add_tracks (Writer *self)
{
  json_builder_set_member_name (self->builder, "tracks");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->tracks->len; i++)
    {
      const char *name = g_ptr_array_index (self->tracks, i);
      const char *color = find_color (self, name);

      json_builder_begin_object (self->builder);
      hallway_json_facts_add_string (self->builder, "name", name);
      if (color != NULL)
        hallway_json_facts_add_string (self->builder, "color", color);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

/* A name that the schema doesn't take may be an alias of one that it does. */
static void
add_zone (Writer *self)
{
  const char *name = self->conference->zone != NULL ? hallway_zone_get_name (self->conference->zone) : NULL;

  if (name != NULL && !hallway_frab_schema_is_zone (name))
    name = hallway_zone_database_resolve (name);
  if (hallway_frab_schema_is_zone (name))
    hallway_json_facts_add_string (self->builder, "time_zone_name", name);
}

static void
add_conference (Writer *self)
{
  const HallwayRecord *conference = self->conference;
  gint64               first_day = hallway_entry_get_day (get_entry (self, 0));
  gint64               last_day = hallway_entry_get_day (get_entry (self, self->entries->len - 1));
  g_autofree char     *acronym = hallway_frab_schema_make_acronym (conference->acronym, conference->id);
  g_autofree char     *start = hallway_time_format_date (conference->start != HALLWAY_TIME_UNKNOWN ? conference->start : first_day);
  g_autofree char     *end = hallway_time_format_date (conference->end != HALLWAY_TIME_UNKNOWN ? conference->end : last_day);

  json_builder_set_member_name (self->builder, "conference");
  json_builder_begin_object (self->builder);
  hallway_json_facts_add_string (self->builder, "acronym", acronym);
  hallway_json_facts_add_string (self->builder, "title", conference->title);
  hallway_json_facts_add_string (self->builder, "start", start);
  hallway_json_facts_add_string (self->builder, "end", end);
  json_builder_set_member_name (self->builder, "daysCount");
  json_builder_add_int_value (self->builder, count_days (self));
  hallway_json_facts_add_string (self->builder, "timeslot_duration", TIMESLOT);
  add_zone (self);
  add_address (self, "url", conference->url);
  add_rooms (self);
  add_tracks (self);
  add_days (self);
  json_builder_end_object (self->builder);
}

static void
add_generator (Writer *self)
{
  json_builder_set_member_name (self->builder, "generator");
  json_builder_begin_object (self->builder);
  hallway_json_facts_add_string (self->builder, "name", "hallway");
  hallway_json_facts_add_string (self->builder, "version", HALLWAY_VERSION);
  json_builder_end_object (self->builder);
}

static void
add_schedule (Writer *self)
{
  json_builder_begin_object (self->builder);
  hallway_json_facts_add_string (self->builder, "$schema", SCHEMA);
  add_generator (self);
  json_builder_set_member_name (self->builder, "schedule");
  json_builder_begin_object (self->builder);
  hallway_json_facts_add_string (self->builder, "version", self->conference->version != NULL ? self->conference->version : "");
  add_address (self, "base_url", self->conference->base_url);
  add_conference (self);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

/**
 * hallway_export_frab_json:
 * @entries: (element-type HallwayEntry): sessions of one conference, with their details
 * @options: how to write
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Writes a schedule that schedule programs read, by the first version of the schema of c3voc. Texts are written as HTML. What a
 * schedule can't say is left out: sessions without a start, those that are cancelled or gone, and items of the user's own.
 *
 * Returns: (transfer full): the file, or %NULL when nothing is left, when times are floating, or when there are several
 *   conferences
 */
GBytes *
hallway_export_frab_json (GPtrArray                  *entries,
                          const HallwayExportOptions *options,
                          GError                    **error)
{
  g_autoptr (GPtrArray) selected = hallway_frab_selection_new (entries, error);
  Writer                writer = { .entries = selected };
  char                 *text;

  if (selected == NULL)
    return NULL;

  writer.conference = get_entry (&writer, 0)->conference;
  writer.builder = json_builder_new ();
  writer.rooms = g_ptr_array_new ();
  writer.tracks = g_ptr_array_new ();
  writer.guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  writer.ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  collect_names (&writer);
  add_schedule (&writer);
  text = hallway_json_facts_print (writer.builder);

  g_object_unref (writer.builder);
  g_ptr_array_unref (writer.rooms);
  g_ptr_array_unref (writer.tracks);
  g_hash_table_unref (writer.guids);
  g_hash_table_unref (writer.ids);

  return g_bytes_new_take (text, strlen (text));
}
