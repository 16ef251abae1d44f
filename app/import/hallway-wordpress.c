/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-php-array.h"
#include "hallway-xml.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a plug-in of WordPress makes of its posts: it looks like frab's XML, but has events without rooms around them,
 * ends in the place of lengths, and lists as PHP writes them (reference: formats, section 1.8). */

/* How far into a document its first event is looked for. */
#define HEAD_SIZE (64 * 1024)

typedef enum
{
  SCHEDULE = HALLWAY_XML_DOCUMENT + 1,
  CONFERENCE,
  CONFERENCE_TITLE,
  SUBTITLE,
  VENUE,
  CITY,
  FIRST_DAY,
  LAST_DAY,
  DAY,
  EVENT,
  EVENT_ID,
  EVENT_TITLE,
  DESCRIPTION,
  ABSTRACT,
  LOCATION,
  ROOM,
  DATE,
  START,
  END,
  SPEAKERS,
} Element;

static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "schedule", SCHEDULE, FALSE },
  { SCHEDULE, "conference", CONFERENCE, FALSE },
  { SCHEDULE, "day", DAY, FALSE },
  { CONFERENCE, "title", CONFERENCE_TITLE, TRUE },
  { CONFERENCE, "subtitle", SUBTITLE, TRUE },
  { CONFERENCE, "venue", VENUE, TRUE },
  { CONFERENCE, "city", CITY, TRUE },
  { CONFERENCE, "start", FIRST_DAY, TRUE },
  { CONFERENCE, "end", LAST_DAY, TRUE },
  { DAY, "event", EVENT, FALSE },
  { EVENT, "id", EVENT_ID, TRUE },
  { EVENT, "title", EVENT_TITLE, TRUE },
  { EVENT, "description", DESCRIPTION, TRUE },
  { EVENT, "abstract", ABSTRACT, TRUE },
  { EVENT, "SessionLocations", LOCATION, TRUE },
  { EVENT, "room", ROOM, TRUE },
  { EVENT, "session_date", DATE, TRUE },
  { EVENT, "start", START, TRUE },
  { EVENT, "session_end_time", END, TRUE },
  { EVENT, "session_speakers_list", SPEAKERS, TRUE },
};

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  HallwayReport       *report;  /* (unowned) */
  gint64               day;     /* wall clock of the midnight of the day around the events, or HALLWAY_TIME_UNKNOWN */

  /* Of the event. */
  gint64      date; /* likewise */
  int         start;
  int         end;
  const char *room;
  const char *location;
} Reading;

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

  if (hallway_draft_builder_begin_session (self->builder, hallway_xml_get_line (xml), &error) == NULL)
    hallway_xml_fail (xml, error);
  self->date = HALLWAY_TIME_UNKNOWN;
  self->start = -1;
  self->end = -1;
  self->room = NULL;
  self->location = NULL;
}

static void
element_opened_cb (HallwayXml *xml,
                   guint       kind,
                   gpointer    data)
{
  Reading *self = data;

  if (kind == DAY)
    self->day = hallway_time_parse_date (hallway_xml_get_attribute (xml, "date"));
  else if (kind == EVENT)
    begin_event (self, xml);
}

/* A date as the seconds of its midnight, which tells it where the day around the event has none. */
static gint64
read_date (const char *line)
{
  gint64 seconds;

  if (line == NULL || !g_ascii_string_to_signed (line, 10, 0, hallway_time_from_civil (2199, 12, 31, 0, 0, 0), &seconds, NULL))
    return HALLWAY_TIME_UNKNOWN;
  return hallway_time_get_day (seconds) == seconds ? seconds : HALLWAY_TIME_UNKNOWN;
}

