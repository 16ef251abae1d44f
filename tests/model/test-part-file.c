/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-part-file.h"

#include "import/hallway-import-error.h"
#include "hallway-test-store.h"
#include "model/hallway-limits.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GPtrArray *
load (const char   *path,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFile)        file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  hallway_part_load_async (file, cancellable, loaded_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return hallway_part_load_finish (file, result, error);
}

static void
assert_fails (const char *path,
              GQuark      domain,
              int         code)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) parts = load (path, NULL, &error);

  g_assert_null (parts);
  g_assert_error (error, domain, code);
}

/* Longer than a block of reading, and not a multiple of it. */
static void
test_file (void)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "a schedule.xml", NULL);
  g_autofree char              *content = g_strnfill (600001, 'x');
  g_autoptr (GPtrArray)         parts = NULL;
  const HallwayPart            *part;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  parts = load (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 1);
  part = g_ptr_array_index (parts, 0);
  g_assert_false (part->is_within);
  g_assert_cmpstr (part->name, ==, "a schedule.xml");
  g_assert_cmpmem (g_bytes_get_data (part->bytes, NULL), g_bytes_get_size (part->bytes), content, 600001);
}

static void
test_no_file (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *missing = g_build_filename (folder, "missing.xml", NULL);
  g_autofree char              *pipe = g_build_filename (folder, "pipe", NULL);

  assert_fails (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_fails (folder, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_EMPTY);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_fails (pipe, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_fails ("/dev/zero", G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
}

/* A hole in a file takes no room on the disk. */
static void
test_too_large (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "large.xml", NULL);

  g_assert_true (g_file_set_contents (path, "<", -1, NULL));
  g_assert_cmpint (truncate (path, (off_t) HALLWAY_LIMIT_BYTES + 1), ==, 0);
  assert_fails (path, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

static void
put (const char *folder,
     const char *name,
     const char *content,
     gssize      length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

/* Its files of text by name, but nothing deeper, and nothing that would block. */
static void
test_folder (void)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *base = g_path_get_basename (folder);
  g_autofree char              *deeper = g_build_filename (folder, "deeper", NULL);
  g_autofree char              *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char              *large = g_build_filename (folder, "large.iso", NULL);
  g_autofree char              *name = g_build_filename (base, "a", NULL);
  g_autoptr (GPtrArray)         parts = NULL;
  const HallwayPart            *part;

  g_assert_cmpint (g_mkdir (deeper, 0700), ==, 0);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  put (folder, "b", "{}", -1);
  put (folder, "a", "[]", -1);
  put (folder, "empty", "", 0);
  put (folder, "logo.png", "\x89PNG\0\0", 6);
  put (folder, "large.iso", "<", -1);
  g_assert_cmpint (truncate (large, (off_t) HALLWAY_LIMIT_BYTES + 1), ==, 0);
  put (deeper, "c", "[]", -1);

  parts = load (folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (parts->len, ==, 2);
  part = g_ptr_array_index (parts, 0);
  g_assert_cmpstr (part->name, ==, name);
  g_assert_true (part->is_within);
  g_assert_cmpmem (g_bytes_get_data (part->bytes, NULL), g_bytes_get_size (part->bytes), "[]", 2);
}

static void
test_many_files (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();

  for (guint i = 0; i <= HALLWAY_LIMIT_ENTRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      put (folder, name, "", 0);
    }
  assert_fails (folder, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

static void
test_cancel (void)
{
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autofree char              *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray)         parts = NULL;

  g_assert_true (g_file_set_contents (path, "<", -1, NULL));
  g_cancellable_cancel (cancellable);
  parts = load (path, cancellable, &error);
  g_assert_null (parts);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/part-file/file", test_file);
  g_test_add_func ("/part-file/no-file", test_no_file);
  g_test_add_func ("/part-file/too-large", test_too_large);
  g_test_add_func ("/part-file/folder", test_folder);
  g_test_add_func ("/part-file/many-files", test_many_files);
  g_test_add_func ("/part-file/cancel", test_cancel);

  return g_test_run ();
}
