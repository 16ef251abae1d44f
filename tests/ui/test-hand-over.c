/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-widget.h"

/* Sessions and agendas on their way out of the application: to a calendar app, which here copies what it is given, to
 * the clipboard, and to files. */

#include "hallway-application.h"
#include "hallway-window.h"
#include "export/hallway-calendar-application.h"
#include "model/hallway-time.h"

#include <glib/gstdio.h>
#include <locale.h>

typedef struct
{
  char               *folder;      /* (owned) */
  HallwayApplication *application; /* (owned) */
  GtkWidget          *window;      /* (unowned) */
} Fixture;

static char *received_path; /* where the calendar app copies what it is given */

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);

  for (const char *name = g_dir_read_name (folder); name != NULL; name = g_dir_read_name (folder))
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_folder (file);
      else
        g_remove (file);
    }
  g_rmdir (path);
}

/* A calendar app in a folder of its own, the only one there is. */
static void
install_calendar (const char *data)
{
  g_autofree char *folder = g_build_filename (data, "applications", NULL);
  g_autofree char *entry_path = g_build_filename (folder, "copier.desktop", NULL);
  g_autofree char *cache_path = g_build_filename (folder, "mimeinfo.cache", NULL);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Copier\nExec=cp %%f %s\n"
                                            "MimeType=text/calendar;\n",
                                            received_path);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (entry_path, entry, -1, NULL));
  g_assert_true (g_file_set_contents (cache_path, "[MIME Cache]\ntext/calendar=copier.desktop;\n", -1, NULL));
}

static gboolean
has_received (const char *text)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (received_path, &content, NULL, NULL) && strstr (content, "END:VCALENDAR") != NULL &&
         strstr (content, text) != NULL;
}

static gboolean
has (Fixture    *fixture,
     const char *text)
{
  return hallway_test_has_text (fixture->window, text);
}

static gboolean
contains (GtkWidget    *widget,
          gconstpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

static gboolean
has_part (Fixture    *fixture,
          const char *text)
{
  return hallway_test_find (fixture->window, contains, text) != NULL;
}

static void
activate (Fixture    *fixture,
          const char *name,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), name,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

#define CALENDAR(moment)                                                                                      \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nX-WR-CALNAME:Small Days 2030\r\nBEGIN:VEVENT\r\n"  \
  "UID:one@example.org\r\nDTSTAMP:20300101T000000Z\r\nDTSTART:20300302T090000" moment "\r\nDURATION:PT1H\r\n" \
  "SUMMARY:The only session\r\nURL:https://example.org/one\r\nDESCRIPTION:Of one.\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autofree char  *path = NULL;
  g_autoptr (GFile) file = NULL;

  g_remove (received_path);
  fixture->folder = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  fixture->application = hallway_application_new (fixture->folder, hallway_time_parse_date ("2030-03-01"));
  g_application_set_flags (G_APPLICATION (fixture->application), G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (fixture->application), NULL, NULL));
  path = g_build_filename (fixture->folder, "small.ics", NULL);
  g_assert_true (g_file_set_contents (path, data, -1, NULL));
  file = g_file_new_for_path (path);
  g_application_open (G_APPLICATION (fixture->application), &file, 1, "");
  fixture->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (fixture->application)));
  hallway_test_wait_until (has (fixture, "Of one."));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->application);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
test_calendar (Fixture      *fixture,
               gconstpointer data)
{
  activate (fixture, "open-in-calendar", "");
  hallway_test_wait_until (has_received ("SUMMARY:The only session"));
  hallway_test_wait_until (has (fixture, "Opened in Copier"));
}

/* A star that is on its way to the store is in the calendar. */
static void
test_agenda_to_calendar (Fixture      *fixture,
                         gconstpointer data)
{
  activate (fixture, "star-shown", NULL);
  activate (fixture, "open-agenda-in-calendar", NULL);
  hallway_test_wait_until (has_received ("SUMMARY:The only session"));
}

