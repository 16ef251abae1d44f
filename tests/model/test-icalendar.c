/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-icalendar.h"

#include "import/hallway-icalendar-people.h"

#include <string.h>

#define AT "DTSTART:20300504T090000Z\nDTEND:20300504T100000Z\n"
#define WHEN "2030-05-04T09:00:00+00:00 60"
#define TITLED(title) EVENT ("SUMMARY:" title "\n" AT)
#define PLACED(place) EVENT ("SUMMARY:Alpha\nLOCATION:" place "\n" AT)

static const HallwayDraftSession *
read_first (const char    *text,
            HallwayDraft **draft)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();

  *draft = read_calendar (text, NULL, report);
  g_assert_cmpuint ((*draft)->sessions->len, >, 0);
  return hallway_draft_get_session (*draft, 0);
}

static void
test_facts (void)
{
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *session = read_first (CALENDAR ("X-WR-CALNAME;VALUE=TEXT:Yarn\\, Days\n" EVENT ("UID:7@yarn.example\nSUMMARY:Knots\\; all of them\\, &amp\\; more\nLOCATION: Attic\n"
                                                                                                             "CATEGORIES:Wool,Silk\nURL:https://yarn.example/7\nSTATUS:TENTATIVE\nGEO:1.0;2.0\n"
                                                                                                             "ATTACH:https://yarn.example/7.pdf\nATTACH:file:///etc/passwd\n"
                                                                                                             "CONFERENCE;VALUE=URI:https://live.example/7\n"
                                                                                                             "DESCRIPTION:One\\nTwo\\, three: C:\\temp\\\\x\n" AT)),
                                                   &draft);

  g_assert_cmpstr (draft->title, ==, "Yarn, Days");
  g_assert_cmpstr (session->id, ==, "7@yarn.example");
  g_assert_null (session->guid);
  g_assert_cmpstr (session->title, ==, "Knots; all of them, & more");
  g_assert_cmpstr (session->room, ==, "Attic");
  g_assert_cmpstr (session->track, ==, "Wool");
  g_assert_null (session->type);
  g_assert_cmpstr (session->url, ==, "https://yarn.example/7");
  g_assert_cmpint (session->status, ==, HALLWAY_STATUS_TENTATIVE);
  g_assert_cmpstr (session->abstract, ==, "One\nTwo, three: C:\\temp\\x");
  g_assert_null (session->description);
  g_assert_cmpint (session->text_format, ==, HALLWAY_TEXT_PLAIN);
  g_assert_cmpuint (session->n_attachments, ==, 1);
  g_assert_cmpstr (session->attachments[0].url, ==, "https://yarn.example/7.pdf");
  g_assert_cmpuint (session->n_links, ==, 1);
  g_assert_cmpuint (session->line, ==, 4);
  g_assert_cmpuint (draft->rooms->len, ==, 1);
  g_assert_cmpuint (draft->tracks->len, ==, 1);
}

static void
test_unescaped_text (void)
{
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *session = read_first (CALENDAR (EVENT ("SUMMARY:One, two; three\nLOCATION:Hall, left; up\nSTATUS:CANCELLED\n" AT)), &draft);

  g_assert_cmpstr (session->title, ==, "One, two; three");
  g_assert_cmpstr (session->room, ==, "Hall, left; up");
  g_assert_cmpint (session->status, ==, HALLWAY_STATUS_CANCELLED);
}

static void
test_identifiers (void)
{
  static const struct
  {
    const char *uid;
    const char *guid;
    const char *code;
    const char *id;
  } cases[] = {
    { "0f0e0d0c-0b0a-4908-8706-050403020100@localhost", "0f0e0d0c-0b0a-4908-8706-050403020100", NULL, NULL },
    { "00112233445566778899aabbccddeeff", "00112233445566778899aabbccddeeff", NULL, NULL },
    { "pretalx-yarn-2030-ABC7XY@talks.example", NULL, "ABC7XY", "pretalx-yarn-2030-ABC7XY@talks.example" },
    { "pretalx-yarn-2030-ABC7XY-2@talks.example", NULL, "ABC7XY", "pretalx-yarn-2030-ABC7XY-2@talks.example" },
    { "485@YARN", NULL, NULL, "485@YARN" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char           *text = g_strdup_printf (CALENDAR (EVENT ("UID:%s\n" ALPHA)), cases[i].uid);
      g_autoptr (HallwayDraft)   draft = NULL;
      const HallwayDraftSession *session = read_first (text, &draft);

      g_assert_cmpstr (session->guid, ==, cases[i].guid);
      g_assert_cmpstr (session->code, ==, cases[i].code);
      g_assert_cmpstr (session->id, ==, cases[i].id);
    }
}

/* One UID for all of them, as at MOCA: every session stays, with a key of its own. */
static void
test_one_uid (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = read_calendar (CALENDAR (EVENT ("UID:1\n" ALPHA) EVENT ("UID:1\nSUMMARY:Beta\n" AT) EVENT ("UID:1\n" ALPHA)), NULL, report);

  g_assert_cmpuint (draft->sessions->len, ==, 3);
  hallway_draft_assign_keys (draft);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->key, !=, hallway_draft_get_session (draft, 1)->key);
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->key, !=, hallway_draft_get_session (draft, 2)->key);
}

