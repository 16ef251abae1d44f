/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-frab-schema.h"
#include "hallway-uuid.h"
#include "hallway-wording.h"
#include "hallway-xml-stream.h"

#include <string.h>

#define PRODUCT "-//Hallway//" HALLWAY_VERSION "//EN"

/* What pentabarf and its heirs write behind an identifier. */
#define HOST "pentabarf.org"

static void
add_identifiers (HallwayXmlStream   *stream,
                 const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  g_autofree char           *path = hallway_entry_make_path (entry);
  g_autofree char           *guid = session->guid != NULL && strchr (session->guid, '@') == NULL ? g_strdup (session->guid) : hallway_uuid_derive (path);
  g_autofree char           *acronym = NULL;
  g_autofree char           *uid = NULL;

  if (entry->conference != NULL)
    acronym = hallway_frab_schema_make_acronym (entry->conference->acronym, entry->conference->id);
  uid = g_strjoin ("@", guid, acronym != NULL ? acronym : HOST, acronym != NULL ? HOST : NULL, NULL);

  hallway_xml_stream_add_element (stream, "uid", uid);
  hallway_xml_stream_add_element (stream, "pentabarf:event-id", session->id);
  hallway_xml_stream_add_element (stream, "pentabarf:event-slug", session->slug);
}

/* The clock of the conference as the dialect has it, and where it is known the instant as well (reference: formats,
 * section 4). */
static void
add_moment (HallwayXmlStream *stream,
            const char       *clock_element,
            const char       *instant_element,
            const char       *text)
{
  HallwayTimestamp time;
  int              year, month, day, hour, minute, second;
  g_autofree char *clock = NULL;
  g_autofree char *instant = NULL;

  if (text == NULL || !hallway_time_parse (text, &time))
    return;

  hallway_time_to_civil (time.wall, &year, &month, &day, &hour, &minute, &second);
  clock = g_strdup_printf ("%04d%02d%02dT%02d%02d%02d", year, month, day, hour, minute, second);
  hallway_xml_stream_add_element (stream, clock_element, clock);
  if (!time.has_offset)
    return;

  instant = g_strdup_printf ("%04d-%02d-%02d %02d:%02d:%02d %c%02d%02d", year, month, day, hour, minute, second,
                             time.utc_offset < 0 ? '-' : '+', ABS (time.utc_offset) / 3600, ABS (time.utc_offset) / 60 % 60);
  hallway_xml_stream_add_element (stream, instant_element, instant);
}

static void
add_times (HallwayXmlStream   *stream,
           const HallwayEntry *entry)
{
  HallwaySpan      span = hallway_entry_get_span (entry);
  g_autofree char *start = hallway_span_format_start (&span);
  g_autofree char *end = hallway_span_format_end (&span, hallway_entry_get_zone (entry));
  g_autofree char *duration = NULL;

  add_moment (stream, "dtstart", "pentabarf:start", start);
  add_moment (stream, "dtend", "pentabarf:end", end);
  if (!hallway_span_has_end (&span))
    return;

  duration = g_strdup_printf ("%02d%02d00", span.minutes / 60, span.minutes % 60);
  hallway_xml_stream_add_element (stream, "duration", duration);
}

static char *
make_html (const HallwayEntry *entry,
           const char         *source)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, entry->session->text_format);

  return text != NULL ? hallway_text_to_html (text) : g_strdup ("");
}

/* The one text that there is room for: publishers repeat the abstract at the head of the description. */
static void
add_texts (HallwayXmlStream   *stream,
           const HallwayEntry *entry)
{
  g_autofree char *abstract = make_html (entry, entry->session->abstract);
  g_autofree char *description = make_html (entry, entry->session->description);
  g_autofree char *both = g_strconcat (g_str_has_prefix (description, abstract) ? "" : abstract, description, NULL);

  if (*both != '\0')
    hallway_xml_stream_add_element (stream, "description", both);
}

static const char *
get_status (const HallwayEntry *entry)
{
  if (entry->state == HALLWAY_ENTRY_GONE || entry->session->status == HALLWAY_STATUS_CANCELLED)
    return "CANCELLED";

  return entry->session->status == HALLWAY_STATUS_TENTATIVE ? "TENTATIVE" : "CONFIRMED";
}

