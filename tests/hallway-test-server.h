/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include <string.h>

G_BEGIN_DECLS

/* A server on the loopback address that sends what it is told, octet by octet, however wrong that is. It has its own
 * thread, so that a test may wait for it. */

/* One answer, to whom asks for its path. */
typedef struct
{
  const char *path;       /* the whole request target; NULL ends a list, and answers all that nobody else does */
  const char *octets;     /* status line, header fields and body; %s in it stands for the server's own address */
  gssize      length;     /* of octets, or 0 for a string */
  gulong      pause;      /* microseconds after each octet, or 0 to send all at once */
  gboolean    stays_open; /* afterwards, until the other side ends the connection */
} HallwayTestAnswer;

typedef struct
{
  const HallwayTestAnswer *answers;     /* until one without path */
  GTlsCertificate         *certificate; /* (owned) (nullable): NULL for a server without encryption */
  GSocketService          *service;     /* (owned) */
  GMainContext            *context;     /* (owned) */
  GMainLoop               *loop;        /* (owned) */
  GThread                 *thread;      /* (owned) */
  char                    *address;     /* (owned): "http://127.0.0.1:PORT" */
  guint16                  port;

  GMutex                   mutex;       /* for what follows */
  GString                 *requests;    /* (owned): all that was asked */
  guint                    n_requests;
} HallwayTestServer;

#define HALLWAY_TEST_REQUEST_SIZE 8192

/* How TLS begins. */
#define HALLWAY_TEST_HANDSHAKE 0x16

/* The head of a request; NULL for what isn't HTTP. */
static inline char *
hallway_test_server_read_request (GInputStream *input)
{
  g_autofree char *head = g_malloc0 (HALLWAY_TEST_REQUEST_SIZE);
  gsize            length = 0;

  while (length < HALLWAY_TEST_REQUEST_SIZE - 1 && strstr (head, "\r\n\r\n") == NULL)
    {
      gssize n_read = g_input_stream_read (input, head + length, HALLWAY_TEST_REQUEST_SIZE - 1 - length, NULL, NULL);

      if (n_read <= 0 || *head == HALLWAY_TEST_HANDSHAKE)
        return NULL;
      length += (gsize) n_read;
    }
  return g_steal_pointer (&head);
}

static inline const HallwayTestAnswer *
hallway_test_server_find_answer (HallwayTestServer *self,
                                 const char        *request)
{
  const HallwayTestAnswer *answer = self->answers;
  g_auto (GStrv)           words = g_strsplit (request, " ", 3);

  while (answer->path != NULL && g_strcmp0 (answer->path, words[1]) != 0)
    answer++;
  return answer;
}

static inline void
hallway_test_server_write (GOutputStream           *output,
                           const HallwayTestAnswer *answer,
                           const char              *octets,
                           gsize                    length)
{
  gboolean is_taken = TRUE;

  if (answer->pause == 0)
    g_output_stream_write_all (output, octets, length, NULL, NULL, NULL);
  for (gsize i = 0; answer->pause > 0 && i < length && is_taken; i++)
    {
      is_taken = g_output_stream_write_all (output, octets + i, 1, NULL, NULL, NULL);
      g_usleep (answer->pause);
    }
}

static inline void
hallway_test_server_answer (HallwayTestServer *self,
                            GIOStream         *stream)
{
  g_autofree char         *request = hallway_test_server_read_request (g_io_stream_get_input_stream (stream));
  const HallwayTestAnswer *answer;
  g_auto (GStrv)           pieces = NULL;
  g_autofree char         *text = NULL;
  char                     octet;

  if (request == NULL)
    return;

  g_mutex_lock (&self->mutex);
  g_string_append (self->requests, request);
  self->n_requests++;
  g_mutex_unlock (&self->mutex);

  answer = hallway_test_server_find_answer (self, request);
  if (answer->octets == NULL)
    return;
  if (answer->length == 0)
    {
      pieces = g_strsplit (answer->octets, "%s", -1);
      text = g_strjoinv (self->address, pieces);
    }
  hallway_test_server_write (g_io_stream_get_output_stream (stream), answer, text != NULL ? text : answer->octets,
                             text != NULL ? strlen (text) : (gsize) answer->length);
  if (answer->stays_open)
    g_input_stream_read (g_io_stream_get_input_stream (stream), &octet, 1, NULL, NULL);
}

static inline gboolean
hallway_test_server_run_cb (GThreadedSocketService *service,
                            GSocketConnection      *connection,
                            GObject                *source,
                            gpointer                user_data)
{
  /* Who offers HTTP/2 gets it, and would wait for an answer in it. */
  static const char *const protocols[] = { "h2", "http/1.1", NULL };
  HallwayTestServer       *self = user_data;
  g_autoptr (GIOStream)    encrypted = NULL;

  if (self->certificate != NULL)
    {
      encrypted = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
      g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (encrypted), protocols);
    }
  hallway_test_server_answer (self, encrypted != NULL ? encrypted : G_IO_STREAM (connection));
  if (encrypted != NULL)
    g_io_stream_close (encrypted, NULL, NULL);
  g_io_stream_close (G_IO_STREAM (connection), NULL, NULL);
  return TRUE;
}

static inline gpointer
hallway_test_server_thread (gpointer data)
{
  HallwayTestServer *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static inline HallwayTestServer *
hallway_test_server_new (const HallwayTestAnswer *answers,
                         const char              *certificate)
{
  HallwayTestServer        *self = g_new0 (HallwayTestServer, 1);
  g_autoptr (GInetAddress)  loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) wanted = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) given = NULL;
  g_autoptr (GError)        error = NULL;

  g_mutex_init (&self->mutex);
  self->answers = answers;
  self->requests = g_string_new (NULL);
  if (certificate != NULL)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "fetch", certificate, NULL);

      self->certificate = g_tls_certificate_new_from_file (path, &error);
      g_assert_no_error (error);
    }

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  g_main_context_push_thread_default (self->context);
  self->service = g_threaded_socket_service_new (10);
  g_socket_listener_add_address (G_SOCKET_LISTENER (self->service), wanted, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL, &given, &error);
  g_assert_no_error (error);
  self->port = g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (given));
  g_signal_connect (self->service, "run", G_CALLBACK (hallway_test_server_run_cb), self);
  g_socket_service_start (self->service);
  g_main_context_pop_thread_default (self->context);

  self->address = g_strdup_printf ("%s://127.0.0.1:%u", certificate != NULL ? "https" : "http", self->port);
  self->thread = g_thread_new ("server", hallway_test_server_thread, self);
  return self;
}

static inline gboolean
hallway_test_server_quit_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);
  return G_SOURCE_REMOVE;
}

/* Its own threads may still be sending: they hold what they need until the process ends. A loop that hasn't begun yet
 * would not notice that it was told to end. */
static inline void
hallway_test_server_free (HallwayTestServer *self)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_socket_service_stop (self->service);
  g_socket_listener_close (G_SOCKET_LISTENER (self->service));
  g_source_set_callback (source, hallway_test_server_quit_cb, self->loop, NULL);
  g_source_attach (source, self->context);
  g_thread_join (self->thread);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayTestServer, hallway_test_server_free)

static inline gboolean
hallway_test_server_was_asked (HallwayTestServer *self,
                               const char        *text)
{
  gboolean was_asked;

  g_mutex_lock (&self->mutex);
  was_asked = strstr (self->requests->str, text) != NULL;
  g_mutex_unlock (&self->mutex);
  return was_asked;
}

G_END_DECLS
