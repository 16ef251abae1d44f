/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole application on a folder of its own: what a person does, done through the actions. */

#include "hallway-test-window.h"

#include "hallway-agenda-page.h"
#include "hallway-agenda-row-view.h"

/* The tests */

static gboolean
shows_item (GtkWidget    *widget,
            gconstpointer data)
{
  return HALLWAY_IS_AGENDA_ROW_VIEW (widget) && gtk_widget_get_mapped (widget);
}

static gboolean
agenda_begins_with (Fixture      *fixture,
                    gconstpointer session)
{
  GtkWidget        *view = hallway_test_find_also_folded (fixture->window, shows_item, NULL);
  HallwayAgendaRow *row = view != NULL ? hallway_agenda_row_view_get_row (HALLWAY_AGENDA_ROW_VIEW (view)) : NULL;

  return row != NULL && hallway_agenda_item_get_session (hallway_agenda_row_get_item (row)) == session;
}

static void
test_sample (Fixture      *fixture,
             gconstpointer data)
{
  HallwaySession  *first = get_row_session (fixture, 0);
  g_autofree char *people = hallway_session_dup_people (first);
  g_autofree char *start = hallway_span_format_start (hallway_session_get_span (first));

  g_assert_cmpstr (start, ==, "2014-08-18T09:00:00-05:00");
  g_assert_cmpint (hallway_session_get_span (first)->minutes, ==, 30);
  g_assert_cmpstr (hallway_session_get_room_name (first), ==, "Erie");
  g_assert_nonnull (strstr (people, "Lars Kurth"));
  g_assert_true (has_text (fixture, "Mon 18 Aug"));
  g_assert_true (has_text (fixture, "09:00 CDT"));

  wait_for (fixture, "the moderator of the first session", has_text, "Moderator");
  g_assert_true (has_text (fixture, "Speakers"));
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GVariant) state = NULL;

  activate (fixture, "show-day", SECOND_DAY);
  wait_for (fixture, "twelve rows", has_rows, GUINT_TO_POINTER (12));

  g_assert_cmpint (hallway_day_get_date (hallway_session_get_day (get_row_session (fixture, 0))), ==,
                   hallway_time_parse_date (SECOND_DAY));
  state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "show-day");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, SECOND_DAY);

  activate (fixture, "previous-day", NULL);
  wait_for (fixture, "fourteen rows", has_rows, GUINT_TO_POINTER (14));
  g_assert_cmpint (hallway_day_get_date (hallway_session_get_day (get_row_session (fixture, 0))), ==,
                   hallway_time_parse_date (FIRST_DAY));
}

static void
test_star (Fixture      *fixture,
           gconstpointer data)
{
  HallwaySession  *session = get_row_session (fixture, 2);
  const char      *key = hallway_session_get_key (session);
  g_autofree char *name = g_strdup_printf ("%s/%s", hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)), key);

  activate (fixture, "star", key);
  g_assert_true (hallway_session_get_starred (session));
  wait_for (fixture, "the agenda's count", has_text, "Agenda 1");

  activate (fixture, "star", name);
  g_assert_false (hallway_session_get_starred (session));
  wait_for (fixture, "an offer to undo", has_text, "Undo");

  activate (fixture, "star", key);
  activate (fixture, "show-page", "agenda");
  wait_for (fixture, "the agenda's summary", has_text, "1 session");
  wait_for (fixture, "the agenda's row", agenda_begins_with, session);
}

static gboolean
is_starred (Fixture      *fixture,
            gconstpointer session)
{
  return hallway_session_get_starred ((HallwaySession *) session);
}

static gboolean
is_star_stored (Fixture    *fixture,
                const char *key)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) store = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    agenda = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < agenda->len; i++)
    if (g_strcmp0 (((HallwayEntry *) g_ptr_array_index (agenda, i))->session->key, key) == 0)
      return TRUE;

  return FALSE;
}

