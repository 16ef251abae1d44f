/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of conferences that is opened, to pick from. */

#include "hallway-test-calendars.h"

#include "hallway-catalogue-page.h"
#include "hallway-window-private.h"

static char *
write_catalogue (Fixture *fixture)
{
  const char *text = "{\"version\":1,\"schedules\":["
                     "{\"url\":\"https://loom.example/schedule.xml\",\"title\":\"Löom Days <i>\",\"start\":\"2001-05-08\",\"end\":\"2001-05-09\"},"
                     "{\"url\":\"https://knot.example/all.ics\",\"title\":\"Knot Camp\",\"start\":\"2002-06-08\",\"end\":\"2002-06-09\"},"
                     "{\"url\":\"https://rope.example/all.ics\",\"title\":\"Rope Fair\",\"start\":\"2099-06-08\",\"end\":\"2099-06-09\"}]}";

  return write_file (fixture, "menu.json", text);
}

static void
open_catalogue (Fixture *fixture)
{
  g_autofree char *path = write_catalogue (fixture);

  open_files (fixture, &(const char *){ path }, 1);
  wait_for (fixture, "the list", has_text, "Conferences from Giggity");
}

static void
search (Fixture    *fixture,
        const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (find_type (fixture, GTK_TYPE_SEARCH_ENTRY)), words);
}

static void
test_groups (Fixture      *fixture,
             gconstpointer data)
{
  open_catalogue (fixture);
  g_assert_true (has_text (fixture, "Upcoming"));
  g_assert_true (has_text (fixture, "Past"));
  g_assert_true (has_no_text (fixture, "Now"));
  g_assert_true (has_text (fixture, "Löom Days <i>"));
  g_assert_true (has_part (fixture, "loom.example"));
  g_assert_true (has_no_text (fixture, "Try Again"));

  activate (fixture, "back", NULL);
  wait_for (fixture, "that it is left", has_no_text, "Conferences from Giggity");
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  open_catalogue (fixture);
  search (fixture, "loom day");
  wait_for (fixture, "nothing else", has_no_text, "Knot Camp");
  g_assert_true (has_text (fixture, "Löom Days <i>"));
  g_assert_true (has_no_text (fixture, "Upcoming"));

  search (fixture, "2099");
  wait_for (fixture, "nothing of other years", has_no_text, "Past");
  g_assert_true (has_text (fixture, "Rope Fair"));

  search (fixture, "knot loom");
  wait_for (fixture, "that there is none", has_text, "No Conference Found");

  search (fixture, "");
  wait_for (fixture, "all again", has_text, "Knot Camp");
}

static void
chosen_cb (HallwayCataloguePage *page,
           const char           *title,
           const char *const    *addresses,
           GString              *chosen)
{
  g_autofree char *list = g_strjoinv (" ", (char **) addresses);

  g_string_append_printf (chosen, "%s: %s\n", title, list);
  g_signal_stop_emission_by_name (page, "chosen");
}

/* Enter takes the best of what was searched; a row takes itself. */
static void
test_choose (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GString)     chosen = g_string_new (NULL);
  HallwayCatalogue       *catalogue;
  g_autofree char        *path = write_catalogue (fixture);
  g_autofree char        *text = NULL;
  g_autoptr (GBytes)      bytes = NULL;
  g_autoptr (HallwayPart) part = NULL;
  gsize                   length;
  GtkWidget              *page;
  GtkWidget              *row;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new (text, length);
  part = hallway_part_new ("menu.json", bytes);
  catalogue = hallway_catalogue_new_from_part (part, NULL);
  page = hallway_catalogue_page_new (catalogue, 0, NULL);
  g_signal_connect (page, "chosen", G_CALLBACK (chosen_cb), chosen);
  hallway_window_show_sheet (HALLWAY_WINDOW (fixture->window), "List", page);
  wait_for (fixture, "the list", has_text, "Knot Camp");

  g_signal_emit_by_name (find_type (fixture, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (chosen->str, ==, "");
  search (fixture, "rope");
  g_signal_emit_by_name (find_type (fixture, GTK_TYPE_SEARCH_ENTRY), "activate");
  g_assert_cmpstr (chosen->str, ==, "Rope Fair: https://rope.example/all.ics\n");

  g_string_truncate (chosen, 0);
  row = find_type (fixture, ADW_TYPE_ACTION_ROW);
  gtk_widget_activate (row);
  g_assert_cmpstr (chosen->str, ==, "Rope Fair: https://rope.example/all.ics\n");
}

/* The menu has it as long as there is an address. */
static void
test_setting (Fixture      *fixture,
              gconstpointer data)
{
  GActionGroup *actions = G_ACTION_GROUP (fixture->window);

  g_assert_false (g_action_group_get_action_enabled (actions, "open-catalogue"));
  g_object_set (HALLWAY_WINDOW (fixture->window)->settings, "catalogue", "http://127.0.0.1:1/menu.json", NULL);
  g_assert_true (g_action_group_get_action_enabled (actions, "open-catalogue"));

  activate (fixture, "open-catalogue", NULL);
  wait_for (fixture, "that nobody answers", has_text, "Could Not Open the List");
  g_object_set (HALLWAY_WINDOW (fixture->window)->settings, "catalogue", "", NULL);
  g_assert_false (g_action_group_get_action_enabled (actions, "open-catalogue"));
}

#define ADD(path, function) g_test_add ("/ui/catalogue/" path, Fixture, NULL, set_up_empty, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("groups", test_groups);
  ADD ("search", test_search);
  ADD ("choose", test_choose);
  ADD ("setting", test_setting);

  return g_test_run ();
}
