/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Schedules name languages by their codes, "en" or "pt-BR" (ISO 639, BCP 47); people read their names. */

#include "hallway-language.h"

#include "model/hallway-language-name.h"

#include <glib/gi18n.h>
#include <string.h>

/* The translations of iso-codes name alternatives after a semicolon, and in some languages begin with a small letter. */
static char *
translate_name (const char *name)
{
  const char      *translation = g_dgettext ("iso_639-3", name);
  g_autofree char *first = g_strndup (translation, strcspn (translation, ";"));
  g_autofree char *initial = g_utf8_substring (first, 0, 1);
  g_autofree char *capital = g_utf8_strup (initial, -1);

  return g_strconcat (capital, first + strlen (initial), NULL);
}

/* "English" of "en", "Portuguese (BR)" of "pt-BR", and what isn't a language that is known as it is. */
static char *
describe_one (const char *language)
{
  const char      *name = hallway_language_name_find (language);
  const char      *region = language + strcspn (language, "-_");
  g_autofree char *translation = NULL;

  if (name == NULL)
    return g_strdup (language);

  translation = translate_name (name);
  if (region[0] == '\0' || region[1] == '\0')
    return g_steal_pointer (&translation);

  /* Translators: a language and the region or script of its variety, "Portuguese (BR)" */
  return g_strdup_printf (_("%s (%s)"), translation, region + 1);
}

/**
 * hallway_language_describe:
 * @language: what a schedule says, "en" or "de, en"
 *
 * Returns: (transfer full): the names of the languages, "German, English"
 */
char *
hallway_language_describe (const char *language)
{
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (language != NULL, NULL);

  parts = g_strsplit (language, ",", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = parts[i];

      parts[i] = describe_one (g_strstrip (part));
    }

  return g_strjoinv (", ", parts);
}
