/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-icalendar-moment.h"
#include "hallway-uid.h"
#include "hallway-xml.h"

#include <glib/gi18n.h>
#include <string.h>

/* iCalendar in XML: pentabarf's dialect, which frab, pretalx and FOSDEM write, and that of RFC 6321, in which what a
 * component has stands in "properties", and beside a value its parameters (reference: formats, section 4). */

typedef enum
{
  ICALENDAR = HALLWAY_XML_DOCUMENT + 1,
  CALENDAR,
  CALENDAR_NAME,
  CALENDAR_DESCRIPTION,
  CALENDAR_ZONE,
  EVENT,
  UID,
  START,
  END,
  DURATION,
  SUMMARY,
  DESCRIPTION,
  CATEGORIES,
  CATEGORY_TEXT,
  STATUS,
  URL,
  LOCATION,
  ATTENDEE,
  ATTACHMENT,
  PARAMETERS,
  ZONE,
  COMMON_NAME,
  PENTABARF_ID,
  PENTABARF_SLUG,
  PENTABARF_TITLE,
  PENTABARF_SUBTITLE,
  PENTABARF_LANGUAGE,
  PENTABARF_LANGUAGE_CODE,
  PENTABARF_TRACK,
  PENTABARF_START,
  PENTABARF_END,
  PENTABARF_TYPE,
} Element;

static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "iCalendar", ICALENDAR, FALSE },
  { HALLWAY_XML_DOCUMENT, "icalendar", ICALENDAR, FALSE },
  { ICALENDAR, "vcalendar", CALENDAR, FALSE },
  { CALENDAR, "properties", CALENDAR, FALSE },
  { CALENDAR, "components", CALENDAR, FALSE },
  { CALENDAR, "vevent", EVENT, FALSE },
  { CALENDAR, "name", CALENDAR_NAME, TRUE },
  { CALENDAR, "x-wr-calname", CALENDAR_NAME, TRUE },
  { CALENDAR, "x-wr-caldesc", CALENDAR_DESCRIPTION, TRUE },
  { CALENDAR, "x-wr-timezone", CALENDAR_ZONE, TRUE },
  { EVENT, "properties", EVENT, FALSE },
  { EVENT, "uid", UID, TRUE },
  { EVENT, "dtstart", START, TRUE },
  { EVENT, "dtend", END, TRUE },
  { EVENT, "duration", DURATION, TRUE },
  { EVENT, "summary", SUMMARY, TRUE },
  { EVENT, "description", DESCRIPTION, TRUE },
  { EVENT, "categories", CATEGORIES, TRUE },
  { EVENT, "status", STATUS, TRUE },
  { EVENT, "url", URL, TRUE },
  { EVENT, "location", LOCATION, TRUE },
  { EVENT, "attendee", ATTENDEE, TRUE },
  { EVENT, "attach", ATTACHMENT, TRUE },
  { EVENT, "event-id", PENTABARF_ID, TRUE },
  { EVENT, "event-slug", PENTABARF_SLUG, TRUE },
  { EVENT, "title", PENTABARF_TITLE, TRUE },
  { EVENT, "subtitle", PENTABARF_SUBTITLE, TRUE },
  { EVENT, "language", PENTABARF_LANGUAGE, TRUE },
  { EVENT, "language-code", PENTABARF_LANGUAGE_CODE, TRUE },
  { EVENT, "track", PENTABARF_TRACK, TRUE },
  { EVENT, "start", PENTABARF_START, TRUE },
  { EVENT, "end", PENTABARF_END, TRUE },
  { EVENT, "category", PENTABARF_TYPE, TRUE },
  { UID, "parameters", PARAMETERS, FALSE },
  { START, "parameters", PARAMETERS, FALSE },
  { END, "parameters", PARAMETERS, FALSE },
  { DURATION, "parameters", PARAMETERS, FALSE },
  { SUMMARY, "parameters", PARAMETERS, FALSE },
  { DESCRIPTION, "parameters", PARAMETERS, FALSE },
  { CATEGORIES, "parameters", PARAMETERS, FALSE },
  { CATEGORIES, "text", CATEGORY_TEXT, TRUE },
  { STATUS, "parameters", PARAMETERS, FALSE },
  { URL, "parameters", PARAMETERS, FALSE },
  { LOCATION, "parameters", PARAMETERS, FALSE },
  { ATTENDEE, "parameters", PARAMETERS, FALSE },
  { ATTACHMENT, "parameters", PARAMETERS, FALSE },
  { PARAMETERS, "tzid", ZONE, TRUE },
  { PARAMETERS, "cn", COMMON_NAME, TRUE },
};

