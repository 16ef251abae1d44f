/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every kind of fact, written in each format and read again. */

#include "hallway-test-round-trip.h"
#include "hallway-test-session.h"

/* The clocks of this zone go from 02:00 to 03:00 on 29 March 2026. */
#define ZONE "Europe/Brussels"

typedef struct
{
  const char       *key;
  const char       *title;
  const char       *start;
  int               minutes;
  const char       *room;
  const char       *track;
  const char       *speakers;
  const char       *moderators;
  HallwayTextFormat format;
  const char       *abstract;
  const char       *description;
  HallwayStatus     status;
} Facts;

static const Facts sessions[] = {
  { "guid:11111111-2222-4333-8444-555555555555", "Opening; \"warp\", <weft> & more", "2026-03-28T09:00:00+01:00", 45, "Hall 1", "Crafts, old", "Ada Byron", "Zoë Lie",
    HALLWAY_TEXT_HTML, "<p>One <b>bold</b> &amp; <i>slanted</i> caf&eacute; 🧶.<br>Two.</p><ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>",
    "<p>See <a href=\"https://loom.example/a?b=1&amp;c=2\">the page</a> &lt;here&gt;.</p><pre>int  x;\n  y</pre>", HALLWAY_STATUS_CONFIRMED },
  { "id:2", "Markdown", "2026-03-28T10:00:00+01:00", 90, "Hall 1", "Crafts, old", "Joe Card, Ada Byron", NULL,
    HALLWAY_TEXT_MARKDOWN, "# Plan\n\n1. *first*\n2. **second**\n\n> quoted\n\n`code` and [a link](https://loom.example/md)", NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:3", "Plain <b>text</b>", "2026-03-28T10:00:00+01:00", 30, "Hall 1", NULL, NULL, NULL,
    HALLWAY_TEXT_PLAIN, "3 < 4 & *stars*\nsecond line\n\nnext: https://loom.example/plain, and so on.", NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:4", "נול – שתי וערב", "2026-03-28T11:30:00+01:00", 30, "אולם", "עברית", "דוד לוי", NULL,
    HALLWAY_TEXT_PLAIN, "ימין לשמאל, 2026.", NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:5", "After midnight", "2026-03-29T00:30:00+01:00", 60, "Cellar", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:6", "Through the night", "2026-03-29T01:30:00+01:00", 90, "Cellar", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:7", "Summer time", "2026-03-29T09:00:00+02:00", 60, "Hall 1", NULL, NULL, "Zoë Lie", HALLWAY_TEXT_PLAIN, NULL, "A description alone.", HALLWAY_STATUS_TENTATIVE },
  { "id:8", "Bell", "2026-03-29T10:00:00+02:00", 0, "Hall 1", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:9", "Open end", "2026-03-29T20:00:00+02:00", HALLWAY_MINUTES_UNKNOWN, "Cellar", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:10", "No room", "2026-03-29T11:00:00+02:00", 30, NULL, NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:11", "Spinning", "2026-03-29T12:00:00+02:00", 30, "Hall 2", NULL, "Ada Byron", NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CANCELLED },
  { "id:12", "Weaving", "2026-03-29T12:00:00+02:00", 30, "Hall 1", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:13", "Weaving", "2026-03-29T12:00:00+02:00", 30, "Hall 1", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:14", "Weaving", "2026-03-29T14:00:00+02:00", 30, "Hall 2", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:15", "Camp", "2026-03-28T08:00:00+01:00", 5 * 24 * 60 + 90, "Field", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
  { "id:16", "Someday", NULL, 30, "Hall 1", NULL, NULL, NULL, HALLWAY_TEXT_PLAIN, NULL, NULL, HALLWAY_STATUS_CONFIRMED },
};

static void
add_profiles (HallwayDraft *draft)
{
  static const struct
  {
    const char       *name;
    const char       *job_title;
    const char       *company;
    const char       *biography;
    HallwayTextFormat format;
  } profiles[] = {
    { "Ada Byron", "Weaver", "Mill & Co", "Weaves & *spins* since **1843**.", HALLWAY_TEXT_MARKDOWN },
    { "Zoë Lie", "Head of “Looms”", NULL, "<p>Likes <em>wool</em>.</p><p>And more.</p>", HALLWAY_TEXT_HTML },
    { "דוד לוי", NULL, "מפעל", "קורות חיים.", HALLWAY_TEXT_PLAIN },
  };

  for (guint i = 0; i < draft->persons->len; i++)
    {
      HallwayDraftPerson *person = hallway_draft_get_person (draft, i);

      for (guint j = 0; j < G_N_ELEMENTS (profiles); j++)
        {
          if (!g_str_equal (person->name, profiles[j].name))
            continue;
          person->job_title = profiles[j].job_title;
          person->company = profiles[j].company;
          person->biography = profiles[j].biography;
          person->biography_format = profiles[j].format;
        }
    }
}

static void
add_facts (HallwayDraft *draft,
           const Facts  *facts)
{
  HallwayDraftSession *session = hallway_draft_add_session (draft);

  session->title = hallway_draft_take_line (draft, facts->title, -1);
  if (g_str_has_prefix (facts->key, "guid:"))
    session->guid = facts->key + strlen ("guid:");
  else
    session->id = facts->key + strlen ("id:");
  session->span = hallway_test_make_span (facts->start, facts->minutes);
  session->day = facts->start != NULL ? hallway_span_get_day (&session->span, -1) : HALLWAY_TIME_UNKNOWN;
  session->room = facts->room != NULL ? hallway_draft_add_room (draft, facts->room)->name : NULL;
  session->track = facts->track != NULL ? hallway_draft_add_track (draft, facts->track)->name : NULL;
  session->abstract = facts->abstract;
  session->description = facts->description;
  session->text_format = facts->format;
  session->status = facts->status;
  hallway_test_set_people (draft, session, facts->speakers, facts->moderators);
}

static HallwayDraft *
make_draft (void)
{
  static HallwayDraftLink links[] = { { "Video \"1\"", "https://loom.example/video?a=1&b=2" }, { NULL, "relative/page" } };
  static HallwayDraftLink attachments[] = { { "Slides", "https://loom.example/slides.pdf" } };
  HallwayDraft           *draft = hallway_draft_new ();
  HallwayDraftSession    *first;

  draft->title = "Loom <2026> & friends";
  draft->acronym = "loom2026";
  draft->url = "https://loom.example/";
  draft->base_url = "https://loom.example/2026/";
  draft->start = HALLWAY_TIME_UNKNOWN;
  draft->end = HALLWAY_TIME_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    add_facts (draft, &sessions[i]);
  add_profiles (draft);

  first = hallway_draft_get_session (draft, 0);
  first->subtitle = "A subtitle";
  first->code = "LOOM26";
  first->slug = "loom2026-1-opening";
  first->type = "Talk & tea";
  first->language = "en";
  first->url = "talk/1";
  first->links = links;
  first->n_links = G_N_ELEMENTS (links);
  first->attachments = attachments;
  first->n_attachments = G_N_ELEMENTS (attachments);
  hallway_draft_assign_keys (draft);

  return draft;
}

static void
test_format (gconstpointer data)
{
  g_autoptr (HallwayDraft) draft = make_draft ();

  hallway_test_assert_round_trip (draft, ZONE, data);
}

/* What is read back is written the same again. */
static void
test_twice (gconstpointer data)
{
  const HallwayTestFormat *format = data;
  g_autoptr (HallwayDraft) draft = make_draft ();
  g_autoptr (GPtrArray)    entries = hallway_test_make_entries (draft, "trip", ZONE);
  g_autoptr (GBytes)       bytes = hallway_test_export (format->name, entries);
  g_autoptr (HallwayDraft) again = hallway_test_read_back (format->name, bytes);

  hallway_test_assert_round_trip (again, ZONE, format);
}

/* Of a calendar of our own, descriptions that say less or something else than ours do. */
static void
test_own_descriptions (void)
{
  static const struct
  {
    const char *description;
    const char *abstract;
    guint       n_persons;
    guint       n_links;
  } cases[] = {
    { "Speaker: Ada Byron", NULL, 1, 0 },
    { "Speakers: Ada Byron\\, Zoë Lie\\nText.", "Text.", 2, 0 },
    { "Speaker: \\n\\nText.", "Text.", 0, 0 },
    { "Moderator: Ada Byron\\nSpeaker: Ada Byron", NULL, 1, 0 },
    { "Speakeasy: open", "Speakeasy: open", 0, 0 },
    { "Page: https://loom.example/1", NULL, 0, 0 },
    { "Page: https://loom.example/1\\nSlides: https://loom.example/2\\nhttps://loom.example/3", NULL, 0, 2 },
    { "Page: https://loom.example/1\\nSlides: javascript:alert(1)", "Page: https://loom.example/1\nSlides: javascript:alert(1)", 0, 0 },
    { "Slides: https://loom.example/2", "Slides: https://loom.example/2", 0, 0 },
    { "Page", "Page", 0, 0 },
    { ": https://loom.example/2", ": https://loom.example/2", 0, 0 },
    { "\\n\\n", NULL, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char           *calendar = g_strdup_printf ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Hallway//1//EN\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                                                                       "DTSTART:20260328T090000Z\r\nSUMMARY:Cancelled: Weaving\r\nURL:https://loom.example/1\r\n"
                                                                       "DESCRIPTION:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                                                             cases[i].description);
      g_autoptr (GBytes)         bytes = g_bytes_new (calendar, strlen (calendar));
      g_autoptr (HallwayDraft)   draft = hallway_test_read_back ("ics", bytes);
      const HallwayDraftSession *session = hallway_draft_get_session (draft, 0);

      g_test_message ("%s", cases[i].description);
      g_assert_cmpstr (session->title, ==, "Cancelled: Weaving"); /* It isn't. */
      g_assert_cmpstr (session->abstract, ==, cases[i].abstract);
      g_assert_cmpuint (session->n_persons, ==, cases[i].n_persons);
      g_assert_cmpuint (session->n_links, ==, cases[i].n_links);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (hallway_test_formats); i++)
    {
      const HallwayTestFormat *format = &hallway_test_formats[i];
      g_autofree char         *path = g_strconcat ("/export-round-trip/", format->name, NULL);
      g_autofree char         *twice_path = g_strconcat (path, "/twice", NULL);

      if (hallway_import_find_reader (format->name) == NULL)
        continue;
      g_test_add_data_func (path, format, test_format);
      g_test_add_data_func (twice_path, format, test_twice);
    }

  g_test_add_func ("/export-round-trip/own-descriptions", test_own_descriptions);

  return g_test_run ();
}
