/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "fetch/hallway-fetch.h"

#include "hallway-test-server.h"

G_BEGIN_DECLS

#define HALLWAY_TEST_OK "HTTP/1.1 200 OK\r\nContent-Length: "
#define HALLWAY_TEST_NOTHING "Content-Length: 0\r\n\r\n"

/* Long enough for the slowest machine, where nothing is to take long. */
static const HallwayFetchLimits hallway_test_patient = { .octets = 1024 * 1024, .redirects = 5, .first_byte = 30000, .silence = 30000, .total = 30000 };

static inline HallwayFetched *
hallway_test_fetch_as (HallwayTestServer        *server,
          HallwayFetchRequest       request,
          const char               *path,
          const HallwayFetchLimits *limits,
          GError                  **error)
{
  g_autofree char *address = g_strconcat (server->address, path, NULL);

  request.address = request.address != NULL ? request.address : address;
  request.limits = limits;
  return hallway_fetch (&request, NULL, NULL, NULL, error);
}

static inline HallwayFetched *
hallway_test_fetch (HallwayTestServer        *server,
       const char               *path,
       const HallwayFetchLimits *limits,
       GError                  **error)
{
  return hallway_test_fetch_as (server, (HallwayFetchRequest){ 0 }, path, limits, error);
}

static inline void
hallway_test_assert_content (const HallwayFetched *fetched,
                const GError         *error,
                const char           *content)
{
  g_assert_no_error (error);
  g_assert_nonnull (fetched);
  g_assert_nonnull (fetched->part);
  g_assert_cmpmem (g_bytes_get_data (fetched->part->bytes, NULL), g_bytes_get_size (fetched->part->bytes), content, strlen (content));
}

/* Every problem is one line that begins with the address that it is about, and holds no password. */
static inline void
hallway_test_assert_problem (const HallwayFetched *fetched,
                const GError         *error,
                int                   code,
                const char           *words)
{
  g_assert_null (fetched);
  g_assert_error (error, HALLWAY_FETCH_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "http"));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_null (strstr (error->message, "secret"));
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” isn't in “%s”", words, error->message);
}

/* Certificates of tests/fixtures/fetch are good from now on. */
static inline void
hallway_test_trust_authority (void)
{
  g_autofree char         *path = g_test_build_filename (G_TEST_DIST, "fixtures", "fetch", "authority.pem", NULL);
  g_autoptr (GError)       error = NULL;
  g_autoptr (GTlsDatabase) database = g_tls_file_database_new (path, &error);

  g_assert_no_error (error);
  g_tls_backend_set_default_database (g_tls_backend_get_default (), database);
}

G_END_DECLS
