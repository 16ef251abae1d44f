/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-vtimezone.h"

#include "hallway-icaltime.h"

#include "model/hallway-time.h"

/* A stretch of time without a change of the clocks. */
typedef struct
{
  gint64 start;         /* Unix time */
  int    offset_before; /* seconds east of UTC */
  int    offset;
} Observance;

/* The first second of the offset that holds at @after, which differs from the one at @before. */
static gint64
find_transition (HallwayZone *zone,
                 gint64       before,
                 gint64       after)
{
  int offset = hallway_zone_get_offset (zone, after);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (hallway_zone_get_offset (zone, middle) == offset)
        after = middle;
      else
        before = middle;
    }

  return after;
}

/* Steps of a day miss no change that matters: no zone moved its clocks there and back within one. */
static GArray *
list_observances (HallwayZone *zone,
                  gint64       start,
                  gint64       end)
{
  GArray    *observances = g_array_new (FALSE, FALSE, sizeof (Observance));
  int        offset = hallway_zone_get_offset (zone, start);
  Observance first = { start, offset, offset };

  g_array_append_val (observances, first);
  for (gint64 day = start; day < end; day += HALLWAY_SECONDS_PER_DAY)
    {
      gint64     next = MIN (day + HALLWAY_SECONDS_PER_DAY, end);
      Observance observance = { next, offset, hallway_zone_get_offset (zone, next) };

      if (observance.offset == offset)
        continue;
      observance.start = find_transition (zone, day, next);
      offset = observance.offset;
      g_array_append_val (observances, observance);
    }

  return observances;
}

static int
get_least_offset (GArray *observances)
{
  int least = g_array_index (observances, Observance, 0).offset;

  for (guint i = 1; i < observances->len; i++)
    least = MIN (least, g_array_index (observances, Observance, i).offset);

  return least;
}

/* DTSTART is the wall clock of the moment, read on the clock before the change (RFC 5545, 3.6.5). */
static icalcomponent *
make_component (const Observance *observance,
                HallwayZone      *zone,
                gboolean          is_daylight)
{
  g_autofree char *name = hallway_zone_get_abbreviation (zone, observance->start);
  icalcomponent   *component = icalcomponent_new (is_daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);

  icalcomponent_add_property (component, icalproperty_new_dtstart (hallway_icaltime_from_wall (observance->start + observance->offset_before)));
  icalcomponent_add_property (component, icalproperty_new_tzoffsetfrom (observance->offset_before));
  icalcomponent_add_property (component, icalproperty_new_tzoffsetto (observance->offset));
  if (name != NULL)
    icalcomponent_add_property (component, icalproperty_new_tzname (name));

  return component;
}

/**
 * hallway_vtimezone_new:
 * @zone: a time zone
 * @first_year: the first year to describe
 * @last_year: the last year to describe, inclusive
 *
 * Describes @zone for a few years, one observance for each change of the clocks. libical's own description begins in
 * 1880 and has a name that no other program knows (reference: reliability, section 1.2).
 *
 * Returns: (transfer full): a VTIMEZONE component, whose TZID is the name of @zone
 */
icalcomponent *
hallway_vtimezone_new (HallwayZone *zone,
                       int          first_year,
                       int          last_year)
{
  gint64             start = hallway_zone_to_unix (zone, hallway_time_from_civil (first_year, 1, 1, 0, 0, 0));
  gint64             end = hallway_zone_to_unix (zone, hallway_time_from_civil (last_year + 1, 1, 1, 0, 0, 0));
  icalcomponent     *component = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);
  g_autoptr (GArray) observances = list_observances (zone, start, end);
  int                standard = get_least_offset (observances);

  icalcomponent_add_property (component, icalproperty_new_tzid (hallway_zone_get_name (zone)));
  for (guint i = 0; i < observances->len; i++)
    {
      const Observance *observance = &g_array_index (observances, Observance, i);

      icalcomponent_add_component (component, make_component (observance, zone, observance->offset > standard));
    }

  return component;
}
