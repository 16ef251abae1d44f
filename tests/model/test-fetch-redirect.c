/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-fetch.h"

static void
test_redirects (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/0", HALLWAY_TEST_OK "5\r\n\r\nhello" },
    { "/1", "HTTP/1.1 301 Moved Permanently\r\nLocation: 0\r\n" HALLWAY_TEST_NOTHING },
    { "/2", "HTTP/1.1 302 Found\r\nLocation: %s/1\r\n" HALLWAY_TEST_NOTHING },
    { "/3", "HTTP/1.1 303 See Other\r\nLocation: ./x/../2\r\n" HALLWAY_TEST_NOTHING },
    { "/4", "HTTP/1.1 307 Temporary Redirect\r\nLocation: /3#part\r\n" HALLWAY_TEST_NOTHING },
    { "/5", "HTTP/1.1 308 Permanent Redirect\r\nLocation: 4\r\nContent-Length: 3\r\n\r\nbye" },
    { "/6", "HTTP/1.1 301 Moved Permanently\r\nLocation: 5\r\n" HALLWAY_TEST_NOTHING },
    { "/loop", "HTTP/1.1 302 Found\r\nLocation: /loop\r\n" HALLWAY_TEST_NOTHING },
    { "/file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n" HALLWAY_TEST_NOTHING },
    { "/data", "HTTP/1.1 302 Found\r\nLocation: data:text/plain,hello\r\n" HALLWAY_TEST_NOTHING },
    { "/script", "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n" HALLWAY_TEST_NOTHING },
    { NULL },
  };
  static const char *const      refused[] = { "/file", "/data", "/script" };
  static const char *const      endless[] = { "/6", "/loop" };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            first_error = NULL;
  g_autoptr (HallwayFetched)    five = hallway_test_fetch (server, "/5", &hallway_test_patient, &first_error);
  g_autofree char              *name = g_strconcat (server->address, "/0", NULL);
  g_autofree char              *address = g_strconcat (server->address, "/5", NULL);

  hallway_test_assert_content (five, first_error, "hello");
  g_assert_cmpstr (five->part->name, ==, name);
  g_assert_cmpstr (five->part->address, ==, address);

  for (guint i = 0; i < G_N_ELEMENTS (endless); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch (server, endless[i], &hallway_test_patient, &error);

      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_REDIRECTS, "more than 5 times");
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch (server, refused[i], &hallway_test_patient, &error);

      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_REDIRECTED, "other than a web address");
    }
}

