/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Works in the real window, and prints what it took: one figure a line, in milliseconds. What is held against it is
 * an empty window. See bench.py, which runs this program. */

#include "hallway-agenda-page.h"
#include "hallway-application.h"
#include "hallway-session-list.h"
#include "hallway-session-row.h"
#include "model/hallway-time.h"
#include "store/hallway-store.h"

#include <locale.h>
#include <stdlib.h>
#include <time.h>

#define QUIET 300   /* milliseconds without a frame after which the window is at rest */
#define PATIENCE 60 /* seconds until a window that doesn't get there ends the program */

typedef struct
{
  GtkApplication *application; /* (owned) */
  GtkWidget      *window;      /* (unowned) (nullable) */
  double          launched;    /* when the process was started */
  double          frame_began; /* CPU of the process */
  double          worst_frame; /* CPU of the process from before-paint to after-paint */
  guint           n_frames;
} Bench;

/* Time */

static double
get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1000 + (double) now.tv_nsec / 1e6;
}

static double
get_cpu (void)
{
  return get_time (CLOCK_PROCESS_CPUTIME_ID);
}

static void
print_figure (const char *name,
              double      milliseconds)
{
  g_print ("%s %.2f\n", name, milliseconds);
}

/* The longest time that the main thread was at work between two looks for events, in CPU so that the load of the machine
 * doesn't count. */
static double dispatch_began;
static double longest_block;

static int
poll_and_measure (GPollFD *descriptors,
                  guint    n_descriptors,
                  int      timeout)
{
  int result;

  longest_block = MAX (longest_block, get_time (CLOCK_THREAD_CPUTIME_ID) - dispatch_began);
  result = g_poll (descriptors, n_descriptors, timeout);
  dispatch_began = get_time (CLOCK_THREAD_CPUTIME_ID);
  return result;
}

static void
before_paint_cb (Bench *bench)
{
  bench->frame_began = get_cpu ();
}

static void
after_paint_cb (Bench *bench)
{
  bench->n_frames++;
  bench->worst_frame = MAX (bench->worst_frame, get_cpu () - bench->frame_began);
}

static void
realize_cb (Bench *bench)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (bench->window);

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
}

static void
window_added_cb (Bench     *bench,
                 GtkWindow *window)
{
  bench->window = GTK_WIDGET (window);
  g_signal_connect_swapped (window, "realize", G_CALLBACK (realize_cb), bench);
}

/* Waiting */

typedef gboolean (*Condition) (Bench *bench, gconstpointer data);

static gboolean
give_up_cb (gpointer what)
{
  g_error ("waited in vain for: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

/* Looks at what is shown after each frame. */
static void
wait_for (Bench        *bench,
          const char   *what,
          Condition     condition,
          gconstpointer data)
{
  guint id = g_timeout_add_seconds (PATIENCE, give_up_cb, (gpointer) what);
  guint n_frames = bench->n_frames;

  do
    {
      while (bench->n_frames == n_frames)
        g_main_context_iteration (NULL, TRUE);
      n_frames = bench->n_frames;
    }
  while (!condition (bench, data));

  g_source_remove (id);
}

static gboolean
rest_cb (gpointer is_at_rest)
{
  *(gboolean *) is_at_rest = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (Bench *bench)
{
  guint n_frames;

  do
    {
      gboolean is_at_rest = FALSE;

      n_frames = bench->n_frames;
      g_timeout_add (QUIET, rest_cb, &is_at_rest);
      while (!is_at_rest)
        g_main_context_iteration (NULL, TRUE);
    }
  while (bench->n_frames != n_frames);
}

static void
begin_to_measure (Bench *bench)
{
  wait_for_rest (bench);
  bench->worst_frame = 0;
  longest_block = 0;
}

/* What is shown */

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (widget == NULL || G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_child (child, type) : NULL;

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_view (Bench *bench)
{
  return find_child (find_child (bench->window, HALLWAY_TYPE_SESSION_LIST), GTK_TYPE_LIST_VIEW);
}

static gboolean
is_in_view (GtkWidget       *row,
            GtkWidget       *view,
            graphene_rect_t *bounds)
{
  return gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, view, bounds) && bounds->size.height > 0 &&
         bounds->origin.y + bounds->size.height > 0 && bounds->origin.y < (float) gtk_widget_get_height (view);
}

/* Returns: (transfer container): the sessions in view from top to bottom, or %NULL if there is room for more */
static GPtrArray *
list_sessions_in_view (Bench *bench)
{
  GtkWidget            *view = find_view (bench);
  g_autoptr (GPtrArray) sessions = g_ptr_array_new ();
  float                 bottom = 0;

  if (view == NULL || !gtk_widget_get_mapped (view))
    return NULL;

  for (GtkWidget *item = gtk_widget_get_first_child (view); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget      *row = gtk_widget_get_first_child (item);
      graphene_rect_t bounds;

      if (!HALLWAY_IS_SESSION_ROW (row) || !is_in_view (row, view, &bounds))
        continue;
      g_ptr_array_add (sessions, hallway_session_row_get_session (HALLWAY_SESSION_ROW (row)));
      bottom = MAX (bottom, bounds.origin.y + bounds.size.height);
    }

  if (bottom < (float) gtk_widget_get_height (view) && sessions->len < g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view)))))
    return NULL;
  return g_steal_pointer (&sessions);
}

