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

/**
 * hallway_fold_is_similar:
 * @a: (nullable): a title
 * @b: (nullable): another one
 *
 * Returns: whether they have at least half of the words of the longer one in common
 */
gboolean
hallway_fold_is_similar (const char *a,
                         const char *b)
{
  g_autofree char *folded_a = hallway_fold (a != NULL ? a : "");
  g_autofree char *folded_b = hallway_fold (b != NULL ? b : "");
  g_auto (GStrv)   words_a = g_strsplit_set (folded_a, " -:,.", -1);
  g_auto (GStrv)   words_b = g_strsplit_set (folded_b, " -:,.", -1);
  guint            n_common = 0;

  for (guint i = 0; words_a[i] != NULL; i++)
    if (g_strv_contains ((const char *const *) words_b, words_a[i]))
      n_common++;

  return 2 * n_common >= MAX (g_strv_length (words_a), g_strv_length (words_b));
}
