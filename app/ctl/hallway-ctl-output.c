/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl-output.h"

#include "export/hallway-output-file.h"

#include <errno.h>
#include <stdio.h>

/**
 * hallway_ctl_output_write:
 * @text: what to write
 * @length: in octets
 * @error: return location for a #GIOErrorEnum
 *
 * Writes all of standard output at once and closes it, since a full disk may show no sooner.
 *
 * Returns: whether all of it arrived
 */
gboolean
hallway_ctl_output_write (const char *text,
                          gsize       length,
                          GError    **error)
{
  gboolean written = fwrite (text, 1, length, stdout) == length && fflush (stdout) == 0;
  int      reason = errno;

  if (fclose (stdout) != 0 && written)
    {
      written = FALSE;
      reason = errno;
    }
  if (!written)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (reason), g_strerror (reason));

  return written;
}

/**
 * hallway_ctl_output_write_file:
 * @path: where to; a symbolic link is followed
 * @bytes: what to write
 * @error: return location for a #GIOErrorEnum
 *
 * Writes a file, in the place of an older one only when all of it is on the disk.
 *
 * Returns: whether it stands there
 */
gboolean
hallway_ctl_output_write_file (const char *path,
                               GBytes     *bytes,
                               GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return hallway_output_file_write (file, bytes, NULL, error);
}
