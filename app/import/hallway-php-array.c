/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-php-array.h"

#include "model/hallway-limits.h"

#include <string.h>

static gboolean
skip (const char **text,
      const char  *expected)
{
  if (!g_str_has_prefix (*text, expected))
    return FALSE;
  *text += strlen (expected);
  return TRUE;
}

static gboolean
read_number (const char **text,
             guint64     *number)
{
  char *end;

  if (!g_ascii_isdigit (**text))
    return FALSE;
  *number = g_ascii_strtoull (*text, &end, 10);
  *text = end;
  return TRUE;
}

/* i:7; or s:3:"one"; which says its length in octets. */
static char *
read_value (const char **text)
{
  guint64     number;
  const char *start;

  if (skip (text, "i:"))
    return read_number (text, &number) && skip (text, ";") ? g_strdup_printf ("%" G_GUINT64_FORMAT, number) : NULL;

  if (!skip (text, "s:") || !read_number (text, &number) || !skip (text, ":\"") || number > strlen (*text))
    return NULL;
  start = *text;
  *text += number;
  return skip (text, "\";") ? g_strndup (start, number) : NULL;
}

/**
 * hallway_php_array_list_values:
 * @text: what PHP's serialize() wrote
 *
 * Reads numbers and strings, never objects, and no more of them than a session has people.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): the values in their order, or %NULL if this is nothing of the
 *   kind
 */
GPtrArray *
hallway_php_array_list_values (const char *text)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  guint64               n_values;

  g_return_val_if_fail (text != NULL, NULL);

  if (!skip (&text, "a:") || !read_number (&text, &n_values) || !skip (&text, ":{") || n_values > HALLWAY_LIMIT_PERSONS)
    return NULL;

  while (values->len < n_values)
    {
      g_autofree char *key = read_value (&text);
      char            *value = key != NULL ? read_value (&text) : NULL;

      if (value == NULL)
        return NULL;
      g_ptr_array_add (values, value);
    }
  return skip (&text, "}") && *text == '\0' ? g_steal_pointer (&values) : NULL;
}
