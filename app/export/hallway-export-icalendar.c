/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-icalendar-fold.h"
#include "hallway-icalendar-guard.h"
#include "hallway-icaltime.h"
#include "hallway-vevent.h"
#include "hallway-vtimezone.h"

#include <gio/gio.h>
#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Hallway//" HALLWAY_VERSION "//EN"

#define END "END:VCALENDAR\r\n"

#define SECONDS_PER_MINUTE 60

/* So near to a change of the clocks a local time may be one that comes twice. */
#define CLOCK_CHANGE_SECONDS (2 * 60 * 60)

/* Beyond these years nobody knows what the clocks do, and each year makes the file longer. */
#define FIRST_LOCAL_YEAR 1970
#define LAST_LOCAL_YEAR 2100

G_DEFINE_AUTOPTR_CLEANUP_FUNC (icalcomponent, icalcomponent_free)

/* The years in which a zone is used. */
typedef struct
{
  HallwayZone *zone; /* (unowned): of a conference */
  int          first;
  int          last;
} ZoneYears;

typedef struct
{
  const HallwayExportOptions *options;
  GArray                     *zones;  /* (owned) (element-type ZoneYears): in the order of their first use */
  GString                    *events; /* (owned): as libical writes them, since as one tree many take half a gigabyte */
} Writer;

static int
get_local_year (HallwayZone *zone,
                gint64       unix_time)
{
  return hallway_icaltime_from_wall (unix_time + hallway_zone_get_offset (zone, unix_time)).year;
}

static gboolean
has_local_form (HallwayZone *zone,
                gint64       unix_time)
{
  int year = get_local_year (zone, unix_time);

  return year >= FIRST_LOCAL_YEAR && year <= LAST_LOCAL_YEAR &&
         hallway_zone_get_offset (zone, unix_time - CLOCK_CHANGE_SECONDS) ==
           hallway_zone_get_offset (zone, unix_time + CLOCK_CHANGE_SECONDS);
}

/* The zone that the times of @event are written in, or NULL for UTC. */
static HallwayZone *
choose_zone (const HallwayExportOptions *options,
             const HallwayEntry         *entry,
             const HallwayVevent        *event)
{
  HallwayZone *zone = hallway_entry_get_zone (entry);

  if (!options->local_times || zone == NULL || g_str_equal (hallway_zone_get_name (zone), "UTC"))
    return NULL;

  return has_local_form (zone, event->start) && has_local_form (zone, event->end) ? zone : NULL;
}

static void
note_years (GArray              *zones,
            HallwayZone         *zone,
            const HallwayVevent *event)
{
  ZoneYears added = { zone, get_local_year (zone, event->start), get_local_year (zone, event->end) };

  for (guint i = 0; i < zones->len; i++)
    {
      ZoneYears *known = &g_array_index (zones, ZoneYears, i);

      if (!g_str_equal (hallway_zone_get_name (known->zone), hallway_zone_get_name (zone)))
        continue;
      known->first = MIN (known->first, added.first);
      known->last = MAX (known->last, added.last);
      return;
    }
  g_array_append_val (zones, added);
}

/* libical knows zones by names of its own, so the parameter is set by hand (reference: reliability, section 1.2). */
static icalproperty *
make_time (icalproperty *(*make) (struct icaltimetype),
           HallwayZone *zone,
           gint64       unix_time)
{
  icalproperty *property;

  if (zone == NULL)
    return make (hallway_icaltime_from_unix (unix_time));

  property = make (hallway_icaltime_from_wall (unix_time + hallway_zone_get_offset (zone, unix_time)));
  icalproperty_add_parameter (property, icalparameter_new_tzid (hallway_zone_get_name (zone)));

  return property;
}

static void
add_text (icalcomponent *component,
          icalproperty *(*make) (const char *),
          const char *text)
{
  if (text != NULL)
    icalcomponent_add_property (component, make (text));
}

static void
add_history (icalcomponent            *component,
             const HallwayLedgerEntry *record)
{
  add_text (component, icalproperty_new_uid, record->uid);
  icalcomponent_add_property (component, icalproperty_new_dtstamp (hallway_icaltime_from_unix (record->last_modified)));
  icalcomponent_add_property (component, icalproperty_new_created (hallway_icaltime_from_unix (record->created)));
  icalcomponent_add_property (component, icalproperty_new_lastmodified (hallway_icaltime_from_unix (record->last_modified)));
  icalcomponent_add_property (component, icalproperty_new_sequence ((int) record->sequence));
}

static icalcomponent *
make_alarm (const char *summary,
            int         minutes)
{
  icalcomponent         *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  struct icaltriggertype trigger = { .duration = icaldurationtype_from_int (-minutes * SECONDS_PER_MINUTE) };

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));

  return alarm;
}

