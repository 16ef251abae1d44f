/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered from one time to the next, and what the person prefers. */

#include "hallway-test-window.h"

#include "hallway-preferences-window.h"
#include "hallway-window-private.h"

static gboolean
is_kept (Fixture      *fixture,
         gconstpointer text)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) elsewhere = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    records = elsewhere != NULL ? hallway_store_list_conferences (elsewhere, &error) : NULL;
  const HallwayRecord     *record;

  g_assert_no_error (error);
  record = g_ptr_array_index (records, 0);
  return g_strcmp0 (record->view, text) == 0;
}

/* As when the person closes the application and starts it again: what is on its way to the store is written first. */
static void
start_again (Fixture *fixture)
{
  HallwayWindow          *window = HALLWAY_WINDOW (fixture->window);
  g_autoptr (HallwayView) view = hallway_window_make_view (window);
  g_autofree char        *text = hallway_view_to_text (view);
  gboolean                is_open = hallway_window_get_conference (window) != NULL;

  gtk_window_close (GTK_WINDOW (fixture->window));
  if (is_open)
    wait_for (fixture, "the view to be kept", is_kept, text);
  g_clear_object (&fixture->application);
  start (fixture);
}

static void
test_first_run (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_true (shows_conferences (fixture, NULL));
  g_assert_null (hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)));
}

static void
test_conference (Fixture      *fixture,
                 gconstpointer data)
{
  start_again (fixture);
  wait_for (fixture, "the rows of the sample", has_rows, GUINT_TO_POINTER (14));

  activate (fixture, "back", NULL);
  start_again (fixture);
  test_first_run (fixture, data);
}

static void
test_view (Fixture      *fixture,
           gconstpointer data)
{
  HallwaySession  *third;
  g_autofree char *key = NULL;

  activate (fixture, "show-day", SECOND_DAY);
  wait_for (fixture, "twelve rows", has_rows, GUINT_TO_POINTER (12));
  third = get_row_session (fixture, 2);
  key = g_strdup (hallway_session_get_key (third));
  activate (fixture, "show-session", key);
  activate (fixture, "show-page", "agenda");

  start_again (fixture);
  wait_for (fixture, "the title of the third session", has_text, hallway_session_get_title (third));
  g_assert_cmpstr (hallway_session_get_key (get_shown_session (fixture)), ==, key);
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "agenda");
  g_assert_cmpstr (get_state (fixture, "show-day"), ==, SECOND_DAY);
}

static void
test_size (Fixture      *fixture,
           gconstpointer data)
{
  int width, height;

  resize (fixture, 820, 640);
  start_again (fixture);
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 820);
  g_assert_cmpint (height, ==, 640);
}

static gboolean
is_gone (Fixture      *fixture,
         gconstpointer window)
{
  return *(const gpointer *) window == NULL;
}

/* A window that is destroyed while its conference is read isn't shown when that is there. */
static void
test_destroyed (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *window;

  start_again (fixture);
  window = fixture->window;
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  wait_for (fixture, "the window to be gone", is_gone, &window);

  g_clear_object (&fixture->application);
  start (fixture);
}

/* A conference that is gone from the store. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) elsewhere = hallway_store_new (fixture->folder, &error);

  g_assert_no_error (error);
  hallway_store_remove (elsewhere, hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)), &error);
  g_assert_no_error (error);
  wait_for (fixture, "the conferences", shows_conferences, NULL);
  g_assert_null (hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)));

  start_again (fixture);
  test_first_run (fixture, data);
}

static void
spoil_store (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "user.db", NULL);
  g_assert_true (g_file_set_contents (path, "no database, and what it is nobody knows", -1, NULL));
  reset_settings ();
  fixture->kept = g_ptr_array_new_with_free_func (g_object_unref);
  start (fixture);
}

/* A store that can't be opened is told, and tried again when the person has mended it. */
static void
test_bad_store (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const impossible[] = { "back", "open-conference", "paste", "pick-timezone", "set-title", "show-report", "star" };
  g_autofree char         *path = g_build_filename (fixture->folder, "user.db", NULL);

  wait_for (fixture, "what is wrong", has_text, "Could Not Open Your Schedules");
  for (guint i = 0; i < G_N_ELEMENTS (impossible); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), impossible[i]));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-store", NULL);
  g_assert_true (has_text (fixture, "Could Not Open Your Schedules"));

  g_remove (path);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-store", NULL);
  fixture->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  wait_for (fixture, "the conferences", shows_conferences, NULL);
}