/* What waits to be stored when the window is closed isn't lost. */
static void
test_star_and_close (Fixture      *fixture,
                     gconstpointer data)
{
  HallwaySession *session = get_row_session (fixture, 2);

  hold_store (fixture);
  activate (fixture, "star", hallway_session_get_key (get_row_session (fixture, 3)));
  activate (fixture, "star", hallway_session_get_key (session));
  close_window (fixture);
  g_assert_true (is_star_stored (fixture, hallway_session_get_key (session)));
}

/* The same of the star that the button of a toast gives back. */
static void
test_undo_and_close (Fixture      *fixture,
                     gconstpointer data)
{
  HallwaySession *session = get_row_session (fixture, 2);
  const char     *key = hallway_session_get_key (session);

  activate (fixture, "star", key);
  wait_for (fixture, "the agenda's count", has_text, "Agenda 1");
  activate (fixture, "star", key);
  wait_for (fixture, "an offer to undo", has_text, "Undo");
  wait_for (fixture, "no more to be in the agenda", has_no_text, "Agenda 1");
  hold_store (fixture);
  g_signal_emit_by_name (find_button (fixture, "Undo"), "clicked");
  close_window (fixture);
  g_assert_true (is_star_stored (fixture, key));
}

static gboolean
offers_back (Fixture      *fixture,
             gconstpointer session)
{
  g_autofree char *message = g_strdup_printf ("“%s” is no longer in your agenda", hallway_session_get_title ((HallwaySession *) session));

  return has_text (fixture, message);
}

static gboolean
no_longer_offers_back (Fixture      *fixture,
                       gconstpointer session)
{
  return !offers_back (fixture, session);
}

/* Each offer to undo takes the place of the one before, faster than they come and go (libadwaita 1.2 would animate a toast
 * that it has freed). */
static void
test_offers_in_a_row (Fixture      *fixture,
                      gconstpointer data)
{
  HallwaySession *sessions[3];

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      sessions[i] = get_row_session (fixture, i);
      activate (fixture, "star", hallway_session_get_key (sessions[i]));
    }
  wait_for (fixture, "the agenda's count", has_text, "Agenda 3");

  for (guint round = 0; round < 3; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
        {
          activate (fixture, "star", hallway_session_get_key (sessions[i]));
          g_main_context_iteration (NULL, FALSE);
        }
      wait_for (fixture, "the last offer", offers_back, sessions[2]);
      for (guint i = 0; i < G_N_ELEMENTS (sessions) - 1; i++)
        wait_for (fixture, "the offer before to go", no_longer_offers_back, sessions[i]);
      for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
        activate (fixture, "star", hallway_session_get_key (sessions[i]));
    }
  g_assert_true (offers_back (fixture, sessions[2]));
}

/* A star of another process shows, also after one of the window's own. */
static void
test_star_elsewhere (Fixture      *fixture,
                     gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) elsewhere = hallway_store_new (fixture->folder, &error);
  HallwaySession          *session = get_row_session (fixture, 3);
  const char              *keys[] = { hallway_session_get_key (session), NULL };

  g_assert_no_error (error);
  activate (fixture, "star", hallway_session_get_key (get_row_session (fixture, 2)));
  wait_for (fixture, "the agenda's count", has_text, "Agenda 1");

  hallway_store_set_starred (elsewhere, hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)), keys, TRUE, 0, &error);
  g_assert_no_error (error);
  wait_for (fixture, "the other star", is_starred, session);
  wait_for (fixture, "both", has_text, "Agenda 2");
}

static gboolean
is_star (GtkWidget    *widget,
         gconstpointer data)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_has_css_class (widget, "star");
}

/* A click on the star of an agenda's row, which takes that very row away. */
static void
test_unstar_in_agenda (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);
  HallwaySession       *second = hallway_session_row_get_session (g_ptr_array_index (rows, 1));
  HallwaySession       *fourth = hallway_session_row_get_session (g_ptr_array_index (rows, 3));

  activate (fixture, "star", hallway_session_get_key (fourth));
  activate (fixture, "star", hallway_session_get_key (second));
  activate (fixture, "show-page", "agenda");
  wait_for (fixture, "both in the agenda", has_text, "2 sessions");
  wait_for (fixture, "the time between them", has_text, "20 minutes free");
  wait_for (fixture, "the agenda's first row", agenda_begins_with, second);

  g_signal_emit_by_name (hallway_test_find_also_folded (find_type (fixture, HALLWAY_TYPE_AGENDA_PAGE), is_star, NULL), "clicked");
  wait_for (fixture, "one of them", has_text, "1 session");
  wait_for (fixture, "the row that is left", agenda_begins_with, fourth);
  g_assert_false (hallway_session_get_starred (second));
}

