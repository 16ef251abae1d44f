/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which app is handed a calendar, told by desktop entries in a folder of the test's own. */

#include "export/hallway-calendar-application.h"

#include "hallway-test-store.h"

static void
add_application (const char *data,
                 const char *id,
                 const char *types)
{
  g_autofree char *folder = g_build_filename (data, "applications", NULL);
  g_autofree char *path = g_strdup_printf ("%s/%s.desktop", folder, id);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=%s\nExec=true %%U\nMimeType=%s\n", id, types);

  g_mkdir_with_parents (folder, 0700);
  g_assert_true (g_file_set_contents (path, entry, -1, NULL));
}

/* What update-desktop-database makes of the entries. */
static void
index_applications (const char *data,
                    char      **ids)
{
  g_autofree char *path = g_build_filename (data, "applications", "mimeinfo.cache", NULL);
  g_autofree char *list = g_strjoinv (".desktop;", ids);
  g_autofree char *cache = g_strdup_printf ("[MIME Cache]\n%s=%s.desktop;\n",
                                            g_str_has_prefix (list, "editor") ? "text/plain" : "text/calendar", list);

  g_assert_true (g_file_set_contents (path, cache, -1, NULL));
}

static void
set_default (const char *data,
             const char *id)
{
  g_autofree char *path = g_build_filename (data, "mimeapps.list", NULL);
  g_autofree char *list = g_strdup_printf ("[Default Applications]\ntext/calendar=%s.desktop\n", id);

  g_assert_true (g_file_set_contents (path, list, -1, NULL));
}

/* Desktop entries are read once for a process, so that each case takes one of its own. */
static void
run_case (gconstpointer data)
{
  const char *const   *found = data; /* what is installed, the default, what is found; by position */
  g_auto (GStrv)       installed = g_strsplit (found[0], " ", -1);
  const char          *folder = g_getenv ("XDG_DATA_HOME");
  g_autoptr (GAppInfo) application = NULL;

  if (!g_test_subprocess ())
    {
      g_autoptr (HallwayTestFolder) home = hallway_test_make_folder ();

      g_setenv ("XDG_DATA_HOME", home, TRUE);
      g_setenv ("XDG_CONFIG_HOME", home, TRUE);
      g_setenv ("XDG_DATA_DIRS", home, TRUE);
      g_setenv ("XDG_CONFIG_DIRS", home, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }

  for (guint i = 0; installed[i] != NULL; i++)
    add_application (folder, installed[i], g_str_has_prefix (installed[i], "editor") ? "text/plain;" : "text/calendar;");
  if (installed[0] != NULL)
    index_applications (folder, installed);
  if (found[1] != NULL)
    set_default (folder, found[1]);

  application = hallway_calendar_application_find ();
  g_assert_cmpstr (application != NULL ? g_app_info_get_name (application) : NULL, ==, found[2]);
}

#define HALLWAY HALLWAY_APPLICATION_ID

int
main (int   argc,
      char *argv[])
{
  static const char *const preferred[] = { "diary week " HALLWAY, "week", "week" };
  static const char *const not_itself[] = { HALLWAY " week", HALLWAY, "week" };
  static const char *const only_itself[] = { HALLWAY, HALLWAY, NULL };
  static const char *const no_editor[] = { "editor", "editor", NULL };
  static const char *const none[] = { "", NULL, NULL };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/calendar-application/preferred", preferred, run_case);
  g_test_add_data_func ("/calendar-application/not-itself", not_itself, run_case);
  g_test_add_data_func ("/calendar-application/only-itself", only_itself, run_case);
  g_test_add_data_func ("/calendar-application/none", none, run_case);
  g_test_add_data_func ("/calendar-application/no-editor", no_editor, run_case);

  return g_test_run ();
}
