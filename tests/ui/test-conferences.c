/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of all conferences, and all ways by which a schedule gets in, in the whole application. */

#include "hallway-test-calendars.h"

#include "hallway-import-queue.h"
#include "hallway-report-page.h"
#include "hallway-zone-page.h"

#include <glib/gstdio.h>

static HallwayConferenceCard *
get_card (Fixture *fixture,
          guint    position)
{
  g_autoptr (GPtrArray) cards = list_cards (fixture);

  g_assert_cmpuint (position, <, cards->len);
  return g_ptr_array_index (cards, position);
}

static char *
dup_id (Fixture *fixture,
        guint    position)
{
  return g_strdup (hallway_conference_item_get_id (hallway_conference_card_get_item (get_card (fixture, position))));
}

static gboolean
has_zone (Fixture      *fixture,
          gconstpointer zone)
{
  const HallwayRecord *record = hallway_conference_item_get_record (hallway_conference_card_get_item (get_card (fixture, 1)));

  return g_strcmp0 (record->timezone, zone) == 0;
}

static gboolean
has_type (Fixture      *fixture,
          gconstpointer type)
{
  return find_type (fixture, *(const GType *) type) != NULL;
}

static void
activate_pair (Fixture    *fixture,
               const char *action,
               const char *first,
               const char *second)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, g_variant_new ("(ss)", first, second));
}

/* The tests */

static void
test_first_run (Fixture      *fixture,
                gconstpointer data)
{
  wait_for (fixture, "a welcome", has_text, "Welcome to Hallway");
  g_assert_true (has_text (fixture, "Open the Sample Conference"));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, 360);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  wait_for (fixture, "the rows of the sample", has_rows, GUINT_TO_POINTER (14));
}

static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  wait_for (fixture, "three cards", has_cards, GUINT_TO_POINTER (3));
  g_assert_true (has_text (fixture, "Now"));
  g_assert_true (has_text (fixture, "Upcoming"));
  g_assert_true (has_text (fixture, "Past"));
  g_assert_cmpstr (hallway_conference_item_get_title (hallway_conference_card_get_item (get_card (fixture, 0))), ==, "These Days 2014");
  g_assert_cmpstr (hallway_conference_item_get_title (hallway_conference_card_get_item (get_card (fixture, 2))), ==, "Old Days 2013");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_card (fixture, 2)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Old Days 2013, 2 Mar 2013, 1 session");
  g_assert_cmpint (get_minimum_width (fixture->window), <=, 360);

  hallway_window_set_now (HALLWAY_WINDOW (fixture->window), hallway_time_parse_date ("2015-01-01"));
  g_assert_false (has_text (fixture, "Upcoming"));
}

static void
test_open (Fixture      *fixture,
           gconstpointer data)
{
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (get_card (fixture, 0))), "child-activated", get_card (fixture, 0));
  wait_for (fixture, "its session", has_text, "Opening");
  activate (fixture, "back", NULL);
  wait_for (fixture, "the cards again", has_cards, GUINT_TO_POINTER (3));
}

static void
test_paste (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *calendar = make_calendar ("Pasted Days 2014", "20140818", "Z");

  paste (fixture, "an unrelated sentence");
  wait_for (fixture, "what went wrong", has_text, "Could Not Open “Pasted Text”");
  activate (fixture, "back", NULL);

  paste (fixture, " https://example.org/schedule.xml\n");
  wait_for (fixture, "that it isn't fetched", has_text, "Could Not Open the Address");
  activate (fixture, "back", NULL);

  paste (fixture, calendar);
  wait_for (fixture, "the pasted conference", has_text, "Pasted Days 2014");
}

/* Its files are the parts of one conference, whatever else is there. */
static void
test_folder (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const names[] = { "event", "speakers", "sessions" };
  g_autofree char         *folder = g_build_filename (fixture->folder, "bridges", NULL);
  g_autofree char         *notes = g_build_filename (folder, "notes.txt", NULL);

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (notes, "Nothing to see.", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *fixture_name = g_strconcat (names[i], ".json", NULL);
      g_autofree char *source = g_test_build_filename (G_TEST_DIST, "fixtures", "open-event", fixture_name, NULL);
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *content = NULL;

      g_assert_true (g_file_get_contents (source, &content, NULL, NULL));
      g_assert_true (g_file_set_contents (path, content, -1, NULL));
    }

  open_files (fixture, (const char *const[]){ folder }, 1);
  wait_for (fixture, "the conference in the folder", has_text, "Bridge Days");
}

