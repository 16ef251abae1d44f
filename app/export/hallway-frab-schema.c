/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-schema.h"

#include "hallway-uuid.h"

#include <string.h>

#define SHORTEST_ACRONYM 4
#define LONGEST_SLUG 60
#define LONG_CODE 6
#define LONGEST_NUMBER 18

#define DIGITS "0123456789"
#define LOWER "abcdefghijklmnopqrstuvwxyz"
#define UPPER "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/* Lower case without accents; whatever isn't a letter or digit becomes one @separator between them. */
static char *
simplify (const char *text,
          char        separator)
{
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  GString         *name = g_string_new (NULL);

  for (const char *next = ascii; *next != '\0'; next++)
    {
      if (g_ascii_isalnum (*next))
        g_string_append_c (name, g_ascii_tolower (*next));
      else if (*next != '\'' && *next != '?' && name->len > 0 && name->str[name->len - 1] != separator)
        g_string_append_c (name, separator);
    }
  if (name->len > 0 && name->str[name->len - 1] == separator)
    g_string_truncate (name, name->len - 1);

  return g_string_free (name, FALSE);
}

/**
 * hallway_frab_schema_make_acronym:
 * @acronym: (nullable): the conference's
 * @id: the conference's id
 *
 * Returns: (transfer full): at least four of a-z, 0-9 and "_"
 */
char *
hallway_frab_schema_make_acronym (const char *acronym,
                                  const char *id)
{
  g_autofree char *fitted = simplify (acronym != NULL ? acronym : id, '_');

  if (strlen (fitted) < SHORTEST_ACRONYM)
    {
      g_free (fitted);
      fitted = simplify (id, '_');
    }
  if (strlen (fitted) < SHORTEST_ACRONYM)
    return g_strconcat ("conf_", fitted, NULL);

  return g_steal_pointer (&fitted);
}

/**
 * hallway_frab_schema_make_slug:
 * @slug: (nullable): the published one
 * @title: what it is of
 *
 * Returns: (transfer full): at least two of a-z, 0-9, "_" and "-", with a letter or digit at the end
 */
char *
hallway_frab_schema_make_slug (const char *slug,
                               const char *title)
{
  g_autofree char *fitted = NULL;
  gsize            length = slug != NULL ? strlen (slug) : 0;

  if (length > 1 && strspn (slug, LOWER DIGITS "_-") == length && g_ascii_isalnum (slug[length - 1]))
    return g_strdup (slug);

  fitted = simplify (length > 1 ? slug : title, '-');
  if (strlen (fitted) > LONGEST_SLUG)
    {
      fitted[LONGEST_SLUG] = '\0';
      if (fitted[LONGEST_SLUG - 1] == '-')
        fitted[LONGEST_SLUG - 1] = '\0';
    }

  return strlen (fitted) > 1 ? g_steal_pointer (&fitted) : g_strconcat ("session-", *fitted != '\0' ? fitted : "0", NULL);
}

/* Where the rest begins in a slug that has an acronym before it, or NULL. */
static const char *
find_rest (const char *slug)
{
  gsize length = strspn (slug, LOWER DIGITS "_");

  return length >= SHORTEST_ACRONYM && slug[length] == '-' ? slug + length + 1 : NULL;
}

/**
 * hallway_frab_schema_make_long_slug:
 * @acronym: as hallway_frab_schema_make_acronym() makes it
 * @id: of the session
 * @slug: as hallway_frab_schema_make_slug() makes it
 * @taken: (element-type utf8 utf8): a set of those that the file has already; the new one is added
 *
 * Returns: (transfer full): a slug with an acronym before it, as frab writes it, which the file doesn't have yet
 */
