/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-draft-builder.h"
#include "hallway-xml.h"

#include <string.h>

/* What EuroPython published from 2011 to 2014: days of entries, on the clock of the conference (reference: formats,
 * section 1.8). */

typedef enum
{
  SCHEDULE = HALLWAY_XML_DOCUMENT + 1,
  DAY,
  ENTRY,
  START,
  DURATION,
  TITLE,
  ABSTRACT,
  DESCRIPTION,
  CATEGORY,
  LANGUAGE,
  TOPICS,
  TOPIC,
  ROOM,
  SPEAKERS,
  SPEAKER,
  SPEAKER_NAME,
  SPEAKER_PROFILE,
  SPEAKER_DESCRIPTION,
  SPEAKER_IMAGE,
} Element;

static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "schedule", SCHEDULE, FALSE },
  { SCHEDULE, "day", DAY, FALSE },
  { DAY, "entry", ENTRY, FALSE },
  { ENTRY, "start", START, TRUE },
  { ENTRY, "duration", DURATION, TRUE },
  { ENTRY, "title", TITLE, TRUE },
  { ENTRY, "abstract", ABSTRACT, TRUE },
  { ENTRY, "description", DESCRIPTION, TRUE },
  { ENTRY, "category", CATEGORY, TRUE },
  { ENTRY, "language", LANGUAGE, TRUE },
  { ENTRY, "topics", TOPICS, FALSE },
  { ENTRY, "room", ROOM, TRUE },
  { ENTRY, "speakers", SPEAKERS, FALSE },
  { TOPICS, "topic", TOPIC, TRUE },
  { SPEAKERS, "speaker", SPEAKER, FALSE },
  { SPEAKER, "name", SPEAKER_NAME, TRUE },
  { SPEAKER, "profile", SPEAKER_PROFILE, TRUE },
  { SPEAKER, "description", SPEAKER_DESCRIPTION, TRUE },
  { SPEAKER, "image", SPEAKER_IMAGE, TRUE },
};

typedef struct
{
  HallwayDraftBuilder *builder; /* (owned) */
  HallwayDraft        *draft;   /* (unowned) */
  gint64               day;     /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  gint64               first_day;
  HallwayDraftPerson   speaker; /* what is told of them so far */
} Reading;

static HallwayDraftSession *
get_session (Reading *self)
{
  return hallway_draft_get_session (self->draft, self->draft->sessions->len - 1);
}

static void
begin_entry (Reading    *self,
             HallwayXml *xml)
{
  GError              *error = NULL;
  HallwayDraftSession *session = hallway_draft_builder_begin_session (self->builder, hallway_xml_get_line (xml), &error);

  if (session == NULL)
    {
      hallway_xml_fail (xml, error);
      return;
    }
  session->id = hallway_draft_take_line (self->draft, hallway_xml_get_attribute (xml, "id"), -1);
  hallway_times_set_clock (hallway_draft_builder_get_times (self->builder), self->day, -1, -1);
}

static void
element_opened_cb (HallwayXml *xml,
                   guint       kind,
                   gpointer    data)
{
  Reading *self = data;

  switch (kind)
    {
    case DAY:
      self->day = hallway_time_parse_date (hallway_xml_get_attribute (xml, "date"));
      if (self->first_day == HALLWAY_TIME_UNKNOWN)
        self->first_day = self->day;
      break;
    case ENTRY:
      begin_entry (self, xml);
      break;
    case SPEAKER:
      self->speaker = (HallwayDraftPerson){ .id = hallway_draft_take_line (self->draft, hallway_xml_get_attribute (xml, "id"), -1) };
      break;
    default:
      break;
    }
}

/* "0930", or "930". */
static int
read_clock (const char *line)
{
  g_autofree char *clock = NULL;
  gsize            length = line != NULL ? strlen (line) : 0;

  if (length < 3)
    return -1;

  clock = g_strdup_printf ("%.*s:%s", (int) (length - 2), line, line + length - 2);
  return hallway_time_parse_clock (clock);
}

static void
set_start (Reading    *self,
           const char *text)
{
  int clock = read_clock (hallway_draft_take_line (self->draft, text, -1));

  if (clock >= 0)
    hallway_times_set_clock (hallway_draft_builder_get_times (self->builder), self->day, clock, -1);
}

static void
set_duration (Reading    *self,
              const char *text)
{
  guint64 minutes;

  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &minutes, NULL))
    hallway_times_set_minutes (hallway_draft_builder_get_times (self->builder), (gint64) minutes);
}