/* The failure of one is told, and the others are there. */
static void
test_failure (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *bad = write_file (fixture, "bad.xml", "<schedule><day");
  g_autofree char *calendar = make_calendar ("Good Days 2014", "20140818", "Z");
  g_autofree char *good = write_file (fixture, "good.ics", calendar);
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);

  g_mkdir (empty, 0700);
  open_files (fixture, (const char *const[]){ empty }, 1);
  wait_for (fixture, "what is wrong with the folder", has_text, "There is nothing in it.");
  activate (fixture, "back", NULL);
  wait_for (fixture, "all others", has_cards, GUINT_TO_POINTER (3));

  open_files (fixture, (const char *const[]){ bad, good, empty }, 3);
  wait_for (fixture, "the good one", has_cards, GUINT_TO_POINTER (4));
  wait_for (fixture, "a way to try again", has_text, "Try Again");
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *calendar = make_calendar ("Unwanted Days 2014", "20140818", "Z");
  g_autofree char *path = write_file (fixture, "unwanted.ics", calendar);
  g_autofree char *wanted = NULL;

  open_files (fixture, (const char *const[]){ path, path }, 2);
  activate (fixture, "cancel-import", NULL);
  g_free (calendar);
  calendar = make_calendar ("Wanted Days 2014", "20140818", "Z");
  wanted = write_file (fixture, "wanted.ics", calendar);
  open_files (fixture, (const char *const[]){ wanted }, 1);
  wait_for (fixture, "the next one", has_text, "Wanted Days 2014");
  activate (fixture, "show-page", "conferences");
  wait_for (fixture, "but not the other", has_cards, GUINT_TO_POINTER (4));
  g_assert_false (has_text (fixture, "Unwanted Days 2014"));
}

static void
test_rename (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  activate (fixture, "rename-conference", id);
  wait_for (fixture, "a question", has_text, "Name of the conference");
  activate_pair (fixture, "set-title", id, "My <Days> & Nights");
  wait_for (fixture, "the new name", has_text, "My <Days> & Nights");
  activate_pair (fixture, "set-title", id, "");
  wait_for (fixture, "its own name", has_text, "These Days 2014");
}

/* A popover that has the keyboard goes with its window. */
static void
test_rename_and_end (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);
  GtkWidget       *popover;

  activate (fixture, "rename-conference", id);
  wait_for (fixture, "a question", has_text, "Name of the conference");
  popover = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (popover);
}

static void
test_timezone (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 1);
  GType            type = HALLWAY_TYPE_ZONE_PAGE;
  GtkWidget       *entry;

  g_assert_true (has_zone (fixture, NULL));
  g_assert_true (has_text (fixture, "Pick Its Time Zone…"));
  activate (fixture, "pick-timezone", id);
  wait_for (fixture, "the picker", has_type, &type);
  g_assert_true (has_text (fixture, "Time Zone of Coming Days 2014"));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, 360);

  entry = find_type (fixture, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such place");
  wait_for (fixture, "that there is none", has_text, "No Time Zone Found");
  gtk_editable_set_text (GTK_EDITABLE (entry), "brussels");
  g_signal_emit_by_name (entry, "activate");
  wait_for (fixture, "the cards again", has_cards, GUINT_TO_POINTER (3));
  wait_for (fixture, "the zone", has_zone, "Europe/Brussels");
  wait_for (fixture, "nothing more to pick", has_no_text, "Pick Its Time Zone…");

  activate_pair (fixture, "set-timezone", id, "");
  wait_for (fixture, "what the file says", has_zone, NULL);
}

static gboolean
is_stored (Fixture    *fixture,
           const char *id)
{
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayStore)  store = hallway_store_new (fixture->folder, &error);
  g_autoptr (HallwayRecord) record = NULL;

  g_assert_no_error (error);
  record = hallway_store_find_conference (store, id, &error);
  return record != NULL;
}

static gboolean
is_not_stored (Fixture      *fixture,
               gconstpointer id)
{
  return !is_stored (fixture, id);
}