/* The key itself, typed into the window. */
static void
test_star_by_key (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWidget              *page = find_type (fixture, HALLWAY_TYPE_SESSION_PAGE);
  HallwaySession         *session = hallway_session_page_get_session (HALLWAY_SESSION_PAGE (page));
  g_autofree char        *typist = g_find_program_in_path ("xdotool");
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) typing = NULL;

  g_assert_nonnull (session);
  g_assert_false (hallway_session_get_starred (session));
  if (typist == NULL)
    {
      g_test_skip ("xdotool isn't installed");
      return;
    }

  typing = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, typist, "search", "--onlyvisible", "--class", ".*",
                             "windowfocus", "--sync", "key", "ctrl+d", NULL);
  g_assert_no_error (error);
  wait_for (fixture, "a star set by Ctrl+D", has_text, "Starred");
  g_assert_true (hallway_session_get_starred (session));
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  activate (fixture, "search", "libvirt");
  wait_for (fixture, "one hit", has_text, "1 found");
  g_assert_true (has_text (fixture, "Mon 18 Aug, 11:45 CDT"));

  activate (fixture, "search", "qqqqqq");
  wait_for (fixture, "no hit", has_text, "No Sessions Found");

  activate (fixture, "clear-filters", NULL);
  wait_for (fixture, "all rows again", has_rows, GUINT_TO_POINTER (14));
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  HallwaySession *session = get_row_session (fixture, 3);

  activate (fixture, "star", hallway_session_get_key (session));
  activate (fixture, "filter", "starred");
  wait_for (fixture, "what is hidden", has_text, "13 hidden");
  wait_for (fixture, "the row that is left", begins_with, session);

  activate (fixture, "remove-filter", "starred");
  wait_for (fixture, "nothing hidden", has_no_text, "13 hidden");
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "agenda.ics", NULL);
  g_autofree char *message = g_strdup_printf ("Agenda exported to %s", path);
  g_autofree char *content = NULL;
  HallwaySession  *session = get_row_session (fixture, 0);

  activate (fixture, "star", hallway_session_get_key (session));
  activate (fixture, "export", path);
  wait_for (fixture, "the word that it is written", has_text, message);

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "DTSTART:20140818T140000Z"));
  g_assert_null (strstr (strstr (content, "BEGIN:VEVENT") + 1, "BEGIN:VEVENT"));
}

/* Another conference, by the action that scripts call, and back by CONF/KEY. */
static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  static const char calendar[] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nX-WR-CALNAME:Small Days 2030\r\n"
                                 "BEGIN:VEVENT\r\nUID:one@example.org\r\nDTSTAMP:20300101T000000Z\r\n"
                                 "DTSTART:20300302T090000Z\r\nDTEND:20300302T100000Z\r\n"
                                 "SUMMARY:The only session\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autofree char  *path = g_build_filename (fixture->folder, "small.ics", NULL);
  HallwaySession   *second = get_row_session (fixture, 1);
  g_autofree char  *name = g_strdup_printf ("%s/%s", hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)),
                                            hallway_session_get_key (second));
  g_autofree char  *title = g_strdup (hallway_session_get_title (second));

  g_assert_true (g_file_set_contents (path, calendar, -1, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "import", g_variant_new_string (path));
  wait_for (fixture, "the other conference", has_text, "Small Days 2030");
  wait_for (fixture, "its session", has_text, "The only session");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "show-session", g_variant_new_string (name));
  wait_for (fixture, "fourteen rows", has_rows, GUINT_TO_POINTER (14));
  wait_for (fixture, "the second session", has_text, title);
  g_assert_cmpstr (hallway_session_get_title (get_shown_session (fixture)), ==, title);
}

