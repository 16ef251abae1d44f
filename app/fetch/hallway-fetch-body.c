/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-body.h"

#include "hallway-fetch-content.h"
#include "hallway-fetch-error.h"

#include <glib/gi18n.h>

#define BLOCK_OCTETS (64 * 1024)

/* The longest line between two chunks that libsoup reads. */
#define CHUNK_LINE_OCTETS 512

static gboolean
fail_as_too_large (gsize    limit,
                   GError **error)
{
  g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_LARGE, _("larger than %d MiB"), (int) (limit / (1024 * 1024)));
  return FALSE;
}

/* libsoup before 3.6.5 takes it for the end when a connection ends between two chunks (reference: reliability, section 0.8).
 * Its stream of chunks looks no further after the true end; after another it asks the connection again, which refuses who
 * has given up. */
static gboolean
has_last_chunk (GInputStream *stream)
{
  GInputStream            *chunks = G_IS_FILTER_INPUT_STREAM (stream) ? g_filter_input_stream_get_base_stream (G_FILTER_INPUT_STREAM (stream)) : NULL;
  g_autoptr (GCancellable) given_up = g_cancellable_new ();
  char                     line[CHUNK_LINE_OCTETS];

  if (chunks == NULL || soup_check_version (3, 6, 5))
    return TRUE;

  g_cancellable_cancel (given_up);
  return g_input_stream_read (chunks, line, sizeof line, given_up, NULL) == 0;
}

/* A length counts even where libsoup doesn't hold the server to it, since the connection ends there. Where nothing says how
 * long it is, nothing at all may as well be a head that was cut short. */
static gboolean
is_whole (SoupMessage  *message,
          GInputStream *stream,
          gsize         n_received)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (message);

  switch (soup_message_headers_get_encoding (headers))
    {
    case SOUP_ENCODING_CONTENT_LENGTH:
      return (goffset) n_received == soup_message_headers_get_content_length (headers);
    case SOUP_ENCODING_CHUNKED:
      return has_last_chunk (stream);
    case SOUP_ENCODING_UNRECOGNIZED:
    case SOUP_ENCODING_NONE:
    case SOUP_ENCODING_EOF:
    case SOUP_ENCODING_BYTERANGES:
    default:
      return n_received > 0;
    }
}

/**
 * hallway_fetch_body_read:
 * @message: whose answer it is
 * @stream: the answer's body as it is sent
 * @limit: octets, as sent and when unpacked
 * @listener: who is told how much came
 * @error: return location for a HallwayFetchError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): all of it, unpacked, or %NULL if it is too much or not all of it came
 */
GBytes *
hallway_fetch_body_read (HallwayFetchSession        *session,
                         SoupMessage                *message,
                         GInputStream               *stream,
                         gsize                       limit,
                         const HallwayFetchListener *listener,
                         GError                    **error)
{
  SoupMessageHeaders             *headers = soup_message_get_response_headers (message);
  g_autoptr (HallwayFetchContent) content = hallway_fetch_content_new (soup_message_headers_get_list (headers, "Content-Encoding"), limit, error);
  g_autofree guint8              *block = g_malloc (BLOCK_OCTETS);
  gsize                           total = (gsize) MAX (soup_message_headers_get_content_length (headers), 0);
  gsize                           n_received = 0;
  gssize                          length;

  if (content == NULL || (total > limit && !fail_as_too_large (limit, error)))
    return NULL;

  while ((length = hallway_fetch_session_read (session, stream, block, BLOCK_OCTETS, error)) > 0)
    {
      if ((gsize) length > limit - n_received && !fail_as_too_large (limit, error))
        return NULL;
      n_received += (gsize) length;
      if (!hallway_fetch_content_add (content, block, (gsize) length, error))
        return NULL;
      if (listener->callback != NULL)
        listener->callback (n_received, total, listener->user_data);
    }
  if (length < 0)
    return NULL;

  if (!is_whole (message, stream, n_received))
    {
      hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_LOST, _("the connection was lost before all had come"));
      return NULL;
    }
  return hallway_fetch_content_finish (content, error);
}

/**
 * hallway_fetch_body_read_head:
 * @stream: the body of an answer that says no
 *
 * Returns: (transfer full): how a page begins that was sent in the place of a schedule, as far as it came
 */
char *
hallway_fetch_body_read_head (HallwayFetchSession *session,
                              GInputStream        *stream)
{
  g_autofree char *block = g_malloc (BLOCK_OCTETS);
  gsize            n_received = 0;
  gssize           length;

  while (n_received < BLOCK_OCTETS && (length = hallway_fetch_session_read (session, stream, block + n_received, BLOCK_OCTETS - n_received, NULL)) > 0)
    n_received += (gsize) length;
  return g_utf8_make_valid (block, (gssize) n_received);
}