/* What the list shall show, as hallwayctl says. */
typedef struct
{
  const char *title;      /* of the first session */
  guint       n_sessions; /* on the first day */
} Expected;

static gboolean
shows_first_screen (Bench        *bench,
                    gconstpointer data)
{
  const Expected       *expected = data;
  g_autoptr (GPtrArray) sessions = list_sessions_in_view (bench);

  return sessions != NULL && sessions->len > 0 && sessions->pdata[0] != NULL &&
         g_str_equal (hallway_session_get_title (sessions->pdata[0]), expected->title);
}

static gboolean
shows_whole_list (Bench        *bench,
                  gconstpointer data)
{
  const Expected *expected = data;
  GtkListView    *view = GTK_LIST_VIEW (find_view (bench));

  return shows_first_screen (bench, data) &&
         g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))) == expected->n_sessions;
}

static gboolean
shows_only_found (Bench        *bench,
                  gconstpointer data)
{
  GHashTable           *found = (GHashTable *) data;
  g_autoptr (GPtrArray) sessions = list_sessions_in_view (bench);

  if (sessions == NULL || sessions->len == 0)
    return FALSE;

  for (guint i = 0; i < sessions->len; i++)
    if (!g_hash_table_contains (found, hallway_session_get_key (sessions->pdata[i])))
      return FALSE;
  return TRUE;
}

/* The work */

static void
open_window (Bench          *bench,
             const Expected *expected)
{
  wait_for (bench, "a screen of sessions", shows_first_screen, expected);
  print_figure ("first-cpu", get_cpu ());
  print_figure ("first", get_time (CLOCK_MONOTONIC) - bench->launched);
  if (!shows_whole_list (bench, expected))
    wait_for (bench, "the whole list", shows_whole_list, expected);
  print_figure ("whole", get_time (CLOCK_MONOTONIC) - bench->launched);
  wait_for_rest (bench);
  print_figure ("open-frame", bench->worst_frame);
  print_figure ("open-block", longest_block);
}

static void
activate (Bench      *bench,
          const char *action,
          const char *parameter)
{
  gtk_widget_activate_action (bench->window, action, parameter != NULL ? "s" : NULL, parameter);
}

static GHashTable *
search_store (HallwayStore *store,
              const char   *words)
{
  g_autoptr (GPtrArray) records = hallway_store_list_conferences (store, NULL);
  const HallwayRecord  *record = g_ptr_array_index (records, 0);
  g_auto (GStrv)        keys = hallway_store_search (store, record->id, words, 0, NULL);
  GHashTable           *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    g_hash_table_add (found, g_strdup (keys[i]));
  return found;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a, second = *(const double *) b;

  return first < second ? -1 : first > second;
}

static void
type_words (Bench        *bench,
            HallwayStore *store)
{
  static const char *const typed[] = { "p", "po", "pos", "r", "ru", "rus", "the", "k", "ku", "kub", "w", "wa", "way" };
  double                   times[G_N_ELEMENTS (typed)];
  GtkWidget               *entry;
  GtkEditable             *editable;

  activate (bench, "win.search", "zig");
  wait_for_rest (bench);
  entry = find_child (bench->window, GTK_TYPE_SEARCH_ENTRY);
  editable = GTK_EDITABLE (entry);
  begin_to_measure (bench);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GHashTable) found = search_store (store, typed[i]);
      double                 began;

      /* The look into the store is none of the window's work. */
      dispatch_began = get_time (CLOCK_THREAD_CPUTIME_ID);
      wait_for_rest (bench);
      began = get_time (CLOCK_MONOTONIC);
      gtk_editable_set_text (editable, typed[i]);
      wait_for (bench, typed[i], shows_only_found, found);
      times[i] = get_time (CLOCK_MONOTONIC) - began;
    }

  qsort (times, G_N_ELEMENTS (times), sizeof times[0], compare_doubles);
  print_figure ("typed", times[G_N_ELEMENTS (times) / 2]);
  print_figure ("typed-worst", times[G_N_ELEMENTS (times) - 1]);
  print_figure ("typed-frame", bench->worst_frame);
  print_figure ("typed-block", longest_block);
  wait_for_rest (bench);
  activate (bench, "win.clear-filters", NULL);
}

