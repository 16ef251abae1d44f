/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in the language that the environment says: its catalogue is in use, its dates are the locale's, and however
 * long its words are, it stays as narrow as a phone. */

#include "hallway-test-window.h"

#include "hallway-agenda-row-view.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#define NARROWEST 360

static const char *
get_language (void)
{
  return g_getenv ("TEST_LANGUAGE");
}

/* Whether there is a catalogue of ours. */
static gboolean
is_translated (void)
{
  return g_strv_contains ((const char *const[]){ "de", "fr", "long", NULL }, get_language ());
}

static void
test_catalogue (void)
{
  if (g_str_equal (get_language (), "long"))
    g_assert_cmpstr (_("Clear Filters"), ==, "Clear Filters Clear Filters");
  else if (is_translated ())
    g_assert_cmpstr (_("Clear Filters"), !=, "Clear Filters");
  else
    g_assert_cmpstr (_("Clear Filters"), ==, "Clear Filters");
}

static gboolean
names_both (GtkWidget    *widget,
            gconstpointer names)
{
  const char *const *wanted = names;
  const char        *text = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  return strstr (text, wanted[0]) != NULL && strstr (text, wanted[1]) != NULL;
}

/* Monday 18 August. */
static void
test_date (Fixture      *fixture,
           gconstpointer data)
{
  const char *names[] = { nl_langinfo (ABDAY_2), nl_langinfo (ABMON_8) };

  g_assert_nonnull (hallway_test_find_also_folded (fixture->window, names_both, names));
}

/* The child that needs most, and its own, for whoever has to mend it. */
static void
print_widest (GtkWidget *widget)
{
  while (widget != NULL)
    {
      GtkWidget *widest = NULL;

      g_printerr ("%4d  %s%s%s\n", get_minimum_width (widget), G_OBJECT_TYPE_NAME (widget), GTK_IS_LABEL (widget) ? " " : "",
                  GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "");
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
        if (gtk_widget_get_visible (child) && (widest == NULL || get_minimum_width (child) > get_minimum_width (widest)))
          widest = child;
      widget = widest;
    }
}

static gboolean
is_narrow (Fixture      *fixture,
           gconstpointer data)
{
  return get_minimum_width (fixture->window) <= NARROWEST;
}

static gboolean
is_too_wide_cb (gpointer data)
{
  print_widest (data);
  return G_SOURCE_REMOVE;
}

static void
assert_narrow (Fixture    *fixture,
               const char *what)
{
  guint id = g_timeout_add_seconds (HALLWAY_TEST_PATIENCE - 1, is_too_wide_cb, fixture->window);

  wait_for (fixture, what, is_narrow, NULL);
  g_source_remove (id);
}

static gboolean
shows_agenda (Fixture      *fixture,
              gconstpointer data)
{
  GtkWidget *row = find_type (fixture, HALLWAY_TYPE_AGENDA_ROW_VIEW);

  return row != NULL && gtk_widget_get_mapped (row);
}

static void
test_narrow (Fixture      *fixture,
             gconstpointer data)
{
  HallwaySession  *session = get_row_session (fixture, 1);
  g_autofree char *conference = g_strdup (hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)));

  wait_for (fixture, "the panes to fold", is_folded, NULL);
  assert_narrow (fixture, "the schedule on a phone");

  activate (fixture, "star", hallway_session_get_key (session));
  activate (fixture, "star", hallway_session_get_key (get_row_session (fixture, 3)));
  activate (fixture, "show-session", hallway_session_get_key (session));
  assert_narrow (fixture, "a session on a phone");
  activate (fixture, "back", NULL);

  activate (fixture, "show-page", "schedule");
  activate (fixture, "search", "qqqqqq");
  wait_for (fixture, "that nothing is found", has_text, _("No Sessions Found"));
  assert_narrow (fixture, "a search in vain on a phone");
  activate (fixture, "clear-filters", NULL);

  activate (fixture, "show-page", "agenda");
  wait_for (fixture, "the agenda", shows_agenda, NULL);
  assert_narrow (fixture, "the agenda on a phone");

  activate (fixture, "show-agenda", "all");
  assert_narrow (fixture, "the agenda of all on a phone");

  activate (fixture, "show-page", "conferences");
  assert_narrow (fixture, "the conferences on a phone");
  activate (fixture, "show-report", conference);
  assert_narrow (fixture, "the report on a phone");
  activate (fixture, "pick-timezone", conference);
  assert_narrow (fixture, "the time zones on a phone");

  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "import", g_variant_new_string ("/nowhere"));
  wait_for (fixture, "the trouble with a file", has_text, _("The file isn’t there."));
  assert_narrow (fixture, "an error on a phone");
}

/* With the sample open in a window that was as narrow as a phone when it was closed last. */
static void
set_up_narrow (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new (HALLWAY_APPLICATION_ID);

  reset_settings ();
  g_settings_set_int (settings, "window-width", NARROWEST);
  g_settings_set_int (settings, "window-height", 640);
  fixture->kept = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->folder = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  start (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  wait_for (fixture, "the rows of the sample", has_rows, GUINT_TO_POINTER (4));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  if (setlocale (LC_ALL, "") == NULL)
    {
      g_print ("1..0 # SKIP no such locale: ./dev test makes them\n");
      return 0;
    }
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("HALLWAY_LOCALE_FOLDER"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  gtk_init ();
  /* GTK itself does so as soon as there is an Arabic catalogue of ours. */
  if (g_str_equal (get_language (), "ar"))
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  g_test_add_func ("/ui/locale/catalogue", test_catalogue);
  g_test_add ("/ui/locale/date", Fixture, NULL, set_up, test_date, tear_down);
  g_test_add ("/ui/locale/narrow", Fixture, NULL, set_up_narrow, test_narrow, tear_down);

  return g_test_run ();
}
