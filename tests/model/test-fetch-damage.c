/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-fetch.h"

static GBytes *
compress (GZlibCompressorFormat format,
          gconstpointer         octets,
          gsize                 length)
{
  g_autoptr (GConverter)    compressor = G_CONVERTER (g_zlib_compressor_new (format, -1));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, compressor);

  g_assert_true (g_output_stream_write_all (stream, octets, length, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GByteArray *
make_answer (const char *head,
             GBytes     *body,
             guint       n_times)
{
  GByteArray *answer = g_byte_array_new ();

  g_byte_array_append (answer, (const guint8 *) head, (guint) strlen (head));
  for (guint i = 0; i < n_times; i++)
    g_byte_array_append (answer, g_bytes_get_data (body, NULL), (guint) g_bytes_get_size (body));
  return answer;
}

static void
assert_cut_everywhere (const guint8 *octets,
                       gsize         length,
                       gsize         n_head,
                       gsize         n_optional,
                       const char   *certificate)
{
  HallwayTestAnswer             answers[] = { { "/", (const char *) octets, 0 }, { NULL } };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, certificate);

  for (gsize cut = 1; cut <= length; cut++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = NULL;

      answers[0].length = (gssize) cut;
      fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT " octets of %.*s", cut, length, (int) n_head, octets);
      if (cut >= length - n_optional)
        g_assert_no_error (error);
      else if (cut < n_head)
        hallway_test_assert_problem (fetched, error, error != NULL ? error->code : -1, "");
      else
        hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_LOST, "");
    }
}

/* An answer that was cut anywhere is never taken for a whole one (reference: reliability, N3 and N4). */
static void
test_cut (void)
{
  static const char *const heads[] = {
    HALLWAY_TEST_OK "12\r\n\r\n",
    HALLWAY_TEST_OK "12\r\nConnection: close\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n",
  };
  static const char *const bodies[] = { "hello, world", "hello, world", "5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n", "5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n" };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *answer = g_strconcat (heads[i], bodies[i], NULL);

      /* The very last line end says nothing more. */
      assert_cut_everywhere ((const guint8 *) answer, strlen (answer), strlen (heads[i]), i >= 2 ? 1 : 0, NULL);
      if (i == 2)
        assert_cut_everywhere ((const guint8 *) answer, strlen (answer), strlen (heads[i]), 1, "loopback.pem");
    }
}

static void
test_packed (void)
{
  static const struct
  {
    const char           *name;
    GZlibCompressorFormat format;
    guint                 n_pieces;
    const char           *content;
  } cases[] = {
    { "gzip", G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1, "hello, world" },
    { "X-GZip", G_ZLIB_COMPRESSOR_FORMAT_GZIP, 2, "hello, worldhello, world" },
    { "deflate", G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1, "hello, world" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char              *head = g_strdup_printf ("HTTP/1.0 200 OK\r\nContent-Encoding: %s\r\n\r\n", cases[i].name);
      g_autoptr (GBytes)            packed = compress (cases[i].format, "hello, world", 12);
      g_autoptr (GByteArray)        answer = make_answer (head, packed, cases[i].n_pieces);
      HallwayTestAnswer             answers[] = { { "/", (const char *) answer->data, answer->len }, { "/drip", (const char *) answer->data, answer->len, .pause = 1 }, { NULL } };
      g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
      g_autoptr (GError)            error = NULL;
      g_autoptr (HallwayFetched)    fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);
      g_autoptr (HallwayFetched)    dripped = NULL;

      hallway_test_assert_content (fetched, error, cases[i].content);
      dripped = hallway_test_fetch (server, "/drip", &hallway_test_patient, &error);
      hallway_test_assert_content (dripped, error, cases[i].content);
      if (cases[i].n_pieces == 1)
        assert_cut_everywhere (answer->data, answer->len, strlen (head), 0, NULL);
    }
}

static void
test_packed_badly (void)
{
  static const HallwayTestAnswer answers[] = {
    { "/plain", HALLWAY_TEST_OK "5\r\nContent-Encoding: gzip\r\n\r\nhello" },
    { "/unasked", HALLWAY_TEST_OK "5\r\nContent-Encoding: br\r\n\r\nhello" },
    { "/twice", HALLWAY_TEST_OK "5\r\nContent-Encoding: gzip, gzip\r\n\r\nhello" },
    { NULL },
  };
  static const int              codes[] = { HALLWAY_FETCH_ERROR_LOST, HALLWAY_FETCH_ERROR_SERVER, HALLWAY_FETCH_ERROR_SERVER };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; answers[i].path != NULL; i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch (server, answers[i].path, &hallway_test_patient, &error);

      hallway_test_assert_problem (fetched, error, codes[i], "");
    }
}

