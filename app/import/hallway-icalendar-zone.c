/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-zone.h"

#include <string.h>

/* The most words that a name of tzdata has between its slashes: America/Argentina/Ushuaia. */
#define MOST_NAME_PARTS 3

/* What the rules of a VTIMEZONE that are followed may have; those made from tzdata have less. */
#define MOST_OBSERVANCES 400
#define MOST_RULES 40
#define MOST_MONTH_DAYS 7
#define FIRST_YEAR 1800

/* Zones of one file whose rules are followed. */
#define MOST_ZONES_WITH_RULES 10

/* Different zone names in one file, past which new ones are unknown. */
#define MOST_ZONES 1000

typedef struct
{
  HallwayIcalendarZoneKind kind;
  HallwayZone             *zone; /* (owned) (nullable): set exactly when named */
} Meaning;

struct _HallwayIcalendarZones
{
  GHashTable *meanings;  /* (owned) (element-type utf8 Meaning): of each TZID */
  GHashTable *locations; /* (owned) (element-type utf8 utf8): X-LIC-LOCATION of each VTIMEZONE's TZID */
  GHashTable *rules;     /* (owned) (element-type utf8 icaltimezone): each VTIMEZONE with rules that can be followed */
  GPtrArray  *declared;  /* (owned) (element-type utf8): TZID of each VTIMEZONE */
};

static void
meaning_free (gpointer data)
{
  Meaning *meaning = data;

  g_clear_pointer (&meaning->zone, hallway_zone_unref);
  g_free (meaning);
}

static void
free_rules (gpointer data)
{
  icaltimezone_free (data, 1);
}

/* Zones that are UTC under another name: a file that says nothing else doesn't say where the conference is. */
static gboolean
is_utc (const char *name)
{
  static const char *const names[] = {
    "UTC", "Etc/UTC", "Z", "Zulu", "Etc/Zulu", "GMT", "Etc/GMT", "GMT0", "Etc/GMT0", "UCT", "Etc/UCT", "Universal",
    "Etc/Universal", "Greenwich", "Etc/Greenwich", "Coordinated Universal Time", "tzone://Microsoft/Utc"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (name, names[i]) == 0)
      return TRUE;
  return FALSE;
}

/* The last @n_parts parts of a name with slashes, or NULL if it hasn't that many. */
static const char *
find_tail (const char *name,
           guint       n_parts)
{
  const char *tail = name + strlen (name);

  while (tail > name && n_parts > 0)
    {
      tail--;
      if (*tail == '/')
        n_parts--;
    }
  return n_parts == 0 ? tail + 1 : NULL;
}

/* "/freeassociation.sourceforge.net/Europe/Brussels" and the like carry the name at their end. */
static HallwayZone *
find_in_path (const char *name)
{
  HallwayZone *zone = NULL;

  for (guint n_parts = MOST_NAME_PARTS; n_parts > 1 && zone == NULL && strstr (name, "..") == NULL; n_parts--)
    {
      const char *tail = find_tail (name, n_parts);

      if (tail != NULL)
        zone = hallway_zone_new (tail);
    }
  return zone;
}

/* FOSDEM writes "Europe-Brussels". */
static HallwayZone *
find_with_dash (const char *name)
{
  g_autofree char *slashed = g_strdup (name);
  char            *dash = strchr (slashed, '-');

  if (dash == NULL)
    return NULL;
  *dash = '/';
  return hallway_zone_new (slashed);
}

static HallwayZone *
find_zone (const char *name)
{
  HallwayZone *zone = hallway_zone_new (name);

  if (zone == NULL)
    zone = *name == '/' ? find_in_path (name) : find_with_dash (name);
  return zone;
}

static Meaning *
resolve (HallwayIcalendarZones *self,
         const char            *tzid)
{
  Meaning         *meaning = g_new0 (Meaning, 1);
  g_autofree char *name = g_strstrip (g_strdup (tzid));
  const char      *location = g_hash_table_lookup (self->locations, tzid);

  if (is_utc (name))
    {
      meaning->kind = HALLWAY_ICALENDAR_ZONE_UTC;
      return meaning;
    }

  meaning->zone = find_zone (name);
  if (meaning->zone == NULL && location != NULL)
    meaning->zone = find_zone (location);

  if (meaning->zone == NULL)
    meaning->kind = g_hash_table_contains (self->rules, tzid) ? HALLWAY_ICALENDAR_ZONE_RULES : HALLWAY_ICALENDAR_ZONE_UNKNOWN;
  else if (is_utc (hallway_zone_get_name (meaning->zone)))
    meaning->kind = HALLWAY_ICALENDAR_ZONE_UTC;
  else
    meaning->kind = HALLWAY_ICALENDAR_ZONE_NAMED;
  return meaning;
}

