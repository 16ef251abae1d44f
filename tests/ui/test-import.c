/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes in and fails, is given up, or takes long, in the whole application. */

#include "hallway-test-calendars.h"

#include "hallway-file-dialog.h"
#include "hallway-window-private.h"

#define MANY 20000    /* sessions, which take a while */
#define MOST_TRIES 10 /* to be faster than an import */

static void
write_calendar (Fixture    *fixture,
                const char *name,
                const char *title)
{
  g_autofree char *calendar = make_calendar (title, "20140818", "Z");
  g_autofree char *path = write_file (fixture, name, calendar);
}

static char *
write_large (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nX-WR-CALNAME:Large Days 2014\r\n");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text, "BEGIN:VEVENT\r\nUID:%u@example.org\r\nDTSTAMP:20140101T000000Z\r\n"
                                  "DTSTART:20140818T%02u%02u00Z\r\nDURATION:PT30M\r\nSUMMARY:Session %u\r\nEND:VEVENT\r\n",
                            i, i % 24, i % 60, i);
  g_string_append (text, "END:VCALENDAR\r\n");
  return write_file (fixture, "large.ics", text->str);
}

static guint
count_stored (Fixture *fixture)
{
  g_autoptr (GError)       error = NULL;
  g_autoptr (HallwayStore) store = hallway_store_new (fixture->folder, &error);
  g_autoptr (GPtrArray)    records = hallway_store_list_conferences (store, &error);

  g_assert_no_error (error);
  return records->len;
}

/* What failed is tried again, all of it at once. */
static void
test_retry (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *first = write_file (fixture, "first.ics", "nothing like a schedule");
  g_autofree char *second = write_file (fixture, "second.ics", "nor this");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.ics", NULL);

  open_files (fixture, (const char *const[]){ first, missing, second }, 3);
  wait_for (fixture, "a way to try again", has_text, "Try Again");
  wait_for (fixture, "what is wrong", has_part, "Could not open 3 schedules");
  g_assert_true (has_part (fixture, "“missing.ics”: The file isn’t there."));

  write_calendar (fixture, "first.ics", "First Days 2014");
  write_calendar (fixture, "second.ics", "Second Days 2014");
  activate (fixture, "retry-import", NULL);
  wait_for (fixture, "the first", has_text, "First Days 2014");
  wait_for (fixture, "the second", has_text, "Second Days 2014");
  wait_for (fixture, "what is still wrong", has_part, "Could Not Open “missing.ics”");

  write_calendar (fixture, "missing.ics", "Third Days 2014");
  open_files (fixture, (const char *const[]){ missing }, 1);
  wait_for (fixture, "the third", has_text, "Third Days 2014");
  wait_for (fixture, "nothing to complain of", has_no_text, "Try Again");
}

/* Two failures, one after the other, are both told while the person sees the first. */
static void
test_fail_again (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *first = write_file (fixture, "first.ics", "nothing like a schedule");
  g_autofree char *second = write_file (fixture, "second.ics", "nor this");

  open_files (fixture, &(const char *){ first }, 1);
  wait_for (fixture, "the first failure", has_text, "Could Not Open “first.ics”");
  open_files (fixture, &(const char *){ second }, 1);
  wait_for (fixture, "both", has_part, "Could not open 2 schedules");

  write_calendar (fixture, "first.ics", "First Days 2014");
  write_calendar (fixture, "second.ics", "Second Days 2014");
  activate (fixture, "retry-import", NULL);
  wait_for (fixture, "the first", has_text, "First Days 2014");
  wait_for (fixture, "the second", has_text, "Second Days 2014");
  wait_for (fixture, "nothing to complain of", has_no_text, "Try Again");
}

static void
test_paste_path (Fixture      *fixture,
                 gconstpointer data)
{
  g_autofree char *calendar = make_calendar ("Days of a Path 2014", "20140818", "Z");
  g_autofree char *path = write_file (fixture, "a path.ics", calendar);
  g_autofree char *line = g_strconcat (" ", path, "\n", NULL);
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);

  paste (fixture, line);
  wait_for (fixture, "its conference", has_text, "Days of a Path 2014");
  activate (fixture, "show-page", "conferences");
  g_assert_cmpint (g_remove (path), ==, 0);

  paste (fixture, address);
  wait_for (fixture, "that it is gone", has_text, "Could Not Open “a path.ics”");
}

typedef struct
{
  double   fraction;
  gboolean is_passed;
} Mark;

static void
progressed_cb (HallwayImportQueue *queue,
               Mark               *mark)
{
  mark->is_passed |= hallway_import_queue_get_fraction (queue) >= mark->fraction;
}

static gboolean
is_passed (Fixture      *fixture,
           gconstpointer mark)
{
  return ((const Mark *) mark)->is_passed;
}

/* Begins to import so much that there is time to do something in the middle of it, when as much is done. What only is to
 * be read isn't written meanwhile. */
static void
import_until (Fixture    *fixture,
              const char *path,
              double      fraction)
{
  HallwayImportQueue *queue = HALLWAY_WINDOW (fixture->window)->imports;
  Mark                mark = { fraction };
  gulong              id = g_signal_connect (queue, "progress", G_CALLBACK (progressed_cb), &mark);

  if (fraction == 0)
    hold_store (fixture);
  open_files (fixture, &path, 1);
  wait_for (fixture, "a part of it", is_passed, &mark);
  g_signal_handler_disconnect (queue, id);
}