/* The agenda over all conferences is a calendar of its own. */
static void
test_all_to_calendar (Fixture      *fixture,
                      gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "calendar", "agenda.ics", NULL);

  activate (fixture, "star-shown", NULL);
  activate (fixture, "show-agenda", "all");
  activate (fixture, "open-agenda-in-calendar", NULL);
  hallway_test_wait_until (has_received ("SUMMARY:The only session"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_calendar_fails (Fixture      *fixture,
                     gconstpointer data)
{
  g_autofree char *obstacle = g_build_filename (fixture->folder, "calendar", NULL);

  g_assert_true (g_file_set_contents (obstacle, "", 0, NULL));
  activate (fixture, "open-in-calendar", "");
  hallway_test_wait_until (has (fixture, "Save as a File…"));
  g_assert_true (has_part (fixture, obstacle));
}

/* Nobody knows when floating times are: the zone is asked for, and the calendar is opened once it is said. */
static void
test_floating (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char         *id = g_strdup (hallway_window_get_conference (HALLWAY_WINDOW (fixture->window)));
  g_autoptr (HallwayStore) elsewhere = hallway_store_new (fixture->folder, NULL);

  activate (fixture, "open-in-calendar", "");
  hallway_test_wait_until (has (fixture, "A calendar needs to know the time zone of this conference"));
  g_assert_false (has_received ("SUMMARY"));

  g_assert_true (hallway_store_set_timezone (elsewhere, id, "Europe/Brussels", NULL));
  hallway_window_open_conference (HALLWAY_WINDOW (fixture->window), id, NULL);
  hallway_test_wait_until (has_received ("DTSTART:20300302T080000Z"));
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
assert_clipboard (Fixture    *fixture,
                  const char *expected)
{
  g_autofree char *text = NULL;

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->window), NULL, text_read_cb, &text);
  hallway_test_wait_until (text != NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_clipboard (Fixture      *fixture,
                gconstpointer data)
{
  activate (fixture, "copy-link", "");
  hallway_test_wait_until (has (fixture, "Link copied"));
  assert_clipboard (fixture, "https://example.org/one");

  activate (fixture, "copy-text", "");
  hallway_test_wait_until (has (fixture, "Text copied"));
  assert_clipboard (fixture, "The only session\nSaturday, 2 March 2030, 09:00–10:00 UTC\nSmall Days 2030\n"
                             "https://example.org/one\n\nOf one.\n");
}

static GtkFileChooser *
find_chooser (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_mapped (window))
        return GTK_FILE_CHOOSER (window);
    }

  return NULL;
}

/* A path that is typed is looked at before it counts. */
static gboolean
has_chosen (const char *path)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (find_chooser ());

  return file != NULL && g_strcmp0 (g_file_peek_path (file), path) == 0;
}

static void
test_export (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "The only session.ics", NULL);
  g_autofree char *message = g_strdup_printf ("Session exported to %s", path);
  g_autofree char *content = NULL;

  activate (fixture, "export-session", "");
  hallway_test_wait_until (find_chooser () != NULL);
  gtk_file_chooser_set_current_name (find_chooser (), path);
  hallway_test_wait_until (has_chosen (path));
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_ACCEPT);
  hallway_test_wait_until (has (fixture, message));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "SUMMARY:The only session"));
}

static void
test_export_fails (Fixture      *fixture,
                   gconstpointer data)
{
  activate (fixture, "export", "/nonexistent/agenda.ics");
  hallway_test_wait_until (has (fixture, "Could not export “agenda.ics”: No such file or directory"));
  g_assert_true (has (fixture, "Try Another Place…"));
}

static gboolean
has_no_calendar (void)
{
  g_autoptr (GAppInfo) application = hallway_calendar_application_find ();

  return application == NULL;
}

/* Last, since it takes the calendar app away. */
static void
test_no_calendar (Fixture      *fixture,
                  gconstpointer data)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "applications", NULL);

  remove_folder (folder);
  hallway_test_wait_until (has_no_calendar ());
  activate (fixture, "open-in-calendar", "");
  hallway_test_wait_until (has (fixture, "No calendar app is installed that opens calendar files"));
  g_assert_true (has (fixture, "Save as a File…"));
}

#define ADD(path, calendar, function) g_test_add ("/ui/hand-over/" path, Fixture, calendar, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = g_dir_make_tmp ("hallway-XXXXXX", NULL);
  int              status;

  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_CONFIG_HOME", data, TRUE);
  g_setenv ("XDG_CONFIG_DIRS", data, TRUE);
  received_path = g_build_filename (data, "received.ics", NULL);
  install_calendar (data);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("calendar", CALENDAR ("Z"), test_calendar);
  ADD ("agenda-to-calendar", CALENDAR ("Z"), test_agenda_to_calendar);
  ADD ("all-to-calendar", CALENDAR ("Z"), test_all_to_calendar);
  ADD ("calendar-fails", CALENDAR ("Z"), test_calendar_fails);
  ADD ("floating", CALENDAR (""), test_floating);
  ADD ("clipboard", CALENDAR ("Z"), test_clipboard);
  ADD ("export", CALENDAR ("Z"), test_export);
  ADD ("export-fails", CALENDAR ("Z"), test_export_fails);
  ADD ("no-calendar", CALENDAR ("Z"), test_no_calendar);

  status = g_test_run ();
  remove_folder (data);
  g_free (received_path);

  return status;
}
