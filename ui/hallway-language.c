/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Schedules name languages by their codes, "en" or "pt-BR" (ISO 639, BCP 47); people read their names. */

#include "hallway-language.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *code;
  const char *name;
} Language;

static const Language languages[] = {
  { "ar", N_("Arabic") },
    { "bg", N_("Bulgarian") },
      { "ca", N_("Catalan") },
        { "cs", N_("Czech") },
          { "da", N_("Danish") },
            { "de", N_("German") },
              { "el", N_("Greek") },
                { "en", N_("English") },
                  { "eo", N_("Esperanto") },
                    { "es", N_("Spanish") },
                      { "et", N_("Estonian") },
                        { "eu", N_("Basque") },
                          { "fa", N_("Persian") },
                            { "fi", N_("Finnish") },
                              { "fr", N_("French") },
                                { "gl", N_("Galician") },
                                  { "he", N_("Hebrew") },
                                    { "hi", N_("Hindi") },
                                      { "hr", N_("Croatian") },
                                        { "hu", N_("Hungarian") },
                                          { "id", N_("Indonesian") },
                                            { "it", N_("Italian") },
                                              { "ja", N_("Japanese") },
                                                { "ko", N_("Korean") },
                                                  { "lt", N_("Lithuanian") },
                                                    { "lv", N_("Latvian") },
                                                      { "nb", N_("Norwegian") },
                                                        { "nl", N_("Dutch") },
                                                          { "no", N_("Norwegian") },
                                                            { "pl", N_("Polish") },
                                                              { "pt", N_("Portuguese") },
                                                                { "ro", N_("Romanian") },
                                                                  { "ru", N_("Russian") },
                                                                    { "sk", N_("Slovak") },
                                                                      { "sl", N_("Slovenian") },
                                                                        { "sq", N_("Albanian") },
                                                                          { "sr", N_("Serbian") },
                                                                            { "sv", N_("Swedish") },
                                                                              { "ta", N_("Tamil") },
                                                                                { "th", N_("Thai") },
                                                                                  { "tr", N_("Turkish") },
                                                                                    { "uk", N_("Ukrainian") },
                                                                                      { "vi", N_("Vietnamese") },
                                                                                        { "zh", N_("Chinese") },
                                                                                      };

static const char *
find_name (const char *code,
           gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (strlen (languages[i].code) == length && g_ascii_strncasecmp (languages[i].code, code, length) == 0)
      return _(languages[i].name);

  return NULL;
}

/* "English" of "en", "Portuguese (BR)" of "pt-BR", and what isn't a code that is known as it is. */
static char *
describe_one (const char *language)
{
  gsize       length = strcspn (language, "-_");
  const char *name = find_name (language, length);

  if (name == NULL)
    return g_strdup (language);
  if (language[length] == '\0')
    return g_strdup (name);

  /* Translators: a language and the region or script of its variety, "Portuguese (BR)" */
  return g_strdup_printf (_("%s (%s)"), name, language + length + 1);
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
