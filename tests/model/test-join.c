/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"
#include "hallway-test-session.h"
#include "import/hallway-join.h"

/* A part of a conference on the basis of its times. */
static HallwayDraft *
make_part (HallwayBasis basis,
           const char  *timezone)
{
  HallwayDraft *draft = hallway_draft_new ();

  draft->basis = basis;
  draft->timezone = timezone;
  return draft;
}

static HallwayDraftSession *
add (HallwayDraft *draft,
     const char   *title,
     const char   *room,
     const char   *start,
     int           minutes)
{
  HallwayDraftSession *session = hallway_draft_add_session (draft);

  session->title = title;
  session->room = room;
  session->span = hallway_test_make_span (start, minutes);
  return session;
}

/* "Title, room, start, minutes;" for each session. */
static void
assert_sessions (HallwayDraft *draft,
                 const char   *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);
      g_autofree char           *start = hallway_span_format_start (&session->span);

      g_string_append_printf (text, "%s, %s, %s, %d;", session->title, session->room != NULL ? session->room : "-", start != NULL ? start : "never", session->span.minutes);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_identifiers (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);

  add (draft, "Guid", "A", "2027-05-08T09:00:00", 30)->guid = "same";
  add (draft, "Code", "A", "2027-05-08T10:00:00", 30)->code = "same";
  add (draft, "Identifier", "A", "2027-05-08T11:00:00", 30)->id = "same";
  add (draft, "Knots for everyone", "A", "2027-05-08T12:00:00", 30)->id = "7";
  add (draft, "Title and  Start", NULL, "2027-05-08T13:00:00", 30);

  add (part, "tïtle and start", "B", "2027-05-08T13:00:00", 30)->abstract = "Text";
  add (part, "Knots for everybody", "B", "2027-05-08T12:30:00", 30)->id = "7";
  add (part, "Something else", "B", "2027-05-08T12:00:00", 30)->id = "7";
  add (part, "New identifier’s title", "B", "2027-05-08T11:00:00", 30)->id = "same";
  add (part, "New code’s title", "B", "2027-05-08T10:30:00", 30)->code = "same";
  add (part, "New guid’s title", "B", "2027-05-08T09:30:00", 30)->guid = "same";
  hallway_join (draft, part);

  assert_sessions (draft, "Guid, A, 2027-05-08T09:00:00, 30;Code, A, 2027-05-08T10:00:00, 30;Identifier, A, 2027-05-08T11:00:00, 30;"
                          "Knots for everyone, A, 2027-05-08T12:00:00, 30;Title and  Start, B, 2027-05-08T13:00:00, 30;"
                          "Something else, B, 2027-05-08T12:00:00, 30;");
  g_assert_cmpstr (hallway_draft_get_session (draft, 4)->abstract, ==, "Text");
}

/* One talk at several times has one code; one break in several rooms has one title. */
static void
test_several_times_and_places (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);

  add (draft, "Tour", "A", "2027-05-08T14:00:00", 30)->code = "tour";
  add (draft, "Tour", "A", "2027-05-08T09:00:00", 30)->code = "tour";
  add (draft, "Coffee", "B", "2027-05-08T10:00:00", 30);
  add (draft, "Coffee", "A", "2027-05-08T10:00:00", 30);

  add (part, "Tour", NULL, "2027-05-08T09:00:00", 30)->code = "tour";
  add (part, "Tour", NULL, "2027-05-08T16:00:00", 30)->code = "tour";
  add (part, "Tour", "C", "2027-05-08T18:00:00", 30)->code = "tour";
  add (part, "Coffee", "A", "2027-05-08T10:00:00", 30)->guid = "coffee-a";
  add (part, "Coffee", "B", "2027-05-08T10:00:00", 30)->guid = "coffee-b";
  add (part, "Coffee", "C", "2027-05-08T10:00:00", 30)->guid = "coffee-c";
  hallway_join (draft, part);

  assert_sessions (draft, "Tour, A, 2027-05-08T14:00:00, 30;Tour, A, 2027-05-08T09:00:00, 30;Coffee, B, 2027-05-08T10:00:00, 30;"
                          "Coffee, A, 2027-05-08T10:00:00, 30;Tour, C, 2027-05-08T18:00:00, 30;Coffee, C, 2027-05-08T10:00:00, 30;");
  g_assert_cmpstr (hallway_draft_get_session (draft, 2)->guid, ==, "coffee-b");
  g_assert_cmpstr (hallway_draft_get_session (draft, 3)->guid, ==, "coffee-a");
}

