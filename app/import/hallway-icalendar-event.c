/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-event.h"

#include "hallway-entities.h"
#include "hallway-icalendar-own.h"
#include "hallway-icalendar-people.h"
#include "hallway-uid.h"
#include "model/hallway-limits.h"
#include "model/hallway-link.h"

#include <string.h>

/* A VEVENT while it is read. */
typedef struct
{
  HallwayIcalendarEvent         *event;       /* (unowned) */
  HallwayDraftSession           *session;     /* (unowned) */
  const HallwayIcalendarContext *context;     /* (unowned) */
  GPtrArray                     *people;      /* (unowned) (element-type HallwayIcalendarPerson): attendees who speak */
  GArray                        *links;       /* (unowned) (element-type HallwayDraftLink) */
  GArray                        *attachments; /* (unowned) (element-type HallwayDraftLink) */
  const char                    *description; /* (unowned) (nullable): libical's */
  const char                    *html;        /* (unowned) (nullable): the same in HTML */
} Reading;

/**
 * hallway_icalendar_event_clear:
 *
 * Frees what a #HallwayIcalendarEvent holds.
 */
void
hallway_icalendar_event_clear (gpointer self)
{
  HallwayIcalendarEvent *event = self;

  g_clear_pointer (&event->recurrence, hallway_icalendar_recurrence_free);
}

static const char *
take_plain (HallwayDraft *draft,
            const char   *text)
{
  g_autofree char *decoded = text != NULL ? hallway_entities_decode (text) : NULL;

  return hallway_draft_take_line (draft, decoded, -1);
}

/* "pretalx-EVENT-CODE@HOST", with a number after the code where a talk is given more than once. */
static const char *
find_pretalx_code (HallwayDraft *draft,
                   const char   *uid)
{
  static GRegex         *pattern = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char       *code = NULL;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern, g_regex_new ("^pretalx-.*-([A-Z0-9]{6})[^A-Z@]*@", 0, 0, NULL));

  if (!g_regex_match (pattern, uid, 0, &match))
    return NULL;
  code = g_match_info_fetch (match, 1);
  return hallway_draft_take_line (draft, code, -1);
}

static void
read_uid (HallwayDraftSession *session,
          HallwayDraft        *draft,
          const char          *uid)
{
  if (g_str_has_prefix (uid, "pretalx-"))
    session->code = find_pretalx_code (draft, uid);
  hallway_uid_take (draft, session, uid);
}

static void
read_status (HallwayDraftSession *session,
             icalproperty        *property)
{
  switch ((int) icalproperty_get_status (property))
    {
    case ICAL_STATUS_CANCELLED:
      session->status = HALLWAY_STATUS_CANCELLED;
      break;
    case ICAL_STATUS_TENTATIVE:
      session->status = HALLWAY_STATUS_TENTATIVE;
      break;
    default:
      break;
    }
}

static void
add_link (GArray       *links,
          HallwayDraft *draft,
          const char   *title,
          const char   *url)
{
  HallwayDraftLink link = { NULL, NULL };

  if (url == NULL || links->len >= HALLWAY_LIMIT_LINKS || !g_regex_match_simple ("^https?://", url, G_REGEX_CASELESS, 0))
    return;

  link.title = hallway_draft_take_line (draft, title, -1);
  link.url = hallway_draft_take_address (draft, url, -1);
  g_array_append_val (links, link);
}

static void
add_attachment (GArray       *attachments,
                HallwayDraft *draft,
                icalproperty *property)
{
  icalattach    *attach = icalproperty_get_attach (property);
  icalparameter *filename = icalproperty_get_first_parameter (property, ICAL_FILENAME_PARAMETER);

  if (attach != NULL && icalattach_get_is_url (attach))
    add_link (attachments, draft, filename != NULL ? icalparameter_get_filename (filename) : NULL, icalattach_get_url (attach));
}

static const char *
get_common_name (icalproperty *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_CN_PARAMETER);

  return parameter != NULL ? icalparameter_get_cn (parameter) : NULL;
}

