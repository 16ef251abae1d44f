/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-words.h"

/* The text with what was found in brackets. */
static char *
mark (const char *searched,
      const char *text)
{
  g_autoptr (HallwayWords) words = hallway_words_new (searched);
  g_autoptr (GArray)       matches = hallway_words_find (words, text);
  GString                 *marked = g_string_new (NULL);
  gsize                    done = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      const HallwayMatch *match = &g_array_index (matches, HallwayMatch, i);

      g_assert_cmpuint (match->start, >=, done);
      g_assert_cmpuint (match->end, >, match->start);
      g_string_append_len (marked, text + done, (gssize) (match->start - done));
      g_string_append_c (marked, '[');
      g_string_append_len (marked, text + match->start, (gssize) (match->end - match->start));
      g_string_append_c (marked, ']');
      done = match->end;
    }
  g_string_append (marked, text + done);
  g_assert_true (g_utf8_validate (marked->str, -1, NULL));
  return g_string_free (marked, FALSE);
}

static void
test_find (void)
{
  static const struct
  {
    const char *searched, *text, *marked;
  } cases[] = {
    { "rust", "Rust for the rest of us", "[Rust] for the rest of us" },
    { "r", "Rust for the rest of us", "[R]ust for the [r]est of us" },
    { "ust", "Rust", "Rust" },
    { "post", "PostgreSQL, post-mortem", "[Post]greSQL, [post]-mortem" },
    { "mort", "post-mortem", "post-[mort]em" },
    { "donțu", "Mihai DONȚU", "Mihai [DONȚU]" },
    { "dontu mihai", "Mihai DONȚU", "[Mihai] [DONȚU]" },
    { "zoe", "Zoe\xcc\x88 and Zoë", "[Zoe\xcc\x88] and [Zoë]" },
    { "ZOË", "zoe", "[zoe]" },
    { "fi", "ﬁnal", "[ﬁ]nal" },
    { "f", "ﬁnal", "[ﬁ]nal" },
    { "strasse", "Straße 5", "[Straße] 5" },
    { "a ab", "abc", "[ab]c" },
    { "re: rust!", "Re-Rust", "[Re]-[Rust]" },
    { "東", "東京 東", "[東]京 [東]" },
    { "", "Rust", "Rust" },
    { " !- ", "Rust - !", "Rust - !" },
    { "rust", "", "" },
    { "aa", "aaaa", "[aa]aa" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = mark (cases[i].searched, cases[i].text);

      g_assert_cmpstr (marked, ==, cases[i].marked);
    }
}

static void
test_which (void)
{
  g_autoptr (HallwayWords) words = hallway_words_new ("async rust, Gtk");

  g_assert_cmpuint (hallway_words_get_n (words), ==, 3);
  g_assert_cmpuint (hallway_words_which (words, "Rusty nails"), ==, 2);
  g_assert_cmpuint (hallway_words_which (words, "GTK, asynchronously"), ==, 5);
  g_assert_cmpuint (hallway_words_which (words, "trust"), ==, 0);
  g_assert_cmpuint (hallway_words_which (words, NULL), ==, 0);
}

/* What is typed may be as long as it likes. */
static void
test_many (void)
{
  g_autoptr (GString)      text = g_string_new (NULL);
  g_autoptr (HallwayWords) words = NULL;

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, "w%u ", i);
  words = hallway_words_new (text->str);
  g_assert_cmpuint (hallway_words_get_n (words), ==, 64);
  g_assert_cmpuint (hallway_words_which (words, text->str), ==, G_MAXUINT64);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/find", test_find);
  g_test_add_func ("/words/which", test_which);
  g_test_add_func ("/words/many", test_many);
  return g_test_run ();
}
