/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-content.h"

#include "hallway-fetch.h"

#include <glib/gi18n.h>

#define BLOCK_OCTETS (64 * 1024)
#define GZIP_MAGIC 0x1f

struct _HallwayFetchContent
{
  GConverter *decompressor; /* (owned) (nullable): of what comes as it is */
  gboolean    is_gzip;
  gboolean    is_complete; /* of what is packed: its end came */
  GByteArray *octets;      /* (owned): unpacked */
  gsize       limit;
};

/* The names of what is understood (RFC 9110, 8.4.1). */
/* clang-format off */
static const struct
{
  const char           *name;
  gboolean              is_packed;
  GZlibCompressorFormat format;
} encodings[] = {
  { "gzip", TRUE, G_ZLIB_COMPRESSOR_FORMAT_GZIP },
  { "x-gzip", TRUE, G_ZLIB_COMPRESSOR_FORMAT_GZIP },
  { "deflate", TRUE, G_ZLIB_COMPRESSOR_FORMAT_ZLIB },
  { "identity", FALSE, G_ZLIB_COMPRESSOR_FORMAT_RAW },
  { "", FALSE, G_ZLIB_COMPRESSOR_FORMAT_RAW },
};
/* clang-format on */

static gboolean
set_damaged_error (GError **error)
{
  g_set_error_literal (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_LOST, _("what the server sent is damaged or ends early"));
  return FALSE;
}

/**
 * hallway_fetch_content_new:
 * @encoding: (nullable): the answer's Content-Encoding
 * @limit: octets when unpacked
 * @error: return location for HALLWAY_FETCH_ERROR_SERVER
 *
 * Returns: (transfer full) (nullable): nothing yet
 */
HallwayFetchContent *
hallway_fetch_content_new (const char *encoding,
                           gsize       limit,
                           GError    **error)
{
  HallwayFetchContent *self;
  guint                position = 0;

  while (position < G_N_ELEMENTS (encodings) && g_ascii_strcasecmp (encodings[position].name, encoding != NULL ? encoding : "") != 0)
    position++;
  if (position == G_N_ELEMENTS (encodings))
    {
      g_set_error_literal (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_SERVER, _("the server packs its answer in a way that Hallway didn’t ask for"));
      return NULL;
    }

  self = g_new0 (HallwayFetchContent, 1);
  self->limit = limit;
  self->octets = g_byte_array_new ();
  self->is_gzip = encodings[position].format == G_ZLIB_COMPRESSOR_FORMAT_GZIP;
  if (encodings[position].is_packed)
    self->decompressor = G_CONVERTER (g_zlib_decompressor_new (encodings[position].format));
  return self;
}

/**
 * hallway_fetch_content_free:
 *
 * Frees @self.
 */
void
hallway_fetch_content_free (HallwayFetchContent *self)
{
  g_clear_object (&self->decompressor);
  g_clear_pointer (&self->octets, g_byte_array_unref);
  g_free (self);
}

static gboolean
append (HallwayFetchContent *self,
        const guint8        *octets,
        gsize                length,
        GError             **error)
{
  if (length > self->limit - self->octets->len)
    {
      g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_LARGE, _("larger than %d MiB when unpacked"), (int) (self->limit / (1024 * 1024)));
      return FALSE;
    }
  g_byte_array_append (self->octets, octets, (guint) length);
  return TRUE;
}

/* Several packed pieces may stand one after the other (RFC 1952, 2.2); what else follows an end is filling. */
static gboolean
unpack (HallwayFetchContent *self,
        const guint8        *octets,
        gsize                length,
        GError             **error)
{
  g_autofree guint8 *block = g_malloc (BLOCK_OCTETS);
  GConverterResult   result = G_CONVERTER_CONVERTED;

  while (result != G_CONVERTER_ERROR)
    {
      gsize              n_read = 0, n_written = 0;
      g_autoptr (GError) problem = NULL;

      if (self->is_complete)
        {
          if (length == 0 || !self->is_gzip || octets[0] != GZIP_MAGIC)
            return TRUE;
          g_converter_reset (self->decompressor);
          self->is_complete = FALSE;
        }

      result = g_converter_convert (self->decompressor, octets, length, block, BLOCK_OCTETS, G_CONVERTER_NO_FLAGS, &n_read, &n_written, &problem);
      if (result == G_CONVERTER_ERROR && !g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
        return set_damaged_error (error);
      if (result == G_CONVERTER_ERROR)
        break;
      if (!append (self, block, n_written, error))
        return FALSE;
      self->is_complete = result == G_CONVERTER_FINISHED;
      octets += n_read;
      length -= n_read;
    }
  return TRUE;
}

/**
 * hallway_fetch_content_add:
 * @octets: that came
 * @error: return location for HALLWAY_FETCH_ERROR_LARGE or _LOST
 *
 * Returns: %FALSE if that is too much, or can't be unpacked
 */
gboolean
hallway_fetch_content_add (HallwayFetchContent *self,
                           const guint8        *octets,
                           gsize                length,
                           GError             **error)
{
  if (self->decompressor == NULL)
    return append (self, octets, length, error);
  return unpack (self, octets, length, error);
}

/**
 * hallway_fetch_content_finish:
 * @error: return location for HALLWAY_FETCH_ERROR_LOST
 *
 * Returns: (transfer full) (nullable): all of it, or %NULL if its end is missing
 */
GBytes *
hallway_fetch_content_finish (HallwayFetchContent *self,
                              GError             **error)
{
  if (self->decompressor != NULL && !self->is_complete && !set_damaged_error (error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->octets));
}
