/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window from 360 pixels up: what the header says in each of its states, and that the panes fold before the header
 * would keep the window from getting narrower. Without a window manager a picture can't show the difference. */

#include "hallway-test-window.h"

#define NARROWEST 360 /* pixels, a phone */
#define BETWEEN 760   /* room for the header of two panes, but not for them */
#define DPI 96

typedef struct
{
  double   text_scale;
  gboolean is_long; /* texts are twice as long, as in some languages */
} Circumstances;

static const Circumstances ordinary = { 1, FALSE };
static const Circumstances large = { 1.5, FALSE };
static const Circumstances lengthy = { 1, TRUE };
static const Circumstances large_and_lengthy = { 1.5, TRUE };

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (DPI * scale * PANGO_SCALE), NULL);
}

static void
double_titles (Fixture *fixture)
{
  AdwViewStack                 *pages = ADW_VIEW_STACK (find_type (fixture, ADW_TYPE_VIEW_STACK));
  g_autoptr (GtkSelectionModel) list = adw_view_stack_get_pages (pages);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (list), i);
      const char                  *title = adw_view_stack_page_get_title (page);
      g_autofree char             *twice = g_strdup_printf ("%s %s", title, title);

      adw_view_stack_page_set_title (page, twice);
    }
}

static void
set_up_circumstances (Fixture      *fixture,
                      gconstpointer data)
{
  const Circumstances *circumstances = data;

  set_text_scale (circumstances->text_scale);
  set_up (fixture, data);
  if (circumstances->is_long)
    double_titles (fixture);
}

static void
tear_down_circumstances (Fixture      *fixture,
                         gconstpointer data)
{
  tear_down (fixture, data);
  set_text_scale (1);
}

static gboolean
is_unfolded (Fixture      *fixture,
             gconstpointer data)
{
  return !is_folded (fixture, data);
}

/* First as a hand would do it that makes the window narrower: the header is for two panes until they fold. */
static void
make_narrow (Fixture *fixture)
{
  resize (fixture, BETWEEN, 640);
  wait_for (fixture, "the panes to fold", is_folded, NULL);
  wait_for (fixture, "the pages at the bottom", reveals_bar, NULL);
  resize (fixture, NARROWEST, 640);
}

static gboolean
switches_in_header (Fixture *fixture)
{
  GtkWidget *switcher = find_type (fixture, ADW_TYPE_VIEW_SWITCHER);

  return switcher != NULL && gtk_widget_get_mapped (switcher) &&
         gtk_widget_get_ancestor (switcher, ADW_TYPE_HEADER_BAR) != NULL;
}

/* The table of the header bar. */
static void
assert_header (Fixture    *fixture,
               const char *page,
               const char *title,
               gboolean    goes_back,
               gboolean    in_header,
               gboolean    at_bottom)
{
  GActionGroup        *actions = G_ACTION_GROUP (fixture->window);
  g_autoptr (GVariant) state = g_action_group_get_action_state (actions, "show-page");

  wait_for (fixture, title, has_text, title);
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, page);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "back"), ==, goes_back);
  g_assert_cmpint (switches_in_header (fixture), ==, in_header);
  g_assert_cmpint (reveals_bar (fixture, NULL), ==, at_bottom);
}

#define CONFERENCE "Xen Project Developer Summit"

static void
test_table_wide (Fixture      *fixture,
                 gconstpointer data)
{
  assert_header (fixture, "schedule", CONFERENCE, TRUE, TRUE, FALSE);
  g_assert_true (has_text (fixture, "Chicago · 18 – 19 Aug 2014"));

  activate (fixture, "show-page", "agenda");
  assert_header (fixture, "agenda", CONFERENCE, TRUE, TRUE, FALSE);

  activate (fixture, "back", NULL);
  assert_header (fixture, "conferences", "Hallway", FALSE, FALSE, FALSE);

  activate (fixture, "show-page", "schedule");
  assert_header (fixture, "schedule", CONFERENCE, TRUE, TRUE, FALSE);
}

static void
test_table_narrow (Fixture      *fixture,
                   gconstpointer data)
{
  make_narrow (fixture);
  assert_header (fixture, "schedule", CONFERENCE, TRUE, FALSE, TRUE);

  activate (fixture, "show-session", hallway_session_get_key (get_row_session (fixture, 1)));
  wait_for (fixture, "the session's time", has_text, "Mon 18 Aug, 09:30 – 09:50");
  assert_header (fixture, "schedule", "Erie", TRUE, FALSE, FALSE);

  activate (fixture, "back", NULL);
  wait_for (fixture, "the list", reveals_bar, NULL);
  assert_header (fixture, "schedule", CONFERENCE, TRUE, FALSE, TRUE);

  activate (fixture, "back", NULL);
  assert_header (fixture, "conferences", "Hallway", FALSE, FALSE, FALSE);
}

/* Pages that a newer version has. */
static void
test_unknown_page (Fixture      *fixture,
                   gconstpointer data)
{
  activate (fixture, "show-page", "timetable");
  activate (fixture, "show-page", "");
  assert_header (fixture, "schedule", CONFERENCE, TRUE, TRUE, FALSE);
}

static void
test_fold (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *header = find_type (fixture, ADW_TYPE_HEADER_BAR);
  GtkWidget *leaflet = find_type (fixture, ADW_TYPE_LEAFLET);

  resize (fixture, 1280, 800);
  wait_for (fixture, "two panes", is_unfolded, NULL);
  g_assert_cmpint (get_minimum_width (header), <=, get_natural_width (leaflet));

  make_narrow (fixture);
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);

  activate (fixture, "show-session", hallway_session_get_key (get_row_session (fixture, 1)));
  wait_for (fixture, "the session's day in the header", has_text, "Mon 18 Aug, 09:30 – 09:50");
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  activate (fixture, "back", NULL);
  wait_for (fixture, "the list", reveals_bar, NULL);

  activate (fixture, "show-page", "agenda");
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  activate (fixture, "back", NULL);
  wait_for (fixture, "the conferences", has_text, "Hallway");
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
}

static void
test_narrow_states (Fixture      *fixture,
                    gconstpointer data)
{
  HallwayWindow *window = HALLWAY_WINDOW (fixture->window);

  make_narrow (fixture);

  hallway_window_show_loading (window, "a-name-that-is-so-long-that-no-line-can-hold-it-whole.xml", 0.3);
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
  hallway_window_show_error (window, "Could Not Open “a-name-that-is-so-long-that-no-line-can-hold-it-whole.xml”",
                             "It is no schedule.", "app.open");
  g_assert_cmpint (get_minimum_width (fixture->window), <=, NARROWEST);
}

#define ADD(path, circumstances, function) \
  g_test_add ("/ui/adaptive/" path, Fixture, circumstances, set_up_circumstances, function, tear_down_circumstances)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("table/wide", &ordinary, test_table_wide);
  ADD ("table/narrow", &ordinary, test_table_narrow);
  ADD ("unknown-page", &ordinary, test_unknown_page);
  ADD ("fold/ordinary", &ordinary, test_fold);
  ADD ("fold/large", &large, test_fold);
  ADD ("fold/long", &lengthy, test_fold);
  ADD ("fold/large-and-long", &large_and_lengthy, test_fold);
  ADD ("states/ordinary", &ordinary, test_narrow_states);
  ADD ("states/large", &large, test_narrow_states);

  return g_test_run ();
}
