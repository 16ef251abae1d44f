/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard always has a place, in what is shown; and what keys do. */

#include "hallway-test-window.h"

#include "hallway-agenda-page.h"
#include "hallway-conferences-page.h"
#include "hallway-schedule-page.h"

static GtkWidget *
get_focus (Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
has_focus (Fixture      *fixture,
           gconstpointer type)
{
  GtkWidget *focus = get_focus (fixture);

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus) &&
         gtk_widget_get_ancestor (focus, *(const GType *) type) != NULL;
}

static void
assert_focus (Fixture    *fixture,
              const char *what,
              GType       type)
{
  wait_for (fixture, what, has_focus, &type);
}

/* The key itself, typed into the window. */
static void
press_escape (Fixture *fixture)
{
  g_autofree char        *typist = g_find_program_in_path ("xdotool");
  g_autoptr (GError)      error = NULL;
  g_autoptr (GSubprocess) typing = NULL;

  g_assert_nonnull (typist);
  typing = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, typist, "search", "--onlyvisible", "--class", ".*",
                             "windowfocus", "--sync", "key", "Escape", NULL);
  g_assert_no_error (error);
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  assert_focus (fixture, "the keyboard in the list", HALLWAY_TYPE_SESSION_LIST);

  activate (fixture, "star", hallway_session_get_key (get_row_session (fixture, 1)));
  activate (fixture, "show-page", "agenda");
  assert_focus (fixture, "the keyboard in the agenda", HALLWAY_TYPE_AGENDA_PAGE);

  activate (fixture, "back", NULL);
  assert_focus (fixture, "the keyboard among the conferences", HALLWAY_TYPE_CONFERENCES_PAGE);

  activate (fixture, "show-page", "schedule");
  assert_focus (fixture, "the keyboard in the list again", HALLWAY_TYPE_SESSION_LIST);
}

static void
test_day (Fixture      *fixture,
          gconstpointer data)
{
  activate (fixture, "next-day", NULL);
  wait_for (fixture, "twelve rows", has_rows, GUINT_TO_POINTER (12));
  assert_focus (fixture, "the keyboard on the other day", HALLWAY_TYPE_SCHEDULE_PAGE);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  activate (fixture, "search", "libvirt");
  wait_for (fixture, "one hit", has_text, "1 found");
  activate (fixture, "search", "qqqqqq");
  wait_for (fixture, "no hit", has_text, "No Sessions Found");
  activate (fixture, "clear-filters", NULL);
  wait_for (fixture, "all rows again", has_rows, GUINT_TO_POINTER (14));
  assert_focus (fixture, "the keyboard after a search", HALLWAY_TYPE_SCHEDULE_PAGE);
}

static void
test_filter (Fixture      *fixture,
             gconstpointer data)
{
  activate (fixture, "filter", "starred");
  wait_for (fixture, "nothing left", has_no_text, "09:00 CDT");
  assert_focus (fixture, "the keyboard where nothing is left", HALLWAY_TYPE_SCHEDULE_PAGE);
  activate (fixture, "clear-filters", NULL);
  wait_for (fixture, "all rows again", has_rows, GUINT_TO_POINTER (14));
  assert_focus (fixture, "the keyboard after that", HALLWAY_TYPE_SCHEDULE_PAGE);
}

static void
test_session (Fixture      *fixture,
              gconstpointer data)
{
  resize (fixture, 600, 640);
  wait_for (fixture, "the panes to fold", is_folded, NULL);
  activate (fixture, "show-session", hallway_session_get_key (get_row_session (fixture, 1)));
  wait_for (fixture, "the session alone", has_text, "Mon 18 Aug, 09:30 – 09:50");
  assert_focus (fixture, "the keyboard in the session", HALLWAY_TYPE_SESSION_PAGE);
  activate (fixture, "back", NULL);
  assert_focus (fixture, "the keyboard in the list", HALLWAY_TYPE_SESSION_LIST);
}

static void
test_states (Fixture      *fixture,
             gconstpointer data)
{
  const GType button = GTK_TYPE_BUTTON;

  assert_focus (fixture, "the keyboard in the list", HALLWAY_TYPE_SESSION_LIST);
  hallway_window_show_loading (HALLWAY_WINDOW (fixture->window), "a file", -1);
  wait_for (fixture, "the keyboard on the way out", has_focus, &button);
  activate (fixture, "cancel", NULL);
  assert_focus (fixture, "the keyboard in the schedule", HALLWAY_TYPE_SCHEDULE_PAGE);

  hallway_window_show_error (HALLWAY_WINDOW (fixture->window), "Too bad", "It did not work.", "app.open");
  wait_for (fixture, "the keyboard on what helps", has_focus, &button);
  activate (fixture, "back", NULL);
  assert_focus (fixture, "the keyboard in the schedule again", HALLWAY_TYPE_SCHEDULE_PAGE);
}

/* Escape closes what is open first. */
static void
test_escape (Fixture      *fixture,
             gconstpointer data)
{
  activate (fixture, "search", "libvirt");
  wait_for (fixture, "one hit", has_text, "1 found");
  press_escape (fixture);
  wait_for (fixture, "the search to end", has_no_text, "1 found");
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "schedule");

  press_escape (fixture);
  wait_for (fixture, "the conferences", shows_conferences, NULL);
}

#define ADD(path, function) g_test_add ("/ui/focus/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("pages", test_pages);
  ADD ("day", test_day);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("session", test_session);
  ADD ("states", test_states);
  ADD ("escape", test_escape);

  return g_test_run ();
}
