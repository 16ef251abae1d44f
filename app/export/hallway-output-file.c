/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-output-file.h"

#include <errno.h>
#include <stdlib.h>

#define MODE 0666 /* less the umask */

/* GLib's message names the temporary file that it writes first, which means nothing to a person. */
static const char *
describe_reason (const GError *problem)
{
  static const int reasons[] = { EACCES, EPERM, EROFS, ENOENT, ENOTDIR, EISDIR, ENOSPC, ENAMETOOLONG, ELOOP, EIO };

  for (guint i = 0; problem->domain == G_FILE_ERROR && i < G_N_ELEMENTS (reasons); i++)
    if ((int) g_file_error_from_errno (reasons[i]) == problem->code)
      return g_strerror (reasons[i]);

  return problem->message;
}

/* A file of its own, or none yet: what isn't, such as a device, can't be put in place by a new name. */
static gboolean
is_replaceable (const char *path)
{
  return !g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static gboolean
write_aside (const char *path,
             GBytes     *bytes,
             GError    **error)
{
  gsize       length;
  const char *content = g_bytes_get_data (bytes, &length);

  /* A symbolic link stays one. */
  char    *target = realpath (path, NULL);
  gboolean written = g_file_set_contents_full (target != NULL ? target : path, content != NULL ? content : "",
                                               (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, MODE, error);

  free (target);
  return written;
}

static gboolean
write_file (GFile        *file,
            GBytes       *bytes,
            GCancellable *cancellable,
            GError      **error)
{
  const char *path = g_file_peek_path (file);
  gsize       length;
  const char *content = g_bytes_get_data (bytes, &length);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (path != NULL && is_replaceable (path))
    return write_aside (path, bytes, error);

  return g_file_replace_contents (file, content, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

/**
 * hallway_output_file_write:
 * @file: where to; a symbolic link is followed
 * @bytes: what to write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error, which names the file and why
 *
 * Writes a file of the local disk completely or not at all: an older one is replaced when all of the new one is there,
 * and no part of one is left where none was. g_file_replace_contents() does so only for a file that exists.
 *
 * Returns: whether it stands there
 */
gboolean
hallway_output_file_write (GFile        *file,
                           GBytes       *bytes,
                           GCancellable *cancellable,
                           GError      **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char   *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (write_file (file, bytes, cancellable, &problem))
    return TRUE;
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }

  name = g_file_get_parse_name (file);
  g_set_error (error, problem->domain, problem->code, "%s: %s", name, describe_reason (problem));
  return FALSE;
}