/* One octet below, at and above the limit, as sent and when unpacked (reference: reliability, N2). */
static void
test_size (void)
{
  const gsize                   limit = 10000;
  g_autofree char              *zeros = g_malloc0 (limit + 1);
  g_autoptr (GByteArray)        content = g_byte_array_new ();
  HallwayTestAnswer             answers[] = { { "/", NULL, 0 }, { NULL } };
  g_autoptr (HallwayTestServer) server = hallway_test_server_new (answers, NULL);
  HallwayFetchLimits            limits = hallway_test_patient;

  limits.octets = limit;
  for (int difference = -1; difference <= 1; difference++)
    for (guint i = 0; i < 3; i++)
      {
        static const char *const   heads[] = { "HTTP/1.0 200 OK\r\n\r\n", "HTTP/1.0 200 OK\r\nContent-Encoding: gzip\r\n\r\n", HALLWAY_TEST_OK };
        gsize                      length = limit + (gsize) difference;
        g_autoptr (GBytes)         plain = g_bytes_new (zeros, length);
        g_autoptr (GBytes)         packed = compress (G_ZLIB_COMPRESSOR_FORMAT_GZIP, zeros, length);
        g_autofree char           *counted = g_strdup_printf ("%s%" G_GSIZE_FORMAT "\r\n\r\n", heads[2], length);
        g_autoptr (GByteArray)     answer = make_answer (i == 2 ? counted : heads[i], i == 1 ? packed : plain, 1);
        g_autoptr (GError)         error = NULL;
        g_autoptr (HallwayFetched) fetched = NULL;

        answers[0].octets = (const char *) answer->data;
        answers[0].length = answer->len;
        fetched = hallway_test_fetch (server, "/", &limits, &error);
        if (difference <= 0)
          g_assert_no_error (error);
        else
          hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_LARGE, "larger than");
      }
}

/* What is claimed to be large is refused before it comes. */
static void
test_claimed_size (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "99999999999\r\n\r\nhello", .stays_open = TRUE }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     fetched = hallway_test_fetch (server, "/", &hallway_test_patient, &error);

  hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_LARGE, "larger than 1 MiB");
}

/* However regularly an octet comes, and wherever it stops (reference: reliability, N1). */
static void
test_slow (void)
{
#define FORTY "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  static const HallwayTestAnswer answers[] = {
    { "/head", HALLWAY_TEST_OK "999\r\nX-Long: " FORTY FORTY, .pause = 20000 },
    { "/body", HALLWAY_TEST_OK "99\r\n\r\n" FORTY FORTY, .pause = 20000 },
    { "/again", "HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n", .pause = 1000 },
    { "/mute", "", .stays_open = TRUE },
    { "/silence", HALLWAY_TEST_OK "99\r\n\r\naaaa", .stays_open = TRUE },
    { "/elsewhere", "HTTP/1.1 302 Found\r\nLocation: /mute\r\nContent-Length: 99\r\n\r\naaaa", .stays_open = TRUE },
    { NULL },
  };
  static const HallwayFetchLimits in_all = { .octets = 1024, .redirects = 1000, .first_byte = 30000, .silence = 30000, .total = 300 };
  static const HallwayFetchLimits in_between = { .octets = 1024, .redirects = 1000, .first_byte = 300, .silence = 300, .total = 30000 };
  g_autoptr (HallwayTestServer)   server = hallway_test_server_new (answers, NULL);

  for (guint i = 0; answers[i].path != NULL; i++)
    {
      gint64                     start = g_get_monotonic_time ();
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = hallway_test_fetch (server, answers[i].path, answers[i].pause > 0 ? &in_all : &in_between, &error);

      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_SLOW, "too slow");
      g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_TIME_SPAN_SECOND);
    }
}

/* The page of an answer that says no may never end; what it says is said all the same. */
static void
test_slow_refusal (void)
{
  static const HallwayTestAnswer  answers[] = { { "/", "HTTP/1.1 404 Not Found\r\nContent-Length: 99\r\n\r\naaaa", .stays_open = TRUE }, { NULL } };
  static const HallwayFetchLimits limits = { .octets = 1024, .redirects = 5, .first_byte = 30000, .silence = 100, .total = 30000 };
  g_autoptr (HallwayTestServer)   server = hallway_test_server_new (answers, NULL);
  g_autoptr (GError)              error = NULL;
  g_autoptr (HallwayFetched)      fetched = hallway_test_fetch (server, "/", &limits, &error);

  hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_NOT_FOUND, "404");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  hallway_test_trust_authority ();
  g_test_add_func ("/fetch-damage/cut", test_cut);
  g_test_add_func ("/fetch-damage/packed", test_packed);
  g_test_add_func ("/fetch-damage/packed-badly", test_packed_badly);
  g_test_add_func ("/fetch-damage/size", test_size);
  g_test_add_func ("/fetch-damage/claimed-size", test_claimed_size);
  g_test_add_func ("/fetch-damage/slow", test_slow);
  g_test_add_func ("/fetch-damage/slow-refusal", test_slow_refusal);
  return g_test_run ();
}