/* What has another guid may share a code, and isn't the same. */
static void
test_guids_differ (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);
  HallwayDraftSession     *session;

  session = add (draft, "Tour", "A", "2027-05-08T09:00:00", 30);
  session->code = "tour";
  session->guid = "first";
  session = add (part, "Tour", "A", "2027-05-08T14:00:00", 30);
  session->code = "tour";
  session->guid = "second";
  hallway_join (draft, part);

  g_assert_cmpuint (draft->sessions->len, ==, 2);
}

typedef struct
{
  HallwayBasis basis;
  const char  *timezone;
  const char  *start;       /* of a session that both have */
  const char  *other_start; /* of one that only this one has */
} Side;

static const struct
{
  Side        sides[2];
  const char *both;
  const char *first;
  const char *second;
  const char *timezone;
} bases[] = {
  { { { HALLWAY_BASIS_ZONED, "Europe/Berlin", "2027-05-08T09:00:00+02:00", "2027-05-08T10:00:00+02:00" },
      { HALLWAY_BASIS_ABSOLUTE, NULL, "2027-05-08T07:00:00+00:00", "2027-05-08T09:00:00+00:00" } },
    "2027-05-08T09:00:00+02:00",
    "2027-05-08T10:00:00+02:00",
    "2027-05-08T11:00:00+02:00",
    "Europe/Berlin" },
  { { { HALLWAY_BASIS_ZONED, "Europe/Berlin", "2027-05-08T09:00:00+02:00", "2027-05-08T10:00:00+02:00" },
      { HALLWAY_BASIS_FLOATING, NULL, "2027-05-08T09:00:00", "2027-05-08T11:00:00" } },
    "2027-05-08T09:00:00+02:00",
    "2027-05-08T10:00:00+02:00",
    "2027-05-08T11:00:00+02:00",
    "Europe/Berlin" },
  { { { HALLWAY_BASIS_ABSOLUTE, NULL, "2027-05-08T09:00:00+02:00", "2027-05-08T10:00:00+02:00" },
      { HALLWAY_BASIS_FLOATING, NULL, "2027-05-08T09:00:00", "2027-05-08T11:00:00" } },
    "2027-05-08T09:00:00+02:00",
    "2027-05-08T10:00:00+02:00",
    "2027-05-08T11:00:00+02:00",
    NULL },
};

static HallwayDraft *
make_side (const Side *side,
           const char *title)
{
  HallwayDraft *draft = make_part (side->basis, side->timezone);

  add (draft, "Both", "A", side->start, 30);
  add (draft, title, "A", side->other_start, 30);
  return draft;
}

/* Whichever part is the first, times mean the same. */
static void
test_bases (void)
{
  for (guint i = 0; i < 2 * G_N_ELEMENTS (bases); i++)
    {
      guint                    turn = i % 2;
      g_autoptr (HallwayDraft) draft = make_side (&bases[i / 2].sides[turn], turn == 0 ? "First" : "Second");
      g_autoptr (HallwayDraft) part = make_side (&bases[i / 2].sides[1 - turn], turn == 0 ? "Second" : "First");
      g_autofree char         *expected = g_strdup_printf ("Both, A, %s, 30;%s, A, %s, 30;%s, A, %s, 30;", bases[i / 2].both,
                                                   turn == 0 ? "First" : "Second", turn == 0 ? bases[i / 2].first : bases[i / 2].second,
                                                   turn == 0 ? "Second" : "First", turn == 0 ? bases[i / 2].second : bases[i / 2].first);

      hallway_join (draft, part);
      assert_sessions (draft, expected);
      g_assert_cmpstr (draft->timezone, ==, bases[i / 2].timezone);
      g_assert_cmpint (draft->basis, ==, bases[i / 2].timezone != NULL ? HALLWAY_BASIS_ZONED : HALLWAY_BASIS_ABSOLUTE);
    }
}