static void
add_addresses (HallwayXmlStream   *stream,
               const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  const char                *base_url = hallway_entry_get_base_url (entry);
  g_autofree char           *url = hallway_link_resolve (session->url, base_url);

  hallway_xml_stream_add_element (stream, "url", url);
  for (guint i = 0; i < session->n_attachments; i++)
    {
      g_autofree char *attachment = hallway_link_resolve (session->attachments[i].url, base_url);

      hallway_xml_stream_add_element (stream, "attach", attachment);
    }
}

static void
add_event (HallwayXmlStream   *stream,
           const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;

  hallway_xml_stream_begin (stream, "vevent");
  hallway_xml_stream_add_element (stream, "method", "PUBLISH");
  add_identifiers (stream, entry);
  hallway_xml_stream_add_element (stream, "pentabarf:title", session->title);
  hallway_xml_stream_add_element (stream, "pentabarf:subtitle", session->subtitle);
  hallway_xml_stream_add_element (stream, "pentabarf:language-code", session->language);
  add_times (stream, entry);
  hallway_xml_stream_add_element (stream, "summary", session->title);
  add_texts (stream, entry);
  hallway_xml_stream_add_element (stream, "class", "PUBLIC");
  hallway_xml_stream_add_element (stream, "status", get_status (entry));
  hallway_xml_stream_add_element (stream, "category", session->type);
  hallway_xml_stream_add_element (stream, "categories", session->track);
  add_addresses (stream, entry);
  hallway_xml_stream_add_element (stream, "location", session->room);
  for (guint i = 0; i < session->n_persons; i++)
    hallway_xml_stream_add_element (stream, "attendee", hallway_draft_get_person (entry->draft, session->persons[i].person)->name);
  hallway_xml_stream_end (stream);
}

/* The zone that all clocks are in, or NULL. */
static const char *
find_zone (GPtrArray *entries)
{
  const char *name = NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      HallwayZone *zone = hallway_entry_get_zone (g_ptr_array_index (entries, i));

      if (zone == NULL || (name != NULL && !g_str_equal (hallway_zone_get_name (zone), name)))
        return NULL;
      name = hallway_zone_get_name (zone);
    }

  return name;
}

/**
 * hallway_export_xcal:
 * @entries: (element-type HallwayEntry): sessions of any conferences, with their details
 * @options: how to write
 * @error: unused; the clocks of this format need no zone
 *
 * Writes a calendar in XML as pentabarf did and its heirs do, with the instants that FOSDEM adds to it (reference: formats,
 * section 4). Sessions whose start is unknown are left out. It has one text for each session, as HTML, and of people nothing
 * but names.
 *
 * Returns: (transfer full): the file
 */
GBytes *
hallway_export_xcal (GPtrArray                  *entries,
                     const HallwayExportOptions *options,
                     GError                    **error)
{
  g_autoptr (GPtrArray) sorted = hallway_wording_sort (entries);
  HallwayXmlStream     *stream = hallway_xml_stream_new ();

  hallway_xml_stream_begin (stream, "iCalendar");
  hallway_xml_stream_add_attribute (stream, "xmlns:pentabarf", "http://pentabarf.org");
  hallway_xml_stream_add_attribute (stream, "xmlns:xCal", "urn:ietf:params:xml:ns:xcal");
  hallway_xml_stream_begin (stream, "vcalendar");
  hallway_xml_stream_add_element (stream, "version", "2.0");
  hallway_xml_stream_add_element (stream, "prodid", PRODUCT);
  hallway_xml_stream_add_element (stream, "x-wr-calname", options->title);
  hallway_xml_stream_add_element (stream, "x-wr-timezone", find_zone (sorted));
  for (guint i = 0; i < sorted->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (sorted, i);

      if (hallway_span_has_start (&entry->session->span))
        add_event (stream, entry);
    }
  hallway_xml_stream_end (stream);
  hallway_xml_stream_end (stream);

  return hallway_xml_stream_free_to_bytes (stream);
}