static void
test_titles (void)
{
  static const struct
  {
    const char *head;
    const char *title;
    const char *acronym;
  } cases[] = {
    { "X-WR-CALNAME:Yarn Days\nX-WR-CALDESC:All about yarn\n", "Yarn Days", NULL },
    { "NAME:Yarn Days\n", "Yarn Days", NULL },
    { "X-WR-CALDESC:Yarn Days 2030\n", "Yarn Days 2030", NULL },
    { "PRODID:-//Sched.com Yarn & Wool Days 2030//EN\nX-WR-CALNAME:yarn2030\nX-WR-CALDESC:Event Calendar\n", "Yarn & Wool Days 2030", "yarn2030" },
    { "PRODID:-//SCHED.org Yarn Days//EN\n", "Yarn Days", NULL },
    { "PRODID:nobody\n", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char         *text = g_strdup_printf (CALENDAR ("%s" EVENT (ALPHA)), cases[i].head);
      g_autoptr (HallwayDraft) draft = NULL;

      read_first (text, &draft);
      g_assert_cmpstr (draft->title, ==, cases[i].title);
      g_assert_cmpstr (draft->acronym, ==, cases[i].acronym);
    }
}

/* What follows the sessions counts as well. */
static void
test_late_head (void)
{
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *session = read_first (CALENDAR (TITLED ("Knots - Ada Byron") "PRODID:-//pretalx//talks.example//\nX-WR-TIMEZONE:Europe/Vienna\n"), &draft);

  g_assert_cmpstr (session->title, ==, "Knots");
  g_assert_cmpstr (draft->timezone, ==, "Europe/Vienna");
}

static void
test_people_in_titles (void)
{
  assert_sessions (CALENDAR ("PRODID:-//pretalx//talks.example//\n" TITLED ("Knots - a survey - Ada Byron [Looms - Vienna]\\, Bo Ek")
                               TITLED ("Desk - ")),
                   WHEN " | - | - | Knots - a survey | speaker Ada Byron [Looms - Vienna] (-, -) speaker Bo Ek (-, -)\n" WHEN " | - | - | Desk |\n");
  assert_sessions (CALENDAR ("PRODID:-//Sched.com Yarn Days//EN\n" TITLED ("Knots - Ada Byron\\, Looms & Bo Ek\\, Silk Mills")
                               TITLED ("Ropes - Cy Dahl\\, Ropers")
                                 TITLED ("Lunch")),
                   WHEN " | - | - | Knots | speaker Ada Byron (-, -) speaker Bo Ek (-, -)\n" WHEN " | - | - | Ropes | speaker Cy Dahl (-, -)\n" WHEN " | - | - | Lunch |\n");
  assert_sessions (CALENDAR ("PRODID:icalendar-ruby\n" TITLED ("Knots — Ada Byron") TITLED ("Ropes — Cy Dahl")),
                   WHEN " | - | - | Knots | speaker Ada Byron (-, -)\n" WHEN " | - | - | Ropes | speaker Cy Dahl (-, -)\n");
  assert_sessions (CALENDAR ("PRODID:-//IETF//datatracker.ietf.org ical agenda//EN\n" TITLED ("yarn - Wool And Silk") TITLED ("knot - Rope Working Group")),
                   WHEN " | - | - | yarn - Wool And Silk |\n" WHEN " | - | - | knot - Rope Working Group |\n");
  /* Dashes in a few titles are nothing but dashes. */
  assert_sessions (CALENDAR (TITLED ("Wool - Ada Byron") TITLED ("Silk") TITLED ("Ropes")),
                   WHEN " | - | - | Wool - Ada Byron |\n" WHEN " | - | - | Silk |\n" WHEN " | - | - | Ropes |\n");
}

static void
test_people_in_descriptions (void)
{
  static const struct
  {
    const char *head;
    const char *description;
    const char *people;
    const char *abstract;
  } cases[] = {
    { "", "Speaker: Ada Byron\\nAbout knots.", " speaker Ada Byron (-, -)", "About knots." },
    { "", "Speakers: Ada Byron\\, Bo Ek & Cy Dahl\\n\\nAbout knots.", " speaker Ada Byron (-, -) speaker Bo Ek (-, -) speaker Cy Dahl (-, -)", "About knots." },
    { "", "von: Ada Byron\\n\\nÜber Knoten.", " speaker Ada Byron (-, -)", "Über Knoten." },
    { "PRODID:-//CERN//INDICO//EN\n", "Speakers: Ada Byron (Looms\\, Vienna)\\, Bo Ek\\n\\nAbout knots.\\n\\nhttps://yarn.example/1", " speaker Ada Byron (-, Looms, Vienna) speaker Bo Ek (-, -)", "About knots." },
    { "", "About knots.\\nSpeaker: of the house", "", "About knots.\nSpeaker: of the house" },
    { "", "Speakers: Ada Byron", " speaker Ada Byron (-, -)", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char         *text = g_strdup_printf (CALENDAR ("%s" EVENT ("DESCRIPTION:%s\nURL:https://yarn.example/1\n" ALPHA)), cases[i].head, cases[i].description);
      g_autofree char         *expected = g_strdup_printf (WHEN " | - | - | Alpha |%s\n", cases[i].people);
      g_autoptr (HallwayDraft) draft = NULL;

      assert_sessions (text, expected);
      g_assert_cmpstr (read_first (text, &draft)->abstract, ==, cases[i].abstract);
    }
}

/* PyCon's calendars, by ics.py. */
static void
test_block_of_people (void)
{
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *session = read_first (CALENDAR ("PRODID:ics.py - http://git.io/lLljaA\n" EVENT ("DESCRIPTION:Section: talks\\nKind: talk\\nName: Knots\\nhttps://yarn.example/1\\n<p>About knots.</p>\\n"
                                                                                                             "Speakers:\\nAda Byron\\n<p>Ties\\nknots.</p>\\nBo Ek\\n<p>-</p>\n"
                                                                                                             "SUMMARY:[talk] Knots\n" AT)),
                                                   &draft);

  g_assert_cmpstr (session->title, ==, "Knots");
  g_assert_cmpstr (session->type, ==, "talk");
  g_assert_cmpstr (session->track, ==, "talks");
  g_assert_cmpstr (session->abstract, ==, "<p>About knots.</p>");
  g_assert_cmpint (session->text_format, ==, HALLWAY_TEXT_HTML);
  g_assert_cmpuint (session->n_persons, ==, 2);
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->name, ==, "Ada Byron");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->biography, ==, "<p>Ties\nknots.</p>");
  g_assert_cmpstr (hallway_draft_get_person (draft, 1)->name, ==, "Bo Ek");
  g_assert_null (hallway_draft_get_person (draft, 1)->biography);
}

