/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-language.h"

#include <locale.h>

static void
assert_name (const char *language,
             const char *expected)
{
  g_autofree char *name = hallway_language_describe (language);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_names (void)
{
  assert_name ("en", "English");
  assert_name ("DE", "German");
  assert_name ("de, en", "German, English");
  assert_name ("pt-BR", "Portuguese (BR)");
  assert_name ("zh_Hant", "Chinese (Hant)");
}

static void
test_unknown (void)
{
  assert_name ("English", "English");
  assert_name ("english", "English");
  assert_name ("tlh", "tlh");
  assert_name ("", "");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/language/names", test_names);
  g_test_add_func ("/ui/language/unknown", test_unknown);

  return g_test_run ();
}
