/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of the user's becomes a part: never a folder, a pipe or a device, and never more than a schedule may have. */

#include "hallway-part-file.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#define BLOCK_OCTETS (256 * 1024)

static gboolean
set_error_too_large (GError **error)
{
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, "larger than the %d MiB that a schedule may have",
               HALLWAY_LIMIT_BYTES / (1024 * 1024));
  return FALSE;
}

static gboolean
check_info (GFileInfo *info,
            GError   **error)
{
  GFileType type = g_file_info_get_file_type (info);

  if (type == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, "a folder, not a file");
      return FALSE;
    }
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "not a file");
      return FALSE;
    }

  return g_file_info_get_size (info) <= HALLWAY_LIMIT_BYTES || set_error_too_large (error);
}

static GBytes *
read_bytes (GFile        *file,
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

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  static const char     attributes[] = G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME;
  g_autoptr (GError)    error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info (source, attributes, G_FILE_QUERY_INFO_NONE, cancellable, &error);
  g_autoptr (GBytes)    bytes = NULL;

  if (info != NULL && check_info (info, &error))
    bytes = read_bytes (source, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, hallway_part_new (g_file_info_get_display_name (info), bytes),
                           (GDestroyNotify) hallway_part_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * hallway_part_load_async:
 * @file: a file of the user's
 * @cancellable: (nullable): to stop
 * @callback: called on the thread that calls this
 * @user_data: for @callback
 *
 * Reads a file in a thread. Its errors are #GIOErrorEnum, with %G_IO_ERROR_IS_DIRECTORY for a folder and
 * %G_IO_ERROR_NOT_REGULAR_FILE for what has no end or would block, or %HALLWAY_IMPORT_ERROR_LIMIT.
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
 * Returns: (transfer full) (nullable): the file under its name, %NULL with @error set on failure
 */
HallwayPart *
hallway_part_load_finish (GFile        *file,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, hallway_part_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
