/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-words.h"

#include "hallway-fold.h"

#include <string.h>

/* As many as hallway_words_which() can tell apart; the store looks for half of that. */
#define MAX_WORDS 64

struct _HallwayWords
{
  GPtrArray *words; /* (owned) (element-type utf8): folded */
};

/* A text as hallway_fold() makes it, and where each byte of it came from. */
typedef struct
{
  GString *text;
  GArray  *origins; /* (element-type HallwayMatch): one for each byte of text */
} FoldedText;

static void
append_folded (FoldedText *folded,
               const char *character,
               gsize       start,
               gsize       end)
{
  HallwayMatch origin = { start, end };

  if ((guchar) *character < 0x80)
    {
      g_string_append_c (folded->text, g_ascii_tolower (*character));
    }
  else
    {
      g_autofree char *original = g_strndup (character, end - start);
      g_autofree char *plain = hallway_fold (original);

      g_string_append (folded->text, plain);
    }
  while (folded->origins->len < folded->text->len)
    g_array_append_val (folded->origins, origin);
}

/* An accent that stands apart from its letter folds to nothing: it belongs to what is before it. */
static void
stretch_origins (FoldedText *folded,
                 gsize       start,
                 gsize       end)
{
  for (guint i = folded->origins->len; i > 0; i--)
    {
      HallwayMatch *origin = &g_array_index (folded->origins, HallwayMatch, i - 1);

      if (origin->end != start)
        break;
      origin->end = end;
    }
}

static void
fold_text (FoldedText *folded,
           const char *text)
{
  folded->text = g_string_sized_new (64);
  folded->origins = g_array_new (FALSE, FALSE, sizeof (HallwayMatch));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gsize    start = (gsize) (c - text);
      gsize    end = (gsize) (g_utf8_next_char (c) - text);

      if (g_unichar_ismark (character))
        stretch_origins (folded, start, end);
      else if (g_unichar_isalnum (character))
        append_folded (folded, c, start, end);
      else
        {
          HallwayMatch origin = { start, end };

          /* What separates words is all the same. */
          g_string_append_c (folded->text, ' ');
          g_array_append_val (folded->origins, origin);
        }
    }
}

static void
clear_folded (FoldedText *folded)
{
  g_string_free (folded->text, TRUE);
  g_array_unref (folded->origins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FoldedText, clear_folded)

/* The next place where a word begins with @word, or NULL. */
static const char *
find_word (const char *text,
           const char *from,
           const char *word)
{
  for (const char *found = strstr (from, word); found != NULL; found = strstr (found + 1, word))
    if (found == text || found[-1] == ' ')
      return found;
  return NULL;
}

static void
add_match (GArray           *matches,
           const FoldedText *folded,
           gsize             start,
           gsize             length)
{
  HallwayMatch match = {
    g_array_index (folded->origins, HallwayMatch, start).start,
    g_array_index (folded->origins, HallwayMatch, start + length - 1).end,
  };

  g_array_append_val (matches, match);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const HallwayMatch *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->end < second->end ? -1 : first->end > second->end;
}

static void
unite_matches (GArray *matches)
{
  guint n_kept = 0;

  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    {
      HallwayMatch  match = g_array_index (matches, HallwayMatch, i);
      HallwayMatch *last = n_kept > 0 ? &g_array_index (matches, HallwayMatch, n_kept - 1) : NULL;

      if (last != NULL && match.start <= last->end)
        last->end = MAX (last->end, match.end);
      else
        g_array_index (matches, HallwayMatch, n_kept++) = match;
    }
  g_array_set_size (matches, n_kept);
}

static void
clear_words (HallwayWords *self)
{
  g_ptr_array_unref (self->words);
}

/**
 * hallway_words_new:
 * @text: what was typed
 *
 * Returns: (transfer full): its words
 */
HallwayWords *
hallway_words_new (const char *text)
{
  HallwayWords       *self = g_atomic_rc_box_new0 (HallwayWords);
  g_auto (FoldedText) folded = { NULL };
  g_auto (GStrv)      words = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  fold_text (&folded, text);
  words = g_strsplit (folded.text->str, " ", -1);
  self->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; words[i] != NULL && self->words->len < MAX_WORDS; i++)
    if (words[i][0] != '\0')
      g_ptr_array_add (self->words, g_strdup (words[i]));
  return self;
}

/**
 * hallway_words_ref:
 *
 * Returns: (transfer full): the same words
 */
HallwayWords *
hallway_words_ref (HallwayWords *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_words_unref:
 * @self: (transfer full): some words
 */
void
hallway_words_unref (HallwayWords *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_words);
}

/**
 * hallway_words_get_n:
 *
 * Returns: how many words there are
 */
guint
hallway_words_get_n (HallwayWords *self)
{
  return self->words->len;
}

/**
 * hallway_words_find:
 * @text: valid UTF-8
 *
 * Finds what of a text was searched.
 *
 * Returns: (transfer full) (element-type HallwayMatch): the bytes of @text that match, whole characters with their accents, in
 *   order and apart from each other
 */
GArray *
hallway_words_find (HallwayWords *self,
                    const char   *text)
{
  GArray             *matches = g_array_new (FALSE, FALSE, sizeof (HallwayMatch));
  g_auto (FoldedText) folded = { NULL };

  fold_text (&folded, text);
  for (guint i = 0; i < self->words->len; i++)
    {
      const char *word = self->words->pdata[i];
      gsize       length = strlen (word);

      for (const char *found = find_word (folded.text->str, folded.text->str, word); found != NULL;
           found = find_word (folded.text->str, found + length, word))
        add_match (matches, &folded, (gsize) (found - folded.text->str), length);
    }
  unite_matches (matches);
  return matches;
}

/**
 * hallway_words_which:
 * @text: (nullable): valid UTF-8
 *
 * Returns: a bit for each of the words that begins a word of @text, the first word's the lowest
 */
guint64
hallway_words_which (HallwayWords *self,
                     const char   *text)
{
  g_auto (FoldedText) folded = { NULL };
  guint64             which = 0;

  fold_text (&folded, text != NULL ? text : "");
  for (guint i = 0; i < self->words->len; i++)
    if (find_word (folded.text->str, folded.text->str, self->words->pdata[i]) != NULL)
      which |= G_GUINT64_CONSTANT (1) << i;
  return which;
}
