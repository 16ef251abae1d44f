/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a time zone by what people type: a city, a country, a zone, what clocks there are called, or an offset. */

#include "hallway-zone-search.h"

#include "hallway-zone-database.h"
#include "hallway-zone.h"

#include <string.h>

#define SEPARATORS " /_,()&."

/* How well a place fits, best first. */
typedef enum
{
  FIT_WHOLE,        /* it is what was typed */
  FIT_CITY_START,   /* the city begins with it */
  FIT_CITY_WORD,    /* so does a word of the city */
  FIT_COUNTRY,      /* it is a word of the country */
  FIT_COUNTRY_WORD, /* or the beginning of one */
  FIT_OTHER,
  FIT_NONE,
} Fit;

typedef struct
{
  const char *name; /* of the zone */
  const char *city; /* in lower-case ASCII */
  Fit         fit;
} Match;

/* What people call countries that tzdata has under another name. */
static const struct
{
  const char *typed;
  const char *country;
} countries[] = {
  { "america", "united states" },
  { "england", "uk" },
  { "great britain", "uk" },
  { "holland", "netherlands" },
  { "united kingdom", "uk" },
  { "usa", "united states" },
};

static const char *
find_country (const char *typed)
{
  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (countries[i].typed, typed))
      return countries[i].country;
  return typed;
}

static gboolean
begins_word (const char *text,
             const char *word,
             gboolean    whole)
{
  gsize length = strlen (word);

  for (const char *c = text; *c != '\0'; c++)
    if ((c == text || strchr (SEPARATORS, c[-1]) != NULL) && strncmp (c, word, length) == 0 &&
        (!whole || c[length] == '\0' || strchr (SEPARATORS, c[length]) != NULL))
      return TRUE;
  return FALSE;
}

/* "cet utc+1 +1 utc+01:00 +01:00 gmt+1", what clocks in a zone are known by at a moment. */
static char *
describe_clock (const char *name,
                gint64      at)
{
  g_autoptr (HallwayZone) zone = hallway_zone_new (name);
  g_autofree char        *abbreviation = NULL;
  g_autofree char        *folded = NULL;
  g_autofree char        *rest = NULL;
  int                     offset;
  char                    sign;

  if (zone == NULL)
    return g_strdup ("");

  offset = hallway_zone_get_offset (zone, at) / 60;
  sign = offset < 0 ? '-' : '+';
  abbreviation = hallway_zone_get_abbreviation (zone, at);
  folded = hallway_zone_database_fold (abbreviation);
  rest = ABS (offset) % 60 != 0 ? g_strdup_printf (":%02d", ABS (offset) % 60) : g_strdup ("");
  return g_strdup_printf ("%s utc%c%d%s gmt%c%d%s %c%d%s utc%c%02d:%02d %c%02d:%02d", folded, sign, ABS (offset) / 60, rest, sign,
                          ABS (offset) / 60, rest, sign, ABS (offset) / 60, rest, sign, ABS (offset) / 60, ABS (offset) % 60, sign,
                          ABS (offset) / 60, ABS (offset) % 60);
}

static Fit
find_fit_of_word (const char *word,
                  const char *city,
                  const char *country,
                  const char *others)
{
  if (g_str_has_prefix (city, word))
    return FIT_CITY_START;
  if (begins_word (city, word, FALSE))
    return FIT_CITY_WORD;
  if (country != NULL && begins_word (country, word, FALSE))
    return begins_word (country, word, TRUE) ? FIT_COUNTRY : FIT_COUNTRY_WORD;

  return begins_word (others, word, FALSE) ? FIT_OTHER : FIT_NONE;
}

/* Every word has to be found; the first decides how well. */
static Fit
find_fit (char      **words,
          const char *typed,
          const char *city,
          const char *country,
          const char *others)
{
  Fit fit = FIT_OTHER;

  for (guint i = 0; words[i] != NULL; i++)
    {
      Fit one = find_fit_of_word (words[i], city, country, others);

      if (one == FIT_NONE)
        return FIT_NONE;
      if (i == 0)
        fit = one;
    }

  return g_str_equal (typed, city) || g_strcmp0 (typed, country) == 0 ? FIT_WHOLE : fit;
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *first = a, *second = b;

  if (first->fit != second->fit)
    return first->fit < second->fit ? -1 : 1;

  return strcmp (first->city, second->city);
}

static void
add_match (GArray     *matches,
           GHashTable *seen,
           char      **words,
           const char *typed,
           gint64      at,
           const char *name,
           const char *city,
           const char *country)
{
  g_autofree char *clock = words[0] != NULL ? describe_clock (name, at) : g_strdup ("");
  g_autofree char *folded = hallway_zone_database_fold (name);
  g_autofree char *others = g_strdup_printf ("%s %s", clock, folded);
  Match            match = { name, city, find_fit (words, typed, city, country, others) };

  if (g_hash_table_add (seen, (gpointer) name) && match.fit != FIT_NONE)
    g_array_append_val (matches, match);
}

/* Words are set apart by white space and by what stands between the parts of a zone's name. */
static char **
split_words (const char *typed)
{
  g_auto (GStrv)           all = g_strsplit_set (typed, SEPARATORS, -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (all[i][0] != '\0')
      g_strv_builder_add (words, all[i]);
  return g_strv_builder_end (words);
}

/**
 * hallway_zone_search:
 * @words: what is looked for, "" for all zones that have a place
 * @at: Unix time, for the names and offsets of clocks
 *
 * Finds zones by the beginnings of words of city, country and name ("new y", "belgium", "america/den"), by what clocks
 * are called there ("cest") and by offset ("utc+5:30"). Names that only old systems know are found last.
 *
 * Returns: (transfer full) (array zero-terminated=1): names of zones, the best fit first, then by city
 */
char **
hallway_zone_search (const char *words,
                     gint64      at)
{
  g_autofree char         *folded = hallway_zone_database_fold (words);
  const char              *typed = find_country (g_strstrip (folded));
  g_auto (GStrv)           parts = split_words (typed);
  g_autoptr (GArray)       matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autoptr (GHashTable)   seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  const char *const       *names = hallway_zone_database_list_names ();
  const HallwayZonePlace  *places;
  guint                    n_places;

  places = hallway_zone_database_get_places (&n_places);
  for (guint i = 0; i < n_places; i++)
    add_match (matches, seen, parts, typed, at, places[i].name, places[i].city, places[i].country);
  add_match (matches, seen, parts, typed, at, "UTC", "utc", NULL);
  g_array_sort (matches, compare_matches);

  for (guint i = 0; i < matches->len; i++)
    g_strv_builder_add (found, g_array_index (matches, Match, i).name);
  for (guint i = 0; parts[0] != NULL && names[i] != NULL; i++)
    {
      g_autofree char *name = hallway_zone_database_fold (names[i]);

      if (!g_hash_table_contains (seen, names[i]) && find_fit (parts, typed, name, NULL, "") != FIT_NONE)
        g_strv_builder_add (found, names[i]);
    }
  return g_strv_builder_end (found);
}
