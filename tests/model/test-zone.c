/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-zone.h"

#include "model/hallway-time.h"
#include "model/hallway-zone-database.h"

#include <string.h>

static gint64
at (int year,
    int month,
    int day,
    int hour,
    int minute)
{
  return hallway_time_from_civil (year, month, day, hour, minute, 0);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *known;   /* NULL where nobody knows it */
    int         minutes; /* east of UTC in July 2024 */
  } cases[] = {
    { "Europe/Brussels", "Europe/Brussels", 120 },
    { " Europe/Brussels\n", "Europe/Brussels", 120 },
    { "America/Chicago", "America/Chicago", -300 },
    { "US/Eastern", "US/Eastern", -240 },
    { "Asia/Calcutta", "Asia/Calcutta", 330 },
    { "America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires", -180 },
    { "Asia/Kathmandu", "Asia/Kathmandu", 345 },
    { "Etc/GMT+5", "Etc/GMT+5", -300 },
    { "UTC", "UTC", 0 },
    { "GMT", "GMT", 0 },
    { "Z", "UTC", 0 },
    { "W. Europe Standard Time", "Europe/Berlin", 120 },
    { "AUS Central Standard Time", "Australia/Darwin", 570 },
    { "Yukon Standard Time", "America/Whitehorse", -420 },
    { "Central Standard Time (Mexico)", "America/Mexico_City", -360 },
    { "Eastern Time (US & Canada)", "America/New_York", -240 },
    { "Berlin", "Europe/Berlin", 120 },
    { "Buenos Aires", "America/Argentina/Buenos_Aires", -180 },
    { "Nuku'alofa", "Pacific/Tongatapu", 780 },
    { NULL, NULL, 0 },
    { "", NULL, 0 },
    { " ", NULL, 0 },
    { "europe/brussels", NULL, 0 },
    { "Europe/Nowhere", NULL, 0 },
    { "Europe", NULL, 0 },
    { "Europe/", NULL, 0 },
    { "/Europe/Brussels", NULL, 0 },
    { "Europe/Brussels\nX", NULL, 0 },
    { "../../../etc/hostname", NULL, 0 },
    { "/etc/hostname", NULL, 0 },
    { "tzdata.zi", NULL, 0 },
    { "zone.tab", NULL, 0 },
    { "posix/Europe/Brussels", NULL, 0 },
    { "localtime", NULL, 0 },
    { "Factory", NULL, 0 },
    { "CST6CDT,M3.2.0,M11.1.0", NULL, 0 },
    { "+05:00", NULL, 0 },
    { "\xff\xfe", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (cases[i].name);

      g_test_message ("case %u", i);
      g_assert_cmpstr (zone != NULL ? hallway_zone_get_name (zone) : NULL, ==, cases[i].known);
      if (zone != NULL)
        g_assert_cmpint (hallway_zone_get_offset (zone, at (2024, 7, 1, 0, 0)), ==, cases[i].minutes * 60);
    }
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (10 * 1024 * 1024, 'A');

  g_assert_null (hallway_zone_new (name));
}

static void
test_same_zone (void)
{
  g_autoptr (HallwayZone) first = hallway_zone_new ("Europe/Berlin");
  g_autoptr (HallwayZone) second = hallway_zone_new ("Berlin");

  g_assert_true (first == second);
}

/* In each table: wall clock, and what a clock in the zone shows at the moment that is found. */
static void
check_wall (const char *zone_name,
            gint64      wall,
            const char *expected)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new (zone_name);
  gint64                  unix_time = hallway_zone_to_unix (zone, wall);
  int                     offset = hallway_zone_get_offset (zone, unix_time);
  g_autofree char        *text = hallway_time_format (unix_time + offset, TRUE, offset);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_to_unix (void)
{
  check_wall ("America/Chicago", at (2014, 8, 18, 9, 0), "2014-08-18T09:00:00-05:00");
  check_wall ("America/Chicago", at (2014, 1, 18, 9, 0), "2014-01-18T09:00:00-06:00");
  check_wall ("Asia/Kathmandu", at (2014, 1, 18, 9, 0), "2014-01-18T09:00:00+05:45");
  check_wall ("Europe/Brussels", at (1970, 1, 1, 0, 0), "1970-01-01T00:00:00+01:00");
  check_wall ("America/Los_Angeles", at (2199, 12, 31, 23, 0), "2199-12-31T23:00:00-08:00");
  check_wall ("Europe/Brussels", at (2150, 7, 1, 9, 0), "2150-07-01T09:00:00+02:00");
}

