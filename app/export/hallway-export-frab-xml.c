/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-frab-event.h"
#include "hallway-frab-schema.h"
#include "hallway-xml-stream.h"

#include <gio/gio.h>
#include <string.h>

#define HOURS_PER_DAY 24

/* The schema takes no more than two digits. */
#define MOST_HOURS 99

typedef struct
{
  HallwayFrabSchedule *schedule; /* (unowned) */
  HallwayXmlStream    *stream;   /* (unowned) */
  GHashTable          *codes;    /* (unowned) (element-type utf8): those that are taken */
  GHashTable          *slugs;    /* (unowned) (element-type utf8): those that are taken */
} Writer;

/* What the schema calls an httpURI. */
static void
add_address (Writer     *self,
             const char *element,
             const char *url)
{
  g_autofree char *address = hallway_frab_schedule_resolve_address (self->schedule, url);

  if (hallway_frab_schema_is_web_address (address))
    hallway_xml_stream_add_element (self->stream, element, address);
}

static void
add_number (Writer     *self,
            const char *element,
            guint       number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  hallway_xml_stream_add_element (self->stream, element, text);
}

/* The schema has no place for what else is known of a person. */
static void
add_persons (Writer             *self,
             const HallwayEntry *entry)
{
  hallway_xml_stream_begin (self->stream, "persons");
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (entry->draft, entry->session->persons[i].person);

      hallway_xml_stream_begin (self->stream, "person");
      hallway_xml_stream_add_attribute (self->stream, "id", hallway_frab_schema_is_number (person->id) ? person->id : NULL);
      hallway_xml_stream_add_attribute (self->stream, "guid", g_uuid_string_is_valid (person->guid != NULL ? person->guid : "") ? person->guid : NULL);
      hallway_xml_stream_add_text (self->stream, person->name);
      hallway_xml_stream_end (self->stream);
    }
  hallway_xml_stream_end (self->stream);
}

static void
add_references (Writer                 *self,
                const char             *list,
                const char             *element,
                const HallwayDraftLink *links,
                guint                   n_links)
{
  hallway_xml_stream_begin (self->stream, list);
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *url = hallway_frab_schedule_resolve_address (self->schedule, links[i].url);

      if (url == NULL)
        continue;
      hallway_xml_stream_begin (self->stream, element);
      hallway_xml_stream_add_attribute (self->stream, "href", url);
      hallway_xml_stream_add_text (self->stream, links[i].title != NULL ? links[i].title : "");
      hallway_xml_stream_end (self->stream);
    }
  hallway_xml_stream_end (self->stream);
}

/* Days come before hours and minutes where hours alone would need three digits, as pretalx writes it (reference: formats,
 * section 1.2). */
static char *
make_duration (int minutes)
{
  int hours = minutes / 60;

  if (hours > MOST_HOURS)
    return g_strdup_printf ("%d:%02d:%02d", hours / HOURS_PER_DAY, hours % HOURS_PER_DAY, minutes % 60);

  return g_strdup_printf ("%02d:%02d", hours, minutes % 60);
}

static void
add_times (Writer                 *self,
           const HallwayFrabEvent *event)
{
  g_autofree char *duration = make_duration (event->minutes);

  hallway_xml_stream_add_element (self->stream, "date", event->date);
  hallway_xml_stream_add_element (self->stream, "start", event->clock);
  hallway_xml_stream_add_element (self->stream, "duration", duration);
}

/* A code is of one session alone here; pretalx gives those that are held twice the same one. */
static void
add_identifiers (Writer                 *self,
                 const HallwayFrabEvent *event)
{
  const char      *code = event->entry->session->code;
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, event->id);

  hallway_xml_stream_add_attribute (self->stream, "id", id);
  hallway_xml_stream_add_attribute (self->stream, "guid", event->guid);
  if (hallway_frab_schema_is_long_code (code) && g_hash_table_add (self->codes, (gpointer) code))
    hallway_xml_stream_add_attribute (self->stream, "code", code);
}

static void
add_slug (Writer                 *self,
          const HallwayFrabEvent *event)
{
  g_autofree char *slug = hallway_frab_schema_make_long_slug (self->schedule->acronym, event->id, event->slug, self->slugs);

  hallway_xml_stream_add_element (self->stream, "slug", slug);
}

static void
add_event (Writer     *self,
           guint       position,
           const char *room)
{
  g_autoptr (HallwayFrabEvent) event = hallway_frab_event_new (self->schedule, position);
  const HallwayDraftSession   *session = event->entry->session;

  hallway_xml_stream_begin (self->stream, "event");
  add_identifiers (self, event);
  add_times (self, event);
  hallway_xml_stream_add_element (self->stream, "room", room);
  add_slug (self, event);
  add_address (self, "url", event->url);
  hallway_xml_stream_add_element (self->stream, "title", session->title);
  hallway_xml_stream_add_element (self->stream, "subtitle", session->subtitle);
  hallway_xml_stream_add_element (self->stream, "track", session->track != NULL ? session->track : "");
  hallway_xml_stream_add_element (self->stream, "type", session->type != NULL ? session->type : "");
  hallway_xml_stream_add_element (self->stream, "language", session->language);
  hallway_xml_stream_add_element (self->stream, "abstract", event->abstract != NULL ? event->abstract : "");
  hallway_xml_stream_add_element (self->stream, "description", event->description);
  add_persons (self, event->entry);
  add_references (self, "links", "link", session->links, session->n_links);
  add_references (self, "attachments", "attachment", session->attachments, session->n_attachments);
  hallway_xml_stream_end (self->stream);
}