/* In the middle of the reading, and of the writing. What came to its end before it could be stopped is begun anew. */

static gboolean
has_large_or_nothing (Fixture      *fixture,
                      gconstpointer data)
{
  return has_text (fixture, "Welcome to Hallway") || has_text (fixture, "Large Days 2014");
}

static gboolean
cancel_midway (Fixture    *fixture,
               const char *path,
               double      fraction)
{
  import_until (fixture, path, fraction);
  activate (fixture, "cancel", NULL);
  g_clear_pointer (&fixture->holder, sqlite3_close);
  wait_for (fixture, "its end", has_large_or_nothing, NULL);
  return has_text (fixture, "Welcome to Hallway");
}

static gboolean
close_midway (Fixture    *fixture,
              const char *path,
              double      fraction)
{
  import_until (fixture, path, fraction);
  close_window (fixture);
  return count_stored (fixture) == 0;
}

static void
begin_anew (Fixture *fixture,
            char   **path)
{
  tear_down (fixture, NULL);
  set_up_empty (fixture, NULL);
  g_free (*path);
  *path = write_large (fixture);
}

static void
test_cancel_midway (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *large = write_large (fixture);
  g_autofree char *calendar = make_calendar ("Small Days 2014", "20140818", "Z");
  g_autofree char *small = NULL;

  for (int i = 1; !cancel_midway (fixture, large, *(const double *) data); i++)
    {
      g_assert_cmpint (i, <, MOST_TRIES);
      begin_anew (fixture, &large);
    }

  small = write_file (fixture, "small.ics", calendar);
  open_files (fixture, &(const char *){ small }, 1);
  wait_for (fixture, "the next one", has_text, "Small Days 2014");
  g_assert_cmpuint (count_stored (fixture), ==, 1);
}

static void
test_close_midway (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *large = write_large (fixture);

  for (int i = 1; !close_midway (fixture, large, *(const double *) data); i++)
    {
      g_assert_cmpint (i, <, MOST_TRIES);
      begin_anew (fixture, &large);
    }
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      error)
{
  g_assert_null (hallway_file_dialog_open_finish (result, error));
}

static gboolean
is_cancelled (Fixture      *fixture,
              gconstpointer error)
{
  return g_error_matches (*(GError *const *) error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
shows_dialog (Fixture      *fixture,
              gconstpointer shown)
{
  GListModel *windows = gtk_window_get_toplevels ();
  gboolean    is_shown = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      is_shown |= GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_mapped (window);
    }
  return is_shown == GPOINTER_TO_INT (shown);
}

/* A dialog that nobody waits for any more goes away. */
static void
test_dialog_cancelled (Fixture      *fixture,
                       gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError)       error = NULL;

  hallway_file_dialog_open_async (GTK_WINDOW (fixture->window), "Open", cancellable, answered_cb, &error);
  wait_for (fixture, "the dialog", shows_dialog, GINT_TO_POINTER (TRUE));
  g_cancellable_cancel (cancellable);
  wait_for (fixture, "the answer", is_cancelled, &error);
  wait_for (fixture, "no dialog", shows_dialog, GINT_TO_POINTER (FALSE));
}

static gboolean
has_no_session (Fixture      *fixture,
                gconstpointer data)
{
  return get_shown_session (fixture) == NULL;
}

/* A session that isn't there is not taken for another one, neither before the conference is open nor after. */
static void
test_unknown_session (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (GPtrArray) cards = list_cards (fixture);
  g_autofree char      *id = g_strdup (hallway_conference_item_get_id (hallway_conference_card_get_item (g_ptr_array_index (cards, 0))));
  g_autofree char      *name = g_strconcat (id, "/no-such-key", NULL);
  GActionGroup         *actions = G_ACTION_GROUP (fixture->application);

  g_action_group_activate_action (actions, "show-session", g_variant_new_string (name));
  wait_for (fixture, "that it isn't there", has_text, "This session isn’t in the schedule");
  wait_for (fixture, "the conference", has_text, "Opening");
  g_assert_true (has_no_session (fixture, NULL));

  g_action_group_activate_action (actions, "show-session", g_variant_new_string ("no-such-conference/key"));
  wait_for (fixture, "the conferences", has_cards, GUINT_TO_POINTER (3));
}

#define ADD(path, data, set_up_function, function) g_test_add ("/ui/import/" path, Fixture, data, set_up_function, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const double reading = 0, writing = 0.3;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("retry", NULL, set_up_three, test_retry);
  ADD ("fail-again", NULL, set_up_empty, test_fail_again);
  ADD ("paste-path", NULL, set_up_empty, test_paste_path);
  ADD ("cancel-reading", &reading, set_up_empty, test_cancel_midway);
  ADD ("cancel-writing", &writing, set_up_empty, test_cancel_midway);
  ADD ("close-reading", &reading, set_up_empty, test_close_midway);
  ADD ("close-writing", &writing, set_up_empty, test_close_midway);
  ADD ("dialog-cancelled", NULL, set_up_empty, test_dialog_cancelled);
  ADD ("unknown-session", NULL, set_up_three, test_unknown_session);

  return g_test_run ();
}