/* Publishers list speakers as attendees; in Google's calendars, and with guests, they are those who were invited. */
static gboolean
is_speaker (icalproperty                  *attendee,
            const HallwayIcalendarContext *context)
{
  icalparameter *kind = icalproperty_get_first_parameter (attendee, ICAL_CUTYPE_PARAMETER);

  if (context->producer == HALLWAY_ICALENDAR_PRODUCER_GOOGLE)
    return FALSE;
  if (kind != NULL && (icalparameter_get_cutype (kind) == ICAL_CUTYPE_ROOM || icalparameter_get_cutype (kind) == ICAL_CUTYPE_RESOURCE))
    return FALSE;
  for (icalparameter *parameter = icalproperty_get_first_parameter (attendee, ICAL_X_PARAMETER); parameter != NULL;
       parameter = icalproperty_get_next_parameter (attendee, ICAL_X_PARAMETER))
    if (g_strcmp0 (icalparameter_get_xname (parameter), "X-NUM-GUESTS") == 0)
      return FALSE;
  return get_common_name (attendee) != NULL;
}

static gboolean
has_html_type (icalproperty *property)
{
  icalparameter *parameter = icalproperty_get_first_parameter (property, ICAL_FMTTYPE_PARAMETER);

  return parameter != NULL && g_ascii_strcasecmp (icalparameter_get_fmttype (parameter), "text/html") == 0;
}

/* In HTML without paragraphs, the line ends are the publisher's, but for those between the items of a list. */
static char *
keep_line_ends (const char *html)
{
  static GRegex *line_end = NULL;

  if (g_regex_match_simple ("<(p|br|div)\\b", html, G_REGEX_CASELESS, 0))
    return g_strdup (html);

  if (g_once_init_enter (&line_end))
    g_once_init_leave (&line_end, g_regex_new ("(?<!<ul>|<ol>|<li>|</ul>|</ol>|</li>|</pre>|</h[1-6]>|</blockquote>)\n"
                                               "(?!\\s*</?(ul|ol|li|pre|h[1-6]|blockquote)\\b)",
                                               G_REGEX_CASELESS, 0, NULL));
  return g_regex_replace_literal (line_end, html, -1, 0, "<br>\n", 0, NULL);
}

/* PyCon's description begins with lines that repeat the session's facts. */
static const char *
skip_facts (HallwayDraftSession *session,
            HallwayDraft        *draft,
            const char          *text)
{
  if (!g_str_has_prefix (text, "Section: "))
    return text;

  session->track = hallway_draft_take_line (draft, text + strlen ("Section: "), (gssize) strcspn (text + strlen ("Section: "), "\n"));
  while (g_str_has_prefix (text, "Section: ") || g_str_has_prefix (text, "Kind: ") || g_str_has_prefix (text, "Name: ") ||
         g_str_has_prefix (text, "http"))
    {
      text += strcspn (text, "\n");
      text += *text == '\n';
    }
  return text;
}

/* Indico's description ends with the address of the page. */
static void
cut_address (char       *text,
             const char *url)
{
  g_strchomp (text);
  if (url != NULL && g_str_has_suffix (text, url))
    text[strlen (text) - strlen (url)] = '\0';
}

static void
read_description (HallwayDraftSession           *session,
                  const char                    *description,
                  GPtrArray                     *people,
                  const HallwayIcalendarContext *context)
{
  gboolean          has_companies = context->producer == HALLWAY_ICALENDAR_PRODUCER_INDICO;
  HallwayTextFormat fallback = context->producer == HALLWAY_ICALENDAR_PRODUCER_PRETALX ? HALLWAY_TEXT_MARKDOWN : HALLWAY_TEXT_PLAIN;
  const char       *text = skip_facts (session, context->draft, description);
  g_autofree char  *rest = hallway_icalendar_people_take_from_prose (people, text, has_companies);
  g_autofree char  *html = NULL;

  cut_address (rest, session->url);
  session->text_format = hallway_text_guess_format (rest, fallback);
  if (session->text_format == HALLWAY_TEXT_HTML)
    html = keep_line_ends (rest);
  session->abstract = hallway_draft_take_text (context->draft, html != NULL ? html : rest, -1);
}

