/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-reader.h"

#include "hallway-frab.h"
#include "hallway-xml.h"

#include <string.h>

typedef enum
{
  SCHEDULE = HALLWAY_XML_DOCUMENT + 1,
  GENERATOR,
  SCHEDULE_URL,
  VERSION,
  CONFERENCE,
  ACRONYM,
  TITLE,
  SUBTITLE,
  VENUE,
  CITY,
  RELEASE,
  START,
  END,
  DAY_CHANGE,
  BASE_URL,
  URL,
  TIME_ZONE_NAME,
  TRACK,
  TRACKS,
  LISTED_TRACK,
  PROFILES,
  PROFILE,
  PROFILE_NAME,
  PROFILE_BIOGRAPHY,
  PROFILE_EXTENDED_BIOGRAPHY,
  DAY,
  ROOM,
  EVENT,
  EVENT_ID,
  EVENT_CODE,
  EVENT_DATE,
  EVENT_START,
  EVENT_END,
  EVENT_DURATION,
  EVENT_ROOM,
  EVENT_SLUG,
  EVENT_URL,
  EVENT_TITLE,
  EVENT_SUBTITLE,
  EVENT_TRACK,
  EVENT_TYPE,
  EVENT_LANGUAGE,
  EVENT_ABSTRACT,
  EVENT_DESCRIPTION,
  PERSONS,
  PERSON,
  LINKS,
  LINK,
  LINK_TITLE,
  LINK_TYPE,
  ATTACHMENTS,
  ATTACHMENT,
  ATTACHMENT_TITLE,
  ATTACHMENT_TYPE,
} Element;

/* The same names at different places are different things (reference: formats, section 1.1). */
static const HallwayXmlRule rules[] = {
  { HALLWAY_XML_DOCUMENT, "schedule", SCHEDULE, FALSE },
  { SCHEDULE, "generator", GENERATOR, FALSE },
  { SCHEDULE, "url", SCHEDULE_URL, TRUE },
  { SCHEDULE, "version", VERSION, TRUE },
  { SCHEDULE, "conference", CONFERENCE, FALSE },
  { SCHEDULE, "tracks", TRACKS, FALSE },
  { SCHEDULE, "persons", PROFILES, FALSE },
  { SCHEDULE, "day", DAY, FALSE },
  { CONFERENCE, "acronym", ACRONYM, TRUE },
  { CONFERENCE, "title", TITLE, TRUE },
  { CONFERENCE, "subtitle", SUBTITLE, TRUE },
  { CONFERENCE, "venue", VENUE, TRUE },
  { CONFERENCE, "city", CITY, TRUE },
  { CONFERENCE, "release", RELEASE, TRUE },
  { CONFERENCE, "start", START, TRUE },
  { CONFERENCE, "end", END, TRUE },
  { CONFERENCE, "day_change", DAY_CHANGE, TRUE },
  { CONFERENCE, "base_url", BASE_URL, TRUE },
  { CONFERENCE, "url", URL, TRUE },
  { CONFERENCE, "time_zone_name", TIME_ZONE_NAME, TRUE },
  { CONFERENCE, "track", TRACK, FALSE },
  { TRACKS, "track", LISTED_TRACK, TRUE },
  { PROFILES, "person", PROFILE, FALSE },
  { PROFILE, "name", PROFILE_NAME, TRUE },
  { PROFILE, "biography", PROFILE_BIOGRAPHY, TRUE },
  { PROFILE, "extended_biography", PROFILE_EXTENDED_BIOGRAPHY, TRUE },
  { DAY, "room", ROOM, FALSE },
  { DAY, "event", EVENT, FALSE },
  { ROOM, "event", EVENT, FALSE },
  { EVENT, "date", EVENT_DATE, TRUE },
  { EVENT, "start", EVENT_START, TRUE },
  { EVENT, "duration", EVENT_DURATION, TRUE },
  { EVENT, "room", EVENT_ROOM, TRUE },
  { EVENT, "slug", EVENT_SLUG, TRUE },
  { EVENT, "url", EVENT_URL, TRUE },
  { EVENT, "title", EVENT_TITLE, TRUE },
  { EVENT, "subtitle", EVENT_SUBTITLE, TRUE },
  { EVENT, "track", EVENT_TRACK, TRUE },
  { EVENT, "type", EVENT_TYPE, TRUE },
  { EVENT, "language", EVENT_LANGUAGE, TRUE },
  { EVENT, "abstract", EVENT_ABSTRACT, TRUE },
  { EVENT, "description", EVENT_DESCRIPTION, TRUE },
  { EVENT, "persons", PERSONS, FALSE },
  { EVENT, "links", LINKS, FALSE },
  { EVENT, "attachments", ATTACHMENTS, FALSE },
  { EVENT, "code", EVENT_CODE, TRUE },
  { EVENT, "id", EVENT_ID, TRUE },
  { EVENT, "end", EVENT_END, TRUE },
  { PERSONS, "person", PERSON, TRUE },
  { LINKS, "link", LINK, TRUE },
  { LINK, "title", LINK_TITLE, TRUE },
  { LINK, "type", LINK_TYPE, TRUE },
  { ATTACHMENTS, "attachment", ATTACHMENT, TRUE },
  { ATTACHMENT, "title", ATTACHMENT_TITLE, TRUE },
  { ATTACHMENT, "type", ATTACHMENT_TYPE, TRUE },
};

