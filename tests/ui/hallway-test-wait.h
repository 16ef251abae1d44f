/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waiting for a condition, never for a time. */

#pragma once

#include <gtk/gtk.h>

/* Seconds until a condition that doesn't come true fails the test: nothing but a fault takes as long, on a busy machine
 * and under sanitizers too. */
#define HALLWAY_TEST_PATIENCE 120

static inline gboolean
hallway_test_give_up_cb (gpointer what)
{
  g_error ("waited in vain for: %s", (const char *) what);
  return G_SOURCE_REMOVE;
}

/* Fails the test unless the source that is returned is removed in time. */
static inline guint
hallway_test_begin_waiting (const char *what)
{
  return g_timeout_add_seconds (HALLWAY_TEST_PATIENCE, hallway_test_give_up_cb, (gpointer) what);
}

#define hallway_test_wait_until(condition)                       \
  G_STMT_START                                                   \
  {                                                              \
    guint patience_id = hallway_test_begin_waiting (#condition); \
                                                                 \
    while (!(condition))                                         \
      g_main_context_iteration (NULL, TRUE);                     \
    g_source_remove (patience_id);                               \
  }                                                              \
  G_STMT_END

static inline gboolean
hallway_test_count_frame_cb (GtkWidget     *widget,
                             GdkFrameClock *clock,
                             gpointer       n_frames)
{
  ++*(guint *) n_frames;
  return G_SOURCE_CONTINUE;
}

/* Until a window has been laid out as the display has placed it by now. */
static inline void
hallway_test_wait_for_layout (GtkWidget *window)
{
  guint n_frames = 0;
  guint id;

  gdk_display_sync (gtk_widget_get_display (window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  id = gtk_widget_add_tick_callback (window, hallway_test_count_frame_cb, &n_frames, NULL);
  hallway_test_wait_until (n_frames == 2);
  gtk_widget_remove_tick_callback (window, id);
}
