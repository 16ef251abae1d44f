/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-link.h"

#include "hallway-limits.h"

#include <string.h>

#define MAILTO "mailto:"

/* The length of the scheme that @url begins with (RFC 3986, 3.1), or 0. */
static gsize
measure_scheme (const char *url)
{
  gsize length = 0;

  if (!g_ascii_isalpha (url[0]))
    return 0;

  while (g_ascii_isalnum (url[length]) || strchr ("+-.", url[length]) != NULL)
    {
      if (url[length] == '\0')
        return 0;
      length++;
    }

  return url[length] == ':' ? length : 0;
}

/* Invisible characters can make an address look like another one. */
static gboolean
is_misleading (gunichar character)
{
  if (!g_unichar_isgraph (character) || g_unichar_isspace (character))
    return TRUE;

  return character < 128 && strchr ("<>\"\\^`{|}", (int) character) != NULL;
}

/* Removes what a browser removes from an address, and writes as %XX what may not stand in one. */
static char *
clean_link (const char *url)
{
  GString *clean = g_string_new (NULL);

  for (const char *next = url; *next != '\0'; next = g_utf8_next_char (next))
    {
      gunichar character = g_utf8_get_char (next);

      if (character == '\t' || character == '\n' || character == '\r')
        continue;
      if (character < 128 && character > 31 && is_misleading (character))
        g_string_append_printf (clean, "%%%02X", character);
      else
        g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

/**
 * hallway_link_is_safe:
 * @url: (nullable): an address
 *
 * Whether @url is absolute, has one of the schemes http, https, mailto and geo, says where it leads, and holds no
 * character that could hide that.
 *
 * Returns: %TRUE if it may be shown as a link
 */
gboolean
hallway_link_is_safe (const char *url)
{
  gsize       scheme;
  const char *rest;

  if (url == NULL || !g_utf8_validate (url, -1, NULL) || strlen (url) > HALLWAY_LIMIT_ADDRESS)
    return FALSE;

  for (const char *next = url; *next != '\0'; next = g_utf8_next_char (next))
    if (is_misleading (g_utf8_get_char (next)))
      return FALSE;

  scheme = measure_scheme (url);
  rest = url + scheme + 1;
  if (scheme == 0)
    return FALSE;
  if (g_ascii_strncasecmp (url, "http:", scheme + 1) == 0 || g_ascii_strncasecmp (url, "https:", scheme + 1) == 0)
    return g_str_has_prefix (rest, "//") && strchr ("/?#:@", rest[2]) == NULL;
  if (g_ascii_strncasecmp (url, "mailto:", scheme + 1) == 0 || g_ascii_strncasecmp (url, "geo:", scheme + 1) == 0)
    return *rest != '\0';

  return FALSE;
}

/**
 * hallway_link_is_shown_by:
 * @url: an address
 * @text: the text of a link to it
 *
 * Returns: %TRUE if @text is the address itself, so that it needs not be said twice
 */
gboolean
hallway_link_is_shown_by (const char *url,
                          const char *text)
{
  g_return_val_if_fail (url != NULL && text != NULL, FALSE);

  if (g_ascii_strncasecmp (url, MAILTO, strlen (MAILTO)) == 0 && strcmp (text, url + strlen (MAILTO)) == 0)
    return TRUE;

  return strcmp (text, url) == 0;
}

/**
 * hallway_link_resolve:
 * @url: (nullable): an address as it was written, perhaps relative
 * @base_url: (nullable): what it is relative to
 *
 * Makes an address absolute and safe. An absolute one is left as it was written, but for white space around it and
 * for characters that may not stand in an address.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL if it is not one that hallway_link_is_safe() takes
 */
char *
hallway_link_resolve (const char *url,
                      const char *base_url)
{
  g_autofree char *stripped = NULL;
  g_autofree char *clean = NULL;

  if (url == NULL || !g_utf8_validate (url, -1, NULL) || strlen (url) > HALLWAY_LIMIT_ADDRESS)
    return NULL;

  stripped = g_strstrip (g_strdup (url));
  clean = clean_link (stripped);
  if (*clean == '\0')
    return NULL;

  if (measure_scheme (clean) == 0)
    {
      g_autofree char *relative = g_steal_pointer (&clean);

      if (hallway_link_is_safe (base_url))
        clean = g_uri_resolve_relative (base_url, relative, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
      else if (g_str_has_prefix (relative, "//"))
        clean = g_strconcat ("https:", relative, NULL);
    }

  return hallway_link_is_safe (clean) ? g_steal_pointer (&clean) : NULL;
}

/**
 * hallway_link_get_destination:
 * @url: an address that hallway_link_is_safe() takes
 *
 * Tells whom an address leads to, which its beginning may hide: "https://bank.example@thief.example/" leads to
 * "thief.example".
 *
 * Returns: (transfer full): the host, or what stands after the scheme where there is none, such as a mail address
 */
char *
hallway_link_get_destination (const char *url)
{
  g_autoptr (GUri) uri = NULL;
  const char      *host;

  g_return_val_if_fail (url != NULL, NULL);

  uri = g_uri_parse (url, G_URI_FLAGS_PARSE_RELAXED, NULL);
  host = uri != NULL ? g_uri_get_host (uri) : NULL;
  if (host == NULL || *host == '\0')
    return g_strdup (url + measure_scheme (url) + 1);

  return g_strdup (host);
}
