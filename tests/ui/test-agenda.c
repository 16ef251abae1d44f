/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda in the whole application, over two conferences of which none is open at first. */

#include "hallway-test-window.h"

#include "hallway-agenda-row-view.h"
#include "hallway-conferences-page.h"
#include "hallway-test-store.h"
#include "hallway-test-widget.h"

#define WEAVERS "weavers-2014"
#define POTTERS "potters-2014"

static const HallwayTestSession weavers[] = {
  { .guid = "warp", .title = "Warp", .start = "2014-08-18T09:00:00+02:00", .minutes = 60, .room = "Attic" },
  { .guid = "weft", .title = "Weft", .start = "2014-08-18T09:30:00+02:00", .minutes = 30, .room = "Yard" },
  { .guid = "felt", .title = "Felt", .start = "2014-08-18T10:15:00+02:00", .minutes = 15, .room = "Yard" },
  { .guid = "loom", .title = "Loom", .start = "2014-08-18T12:00:00+02:00", .minutes = 60, .room = "Attic" },
  { .guid = "dyes", .title = "Dyes", .start = "2014-08-18T14:00:00+02:00", .minutes = 30, .room = "Yard" },
  { 0 },
};

static const HallwayTestSession potters[] = {
  { .guid = "clay", .title = "Clay", .start = "2014-09-01T09:00:00+02:00", .minutes = 60, .room = "Kiln" },
  { .guid = "bowl", .title = "Bowl", .start = "2014-09-01T11:00:00+02:00", .minutes = 60, .room = "Kiln" },
  { 0 },
};

/* What became of the weavers' schedule: one session moved, one is gone. */
static const HallwayTestSession weavers_later[] = {
  { .guid = "warp", .title = "Warp", .start = "2014-08-18T09:00:00+02:00", .minutes = 60, .room = "Cellar" },
  { .guid = "felt", .title = "Felt", .start = "2014-08-18T10:15:00+02:00", .minutes = 15, .room = "Yard" },
  { .guid = "loom", .title = "Loom", .start = "2014-08-18T12:00:00+02:00", .minutes = 60, .room = "Attic" },
  { .guid = "dyes", .title = "Dyes", .start = "2014-08-18T14:00:00+02:00", .minutes = 30, .room = "Yard" },
  { 0 },
};

static void
fill_store (const char *folder,
            gboolean    is_later)
{
  g_autoptr (HallwayStore) store = hallway_test_open_store (folder);
  g_autofree char         *first = hallway_test_import (store, "Weavers", weavers, "+5 ~0 -0");
  g_autofree char         *second = hallway_test_import (store, "Potters", potters, "+2 ~0 -0");
  g_autofree char         *again = NULL;

  g_assert_cmpstr (first, ==, WEAVERS);
  g_assert_cmpstr (second, ==, POTTERS);
  hallway_test_star (store, WEAVERS, "guid:warp", TRUE);
  hallway_test_star (store, WEAVERS, "guid:weft", TRUE);
  hallway_test_star (store, WEAVERS, "guid:loom", TRUE);
  hallway_test_star (store, POTTERS, "guid:clay", TRUE);
  if (is_later)
    again = hallway_test_import (store, "Weavers", weavers_later, "+0 ~1 -1");
}

/* @data: whether the schedule of the weavers has changed since they were starred */
static void
set_up_two (Fixture      *fixture,
            gconstpointer data)
{
  reset_settings ();
  fixture->kept = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->folder = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  fill_store (fixture->folder, data != NULL);
  start (fixture);
  wait_for (fixture, "the conferences", has_text, "Weavers");
}

static gboolean
is_view_of (GtkWidget    *widget,
            gconstpointer title)
{
  HallwayAgendaRow *row = HALLWAY_IS_AGENDA_ROW_VIEW (widget) ? hallway_agenda_row_view_get_row (HALLWAY_AGENDA_ROW_VIEW (widget)) : NULL;

  return row != NULL && gtk_widget_get_mapped (widget) && !hallway_agenda_row_is_gap (row) &&
         g_str_equal (hallway_agenda_item_get_title (hallway_agenda_row_get_item (row)), title);
}

static gboolean
lists (Fixture      *fixture,
       gconstpointer title)
{
  return hallway_test_find_also_folded (fixture->window, is_view_of, title) != NULL;
}

static gboolean
lists_not (Fixture      *fixture,
           gconstpointer title)
{
  return !lists (fixture, title);
}