/* Addresses of the form "https://HOSThttps://OTHER/PATH" came out of it. */
static const char *
take_image (Reading    *self,
            const char *text)
{
  const char *last = g_strrstr (text, "http");

  return hallway_draft_take_address (self->draft, last, -1);
}

static void
end_speaker (Reading *self)
{
  const HallwayDraftPerson *told = &self->speaker;
  HallwayDraftPerson       *person = hallway_draft_builder_add_person (self->builder, told->id, NULL, told->name, HALLWAY_ROLE_SPEAKER);

  if (person == NULL)
    return;
  person->url = told->url;
  person->avatar = told->avatar;
  person->biography = told->biography;
  person->biography_format = hallway_text_guess_format (told->biography, HALLWAY_TEXT_MARKDOWN);
}

static gboolean
end_in_speaker (Reading    *self,
                guint       kind,
                const char *text)
{
  switch (kind)
    {
    case SPEAKER:
      end_speaker (self);
      break;
    case SPEAKER_NAME:
      self->speaker.name = hallway_draft_take_line (self->draft, text, -1);
      break;
    case SPEAKER_PROFILE:
      self->speaker.url = hallway_draft_take_address (self->draft, text, -1);
      break;
    case SPEAKER_DESCRIPTION:
      self->speaker.biography = hallway_draft_take_text (self->draft, text, -1);
      break;
    case SPEAKER_IMAGE:
      self->speaker.avatar = take_image (self, text);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

static void
end_entry (Reading *self)
{
  HallwayDraftSession *session = get_session (self);

  hallway_draft_builder_drop_repeated_text (self->builder);
  session->text_format = hallway_text_guess_format (session->description, hallway_text_guess_format (session->abstract, HALLWAY_TEXT_MARKDOWN));
  hallway_draft_builder_end_session (self->builder);
}

static void
element_closed_cb (HallwayXml *xml,
                   guint       kind,
                   const char *text,
                   gsize       length,
                   gpointer    data)
{
  Reading *self = data;

  if (end_in_speaker (self, kind, text))
    return;

  switch (kind)
    {
    case ENTRY:
      end_entry (self);
      break;
    case START:
      set_start (self, text);
      break;
    case DURATION:
      set_duration (self, text);
      break;
    case TITLE:
      get_session (self)->title = hallway_draft_take_line (self->draft, text, -1);
      break;
    case ABSTRACT:
      get_session (self)->abstract = hallway_draft_take_text (self->draft, text, -1);
      break;
    case DESCRIPTION:
      get_session (self)->description = hallway_draft_take_text (self->draft, text, -1);
      break;
    case CATEGORY:
      get_session (self)->type = hallway_draft_take_line (self->draft, text, -1);
      break;
    case LANGUAGE:
      get_session (self)->language = hallway_draft_take_line (self->draft, text, -1);
      break;
    case TOPIC:
      if (get_session (self)->track == NULL)
        hallway_draft_builder_set_track (self->builder, text);
      break;
    case ROOM:
      hallway_draft_builder_set_room (self->builder, text);
      break;
    default:
      break;
    }
}

/* The file doesn't say what conference it is of, but there is only one. */
static const char *
take_conference_title (Reading *self)
{
  g_autofree char *title = NULL;
  int              year;

  if (self->first_day == HALLWAY_TIME_UNKNOWN)
    return NULL;

  hallway_time_to_civil (self->first_day, &year, NULL, NULL, NULL, NULL, NULL);
  title = g_strdup_printf ("EuroPython %d", year);
  return hallway_draft_take_line (self->draft, title, -1);
}

static gboolean
hallway_europython_sniff (const HallwayDocument *document)
{
  return hallway_xml_has_root (document, "schedule", "created=");
}

static gboolean
hallway_europython_read (const HallwayDocument    *document,
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
  Reading                         reading = { .builder = builder, .draft = draft, .day = HALLWAY_TIME_UNKNOWN, .first_day = HALLWAY_TIME_UNKNOWN };

  if (!hallway_xml_read (document, &grammar, &reading, report, error))
    return FALSE;

  draft->title = take_conference_title (&reading);
  hallway_draft_builder_finish (builder);
  return TRUE;
}

const HallwayReader hallway_europython_reader = {
  .name = "europython",
  .title = "EuroPython schedule (XML)",
  .sniff = hallway_europython_sniff,
  .read = hallway_europython_read,
};