typedef struct
{
  HallwayFrab  *frab;         /* (owned) */
  HallwayDraft *draft;        /* (unowned): of frab */
  const char   *schedule_url; /* (nullable) */

  const char   *profile_id;
  const char   *profile_name;
  const char   *profile_biography;
  const char   *href;       /* (nullable): of the link or attachment */
  const char   *link_title; /* (nullable): of its own element */
} Reading;

static const char *
take_attribute (Reading    *self,
                HallwayXml *xml,
                const char *name)
{
  return hallway_draft_take_line (self->draft, hallway_xml_get_attribute (xml, name), -1);
}

/* Takes the first of several, in a file that tells the same thing twice. */
static void
take_line (Reading     *self,
           const char **fact,
           const char  *text,
           gsize        length)
{
  if (*fact == NULL)
    *fact = hallway_draft_take_line (self->draft, text, (gssize) length);
}

static void
take_address (Reading     *self,
              const char **fact,
              const char  *text,
              gsize        length)
{
  if (*fact == NULL)
    *fact = hallway_draft_take_address (self->draft, text, (gssize) length);
}

static void
take_text (Reading     *self,
           const char **fact,
           const char  *text,
           gsize        length)
{
  if (*fact == NULL)
    *fact = hallway_draft_take_text (self->draft, text, (gssize) length);
}

static void
begin_track (Reading    *self,
             HallwayXml *xml)
{
  const char        *name = take_attribute (self, xml, "name");
  HallwayDraftTrack *track;

  if (name == NULL)
    return;

  track = hallway_draft_add_track (self->draft, name);
  track->slug = take_attribute (self, xml, "slug");
  track->color = take_attribute (self, xml, "color");
}

static void
begin_day (Reading    *self,
           HallwayXml *xml)
{
  GError *error = NULL;

  if (!hallway_frab_begin_day (self->frab, hallway_xml_get_attribute (xml, "date"), &error))
    hallway_xml_fail (xml, error);
}

static void
begin_event (Reading    *self,
             HallwayXml *xml)
{
  GError              *error = NULL;
  HallwayDraftSession *session = hallway_frab_begin_session (self->frab, hallway_xml_get_line (xml), &error);

  if (session == NULL)
    {
      hallway_xml_fail (xml, error);
      return;
    }
  session->id = take_attribute (self, xml, "id");
  session->guid = take_attribute (self, xml, "guid");
  session->code = take_attribute (self, xml, "code");
}

static void
element_opened_cb (HallwayXml *xml,
                   guint       kind,
                   gpointer    data)
{
  Reading *self = data;

  switch (kind)
    {
    case GENERATOR:
      hallway_frab_set_generator (self->frab, hallway_xml_get_attribute (xml, "name"));
      break;
    case TRACK:
      begin_track (self, xml);
      break;
    case PROFILE:
      self->profile_id = take_attribute (self, xml, "id");
      self->profile_name = NULL;
      self->profile_biography = NULL;
      break;
    case DAY:
      begin_day (self, xml);
      break;
    case ROOM:
      hallway_frab_begin_room (self->frab, hallway_xml_get_attribute (xml, "name"), hallway_xml_get_attribute (xml, "guid"),
                               hallway_xml_get_attribute (xml, "slug"));
      break;
    case EVENT:
      begin_event (self, xml);
      break;
    case LINK:
    case ATTACHMENT:
      self->href = hallway_draft_take_address (self->draft, hallway_xml_get_attribute (xml, "href"), -1);
      self->link_title = NULL;
      break;
    default:
      break;
    }
}

static void
end_listed_track (Reading    *self,
                  HallwayXml *xml,
                  const char *text,
                  gsize       length)
{
  const char        *name = hallway_draft_take_line (self->draft, text, (gssize) length);
  HallwayDraftTrack *track;

  if (name == NULL)
    return;

  track = hallway_draft_add_track (self->draft, name);
  if (track->slug == NULL)
    track->slug = take_attribute (self, xml, "slug");
}

/* A link without href has its address for a title (36C3). */
static void
end_link (Reading    *self,
          guint       kind,
          const char *text)
{
  const char *title = self->link_title != NULL ? self->link_title : text;
  const char *href = self->href != NULL ? self->href : strstr (text, "://") != NULL ? text
                                                                                    : NULL;

  if (href == text)
    title = self->link_title;
  if (kind == LINK)
    hallway_frab_add_link (self->frab, href, title);
  else
    hallway_frab_add_attachment (self->frab, href, title);
}