static void
scroll (Bench *bench)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_view (bench)));

  begin_to_measure (bench);
  for (guint i = 0; i < 300; i++)
    {
      guint n_frames = bench->n_frames;

      /* Slowly, then page by page, then from end to end. */
      if (i < 200)
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + (i < 100 ? 60 : 700));
      else
        gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment) * (double) (i * 37 % 100) / 100);
      while (bench->n_frames == n_frames)
        g_main_context_iteration (NULL, TRUE);
    }
  print_figure ("scroll-frame", bench->worst_frame);
  print_figure ("scroll-block", longest_block);
}

static void
switch_days (Bench *bench)
{
  begin_to_measure (bench);
  for (guint i = 0; i < 8; i++)
    {
      activate (bench, i < 4 ? "win.next-day" : "win.previous-day", NULL);
      wait_for_rest (bench);
    }
  print_figure ("day-frame", bench->worst_frame);
  print_figure ("day-block", longest_block);
}

static void
filter (Bench *bench)
{
  static const char *const filters[] = { "track=Rust", "track=Security", "language=en", "starred" };

  begin_to_measure (bench);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      activate (bench, "win.filter", filters[i]);
      wait_for_rest (bench);
    }
  activate (bench, "win.clear-filters", NULL);
  wait_for_rest (bench);
  print_figure ("filter-frame", bench->worst_frame);
  print_figure ("filter-block", longest_block);
}

/* Opens the agenda, takes its first stars away one by one, and sets them again. */
static void
use_agenda (Bench *bench)
{
  g_autoptr (GPtrArray) stars = g_ptr_array_new_with_free_func (g_free);
  GtkWidget            *view;

  begin_to_measure (bench);
  activate (bench, "win.show-page", "agenda");
  wait_for_rest (bench);
  print_figure ("agenda-frame", bench->worst_frame);
  print_figure ("agenda-block", longest_block);

  view = find_child (find_child (bench->window, HALLWAY_TYPE_AGENDA_PAGE), GTK_TYPE_LIST_VIEW);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (HallwayAgendaRow) row = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))), 2 * i);

      g_ptr_array_add (stars, hallway_entry_make_path (hallway_agenda_item_get_entry (hallway_agenda_row_get_item (row))));
    }
  begin_to_measure (bench);
  for (guint i = 0; i < 2 * stars->len; i++)
    {
      activate (bench, "win.star", stars->pdata[i % stars->len]);
      wait_for_rest (bench);
    }
  print_figure ("star-frame", bench->worst_frame);
  print_figure ("star-block", longest_block);
}

static GtkApplication *
make_application (gboolean is_floor)
{
  g_autofree char *folder = hallway_store_find_folder ();

  if (is_floor)
    return GTK_APPLICATION (adw_application_new ("app.hallway.Floor", G_APPLICATION_NON_UNIQUE));
  return GTK_APPLICATION (hallway_application_new (folder, 0));
}

static void
make_empty_window_cb (GApplication *application)
{
  GtkWidget *window = adw_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 760);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
is_painted (Bench        *bench,
            gconstpointer data)
{
  return TRUE;
}

/* bench-window floor, bench-window open TITLE N, bench-window use TITLE N */
int
main (int   argc,
      char *argv[])
{
  gboolean       is_floor = argc < 4;
  Bench          bench = { .launched = g_ascii_strtod (g_getenv ("BENCH_LAUNCHED"), NULL) };
  const Expected expected = { is_floor ? "" : argv[2], is_floor ? 0 : (guint) atoi (argv[3]) };

  setlocale (LC_ALL, "");
  g_main_context_set_poll_func (NULL, poll_and_measure);
  bench.application = make_application (is_floor);
  g_signal_connect_swapped (bench.application, "window-added", G_CALLBACK (window_added_cb), &bench);
  if (is_floor)
    g_signal_connect (bench.application, "activate", G_CALLBACK (make_empty_window_cb), NULL);
  g_application_register (G_APPLICATION (bench.application), NULL, NULL);
  g_application_activate (G_APPLICATION (bench.application));
  /* A cursor that blinks paints as long as it does. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);

  if (is_floor)
    {
      wait_for (&bench, "an empty window", is_painted, NULL);
      print_figure ("first-cpu", get_cpu ());
      print_figure ("first", get_time (CLOCK_MONOTONIC) - bench.launched);
      wait_for_rest (&bench);
    }
  else
    open_window (&bench, &expected);

  if (g_str_equal (argv[1], "use"))
    {
      g_autofree char         *folder = hallway_store_find_folder ();
      g_autoptr (HallwayStore) store = hallway_store_new (folder, NULL);

      scroll (&bench);
      switch_days (&bench);
      filter (&bench);
      type_words (&bench, store);
      use_agenda (&bench);
    }

  return EXIT_SUCCESS;
}