static void
test_gap (void)
{
  check_wall ("America/Chicago", at (2014, 3, 9, 1, 59), "2014-03-09T01:59:00-06:00");
  check_wall ("America/Chicago", at (2014, 3, 9, 2, 0), "2014-03-09T03:00:00-05:00");
  check_wall ("America/Chicago", at (2014, 3, 9, 2, 30), "2014-03-09T03:30:00-05:00");
  check_wall ("America/Chicago", at (2014, 3, 9, 3, 0), "2014-03-09T03:00:00-05:00");
  check_wall ("Australia/Lord_Howe", at (2024, 10, 6, 2, 15), "2024-10-06T02:45:00+11:00");
  /* Samoa crossed the date line and had no 30 December. */
  check_wall ("Pacific/Apia", at (2011, 12, 29, 12, 0), "2011-12-29T12:00:00-10:00");
  check_wall ("Pacific/Apia", at (2011, 12, 30, 12, 0), "2011-12-31T12:00:00+14:00");
  check_wall ("Pacific/Apia", at (2011, 12, 31, 12, 0), "2011-12-31T12:00:00+14:00");
}

static void
test_fold (void)
{
  check_wall ("America/Chicago", at (2014, 11, 2, 0, 59), "2014-11-02T00:59:00-05:00");
  check_wall ("America/Chicago", at (2014, 11, 2, 1, 0), "2014-11-02T01:00:00-05:00");
  check_wall ("America/Chicago", at (2014, 11, 2, 1, 59), "2014-11-02T01:59:00-05:00");
  check_wall ("America/Chicago", at (2014, 11, 2, 2, 0), "2014-11-02T02:00:00-06:00");
  check_wall ("Europe/Brussels", at (2026, 10, 25, 2, 30), "2026-10-25T02:30:00+02:00");
  check_wall ("Europe/Brussels", at (2026, 10, 25, 3, 0), "2026-10-25T03:00:00+01:00");
}

/* The table of transitions says the same as GLib, for zones of every kind, each six hours. */
static void
test_against_glib (void)
{
  static const char *const names[] = {
    "America/St_Johns",
    "America/Phoenix",
    "Africa/Casablanca",
    "Europe/Dublin",
    "Asia/Tehran",
    "Pacific/Chatham",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (names[i]);
      g_autoptr (GTimeZone)   reference = g_time_zone_new_identifier (names[i]);

      for (gint64 time = 0; time < at (2060, 1, 1, 0, 0); time += 6 * 60 * 60)
        {
          int interval = g_time_zone_find_interval (reference, G_TIME_TYPE_UNIVERSAL, time);

          if (hallway_zone_get_offset (zone, time) != g_time_zone_get_offset (reference, interval))
            g_error ("%s at %" G_GINT64_FORMAT, names[i], time);
        }
    }
}

static void
test_abbreviation (void)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new ("America/Chicago");
  g_autofree char        *summer = hallway_zone_get_abbreviation (zone, at (2014, 8, 18, 9, 0));
  g_autofree char        *winter = hallway_zone_get_abbreviation (zone, at (2014, 1, 18, 9, 0));

  g_assert_cmpstr (summer, ==, "CDT");
  g_assert_cmpstr (winter, ==, "CST");
}

static void
test_unknown (void)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new ("Europe/Brussels");

  g_assert_cmpint (hallway_zone_to_unix (zone, HALLWAY_TIME_UNKNOWN), ==, HALLWAY_TIME_UNKNOWN);
}