/* Outlook and WordPress add the description in HTML: better than the plain one unless it says less. */
static void
prefer_html (HallwayDraftSession *session,
             HallwayDraft        *draft,
             const char          *html)
{
  g_autofree char *plain = hallway_text_make_plain (html, HALLWAY_TEXT_HTML);

  if (session->text_format == HALLWAY_TEXT_HTML || plain == NULL)
    return;
  if (session->abstract != NULL && strlen (plain) < strlen (session->abstract) * 9 / 10)
    return;
  session->abstract = hallway_draft_take_text (draft, html, -1);
  session->text_format = HALLWAY_TEXT_HTML;
}

/**
 * hallway_icalendar_event_set_people:
 * @session: whose people they are
 * @people: (element-type HallwayIcalendarPerson): in the publisher's order
 * @draft: the session's draft
 *
 * Makes @people those of @session, each once.
 */
void
hallway_icalendar_event_set_people (HallwayDraftSession *session,
                                    GPtrArray           *people,
                                    HallwayDraft        *draft)
{
  g_autoptr (GArray) participations = g_array_new (FALSE, TRUE, sizeof (HallwayParticipation));

  for (guint i = 0; i < people->len && participations->len < HALLWAY_LIMIT_PERSONS; i++)
    {
      const HallwayIcalendarPerson *person = g_ptr_array_index (people, i);
      g_autofree char              *name = hallway_entities_decode (person->name);
      HallwayParticipation          participation = { hallway_draft_add_person (draft, NULL, NULL, name), person->role };
      HallwayDraftPerson           *known = hallway_draft_get_person (draft, participation.person);
      gboolean                      is_new = TRUE;

      if (known->company == NULL)
        known->company = hallway_draft_take_line (draft, person->company, -1);
      if (known->biography == NULL && person->biography != NULL)
        {
          known->biography = hallway_draft_take_text (draft, person->biography, -1);
          known->biography_format = hallway_text_guess_format (known->biography, HALLWAY_TEXT_PLAIN);
        }
      for (guint j = 0; j < participations->len; j++)
        is_new = is_new && g_array_index (participations, HallwayParticipation, j).person != participation.person;
      if (is_new)
        g_array_append_val (participations, participation);
    }

  session->n_persons = participations->len;
  session->persons = hallway_draft_take_array (draft, participations);
}

static void
read_url (HallwayDraftSession *session,
          HallwayDraft        *draft,
          const char          *url)
{
  if (url != NULL && hallway_link_is_safe (url))
    session->url = hallway_draft_take_address (draft, url, -1);
}