static gboolean
end_in_conference (Reading    *self,
                   guint       kind,
                   const char *text,
                   gsize       length)
{
  HallwayDraft *draft = self->draft;

  switch (kind)
    {
    case SCHEDULE_URL:
      take_address (self, &self->schedule_url, text, length);
      break;
    case VERSION:
    case RELEASE:
      take_line (self, &draft->version, text, length);
      break;
    case ACRONYM:
      take_line (self, &draft->acronym, text, length);
      break;
    case TITLE:
      take_line (self, &draft->title, text, length);
      break;
    case SUBTITLE:
      take_line (self, &draft->subtitle, text, length);
      break;
    case VENUE:
      take_line (self, &draft->venue, text, length);
      break;
    case CITY:
      take_line (self, &draft->city, text, length);
      break;
    case START:
      hallway_frab_set_dates (self->frab, text, NULL);
      break;
    case END:
      hallway_frab_set_dates (self->frab, NULL, text);
      break;
    case DAY_CHANGE:
      hallway_frab_set_day_change (self->frab, text);
      break;
    case BASE_URL:
      take_address (self, &draft->base_url, text, length);
      break;
    case URL:
      take_address (self, &draft->url, text, length);
      break;
    case TIME_ZONE_NAME:
      hallway_frab_set_timezone (self->frab, text);
      break;
    case PROFILE_NAME:
      take_line (self, &self->profile_name, text, length);
      break;
    case PROFILE_BIOGRAPHY:
    case PROFILE_EXTENDED_BIOGRAPHY:
      take_text (self, &self->profile_biography, text, length);
      break;
    case PROFILE:
      hallway_frab_add_profile (self->frab, self->profile_id, self->profile_name, self->profile_biography);
      break;
    default:
      return FALSE;
    }
  return TRUE;
}

static gboolean
end_in_event (Reading    *self,
              guint       kind,
              const char *text,
              gsize       length)
{
  HallwayDraftSession *session = self->draft->sessions->len > 0 ? hallway_frab_get_session (self->frab) : NULL;

  switch (kind)
    {
    case EVENT:
      hallway_frab_end_session (self->frab);
      break;
    case EVENT_ID:
      take_line (self, &session->id, text, length);
      break;
    case EVENT_CODE:
      take_line (self, &session->code, text, length);
      break;
    case EVENT_DATE:
      hallway_frab_set_date (self->frab, text);
      break;
    case EVENT_START:
      hallway_frab_set_start (self->frab, text);
      break;
    case EVENT_END:
      hallway_frab_set_end (self->frab, text);
      break;
    case EVENT_DURATION:
      hallway_frab_set_duration (self->frab, text);
      break;
    case EVENT_ROOM:
      hallway_frab_set_room (self->frab, text);
      break;
    case EVENT_SLUG:
      take_line (self, &session->slug, text, length);
      break;
    case EVENT_URL:
      take_address (self, &session->url, text, length);
      break;
    case EVENT_TITLE:
      take_line (self, &session->title, text, length);
      break;
    case EVENT_SUBTITLE:
      take_line (self, &session->subtitle, text, length);
      break;
    case EVENT_TYPE:
      take_line (self, &session->type, text, length);
      break;
    case EVENT_LANGUAGE:
      take_line (self, &session->language, text, length);
      break;
    case EVENT_ABSTRACT:
      take_text (self, &session->abstract, text, length);
      break;
    case EVENT_DESCRIPTION:
      take_text (self, &session->description, text, length);
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

  if (end_in_event (self, kind, text, length) || end_in_conference (self, kind, text, length))
    return;

  switch (kind)
    {
    case LISTED_TRACK:
      end_listed_track (self, xml, text, length);
      break;
    case ROOM:
      hallway_frab_begin_room (self->frab, NULL, NULL, NULL);
      break;
    case EVENT_TRACK:
      hallway_frab_set_track (self->frab, text, hallway_xml_get_attribute (xml, "slug"));
      break;
    case PERSON:
      hallway_frab_add_person (self->frab, hallway_xml_get_attribute (xml, "id"), hallway_xml_get_attribute (xml, "guid"), text,
                               HALLWAY_ROLE_SPEAKER);
      break;
    case LINK_TITLE:
    case ATTACHMENT_TITLE:
      take_line (self, &self->link_title, text, length);
      break;
    case LINK:
    case ATTACHMENT:
      end_link (self, kind, text);
      break;
    default:
      break;
    }
}

static gboolean
hallway_frab_xml_sniff (const HallwayDocument *document)
{
  return hallway_xml_has_root (document, "schedule", NULL);
}

static gboolean
hallway_frab_xml_read (const HallwayDocument    *document,
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
  g_autoptr (HallwayFrab) frab = hallway_frab_new (draft, options, report);
  Reading                 reading = { .frab = frab, .draft = draft };

  if (!hallway_xml_read (document, &grammar, &reading, report, error))
    return FALSE;

  if (draft->url == NULL)
    draft->url = reading.schedule_url;
  hallway_frab_finish (frab);
  return TRUE;
}

const HallwayReader hallway_frab_xml_reader = {
  .name = "frab-xml",
  .title = "frab and pretalx schedule (XML)",
  .sniff = hallway_frab_xml_sniff,
  .read = hallway_frab_xml_read,
};