static icalcomponent *
make_component (const HallwayExportOptions *options,
                const HallwayVevent        *event,
                const HallwayLedgerEntry   *record,
                HallwayZone                *zone)
{
  icalcomponent *component = icalcomponent_new (ICAL_VEVENT_COMPONENT);

  add_history (component, record);
  icalcomponent_add_property (component, make_time (icalproperty_new_dtstart, zone, event->start));
  icalcomponent_add_property (component, make_time (icalproperty_new_dtend, zone, event->end));
  icalcomponent_add_property (component, icalproperty_new_status (event->status));
  add_text (component, icalproperty_new_summary, event->summary);
  add_text (component, icalproperty_new_location, event->location);
  add_text (component, icalproperty_new_categories, event->category);
  add_text (component, icalproperty_new_url, event->url);
  add_text (component, icalproperty_new_description, event->description);
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_OPAQUE));
  if (options->alarm >= 0 && event->status != ICAL_STATUS_CANCELLED)
    icalcomponent_add_component (component, make_alarm (event->summary, options->alarm));

  return component;
}

static void
add_event (Writer             *writer,
           const HallwayEntry *entry)
{
  g_autoptr (HallwayVevent) event = hallway_vevent_new (entry);
  const HallwayLedgerEntry *record = hallway_vevent_record (event, entry, writer->options->ledger, writer->options->now);
  HallwayZone              *zone = choose_zone (writer->options, entry, event);
  g_autoptr (icalcomponent) component = make_component (writer->options, event, record, zone);
  char                     *text = icalcomponent_as_ical_string_r (component);

  if (zone != NULL)
    note_years (writer->zones, zone, event);
  g_string_append (writer->events, text);
  icalmemory_free_buffer (text);
}

static void
add_title (icalcomponent *calendar,
           const char    *title)
{
  g_autofree char *name = hallway_icalendar_guard_name (title);
  icalproperty    *property;

  if (name == NULL)
    return;

  icalcomponent_add_property (calendar, icalproperty_new_name (name));
  property = icalproperty_new_x (name);
  icalproperty_set_x_name (property, "X-WR-CALNAME");
  icalcomponent_add_property (calendar, property);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const HallwayEntry *first = *(const HallwayEntry *const *) a;
  const HallwayEntry *second = *(const HallwayEntry *const *) b;
  HallwaySpan         first_span = hallway_entry_get_span (first);
  HallwaySpan         second_span = hallway_entry_get_span (second);
  int                 order = hallway_span_compare (&first_span, &second_span);

  if (order == 0)
    order = g_strcmp0 (hallway_entry_get_conference_id (first), hallway_entry_get_conference_id (second));

  return order != 0 ? order : strcmp (first->session->key, second->session->key);
}

/* What can stand in a calendar, in an order that doesn't depend on the caller's: each session once, with a time. */
static GPtrArray *
select_entries (GPtrArray *entries,
                GError   **error)
{
  g_autoptr (GPtrArray) selected = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      HallwayEntry *entry = g_ptr_array_index (entries, i);

      if (!hallway_span_has_start (&entry->session->span))
        continue;
      if (!hallway_export_check_zone (entry, error))
        return NULL;
      g_ptr_array_add (selected, entry);
    }
  g_ptr_array_sort (selected, compare_entries);

  return g_steal_pointer (&selected);
}

/* Time zones come first: some programs resolve a TZID when they meet it. */
static GBytes *
write_calendar (Writer *writer)
{
  g_autoptr (icalcomponent) calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char                     *text;
  GBytes                   *bytes;

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (PRODUCT));
  add_title (calendar, writer->options->title);
  for (guint i = 0; i < writer->zones->len; i++)
    {
      const ZoneYears *years = &g_array_index (writer->zones, ZoneYears, i);

      icalcomponent_add_component (calendar, hallway_vtimezone_new (years->zone, years->first, years->last));
    }
  text = icalcomponent_as_ical_string_r (calendar);
  g_string_prepend_len (writer->events, text, (gssize) (strlen (text) - strlen (END)));
  g_string_append (writer->events, END);
  bytes = hallway_icalendar_fold (writer->events->str);
  icalmemory_free_buffer (text);

  return bytes;
}

/**
 * hallway_export_icalendar:
 * @entries: (element-type HallwayEntry): sessions of any conferences
 * @options: how to write; its ledger is updated, and must be kept for the next export
 * @error: return location, in the domain %G_IO_ERROR
 *
 * Writes sessions as a calendar (RFC 5545) that calendar programs take as appointments of the user's own: without
 * method, organizer, attendees or attachments. The same sessions give the same bytes. Sessions whose start is unknown
 * are left out.
 *
 * Returns: (transfer full): the file, or %NULL when a session's time is floating
 */
GBytes *
hallway_export_icalendar (GPtrArray                  *entries,
                          const HallwayExportOptions *options,
                          GError                    **error)
{
  g_autoptr (GPtrArray) selected = select_entries (entries, error);
  Writer                writer = { .options = options };
  GBytes               *bytes;

  if (selected == NULL)
    return NULL;

  writer.zones = g_array_new (FALSE, FALSE, sizeof (ZoneYears));
  writer.events = g_string_new (NULL);
  for (guint i = 0; i < selected->len; i++)
    {
      if (i == 0 || compare_entries (&selected->pdata[i - 1], &selected->pdata[i]) != 0)
        add_event (&writer, g_ptr_array_index (selected, i));
    }
  bytes = write_calendar (&writer);
  g_string_free (writer.events, TRUE);
  g_array_unref (writer.zones);

  return bytes;
}