char *
hallway_frab_schema_make_long_slug (const char *acronym,
                                    gint64      id,
                                    const char *slug,
                                    GHashTable *taken)
{
  const char *rest = find_rest (slug);
  char       *fitted;

  if (rest != NULL && strlen (rest) >= SHORTEST_ACRONYM && !g_hash_table_contains (taken, slug))
    fitted = g_strdup (slug);
  else
    fitted = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%s", acronym, id, slug);

  g_hash_table_add (taken, g_strdup (fitted));

  return fitted;
}

/**
 * hallway_frab_schema_make_guid:
 * @guid: (nullable): the published one
 * @path: what it is of, without a second of that name
 * @taken: (element-type utf8 utf8): a set of those that the file has already; the new one is added
 *
 * Returns: (transfer full): a UUID that the file doesn't have yet
 */
char *
hallway_frab_schema_make_guid (const char *guid,
                               const char *path,
                               GHashTable *taken)
{
  char *fitted = g_uuid_string_is_valid (guid != NULL ? guid : "") && !g_hash_table_contains (taken, guid) ? g_strdup (guid) : hallway_uuid_derive (path);

  g_hash_table_add (taken, g_strdup (fitted));

  return fitted;
}

/**
 * hallway_frab_schema_make_id:
 * @id: (nullable): the published one
 * @path: what it is of, without a second of that name
 * @taken: (element-type gint64 gint64): a set of those that the file has already; the new one is added
 *
 * Returns: a number of at least 1 that the file doesn't have yet
 */
gint64
hallway_frab_schema_make_id (const char *id,
                             const char *path,
                             GHashTable *taken)
{
  gint64 number = 0;

  if (id != NULL && strspn (id, DIGITS) == strlen (id))
    number = g_ascii_strtoll (id, NULL, 10);
  if (number < 1 || number > G_MAXINT32)
    number = g_str_hash (path) % G_MAXINT32 + 1;
  while (g_hash_table_contains (taken, &number))
    number = number % G_MAXINT32 + 1;

  g_hash_table_add (taken, g_memdup2 (&number, sizeof number));

  return number;
}

/**
 * hallway_frab_schema_is_code:
 * @code: (nullable): a published code
 *
 * Returns: %TRUE if it can be written as one
 */
gboolean
hallway_frab_schema_is_code (const char *code)
{
  return code != NULL && *code != '\0' && strspn (code, UPPER DIGITS) == strlen (code);
}

/**
 * hallway_frab_schema_is_long_code:
 * @code: (nullable): a published code
 *
 * Returns: %TRUE if it can be written as one in XML
 */
gboolean
hallway_frab_schema_is_long_code (const char *code)
{
  return hallway_frab_schema_is_code (code) && strlen (code) == LONG_CODE;
}

/**
 * hallway_frab_schema_is_number:
 * @id: (nullable): a published identifier
 *
 * Returns: %TRUE if it can be written where a number must stand
 */
gboolean
hallway_frab_schema_is_number (const char *id)
{
  gsize length = id != NULL ? strlen (id) : 0;

  return length > 0 && length <= LONGEST_NUMBER && strspn (id, DIGITS) == length;
}

/**
 * hallway_frab_schema_is_web_address:
 * @address: (nullable): an absolute address
 *
 * Returns: %TRUE if it is one of the web, in the characters that an address may have (RFC 3986)
 */
gboolean
hallway_frab_schema_is_web_address (const char *address)
{
  return address != NULL && (g_str_has_prefix (address, "https://") || g_str_has_prefix (address, "http://")) && g_uri_is_valid (address, G_URI_FLAGS_NONE, NULL);
}

/**
 * hallway_frab_schema_is_zone:
 * @timezone: (nullable): the name of a time zone
 *
 * Returns: %TRUE if it is one that the schema takes: "Area/City", or UTC
 */
gboolean
hallway_frab_schema_is_zone (const char *timezone)
{
  return timezone != NULL && (g_str_has_suffix (timezone, "UTC") || g_regex_match_simple ("^[A-Z][a-z]+/[A-Z][a-z]+", timezone, 0, 0));
}