static gboolean
is_number (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

/* A list of names; numbers of posts that the file doesn't have say nothing. */
static void
add_speakers (Reading    *self,
              const char *text)
{
  const char           *line = hallway_draft_take_line (self->draft, text, -1);
  g_autoptr (GPtrArray) values = line != NULL ? hallway_php_array_list_values (line) : NULL;
  gboolean              has_unnamed = line != NULL && values == NULL;

  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (is_number (value))
        has_unnamed = TRUE;
      else
        hallway_draft_builder_add_person (self->builder, NULL, NULL, value, HALLWAY_ROLE_SPEAKER);
    }
  if (has_unnamed)
    hallway_report_warn (self->report, "unnamed-person", _("people without names were left out"), get_session (self));
}

static void
end_event (Reading *self)
{
  HallwayDraftSession *session = get_session (self);
  const char          *room = self->room != NULL ? self->room : self->location;

  hallway_times_set_clock (hallway_draft_builder_get_times (self->builder), self->day != HALLWAY_TIME_UNKNOWN ? self->day : self->date,
                           self->start, self->end);
  if (room != NULL)
    {
      HallwayDraftRoom *known = hallway_draft_add_room (self->draft, room);

      session->room = known->name;
      if (self->location != NULL && !g_str_equal (self->location, room))
        known->description = self->location;
    }
  hallway_draft_builder_drop_repeated_text (self->builder);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_PLAIN));
  hallway_draft_builder_end_session (self->builder);
}

static gboolean
end_in_conference (Reading    *self,
                   guint       kind,
                   const char *text)
{
  HallwayDraft *draft = self->draft;

  switch (kind)
    {
    case CONFERENCE_TITLE:
      draft->title = hallway_draft_take_line (draft, text, -1);
      break;
    case SUBTITLE:
      draft->subtitle = hallway_draft_take_line (draft, text, -1);
      break;
    case VENUE:
      draft->venue = hallway_draft_take_line (draft, text, -1);
      break;
    case CITY:
      draft->city = hallway_draft_take_line (draft, text, -1);
      break;
    case FIRST_DAY:
      draft->start = hallway_time_parse_date (text);
      break;
    case LAST_DAY:
      draft->end = hallway_time_parse_date (text);
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

  if (end_in_conference (self, kind, text))
    return;

  switch (kind)
    {
    case EVENT:
      end_event (self);
      break;
    case EVENT_ID:
      get_session (self)->id = hallway_draft_take_line (self->draft, text, -1);
      break;
    case EVENT_TITLE:
      get_session (self)->title = hallway_draft_take_line (self->draft, text, -1);
      break;
    case DESCRIPTION:
      get_session (self)->description = hallway_draft_take_text (self->draft, text, -1);
      break;
    case ABSTRACT:
      get_session (self)->abstract = hallway_draft_take_text (self->draft, text, -1);
      break;
    case LOCATION:
      self->location = hallway_draft_take_line (self->draft, text, -1);
      break;
    case ROOM:
      self->room = hallway_draft_take_line (self->draft, text, -1);
      break;
    case DATE:
      self->date = read_date (hallway_draft_take_line (self->draft, text, -1));
      break;
    case START:
      self->start = hallway_time_parse_clock (text);
      break;
    case END:
      self->end = hallway_time_parse_clock (text);
      break;
    case SPEAKERS:
      add_speakers (self, text);
      break;
    default:
      break;
    }
}

static gboolean
hallway_wordpress_sniff (const HallwayDocument *document)
{
  static const char mark[] = "<session_end_time>";

  return hallway_xml_has_root (document, "schedule", NULL) && memmem (document->text, MIN (document->length, HEAD_SIZE), mark, strlen (mark)) != NULL;
}

static gboolean
hallway_wordpress_read (const HallwayDocument    *document,
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
  g_autoptr (HallwayDraftBuilder) builder = hallway_draft_builder_new (draft, options, report);
  Reading                         reading = { .builder = builder, .draft = draft, .report = report, .day = HALLWAY_TIME_UNKNOWN };

  if (!hallway_xml_read (document, &grammar, &reading, report, error))
    return FALSE;

  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_wordpress_reader = {
  .name = "wordpress",
  .title = "WordPress schedule (XML)",
  .sniff = hallway_wordpress_sniff,
  .read = hallway_wordpress_read,
};