typedef struct
{
  HallwayDraftBuilder   *builder; /* (owned) */
  HallwayDraft          *draft;   /* (unowned) */
  HallwayReport         *report;  /* (unowned) */
  HallwayIcalendarZones *zones;   /* (owned) */

  const char            *calendar_name;
  const char            *calendar_description;
  const char            *acronym; /* (nullable): of the events so far */
  gboolean               acronyms_differ;
  gboolean               has_properties; /* it is RFC 6321 */

  /* Of the event. */
  guint       depth; /* of elements that are the event, or its properties */
  const char *uid;
  const char *event_id;
  const char *slug;
  const char *summary;
  const char *language;
  gboolean    has_instants; /* pentabarf's times, which count more */
  gboolean    has_unknown_zone;

  /* Of the property. */
  const char *zone;
  const char *common_name;
} Reading;

static const char *
take_line (Reading    *self,
           const char *text)
{
  return hallway_draft_take_line (self->draft, text, -1);
}

static HallwayDraftSession *
get_session (Reading *self)
{
  return hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
}

static void
begin_event (Reading    *self,
             HallwayXml *xml)
{
  GError *error = NULL;

  if (self->depth++ > 0)
    {
      self->has_properties = TRUE;
      return;
    }

  if (hallway_draft_builder_begin_session (self->builder, hallway_xml_get_line (xml), &error) == NULL)
    hallway_xml_fail (xml, error);
  self->uid = NULL;
  self->event_id = NULL;
  self->slug = NULL;
  self->summary = NULL;
  self->language = NULL;
  self->has_instants = FALSE;
  self->has_unknown_zone = FALSE;
}

static void
element_opened_cb (HallwayXml *xml,
                   guint       kind,
                   gpointer    data)
{
  Reading *self = data;

  if (kind == EVENT)
    {
      begin_event (self, xml);
    }
  else if (kind != PARAMETERS && kind != ZONE && kind != COMMON_NAME)
    {
      self->zone = take_line (self, hallway_xml_get_attribute (xml, "tzid"));
      self->common_name = NULL;
    }
}

/* "Title- Subtitle", and "Title-" without one. */
static const char *
take_title_of_summary (Reading *self)
{
  gsize length = self->summary != NULL ? strlen (self->summary) : 0;

  if (length > 0 && !self->has_properties && self->summary[length - 1] == '-')
    length--;
  return hallway_draft_take_line (self->draft, self->summary, (gssize) length);
}

/* ACRONYM of "ID@ACRONYM@HOST". */
static void
note_acronym (Reading *self)
{
  g_auto (GStrv) parts = g_strsplit (self->uid != NULL ? self->uid : "", "@", 4);
  const char    *acronym = g_strv_length (parts) == 3 ? take_line (self, parts[1]) : NULL;

  if (self->acronym == NULL)
    self->acronym = acronym;
  self->acronyms_differ = self->acronyms_differ || acronym == NULL || !g_str_equal (acronym, self->acronym);
}

/* pretalx calls an event "CODE@...", and "SLUG-CODE" for short. */
static void
take_slug (Reading             *self,
           HallwayDraftSession *session)
{
  const char *code = self->slug != NULL ? strrchr (self->slug, '-') : NULL;
  gsize       length = code != NULL ? strlen (++code) : 0;

  if (length > 0 && self->uid != NULL && strncmp (self->uid, code, length) == 0 && self->uid[length] == '@')
    session->code = code;
  else
    session->slug = self->slug;
}

static void
end_event (Reading *self)
{
  HallwayDraftSession *session = get_session (self);

  if (--self->depth > 0)
    return;

  hallway_uid_take (self->draft, session, self->uid);
  if (self->event_id != NULL)
    session->id = self->event_id;
  take_slug (self, session);
  note_acronym (self);
  if (session->title == NULL)
    session->title = take_title_of_summary (self);
  if (session->language == NULL)
    session->language = self->language;
  if (self->has_unknown_zone)
    hallway_report_warn (self->report, "unknown-zone", _("a time in a zone that isn't known was left out"), session);
  session->text_format = hallway_text_guess_format (session->description, self->has_properties ? HALLWAY_TEXT_PLAIN : HALLWAY_TEXT_MARKDOWN);
  hallway_draft_builder_end_session (self->builder);
}