static void
test_types_in_titles (void)
{
  assert_sessions (CALENDAR (TITLED ("[SOLD OUT] Knots") TITLED ("Ropes") TITLED ("Wool")),
                   WHEN " | - | - | [SOLD OUT] Knots |\n" WHEN " | - | - | Ropes |\n" WHEN " | - | - | Wool |\n");
}

static void
test_attendees (void)
{
#define ATTENDEES "ATTENDEE;CN=\"Byron, Ada\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:invalid:nomail\nATTENDEE;CN=Bo Ek:invalid:nomail\nATTENDEE;CUTYPE=ROOM;CN=Attic:invalid:nomail\n"
  assert_sessions (CALENDAR (EVENT (ATTENDEES "DESCRIPTION:von: Ada Byron\\n\\nAbout knots.\n" ALPHA)),
                   WHEN " | - | - | Alpha | speaker Byron, Ada (-, -) speaker Bo Ek (-, -)\n");
  assert_sessions (CALENDAR ("PRODID:-//Google Inc//Google Calendar 70.9054//EN\n" EVENT (ATTENDEES ALPHA)), WHEN " | - | - | Alpha |\n");
  assert_sessions (CALENDAR (EVENT ("ATTENDEE;CN=Ada Byron;X-NUM-GUESTS=0:mailto:ada@example.org\n" ALPHA)), WHEN " | - | - | Alpha |\n");
  assert_sessions (CALENDAR (EVENT ("ATTENDEE;CN=Ada Byron:invalid:nomail\nSUMMARY:Knots - Ada Byron\n" AT)), WHEN " | - | - | Knots | speaker Ada Byron (-, -)\n");
}