static gboolean
shows_session (Fixture      *fixture,
               gconstpointer title)
{
  HallwaySession *session = get_shown_session (fixture);

  return session != NULL && g_str_equal (hallway_session_get_title (session), title);
}

static gboolean
is_at (Fixture      *fixture,
       gconstpointer title)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  GtkWidget *view = hallway_test_find_also_folded (fixture->window, is_view_of, title);

  return focus != NULL && view != NULL && (focus == gtk_widget_get_parent (view) || gtk_widget_is_ancestor (focus, view));
}

static gboolean
is_among_conferences (Fixture      *fixture,
                      gconstpointer data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, HALLWAY_TYPE_CONFERENCES_PAGE) != NULL;
}

static void
focus_row (Fixture    *fixture,
           const char *title)
{
  wait_for (fixture, title, lists, title);
  gtk_widget_grab_focus (gtk_widget_get_parent (hallway_test_find_also_folded (fixture->window, is_view_of, title)));
}

static void
press (Fixture    *fixture,
       const char *text)
{
  GtkWidget *button;

  wait_for (fixture, text, has_text, text);
  button = hallway_test_find_button (fixture->window, text);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
show_all (Fixture *fixture)
{
  activate (fixture, "show-agenda", "all");
  wait_for (fixture, "the first row", lists, "Warp");
  wait_for (fixture, "the last row", lists, "Clay");
}

/* With nothing starred and no conference there is a page that says how to star, and a way to the conferences. */
static void
test_empty (Fixture      *fixture,
            gconstpointer data)
{
  activate (fixture, "show-agenda", "all");
  wait_for (fixture, "the empty agenda", has_text, "Nothing Starred Yet");
  g_assert_true (has_text (fixture, "Agenda"));
  g_assert_false (has_text (fixture, "No Session Selected"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Agenda");
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "agenda");
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "find"));

  press (fixture, "Show the Conferences");
  wait_for (fixture, "the conferences", shows_conferences, NULL);
  activate (fixture, "show-page", "agenda");
  wait_for (fixture, "the empty agenda again", has_text, "Nothing Starred Yet");
  activate (fixture, "back", NULL);
  wait_for (fixture, "the conferences again", shows_conferences, NULL);
  wait_for (fixture, "the keyboard there", is_among_conferences, NULL);
}

/* No conference is opened for it, until one of its sessions is; and the agenda stays. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  HallwayWindow *window = HALLWAY_WINDOW (fixture->window);

  show_all (fixture);
  wait_for (fixture, "the place for a session", has_text, "No Session Selected");
  g_assert_null (hallway_window_get_conference (window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==, "Agenda");
  g_assert_false (has_text (fixture, "Schedule"));

  focus_row (fixture, "Clay");
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
  wait_for (fixture, "the potters' session", shows_session, "Clay");
  g_assert_cmpstr (hallway_window_get_conference (window), ==, POTTERS);
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "agenda");
  wait_for (fixture, "the weavers still listed", lists, "Warp");
  g_assert_true (has_text (fixture, "Schedule"));

  activate (fixture, "show-item", WEAVERS "/guid:loom");
  wait_for (fixture, "the weavers' session", shows_session, "Loom");
  g_assert_cmpstr (hallway_window_get_conference (window), ==, WEAVERS);
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "agenda");
  g_assert_true (lists (fixture, "Clay"));
}

static char *export(Fixture    *fixture,
                    const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *message = g_strdup_printf ("Agenda exported to %s", path);
  g_autofree char *content = NULL;

  activate (fixture, "export", path);
  wait_for (fixture, "the export", has_text, message);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return g_steal_pointer (&content);
}

/* What is exported is what is shown: all, or else the conference's. */
static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *all = NULL;
  g_autofree char *also_all = NULL;
  g_autofree char *schedule = NULL;
  g_autofree char *one = NULL;

  show_all (fixture);
  all = export(fixture, "all.ics");
  g_assert_nonnull (strstr (all, "SUMMARY:Warp"));
  g_assert_nonnull (strstr (all, "SUMMARY:Clay"));

  activate (fixture, "show-item", POTTERS "/guid:clay");
  wait_for (fixture, "the potters' session", shows_session, "Clay");
  also_all = export(fixture, "also-all.ics");
  g_assert_nonnull (strstr (also_all, "SUMMARY:Warp"));

  activate (fixture, "show-page", "schedule");
  schedule = export(fixture, "schedule.ics");
  g_assert_null (strstr (schedule, "SUMMARY:Warp"));
  g_assert_nonnull (strstr (schedule, "SUMMARY:Clay"));

  activate (fixture, "show-agenda", "conference");
  one = export(fixture, "one.ics");
  g_assert_null (strstr (one, "SUMMARY:Warp"));
}

