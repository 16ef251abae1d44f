/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-link.h"

typedef struct
{
  const char *url;
  const char *base_url;
  const char *expected;
} Case;

static void
test_resolve (void)
{
  static const Case cases[] = {
    { "https://example.org/a?b=c#d", NULL, "https://example.org/a?b=c#d" },
    { "HTTP://example.org", NULL, "HTTP://example.org" },
    { "  https://example.org/a\n", NULL, "https://example.org/a" },
    { "https://example.org/a b|c", NULL, "https://example.org/a%20b%7Cc" },
    { "https://exa\nmple.org/", NULL, "https://example.org/" },
    { "https://example.org/grüße", NULL, "https://example.org/grüße" },
    { "mailto:ada@example.org", NULL, "mailto:ada@example.org" },
    { "geo:50.8,4.4", NULL, "geo:50.8,4.4" },
    { "talk/7", "https://example.org/2026/schedule.xml", "https://example.org/2026/talk/7" },
    { "/talk/7", "https://example.org/2026/schedule.xml", "https://example.org/talk/7" },
    { "../x", "https://example.org/2026/day/1", "https://example.org/2026/x" },
    { "//cdn.example.org/x", "http://example.org/", "http://cdn.example.org/x" },
    { "//cdn.example.org/x", NULL, "https://cdn.example.org/x" },
    { "talk/7", NULL, NULL },
    { "talk/7", "file:///etc/", NULL },
    { "javascript:alert(1)", NULL, NULL },
    { "java\nscript:alert(1)", NULL, NULL },
    { " JaVaScRiPt:alert(1)", "https://example.org/", NULL },
    { "data:text/html,x", "https://example.org/", NULL },
    { "file:///etc/passwd", "https://example.org/", NULL },
    { "vbscript:x", NULL, NULL },
    { "http:example.org", NULL, NULL },
    { "http:///etc", NULL, NULL },
    { "https://", NULL, NULL },
    { "mailto:", NULL, NULL },
    { "https://example.org/\342\200\256gpj.exe", NULL, NULL },
    { "https://example.org/\001", NULL, NULL },
    { "\377\376", NULL, NULL },
    { "", "https://example.org/", NULL },
    { NULL, "https://example.org/", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *resolved = hallway_link_resolve (cases[i].url, cases[i].base_url);

      g_test_message ("%u", i);
      g_assert_cmpstr (resolved, ==, cases[i].expected);
      g_assert_true (resolved == NULL || hallway_link_is_safe (resolved));
    }
}

static void
assert_destination (const char *url,
                    const char *expected)
{
  g_autofree char *destination = hallway_link_get_destination (url);

  g_assert_cmpstr (destination, ==, expected);
}

static void
test_destination (void)
{
  assert_destination ("https://www.example.org/a/b?c#d", "www.example.org");
  assert_destination ("https://bank.example@thief.example/bank.example", "thief.example");
  assert_destination ("http://example.org:8080", "example.org");
  assert_destination ("mailto:ada@example.org", "ada@example.org");
  assert_destination ("geo:50.8,4.3", "50.8,4.3");
}

static void
test_too_long (void)
{
  g_autofree char *tail = g_strnfill (100000, 'a');
  g_autofree char *url = g_strconcat ("https://example.org/", tail, NULL);

  g_assert_false (hallway_link_is_safe (url));
  g_assert_null (hallway_link_resolve (url, NULL));
  g_assert_false (hallway_link_is_safe (tail));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link/resolve", test_resolve);
  g_test_add_func ("/link/destination", test_destination);
  g_test_add_func ("/link/too-long", test_too_long);

  return g_test_run ();
}
