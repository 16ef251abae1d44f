/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts that came packed: gzip around one file, or a ZIP archive of several (Open Event's export). */

#include "hallway-archive.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <archive.h>
#include <archive_entry.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define BLOCK_OCTETS (64 * 1024)

static gboolean
begins_with (const HallwayPart *part,
             const char        *beginning)
{
  gsize       length;
  const char *octets = g_bytes_get_data (part->bytes, &length);
  gsize       n_octets = strlen (beginning);

  return length >= n_octets && memcmp (octets, beginning, n_octets) == 0;
}

static gboolean
set_malformed_error (GError **error)
{
  g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED, _("the archive is damaged or ends early"));
  return FALSE;
}

static gboolean
set_limit_error (GError **error)
{
  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("larger than %d MiB when unpacked"), HALLWAY_LIMIT_BYTES / (1024 * 1024));
  return FALSE;
}

/* Archives hold pictures too, which are no part of a schedule. */
static void
add_text (GPtrArray  *parts,
          const char *name,
          GBytes     *bytes)
{
  g_autoptr (HallwayPart) part = hallway_part_new (name, bytes);

  part->is_within = TRUE;
  if (hallway_part_is_text (part))
    g_ptr_array_add (parts, g_steal_pointer (&part));
}

static GBytes *
decompress (GBytes  *bytes,
            GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream)      packed = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream)      plain = g_converter_input_stream_new (packed, G_CONVERTER (decompressor));
  g_autoptr (GByteArray)        content = g_byte_array_new ();
  g_autofree guint8            *block = g_malloc (BLOCK_OCTETS);
  gssize                        length;

  while ((length = g_input_stream_read (plain, block, BLOCK_OCTETS, NULL, NULL)) > 0)
    {
      if (content->len + (gsize) length > HALLWAY_LIMIT_BYTES)
        {
          set_limit_error (error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) length);
    }
  if (length < 0)
    {
      set_malformed_error (error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/* At most @room octets. */
static GBytes *
read_entry (struct archive *archive,
            gsize           room,
            GError        **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8     *block = g_malloc (BLOCK_OCTETS);
  la_ssize_t             length;

  while ((length = archive_read_data (archive, block, BLOCK_OCTETS)) > 0)
    {
      if (content->len + (gsize) length > room)
        {
          set_limit_error (error);
          return NULL;
        }
      g_byte_array_append (content, block, (guint) length);
    }
  if (length < 0)
    {
      set_malformed_error (error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static char *
make_name (const HallwayPart    *part,
           struct archive_entry *entry)
{
  const char *path = archive_entry_pathname_utf8 (entry);
  char       *name = g_strdup_printf ("%s/%s", part->name, path != NULL ? path : "?");

  return g_strdelimit (name, "\n\r\t", ' ');
}

static gboolean
unpack_entries (const HallwayPart *part,
                struct archive    *archive,
                GPtrArray         *parts,
                GError           **error)
{
  struct archive_entry *entry;
  gsize                 n_octets = 0;
  guint                 n_entries = 0;
  int                   result;

  while ((result = archive_read_next_header (archive, &entry)) == ARCHIVE_OK)
    {
      g_autofree char   *name = make_name (part, entry);
      g_autoptr (GBytes) bytes = NULL;

      if (++n_entries > HALLWAY_LIMIT_ENTRIES)
        {
          g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d files in one archive"), HALLWAY_LIMIT_ENTRIES);
          return FALSE;
        }
      bytes = read_entry (archive, HALLWAY_LIMIT_BYTES - n_octets, error);
      if (bytes == NULL)
        return FALSE;
      n_octets += g_bytes_get_size (bytes);
      add_text (parts, name, bytes);
    }
  return result == ARCHIVE_EOF || set_malformed_error (error);
}

/* By its directory, which stands at its end: one that was cut short has none. */
static gboolean
unpack_zip (const HallwayPart *part,
            GPtrArray         *parts,
            GError           **error)
{
  struct archive *archive = archive_read_new ();
  guint           n_before = parts->len;
  gsize           length;
  const void     *octets = g_bytes_get_data (part->bytes, &length);
  gboolean        is_unpacked;

  archive_read_support_format_zip_seekable (archive);
  if (archive_read_open_memory (archive, octets, length) == ARCHIVE_OK)
    is_unpacked = unpack_entries (part, archive, parts, error);
  else
    is_unpacked = set_malformed_error (error);
  archive_read_free (archive);

  if (is_unpacked && parts->len == n_before)
    {
      g_set_error_literal (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_EMPTY, _("there is no text in the archive"));
      return FALSE;
    }
  return is_unpacked;
}

/**
 * hallway_archive_unpack:
 * @part: (transfer none): what came
 * @parts: (element-type HallwayPart): where what was in it is added; itself if it isn't packed
 * @error: return location for HALLWAY_IMPORT_ERROR_MALFORMED, _LIMIT or _EMPTY
 *
 * Unpacks gzip and ZIP, by content (reference: formats, section 0). What is packed in turn stays as it is.
 *
 * Returns: %FALSE with @error set if it can't be unpacked, or there is no text in it
 */
gboolean
hallway_archive_unpack (const HallwayPart *part,
                        GPtrArray         *parts,
                        GError           **error)
{
  g_autoptr (GBytes) bytes = NULL;
  HallwayPart       *plain;

  g_return_val_if_fail (part != NULL && parts != NULL, FALSE);

  if (begins_with (part, "PK\x03\x04"))
    return unpack_zip (part, parts, error);

  bytes = begins_with (part, "\x1f\x8b") ? decompress (part->bytes, error) : g_bytes_ref (part->bytes);
  if (bytes == NULL)
    return FALSE;
  plain = hallway_part_new (part->name, bytes);
  plain->charset = g_strdup (part->charset);
  plain->is_within = part->is_within;
  g_ptr_array_add (parts, plain);
  return TRUE;
}