/* The next removal commits the former: one can be undone at a time. */
static void
test_remove (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *first = dup_id (fixture, 0);
  g_autofree char *second = dup_id (fixture, 1);

  activate (fixture, "remove-conference", first);
  wait_for (fixture, "an offer to undo", has_text, "Undo");
  g_assert_true (is_stored (fixture, first));
  activate (fixture, "remove-conference", second);
  wait_for (fixture, "what was removed last", has_text, "Removed “Coming Days 2014”");
  wait_for (fixture, "the one that is left", has_cards, GUINT_TO_POINTER (1));
  wait_for (fixture, "the first to be removed", is_not_stored, first);
  g_assert_true (is_stored (fixture, second));

  activate (fixture, "undo-remove", second);
  wait_for (fixture, "the one that came back", has_cards, GUINT_TO_POINTER (2));

  close_window (fixture);
  g_assert_true (is_stored (fixture, second));
  g_assert_false (is_stored (fixture, first));
}

/* The offer that is still shown, though it was taken, is of the first removal. */
static void
test_remove_again (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  for (int i = 0; i < 3; i++)
    {
      activate (fixture, "remove-conference", id);
      wait_for (fixture, "those that are left", has_cards, GUINT_TO_POINTER (2));
      activate (fixture, "undo-remove", id);
      wait_for (fixture, "the one that came back", has_cards, GUINT_TO_POINTER (3));
    }
  g_assert_true (is_stored (fixture, id));

  activate (fixture, "remove-conference", id);
  close_window (fixture);
  g_assert_false (is_stored (fixture, id));
}

/* Nothing that is only said takes the place of an offer to undo. */
static void
test_remove_and_message (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  wait_for (fixture, "that they were read", has_part, "3 schedules read");
  activate (fixture, "remove-conference", id);
  wait_for (fixture, "an offer to undo", has_text, "Undo");
  activate (fixture, "open-link", "file:///etc/passwd");
  g_assert_true (has_text (fixture, "Undo"));

  g_signal_emit_by_name (find_button (fixture, "Undo"), "clicked");
  wait_for (fixture, "the message", has_text, "This address is not safe to open");
  wait_for (fixture, "the one that came back", has_cards, GUINT_TO_POINTER (3));
  g_assert_true (is_stored (fixture, id));
}

/* Wanted back by the button of the toast, which is still on its way out when the window closes. */
static void
test_undo_and_close (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  activate (fixture, "remove-conference", id);
  wait_for (fixture, "an offer to undo", has_text, "Undo");
  g_signal_emit_by_name (find_button (fixture, "Undo"), "clicked");
  wait_for (fixture, "the one that came back", has_cards, GUINT_TO_POINTER (3));

  close_window (fixture);
  g_assert_true (is_stored (fixture, id));
}

static guint
count_entries (Fixture *fixture)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) store = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    agenda = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);

  g_assert_no_error (error);
  return agenda->len;
}

static char *
dup_path (Fixture *fixture,
          guint    position)
{
  g_autofree char         *id = dup_id (fixture, position);
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) store = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    sessions = hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, &error);

  g_assert_no_error (error);
  return hallway_entry_make_path (g_ptr_array_index (sessions, 0));
}

/* What ends in another way than by being closed removes nothing. */
static void
test_remove_and_end (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  activate (fixture, "remove-conference", id);
  wait_for (fixture, "an offer to undo", has_text, "Undo");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_true (is_stored (fixture, id));
}

/* A star of a conference that isn't open is looked up first. */
static void
test_star_and_close (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, 2);
  g_autofree char *open = dup_id (fixture, 0);

  activate (fixture, "open-conference", open);
  wait_for (fixture, "its session", has_text, "Opening");
  hold_store (fixture);
  activate (fixture, "star", path);
  close_window (fixture);
  g_assert_cmpuint (count_entries (fixture), ==, 1);
}

static gboolean
is_mine_in_tokyo (Fixture *fixture)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) store = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    records = hallway_store_list_conferences (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      const HallwayRecord *record = g_ptr_array_index (records, i);

      if (g_strcmp0 (record->title, "Mine") == 0 && g_strcmp0 (record->timezone, "Asia/Tokyo") == 0)
        return TRUE;
    }
  return FALSE;
}

/* What was said last is kept, though the window is closed. */
static void
test_rename_and_close (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);

  hold_store (fixture);
  activate_pair (fixture, "set-title", id, "Mine");
  activate_pair (fixture, "set-timezone", id, "Asia/Tokyo");
  close_window (fixture);
  g_assert_true (is_mine_in_tokyo (fixture));
}

