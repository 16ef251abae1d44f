/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fold.h"

static char *
fold_ascii (const char *text)
{
  GString *folded = g_string_sized_new (64);

  for (const char *c = text; *c != '\0'; c++)
    {
      if ((guchar) *c >= 0x80)
        {
          g_string_free (folded, TRUE);
          return NULL;
        }
      if (!g_ascii_isspace (*c))
        g_string_append_c (folded, g_ascii_tolower (*c));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);

  return g_string_free (folded, FALSE);
}

/**
 * hallway_fold:
 * @text: a name or a title in UTF-8
 *
 * Folds what people write in different ways: case, accents, compatibility forms and white space. "Mihai  DONȚU" and
 * "mihai dontu" fold to the same.
 *
 * Returns: (transfer full): the folded text, for comparison alone
 */
char *
hallway_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString         *result;
  char            *ascii;

  g_return_val_if_fail (text != NULL, NULL);

  ascii = fold_ascii (text);
  if (ascii != NULL)
    return ascii;

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  folded = g_utf8_casefold (decomposed != NULL ? decomposed : "", -1);
  result = g_string_sized_new (64);
  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (g_unichar_ismark (character))
        continue;
      if (!g_unichar_isspace (character))
        g_string_append_unichar (result, character);
      else if (result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);

  return g_string_free (result, FALSE);
}
