/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-zone-search.h"

#include "model/hallway-time.h"

static char **
search (const char *words,
        const char *date)
{
  return hallway_zone_search (words, hallway_time_parse_date (date));
}

static void
assert_first (const char *words,
              const char *expected)
{
  g_auto (GStrv) found = search (words, "2026-01-31");

  g_assert_cmpstr (found[0], ==, expected);
}

static void
test_city (void)
{
  assert_first ("Brussels", "Europe/Brussels");
  assert_first ("  são PAULO ", "America/Sao_Paulo");
  assert_first ("york", "America/New_York");
  assert_first ("berl", "Europe/Berlin");
  assert_first ("Europe/Ber", "Europe/Berlin");
  assert_first ("utc", "UTC");
}

static void
test_country (void)
{
  assert_first ("belgium", "Europe/Brussels");
  assert_first ("United Kingdom", "Europe/London");
  assert_first ("uk", "Europe/London");
  assert_first ("new zealand", "Pacific/Auckland");
}

/* What clocks are called depends on the date. */
static void
test_clock (void)
{
  g_auto (GStrv) winter = search ("cest", "2026-01-31");
  g_auto (GStrv) summer = search ("cest", "2026-07-31");
  g_auto (GStrv) india = search ("utc+5:30", "2026-07-31");

  g_assert_false (g_strv_contains ((const char *const *) winter, "Europe/Brussels"));
  g_assert_true (g_strv_contains ((const char *const *) summer, "Europe/Brussels"));
  g_assert_false (g_strv_contains ((const char *const *) summer, "Europe/London"));
  g_assert_true (g_strv_contains ((const char *const *) india, "Asia/Kolkata"));
  g_assert_false (g_strv_contains ((const char *const *) india, "Asia/Kathmandu"));
}

/* Names of old systems come after those that have a place; a name comes once. */
static void
test_names (void)
{
  g_auto (GStrv) found = search ("us", "2026-01-31");

  g_assert_true (g_strv_contains ((const char *const *) found, "US/Eastern"));
  for (guint i = 0; found[i] != NULL; i++)
    g_assert_false (g_strv_contains ((const char *const *) &found[i + 1], found[i]));
  assert_first ("us/eastern", "US/Eastern");
}

static void
test_all (void)
{
  g_auto (GStrv) found = search ("", "2026-01-31");
  g_auto (GStrv) nothing = search ("nowhere at all", "2026-01-31");

  g_assert_cmpuint (g_strv_length (found), >, 300);
  g_assert_cmpstr (found[0], ==, "Africa/Abidjan");
  g_assert_false (g_strv_contains ((const char *const *) found, "US/Eastern"));
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zone-search/city", test_city);
  g_test_add_func ("/zone-search/country", test_country);
  g_test_add_func ("/zone-search/clock", test_clock);
  g_test_add_func ("/zone-search/names", test_names);
  g_test_add_func ("/zone-search/all", test_all);

  return g_test_run ();
}