/**
 * hallway_icalendar_zones_new:
 *
 * Returns: (transfer full): zones of a file that has declared none yet
 */
HallwayIcalendarZones *
hallway_icalendar_zones_new (void)
{
  HallwayIcalendarZones *self = g_new0 (HallwayIcalendarZones, 1);

  self->meanings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, meaning_free);
  self->locations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rules = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_rules);
  self->declared = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * hallway_icalendar_zones_free:
 *
 * Frees @self and its zones.
 */
void
hallway_icalendar_zones_free (HallwayIcalendarZones *self)
{
  g_hash_table_unref (self->meanings);
  g_hash_table_unref (self->locations);
  g_hash_table_unref (self->rules);
  g_ptr_array_unref (self->declared);
  g_free (self);
}

static gboolean
is_empty (const short *by)
{
  return by[0] == ICAL_RECURRENCE_ARRAY_MAX;
}

/* Whether the rule gives a few dates a year, such as the last Sunday of March. */
static gboolean
is_simple_rule (const struct icalrecurrencetype *rule)
{
  guint n_month_days = 0;

  while (n_month_days < ICAL_BY_MONTHDAY_SIZE && rule->by_month_day[n_month_days] != ICAL_RECURRENCE_ARRAY_MAX)
    n_month_days++;
  return rule->freq == ICAL_YEARLY_RECURRENCE && n_month_days <= MOST_MONTH_DAYS &&
         is_empty (rule->by_second) && is_empty (rule->by_minute) && is_empty (rule->by_hour) &&
         is_empty (rule->by_year_day) && is_empty (rule->by_week_no) && is_empty (rule->by_set_pos) &&
         (is_empty (rule->by_day) || is_empty (rule->by_day + 1)) && (is_empty (rule->by_month) || is_empty (rule->by_month + 1)) &&
         (is_empty (rule->by_day) || !is_empty (rule->by_month));
}

static gboolean
is_complete (icalcomponent *observance)
{
  icalproperty *start = icalcomponent_get_first_property (observance, ICAL_DTSTART_PROPERTY);

  return start != NULL && icalproperty_get_dtstart (start).year >= FIRST_YEAR &&
         icalcomponent_get_first_property (observance, ICAL_TZOFFSETTO_PROPERTY) != NULL &&
         icalcomponent_get_first_property (observance, ICAL_TZOFFSETFROM_PROPERTY) != NULL;
}

/* Whether the rules can keep libical busy for a moment only. */
static gboolean
has_simple_rules (icalcomponent *vtimezone)
{
  int n_observances = 0;
  int n_rules = 0;

  for (icalcomponent *observance = icalcomponent_get_first_component (vtimezone, ICAL_ANY_COMPONENT); observance != NULL;
       observance = icalcomponent_get_next_component (vtimezone, ICAL_ANY_COMPONENT))
    {
      n_observances += 1 + icalcomponent_count_properties (observance, ICAL_RDATE_PROPERTY);
      if (!is_complete (observance))
        return FALSE;
      for (icalproperty *property = icalcomponent_get_first_property (observance, ICAL_RRULE_PROPERTY); property != NULL;
           property = icalcomponent_get_next_property (observance, ICAL_RRULE_PROPERTY))
        {
          struct icalrecurrencetype rule = icalproperty_get_rrule (property);

          n_rules++;
          if (!is_simple_rule (&rule))
            return FALSE;
        }
    }
  return n_observances > 0 && n_observances <= MOST_OBSERVANCES && n_rules <= MOST_RULES;
}

static void
keep_rules (HallwayIcalendarZones *self,
            const char            *tzid,
            icalcomponent         *vtimezone)
{
  icaltimezone  *rules = icaltimezone_new ();
  icalcomponent *copy = icalcomponent_new_clone (vtimezone);

  if (icaltimezone_set_component (rules, copy))
    {
      g_hash_table_insert (self->rules, g_strdup (tzid), rules);
      return;
    }
  icalcomponent_free (copy);
  icaltimezone_free (rules, 1);
}

