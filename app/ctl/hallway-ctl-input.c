/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl-input.h"

#include "fetch/hallway-fetch.h"
#include "import/hallway-part-file.h"
#include "model/hallway-limits.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK_OCTETS (64 * 1024)

static void
set_error_from_errno (GError    **error,
                      const char *name,
                      int         reason)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (reason), "%s: %s", name, g_strerror (reason));
}

static void
set_error_too_large (GError    **error,
                     const char *name)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "%s: larger than the %d MiB that a schedule may have", name,
               HALLWAY_LIMIT_BYTES / (1024 * 1024));
}

static GBytes *
read_standard_input (GError **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8                 block[BLOCK_OCTETS];
  gssize                 length;

  while ((length = read (STDIN_FILENO, block, sizeof block)) != 0)
    {
      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        {
          set_error_from_errno (error, "standard input", errno);
          return NULL;
        }
      if (content->len + length > HALLWAY_LIMIT_BYTES)
        {
          set_error_too_large (error, "standard input");
          return NULL;
        }
      g_byte_array_append (content, block, length);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* What can't be read as a whole, and would block or have no end. */
static const char *
name_special_file (mode_t mode)
{
  if (S_ISDIR (mode))
    return "a folder";
  if (S_ISFIFO (mode))
    return "a pipe; “-” reads standard input";
  if (S_ISSOCK (mode))
    return "a socket";

  return "a device";
}

static gboolean
check_file (int         descriptor,
            const char *name,
            GError    **error)
{
  struct stat status;

  if (fstat (descriptor, &status) != 0)
    {
      set_error_from_errno (error, name, errno);
      return FALSE;
    }
  if (!S_ISREG (status.st_mode))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, "%s: not a file but %s", name,
                   name_special_file (status.st_mode));
      return FALSE;
    }
  if (status.st_size > HALLWAY_LIMIT_BYTES)
    {
      set_error_too_large (error, name);
      return FALSE;
    }

  return TRUE;
}

/* Mapped, so that the pages of a large file are never copied. */
static GBytes *
map_file (int         descriptor,
          const char *name,
          GError    **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError)      problem = NULL;

  if (!check_file (descriptor, name, error))
    return NULL;
  file = g_mapped_file_new_from_fd (descriptor, FALSE, &problem);
  if (file == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", name, problem->message);
      return NULL;
    }

  return g_mapped_file_get_bytes (file);
}

/* Without waiting for anyone at the other end of a pipe. */
static GBytes *
read_file (const char *path,
           const char *name,
           GError    **error)
{
  int     descriptor = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  GBytes *bytes;

  if (descriptor < 0)
    {
      set_error_from_errno (error, name, errno);
      return NULL;
    }
  bytes = map_file (descriptor, name, error);
  g_close (descriptor, NULL);

  return bytes;
}

static GBytes *
read_file_of_folder (GFile        *file,
                     const char   *name,
                     GCancellable *cancellable,
                     GError      **error)
{
  return read_file (g_file_peek_path (file), name, error);
}

static HallwayPart *
fetch (const char *address,
       GError    **error)
{
  HallwayFetchRequest        request = { .address = address };
  g_autoptr (HallwayFetched) fetched = hallway_fetch (&request, NULL, NULL, NULL, error);

  return fetched != NULL ? g_steal_pointer (&fetched->part) : NULL;
}

/**
 * hallway_ctl_input_read:
 * @source: a file name, an address, or "-" for standard input
 * @error: return location for a #GIOErrorEnum or a HallwayFetchError
 *
 * Returns: (transfer full): what was read, at most %HALLWAY_LIMIT_BYTES, or %NULL
 */
HallwayPart *
hallway_ctl_input_read (const char *source,
                        GError    **error)
{
  g_autofree char   *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (hallway_fetch_is_address (source))
    return fetch (source, error);
  if (g_str_equal (source, HALLWAY_CTL_STANDARD_INPUT))
    {
      name = g_strdup ("standard input");
      bytes = read_standard_input (error);
    }
  else
    {
      name = g_filename_display_name (source);
      bytes = read_file (source, name, error);
    }

  return bytes != NULL ? hallway_part_new (name, bytes) : NULL;
}

/**
 * hallway_ctl_input_read_parts:
 * @source: as for hallway_ctl_input_read(), or a folder
 * @parts: (element-type HallwayPart): where what was read is added
 * @error: return location as for hallway_ctl_input_read(), or for a HallwayImportError
 *
 * Returns: %FALSE with @error set on failure
 */
gboolean
hallway_ctl_input_read_parts (const char *source,
                              GPtrArray  *parts,
                              GError    **error)
{
  HallwayPart *part;

  if (!hallway_fetch_is_address (source) && g_file_test (source, G_FILE_TEST_IS_DIR))
    {
      g_autoptr (GFile) folder = g_file_new_for_path (source);
      g_autofree char  *name = g_filename_display_name (source);

      return hallway_part_read_folder (folder, name, read_file_of_folder, parts, NULL, error);
    }

  part = hallway_ctl_input_read (source, error);
  if (part == NULL)
    return FALSE;
  g_ptr_array_add (parts, part);
  return TRUE;
}
