/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole application on a folder of its own, for tests that do what a person does through the actions. */

#pragma once

#include "hallway-application.h"
#include "hallway-session-list.h"
#include "hallway-session-page.h"
#include "hallway-session-row.h"
#include "hallway-test-widget.h"
#include "hallway-window.h"
#include "model/hallway-time.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <sqlite3.h>

typedef struct
{
  char               *folder;      /* (owned) */
  HallwayApplication *application; /* (owned) */
  GtkWidget          *window;      /* (unowned) (nullable): NULL once it is closed */
  GPtrArray          *kept;        /* (owned) (element-type HallwaySession): what a test holds on to */
  sqlite3            *holder;      /* (owned) (nullable): keeps all from being written */
} Fixture;

#define FIRST_DAY "2014-08-18"
#define SECOND_DAY "2014-08-19"
#define WIDEST_FRAME 16 /* pixels at the sides of a window that nothing decorates but itself */

/* Finding widgets */

static inline GtkWidget *
find_type (Fixture *fixture,
           GType    type)
{
  return hallway_test_find_also_folded (fixture->window, hallway_test_is_of_type, &type);
}

static inline gboolean
shows_part (GtkWidget    *widget,
            gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static inline gboolean
collect_row (GtkWidget    *widget,
             gconstpointer data)
{
  if (HALLWAY_IS_SESSION_ROW (widget) && gtk_widget_get_mapped (widget) &&
      hallway_session_row_get_session (HALLWAY_SESSION_ROW (widget)) != NULL)
    g_ptr_array_add ((GPtrArray *) data, widget);

  return FALSE;
}

static inline GPtrArray *
list_rows (Fixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new ();

  hallway_test_find_also_folded (fixture->window, collect_row, rows);
  return rows;
}

static inline HallwaySession *
get_row_session (Fixture *fixture,
                 guint    position)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);
  HallwaySession       *session;

  g_assert_cmpuint (position, <, rows->len);
  session = hallway_session_row_get_session (g_ptr_array_index (rows, position));
  g_ptr_array_add (fixture->kept, g_object_ref (session));

  return session;
}

static inline GtkWidget *
find_button (Fixture    *fixture,
             const char *text)
{
  GtkWidget *widget = hallway_test_find_also_folded (fixture->window, hallway_test_shows, text);

  while (widget != NULL && !GTK_IS_BUTTON (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Waiting for a condition, never for a time */

typedef gboolean (*Condition) (Fixture *fixture, gconstpointer data);

static inline void
wait_for (Fixture      *fixture,
          const char   *what,
          Condition     condition,
          gconstpointer data)
{
  guint id = hallway_test_begin_waiting (what);

  while (!condition (fixture, data))
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);
}

static inline gboolean
has_rows (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  return rows->len >= GPOINTER_TO_UINT (data);
}

static inline gboolean
begins_with (Fixture      *fixture,
             gconstpointer session)
{
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  return rows->len > 0 &&
         g_strcmp0 (hallway_session_get_key (hallway_session_row_get_session (g_ptr_array_index (rows, 0))),
                    hallway_session_get_key ((HallwaySession *) session)) == 0;
}

static inline gboolean
has_text (Fixture      *fixture,
          gconstpointer text)
{
  return hallway_test_find_also_folded (fixture->window, hallway_test_shows, text) != NULL;
}

static inline gboolean
has_part (Fixture      *fixture,
          gconstpointer text)
{
  return hallway_test_find_also_folded (fixture->window, shows_part, text) != NULL;
}

static inline gboolean
has_no_text (Fixture      *fixture,
             gconstpointer text)
{
  return !has_text (fixture, text);
}

static inline gboolean
is_folded (Fixture      *fixture,
           gconstpointer data)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (find_type (fixture, ADW_TYPE_LEAFLET)));
}

static inline gboolean
reveals_bar (Fixture      *fixture,
             gconstpointer data)
{
  GtkWidget *bar = find_type (fixture, ADW_TYPE_VIEW_SWITCHER_BAR);

  return adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (bar));
}

static inline HallwaySession *
get_shown_session (Fixture *fixture)
{
  return hallway_session_page_get_session (HALLWAY_SESSION_PAGE (find_type (fixture, HALLWAY_TYPE_SESSION_PAGE)));
}

static inline void
activate (Fixture    *fixture,
          const char *name,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static inline const char *
get_state (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), name);

  return g_intern_string (g_variant_get_string (state, NULL));
}

static inline gboolean
shows_conferences (Fixture      *fixture,
                   gconstpointer data)
{
  return g_strcmp0 (get_state (fixture, "show-page"), "conferences") == 0;
}

static inline void
reset_settings (void)
{
  g_autoptr (GSettings)       settings = g_settings_new (HALLWAY_APPLICATION_ID);
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv)              keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    g_settings_reset (settings, keys[i]);
}

static inline void
start (Fixture *fixture)
{
  fixture->application = hallway_application_new (fixture->folder, hallway_time_parse_date ("2014-08-01"));
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  g_application_activate (G_APPLICATION (fixture->application));
  fixture->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
}

/* Nothing is there yet, and nothing is remembered of the test before. */
static inline void
set_up_empty (Fixture      *fixture,
        gconstpointer data)
{
  reset_settings ();
  fixture->kept = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->folder = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  start (fixture);
}

/* With the sample conference open. */
static inline void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  set_up_empty (fixture, data);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "open-sample", NULL);
  wait_for (fixture, "the rows of the sample", has_rows, GUINT_TO_POINTER (14));
}

static inline void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
  g_rmdir (path);
}

/* What is to be written waits from now on, as for another process, until the window is closed. */
static inline void
hold_store (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "user.db", NULL);

  g_assert_cmpint (sqlite3_open (path, &fixture->holder), ==, SQLITE_OK);
  sqlite3_busy_timeout (fixture->holder, HALLWAY_TEST_PATIENCE * 1000);
  g_assert_cmpint (sqlite3_exec (fixture->holder, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
}

static inline void
close_window_cb (gpointer user_data)
{
  Fixture *fixture = user_data;

  gtk_window_close (GTK_WINDOW (fixture->window));
  g_clear_pointer (&fixture->holder, sqlite3_close);
}

/* As a person closes it, and with it the application, which ends once it has nothing more to do. */
static inline void
close_window (Fixture *fixture)
{
  guint id = hallway_test_begin_waiting ("the end of the application");

  g_idle_add_once (close_window_cb, fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 0, NULL), ==, 0);
  fixture->window = NULL;
  g_source_remove (id);
}

static inline void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_pointer (&fixture->kept, g_ptr_array_unref);
  g_clear_object (&fixture->application);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* Measuring */

static inline int
get_minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static inline int
get_natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static inline void
show_anew (Fixture *fixture,
           int      width,
           int      height)
{
  gtk_widget_set_visible (fixture->window, FALSE);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, height);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static inline gboolean
has_width (Fixture *fixture,
           int      width)
{
  int shown = gtk_widget_get_width (fixture->window);

  return shown >= width - WIDEST_FRAME && shown <= width;
}

/* A window that was still being placed may have taken its old size back. */
static inline void
resize (Fixture *fixture,
        int      width,
        int      height)
{
  guint id = hallway_test_begin_waiting ("the window to have its size");

  do
    {
      show_anew (fixture, width, height);
      hallway_test_wait_for_layout (fixture->window);
    }
  while (!has_width (fixture, width));
  g_source_remove (id);
}
