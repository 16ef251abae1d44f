/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-output-file.h"

#include "hallway-test-store.h"

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

static GBytes *
make_bytes (gsize length)
{
  char *content = g_malloc (length);

  memset (content, 'x', length);
  return g_bytes_new_take (content, length);
}

static void
assert_length (const char *path,
               gsize       expected)
{
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, ==, expected);
}

static void
test_replace (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "agenda.ics", NULL);
  g_autofree char              *name = g_build_filename (folder, "link.ics", NULL);
  g_autoptr (GFile)             file = g_file_new_for_path (path);
  g_autoptr (GFile)             link_file = g_file_new_for_path (name);
  g_autoptr (GBytes)            some = make_bytes (100);
  g_autoptr (GBytes)            fewer = make_bytes (10);
  g_autoptr (GError)            error = NULL;

  g_assert_true (hallway_output_file_write (file, some, NULL, &error));
  assert_length (path, 100);

  g_assert_cmpint (symlink ("agenda.ics", name), ==, 0);
  g_assert_true (hallway_output_file_write (link_file, fewer, NULL, &error));
  assert_length (path, 10);
  g_assert_true (g_file_test (name, G_FILE_TEST_IS_SYMLINK));
}

static void
test_nowhere (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "none", "agenda.ics", NULL);
  g_autofree char              *message = g_strdup_printf ("%s: No such file or directory", path);
  g_autoptr (GFile)             file = g_file_new_for_path (path);
  g_autoptr (GBytes)            bytes = make_bytes (10);
  g_autoptr (GError)            error = NULL;

  g_assert_false (hallway_output_file_write (file, bytes, NULL, &error));
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_cancelled (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "agenda.ics", NULL);
  g_autoptr (GFile)             file = g_file_new_for_path (path);
  g_autoptr (GBytes)            bytes = make_bytes (10);
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  g_autoptr (GError)            error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (hallway_output_file_write (file, bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Writes in a process that may write no file past 1000 octets, as on a disk that is full. */
static void
test_full (void)
{
  g_autoptr (HallwayTestFolder) folder = NULL;
  g_autofree char              *path = NULL;
  g_autofree char              *old = NULL;
  g_autoptr (GFile)             file = NULL;
  g_autoptr (GFile)             old_file = NULL;
  g_autoptr (GBytes)            bytes = make_bytes (100000);
  g_autoptr (GDir)              directory = NULL;
  struct rlimit                 limit = { 1000, 1000 };

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }

  folder = hallway_test_make_folder ();
  path = g_build_filename (folder, "agenda.ics", NULL);
  old = g_build_filename (folder, "old.ics", NULL);
  file = g_file_new_for_path (path);
  old_file = g_file_new_for_path (old);
  g_assert_true (g_file_set_contents (old, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  g_assert_false (hallway_output_file_write (file, bytes, NULL, NULL));
  g_assert_false (hallway_output_file_write (old_file, bytes, NULL, NULL));
  assert_length (old, 3);

  directory = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (directory), ==, "old.ics");
  g_assert_null (g_dir_read_name (directory));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/output-file/replace", test_replace);
  g_test_add_func ("/output-file/nowhere", test_nowhere);
  g_test_add_func ("/output-file/cancelled", test_cancelled);
  g_test_add_func ("/output-file/full", test_full);

  return g_test_run ();
}
