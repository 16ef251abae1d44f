/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fetch/hallway-fetch-address.h"
#include "fetch/hallway-fetch.h"
#include "model/hallway-limits.h"

#include <string.h>

static void
test_addresses (void)
{
  static const struct
  {
    const char *text;
    const char *address; /* NULL for what is none */
  } cases[] = {
    { "https://conf.example/schedule.xml", "https://conf.example/schedule.xml" },
    { "HTTPS://conf.example", "https://conf.example/" },
    { " http://conf.example/a b\n", "http://conf.example/a%20b" },
    { "http://conf.example:8080/x?y=%2F&z#part", "http://conf.example:8080/x?y=%2F&z" },
    { "webcal://conf.example/all.ics", "https://conf.example/all.ics" },
    { "webcals://conf.example/all.ics", "https://conf.example/all.ics" },
    { "https://ada:secret@conf.example/x", "https://conf.example/x" },
    { "https://[2001:db8::1]:81/x", "https://[2001:db8::1]:81/x" },
    { "https://conf.example/pr%C3%A9sentations", "https://conf.example/pr%C3%A9sentations" },
    { "https://conf.example/présentations", "https://conf.example/pr%C3%A9sentations" },
    { "schedule.xml", NULL },
    { "https:schedule.xml", NULL },
    { "https://", NULL },
    { "https:///x", NULL },
    { "https://conf.example:99999/", NULL },
    { "ftp://conf.example/x", NULL },
    { "file:///etc/passwd", NULL },
    { "feed://conf.example/x", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)              error = NULL;
      g_autoptr (HallwayFetchAddress) address = hallway_fetch_address_new (cases[i].text, &error);
      g_autofree char                *found = address != NULL ? hallway_fetch_address_to_string (address) : NULL;

      g_assert_cmpstr (found, ==, cases[i].address);
      if (address == NULL)
        g_assert_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_ADDRESS);
    }
}

static void
test_long (void)
{
  g_autofree char *path = g_strnfill (HALLWAY_LIMIT_ADDRESS, 'a');

  for (int difference = -1; difference <= 1; difference++)
    {
      g_autofree char                *text = g_strdup_printf ("https://x.example/%.*s", HALLWAY_LIMIT_ADDRESS - (int) strlen ("https://x.example/") + difference, path);
      g_autoptr (HallwayFetchAddress) address = hallway_fetch_address_new (text, NULL);

      g_assert_true ((address != NULL) == (difference <= 0));
    }
}

static void
test_follow (void)
{
  static const struct
  {
    const char *from;
    const char *location;
    const char *address;
    gboolean    is_known; /* who one is goes along */
  } cases[] = {
    { "https://a:b@x.example/1/2", "3", "https://x.example/1/3", TRUE },
    { "https://a:b@x.example/1/2", "//y.example/3", "https://y.example/3", FALSE },
    { "https://a:b@x.example/1/2", "https://x.example:444/", "https://x.example:444/", FALSE },
    { "http://a:b@x.example/1/2", "https://x.example/", "https://x.example/", FALSE },
    { "https://x.example/", "https://c:d@x.example/", "https://x.example/", FALSE },
    { "https://x.example/", "http://x.example/", NULL, FALSE },
    { "webcal://x.example/", "http://x.example/", NULL, FALSE },
    { "http://x.example/", "file:///etc/passwd", NULL, FALSE },
    { "http://x.example/", "gopher://x.example/", NULL, FALSE },
    { "http://x.example/", "http://", NULL, FALSE },
    { "http://x.example/", "\xff", NULL, FALSE },
    { "http://x.example/", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError)              error = NULL;
      g_autoptr (HallwayFetchAddress) from = hallway_fetch_address_new (cases[i].from, &error);
      g_autoptr (HallwayFetchAddress) next = hallway_fetch_address_follow (from, cases[i].location, &error);
      g_autofree char                *found = next != NULL ? hallway_fetch_address_to_string (next) : NULL;

      g_assert_cmpstr (found, ==, cases[i].address);
      if (next == NULL)
        g_assert_error (error, HALLWAY_FETCH_ERROR, HALLWAY_FETCH_ERROR_REDIRECTED);
      else
        g_assert_true ((next->authorization != NULL) == cases[i].is_known);
    }
}

static void
test_private (void)
{
  static const char *const private_hosts[] = {
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "0.1.2.3", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
    "100.64.0.1", "100.127.255.255", "224.0.0.1", "[::1]", "[::]", "[fe80::1]", "[fc00::1]", "[fd12::1]", "[ff02::1]",
    "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[64:ff9b::10.0.0.1]", "localhost", "LOCALHOST", "x.localhost"
  };
  static const char *const public_hosts[] = {
    "1.1.1.1", "172.32.0.1", "192.169.0.1", "100.63.0.1", "100.128.0.1", "[2001:db8::1]", "[::ffff:1.1.1.1]", "conf.example",
    "localhost.example", "10.example"
  };

  for (guint i = 0; i < G_N_ELEMENTS (private_hosts) + G_N_ELEMENTS (public_hosts); i++)
    {
      gboolean                        is_private = i < G_N_ELEMENTS (private_hosts);
      const char                     *host = is_private ? private_hosts[i] : public_hosts[i - G_N_ELEMENTS (private_hosts)];
      g_autofree char                *text = g_strdup_printf ("http://%s/", host);
      g_autoptr (HallwayFetchAddress) address = hallway_fetch_address_new (text, NULL);

      g_test_message ("%s", host);
      g_assert_nonnull (address);
      g_assert_true (hallway_fetch_address_has_private_host (address) == is_private);
    }
}

static void
test_is_address (void)
{
  g_assert_true (hallway_fetch_is_address ("https://x.example"));
  g_assert_true (hallway_fetch_is_address ("WebCal://x.example"));
  g_assert_false (hallway_fetch_is_address ("https"));
  g_assert_false (hallway_fetch_is_address ("http.xml"));
  g_assert_false (hallway_fetch_is_address ("-"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fetch-address/addresses", test_addresses);
  g_test_add_func ("/fetch-address/long", test_long);
  g_test_add_func ("/fetch-address/follow", test_follow);
  g_test_add_func ("/fetch-address/private", test_private);
  g_test_add_func ("/fetch-address/is-address", test_is_address);
  return g_test_run ();
}
