/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-vtimezone.h"

#include <string.h>

/* "STANDARD 20261025T030000 +0200 +0100", and so on. */
static char *
describe_observance (icalcomponent *observance)
{
  struct icaltimetype start = icalcomponent_get_dtstart (observance);
  icalproperty       *before = icalcomponent_get_first_property (observance, ICAL_TZOFFSETFROM_PROPERTY);
  icalproperty       *after = icalcomponent_get_first_property (observance, ICAL_TZOFFSETTO_PROPERTY);
  gboolean            is_daylight = icalcomponent_isa (observance) == ICAL_XDAYLIGHT_COMPONENT;

  return g_strdup_printf ("%s %04d-%02d-%02d %02d:%02d:%02d %d %d", is_daylight ? "DAYLIGHT" : "STANDARD", start.year, start.month,
                          start.day, start.hour, start.minute, start.second, icalproperty_get_tzoffsetfrom (before) / 60,
                          icalproperty_get_tzoffsetto (after) / 60);
}

static char *
describe_zone (icalcomponent *component)
{
  GString *text = g_string_new (NULL);

  for (icalcomponent *observance = icalcomponent_get_first_component (component, ICAL_ANY_COMPONENT); observance != NULL;
       observance = icalcomponent_get_next_component (component, ICAL_ANY_COMPONENT))
    {
      g_autofree char *line = describe_observance (observance);

      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", line);
    }

  return g_string_free (text, FALSE);
}

static void
test_observances (void)
{
  static const struct
  {
    const char *zone;
    int         first_year;
    int         last_year;
    const char *observances;
  } cases[] = {
    { "Europe/Brussels", 2026, 2026, "STANDARD 2026-01-01 00:00:00 60 60, DAYLIGHT 2026-03-29 02:00:00 60 120, STANDARD 2026-10-25 03:00:00 120 60" },
    { "America/Chicago", 2014, 2014, "STANDARD 2014-01-01 00:00:00 -360 -360, DAYLIGHT 2014-03-09 02:00:00 -360 -300, STANDARD 2014-11-02 02:00:00 -300 -360" },
    { "Australia/Adelaide", 2026, 2026, "DAYLIGHT 2026-01-01 00:00:00 630 630, STANDARD 2026-04-05 03:00:00 630 570, DAYLIGHT 2026-10-04 02:00:00 570 630" },
    { "Australia/Lord_Howe", 2026, 2026, "DAYLIGHT 2026-01-01 00:00:00 660 660, STANDARD 2026-04-05 02:00:00 660 630, DAYLIGHT 2026-10-04 02:00:00 630 660" },
    { "Asia/Kolkata", 2023, 2023, "STANDARD 2023-01-01 00:00:00 330 330" },
    { "Europe/Brussels", 2025, 2026, "STANDARD 2025-01-01 00:00:00 60 60, DAYLIGHT 2025-03-30 02:00:00 60 120, STANDARD 2025-10-26 03:00:00 120 60, "
                                     "DAYLIGHT 2026-03-29 02:00:00 60 120, STANDARD 2026-10-25 03:00:00 120 60" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (cases[i].zone);
      icalcomponent          *component = hallway_vtimezone_new (zone, cases[i].first_year, cases[i].last_year);
      g_autofree char        *observances = describe_zone (component);
      icalproperty           *name = icalcomponent_get_first_property (component, ICAL_TZID_PROPERTY);

      g_assert_cmpstr (observances, ==, cases[i].observances);
      g_assert_cmpstr (icalproperty_get_tzid (name), ==, cases[i].zone);
      icalcomponent_free (component);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vtimezone/observances", test_observances);

  return g_test_run ();
}