static void
prefer (const char *key,
        const char *value)
{
  g_autoptr (GSettings) settings = g_settings_new (HALLWAY_APPLICATION_ID);

  g_assert_true (g_settings_set_string (settings, key, value));
}

static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  prefer ("clock", "12-hours");
  wait_for (fixture, "a slot by the other clock", has_text, "9:00 AM CDT");
  wait_for (fixture, "the detail", has_text, "30 minutes · 11:00 PM – 11:30 PM in Tokyo");

  prefer ("clock", "24-hours");
  wait_for (fixture, "a slot by the first clock", has_text, "09:00 CDT");
  g_assert_false (has_text (fixture, "9:00 AM CDT"));
}

/* The person of these tests is in Tokyo. */
static void
test_own_times (Fixture      *fixture,
                gconstpointer data)
{
  prefer ("times", "own");
  wait_for (fixture, "a slot in the own zone", has_text, "23:00 JST");
  g_assert_true (has_text (fixture, "Tue 19 Aug, 00:10 JST"));
  wait_for (fixture, "the detail", has_text, "30 minutes · 09:00 – 09:30 in Chicago");

  prefer ("times", "conference");
  wait_for (fixture, "a slot in the zone of the conference", has_text, "09:00 CDT");
  g_assert_false (has_text (fixture, "23:00 JST"));
}

static void
test_color_scheme (Fixture      *fixture,
                   gconstpointer data)
{
  AdwStyleManager *styles = adw_style_manager_get_default ();

  prefer ("color-scheme", "dark");
  g_assert_true (adw_style_manager_get_dark (styles));
  prefer ("color-scheme", "light");
  g_assert_false (adw_style_manager_get_dark (styles));
}

static GtkWindow *
find_preferences (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (HALLWAY_IS_PREFERENCES_WINDOW (window))
        return window;
    }

  return NULL;
}

/* The rows choose what the settings have, both ways. */
static void
test_window (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (HALLWAY_APPLICATION_ID);
  g_autofree char      *clock = NULL;
  GtkWidget            *row;
  const GType           type = ADW_TYPE_COMBO_ROW;

  prefer ("clock", "24-hours");
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "preferences", NULL);
  g_assert_nonnull (find_preferences ());
  row = hallway_test_find_also_folded (GTK_WIDGET (find_preferences ()), hallway_test_is_of_type, &type);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 1);

  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  clock = g_settings_get_string (settings, "clock");
  g_assert_cmpstr (clock, ==, "12-hours");

  gtk_window_close (find_preferences ());
  g_assert_null (find_preferences ());
}

#define ADD(path, set_up, function) g_test_add ("/ui/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("TZ", "Asia/Tokyo", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("memory/first-run", set_up_empty, test_first_run);
  ADD ("memory/conference", set_up, test_conference);
  ADD ("memory/view", set_up, test_view);
  ADD ("memory/size", set_up, test_size);
  ADD ("memory/bad-store", spoil_store, test_bad_store);
  ADD ("memory/destroyed", set_up, test_destroyed);
  ADD ("memory/removed", set_up, test_removed);
  ADD ("preferences/clock", set_up, test_clock);
  ADD ("preferences/own-times", set_up, test_own_times);
  ADD ("preferences/color-scheme", set_up, test_color_scheme);
  ADD ("preferences/window", set_up, test_window);

  return g_test_run ();
}