static const char *
find_guid (Writer     *self,
           const char *room)
{
  for (guint i = 0; i < self->schedule->rooms->len; i++)
    {
      const HallwayFrabRoom *known = &g_array_index (self->schedule->rooms, HallwayFrabRoom, i);

      if (strcmp (known->name, room) == 0)
        return known->guid;
    }

  return NULL;
}

static void
add_day (Writer               *self,
         const HallwayFrabDay *day)
{
  g_autofree char *index = g_strdup_printf ("%u", day->index);

  hallway_xml_stream_begin (self->stream, "day");
  hallway_xml_stream_add_attribute (self->stream, "index", index);
  hallway_xml_stream_add_attribute (self->stream, "date", day->date);
  hallway_xml_stream_add_attribute (self->stream, "start", day->start);
  hallway_xml_stream_add_attribute (self->stream, "end", day->end);
  for (guint i = 0; i < day->rooms->len; i++)
    {
      const char *room = g_ptr_array_index (day->rooms, i);

      hallway_xml_stream_begin (self->stream, "room");
      hallway_xml_stream_add_attribute (self->stream, "name", room);
      hallway_xml_stream_add_attribute (self->stream, "guid", find_guid (self, room));
      for (guint j = day->first; j < day->last; j++)
        if (hallway_frab_schedule_is_in_room (self->schedule, j, room))
          add_event (self, j, room);
      hallway_xml_stream_end (self->stream);
    }
  hallway_xml_stream_end (self->stream);
}

static void
add_tracks (Writer *self)
{
  for (guint i = 0; i < self->schedule->tracks->len; i++)
    {
      const HallwayFrabTrack *track = &g_array_index (self->schedule->tracks, HallwayFrabTrack, i);

      hallway_xml_stream_begin (self->stream, "track");
      hallway_xml_stream_add_attribute (self->stream, "name", track->name);
      hallway_xml_stream_add_attribute (self->stream, "color", track->color);
      hallway_xml_stream_end (self->stream);
    }
}

static void
add_conference (Writer *self)
{
  const HallwayFrabSchedule *schedule = self->schedule;

  hallway_xml_stream_begin (self->stream, "conference");
  hallway_xml_stream_add_element (self->stream, "acronym", schedule->acronym);
  hallway_xml_stream_add_element (self->stream, "title", schedule->conference->title);
  hallway_xml_stream_add_element (self->stream, "start", schedule->start);
  hallway_xml_stream_add_element (self->stream, "end", schedule->end);
  add_number (self, "days", schedule->days->len);
  hallway_xml_stream_add_element (self->stream, "timeslot_duration", HALLWAY_FRAB_SCHEDULE_TIMESLOT);
  add_address (self, "base_url", schedule->conference->base_url);
  add_address (self, "url", schedule->conference->url);
  hallway_xml_stream_add_element (self->stream, "time_zone_name", schedule->timezone);
  add_tracks (self);
  hallway_xml_stream_end (self->stream);
}

static void
add_schedule (Writer *self)
{
  hallway_xml_stream_begin (self->stream, "schedule");
  hallway_xml_stream_begin (self->stream, "generator");
  hallway_xml_stream_add_attribute (self->stream, "name", HALLWAY_FRAB_SCHEDULE_GENERATOR);
  hallway_xml_stream_add_attribute (self->stream, "version", HALLWAY_VERSION);
  hallway_xml_stream_end (self->stream);
  hallway_xml_stream_add_element (self->stream, "version", self->schedule->version);
  add_conference (self);
  for (guint i = 0; i < self->schedule->days->len; i++)
    add_day (self, &g_array_index (self->schedule->days, HallwayFrabDay, i));
  hallway_xml_stream_end (self->stream);
}

/**
 * hallway_export_frab_xml:
 * @entries: (element-type HallwayEntry): sessions of one conference, with their details
 * @options: how to write
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Writes a schedule that schedule programs read, by the schema of c3voc. It has no place for roles, job titles, companies and
 * biographies, nor for the venue, and doesn't tell a length that isn't known from none. Texts are written as HTML; what else is
 * left out says hallway_frab_schedule_new().
 *
 * Returns: (transfer full): the file, or %NULL when there is none
 */
GBytes *
hallway_export_frab_xml (GPtrArray                  *entries,
                         const HallwayExportOptions *options,
                         GError                    **error)
{
  g_autoptr (HallwayFrabSchedule) schedule = hallway_frab_schedule_new (entries, error);
  g_autoptr (GHashTable)          codes = NULL;
  g_autoptr (GHashTable)          slugs = NULL;
  HallwayXmlStream               *stream;

  if (schedule == NULL)
    return NULL;

  codes = g_hash_table_new (g_str_hash, g_str_equal);
  slugs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  stream = hallway_xml_stream_new ();
  add_schedule (&(Writer){ schedule, stream, codes, slugs });

  return hallway_xml_stream_free_to_bytes (stream);
}
