/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-language-name.h"

#include <string.h>

/* The languages that conferences are held in. The names are those of ISO 639-3, whose translations come with the
 * iso-codes of the system. */
static const struct
{
  const char *code;  /* of ISO 639-1 */
  const char *code3; /* of ISO 639-2 */
  const char *name;
} languages[] = {
  { "ar", "ara", "Arabic" },
  { "bg", "bul", "Bulgarian" },
  { "bn", "ben", "Bengali" },
  { "ca", "cat", "Catalan" },
  { "cs", "ces", "Czech" },
  { "cy", "cym", "Welsh" },
  { "da", "dan", "Danish" },
  { "de", "deu", "German" },
  { "el", "ell", "Greek" },
  { "en", "eng", "English" },
  { "eo", "epo", "Esperanto" },
  { "es", "spa", "Spanish" },
  { "et", "est", "Estonian" },
  { "eu", "eus", "Basque" },
  { "fa", "fas", "Persian" },
  { "fi", "fin", "Finnish" },
  { "fr", "fra", "French" },
  { "ga", "gle", "Irish" },
  { "gl", "glg", "Galician" },
  { "he", "heb", "Hebrew" },
  { "hi", "hin", "Hindi" },
  { "hr", "hrv", "Croatian" },
  { "hu", "hun", "Hungarian" },
  { "id", "ind", "Indonesian" },
  { "is", "isl", "Icelandic" },
  { "it", "ita", "Italian" },
  { "ja", "jpn", "Japanese" },
  { "ka", "kat", "Georgian" },
  { "ko", "kor", "Korean" },
  { "lt", "lit", "Lithuanian" },
  { "lv", "lav", "Latvian" },
  { "mk", "mkd", "Macedonian" },
  { "nb", "nob", "Norwegian Bokmål" },
  { "nl", "nld", "Dutch" },
  { "no", "nor", "Norwegian" },
  { "pl", "pol", "Polish" },
  { "pt", "por", "Portuguese" },
  { "ro", "ron", "Romanian" },
  { "ru", "rus", "Russian" },
  { "sk", "slk", "Slovak" },
  { "sl", "slv", "Slovenian" },
  { "sq", "sqi", "Albanian" },
  { "sr", "srp", "Serbian" },
  { "sv", "swe", "Swedish" },
  { "ta", "tam", "Tamil" },
  { "th", "tha", "Thai" },
  { "tr", "tur", "Turkish" },
  { "uk", "ukr", "Ukrainian" },
  { "ur", "urd", "Urdu" },
  { "vi", "vie", "Vietnamese" },
  { "zh", "zho", "Chinese" },
};

/**
 * hallway_language_name_find:
 * @tag: as a publisher writes it: "en", "en-GB", "de_formal", "deu", "english"
 *
 * Returns: (nullable): its name in English, as ISO 639-3 has it, or %NULL for one that isn't known
 */
const char *
hallway_language_name_find (const char *tag)
{
  g_autofree char *language = NULL;

  g_return_val_if_fail (tag != NULL, NULL);

  language = g_strndup (tag, strcspn (tag, "-_"));
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_ascii_strcasecmp (language, languages[i].code) == 0 || g_ascii_strcasecmp (language, languages[i].code3) == 0 ||
        g_ascii_strcasecmp (language, languages[i].name) == 0)
      return languages[i].name;

  return NULL;
}
