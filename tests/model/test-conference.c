/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-conference.h"

#include "hallway-test-import.h"
#include "hallway-test-model.h"
#include "hallway-test-shared.h"

/* Out of order in time, as publishers write room after room; one after midnight, one without a time. */
static const HallwayTestSession sessions[] = {
  { "one", "2026-01-31T09:00:00+01:00", 30, "Great Hall", "Systems", "Ada Byron, Bo Li", "talk", "en", TRUE },
  { "two", "2026-01-31T10:00:00+01:00", 30, "Great Hall", "Networks", "Bo Li", "Talk", "EN", FALSE },
  { "three", "2026-01-31T09:00:00+01:00", 60, "Attic", "Systems", NULL, "workshop", NULL, FALSE },
  { "four", "2026-02-01T00:30:00+01:00", 30, "Attic", NULL, "Cy Young", NULL, NULL, TRUE },
  { "five", "2026-02-01T11:00:00+01:00", 30, NULL, NULL, "Ada Byron, Ada Byron", NULL, NULL, FALSE },
  { "six", NULL, HALLWAY_MINUTES_UNKNOWN, "Yard", NULL, NULL, NULL, NULL, FALSE },
};

static HallwayConference *
make_conference (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("example-2026", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

  return hallway_conference_new (record, entries);
}

typedef guint (*CountSessions) (gpointer item);

/* "count count ..." of the sessions of each item of a model. */
static char *
list_counts (GListModel   *model,
             CountSessions count_sessions)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%u", i > 0 ? " " : "", count_sessions (item));
    }
  return g_string_free (text, FALSE);
}

/* "count count ..." of the sessions of each day. */
static char *
count_days (HallwayConference *conference)
{
  GListModel *days = hallway_conference_get_days (conference);
  GString    *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);
      guint                  n_sessions = 0;

      for (guint j = 0; j < g_list_model_get_n_items (hallway_conference_get_sessions (conference)); j++)
        n_sessions += hallway_session_get_day (hallway_conference_get_session (conference, j)) == day;
      g_string_append_printf (text, "%s%u", i > 0 ? " " : "", n_sessions);
    }
  return g_string_free (text, FALSE);
}

static void
test_models (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autofree char              *rooms = list_counts (hallway_conference_get_rooms (conference), (CountSessions) hallway_room_get_n_sessions);
  g_autofree char              *tracks = list_counts (hallway_conference_get_tracks (conference), (CountSessions) hallway_track_get_n_sessions);
  g_autofree char              *persons = list_counts (hallway_conference_get_persons (conference), (CountSessions) hallway_person_get_n_sessions);
  g_autofree char              *days = count_days (conference);

  hallway_test_assert_model (hallway_conference_get_sessions (conference), hallway_session_get_key, "one two three four five six");
  hallway_test_assert_model (hallway_conference_get_rooms (conference), hallway_room_get_name, "Great Hall Attic Yard");
  g_assert_cmpstr (rooms, ==, "2 2 1");
  hallway_test_assert_model (hallway_conference_get_tracks (conference), hallway_track_get_name, "Systems Networks");
  g_assert_cmpstr (tracks, ==, "2 1");
  hallway_test_assert_model (hallway_conference_get_persons (conference), hallway_person_get_name, "Ada Byron Bo Li Cy Young");
  g_assert_cmpstr (persons, ==, "2 2 1");
  g_assert_cmpstr (days, ==, "4 1");
}

static void
test_dates (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayDay)        day = g_list_model_get_item (hallway_conference_get_days (conference), 0);
  g_autofree char              *start = hallway_time_format_date (hallway_conference_get_start (conference));
  g_autofree char              *end = hallway_time_format_date (hallway_conference_get_end (conference));

  g_assert_cmpint (hallway_day_get_date (day), ==, hallway_time_parse_date ("2026-01-31"));
  g_assert_cmpstr (start, ==, "2026-01-31");
  g_assert_cmpstr (end, ==, "2026-02-01");
}

/* The record's dates hold over those of the sessions. */
static void
test_dates_of_record (void)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("example-2026", "Europe/Brussels");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (HallwayConference) conference = NULL;

  record->start = hallway_time_parse_date ("2026-01-30");
  conference = hallway_conference_new (record, entries);

  g_assert_cmpint (hallway_conference_get_start (conference), ==, record->start);
  g_assert_cmpint (hallway_conference_get_end (conference), ==, hallway_time_parse_date ("2026-02-01"));
}

