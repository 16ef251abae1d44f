/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-schedule.h"

#include "hallway-frab-schema.h"
#include "hallway-frab-selection.h"

#include "model/hallway-zone-database.h"

#include <string.h>

static void
clear_room (gpointer data)
{
  HallwayFrabRoom *room = data;

  g_free (room->guid);
}

static void
clear_day (gpointer data)
{
  HallwayFrabDay *day = data;

  g_free (day->date);
  g_free (day->start);
  g_free (day->end);
  g_ptr_array_unref (day->rooms);
}

static const HallwayEntry *
get_entry (const HallwayFrabSchedule *self,
           guint                      position)
{
  return g_ptr_array_index (self->entries, position);
}

/* The name that the schemas want, "" for none. */
static const char *
get_room (const HallwayEntry *entry)
{
  return entry->session->room != NULL ? entry->session->room : "";
}

static HallwaySpan
get_span (const HallwayFrabSchedule *self,
          const HallwayEntry        *entry)
{
  return hallway_span_in_zone (&entry->session->span, self->conference->zone);
}

static char *
make_path (const HallwayFrabSchedule *self,
           const char                *kind,
           const char                *name)
{
  return g_strconcat (self->conference->id, "/", kind, name, NULL);
}

static void
add_room (HallwayFrabSchedule *self,
          GHashTable          *known,
          const char          *name)
{
  g_autofree char *path = make_path (self, "room/", name);
  HallwayFrabRoom  room = { name, NULL };

  if (!g_hash_table_add (known, (gpointer) name))
    return;

  room.guid = hallway_frab_schema_make_guid (NULL, path, self->guids);
  g_array_append_val (self->rooms, room);
}

/* The rooms that sessions are in, in the publisher's order where that is known. */
static void
collect_rooms (HallwayFrabSchedule *self)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  HallwayDraft          *draft = get_entry (self, 0)->draft;

  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->session->room != NULL)
      g_hash_table_add (used, (gpointer) get_entry (self, i)->session->room);

  for (guint i = 0; i < draft->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (draft->rooms, HallwayDraftRoom, i);

      if (g_hash_table_contains (used, room->name))
        add_room (self, known, room->name);
    }
  for (guint i = 0; i < self->entries->len; i++)
    if (get_entry (self, i)->session->room != NULL)
      add_room (self, known, get_entry (self, i)->session->room);
}

/* (nullable): "#rrggbb" */
static const char *
find_color (const HallwayFrabSchedule *self,
            const char                *name)
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
collect_tracks (HallwayFrabSchedule *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const char *name = get_entry (self, i)->session->track;

      if (name != NULL && g_hash_table_add (known, (gpointer) name))
        {
          HallwayFrabTrack track = { name, find_color (self, name) };

          g_array_append_val (self->tracks, track);
        }
    }
}

/* The rooms of the entries from @first to before @last, "" for none. */
static GPtrArray *
list_day_rooms (const HallwayFrabSchedule *self,
                guint                      first,
                guint                      last)
{
  GPtrArray             *rooms = g_ptr_array_new ();
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = first; i < last; i++)
    {
      const char *room = get_room (get_entry (self, i));

      if (g_hash_table_add (known, (gpointer) room))
        g_ptr_array_add (rooms, (gpointer) room);
    }

  return rooms;
}

/* When the first of the entries from @first to before @last begins, and when the last one ends. */
static void
set_day_limits (const HallwayFrabSchedule *self,
                HallwayFrabDay            *day)
{
  HallwaySpan earliest = HALLWAY_SPAN_UNKNOWN;
  HallwaySpan latest = HALLWAY_SPAN_UNKNOWN;

  for (guint i = day->first; i < day->last; i++)
    {
      HallwaySpan span = get_span (self, get_entry (self, i));

      span.minutes = MAX (span.minutes, 0);
      if (i == day->first || span.start < earliest.start)
        earliest = span;
      if (i == day->first || hallway_span_get_end (&span) > hallway_span_get_end (&latest))
        latest = span;
    }
  day->start = hallway_span_format_start (&earliest);
  day->end = hallway_span_format_end (&latest, self->conference->zone);
}

static void
collect_days (HallwayFrabSchedule *self)
{
  for (guint first = 0, last = 0; first < self->entries->len; first = last)
    {
      gint64         date = hallway_entry_get_day (get_entry (self, first));
      HallwayFrabDay day = { .index = self->days->len + 1, .first = first };

      while (last < self->entries->len && hallway_entry_get_day (get_entry (self, last)) == date)
        last++;
      day.last = last;
      day.date = hallway_time_format_date (date);
      day.rooms = list_day_rooms (self, first, last);
      set_day_limits (self, &day);
      g_array_append_val (self->days, day);
    }
}