static gboolean
is_exported (Fixture      *fixture,
             gconstpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_starred (Fixture      *fixture,
            gconstpointer data)
{
  return count_entries (fixture) == 1;
}

/* Nobody knows when a starred session is: the zone is asked for, whatever conference is open, and when it is said the export goes on. */
static void
export_all (Fixture    *fixture,
            const char *id)
{
  g_autofree char *path = g_build_filename (fixture->folder, "agenda.ics", NULL);
  g_autofree char *content = NULL;
  GType            type = HALLWAY_TYPE_ZONE_PAGE;

  activate (fixture, "show-agenda", "all");
  wait_for (fixture, "the agenda", has_text, "Opening");
  activate (fixture, "export", path);
  wait_for (fixture, "a question", has_type, &type);
  activate (fixture, "back", NULL);
  activate_pair (fixture, "set-timezone", id, "Asia/Tokyo");
  activate_pair (fixture, "set-timezone", id, "");
  wait_for (fixture, "what the file says", has_text, "Opening");
  g_assert_false (is_exported (fixture, path));

  activate (fixture, "export", path);
  wait_for (fixture, "the question again", has_type, &type);
  activate_pair (fixture, "set-timezone", id, "Europe/Brussels");
  wait_for (fixture, "the file", is_exported, path);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "DTSTART:20140901T070000Z"));
  g_remove (path);
}

static void
test_export_all (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, 1);
  g_autofree char *id = dup_id (fixture, 1);

  activate (fixture, "star", path);
  wait_for (fixture, "the star", is_starred, NULL);
  export_all (fixture, id);
}

static void
test_export_all_beside (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *path = dup_path (fixture, 1);
  g_autofree char *id = dup_id (fixture, 1);
  g_autofree char *open = dup_id (fixture, 0);

  activate (fixture, "open-conference", open);
  wait_for (fixture, "its session", has_text, "Opening");
  activate (fixture, "star", path);
  export_all (fixture, id);
}

/* The star is still looked for when it is to be exported with the others. */
static void
test_export_at_once (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "agenda.ics", NULL);
  g_autofree char *floating = dup_path (fixture, 1);
  g_autofree char *open = dup_id (fixture, 0);
  GType            type = HALLWAY_TYPE_ZONE_PAGE;

  activate (fixture, "open-conference", open);
  wait_for (fixture, "its session", has_text, "Opening");
  activate (fixture, "show-agenda", "all");
  activate (fixture, "star", floating);
  activate (fixture, "export", path);
  wait_for (fixture, "a question", has_type, &type);
}

static void
test_report (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *id = dup_id (fixture, 0);
  GType            type = HALLWAY_TYPE_REPORT_PAGE;

  activate (fixture, "show-report", id);
  wait_for (fixture, "the report", has_type, &type);
  g_assert_true (has_text (fixture, "Sessions without a room"));
  g_assert_true (has_text (fixture, "They are listed all the same."));
  g_assert_cmpint (get_minimum_width (fixture->window), <=, 360);
  activate (fixture, "back", NULL);
  wait_for (fixture, "the cards again", has_cards, GUINT_TO_POINTER (3));
}

#define ADD(path, set_up_function, function) g_test_add ("/ui/conferences/" path, Fixture, NULL, set_up_function, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("first-run", set_up_empty, test_first_run);
  ADD ("groups", set_up_three, test_groups);
  ADD ("open", set_up_three, test_open);
  ADD ("paste", set_up_empty, test_paste);
  ADD ("folder", set_up_empty, test_folder);
  ADD ("failure", set_up_three, test_failure);
  ADD ("cancel", set_up_three, test_cancel);
  ADD ("rename", set_up_three, test_rename);
  ADD ("rename-and-end", set_up_three, test_rename_and_end);
  ADD ("timezone", set_up_three, test_timezone);
  ADD ("remove", set_up_three, test_remove);
  ADD ("remove-again", set_up_three, test_remove_again);
  ADD ("remove-and-message", set_up_three, test_remove_and_message);
  ADD ("undo-and-close", set_up_three, test_undo_and_close);
  ADD ("remove-and-end", set_up_three, test_remove_and_end);
  ADD ("star-and-close", set_up_three, test_star_and_close);
  ADD ("rename-and-close", set_up_three, test_rename_and_close);
  ADD ("export-all", set_up_three, test_export_all);
  ADD ("export-all-beside", set_up_three, test_export_all_beside);
  ADD ("export-at-once", set_up_three, test_export_at_once);
  ADD ("report", set_up_three, test_report);

  return g_test_run ();
}
