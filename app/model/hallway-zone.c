/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-zone.h"

#include "hallway-time.h"
#include "hallway-zone-alias.h"
#include "hallway-zone-database.h"

#include <string.h>

#define OFFSET_LIMIT (15 * 60 * 60) /* no zone was ever further from UTC */
#define NAME_LIMIT 100
#define STEP_MINIMUM (12 * 60 * 60) /* between two transitions of one zone lie at least days */

/* A stretch of time during which the offset stays. */
typedef struct
{
  gint64      start; /* Unix time */
  int         utc_offset;
  const char *abbreviation; /* (unowned): of the GTimeZone */
} Interval;

struct _HallwayZone
{
  char      *name;      /* (owned) */
  GTimeZone *time_zone; /* (owned) */
  GArray    *intervals; /* (owned) (element-type Interval): by start, from before 1970 to after 2199 */
};

G_DEFINE_BOXED_TYPE (HallwayZone, hallway_zone, hallway_zone_ref, hallway_zone_unref)

static void
clear_zone (HallwayZone *self)
{
  g_free (self->name);
  g_time_zone_unref (self->time_zone);
  g_array_unref (self->intervals);
}

static int
find_glib_interval (GTimeZone *time_zone, gint64 unix_time)
{
  return g_time_zone_find_interval (time_zone, G_TIME_TYPE_UNIVERSAL, unix_time);
}

/* The first second after @start that lies in another interval, or @limit: GLib tells the interval of a time, but
 * not where it ends. */
static gint64
find_transition (GTimeZone *time_zone, gint64 start, gint64 limit)
{
  int    interval = find_glib_interval (time_zone, start);
  gint64 step = STEP_MINIMUM;
  gint64 inside = start;
  gint64 outside;

  while (inside + step < limit && find_glib_interval (time_zone, inside + step) == interval)
    {
      inside += step;
      step *= 2;
    }
  outside = MIN (inside + step, limit);
  if (find_glib_interval (time_zone, outside) == interval)
    return limit;
  while (outside - inside > 1)
    {
      gint64 middle = inside + (outside - inside) / 2;

      if (find_glib_interval (time_zone, middle) == interval)
        inside = middle;
      else
        outside = middle;
    }
  return outside;
}

static GArray *
list_intervals (GTimeZone *time_zone)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (Interval));
  gint64  start = hallway_time_from_civil (1970, 1, 1, 0, 0, 0) - 7 * HALLWAY_SECONDS_PER_DAY;
  gint64  limit = hallway_time_from_civil (2199, 12, 31, 0, 0, 0) + 7 * HALLWAY_SECONDS_PER_DAY;

  while (start < limit)
    {
      int      interval = find_glib_interval (time_zone, start);
      Interval stretch = {
        .start = start,
        .utc_offset = g_time_zone_get_offset (time_zone, interval),
        .abbreviation = g_time_zone_get_abbreviation (time_zone, interval),
      };

      g_array_append_val (intervals, stretch);
      start = find_transition (time_zone, start, limit);
    }
  return intervals;
}

/* @resolved comes from tzdata's own list: nothing else may become the name of a file. */
static HallwayZone *
load_zone (const char *name, const char *resolved)
{
  GTimeZone   *time_zone = g_time_zone_new_identifier (resolved);
  HallwayZone *self;

  if (time_zone == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (HallwayZone);
  self->name = g_strdup (name);
  self->time_zone = time_zone;
  self->intervals = list_intervals (time_zone);
  return self;
}

static const Interval *
get_interval (HallwayZone *self, guint position)
{
  return &g_array_index (self->intervals, Interval, position);
}

static guint
find_interval (HallwayZone *self, gint64 unix_time)
{
  guint first = 0, last = self->intervals->len - 1;

  while (first < last)
    {
      guint middle = first + (last - first + 1) / 2;

      if (get_interval (self, middle)->start <= unix_time)
        first = middle;
      else
        last = middle - 1;
    }
  return first;
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

HallwayZone *
hallway_zone_ref (HallwayZone *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hallway_zone_unref (HallwayZone *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_zone);
}

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
hallway_zone_get_offset (HallwayZone *self, gint64 unix_time)
{
  return get_interval (self, find_interval (self, unix_time))->utc_offset;
}

/**
 * hallway_zone_get_abbreviation:
 *
 * Returns: (transfer full): what the zone is called at @unix_time, "CDT" or "+08"
 */
char *
hallway_zone_get_abbreviation (HallwayZone *self, gint64 unix_time)
{
  return g_strdup (get_interval (self, find_interval (self, unix_time))->abbreviation);
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
hallway_zone_to_unix (HallwayZone *self, gint64 wall)
{
  guint position;

  if (wall == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_TIME_UNKNOWN;

  position = find_interval (self, wall - OFFSET_LIMIT);
  while (position + 1 < self->intervals->len &&
         wall >= get_interval (self, position + 1)->start + get_interval (self, position)->utc_offset &&
         wall >= get_interval (self, position + 1)->start + get_interval (self, position + 1)->utc_offset)
    position++;
  return wall - get_interval (self, position)->utc_offset;
}

/**
 * hallway_zone_list_names:
 *
 * Returns: (array zero-terminated=1): the names that tzdata knows, sorted
 */
const char *const *
hallway_zone_list_names (void)
{
  return hallway_zone_database_list_names ();
}
