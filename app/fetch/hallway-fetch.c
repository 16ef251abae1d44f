/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch.h"

#include "hallway-fetch-answer.h"
#include "hallway-fetch-body.h"
#include "hallway-fetch-content.h"
#include "hallway-fetch-error.h"
#include "hallway-fetch-session.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

/* The longest validator that is kept: a server has no need of more, and it is sent back each time. */
#define VALIDATOR_OCTETS 1024

/* Those of hallway-limits.h. */
const HallwayFetchLimits hallway_fetch_default_limits = {
  .octets = HALLWAY_LIMIT_BYTES,
  .redirects = HALLWAY_LIMIT_REDIRECTS,
  .first_byte = HALLWAY_LIMIT_FIRST_BYTE,
  .silence = HALLWAY_LIMIT_SILENCE,
  .total = HALLWAY_LIMIT_FETCH,
};

/**
 * hallway_fetched_free:
 *
 * Frees @self.
 */
void
hallway_fetched_free (HallwayFetched *self)
{
  g_clear_pointer (&self->part, hallway_part_free);
  g_free (self);
}

static SoupMessage *
ask (const HallwayFetchAddress *address,
     const HallwayFetchRequest *request,
     gboolean                   is_conditional)
{
  SoupMessage        *message = soup_message_new_from_uri (SOUP_METHOD_GET, address->uri);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_headers_replace (headers, "Accept", "*/*");
  soup_message_headers_replace (headers, "Accept-Encoding", HALLWAY_FETCH_CONTENT_ENCODINGS);
  if (address->authorization != NULL)
    soup_message_headers_replace (headers, "Authorization", address->authorization);
  if (is_conditional && request->etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", request->etag);
  if (is_conditional && request->last_modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", request->last_modified);
  if (!is_conditional)
    soup_message_headers_replace (headers, "Cache-Control", "no-cache");
  return message;
}

static char *
dup_validator (SoupMessageHeaders *headers,
               const char         *name)
{
  const char *value = soup_message_headers_get_one (headers, name);

  return value != NULL && strlen (value) <= VALIDATOR_OCTETS && g_utf8_validate (value, -1, NULL) ? g_strdup (value) : NULL;
}

static HallwayPart *
make_part (const HallwayFetchAddress *address,
           const HallwayFetchRequest *request,
           SoupMessage               *message,
           GBytes                    *bytes)
{
  SoupMessageHeaders    *headers = soup_message_get_response_headers (message);
  g_autofree char       *name = hallway_fetch_address_to_string (address);
  HallwayPart           *part = hallway_part_new (name, bytes);
  g_autoptr (GHashTable) parameters = NULL;

  soup_message_headers_get_content_type (headers, &parameters);
  if (parameters != NULL)
    part->charset = g_strdup (g_hash_table_lookup (parameters, "charset"));
  part->address = g_strdup (request->address);
  part->etag = dup_validator (headers, "ETag");
  part->last_modified = dup_validator (headers, "Last-Modified");
  return part;
}

/* One way through the servers, from the first to the one that has it. */
typedef struct
{
  const HallwayFetchRequest  *request;
  const HallwayFetchLimits   *limits;
  const HallwayFetchListener *listener;
  HallwayFetchSession        *session;        /* (owned) */
  HallwayFetchAddress        *address;        /* (owned): whom to ask next */
  gboolean                    is_conditional; /* only for something new */
  guint                       n_redirects;
} Way;

static void
clear_way (Way *way)
{
  g_clear_pointer (&way->address, hallway_fetch_address_free);
  g_clear_pointer (&way->session, hallway_fetch_session_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Way, clear_way)

static gboolean
follow (Way         *way,
        SoupMessage *message,
        GError     **error)
{
  HallwayFetchAddress *next;

  if (way->n_redirects++ >= way->limits->redirects)
    {
      g_set_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_REDIRECTS,
                   ngettext ("the server sends on more than once", "the server sends on more than %u times", way->limits->redirects), way->limits->redirects);
      return FALSE;
    }

  next = hallway_fetch_address_follow (way->address, soup_message_headers_get_one (soup_message_get_response_headers (message), "Location"), error);
  if (next == NULL)
    return FALSE;
  hallway_fetch_address_free (way->address);
  way->address = next;
  return TRUE;
}

/* Nothing new, for who has something; who has nothing asks once more, for all of it. */
static gboolean
take_not_modified (Way      *way,
                   gboolean *is_done,
                   GError  **error)
{
  gboolean has_validator = way->request->etag != NULL || way->request->last_modified != NULL;

  if (way->is_conditional && !has_validator)
    way->is_conditional = FALSE;
  else if (way->is_conditional)
    *is_done = TRUE;
  else
    {
      hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_SERVER, _("the server says that nothing is new, and doesn’t send what it has"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
take_answer (Way            *way,
             SoupMessage    *message,
             GInputStream   *stream,
             HallwayFetched *fetched,
             gboolean       *is_done,
             GError        **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char   *page = NULL;
  guint              status = (guint) soup_message_get_status (message);

  if (hallway_fetch_answer_sends_on (message))
    return follow (way, message, error);
  if (status == SOUP_STATUS_NOT_MODIFIED)
    return take_not_modified (way, is_done, error);
  if (status == SOUP_STATUS_OK || status == SOUP_STATUS_NON_AUTHORITATIVE)
    {
      bytes = hallway_fetch_body_read (way->session, message, stream, way->limits->octets, way->listener, error);
      *is_done = bytes != NULL;
      if (bytes != NULL)
        fetched->part = make_part (way->address, way->request, message, bytes);
      return *is_done;
    }

  page = hallway_fetch_body_read_head (way->session, stream);
  hallway_fetch_answer_set_error (message, page, error);
  return FALSE;
}

static HallwayFetched *
go (Way     *way,
    GError **error)
{
  g_autoptr (HallwayFetched) fetched = g_new0 (HallwayFetched, 1);
  gboolean                   is_done = FALSE;

  while (!is_done)
    {
      g_autoptr (SoupMessage) message = ask (way->address, way->request, way->is_conditional);
      GInputStream           *stream = hallway_fetch_session_send (way->session, message, way->address, error);
      gboolean                is_taken;

      if (stream == NULL)
        return NULL;
      is_taken = take_answer (way, message, stream, fetched, &is_done, error);
      hallway_fetch_session_drop (way->session, stream);
      if (!is_taken)
        return NULL;
    }
  return g_steal_pointer (&fetched);
}

static HallwayFetched *
fetch_from (HallwayFetchAddress        *address,
            const HallwayFetchRequest  *request,
            const HallwayFetchListener *listener,
            GCancellable               *cancellable,
            GError                    **error)
{
  const HallwayFetchLimits *limits = request->limits != NULL ? request->limits : &hallway_fetch_default_limits;
  g_auto (Way)              way = { .request = request, .limits = limits, .listener = listener, .address = address, .is_conditional = TRUE };
  HallwayFetched           *fetched;

  way.session = hallway_fetch_session_new (limits, request->is_foreign, cancellable);
  fetched = go (&way, error);
  if (fetched == NULL)
    {
      g_autofree char *name = hallway_fetch_address_to_string (way.address);

      g_prefix_error (error, "%s: ", name);
    }
  return fetched;
}

/**
 * hallway_fetch:
 * @request: what to fetch
 * @progress_callback: (nullable): called now and then while it comes
 * @cancellable: (nullable): to give up, from any thread
 * @error: return location for a HallwayFetchError, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE or %G_IO_ERROR_CANCELLED; its message
 *   begins with the address that it is about
 *
 * Fetches what stands at an address, within limits, and waits for it. Follows where it is sent on to, but not from https to
 * http, and not to a private address from another one. What webcal: says is asked for by https, and by http if that isn't
 * answered.
 *
 * Returns: (transfer full) (nullable): what stands there, unless it is what @request has
 */
HallwayFetched *
hallway_fetch (const HallwayFetchRequest   *request,
               HallwayFetchProgressCallback progress_callback,
               gpointer                     progress_data,
               GCancellable                *cancellable,
               GError                     **error)
{
  HallwayFetchListener            listener = { progress_callback, progress_data };
  g_autoptr (HallwayFetchAddress) address = NULL;
  g_autoptr (HallwayFetchAddress) plain = NULL;
  g_autoptr (GError)              problem = NULL;
  HallwayFetched                 *fetched;

  g_return_val_if_fail (request != NULL && request->address != NULL, NULL);

  address = hallway_fetch_address_new (request->address, error);
  if (address == NULL)
    return NULL;

  plain = hallway_fetch_address_decrypt (address);
  fetched = fetch_from (g_steal_pointer (&address), request, &listener, cancellable, &problem);
  if (g_error_matches (problem, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_UNREACHABLE) && plain != NULL)
    {
      g_clear_error (&problem);
      fetched = fetch_from (g_steal_pointer (&plain), request, &listener, cancellable, &problem);
      if (fetched != NULL && fetched->part != NULL)
        fetched->part->is_unencrypted = TRUE;
    }

  if (fetched == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  return fetched;
}