/* The rooms and tracks of the file keep its order; those without sessions aren't shown. */
static void
test_publisher_order (void)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("example-2026", NULL);
  g_autoptr (HallwayDraft)      draft = hallway_draft_new ();
  g_autoptr (GPtrArray)         entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (HallwayConference) conference = NULL;
  g_autoptr (HallwayTrack)      track = NULL;
  static const char *const      rooms[] = { "Yard", "Attic", "Cellar", "Attic" };

  hallway_draft_add_room (draft, "Attic");
  hallway_draft_add_room (draft, "Empty");
  hallway_draft_add_room (draft, "Yard");
  hallway_draft_add_track (draft, "Systems")->color = hallway_draft_take_line (draft, "#3465a4", -1);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      HallwayDraftSession *session = hallway_draft_add_session (draft);

      session->title = hallway_draft_take_line (draft, "Title", -1);
      session->room = hallway_draft_take_line (draft, rooms[i], -1);
      session->track = hallway_draft_take_line (draft, "Systems", -1);
    }
  hallway_draft_assign_keys (draft);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));
  conference = hallway_conference_new (record, entries);
  track = g_list_model_get_item (hallway_conference_get_tracks (conference), 0);

  hallway_test_assert_model (hallway_conference_get_rooms (conference), hallway_room_get_name, "Attic Yard Cellar");
  g_assert_cmpstr (hallway_track_get_color (track), ==, "#3465a4");
}

static void
test_empty (void)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("empty", NULL);
  g_autoptr (GPtrArray)         entries = g_ptr_array_new ();
  g_autoptr (HallwayConference) conference = hallway_conference_new (record, entries);

  g_assert_cmpuint (g_list_model_get_n_items (hallway_conference_get_sessions (conference)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (hallway_conference_get_days (conference)), ==, 0);
  g_assert_cmpint (hallway_conference_get_start (conference), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_null (hallway_conference_find_session (conference, "one"));
}

static void
test_gone (void)
{
  static const HallwayTestSession some[] = {
    { "here", "2026-01-31T09:00:00+01:00", 30, "Attic" },
    { "gone", "2026-01-31T10:00:00+01:00", 30, "Attic", .starred = TRUE, .state = HALLWAY_ENTRY_GONE },
  };
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("example", NULL);
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, some, G_N_ELEMENTS (some));
  g_autoptr (HallwayConference) conference = hallway_conference_new (record, entries);

  hallway_test_assert_model (hallway_conference_get_sessions (conference), hallway_session_get_key, "here");
  g_assert_cmpuint (hallway_conference_get_n_starred (conference), ==, 0);
}

static void
test_find_session (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  HallwaySession               *session = hallway_conference_find_session (conference, "three");

  g_assert_nonnull (session);
  g_assert_true (hallway_conference_get_session (conference, 2) == session);
  g_assert_true (hallway_session_get_conference (session) == conference);
  g_assert_null (hallway_conference_find_session (conference, "seven"));
}

/* By time, and once each, though one person stands twice in one session. */
static void
test_sessions_of_person (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (HallwayPerson)     ada = g_list_model_get_item (hallway_conference_get_persons (conference), 0);
  g_autoptr (HallwayPerson)     bo = g_list_model_get_item (hallway_conference_get_persons (conference), 1);
  g_autoptr (GListModel)        of_ada = hallway_conference_list_sessions_of (conference, ada);
  g_autoptr (GListModel)        of_bo = hallway_conference_list_sessions_of (conference, bo);

  hallway_test_assert_model (of_ada, hallway_session_get_key, "one five");
  hallway_test_assert_model (of_bo, hallway_session_get_key, "one two");
}

static void
star_changed_cb (HallwayConference *conference,
                 HallwaySession    *session,
                 GString           *stars)
{
  g_string_append_printf (stars, "%c%s ", hallway_session_get_starred (session) ? '+' : '-', hallway_session_get_key (session));
}

static void
test_stars (void)
{
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (GString)           stars = g_string_new (NULL);
  static const char *const      keys[] = { "two", "four", "elsewhere", NULL };

  g_signal_connect (conference, "star-changed", G_CALLBACK (star_changed_cb), stars);
  g_assert_cmpuint (hallway_conference_get_n_starred (conference), ==, 2);

  hallway_session_set_starred (hallway_conference_get_session (conference, 1), TRUE);
  g_assert_cmpuint (hallway_conference_get_n_starred (conference), ==, 3);

  hallway_session_set_starred (hallway_conference_get_session (conference, 1), TRUE);

  hallway_conference_set_starred_keys (conference, keys);
  g_assert_cmpuint (hallway_conference_get_n_starred (conference), ==, 2);
  g_assert_cmpstr (stars->str, ==, "+two -one ");
}

