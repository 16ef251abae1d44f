/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of the user's becomes a part, and a folder becomes its files: never a pipe or a device, and never more than a
 * schedule may have. */

#include "hallway-part-file.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define BLOCK_OCTETS (256 * 1024)
#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME

static gboolean
set_error_too_large (GError **error)
{
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("larger than the %d MiB that a schedule may have"), HALLWAY_LIMIT_BYTES / (1024 * 1024));
  return FALSE;
}

static gboolean
check_info (GFileInfo *info,
            GError   **error)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a file");
      return FALSE;
    }

  return g_file_info_get_size (info) <= HALLWAY_LIMIT_BYTES || set_error_too_large (error);
}

static GBytes *
read_bytes (GFile        *file,
            const char   *name,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr (GByteArray)       content = g_byte_array_new ();
  g_autofree guint8           *block = g_malloc (BLOCK_OCTETS);
  gsize                        length;

  if (stream == NULL)
    return NULL;

  do
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), block, BLOCK_OCTETS, &length, cancellable, error))
        return NULL;
      if (content->len + length > HALLWAY_LIMIT_BYTES)
        {
          set_error_too_large (error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) length);
    }
  while (length == BLOCK_OCTETS);

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (g_file_info_get_name (*(GFileInfo *const *) a), g_file_info_get_name (*(GFileInfo *const *) b));
}

/* The files in a folder that may be part of a schedule, in the order of their names. */
static GPtrArray *
list_files (GFile        *folder,
            GCancellable *cancellable,
            GError      **error)
{
  g_autoptr (GFileEnumerator) enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  g_autoptr (GPtrArray)       files = g_ptr_array_new_with_free_func (g_object_unref);
  GFileInfo                  *info;

  if (enumerator == NULL)
    return NULL;

  do
    {
      if (!g_file_enumerator_iterate (enumerator, &info, NULL, cancellable, error))
        return NULL;
      if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || g_file_info_get_size (info) > HALLWAY_LIMIT_BYTES)
        continue;
      if (files->len == HALLWAY_LIMIT_ENTRIES)
        {
          g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d files in one folder"), HALLWAY_LIMIT_ENTRIES);
          return NULL;
        }
      g_ptr_array_add (files, g_object_ref (info));
    }
  while (info != NULL);

  g_ptr_array_sort (files, compare_names);
  return g_steal_pointer (&files);
}

static HallwayPart *
read_part (GFile              *folder,
           const char         *name,
           GFileInfo          *info,
           HallwayPartReadFunc read,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GFile)  file = g_file_get_child (folder, g_file_info_get_name (info));
  g_autofree char   *file_name = g_build_filename (name, g_file_info_get_display_name (info), NULL);
  g_autoptr (GBytes) bytes = read (file, file_name, cancellable, error);
  HallwayPart       *part;

  if (bytes == NULL)
    return NULL;

  part = hallway_part_new (file_name, bytes);
  part->is_within = TRUE;
  return part;
}

/**
 * hallway_part_read_folder:
 * @folder: a folder of the user's
 * @name: what people call it
 * @read: (scope call): reads a file
 * @parts: (element-type HallwayPart): where its files are added, as within something
 * @cancellable: (nullable): to stop
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT, _EMPTY or what @read sets
 *
 * Reads the files of text that are in a folder, and none that are deeper. Its own errors begin with @name.
 *
 * Returns: %FALSE with @error set on failure, and if there is none
 */
gboolean
hallway_part_read_folder (GFile              *folder,
                          const char         *name,
                          HallwayPartReadFunc read,
                          GPtrArray          *parts,
                          GCancellable       *cancellable,
                          GError            **error)
{
  g_autoptr (GPtrArray) files = list_files (folder, cancellable, error);
  guint                 n_before = parts->len;
  gsize                 n_octets = 0;

  if (files == NULL)
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (HallwayPart) part = read_part (folder, name, g_ptr_array_index (files, i), read, cancellable, error);

      if (part == NULL)
        return FALSE;
      if (!hallway_part_is_text (part))
        continue;
      n_octets += g_bytes_get_size (part->bytes);
      if (n_octets > HALLWAY_LIMIT_BYTES)
        {
          set_error_too_large (error);
          g_prefix_error (error, "%s: ", name);
          return FALSE;
        }
      g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  if (parts->len > n_before)
    return TRUE;

  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_EMPTY, "%s: %s", name, _("there is no text in the folder"));
  return FALSE;
}

static gboolean
load (GFile        *file,
      GPtrArray    *parts,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, error);
  const char           *name = info != NULL ? g_file_info_get_display_name (info) : NULL;
  g_autoptr (GBytes)    bytes = NULL;

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    return hallway_part_read_folder (file, name, read_bytes, parts, cancellable, error);

  bytes = check_info (info, error) ? read_bytes (file, name, cancellable, error) : NULL;
  if (bytes == NULL)
    return FALSE;
  g_ptr_array_add (parts, hallway_part_new (name, bytes));
  return TRUE;
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (GError)    error = NULL;

  if (load (source, parts, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&parts), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * hallway_part_load_async:
 * @file: a file or a folder of the user's
 * @cancellable: (nullable): to stop
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Reads a file, or the files in a folder, in a thread. Its errors are #GIOErrorEnum, with %G_IO_ERROR_NOT_REGULAR_FILE
 * for what has no end or would block, and %HALLWAY_IMPORT_ERROR_LIMIT or, of a folder, _EMPTY.
 */
void
hallway_part_load_async (GFile              *file,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, hallway_part_load_async);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * hallway_part_load_finish:
 *
 * Returns: (transfer full) (element-type HallwayPart) (nullable): the file under its name, or those of the folder; %NULL
 *   with @error set on failure
 */
GPtrArray *
hallway_part_load_finish (GFile        *file,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_part_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
