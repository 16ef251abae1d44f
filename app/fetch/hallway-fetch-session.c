/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-session.h"

#include "hallway-fetch-error.h"

#include <glib/gi18n.h>

#define USER_AGENT "Hallway/" HALLWAY_VERSION

struct _HallwayFetchSession
{
  const HallwayFetchLimits *limits;          /* (unowned) */
  GMainContext             *context;         /* (owned): of this fetch alone */
  SoupSession              *session;         /* (owned) */
  GCancellable             *given_up;        /* (owned) (nullable): the caller's */
  GCancellable             *stop;            /* (owned): given up, late, or led astray */
  GSource                  *given_up_source; /* (owned) (nullable): that tells of it */
  gint64                    end;             /* monotonic time of the last limit */

  GAsyncResult             *result; /* (owned) (nullable): of what is waited for */
  gboolean                  is_late;
  gboolean                  is_followed; /* what is asked now was a stranger's idea */
  gboolean                  is_at_home;  /* the person's own address was a private one */
  gboolean                  is_astray;   /* a stranger sent us to a private address */
};

static gboolean
given_up_cb (GCancellable *given_up,
             gpointer      stop)
{
  g_cancellable_cancel (stop);
  return G_SOURCE_REMOVE;
}

/* Another thread gives up, but only ours may stop what libsoup does here: it waits for locks when it is cancelled. */
static GSource *
watch (HallwayFetchSession *self,
       GCancellable        *cancellable)
{
  GSource *source = g_cancellable_source_new (cancellable);

  g_source_set_callback (source, G_SOURCE_FUNC (given_up_cb), self->stop, NULL);
  g_source_set_priority (source, G_PRIORITY_HIGH);
  g_source_attach (source, self->context);
  return source;
}

/**
 * hallway_fetch_session_new:
 * @limits: (transfer none): that outlive it
 * @is_foreign: whether the first address was a stranger's idea, as those that answers send on to
 * @cancellable: (nullable): to give up
 *
 * Begins a fetch: from now on its time runs. Needs the main context of its thread for itself until it is freed. Proxies
 * and certificates are the system's.
 *
 * Returns: (transfer full): a session
 */
HallwayFetchSession *
hallway_fetch_session_new (const HallwayFetchLimits *limits,
                           gboolean                  is_foreign,
                           GCancellable             *cancellable)
{
  HallwayFetchSession *self = g_new0 (HallwayFetchSession, 1);

  self->limits = limits;
  self->is_followed = is_foreign;
  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  self->stop = g_cancellable_new ();
  if (cancellable != NULL)
    {
      self->given_up = g_object_ref (cancellable);
      self->given_up_source = watch (self, cancellable);
    }
  self->end = g_get_monotonic_time () + limits->total * G_TIME_SPAN_MILLISECOND;

  /* The time is ours to keep: libsoup's is of each read alone (reference: reliability, section 0.8). So is unpacking, which
   * it does without end; and nothing may be asked of it but what an address says itself. */
  self->session = soup_session_new_with_options ("user-agent", USER_AGENT, "timeout", 0, NULL);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_CONTENT_DECODER);
  soup_session_remove_feature_by_type (self->session, SOUP_TYPE_AUTH_DIGEST);
  return self;
}

/**
 * hallway_fetch_session_free:
 *
 * Frees @self and ends its connections, whatever else they would bring.
 */
void
hallway_fetch_session_free (HallwayFetchSession *self)
{
  if (self->given_up_source != NULL)
    g_source_destroy (self->given_up_source);
  g_clear_pointer (&self->given_up_source, g_source_unref);
  soup_session_abort (self->session);
  g_object_unref (self->session);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_clear_object (&self->given_up);
  g_clear_object (&self->result);
  g_object_unref (self->stop);
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
time_is_up_cb (gpointer user_data)
{
  HallwayFetchSession *self = user_data;

  self->is_late = TRUE;
  g_cancellable_cancel (self->stop);
  return G_SOURCE_REMOVE;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  HallwayFetchSession *self = user_data;

  self->result = g_object_ref (result);
}

/* Until what was begun with done_cb() is done, at most @milliseconds. */
static void
wait_for_result (HallwayFetchSession *self,
                 guint                milliseconds)
{
  gint64              left = (self->end - g_get_monotonic_time ()) / G_TIME_SPAN_MILLISECOND;
  g_autoptr (GSource) alarm = g_timeout_source_new ((guint) CLAMP (left, 0, milliseconds));

  g_source_set_callback (alarm, time_is_up_cb, self, NULL);
  g_source_attach (alarm, self->context);
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);
  g_source_destroy (alarm);
}