/* The instant of a time with a zone beside it. */
static gint64
find_instant (Reading    *self,
              const char *text)
{
  HallwayTimestamp time;
  HallwayZone     *zone = NULL;

  if (!hallway_time_parse (text, &time))
    return HALLWAY_TIME_UNKNOWN;

  switch (hallway_icalendar_zones_lookup (self->zones, self->zone, &zone))
    {
    case HALLWAY_ICALENDAR_ZONE_NAMED:
      hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_zone_get_name (zone));
      return hallway_zone_to_unix (zone, time.wall);
    case HALLWAY_ICALENDAR_ZONE_UTC:
      return time.wall;
    case HALLWAY_ICALENDAR_ZONE_RULES:
    case HALLWAY_ICALENDAR_ZONE_UNKNOWN:
    default:
      self->has_unknown_zone = TRUE;
      return HALLWAY_TIME_UNKNOWN;
    }
}

static gboolean
needs_zone (const char *text)
{
  HallwayTimestamp time;

  return hallway_time_parse (text, &time) && time.has_clock && !time.has_offset;
}

static void
set_time (Reading    *self,
          guint       kind,
          const char *text)
{
  HallwayTimes *times = hallway_draft_builder_get_times (self->builder);
  gboolean      is_start = kind == START || kind == PENTABARF_START;

  if (self->zone != NULL && needs_zone (text))
    {
      gint64 instant = find_instant (self, text);

      hallway_times_set_unix (times, is_start ? instant : HALLWAY_TIME_UNKNOWN, is_start ? HALLWAY_TIME_UNKNOWN : instant);
    }
  else if (is_start)
    hallway_times_set_start (times, text);
  else
    hallway_times_set_end (times, text);
}

/* FOSDEM's, with an offset; else they say nothing new. */
static void
set_pentabarf_time (Reading    *self,
                    guint       kind,
                    const char *text)
{
  HallwayTimestamp time;

  if (!hallway_time_parse (text, &time) || !time.has_offset)
    return;
  self->has_instants = TRUE;
  set_time (self, kind, text);
}

/* Everybody writes pentabarf's in another way, and beside an end; that of the RFC stands in the place of one. */
static void
set_duration (Reading    *self,
              const char *text)
{
  gint64 seconds = hallway_icalendar_duration_read (text);

  if (seconds >= 0)
    hallway_times_set_minutes (hallway_draft_builder_get_times (self->builder), seconds / 60);
}

static void
set_status (Reading    *self,
            const char *text)
{
  const char *word = take_line (self, text);

  if (word != NULL && g_ascii_strcasecmp (word, "CANCELLED") == 0)
    get_session (self)->status = HALLWAY_STATUS_CANCELLED;
  else if (word != NULL && g_ascii_strcasecmp (word, "TENTATIVE") == 0)
    get_session (self)->status = HALLWAY_STATUS_TENTATIVE;
}

/* In the RFC's dialect the name stands beside an address. */
static void
add_attendee (Reading    *self,
              const char *text)
{
  if (self->common_name != NULL || !self->has_properties)
    hallway_draft_builder_add_person (self->builder, NULL, NULL, self->common_name != NULL ? self->common_name : text, HALLWAY_ROLE_SPEAKER);
}

static void
set_track (Reading    *self,
           const char *text)
{
  if (get_session (self)->track == NULL)
    hallway_draft_builder_set_track (self->builder, text);
}

static void
set_calendar_zone (Reading    *self,
                   const char *text)
{
  const char  *name = take_line (self, text);
  HallwayZone *zone;

  if (name != NULL && hallway_icalendar_zones_lookup (self->zones, name, &zone) == HALLWAY_ICALENDAR_ZONE_NAMED)
    hallway_times_set_timezone (hallway_draft_builder_get_times (self->builder), hallway_zone_get_name (zone));
}

