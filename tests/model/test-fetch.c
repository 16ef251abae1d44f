/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-import-error.h"

#include "hallway-test-fetch.h"

static void
test_answer (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/schedule.xml?a=b%20c", HALLWAY_TEST_OK "5\r\nContent-Type: text/xml; charset=\"ISO-8859-1\"\r\nETag: W/\"7\"\r\nLast-Modified: Sat, 09 May 2026 08:00:00 GMT\r\n\r\nhello" },
    { NULL },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayFetched)    fetched = hallway_test_fetch (server, "/schedule.xml?a=b%20c#top", &hallway_test_patient, &error);
  g_autofree char              *name = g_strconcat (server->address, "/schedule.xml?a=b%20c", NULL);
  g_autofree char              *address = g_strconcat (name, "#top", NULL);

  hallway_test_assert_content (fetched, error, "hello");
  g_assert_cmpstr (fetched->part->name, ==, name);
  g_assert_cmpstr (fetched->part->address, ==, address);
  g_assert_cmpstr (fetched->part->charset, ==, "ISO-8859-1");
  g_assert_cmpstr (fetched->part->etag, ==, "W/\"7\"");
  g_assert_cmpstr (fetched->part->last_modified, ==, "Sat, 09 May 2026 08:00:00 GMT");
  g_assert_false (fetched->part->is_unencrypted);
  g_assert_true (hallway_test_server_was_asked (server, "User-Agent: Hallway/" HALLWAY_VERSION "\r\n"));
  g_assert_false (hallway_test_server_was_asked (server, "If-"));
  g_assert_false (hallway_test_server_was_asked (server, "Authorization"));
}

/* However a body ends, as long as it does. */
static void
test_bodies (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/length", HALLWAY_TEST_OK "5\r\n\r\nhello" },
    { "/closing", HALLWAY_TEST_OK "5\r\nConnection: close\r\n\r\nhello" },
    { "/close", "HTTP/1.0 200 OK\r\n\r\nhello" },
    { "/chunks", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n03;x=y\r\nllo\r\n0\r\n\r\n" },
    { "/trailer", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n" },
    { "/open", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", .stays_open = TRUE },
    { "/hints", "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" HALLWAY_TEST_OK "5\r\n\r\nhello" },
    { "/identity", HALLWAY_TEST_OK "5\r\nContent-Encoding: identity\r\n\r\nhello" },
    { NULL },
  };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; answers[i].path != NULL; i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch (server, answers[i].path, &hallway_test_patient, &error);

      hallway_test_assert_content (fetched, error, "hello");
    }
}

static void
test_statuses (void)
{
  static const struct
  {
    const char *status;
    int         code;
    const char *words;
  } cases[] = {
    { "404 Not Found\r\n", HALLWAY_FETCH_ERROR_NOT_FOUND, "nothing at this address (404)" },
    { "410 Gone\r\n", HALLWAY_FETCH_ERROR_NOT_FOUND, "(410)" },
    { "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n", HALLWAY_FETCH_ERROR_FORBIDDEN, "(401)" },
    { "403 Forbidden\r\n", HALLWAY_FETCH_ERROR_FORBIDDEN, "doesn’t let everyone have this (403)" },
    { "500 Internal Server Error\r\n", HALLWAY_FETCH_ERROR_SERVER, "a problem of its own (500)" },
    { "503 Service Unavailable\r\nRetry-After: 60\r\n", HALLWAY_FETCH_ERROR_SERVER, "(503); try again in a minute" },
    { "429 Too Many Requests\r\n", HALLWAY_FETCH_ERROR_TOO_MANY, "asked too often (429)" },
    { "429 Too Many Requests\r\nRetry-After: 100\r\n", HALLWAY_FETCH_ERROR_TOO_MANY, "(429); try again in 2 minutes" },
    { "429 Too Many Requests\r\nRetry-After: 7201\r\n", HALLWAY_FETCH_ERROR_TOO_MANY, "try again in 3 hours" },
    { "429 Too Many Requests\r\nRetry-After: Sat, 09 May 2026 08:10:00 GMT\r\nDate: Sat, 09 May 2026 08:00:00 GMT\r\n", HALLWAY_FETCH_ERROR_TOO_MANY, "try again in 10 minutes" },
    { "429 Too Many Requests\r\nRetry-After: soon\r\n", HALLWAY_FETCH_ERROR_TOO_MANY, "asked too often (429)" },
    { "204 No Content\r\n", HALLWAY_FETCH_ERROR_SERVER, "holds no schedule (204)" },
    { "206 Partial Content\r\n", HALLWAY_FETCH_ERROR_SERVER, "(206)" },
    { "418 Teapot\r\n", HALLWAY_FETCH_ERROR_SERVER, "(418)" },
    { "999 What\r\n", HALLWAY_FETCH_ERROR_SERVER, "" },
  };
  HallwayTestAnswer             answers[] = { { "/", NULL }, { NULL } };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char           *answer = g_strdup_printf ("HTTP/1.1 %s" HALLWAY_TEST_NOTHING, cases[i].status);
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = NULL;

      answers[0].octets = answer;
      fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      hallway_test_assert_problem (fetched, error, cases[i].code, cases[i].words);
    }
}