/* Sessions may outlive their conference, in a row that is on its way out. */
static void
test_lifetime (void)
{
  HallwayConference         *conference = make_conference ();
  g_autoptr (HallwaySession) session = g_object_ref (hallway_conference_get_session (conference, 0));
  g_autofree char           *people = NULL;

  g_assert_finalize_object (conference);

  people = hallway_session_dup_people (session);
  g_assert_null (hallway_session_get_conference (session));
  g_assert_cmpstr (hallway_session_get_title (session), ==, "one");
  g_assert_cmpstr (people, ==, "Ada Byron, Bo Li");
  hallway_session_set_starred (session, FALSE);
}

/* What lists show of a conference read again, of which @change is otherwise. */
static GPtrArray *
read_again (const char *change)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("example-2026", "Europe/Brussels");
  HallwayTestSession        again[G_N_ELEMENTS (sessions)];
  GPtrArray                *entries;
  HallwayDraft             *draft;

  memcpy (again, sessions, sizeof (sessions));
  if (g_str_equal (change, "room"))
    again[2].room = "Yard";
  else if (g_str_equal (change, "start"))
    again[2].start = "2026-01-31T09:10:00+01:00";
  else if (g_str_equal (change, "people"))
    again[0].people = "Ada Byron, Cy Young";
  else if (g_str_equal (change, "status"))
    again[4].status = HALLWAY_STATUS_CANCELLED;
  else if (g_str_equal (change, "city"))
    record->city = g_strdup ("Ghent");

  entries = hallway_test_make_entries (record, again, G_N_ELEMENTS (again) - g_str_equal (change, "session"));
  draft = ((HallwayEntry *) entries->pdata[0])->draft;
  if (g_str_equal (change, "color"))
    hallway_draft_add_track (draft, "Systems")->color = "#336699";
  if (g_str_equal (change, "text"))
    hallway_draft_get_session (draft, 0)->abstract = "Another text";
  return entries;
}

static void
test_shows_same (void)
{
  static const char *const      changes[] = { "room", "start", "people", "status", "city", "session", "color" };
  g_autoptr (HallwayConference) conference = make_conference ();
  g_autoptr (GPtrArray)         same = read_again ("nothing");
  g_autoptr (GPtrArray)         text = read_again ("text");

  g_assert_true (hallway_conference_shows_same (conference, same));
  g_assert_true (hallway_conference_shows_same (conference, text));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GPtrArray) other = read_again (changes[i]);

      g_test_message ("another %s", changes[i]);
      g_assert_false (hallway_conference_shows_same (conference, other));
    }
}

/* A published schedule of 883 sessions: everything that is counted adds up. */
static void
test_published (void)
{
  g_autoptr (GBytes)            bytes = hallway_test_load_shared ("data/fosdem-2026.xml");
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("fosdem-2026", "Europe/Brussels");
  g_autoptr (GPtrArray)         entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (HallwayDraft)      draft = NULL;
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (HallwayConference) conference = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *days = NULL;
  guint                         n_listed = 0, n_taken = 0;

  if (bytes == NULL)
    return;

  draft = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < draft->sessions->len; i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));
  conference = hallway_conference_new (record, entries);
  days = count_days (conference);
  g_assert_cmpstr (days, ==, "484 399");

  for (guint i = 0; i < g_list_model_get_n_items (hallway_conference_get_persons (conference)); i++)
    {
      g_autoptr (HallwayPerson) person = g_list_model_get_item (hallway_conference_get_persons (conference), i);

      g_assert_cmpuint (hallway_person_get_n_sessions (person), >, 0);
      n_listed += hallway_person_get_n_sessions (person);
    }
  for (guint i = 0; i < entries->len; i++)
    n_taken += hallway_session_get_n_persons (hallway_conference_get_session (conference, i));
  /* One session names a person twice; the person has it once. */
  g_assert_cmpuint (n_taken, ==, 1086);
  g_assert_cmpuint (n_listed, ==, 1085);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/conference/models", test_models);
  g_test_add_func ("/conference/dates", test_dates);
  g_test_add_func ("/conference/dates-of-record", test_dates_of_record);
  g_test_add_func ("/conference/publisher-order", test_publisher_order);
  g_test_add_func ("/conference/empty", test_empty);
  g_test_add_func ("/conference/gone", test_gone);
  g_test_add_func ("/conference/find-session", test_find_session);
  g_test_add_func ("/conference/sessions-of-person", test_sessions_of_person);
  g_test_add_func ("/conference/stars", test_stars);
  g_test_add_func ("/conference/lifetime", test_lifetime);
  g_test_add_func ("/conference/shows-same", test_shows_same);
  g_test_add_func ("/conference/published", test_published);

  return g_test_run ();
}
