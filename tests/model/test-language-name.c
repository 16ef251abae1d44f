/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-language-name.h"

static void
test_find (void)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } cases[] = {
    { "en", "English" },
    { "EN", "English" },
    { "en-GB", "English" },
    { "pt_BR", "Portuguese" },
    { "de-formal", "German" },
    { "deu", "German" },
    { "english", "English" },
    { "English", "English" },
    { "zh-Hant-TW", "Chinese" },
    { "e", NULL },
    { "", NULL },
    { "-", NULL },
    { "de, en", NULL },
    { "Klingon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].tag);
      g_assert_cmpstr (hallway_language_name_find (cases[i].tag), ==, cases[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/language-name/find", test_find);

  return g_test_run ();
}
