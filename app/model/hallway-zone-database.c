/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-zone-database.h"

#include <string.h>

#define FOLDER "/usr/share/zoneinfo/"
#define LINKS_MAXIMUM 8

typedef struct
{
  GHashTable *targets; /* (element-type utf8 utf8): a zone to itself, a link to what it stands for */
  GPtrArray  *names;   /* (element-type utf8): sorted, NULL-terminated */
} Names;

static char **
read_lines (const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (path, &contents, NULL, NULL))
    return g_new0 (char *, 1);

  return g_strsplit (contents, "\n", -1);
}

/* A zone's name becomes the name of a file: see reliability, finding 7. */
static gboolean
is_zone_name (const char *name)
{
  guint parts = 1, length = 0;

  for (; *name != '\0'; name++)
    {
      if (*name == '/')
        {
          if (length == 0)
            return FALSE;
          parts++;
          length = 0;
        }
      else if (g_ascii_isalnum (*name) || *name == '_' || *name == '+' || *name == '-')
        length++;
      else
        return FALSE;
    }
  return length > 0 && parts <= 3;
}

static void
add_name (Names      *self,
          const char *name,
          const char *target)
{
  if (is_zone_name (name) && is_zone_name (target))
    g_hash_table_insert (self->targets, g_strdup (name), g_strdup (target));
}

/* In tzdata.zi, "Z NAME ..." defines a zone and "L TARGET NAME" a link (zic(8)). */
static void
read_compact_source (Names *self)
{
  g_auto (GStrv) lines = read_lines ("tzdata.zi");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = NULL;

      if (!g_str_has_prefix (lines[i], "Z ") && !g_str_has_prefix (lines[i], "L "))
        continue;
      fields = g_strsplit (lines[i], " ", -1);
      if (fields[0][0] == 'Z')
        add_name (self, fields[1], fields[1]);
      else if (fields[1] != NULL && fields[2] != NULL)
        add_name (self, fields[2], fields[1]);
    }
}

static GHashTable *
read_countries (void)
{
  GHashTable    *countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = read_lines ("iso3166.tab");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = NULL;

      if (lines[i][0] == '#')
        continue;
      fields = g_strsplit (lines[i], "\t", 2);
      if (fields[0] != NULL && fields[1] != NULL)
        g_hash_table_insert (countries, g_strdup (fields[0]), hallway_zone_database_fold (fields[1]));
    }
  return countries;
}

/* zone.tab, as columns of country, coordinates, name and comment (tzfile(5)). */
static GPtrArray *
read_zone_table (void)
{
  GPtrArray     *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto (GStrv) lines = read_lines ("zone.tab");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", 4);

      if (lines[i][0] != '#' && g_strv_length (fields) >= 3 && is_zone_name (fields[2]))
        g_ptr_array_add (rows, g_steal_pointer (&fields));
    }
  return rows;
}

/* Where tzdata.zi is missing. */
static void
read_zone_names (Names *self)
{
  g_autoptr (GPtrArray) rows = read_zone_table ();

  for (guint i = 0; i < rows->len; i++)
    {
      char **fields = g_ptr_array_index (rows, i);

      add_name (self, fields[2], fields[2]);
    }
}

static void
add_place (GArray     *places,
           const char *name,
           const char *country)
{
  g_autofree char *city = g_strdelimit (g_strdup (strrchr (name, '/') != NULL ? strrchr (name, '/') + 1 : name), "_", ' ');
  g_autofree char *folded = hallway_zone_database_fold (city);
  HallwayZonePlace place = {
    .name = g_intern_string (name),
    .city = g_intern_string (folded),
    .country = country != NULL ? g_intern_string (country) : NULL,
  };

  g_array_append_val (places, place);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
sort_names (Names *self)
{
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, self->targets);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (self->names, name);
  g_ptr_array_sort (self->names, compare_names);
  g_ptr_array_add (self->names, NULL);
}

static gpointer
load_names (gpointer data)
{
  Names *self = g_new0 (Names, 1);

  self->targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->names = g_ptr_array_new ();
  read_compact_source (self);
  if (g_hash_table_size (self->targets) == 0)
    read_zone_names (self);
  g_hash_table_remove (self->targets, "Factory");
  if (!g_hash_table_contains (self->targets, "UTC"))
    add_name (self, "UTC", "UTC");
  sort_names (self);
  return self;
}

static const Names *
get_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_names, NULL);
}

static gpointer
load_places (gpointer data)
{
  GArray                *places = g_array_new (FALSE, FALSE, sizeof (HallwayZonePlace));
  g_autoptr (GPtrArray)  rows = read_zone_table ();
  g_autoptr (GHashTable) countries = read_countries ();

  for (guint i = 0; i < rows->len; i++)
    {
      char **fields = g_ptr_array_index (rows, i);

      add_place (places, fields[2], g_hash_table_lookup (countries, fields[0]));
    }
  return places;
}

/* In the order of zone.tab; most names need none of them. */
static const GArray *
get_places (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_places, NULL);
}

/**
 * hallway_zone_database_resolve:
 *
 * Follows tzdata's links: "US/Eastern" is no file everywhere, but what it stands for is.
 *
 * Returns: (nullable): the zone behind @name, safe to be opened by GLib, or %NULL if tzdata has no such name
 */
const char *
hallway_zone_database_resolve (const char *name)
{
  const Names *names = get_names ();
  const char  *target = g_hash_table_lookup (names->targets, name);

  for (guint i = 0; i < LINKS_MAXIMUM && target != NULL && !g_str_equal (name, target); i++)
    {
      name = target;
      target = g_hash_table_lookup (names->targets, name);
    }
  return target;
}

/**
 * hallway_zone_database_find_city:
 *
 * Returns: (nullable): the zone that is named after a city, whatever its continent
 */
const char *
hallway_zone_database_find_city (const char *city)
{
  const GArray    *places = get_places ();
  g_autofree char *folded = hallway_zone_database_fold (city);

  for (guint i = 0; i < places->len; i++)
    {
      const HallwayZonePlace *place = &g_array_index (places, HallwayZonePlace, i);

      if (g_str_equal (place->city, folded))
        return place->name;
    }
  return NULL;
}

/**
 * hallway_zone_database_get_places:
 * @n_places: (out):
 *
 * Returns: (array length=n_places): the places of all zones, by country, a country's largest first
 */
const HallwayZonePlace *
hallway_zone_database_get_places (guint *n_places)
{
  const GArray *places = get_places ();

  *n_places = places->len;
  return (const HallwayZonePlace *) places->data;
}

/**
 * hallway_zone_database_list_names:
 *
 * Returns: (array zero-terminated=1): the names of all zones and links, sorted
 */
const char *const *
hallway_zone_database_list_names (void)
{
  return (const char *const *) get_names ()->names->pdata;
}

/**
 * hallway_zone_database_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text in lower-case ASCII without accents, as names of places are compared
 */
char *
hallway_zone_database_fold (const char *text)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");

  return g_ascii_strdown (ascii, -1);
}