/* One address with several names is the conference's own, and the names are speakers'. */
static void
test_organizers (void)
{
  assert_sessions (CALENDAR (EVENT ("ORGANIZER;CN=Ada Byron, Bo Ek\\n:MAILTO:info@yarn.example\n" ALPHA) EVENT ("ORGANIZER;CN=Cy Dahl:MAILTO:info@yarn.example\n" ALPHA)),
                   WHEN " | - | - | Alpha | speaker Ada Byron (-, -) speaker Bo Ek (-, -)\n" WHEN " | - | - | Alpha | speaker Cy Dahl (-, -)\n");
  assert_sessions (CALENDAR (EVENT ("ORGANIZER;CN=Ada Byron:MAILTO:ada@yarn.example\n" ALPHA) EVENT ("ORGANIZER;CN=Cy Dahl:MAILTO:cy@yarn.example\n" ALPHA)),
                   WHEN " | - | - | Alpha |\n" WHEN " | - | - | Alpha |\n");
}

static void
test_frab (void)
{
  g_autoptr (HallwayDraft) draft = NULL;

  read_first (CALENDAR ("PRODID;X-RICAL-TZSOURCE=TZINFO:-//com.denhaven2/NONSGML ri_cal gem//EN\n" EVENT ("ORGANIZER:yarn30\nURL:2030/events/1.html\n" ALPHA)), &draft);
  g_assert_cmpstr (draft->acronym, ==, "yarn30");
  g_assert_null (hallway_draft_get_session (draft, 0)->url);
  g_assert_cmpuint (hallway_draft_get_session (draft, 0)->n_persons, ==, 0);
}

static void
test_rooms (void)
{
  assert_sessions (CALENDAR (PLACED ("Attic\\, Vienna\\, Austria") PLACED ("Hall 2\\, left\\, Vienna\\, Austria") PLACED ("Cellar\\, Vienna\\, Austria") PLACED ("Inn\\, Quay 3")),
                   WHEN " | Attic | - | Alpha |\n" WHEN " | Hall 2, left | - | Alpha |\n" WHEN " | Cellar | - | Alpha |\n" WHEN " | Inn | - | Alpha |\n");
  assert_sessions (CALENDAR (PLACED ("Attic\\, left") PLACED ("Attic\\, right") PLACED ("Cellar")),
                   WHEN " | Attic, left | - | Alpha |\n" WHEN " | Attic, right | - | Alpha |\n" WHEN " | Cellar | - | Alpha |\n");
  assert_sessions (CALENDAR (PLACED ("Attic\\, Vienna")), WHEN " | Attic, Vienna | - | Alpha |\n");
}