/* UTC doesn't tell what the clocks of the conference show, nor do they tell an instant, unless something stands in both. */
static void
test_utc_and_clocks (void)
{
  g_autoptr (HallwayDraft) floating = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) utc = make_part (HALLWAY_BASIS_ABSOLUTE, NULL);
  g_autoptr (HallwayDraft) more = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) more_utc = make_part (HALLWAY_BASIS_ABSOLUTE, NULL);

  add (floating, "Known", "A", "2027-05-08T09:00:00", 30);
  add (utc, "Known", "A", "2027-05-08T07:00:00+00:00", 30);
  add (utc, "Only in UTC", "A", "2027-05-08T08:00:00+00:00", 30);
  hallway_join (floating, utc);
  assert_sessions (floating, "Known, A, 2027-05-08T09:00:00, 30;Known, A, never, 30;Only in UTC, A, never, 30;");

  add (more_utc, "Known", "A", "2027-05-08T07:00:00+00:00", 30);
  add (more, "Only on the clock", "A", "2027-05-08T10:00:00", 30);
  hallway_join (more_utc, more);
  assert_sessions (more_utc, "Known, A, 2027-05-08T07:00:00+00:00, 30;Only on the clock, A, never, 30;");
}

/* Sched's calendar is in UTC, its pages on the clocks of the conference. */
static void
test_offset_of_the_same (void)
{
  static const struct
  {
    const char *instant;
    const char *clock;
    const char *expected; /* of a session that has the clock 12:00, or NULL */
  } cases[] = {
    { "2027-05-08T07:00:00+00:00", "2027-05-08T09:00:00", "2027-05-08T12:00:00+02:00" },
    { "2027-05-08T07:00:00+00:00", "2027-05-08T01:30:00", "2027-05-08T12:00:00-05:30" },
    { "2027-05-08T07:00:00+00:00", "2027-05-08T07:00:00", "2027-05-08T12:00:00+00:00" },
    { "2027-05-08T07:00:00+00:00", "2027-05-08T07:01:00", NULL },
    { "2027-05-08T07:00:00+00:00", "2027-05-08T22:00:00", NULL },
  };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gboolean                   clock_first = i % 2;
      g_autoptr (HallwayDraft)   floating = make_part (HALLWAY_BASIS_FLOATING, NULL);
      g_autoptr (HallwayDraft)   utc = make_part (HALLWAY_BASIS_ABSOLUTE, NULL);
      HallwayDraft              *draft = clock_first ? floating : utc;
      const HallwayDraftSession *session;
      g_autofree char           *start = NULL;

      add (floating, "Both", "A", cases[i / 2].clock, 30)->id = "both";
      add (floating, "Clock", "A", "2027-05-08T12:00:00", 30);
      add (utc, "Both, but longer", "A", cases[i / 2].instant, 30)->id = "both";
      hallway_join (draft, clock_first ? utc : floating);

      session = hallway_draft_get_session (draft, 1);
      g_assert_cmpuint (draft->sessions->len, ==, 2);
      g_assert_cmpstr (session->title, ==, "Clock");
      if (cases[i / 2].expected == NULL)
        continue;
      start = hallway_span_format_start (&session->span);
      g_assert_cmpstr (start, ==, cases[i / 2].expected);
      g_assert_cmpint (draft->basis, ==, HALLWAY_BASIS_ABSOLUTE);
    }
}

/* A list without times says more of what has one. */
static void
test_without_times (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);

  add (draft, "Knots", "A", "2027-05-08T09:00:00", 30);
  add (draft, "Nets", NULL, NULL, HALLWAY_MINUTES_UNKNOWN);
  add (draft, "Ropes", "A", "2027-05-08T10:00:00", HALLWAY_MINUTES_UNKNOWN);
  add (part, "Nets", "B", "2027-05-08T11:00:00", 45);
  add (part, "Knots", NULL, NULL, HALLWAY_MINUTES_UNKNOWN)->abstract = "Text";
  add (part, "Ropes", "A", "2027-05-08T10:00:00", 20);
  add (part, "Ropes", "A", "2027-05-08T15:00:00", 20);
  hallway_join (draft, part);

  assert_sessions (draft, "Knots, A, 2027-05-08T09:00:00, 30;Nets, B, 2027-05-08T11:00:00, 45;Ropes, A, 2027-05-08T10:00:00, 20;"
                          "Ropes, A, 2027-05-08T15:00:00, 20;");
  g_assert_cmpstr (hallway_draft_get_session (draft, 0)->abstract, ==, "Text");
}

