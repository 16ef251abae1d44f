/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-zone.h"

#include "hallway-time.h"
#include "hallway-zone-alias.h"
#include "hallway-zone-database.h"

#include <string.h>

#define NAME_LIMIT 100

struct _HallwayZone
{
  char      *name;      /* (owned) */
  GTimeZone *time_zone; /* (owned) */
};

static void
clear_zone (HallwayZone *self)
{
  g_free (self->name);
  g_time_zone_unref (self->time_zone);
}

static int
find_interval (HallwayZone *self,
               gint64       unix_time)
{
  return g_time_zone_find_interval (self->time_zone, G_TIME_TYPE_UNIVERSAL, unix_time);
}

/* @resolved comes from tzdata's own list: nothing else may become the name of a file. */
static HallwayZone *
load_zone (const char *name,
           const char *resolved)
{
  GTimeZone   *time_zone = g_time_zone_new_identifier (resolved);
  HallwayZone *self;

  if (time_zone == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (HallwayZone);
  self->name = g_strdup (name);
  self->time_zone = time_zone;
  return self;
}

/* The name of tzdata that stands for @name, in whatever list it is. */
static const char *
find_name (const char *name)
{
  const char *known;

  if (strlen (name) > NAME_LIMIT || !g_utf8_validate (name, -1, NULL))
    return NULL;
  if (hallway_zone_database_resolve (name) != NULL)
    return name;

  known = hallway_zone_alias_find (name);
  return known != NULL ? known : hallway_zone_database_find_city (name);
}

/**
 * hallway_zone_new:
 * @name: (nullable): a name of tzdata ("US/Eastern"), Windows ("W. Europe Standard Time") or Ruby on Rails
 *   ("Berlin"), or "Z"; white space around it is passed over
 *
 * Finds a time zone. A name of tzdata is kept as it is, the others become tzdata's.
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL if nobody knows it
 */
HallwayZone *
hallway_zone_new (const char *name)
{
  G_LOCK_DEFINE_STATIC (zones);
  static GHashTable *zones = NULL; /* (element-type utf8 HallwayZone): at most as many as tzdata has names */
  g_autofree char   *trimmed = NULL;
  const char        *known;
  HallwayZone       *self;

  if (name == NULL)
    return NULL;
  trimmed = g_strstrip (g_strdup (name));
  known = find_name (trimmed);
  if (known == NULL)
    return NULL;

  G_LOCK (zones);
  if (zones == NULL)
    zones = g_hash_table_new (g_str_hash, g_str_equal);
  self = g_hash_table_lookup (zones, known);
  if (self == NULL)
    {
      self = load_zone (known, hallway_zone_database_resolve (known));
      if (self != NULL)
        g_hash_table_insert (zones, self->name, self);
    }
  if (self != NULL)
    hallway_zone_ref (self);
  G_UNLOCK (zones);
  return self;
}

/**
 * hallway_zone_ref:
 *
 * Returns: (transfer full): the same zone
 */
HallwayZone *
hallway_zone_ref (HallwayZone *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_zone_unref:
 * @self: (transfer full): a zone
 */
void
hallway_zone_unref (HallwayZone *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_zone);
}

/**
 * hallway_zone_get_name:
 *
 * Returns: (transfer none): the name that was asked for
 */
const char *
hallway_zone_get_name (HallwayZone *self)
{
  return self->name;
}

/**
 * hallway_zone_get_offset:
 *
 * Returns: seconds east of UTC at @unix_time
 */
int
hallway_zone_get_offset (HallwayZone *self,
                         gint64       unix_time)
{
  return g_time_zone_get_offset (self->time_zone, find_interval (self, unix_time));
}

/**
 * hallway_zone_get_abbreviation:
 *
 * Returns: (transfer full): what the zone is called at @unix_time, "CDT" or "+08"
 */
char *
hallway_zone_get_abbreviation (HallwayZone *self,
                               gint64       unix_time)
{
  return g_strdup (g_time_zone_get_abbreviation (self->time_zone, find_interval (self, unix_time)));
}

/**
 * hallway_zone_to_unix:
 *
 * Tells the moment when clocks in the zone show @wall, as RFC 5545 (3.3.5) has it: the first one where clocks are set
 * back and show it twice; where they are set forward and never show it, with the offset of before, so that 02:30 is
 * 03:30.
 *
 * Returns: Unix time, or %HALLWAY_TIME_UNKNOWN of that
 */
gint64
hallway_zone_to_unix (HallwayZone *self,
                      gint64       wall)
{
  int before, after;

  if (wall == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_TIME_UNKNOWN;

  before = hallway_zone_get_offset (self, wall - HALLWAY_SECONDS_PER_DAY);
  after = hallway_zone_get_offset (self, wall + HALLWAY_SECONDS_PER_DAY);
  if (hallway_zone_get_offset (self, wall - before) != before && hallway_zone_get_offset (self, wall - after) == after)
    return wall - after;
  return wall - before;
}
