/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-name.h"

#include "hallway-position.h"

#include "model/hallway-fold.h"

#include <string.h>

#define MOST_NAME_WORDS 5

/* Keys of first and last word: whole, and with the last word's initial alone, for Sched shortens "Leon Nunes" to
 * "Leon N." when asked to. */
struct _HallwayNameSet
{
  GHashTable *full;      /* (owned) (element-type utf8) */
  GHashTable *shortened; /* (owned) (element-type utf8) */
};

static const char *const honorifics[] = { "dr", "mr", "mrs", "ms", "prof", "sir", NULL };

static const char *const particles[] = {
  "al", "bin", "da", "das", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "ten",
  "ter", "van", "von", "y", "zu", NULL
};

/* Words of programmes, which no person is called. */
static const char *const programme_words[] = {
  "a", "afternoon", "all", "an", "and", "are", "at", "ballroom", "beginner", "bof", "break", "breakout", "by",
  "cloud", "coffee", "community", "conference", "continued", "data", "deep", "demo", "demos", "development",
  "discussion", "dive", "edition", "evening", "event", "floor", "for", "forum", "foyer", "from", "full", "getting",
  "group", "guide", "half", "hands", "hour", "how", "in", "intro", "introduction", "is", "keynote", "kickoff", "lab",
  "learned", "learning", "lessons", "level", "lightning", "lobby", "lounge", "lunch", "meeting", "meetup", "morning",
  "native", "of", "on", "online", "onsite", "open", "our", "overview", "panel", "party", "plenary", "practice",
  "practices", "project", "registration", "remarks", "required", "room", "science", "security", "session",
  "sessions", "showcase", "software", "source", "sponsored", "state", "study", "summit", "system", "systems", "talk",
  "talks", "team", "terrace", "the", "theater", "theatre", "to", "tour", "track", "training", "tutorial", "update",
  "updates", "use", "user", "using", "virtual", "welcome", "what", "why", "with", "workshop", "your", NULL
};

/* The first word and @length characters of the last, or NULL of nothing. */
static char *
make_key (char **words,
          glong  length)
{
  guint            n_words;
  g_autofree char *last = NULL;

  if (words[0] != NULL && g_strv_contains (honorifics, words[0]))
    words++;
  n_words = g_strv_length (words);
  if (n_words < 2)
    return g_strdup (words[0]);

  last = g_utf8_substring (words[n_words - 1], 0, MIN (length, g_utf8_strlen (words[n_words - 1], -1)));

  return g_strconcat (words[0], " ", last, NULL);
}

static gboolean
is_name_word (const char *word)
{
  gunichar         first = g_utf8_get_char (word);
  g_autofree char *folded = hallway_fold (word);

  if (g_strv_contains (programme_words, folded))
    return FALSE;
  if (g_strv_contains (particles, folded))
    return TRUE;
  if (!g_unichar_isalpha (first) || g_unichar_islower (first))
    return FALSE;
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (!g_unichar_isalpha (character) && !g_unichar_ismark (character) && character != '.' && character != '-' &&
          character != '\'' && character != 0x2019)
        return FALSE;
    }

  return TRUE;
}

/**
 * hallway_name_set_new:
 * @names: (element-type utf8): names of people
 *
 * Returns: (transfer full): a set that finds a name however it is written
 */
HallwayNameSet *
hallway_name_set_new (GPtrArray *names)
{
  HallwayNameSet *self = g_new0 (HallwayNameSet, 1);

  self->full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->shortened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    {
      g_auto (GStrv) words = hallway_name_split_words (g_ptr_array_index (names, i));
      char          *key = make_key (words, G_MAXLONG);

      if (key == NULL)
        continue;
      g_hash_table_add (self->full, key);
      g_hash_table_add (self->shortened, make_key (words, 1));
    }

  return self;
}

/**
 * hallway_name_set_free:
 *
 * Frees @self.
 */
void
hallway_name_set_free (HallwayNameSet *self)
{
  g_hash_table_unref (self->full);
  g_hash_table_unref (self->shortened);
  g_free (self);
}

/**
 * hallway_name_set_contains:
 * @name: a name
 *
 * Whether somebody in the set may be called @name: folded, first and last word suffice, and one of the two last words may
 * be shortened to its initial.
 *
 * Returns: %TRUE if so
 */
gboolean
hallway_name_set_contains (HallwayNameSet *self,
                           const char     *name)
{
  g_auto (GStrv)   words = hallway_name_split_words (name);
  g_autofree char *key = make_key (words, G_MAXLONG);
  g_autofree char *shortened = make_key (words, 1);

  if (key == NULL)
    return FALSE;

  return g_hash_table_contains (self->full, key) || g_hash_table_contains (self->full, shortened) ||
         (g_str_equal (key, shortened) && strchr (key, ' ') != NULL && g_hash_table_contains (self->shortened, key));
}

/**
 * hallway_name_split_words:
 *
 * Returns: (transfer full): the folded words of @text; punctuation and what stands in brackets falls away
 */
char **
hallway_name_split_words (const char *text)
{
  g_autofree char *folded = hallway_fold (text);
  GStrvBuilder    *builder = g_strv_builder_new ();
  GString         *word = g_string_new (NULL);
  char           **words;
  int              depth = 0;

  for (const char *c = folded;; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (character == '(' || character == '[')
        depth++;
      if (depth == 0 && g_unichar_isalnum (character))
        g_string_append_unichar (word, character);
      else if (character != '\'' && character != 0x2019 && word->len > 0)
        {
          g_strv_builder_add (builder, word->str);
          g_string_truncate (word, 0);
        }
      if (character == ')' || character == ']')
        depth = MAX (depth - 1, 0);
      if (character == '\0')
        break;
    }

  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  g_string_free (word, TRUE);

  return words;
}

/**
 * hallway_name_is_plausible:
 * @text: what stands where a name may stand
 *
 * Whether @text looks like the name of a person: two to four capitalised words, particles aside, none of them a word of
 * programmes or positions.
 *
 * Returns: %TRUE if so
 */
gboolean
hallway_name_is_plausible (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_auto (GStrv)   words = g_strsplit (text, " ", -1);
  guint            n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || *words[i] == '(' || *words[i] == '[')
        continue;
      if (!is_name_word (words[i]))
        return FALSE;
      n_words++;
    }
  if (g_str_equal (upper, text) && g_str_is_ascii (text))
    return FALSE;

  return n_words >= 2 && n_words <= MOST_NAME_WORDS && !hallway_position_has_role (text);
}
