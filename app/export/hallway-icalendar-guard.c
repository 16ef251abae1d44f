/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-guard.h"

#include <string.h>

#define ELLIPSIS "\342\200\246"

static gboolean
is_line_end (gunichar character)
{
  return character == '\n' || character == 0x85 || character == 0x2028 || character == 0x2029;
}

/* What turns the direction of the text around it, and so can make a title show something else. */
static gboolean
is_bidirectional_control (gunichar character)
{
  return (character >= 0x202a && character <= 0x202e) || (character >= 0x2066 && character <= 0x2069);
}

static void
append_safe (GString *safe,
             gunichar character)
{
  if (is_line_end (character))
    g_string_append_c (safe, '\n');
  else if (character == '\t')
    g_string_append_c (safe, '\t');
  else if (!g_unichar_iscntrl (character) && !is_bidirectional_control (character))
    g_string_append_unichar (safe, character);
}

static gboolean
is_web_address (const char *uri)
{
  g_autoptr (GUri) parsed = g_uri_parse (uri, G_URI_FLAGS_ENCODED, NULL);

  return parsed != NULL && g_uri_get_host (parsed) != NULL && *g_uri_get_host (parsed) != '\0' &&
         (g_str_equal (g_uri_get_scheme (parsed), "http") || g_str_equal (g_uri_get_scheme (parsed), "https"));
}

/**
 * hallway_icalendar_guard_text:
 * @text: (nullable): several lines from anywhere
 *
 * Makes @text a safe value of type TEXT: valid UTF-8, every kind of line end a "\n", no other control character than
 * the tab, nothing that turns the direction of writing.
 *
 * Returns: (transfer full) (nullable): the safe text without white space at its ends, or %NULL if nothing is left
 */
char *
hallway_icalendar_guard_text (const char *text)
{
  g_autoptr (GString) safe = NULL;
  g_autofree char    *valid = NULL;

  if (text == NULL)
    return NULL;

  valid = g_utf8_make_valid (text, -1);
  safe = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (at[0] == '\r' && at[1] != '\n')
        g_string_append_c (safe, '\n');
      else
        append_safe (safe, g_utf8_get_char (at));
    }
  g_strstrip (safe->str);

  return *safe->str != '\0' ? g_string_free (g_steal_pointer (&safe), FALSE) : NULL;
}

/**
 * hallway_icalendar_guard_line:
 * @text: (nullable): a line from anywhere
 *
 * Like hallway_icalendar_guard_text(), for what is one line: line ends and tabs become spaces.
 *
 * Returns: (transfer full) (nullable): the safe line, or %NULL if nothing is left
 */
char *
hallway_icalendar_guard_line (const char *text)
{
  char *line = hallway_icalendar_guard_text (text);

  return line != NULL ? g_strdelimit (line, "\n\t", ' ') : NULL;
}

/**
 * hallway_icalendar_guard_name:
 * @text: (nullable): a category or the name of a calendar, from anywhere
 *
 * Like hallway_icalendar_guard_line(), for values where libical writes "," and ";" as they are, so that they would
 * begin another value: both become " /".
 *
 * Returns: (transfer full) (nullable): the safe name, or %NULL if nothing is left
 */
char *
hallway_icalendar_guard_name (const char *text)
{
  g_autofree char    *line = hallway_icalendar_guard_line (text);
  g_autoptr (GString) name = g_string_new (line);

  g_string_replace (name, ",", " /", 0);
  g_string_replace (name, ";", " /", 0);

  return name->len > 0 ? g_string_free (g_steal_pointer (&name), FALSE) : NULL;
}

/**
 * hallway_icalendar_guard_uri:
 * @uri: (nullable): an address from anywhere
 *
 * Lets an address of the web through, and nothing else: libical writes an URI as it is, and an end of line in it would
 * begin a property of the stranger's choice. What is not ASCII is percent-encoded, as RFC 3986 wants it.
 *
 * Returns: (transfer full) (nullable): the address, or %NULL if it isn't a safe one
 */
char *
hallway_icalendar_guard_uri (const char *uri)
{
  g_autofree char *encoded = NULL;

  if (uri == NULL || !g_utf8_validate (uri, -1, NULL))
    return NULL;
  for (const char *at = uri; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (at)) || is_line_end (g_utf8_get_char (at)))
        return NULL;
    }
  encoded = g_uri_escape_string (uri, ":/?#[]@!$&'()*+,;=%", FALSE);

  return is_web_address (encoded) ? g_steal_pointer (&encoded) : NULL;
}

/**
 * hallway_icalendar_guard_cap:
 * @text: valid UTF-8
 * @octets: the most octets to keep, at least three
 *
 * Shortens a text that is too long, between two characters, and ends it with an ellipsis then.
 *
 * Returns: (transfer full): the text, at most @octets long
 */
char *
hallway_icalendar_guard_cap (const char *text,
                             gsize       octets)
{
  const char *end;

  g_return_val_if_fail (octets >= strlen (ELLIPSIS), NULL);

  if (strlen (text) <= octets)
    return g_strdup (text);

  end = g_utf8_find_prev_char (text, text + octets - strlen (ELLIPSIS) + 1);

  return g_strdup_printf ("%.*s" ELLIPSIS, (int) (end - text), text);
}