/* Ctrl+D is about the row that the keyboard is at, which another one takes the place of; and it can be undone. */
static void
test_take_out (Fixture      *fixture,
               gconstpointer data)
{
  show_all (fixture);
  focus_row (fixture, "Weft");
  wait_for (fixture, "the keyboard at the row", is_at, "Weft");
  activate (fixture, "star-shown", NULL);
  wait_for (fixture, "the row to go", lists_not, "Weft");
  wait_for (fixture, "the keyboard at a neighbour", is_at, "Warp");
  press (fixture, "Undo");
  wait_for (fixture, "the row to come back", lists, "Weft");

  activate (fixture, "show-item", WEAVERS "/guid:loom");
  wait_for (fixture, "the weavers' session", shows_session, "Loom");
  focus_row (fixture, "Warp");
  activate (fixture, "star-shown", NULL);
  wait_for (fixture, "the other row to go", lists_not, "Warp");
  g_assert_true (lists (fixture, "Loom"));
}

/* A star of what is gone is a star: it comes back, too. */
static void
test_undo_gone (Fixture      *fixture,
                gconstpointer data)
{
  show_all (fixture);
  wait_for (fixture, "what is gone", lists, "Weft");
  activate (fixture, "star", WEAVERS "/guid:weft");
  wait_for (fixture, "the row to go", lists_not, "Weft");
  wait_for (fixture, "the offer", has_text, "“Weft” is no longer in your agenda");
  press (fixture, "Undo");
  wait_for (fixture, "the row to come back", lists, "Weft");
  g_assert_true (has_text (fixture, "Moved from Attic"));
}

static void
test_got_it (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (HallwayStore) store = NULL;

  show_all (fixture);
  wait_for (fixture, "what changed", has_text, "Moved from Attic");
  wait_for (fixture, "how much did", has_text, "4 sessions · 2 changes");
  activate (fixture, "mark-seen", WEAVERS "/guid:warp");
  wait_for (fixture, "it to be said no more", has_no_text, "Moved from Attic");
  press (fixture, "Got It");
  wait_for (fixture, "nothing more to say", has_text, "4 sessions");
  g_assert_true (lists (fixture, "Weft"));
  store = hallway_test_open_store (fixture->folder);
  hallway_test_assert_agenda (store, NULL, "guid:warp Warp*, guid:weft Weft* (gone), guid:loom Loom*, guid:clay Clay*");
}

/* Free time leads to what fits in it, and back. */
static void
test_free_time (Fixture      *fixture,
                gconstpointer data)
{
  hallway_window_open_conference (HALLWAY_WINDOW (fixture->window), WEAVERS, NULL);
  wait_for (fixture, "the schedule", has_rows, GUINT_TO_POINTER (5));
  show_all (fixture);
  press (fixture, "What fits?");
  wait_for (fixture, "the schedule", has_rows, GUINT_TO_POINTER (1));
  g_assert_cmpstr (get_state (fixture, "show-page"), ==, "schedule");
  wait_for (fixture, "what fits", has_text, "Felt");
  g_assert_cmpstr (hallway_session_get_title (get_row_session (fixture, 0)), ==, "Felt");
  activate (fixture, "star", "guid:felt");

  activate (fixture, "show-agenda", "all");
  wait_for (fixture, "it in the agenda", lists, "Felt");
  activate (fixture, "show-page", "schedule");
  activate (fixture, "clear-filters", NULL);
  wait_for (fixture, "all of the schedule", has_rows, GUINT_TO_POINTER (5));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, data, set_up, function) g_test_add ("/ui/agenda/" name, Fixture, data, set_up, function, tear_down)
  ADD ("empty", NULL, set_up_empty, test_empty);
  ADD ("all", NULL, set_up_two, test_all);
  ADD ("export", NULL, set_up_two, test_export);
  ADD ("take-out", NULL, set_up_two, test_take_out);
  ADD ("undo-gone", "later", set_up_two, test_undo_gone);
  ADD ("got-it", "later", set_up_two, test_got_it);
  ADD ("free-time", NULL, set_up_two, test_free_time);

  return g_test_run ();
}
