/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-fetch.h"

/* What came of a fetch that didn't wait. */
typedef struct
{
  HallwayFetched *fetched;
  GError         *error;
  gboolean        is_done;
  gsize           received;
  gsize           total;
  guint           n_words;
  GCancellable   *given_up; /* (unowned) (nullable): with the first word */
} Outcome;

static void
clear_outcome (Outcome *outcome)
{
  g_clear_pointer (&outcome->fetched, hallway_fetched_free);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, clear_outcome)

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->fetched = hallway_fetch_finish (result, &outcome->error);
  outcome->is_done = TRUE;
}

static void
progress_cb (gsize    received,
             gsize    total,
             gpointer user_data)
{
  Outcome *outcome = user_data;

  g_assert_false (outcome->is_done);
  g_assert_cmpuint (received, >=, outcome->received);
  outcome->received = received;
  outcome->total = total;
  outcome->n_words++;
  if (outcome->given_up != NULL)
    g_cancellable_cancel (outcome->given_up);
}

static void
begin (HallwayTestServer *server,
       GCancellable      *cancellable,
       Outcome           *outcome)
{
  g_autofree char    *address = g_strconcat (server->address, "/", NULL);
  HallwayFetchLimits  limits = hallway_test_patient;
  HallwayFetchRequest request = { .address = address, .limits = &limits };

  hallway_fetch_async (&request, cancellable, progress_cb, outcome, fetched_cb, outcome);
  memset (&limits, 0, sizeof limits);
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_fetched (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_auto (Outcome)               outcome = { 0 };

  begin (server, NULL, &outcome);
  wait_for (&outcome);
  hallway_test_assert_content (outcome.fetched, outcome.error, "hello");
}

static void
test_failed (void)
{
  static const HallwayTestAnswer answers[] = { { "/", "HTTP/1.1 404 Not Found\r\n" HALLWAY_TEST_NOTHING }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_auto (Outcome)               outcome = { 0 };

  begin (server, NULL, &outcome);
  wait_for (&outcome);
  hallway_test_assert_problem (outcome.fetched, outcome.error, HALLWAY_FETCH_ERROR_NOT_FOUND, "404");
  g_assert_cmpuint (outcome.n_words, ==, 0);
}

/* Midway, and with nobody waiting for the rest. */
static void
test_cancelled_midway (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "99\r\n\r\nhello", .stays_open = TRUE }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GCancellable)       cancellable = g_cancellable_new ();
  g_auto (Outcome)               outcome = { .given_up = cancellable };
  gint64                         start = g_get_monotonic_time ();

  begin (server, cancellable, &outcome);
  wait_for (&outcome);
  g_assert_null (outcome.fetched);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (outcome.received, ==, 5);
  g_assert_cmpuint (outcome.total, ==, 99);
  g_assert_cmpuint (outcome.n_words, ==, 1);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_TIME_SPAN_SECOND);
}

static void
test_cancelled_before (void)
{
  static const HallwayTestAnswer answers[] = { { "/", "", .stays_open = TRUE }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autoptr (GCancellable)       cancellable = g_cancellable_new ();
  g_auto (Outcome)               outcome = { 0 };

  g_cancellable_cancel (cancellable);
  begin (server, cancellable, &outcome);
  wait_for (&outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* From another thread, of one that waits. */
static gpointer
give_up (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
  return NULL;
}

static void
test_cancelled_while_waiting (void)
{
  static const HallwayTestAnswer answers[] = { { "/", "", .stays_open = TRUE }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autofree char               *address = g_strconcat (server->address, "/", NULL);
  HallwayFetchRequest            request = { .address = address, .limits = &hallway_test_patient };
  g_autoptr (GCancellable)       cancellable = g_cancellable_new ();
  g_autoptr (GError)             error = NULL;
  GThread                       *thread = g_thread_new ("other", give_up, cancellable);

  g_assert_null (hallway_fetch (&request, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-async/fetched", test_fetched);
  g_test_add_func ("/fetch-async/failed", test_failed);
  g_test_add_func ("/fetch-async/cancelled-midway", test_cancelled_midway);
  g_test_add_func ("/fetch-async/cancelled-before", test_cancelled_before);
  g_test_add_func ("/fetch-async/cancelled-while-waiting", test_cancelled_while_waiting);
  return g_test_run ();
}