/* What libsoup says after it was stopped is not why it was. */
static void
explain_stop (HallwayFetchSession *self,
              SoupMessage         *message,
              GError              *problem,
              GError             **error)
{
  if (self->given_up != NULL && g_cancellable_set_error_if_cancelled (self->given_up, error))
    g_error_free (problem);
  else if (self->is_late || self->is_astray)
    {
      hallway_fetch_error_set (error, self->is_late ? HALLWAY_FETCH_ERROR_SLOW : HALLWAY_FETCH_ERROR_REDIRECTED,
                               self->is_late ? _("the server is too slow") : _("the server sends on to a private address"));
      g_error_free (problem);
    }
  else
    hallway_fetch_error_translate (problem, message, error);
}

/* Before it is connected to. That of a proxy says nothing of whom it leads to. */
static void
check_address (HallwayFetchSession *self,
               GSocketConnection   *connection)
{
  g_autoptr (GSocketAddress) address = g_socket_connection_get_remote_address (connection, NULL);

  if (address == NULL || !G_IS_INET_SOCKET_ADDRESS (address) || G_IS_PROXY_ADDRESS (address))
    return;
  if (!hallway_fetch_address_is_private (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address))))
    return;

  if (!self->is_followed)
    self->is_at_home = TRUE;
  if (self->is_at_home)
    return;
  self->is_astray = TRUE;
  g_cancellable_cancel (self->stop);
}

static void
network_event_cb (SoupMessage       *message,
                  GSocketClientEvent event,
                  GIOStream         *connection,
                  gpointer           user_data)
{
  static const char *const protocols[] = { "http/1.1", NULL };

  if (event == G_SOCKET_CLIENT_CONNECTING && G_IS_SOCKET_CONNECTION (connection))
    check_address (user_data, G_SOCKET_CONNECTION (connection));
  /* HTTP/2 of the libsoup of Debian 12 has errors that a server can use (reference: reliability, section 3.1). */
  if (event == G_SOCKET_CLIENT_TLS_HANDSHAKING && G_IS_TLS_CONNECTION (connection))
    g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);
}

/**
 * hallway_fetch_session_send:
 * @message: a question
 * @address: whom it is for: the person's own address the first time, and then where answers sent on to
 * @error: return location for a HallwayFetchError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the body of the answer, whose head is then in @message
 */
GInputStream *
hallway_fetch_session_send (HallwayFetchSession       *self,
                            SoupMessage               *message,
                            const HallwayFetchAddress *address,
                            GError                   **error)
{
  GError       *problem = NULL;
  GInputStream *stream;

  if (hallway_fetch_address_has_private_host (address))
    {
      if (self->is_followed && !self->is_at_home)
        {
          hallway_fetch_error_set (error, HALLWAY_FETCH_ERROR_REDIRECTED, _("the server sends on to a private address"));
          return NULL;
        }
      self->is_at_home = TRUE;
    }

  g_signal_connect (message, "network-event", G_CALLBACK (network_event_cb), self);
  g_clear_object (&self->result);
  soup_session_send_async (self->session, message, G_PRIORITY_DEFAULT, self->stop, done_cb, self);
  wait_for_result (self, self->limits->first_byte);
  stream = soup_session_send_finish (self->session, self->result, &problem);
  g_signal_handlers_disconnect_by_data (message, self);
  self->is_followed = TRUE;

  if (stream == NULL)
    explain_stop (self, message, problem, error);
  return stream;
}

/**
 * hallway_fetch_session_read:
 * @stream: the body of an answer
 * @error: return location for a HallwayFetchError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: how many octets came, 0 at the end, -1 on failure
 */
gssize
hallway_fetch_session_read (HallwayFetchSession *self,
                            GInputStream        *stream,
                            void                *buffer,
                            gsize                size,
                            GError             **error)
{
  GError *problem = NULL;
  gssize  length;

  g_clear_object (&self->result);
  g_input_stream_read_async (stream, buffer, size, G_PRIORITY_DEFAULT, self->stop, done_cb, self);
  wait_for_result (self, self->limits->silence);
  length = g_input_stream_read_finish (stream, self->result, &problem);

  if (length < 0)
    explain_stop (self, NULL, problem, error);
  return length;
}

/**
 * hallway_fetch_session_drop:
 * @stream: (transfer full): the body of an answer, read or not
 *
 * Lets go of an answer. Of one that isn't read to its end, libsoup would wait for the rest, however slowly it came.
 */
void
hallway_fetch_session_drop (HallwayFetchSession *self,
                            GInputStream        *stream)
{
  soup_session_abort (self->session);
  g_object_unref (stream);
}