/**
 * hallway_icalendar_zones_add_component:
 * @vtimezone: (transfer none): a zone that the file declares
 *
 * Remembers which place a VTIMEZONE is of. Its rules are used only where that isn't known: tzdata knows better.
 */
void
hallway_icalendar_zones_add_component (HallwayIcalendarZones *self,
                                       icalcomponent         *vtimezone)
{
  const char *tzid = NULL;
  const char *location = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (vtimezone != NULL);

  for (icalproperty *property = icalcomponent_get_first_property (vtimezone, ICAL_ANY_PROPERTY); property != NULL;
       property = icalcomponent_get_next_property (vtimezone, ICAL_ANY_PROPERTY))
    {
      if (icalproperty_isa (property) == ICAL_TZID_PROPERTY)
        tzid = icalproperty_get_tzid (property);
      else if (icalproperty_isa (property) == ICAL_X_PROPERTY && g_strcmp0 (icalproperty_get_x_name (property), "X-LIC-LOCATION") == 0)
        location = icalproperty_get_x (property);
    }
  if (tzid == NULL || self->declared->len >= MOST_ZONES)
    return;

  g_ptr_array_add (self->declared, g_strdup (tzid));
  if (location != NULL)
    g_hash_table_insert (self->locations, g_strdup (tzid), g_strdup (location));
  if (g_hash_table_size (self->rules) < MOST_ZONES_WITH_RULES && has_simple_rules (vtimezone))
    keep_rules (self, tzid, vtimezone);
}

/**
 * hallway_icalendar_zones_lookup:
 * @tzid: a zone's name in the file: one of tzdata, an alias, a name of Windows, or that of a VTIMEZONE which says its
 *   place
 * @zone: (out) (transfer none) (nullable): the zone, %NULL unless it is named
 *
 * Returns: what the name means
 */
HallwayIcalendarZoneKind
hallway_icalendar_zones_lookup (HallwayIcalendarZones *self,
                                const char            *tzid,
                                HallwayZone          **zone)
{
  Meaning *meaning;

  g_return_val_if_fail (self != NULL, HALLWAY_ICALENDAR_ZONE_UNKNOWN);
  g_return_val_if_fail (tzid != NULL, HALLWAY_ICALENDAR_ZONE_UNKNOWN);
  g_return_val_if_fail (zone != NULL, HALLWAY_ICALENDAR_ZONE_UNKNOWN);

  meaning = g_hash_table_lookup (self->meanings, tzid);
  if (meaning == NULL && g_hash_table_size (self->meanings) < MOST_ZONES)
    {
      meaning = resolve (self, tzid);
      g_hash_table_insert (self->meanings, g_strdup (tzid), meaning);
    }

  *zone = meaning != NULL ? meaning->zone : NULL;
  if (meaning == NULL)
    return HALLWAY_ICALENDAR_ZONE_UNKNOWN;
  if (meaning->kind != HALLWAY_ICALENDAR_ZONE_NAMED)
    *zone = NULL;
  return meaning->kind;
}

/**
 * hallway_icalendar_zones_get_offset:
 * @tzid: a zone that hallway_icalendar_zones_lookup() calls HALLWAY_ICALENDAR_ZONE_RULES
 * @time: a valid time on its clock
 *
 * Returns: its seconds east of UTC then
 */
int
hallway_icalendar_zones_get_offset (HallwayIcalendarZones *self,
                                    const char            *tzid,
                                    struct icaltimetype    time)
{
  icaltimezone *rules;
  int           is_daylight;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (tzid != NULL, 0);

  rules = g_hash_table_lookup (self->rules, tzid);
  return rules != NULL ? icaltimezone_get_utc_offset (rules, &time, &is_daylight) : 0;
}

/**
 * hallway_icalendar_zones_get_declared:
 *
 * Returns: (transfer none) (nullable): the only zone, other than UTC, that the file has a VTIMEZONE of
 */
HallwayZone *
hallway_icalendar_zones_get_declared (HallwayIcalendarZones *self)
{
  HallwayZone *declared = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->declared->len; i++)
    {
      HallwayZone *zone;

      if (hallway_icalendar_zones_lookup (self, g_ptr_array_index (self->declared, i), &zone) != HALLWAY_ICALENDAR_ZONE_NAMED)
        continue;
      if (declared != NULL && !g_str_equal (hallway_zone_get_name (declared), hallway_zone_get_name (zone)))
        return NULL;
      declared = zone;
    }
  return declared;
}