/* What can't be read is told, and nothing else changes. */
static void
test_bad_file (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "bad.xml", NULL);
  HallwaySession  *first = get_row_session (fixture, 0);

  g_assert_true (g_file_set_contents (path, "<schedule><day", -1, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "import", g_variant_new_string (path));
  wait_for (fixture, "what went wrong", has_text, "Could Not Open “bad.xml”");

  activate (fixture, "back", NULL);
  wait_for (fixture, "the schedule", begins_with, first);
}

/* A screen reader is told a row as a whole. */
static void
test_row_name (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);
  HallwaySessionRow    *row = g_ptr_array_index (rows, 1);
  GtkAccessible        *item = GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row)));

  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Xen 4.4 Retrospective, George Dunlap, 09:30 – 09:50, Erie");
  activate (fixture, "star", hallway_session_get_key (hallway_session_row_get_session (row)));
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Xen 4.4 Retrospective, George Dunlap, 09:30 – 09:50, Erie, starred");
}

static void
test_unsafe_link (Fixture      *fixture,
                  gconstpointer data)
{
  activate (fixture, "open-link", "file:///etc/passwd");
  wait_for (fixture, "a refusal", has_text, "This address is not safe to open");
}

/* Icon buttons need a name that isn't the name of a class. */
static gboolean
has_no_name (GtkWidget    *widget,
             gconstpointer data)
{
  g_autofree char *mismatch = NULL;

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return FALSE;

  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) == NULL)
    return FALSE;

  /* What GTK puts into its own widgets is GTK's to name. */
  if (!gtk_widget_get_focusable (widget) || gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL ||
      gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY) == NULL ||
      GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) ||
      g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)), "AdwToastWidget"))
    return FALSE;

  mismatch = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  return mismatch == NULL || strstr (mismatch, "'Gtk") != NULL || !gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
test_names (Fixture      *fixture,
            gconstpointer data)
{
  GtkWidget *nameless = hallway_test_find_also_folded (fixture->window, has_no_name, NULL);

  if (nameless != NULL)
    g_error ("a %s has no accessible name", G_OBJECT_TYPE_NAME (nameless));
}

static gboolean
has_accelerator (Fixture    *fixture,
                 const char *action)
{
  g_auto (GStrv) accelerators = gtk_application_get_accels_for_action (GTK_APPLICATION (fixture->application), action);

  return accelerators[0] != NULL;
}

/* What the shortcuts window lists are all keys there are, and no others. */
static void
test_shortcuts (Fixture      *fixture,
                gconstpointer data)
{
  const char        *path = "/app/hallway/Hallway/help-overlay.ui";
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char   *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv)     parts = g_strsplit (text, "<property name=\"action-name\">", -1);
  g_auto (GStrv)     actions = NULL;

  for (guint i = 1; parts[i] != NULL; i++)
    {
      *strchr (parts[i], '<') = '\0';
      if (!has_accelerator (fixture, parts[i]))
        g_error ("%s has no key", parts[i]);
    }

  actions = gtk_application_list_action_descriptions (GTK_APPLICATION (fixture->application));
  for (guint i = 0; actions[i] != NULL; i++)
    if (has_accelerator (fixture, actions[i]) && !g_strv_contains ((const char *const *) parts, actions[i]))
      g_error ("the shortcuts window doesn't tell the key of %s", actions[i]);
}

#define ADD(path, function) g_test_add ("/ui/window/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("sample", test_sample);
  ADD ("day", test_day);
  ADD ("star", test_star);
  ADD ("star-and-close", test_star_and_close);
  ADD ("undo-and-close", test_undo_and_close);
  ADD ("offers-in-a-row", test_offers_in_a_row);
  ADD ("star-elsewhere", test_star_elsewhere);
  ADD ("star-by-key", test_star_by_key);
  ADD ("unstar-in-agenda", test_unstar_in_agenda);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("export", test_export);
  ADD ("import", test_import);
  ADD ("bad-file", test_bad_file);
  ADD ("row-name", test_row_name);
  ADD ("unsafe-link", test_unsafe_link);
  ADD ("names", test_names);
  ADD ("shortcuts", test_shortcuts);

  return g_test_run ();
}