static gboolean
end_pentabarf_property (Reading    *self,
                        guint       kind,
                        const char *text)
{
  switch (kind)
    {
    case PENTABARF_ID:
      self->event_id = take_line (self, text);
      break;
    case PENTABARF_SLUG:
      self->slug = take_line (self, text);
      break;
    case PENTABARF_TITLE:
      get_session (self)->title = take_line (self, text);
      break;
    case PENTABARF_SUBTITLE:
      get_session (self)->subtitle = take_line (self, text);
      break;
    case PENTABARF_LANGUAGE:
      self->language = take_line (self, text);
      break;
    case PENTABARF_LANGUAGE_CODE:
      get_session (self)->language = take_line (self, text);
      break;
    case PENTABARF_TRACK:
      set_track (self, text);
      break;
    case PENTABARF_START:
    case PENTABARF_END:
      set_pentabarf_time (self, kind, text);
      break;
    case PENTABARF_TYPE:
      get_session (self)->type = take_line (self, text);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

static gboolean
end_property (Reading    *self,
              guint       kind,
              const char *text)
{
  switch (kind)
    {
    case UID:
      self->uid = take_line (self, text);
      break;
    case START:
    case END:
      if (!self->has_instants)
        set_time (self, kind, text);
      break;
    case DURATION:
      set_duration (self, text);
      break;
    case SUMMARY:
      self->summary = take_line (self, text);
      break;
    case DESCRIPTION:
      get_session (self)->description = hallway_draft_take_text (self->draft, text, -1);
      break;
    case CATEGORIES:
    case CATEGORY_TEXT:
      set_track (self, text);
      break;
    case STATUS:
      set_status (self, text);
      break;
    case URL:
      get_session (self)->url = hallway_draft_take_address (self->draft, text, -1);
      break;
    case LOCATION:
      hallway_draft_builder_set_room (self->builder, text);
      break;
    case ATTENDEE:
      add_attendee (self, text);
      break;
    case ATTACHMENT:
      hallway_draft_builder_add_attachment (self->builder, text, NULL);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

static void
element_closed_cb (HallwayXml *xml,
                   guint       kind,
                   const char *text,
                   gsize       length,
                   gpointer    data)
{
  Reading *self = data;

  if (end_property (self, kind, text) || end_pentabarf_property (self, kind, text))
    return;

  switch (kind)
    {
    case CALENDAR_NAME:
      self->calendar_name = take_line (self, text);
      break;
    case CALENDAR_DESCRIPTION:
      self->calendar_description = take_line (self, text);
      break;
    case CALENDAR_ZONE:
      set_calendar_zone (self, text);
      break;
    case ZONE:
      self->zone = take_line (self, text);
      break;
    case COMMON_NAME:
      self->common_name = take_line (self, text);
      break;
    case EVENT:
      end_event (self);
      break;
    default:
      break;
    }
}

/* frab's is called "ACRONYM Schedule". */
static const char *
take_conference_title (Reading *self)
{
  const char *name = self->calendar_name != NULL ? self->calendar_name : self->calendar_description;
  gsize       length = name != NULL ? strlen (name) : 0;

  if (name != NULL && g_str_has_suffix (name, " Schedule"))
    length -= strlen (" Schedule");
  return hallway_draft_take_line (self->draft, name, (gssize) length);
}

static gboolean
hallway_xcal_sniff (const HallwayDocument *document)
{
  return hallway_xml_has_root (document, "icalendar", NULL);
}

static gboolean
hallway_xcal_read (const HallwayDocument    *document,
                   const HallwayReadOptions *options,
                   HallwayDraft             *draft,
                   HallwayReport            *report,
                   GError                  **error)
{
  static const HallwayXmlGrammar grammar = {
    .rules = rules,
    .n_rules = G_N_ELEMENTS (rules),
    .opened = element_opened_cb,
    .closed = element_closed_cb,
  };
  g_autoptr (HallwayDraftBuilder)   builder = hallway_draft_builder_new (draft, options, report);
  g_autoptr (HallwayIcalendarZones) zones = hallway_icalendar_zones_new ();
  Reading                           reading = { .builder = builder, .draft = draft, .report = report, .zones = zones };

  if (!hallway_xml_read (document, &grammar, &reading, report, error))
    return FALSE;

  draft->title = take_conference_title (&reading);
  if (!reading.acronyms_differ)
    draft->acronym = reading.acronym;
  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_xcal_reader = {
  .name = "xcal",
  .title = "xCal (iCalendar in XML)",
  .sniff = hallway_xcal_sniff,
  .read = hallway_xcal_read,
};