static void
set_person (HallwayDraft        *draft,
            HallwayDraftSession *session,
            const char          *id,
            const char          *name,
            const char          *biography)
{
  HallwayParticipation participation = { hallway_draft_add_person (draft, id, NULL, name), HALLWAY_ROLE_SPEAKER };
  g_autoptr (GArray)   persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  hallway_draft_get_person (draft, participation.person)->biography = biography;
  g_array_append_vals (persons, session->persons, session->n_persons);
  g_array_append_val (persons, participation);
  session->persons = hallway_draft_take_array (draft, persons);
  session->n_persons = persons->len;
}

/* Who has another number in another part is the same, unless two have the name. */
static void
test_people (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);
  HallwayDraftSession     *session;

  session = add (draft, "Knots", "A", "2027-05-08T09:00:00", 30);
  set_person (draft, session, "ADAADA", "Ada Moon", "Ties.");
  set_person (draft, session, "CY1", "Cy Reed", "One.");
  set_person (draft, session, "CY2", "Cy Reed", "Two.");
  session = add (part, "Knots", "A", "2027-05-08T09:00:00", 30);
  set_person (part, session, "73", "ada  moon", "Ties knots and nets.");
  hallway_draft_get_person (part, 0)->company = "Hemp & Sons";
  session = add (part, "Nets", "A", "2027-05-08T10:00:00", 30);
  set_person (part, session, "73", "ada  moon", "Ties knots and nets.");
  set_person (part, session, "CY1", "Cy Reed", NULL);
  hallway_join (draft, part);

  g_assert_cmpuint (draft->persons->len, ==, 3);
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->name, ==, "Ada Moon");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->biography, ==, "Ties knots and nets.");
  g_assert_cmpstr (hallway_draft_get_person (draft, 0)->company, ==, "Hemp & Sons");
  session = hallway_draft_get_session (draft, 1);
  g_assert_cmpuint (session->n_persons, ==, 2);
  g_assert_cmpuint (session->persons[0].person, ==, 0);
  g_assert_cmpstr (hallway_draft_get_person (draft, session->persons[1].person)->biography, ==, "One.");
}

static void
test_richer_facts (void)
{
  g_autoptr (HallwayDraft) draft = make_part (HALLWAY_BASIS_FLOATING, NULL);
  g_autoptr (HallwayDraft) part = make_part (HALLWAY_BASIS_FLOATING, NULL);
  HallwayDraftLink         links[] = { { "A", "https://a.example.org/" }, { "B", "https://b.example.org/" } };
  HallwayDraftLink         other_links[] = { { NULL, "https://b.example.org/" }, { "C", "https://c.example.org/" } };
  HallwayDraftSession     *session;

  session = add (draft, "Knots", "A", "2027-05-08T09:00:00", 30);
  session->abstract = "Short.";
  session->links = links;
  session->n_links = G_N_ELEMENTS (links);
  hallway_draft_add_track (draft, "Hemp");
  hallway_draft_add_room (draft, "A");

  session = add (part, "Knots", "A", "2027-05-08T09:00:00", 30);
  session->abstract = "Short, and";
  session->description = "<p>long.</p>";
  session->text_format = HALLWAY_TEXT_HTML;
  session->track = "Hemp";
  session->status = HALLWAY_STATUS_CANCELLED;
  session->links = other_links;
  session->n_links = G_N_ELEMENTS (other_links);
  hallway_draft_add_track (part, "Hemp")->color = "#123456";
  hallway_draft_add_room (part, "A")->description = "Up the stairs";
  part->title = "Loom Days";
  hallway_join (draft, part);

  session = hallway_draft_get_session (draft, 0);
  g_assert_cmpuint (draft->sessions->len, ==, 1);
  g_assert_cmpstr (draft->title, ==, "Loom Days");
  g_assert_cmpstr (session->abstract, ==, "Short, and");
  g_assert_cmpstr (session->description, ==, "<p>long.</p>");
  g_assert_cmpint (session->text_format, ==, HALLWAY_TEXT_HTML);
  g_assert_cmpint (session->status, ==, HALLWAY_STATUS_CANCELLED);
  g_assert_cmpuint (session->n_links, ==, 3);
  g_assert_cmpstr (session->links[1].title, ==, "B");
  g_assert_cmpstr (session->links[2].url, ==, "https://c.example.org/");
  g_assert_cmpstr (g_array_index (draft->tracks, HallwayDraftTrack, 0).color, ==, "#123456");
  g_assert_cmpstr (g_array_index (draft->rooms, HallwayDraftRoom, 0).description, ==, "Up the stairs");
}