static void
read_property (Reading      *reading,
               icalproperty *property)
{
  HallwayIcalendarEvent         *event = reading->event;
  HallwayDraftSession           *session = reading->session;
  const HallwayIcalendarContext *context = reading->context;
  HallwayDraft                  *draft = context->draft;

  switch ((int) icalproperty_isa (property))
    {
    case ICAL_UID_PROPERTY:
      event->uid = hallway_draft_take_line (draft, icalproperty_get_uid (property), -1);
      break;
    case ICAL_DTSTART_PROPERTY:
      hallway_icalendar_moment_read (&event->start, property, context->zones, context->fallback);
      break;
    case ICAL_DTEND_PROPERTY:
      event->bad_end |= !hallway_icalendar_moment_read (&event->end, property, context->zones, context->fallback);
      break;
    case ICAL_RECURRENCEID_PROPERTY:
      hallway_icalendar_moment_read (&event->override, property, context->zones, context->fallback);
      break;
    case ICAL_SUMMARY_PROPERTY:
      session->title = take_plain (draft, icalproperty_get_summary (property));
      break;
    case ICAL_LOCATION_PROPERTY:
      session->room = take_plain (draft, icalproperty_get_location (property));
      break;
    case ICAL_CATEGORIES_PROPERTY:
      if (session->track == NULL)
        session->track = take_plain (draft, icalproperty_get_categories (property));
      break;
    case ICAL_DESCRIPTION_PROPERTY:
      reading->description = icalproperty_get_description (property);
      break;
    case ICAL_STATUS_PROPERTY:
      read_status (session, property);
      break;
    case ICAL_URL_PROPERTY:
      read_url (session, draft, icalproperty_get_url (property));
      break;
    case ICAL_ATTACH_PROPERTY:
      add_attachment (reading->attachments, draft, property);
      break;
    case ICAL_CONFERENCE_PROPERTY:
      add_link (reading->links, draft, NULL, icalproperty_get_conference (property));
      break;
    case ICAL_ATTENDEE_PROPERTY:
      if (is_speaker (property, context))
        hallway_icalendar_people_add (reading->people, get_common_name (property));
      break;
    case ICAL_ORGANIZER_PROPERTY:
      event->organizer = hallway_draft_take_line (draft, get_common_name (property), -1);
      event->organizer_address = hallway_draft_take_line (draft, icalproperty_get_organizer (property), -1);
      break;
    case ICAL_X_PROPERTY:
      if (g_strcmp0 (icalproperty_get_x_name (property), "X-ALT-DESC") == 0 && has_html_type (property))
        reading->html = icalproperty_get_x (property);
      break;
    default:
      break;
    }
}

/* Speakers who are attendees are all there are; else the description may name them. */
static void
read_texts (const Reading *reading)
{
  if (reading->description != NULL)
    {
      g_autoptr (GPtrArray) named = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);

      read_description (reading->session, reading->description, reading->people->len > 0 ? named : reading->people, reading->context);
    }
  if (reading->html != NULL)
    prefer_html (reading->session, reading->context->draft, reading->html);
}

/**
 * hallway_icalendar_event_read:
 * @self: (out): filled with what waits for the whole file to be known
 * @vevent: (transfer none): the session in the file
 * @duration: (nullable): its DURATION as it is written
 * @session: filled with its facts; the title may still hold people, and the room its address
 * @context: the file
 *
 * Reads a VEVENT.
 */
void
hallway_icalendar_event_read (HallwayIcalendarEvent         *self,
                              icalcomponent                 *vevent,
                              const char                    *duration,
                              HallwayDraftSession           *session,
                              const HallwayIcalendarContext *context)
{
  HallwayDraft         *draft = context->draft;
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);
  g_autoptr (GArray)    links = g_array_new (FALSE, TRUE, sizeof (HallwayDraftLink));
  g_autoptr (GArray)    attachments = g_array_new (FALSE, TRUE, sizeof (HallwayDraftLink));
  Reading               reading = { self, session, context, people, links, attachments };

  *self = (HallwayIcalendarEvent){
    .start = HALLWAY_ICALENDAR_NO_MOMENT,
    .end = HALLWAY_ICALENDAR_NO_MOMENT,
    .override = HALLWAY_ICALENDAR_NO_MOMENT,
    .duration = HALLWAY_ICALENDAR_DURATION_NONE,
  };
  if (duration != NULL)
    self->duration = hallway_icalendar_duration_read (duration);

  for (icalproperty *property = icalcomponent_get_first_property (vevent, ICAL_ANY_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (vevent, ICAL_ANY_PROPERTY))
    read_property (&reading, property);

  if (self->uid != NULL)
    read_uid (session, draft, self->uid);
  if (context->producer == HALLWAY_ICALENDAR_PRODUCER_HALLWAY)
    hallway_icalendar_own_read (session, draft, reading.description, people, links);
  else
    read_texts (&reading);
  hallway_icalendar_event_set_people (session, people, draft);
  session->n_links = links->len;
  session->links = hallway_draft_take_array (draft, links);
  session->n_attachments = attachments->len;
  session->attachments = hallway_draft_take_array (draft, attachments);
  self->recurrence = hallway_icalendar_recurrence_read (vevent, context->zones, context->fallback);
}