static void
test_from_abbreviation (void)
{
  static const struct
  {
    const char *abbreviation;
    int         year, month;
    const char *place;
    const char *zone; /* NULL where nobody is called so then */
  } cases[] = {
    { "CDT", 2014, 8, NULL, "America/Chicago" },
    { "CDT", 2014, 1, NULL, NULL },
    { "MST", 2024, 11, NULL, "America/Denver" },
    { "MST", 2024, 11, "Salt Lake City, Utah", "America/Denver" },
    { "MST", 2024, 11, "Convention Center, Phoenix, Arizona", "America/Phoenix" },
    { "MST", 2024, 7, NULL, "America/Phoenix" },
    { "CST", 2024, 11, NULL, "America/Chicago" },
    { "CST", 2024, 11, "Austin, United States", "America/Chicago" },
    { "CST", 2024, 6, "Example Day Shanghai", "Asia/Shanghai" },
    { "CST", 2024, 6, "Beijing, China", "Asia/Shanghai" },
    { "CST", 2024, 6, NULL, NULL },
    { "IST", 2024, 6, NULL, "Asia/Kolkata" },
    { "IST", 2024, 6, "Hyderabad, India", "Asia/Kolkata" },
    { "IST", 2024, 6, "Galway, Ireland", "Europe/Dublin" },
    { "IST", 2024, 6, "DUBLIN", "Europe/Dublin" },
    { "IST", 2024, 12, "Tel Aviv, Israel", "Asia/Jerusalem" },
    { "BST", 2024, 6, NULL, "Europe/London" },
    { "BST", 2024, 12, NULL, NULL },
    { "BST", 2024, 12, "Dhaka", "Asia/Dhaka" },
    { "GMT", 2024, 12, "Edinburgh or London", "Europe/London" },
    { "GMT", 2024, 12, NULL, "GMT" },
    { "UTC", 2024, 12, NULL, "UTC" },
    { "CET", 2026, 3, "RAI, Amsterdam", "Europe/Amsterdam" },
    { "CET", 2026, 3, NULL, "CET" },
    { "CEST", 2026, 6, "Málaga, Spain", "Europe/Madrid" },
    { "CDT", 2026, 6, "Paris, Texas", "America/Chicago" },
    { "SGT", 2026, 6, NULL, "Asia/Singapore" },
    { "BRT", 2026, 6, "São Paulo", "America/Sao_Paulo" },
    { "PDT", 2012, 10, "San Diego", "America/Los_Angeles" },
    { "EST", 2024, 7, NULL, NULL },
    { "XYZ", 2024, 7, "London", NULL },
    { "", 2024, 7, "London", NULL },
    { NULL, 2024, 7, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64                  wall = at (cases[i].year, cases[i].month, 15, 9, 0);
      g_autoptr (HallwayZone) zone = hallway_zone_new_from_abbreviation (cases[i].abbreviation, wall, cases[i].place);

      g_test_message ("%s in %s", cases[i].abbreviation, cases[i].place);
      g_assert_cmpstr (zone != NULL ? hallway_zone_get_name (zone) : NULL, ==, cases[i].zone);
    }
  g_assert_null (hallway_zone_new_from_abbreviation ("CDT", HALLWAY_TIME_UNKNOWN, NULL));
}

/* Every zone of tzdata loads, whatever file it has on this machine. */
static void
test_list_names (void)
{
  const char *const *names = hallway_zone_database_list_names ();
  guint              n_names = 0;

  for (; names[n_names] != NULL; n_names++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (names[n_names]);

      g_assert_nonnull (zone);
      g_assert_cmpstr (hallway_zone_get_name (zone), ==, names[n_names]);
      if (n_names > 0)
        g_assert_cmpint (strcmp (names[n_names - 1], names[n_names]), <, 0);
    }
  g_assert_cmpuint (n_names, >, 400);
  g_assert_true (g_strv_contains (names, "US/Eastern"));
}

static gpointer
convert_in_thread (gpointer data)
{
  for (int i = 0; i < 50; i++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (i % 2 == 0 ? "Europe/Vienna" : "Asia/Tokyo");

      g_assert_cmpint (hallway_zone_to_unix (zone, at (2024, 7, 1, 9, 0)), >, 0);
    }
  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("convert", convert_in_thread, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zone/threads", test_threads);
  g_test_add_func ("/zone/names", test_names);
  g_test_add_func ("/zone/long-name", test_long_name);
  g_test_add_func ("/zone/same-zone", test_same_zone);
  g_test_add_func ("/zone/to-unix", test_to_unix);
  g_test_add_func ("/zone/gap", test_gap);
  g_test_add_func ("/zone/fold", test_fold);
  g_test_add_func ("/zone/against-glib", test_against_glib);
  g_test_add_func ("/zone/abbreviation", test_abbreviation);
  g_test_add_func ("/zone/unknown", test_unknown);
  g_test_add_func ("/zone/from-abbreviation", test_from_abbreviation);
  g_test_add_func ("/zone/list-names", test_list_names);

  return g_test_run ();
}