/* A name that the schema doesn't take may be an alias of one that it does. */
static const char *
find_timezone (const HallwayRecord *conference)
{
  const char *name = conference->zone != NULL ? hallway_zone_get_name (conference->zone) : NULL;

  if (name != NULL && !hallway_frab_schema_is_zone (name))
    name = hallway_zone_database_resolve (name);

  return hallway_frab_schema_is_zone (name) ? name : NULL;
}

static void
set_conference (HallwayFrabSchedule *self)
{
  const HallwayRecord *conference = self->conference;
  gint64               first_day = hallway_entry_get_day (get_entry (self, 0));
  gint64               last_day = hallway_entry_get_day (get_entry (self, self->entries->len - 1));

  self->acronym = hallway_frab_schema_make_acronym (conference->acronym, conference->id);
  self->start = hallway_time_format_date (conference->start != HALLWAY_TIME_UNKNOWN ? conference->start : first_day);
  self->end = hallway_time_format_date (conference->end != HALLWAY_TIME_UNKNOWN ? conference->end : last_day);
  self->timezone = find_timezone (conference);
  self->version = conference->version != NULL ? conference->version : "";
}

/**
 * hallway_frab_schedule_new:
 * @entries: (element-type HallwayEntry): sessions, with their details; they must outlive the schedule
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Divides a conference. What a schedule can't say is left out: sessions without a start, those that are cancelled or gone, and
 * items of the user's own.
 *
 * Returns: (transfer full) (nullable): at least one day, or %NULL when nothing is left, when times are floating, or when there
 *   are several conferences
 */
HallwayFrabSchedule *
hallway_frab_schedule_new (GPtrArray *entries,
                           GError   **error)
{
  GPtrArray           *selected = hallway_frab_selection_new (entries, error);
  HallwayFrabSchedule *self;

  if (selected == NULL)
    return NULL;

  self = g_new0 (HallwayFrabSchedule, 1);
  self->entries = selected;
  self->conference = get_entry (self, 0)->conference;
  self->days = g_array_new (FALSE, FALSE, sizeof (HallwayFrabDay));
  g_array_set_clear_func (self->days, clear_day);
  self->rooms = g_array_new (FALSE, FALSE, sizeof (HallwayFrabRoom));
  g_array_set_clear_func (self->rooms, clear_room);
  self->tracks = g_array_new (FALSE, FALSE, sizeof (HallwayFrabTrack));
  self->guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  set_conference (self);
  collect_rooms (self);
  collect_tracks (self);
  collect_days (self);

  return self;
}

/**
 * hallway_frab_schedule_free:
 *
 * Frees @self.
 */
void
hallway_frab_schedule_free (HallwayFrabSchedule *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self->acronym);
  g_free (self->start);
  g_free (self->end);
  g_array_unref (self->days);
  g_array_unref (self->rooms);
  g_array_unref (self->tracks);
  g_hash_table_unref (self->guids);
  g_hash_table_unref (self->ids);
  g_free (self);
}

/**
 * hallway_frab_schedule_resolve_address:
 * @url: (nullable): an address of the schedule, perhaps relative
 *
 * Returns: (transfer full) (nullable): where it leads, if it is safe
 */
char *
hallway_frab_schedule_resolve_address (const HallwayFrabSchedule *self,
                                       const char                *url)
{
  return hallway_link_resolve (url, self->conference->base_url);
}

/**
 * hallway_frab_schedule_make_html:
 * @source: (nullable): a text of the schedule
 * @format: the format of @source
 *
 * Returns: (transfer full) (nullable): the text in HTML, or %NULL if nothing is in it
 */
char *
hallway_frab_schedule_make_html (const HallwayFrabSchedule *self,
                                 const char                *source,
                                 HallwayTextFormat          format)
{
  g_autoptr (HallwayText) text = source != NULL ? hallway_text_new (source, format, self->conference->base_url) : NULL;
  g_autofree char        *html = text != NULL ? hallway_text_to_html (text) : NULL;

  return html != NULL && *html != '\0' ? g_steal_pointer (&html) : NULL;
}

/**
 * hallway_frab_schedule_is_in_room:
 * @position: of an entry
 * @room: a room's name, "" for none
 *
 * Returns: whether the entry is there
 */
gboolean
hallway_frab_schedule_is_in_room (const HallwayFrabSchedule *self,
                                  guint                      position,
                                  const char                *room)
{
  return strcmp (get_room (get_entry (self, position)), room) == 0;
}