/* Who one is goes to the server that it was said to, and to nobody else. */
static void
test_password (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/here", HALLWAY_TEST_OK "5\r\n\r\nhello" },
    { "/within", "HTTP/1.1 302 Found\r\nLocation: /here\r\n" HALLWAY_TEST_NOTHING },
    { "/missing", "HTTP/1.1 404 Not Found\r\n" HALLWAY_TEST_NOTHING },
    { NULL },
  };
  static const HallwayTestAnswer other_answers[] = { { "/there", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  static const char              authorization[] = "Authorization: Basic YWRhOnNlY3JldCE=\r\n";
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (HallwayTestServer)  other = hallway_test_server_new (other_answers, NULL);
  g_autofree char               *redirect = g_strdup_printf ("HTTP/1.1 302 Found\r\nLocation: %s/there\r\n" HALLWAY_TEST_NOTHING, other->address);
  HallwayTestAnswer              leading_answers[] = { { "/", redirect }, { NULL } };
  g_autoptr (HallwayTestServer)  leading = hallway_test_server_new (leading_answers, NULL);
  g_autofree char               *within = g_strdup_printf ("http://ada:secret%%21@127.0.0.1:%u/within", server->port);
  g_autofree char               *missing = g_strdup_printf ("http://ada:secret%%21@127.0.0.1:%u/missing", server->port);
  g_autofree char               *away = g_strdup_printf ("http://ada:secret%%21@127.0.0.1:%u/", leading->port);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     stayed = hallway_test_fetch_as (server, (HallwayFetchRequest){ .address = within }, "", &hallway_test_patient, &error);
  g_autoptr (HallwayFetched)     left = NULL;
  g_autoptr (HallwayFetched)     refused = NULL;

  hallway_test_assert_content (stayed, error, "hello");
  g_assert_null (strstr (stayed->part->name, "secret"));
  g_assert_cmpstr (stayed->part->address, ==, within);
  g_assert_cmpuint (server->n_requests, ==, 2);
  g_assert_nonnull (strstr (strstr (server->requests->str, "/here"), authorization));

  left = hallway_test_fetch_as (leading, (HallwayFetchRequest){ .address = away }, "", &hallway_test_patient, &error);
  hallway_test_assert_content (left, error, "hello");
  g_assert_true (hallway_test_server_was_asked (leading, authorization));
  g_assert_false (hallway_test_server_was_asked (other, "Authorization"));

  refused = hallway_test_fetch_as (server, (HallwayFetchRequest){ .address = missing }, "", &hallway_test_patient, &error);
  hallway_test_assert_problem (refused, error, HALLWAY_FETCH_ERROR_NOT_FOUND, "/missing");
}

/* Nobody is answered without encryption who began with it. */
static void
test_downgrade (void)
{
  static const HallwayTestAnswer plain_answers[] = { { "/", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  g_autoptr (HallwayTestServer)  plain = hallway_test_server_new (plain_answers, NULL);
  g_autofree char               *down = g_strdup_printf ("HTTP/1.1 302 Found\r\nLocation: %s/\r\n" HALLWAY_TEST_NOTHING, plain->address);
  HallwayTestAnswer              answers[] = { { "/down", down }, { "/within", "HTTP/1.1 302 Found\r\nLocation: /here\r\n" HALLWAY_TEST_NOTHING }, { "/here", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, "loopback.pem");
  g_autofree char               *up = g_strdup_printf ("HTTP/1.1 302 Found\r\nLocation: %s/here\r\n" HALLWAY_TEST_NOTHING, server->address);
  HallwayTestAnswer              up_answers[] = { { "/up", up }, { NULL } };
  g_autoptr (HallwayTestServer)  leading = hallway_test_server_new (up_answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     within = hallway_test_fetch (server, "/within", &hallway_test_patient, &error);
  g_autoptr (HallwayFetched)     lifted = NULL;
  g_autoptr (HallwayFetched)     fallen = NULL;

  hallway_test_assert_content (within, error, "hello");
  lifted = hallway_test_fetch (leading, "/up", &hallway_test_patient, &error);
  hallway_test_assert_content (lifted, error, "hello");
  fallen = hallway_test_fetch (server, "/down", &hallway_test_patient, &error);
  hallway_test_assert_problem (fallen, error, HALLWAY_FETCH_ERROR_REDIRECTED, "from an encrypted to an unencrypted address");
  g_assert_cmpuint (plain->n_requests, ==, 0);
}

/* A server that can't prove who it is isn't asked, and what is wrong is said. */
static void
test_certificates (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  static const char *const       cases[][2] = {
          { "self-signed.pem", "nobody that this computer trusts has signed" },
          { "expired.pem", "has expired" },
          { "other-name.pem", "for another name" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, cases[i][0]);
      g_autoptr (GError)            error = NULL;
      g_autoptr (HallwayFetched)    fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);

      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_CERTIFICATE, cases[i][1]);
      g_assert_cmpuint (server->n_requests, ==, 0);
    }
}

static char *
change_scheme (HallwayTestServer *server,
               const char        *scheme)
{
  return g_strdup_printf ("%s://127.0.0.1:%u/", scheme, server->port);
}

/* What webcal: says is asked for with encryption first; without it only if nobody wanted any, and that is told. */
static void
test_webcal (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  static const struct
  {
    const char *scheme;
    const char *certificate;
    gboolean    is_fetched;
    gboolean    is_unencrypted;
  } cases[] = {
    { "webcal", "loopback.pem", TRUE, FALSE },
    { "webcal", NULL, TRUE, TRUE },
    { "WebCals", "loopback.pem", TRUE, FALSE },
    { "webcals", NULL, FALSE, FALSE },
    { "https", NULL, FALSE, FALSE },
    { "webcal", "self-signed.pem", FALSE, FALSE },
    { "webcal://ada:secret@127.0.0.1", NULL, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, cases[i].certificate);
      g_autofree char              *address = NULL;
      g_autoptr (GError)            error = NULL;
      g_autoptr (HallwayFetched)    fetched = NULL;

      if (strstr (cases[i].scheme, "://") != NULL)
        address = g_strdup_printf ("%s:%u/", cases[i].scheme, server->port);
      else
        address = change_scheme (server, cases[i].scheme);
      fetched = hallway_test_fetch_as (server, (HallwayFetchRequest){ .address = address }, "", &hallway_test_patient, &error);
      if (cases[i].is_fetched)
        {
          hallway_test_assert_content (fetched, error, "hello");
          g_assert_true (fetched->part->is_unencrypted == cases[i].is_unencrypted);
          g_assert_true (g_str_has_prefix (fetched->part->name, server->address));
        }
      else
        hallway_test_assert_problem (fetched, error, cases[i].certificate != NULL ? HALLWAY_FETCH_ERROR_CERTIFICATE : HALLWAY_FETCH_ERROR_UNREACHABLE, "");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hallway_test_trust_authority ();
  g_test_add_func ("/fetch-redirect/redirects", test_redirects);
  g_test_add_func ("/fetch-redirect/password", test_password);
  g_test_add_func ("/fetch-redirect/downgrade", test_downgrade);
  g_test_add_func ("/fetch-redirect/certificates", test_certificates);
  g_test_add_func ("/fetch-redirect/webcal", test_webcal);
  return g_test_run ();
}
