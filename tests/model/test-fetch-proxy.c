/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-fetch.h"

/* The proxy of the environment, through which alone a public address can be reached here: that it is used, and that a
 * stranger's server out there can't send us to a private address in here. */

/* A resolver that knows one name, which it finds at home. */
typedef struct
{
  GResolver parent_instance;
} TestResolver;

typedef struct
{
  GResolverClass parent_class;
} TestResolverClass;

GType test_resolver_get_type (void);

G_DEFINE_TYPE (TestResolver, test_resolver, G_TYPE_RESOLVER)

static void
lookup_async (GResolver               *resolver,
              const char              *host,
              GResolverNameLookupFlags flags,
              GCancellable            *cancellable,
              GAsyncReadyCallback      callback,
              gpointer                 user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);

  if (g_str_equal (host, "rebound.test"))
    g_task_return_pointer (task, g_list_append (NULL, g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4)), NULL);
  else
    g_task_return_new_error (task, G_RESOLVER_ERROR, G_RESOLVER_ERROR_NOT_FOUND, "no such name");
}

static void
lookup_by_name_async (GResolver          *resolver,
                      const char         *host,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  lookup_async (resolver, host, G_RESOLVER_NAME_LOOKUP_FLAGS_DEFAULT, cancellable, callback, user_data);
}

static GList *
lookup_finish (GResolver    *resolver,
               GAsyncResult *result,
               GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
test_resolver_class_init (TestResolverClass *class)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (class);

  resolver_class->lookup_by_name_async = lookup_by_name_async;
  resolver_class->lookup_by_name_finish = lookup_finish;
  resolver_class->lookup_by_name_with_flags_async = lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = lookup_finish;
}

static void
test_resolver_init (TestResolver *self)
{
}

static HallwayTestServer *proxy;

static HallwayFetched *
fetch_through_proxy (const char *address,
                     GError    **error)
{
  return hallway_test_fetch_as (proxy, (HallwayFetchRequest){ .address = address }, "", &hallway_test_patient, error);
}

static void
test_used (void)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (HallwayFetched) fetched = fetch_through_proxy ("http://conf.example/here", &error);

  hallway_test_assert_content (fetched, error, "hello");
  g_assert_cmpstr (fetched->part->name, ==, "http://conf.example/here");
}

static void
test_private (void)
{
  static const char *const addresses[] = {
    "http://conf.example/loopback", "http://conf.example/cloud", "http://conf.example/local", "http://conf.example/rebound"
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GError)         error = NULL;
      g_autoptr (HallwayFetched) fetched = fetch_through_proxy (addresses[i], &error);

      hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_REDIRECTED, "private address");
    }
}

/* The person may go there. */
static void
test_own (void)
{
  static const HallwayTestAnswer answers[] = { { "/", HALLWAY_TEST_OK "5\r\n\r\nhello" }, { NULL } };
  g_autoptr (HallwayTestServer)  server = hallway_test_server_new (answers, NULL);
  g_autofree char               *address = g_strdup_printf ("http://rebound.test:%u/", server->port);
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayFetched)     fetched = fetch_through_proxy (address, &error);

  hallway_test_assert_content (fetched, error, "hello");
}

static void
test_unknown_name (void)
{
  g_autoptr (GError)         error = NULL;
  g_autoptr (HallwayFetched) fetched = fetch_through_proxy ("http://unknown.test/", &error);

  hallway_test_assert_problem (fetched, error, HALLWAY_FETCH_ERROR_OFFLINE, "no network connection, or no server of this name");
}

int
main (int    argc,
      char **argv)
{
  static const HallwayTestAnswer answers[] = {
    { "http://conf.example/here", HALLWAY_TEST_OK "5\r\n\r\nhello" },
    { "http://conf.example/loopback", "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\n" HALLWAY_TEST_NOTHING },
    { "http://conf.example/cloud", "HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/latest\r\n" HALLWAY_TEST_NOTHING },
    { "http://conf.example/local", "HTTP/1.1 302 Found\r\nLocation: http://localhost:9/\r\n" HALLWAY_TEST_NOTHING },
    { "http://conf.example/rebound", "HTTP/1.1 302 Found\r\nLocation: http://rebound.test:9/\r\n" HALLWAY_TEST_NOTHING },
    { NULL },
  };
  g_autoptr (GResolver) resolver = NULL;
  int                   result;

  g_test_init (&argc, &argv, NULL);
  proxy = hallway_test_server_new (answers, NULL);
  g_setenv ("http_proxy", proxy->address, TRUE);
  g_setenv ("no_proxy", "127.0.0.1,.test", TRUE);
  resolver = g_object_new (test_resolver_get_type (), NULL);
  g_resolver_set_default (resolver);

  g_test_add_func ("/fetch-proxy/used", test_used);
  g_test_add_func ("/fetch-proxy/private", test_private);
  g_test_add_func ("/fetch-proxy/own", test_own);
  g_test_add_func ("/fetch-proxy/unknown-name", test_unknown_name);
  result = g_test_run ();
  hallway_test_server_free (proxy);
  return result;
}