/* What isn't HTTP at all, or claims what can't be. */
static void
test_nonsense (void)
{
  static const char *const nonsense[] = {
    "hello\r\n\r\n",
    "SSH-2.0-OpenSSH_9.2\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello",
    "HTTP/1.1 302 Found\r\n" HALLWAY_TEST_NOTHING,
    "HTTP/1.1 302 Found\r\nLocation: http://\r\n" HALLWAY_TEST_NOTHING,
    "HTTP/1.1 302 Found\r\nLocation: \xff\xfe\r\n" HALLWAY_TEST_NOTHING,
    NULL,
  };
  HallwayTestAnswer             answers[] = { { NULL, NULL } };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (nonsense); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = NULL;

      answers[0].octets = nonsense[i];
      fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      if (fetched != NULL)
        g_test_message ("taken: %s", nonsense[i]);
      hallway_test_assert_problem (fetched, error, error != NULL ? error->code : -1, "");
    }
}

/* A login page and a check for robots say no in their own words, whatever their status. */
static void
test_gates (void)
{
  static const struct
  {
    const char *answer;
    const char *words;
  } cases[] = {
    { "HTTP/1.1 403 Forbidden\r\n\r\n<html><head><title>Just a moment...</title>", "check for robots" },
    { "HTTP/1.0 503 Service Unavailable\r\n\r\n<html><script>window._cf_chl_opt={}</script>", "check for robots" },
    { "HTTP/1.0 401 Unauthorized\r\n\r\n<html><form><input type=\"password\" name=p></form>", "login page" },
  };
  HallwayTestAnswer             answers[] = { { "/", NULL }, { NULL } };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = NULL;

      answers[0].octets = cases[i].answer;
      fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      g_assert_null (fetched);
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE);
      g_assert_nonnull (strstr (error->message, cases[i].words));
    }

  /* A page that isn't there may have a form to log in too. */
  for (guint i = 2; i < 3; i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = NULL;

      answers[0].octets = "HTTP/1.0 404 Not Found\r\n\r\n<html><form><input type=\"password\" name=p></form>";
      fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_NOT_FOUND, "(404)");
    }
}

static void
test_conditional (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/known", "HTTP/1.1 304 Not Modified\r\nETag: \"7\"\r\n\r\n" },
    { "/new", HALLWAY_TEST_OK "5\r\nETag: \"8\"\r\n\r\nhello" },
    { "/moved", "HTTP/1.1 301 Moved Permanently\r\nLocation: /known\r\n" HALLWAY_TEST_NOTHING },
    { NULL },
  };
  static const HallwayFetchRequest request = { .etag = "\"7\"", .last_modified = "Sat, 09 May 2026 08:00:00 GMT" };
  static const char *const         paths[] = { "/known", "/moved" };
  g_autoptr (HallwayTestServer)    server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)               error = NULL;
  g_autoptr (HallwayFetched) new = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch_as (server, request, paths[i], &hallway_test_patient, &error);

      g_assert_no_error (error);
      g_assert_nonnull (fetched);
      g_assert_null (fetched->part);
    }
  g_assert_true (hallway_test_server_was_asked (server, "If-None-Match: \"7\"\r\n"));
  g_assert_true (hallway_test_server_was_asked (server, "If-Modified-Since: Sat, 09 May 2026 08:00:00 GMT\r\n"));

  new = hallway_test_fetch_as (server, request, "/new", &hallway_test_patient, &error);
  hallway_test_assert_content (new, error, "hello");
  g_assert_cmpstr (new->part->etag, ==, "\"8\"");
}

/* Who has nothing and is told that nothing is new asks once more (reference: reliability, N6). */
static void
test_not_modified_for_nobody (void)
{
  static const HallwayTestAnswer answers[] = { { "/", "HTTP/1.1 304 Not Modified\r\n\r\n" }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);

  hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_SERVER, "nothing is new");
  g_assert_cmpuint (server->n_requests, ==, 2);
  g_assert_true (hallway_test_server_was_asked (server, "Cache-Control: no-cache\r\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch/answer", test_answer);
  g_test_add_func ("/fetch/bodies", test_bodies);
  g_test_add_func ("/fetch/statuses", test_statuses);
  g_test_add_func ("/fetch/nonsense", test_nonsense);
  g_test_add_func ("/fetch/gates", test_gates);
  g_test_add_func ("/fetch/conditional", test_conditional);
  g_test_add_func ("/fetch/not-modified-for-nobody", test_not_modified_for_nobody);
  return g_test_run ();
}
