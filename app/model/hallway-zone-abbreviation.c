/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-zone.h"

#include "hallway-time.h"
#include "hallway-zone-database.h"

#include <string.h>

typedef struct
{
  const char *abbreviation;
  int         minutes; /* east of UTC */
  const char *zone;    /* (nullable): where it is when no place is told; NULL where that would be a guess */
} Abbreviation;

/* What organisers write. Several rows of one abbreviation are tried in this order. */
static const Abbreviation abbreviations[] = {
  { "ACDT", 630, "Australia/Adelaide" },
  { "ACST", 570, "Australia/Adelaide" },
  { "ACST", 570, "Australia/Darwin" },
  { "ADT", -180, "America/Halifax" },
  { "AEDT", 660, "Australia/Sydney" },
  { "AEST", 600, "Australia/Sydney" },
  { "AEST", 600, "Australia/Brisbane" },
  { "AKDT", -480, "America/Anchorage" },
  { "AKST", -540, "America/Anchorage" },
  { "ART", -180, "America/Argentina/Buenos_Aires" },
  { "AST", -240, "America/Halifax" },
  { "AST", -240, "America/Puerto_Rico" },
  { "AST", 180, NULL },
  { "AWST", 480, "Australia/Perth" },
  { "BRT", -180, "America/Sao_Paulo" },
  { "BST", 60, "Europe/London" },
  { "BST", 360, NULL },
  { "CAT", 120, "Africa/Maputo" },
  { "CDT", -300, "America/Chicago" },
  { "CEST", 120, "CET" },
  { "CET", 60, "CET" },
  { "CLST", -180, "America/Santiago" },
  { "CLT", -240, "America/Santiago" },
  { "COT", -300, "America/Bogota" },
  { "CST", -360, "America/Chicago" },
  { "EAT", 180, "Africa/Nairobi" },
  { "EDT", -240, "America/New_York" },
  { "EEST", 180, "EET" },
  { "EET", 120, "EET" },
  { "EST", -300, "America/New_York" },
  { "GMT", 0, "GMT" },
  { "GST", 240, "Asia/Dubai" },
  { "HKT", 480, "Asia/Hong_Kong" },
  { "HST", -600, "Pacific/Honolulu" },
  { "ICT", 420, "Asia/Bangkok" },
  { "IDT", 180, "Asia/Jerusalem" },
  { "IST", 330, "Asia/Kolkata" },
  { "JST", 540, "Asia/Tokyo" },
  { "KST", 540, "Asia/Seoul" },
  { "MDT", -360, "America/Denver" },
  { "MSK", 180, "Europe/Moscow" },
  { "MST", -420, "America/Denver" },
  { "MST", -420, "America/Phoenix" },
  { "MYT", 480, "Asia/Kuala_Lumpur" },
  { "NDT", -150, "America/St_Johns" },
  { "NPT", 345, "Asia/Kathmandu" },
  { "NST", -210, "America/St_Johns" },
  { "NZDT", 780, "Pacific/Auckland" },
  { "NZST", 720, "Pacific/Auckland" },
  { "PDT", -420, "America/Los_Angeles" },
  { "PET", -300, "America/Lima" },
  { "PKT", 300, "Asia/Karachi" },
  { "PST", -480, "America/Los_Angeles" },
  { "SAST", 120, "Africa/Johannesburg" },
  { "SGT", 480, "Asia/Singapore" },
  { "TRT", 180, "Europe/Istanbul" },
  { "UTC", 0, "UTC" },
  { "WAT", 60, "Africa/Lagos" },
  { "WEST", 60, "WET" },
  { "WET", 0, "WET" },
  { "WIB", 420, "Asia/Jakarta" },
};

/* Whether the zone is called so on that date. Where tzdata has a number for a name ("+08"), the offset decides. */
static gboolean
is_called (HallwayZone *zone,
           const char  *abbreviation,
           gint64       wall)
{
  gint64           unix_time = hallway_zone_to_unix (zone, wall);
  g_autofree char *name = hallway_zone_get_abbreviation (zone, unix_time);

  if (g_ascii_isalpha (*name))
    return g_str_equal (name, abbreviation);
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_equal (abbreviations[i].abbreviation, abbreviation) &&
        abbreviations[i].minutes * 60 == hallway_zone_get_offset (zone, unix_time))
      return TRUE;
  return FALSE;
}

static HallwayZone *
try_zone (const char *name,
          const char *abbreviation,
          gint64      wall)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new (name);

  if (zone == NULL || !is_called (zone, abbreviation, wall))
    return NULL;
  return g_steal_pointer (&zone);
}

/* Whether @words stand in @text as whole words; both folded. */
static gboolean
contains_words (const char *text,
                const char *words)
{
  gsize length = strlen (words);

  for (const char *found = strstr (text, words); found != NULL; found = strstr (found + 1, words))
    if ((found == text || !g_ascii_isalnum (found[-1])) && !g_ascii_isalnum (found[length]))
      return TRUE;
  return FALSE;
}

static HallwayZone *
find_by_city (const char *place,
              const char *abbreviation,
              gint64      wall)
{
  guint                   n_places;
  const HallwayZonePlace *places = hallway_zone_database_get_places (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      HallwayZone *zone = NULL;

      if (contains_words (place, places[i].city))
        zone = try_zone (places[i].name, abbreviation, wall);
      if (zone != NULL)
        return zone;
    }
  return NULL;
}

static HallwayZone *
find_by_country (const char *place,
                 const char *abbreviation,
                 gint64      wall)
{
  guint                   n_places;
  const HallwayZonePlace *places = hallway_zone_database_get_places (&n_places);

  for (guint i = 0; i < n_places; i++)
    {
      HallwayZone *zone = NULL;

      if (places[i].country != NULL && contains_words (place, places[i].country))
        zone = try_zone (places[i].name, abbreviation, wall);
      if (zone != NULL)
        return zone;
    }
  return NULL;
}

static HallwayZone *
find_usual (const char *abbreviation,
            gint64      wall)
{
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    {
      HallwayZone *zone = NULL;

      if (g_str_equal (abbreviations[i].abbreviation, abbreviation))
        zone = try_zone (abbreviations[i].zone, abbreviation, wall);
      if (zone != NULL)
        return zone;
    }
  return NULL;
}

/**
 * hallway_zone_new_from_abbreviation:
 * @abbreviation: as a page shows it: "CDT"
 * @wall: a wall clock of the conference: the zone must have that abbreviation on that date
 * @place: (nullable): valid UTF-8 that may name a city or country, which tells China's CST from Chicago's
 *
 * Finds the zone that a page means by its abbreviation: that of a city in @place, of a country in it, or the usual
 * one. (formats.md section 5)
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL if none is called so then
 */
HallwayZone *
hallway_zone_new_from_abbreviation (const char *abbreviation,
                                    gint64      wall,
                                    const char *place)
{
  g_autofree char *folded = NULL;
  HallwayZone     *zone;

  if (abbreviation == NULL || wall == HALLWAY_TIME_UNKNOWN)
    return NULL;
  if (place == NULL)
    return find_usual (abbreviation, wall);

  folded = hallway_zone_database_fold (place);
  zone = find_by_city (folded, abbreviation, wall);
  if (zone == NULL)
    zone = find_by_country (folded, abbreviation, wall);
  return zone != NULL ? zone : find_usual (abbreviation, wall);
}
