/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-calendar-file.h"

#include "export/hallway-agenda-file.h"
#include "hallway-test-store.h"
#include "import/hallway-import.h"

static const HallwayTestSession sessions[] = {
  { .guid = "a", .title = "Nine", .start = "2026-01-31T09:00:00+01:00", .minutes = 30, .room = "Hall", .abstract = "Of weaving." },
  { .guid = "b/../c", .title = "Ten", .start = "2026-01-31T10:00:00+01:00", .minutes = 60, .room = "Loft" },
  { .guid = "d", .title = "Eleven", .start = "2026-01-31T11:00:00+01:00", .minutes = 60 },
  { 0 },
};

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* Writes a calendar file and waits for it. */
static GFile *
write_calendar (HallwayStore *store,
                const char   *conference,
                const char   *key,
                GError      **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  hallway_calendar_file_write_async (store, conference, key, HALLWAY_TEST_NOW, NULL, finished_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return hallway_calendar_file_write_finish (result, error);
}

/* "title, title" of what a calendar holds, read by our own reader. */
static char *
read_titles (GFile *file)
{
  g_autoptr (GPtrArray)     parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GBytes)        bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (GError)        error = NULL;
  GString                  *titles = g_string_new (NULL);

  g_ptr_array_add (parts, hallway_part_new ("calendar.ics", bytes));
  draft = hallway_import (parts, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < draft->sessions->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", hallway_draft_get_session (draft, i)->title);

  return g_string_free (titles, FALSE);
}

static void
assert_calendar (GFile      *file,
                 const char *expected)
{
  g_autofree char *titles = read_titles (file);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_session (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+3 ~0 -0");
  g_autoptr (GError)            error = NULL;
  g_autoptr (GFile)             file = write_calendar (store, id, "guid:a", &error);
  g_autoptr (GFile)             again = write_calendar (store, id, "guid:a", &error);
  g_autoptr (GFile)             other = write_calendar (store, id, "guid:b/../c", &error);

  g_assert_no_error (error);
  assert_calendar (file, "Nine");
  assert_calendar (other, "Ten");
  g_assert_true (g_file_equal (file, again));
  g_assert_true (g_str_has_prefix (g_file_peek_path (other), folder));
  g_assert_null (strstr (g_file_peek_path (other), ".."));
}

static void
test_agenda (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+3 ~0 -0");
  g_autofree char              *other = hallway_test_import (store, "There", sessions, "+3 ~0 -0");
  g_autoptr (GFile)             file = NULL;
  g_autoptr (GFile)             all = NULL;
  g_autoptr (GError)            error = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_star (store, other, "guid:d", TRUE);
  file = write_calendar (store, id, NULL, &error);
  all = write_calendar (store, NULL, NULL, &error);
  g_assert_no_error (error);
  assert_calendar (file, "Nine");
  assert_calendar (all, "Nine, Eleven");
  g_assert_false (g_file_equal (file, all));
}

/* A file in the place of the folder stands for all that keeps it from being made. */
static void
test_no_folder (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+3 ~0 -0");
  g_autofree char              *obstacle = g_build_filename (folder, "calendar", NULL);
  g_autoptr (GFile)             file = NULL;
  g_autoptr (GError)            error = NULL;

  g_assert_true (g_file_set_contents (obstacle, "", 0, NULL));
  file = write_calendar (store, id, "guid:a", &error);
  g_assert_null (file);
  g_assert_nonnull (strstr (error->message, obstacle));
}

static void
test_several (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+3 ~0 -0");
  g_autoptr (GFile)             file = g_file_new_build_filename (folder, "Two sessions.ics", NULL);
  const char                   *keys[] = { "guid:a", "guid:d", NULL };
  const char                   *unknown[] = { "guid:a", "guid:zz", NULL };
  g_autoptr (GError)            error = NULL;

  g_assert_true (hallway_agenda_file_write (store, id, keys, file, HALLWAY_TEST_NOW, NULL, &error));
  g_assert_no_error (error);
  assert_calendar (file, "Nine, Eleven");

  g_assert_false (hallway_agenda_file_write (store, id, unknown, file, HALLWAY_TEST_NOW, NULL, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
  assert_calendar (file, "Nine, Eleven");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-file/session", test_session);
  g_test_add_func ("/calendar-file/agenda", test_agenda);
  g_test_add_func ("/calendar-file/no-folder", test_no_folder);
  g_test_add_func ("/calendar-file/several", test_several);

  return g_test_run ();
}