static void
test_texts (void)
{
  static const struct
  {
    const char       *lines;
    const char       *abstract;
    HallwayTextFormat format;
  } cases[] = {
    { "DESCRIPTION:One\\n\\nTwo\n", "One\n\nTwo", HALLWAY_TEXT_PLAIN },
    { "DESCRIPTION:<b>A</b>\\n<ul>\\n<li>B</li>\\n</ul>\n", "<b>A</b>\n<ul>\n<li>B</li>\n</ul>", HALLWAY_TEXT_HTML },
    { "DESCRIPTION:<p>One</p>\\n<p>Two</p>\n", "<p>One</p>\n<p>Two</p>", HALLWAY_TEXT_HTML },
    { "DESCRIPTION:One&nbsp\\;<i>two</i>\\nThree\n", "One&nbsp;<i>two</i><br>\nThree", HALLWAY_TEXT_HTML },
    { "DESCRIPTION:One\nX-ALT-DESC;FMTTYPE=text/html:<p>One</p>\n", "<p>One</p>", HALLWAY_TEXT_HTML },
    { "DESCRIPTION:One and two\nX-ALT-DESC;FMTTYPE=text/html:<p>One</p>\n", "One and two", HALLWAY_TEXT_PLAIN },
    { "DESCRIPTION:\n", NULL, HALLWAY_TEXT_PLAIN },
    { "BEGIN:VALARM\nDESCRIPTION:Wake up\nEND:VALARM\n", NULL, HALLWAY_TEXT_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char           *text = g_strdup_printf (CALENDAR (EVENT ("%s" ALPHA)), cases[i].lines);
      g_autoptr (HallwayDraft)   draft = NULL;
      const HallwayDraftSession *session = read_first (text, &draft);

      g_assert_cmpstr (session->abstract, ==, cases[i].abstract);
      g_assert_cmpint (session->text_format, ==, cases[i].format);
    }
}

/* pretalx' texts are Markdown in all of its formats. */
static void
test_markdown (void)
{
  g_autoptr (HallwayDraft)   draft = NULL;
  const HallwayDraftSession *session = read_first (CALENDAR ("PRODID:-//pretalx//talks.example//\n" EVENT ("DESCRIPTION:*One*\n" ALPHA)), &draft);

  g_assert_cmpint (session->text_format, ==, HALLWAY_TEXT_MARKDOWN);
}

static void
test_two_calendars (void)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (HallwayDraft)  draft = read_calendar (CALENDAR (EVENT (ALPHA)) "\n" CALENDAR (EVENT (ALPHA)), NULL, report);

  g_assert_cmpuint (draft->sessions->len, ==, 2);
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    gboolean    is_calendar;
  } cases[] = {
    { "BEGIN:VCALENDAR\r\n", TRUE },
    { "\r\n\r\nbegin:vcalendar\n", TRUE },
    { "rubbish\nBEGIN:VCALENDAR\n", TRUE },
    { "<html>\nBEGIN:VCALENDAR\n", FALSE },
    { "{\"a\": \"\nBEGIN:VCALENDAR\"}", FALSE },
    { "BEGIN:VCARD\n", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayDocument document = { .name = "test", .text = cases[i].text, .length = strlen (cases[i].text) };

      g_assert_cmpint (hallway_icalendar_reader.sniff (&document), ==, cases[i].is_calendar);
    }
}

static void
test_lists_of_people (void)
{
  static const struct
  {
    const char *list;
    const char *names;
  } cases[] = {
    { "Ada Byron", "Ada Byron" },
    { "Ada Byron, Bo Ek and Cy Dahl", "Ada Byron|Bo Ek|Cy Dahl" },
    { "Ada Byron (Looms, Vienna); Bo Ek", "Ada Byron (Looms, Vienna)|Bo Ek" },
    { "Ada & Bo & Cy", "Ada|Bo|Cy" },
    { "Sandy Anderson", "Sandy Anderson" },
    { " , ,", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (hallway_icalendar_person_free);
      g_autoptr (GString)   names = g_string_new (NULL);

      hallway_icalendar_people_add_list (people, cases[i].list, FALSE);
      for (guint j = 0; j < people->len; j++)
        g_string_append_printf (names, "%s%s", j > 0 ? "|" : "", ((HallwayIcalendarPerson *) g_ptr_array_index (people, j))->name);
      g_assert_cmpstr (names->str, ==, cases[i].names);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icalendar/facts", test_facts);
  g_test_add_func ("/icalendar/unescaped-text", test_unescaped_text);
  g_test_add_func ("/icalendar/identifiers", test_identifiers);
  g_test_add_func ("/icalendar/one-uid", test_one_uid);
  g_test_add_func ("/icalendar/titles", test_titles);
  g_test_add_func ("/icalendar/late-head", test_late_head);
  g_test_add_func ("/icalendar/people-in-titles", test_people_in_titles);
  g_test_add_func ("/icalendar/people-in-descriptions", test_people_in_descriptions);
  g_test_add_func ("/icalendar/block-of-people", test_block_of_people);
  g_test_add_func ("/icalendar/types-in-titles", test_types_in_titles);
  g_test_add_func ("/icalendar/attendees", test_attendees);
  g_test_add_func ("/icalendar/organizers", test_organizers);
  g_test_add_func ("/icalendar/frab", test_frab);
  g_test_add_func ("/icalendar/rooms", test_rooms);
  g_test_add_func ("/icalendar/texts", test_texts);
  g_test_add_func ("/icalendar/markdown", test_markdown);
  g_test_add_func ("/icalendar/two-calendars", test_two_calendars);
  g_test_add_func ("/icalendar/sniff", test_sniff);
  g_test_add_func ("/icalendar/lists-of-people", test_lists_of_people);

  return g_test_run ();
}