/* A list of people whose schedule didn't come. */
static void
test_unused_part (void)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayReport) used_report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_fixtures ("sessionize/sessions.json", "frab/speakers.json", &report);
  g_autoptr (HallwayDraft)  used_draft = hallway_test_import_fixtures ("sessionize/sessions.json", "sessionize/speakers.json", &used_report);

  g_assert_true (hallway_test_has_warning (report, "unused-part"));
  g_assert_false (hallway_test_has_warning (used_report, "unused-part"));
}

typedef struct
{
  const char  *first;
  const char  *second;
  guint        n_sessions;
  guint        n_persons; /* or 0: they are written in different ways */
  guint        n_biographies;
  HallwayBasis basis;
} Pair;

/* In either order. */
static const Pair pairs[] = {
  { "pretalx-widget-v2-good2025.json", "pretalx-good2025.json", 84, 63, 48, HALLWAY_BASIS_ZONED },
  { "pretalx-good2025.ics", "pretalx-good2025.json", 72, 63, 48, HALLWAY_BASIS_ZONED },
  { "frab-klimacamp-schedule.xml", "frab-klimacamp-events.json", 106, 57, 6, HALLWAY_BASIS_ABSOLUTE },
  { "sched-kubecon-eu-2026.ics", "sched-kubecon-eu-2026-print.html", 596, 0, 0, HALLWAY_BASIS_ABSOLUTE },
};

static void
check_pair (const Pair *pair,
            GBytes     *first,
            GBytes     *second)
{
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import_two (first, second, &report);
  guint                     n_biographies = 0;

  for (guint i = 0; i < draft->persons->len; i++)
    n_biographies += hallway_draft_get_person (draft, i)->biography != NULL;
  g_assert_cmpuint (draft->sessions->len, ==, pair->n_sessions);
  g_assert_cmpint (draft->basis, ==, pair->basis);
  if (pair->n_persons > 0)
    g_assert_cmpuint (draft->persons->len, ==, pair->n_persons);
  g_assert_cmpuint (n_biographies, ==, pair->n_biographies);
}

static void
test_published (gconstpointer data)
{
  const Pair        *pair = data;
  g_autofree char   *first_name = g_build_filename ("data", pair->first, NULL);
  g_autofree char   *second_name = g_build_filename ("data", pair->second, NULL);
  g_autoptr (GBytes) first = hallway_test_load_shared (first_name);
  g_autoptr (GBytes) second = first != NULL ? hallway_test_load_shared (second_name) : NULL;

  if (second == NULL)
    return;

  check_pair (pair, first, second);
  check_pair (pair, second, first);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/join/identifiers", test_identifiers);
  g_test_add_func ("/join/several-times-and-places", test_several_times_and_places);
  g_test_add_func ("/join/guids-differ", test_guids_differ);
  g_test_add_func ("/join/bases", test_bases);
  g_test_add_func ("/join/utc-and-clocks", test_utc_and_clocks);
  g_test_add_func ("/join/offset-of-the-same", test_offset_of_the_same);
  g_test_add_func ("/join/without-times", test_without_times);
  g_test_add_func ("/join/people", test_people);
  g_test_add_func ("/join/richer-facts", test_richer_facts);
  g_test_add_func ("/join/unused-part", test_unused_part);
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strconcat ("/join/published/", pairs[i].first, NULL);

      g_test_add_data_func (path, &pairs[i], test_published);
    }

  return g_test_run ();
}
