/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-icalendar-fold.h"
#include "export/hallway-icalendar-guard.h"

#include <string.h>

static void
test_guard_text (void)
{
  static const struct
  {
    const char *text;
    const char *guarded; /* nullable */
    const char *line;    /* nullable */
    const char *name;    /* nullable */
  } cases[] = {
    { "plain", "plain", "plain", "plain" },
    { " around \n", "around", "around", "around" },
    { "a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d", "a b c d" },
    { "a\342\200\250b\342\200\251c\302\205d", "a\nb\nc\nd", "a b c d", "a b c d" },
    { "tab\tstays", "tab\tstays", "tab stays", "tab stays" },
    { "\001a\033[1m\177\302\233b", "a[1mb", "a[1mb", "a[1mb" },
    { "a\342\200\256b\342\201\246c", "abc", "abc", "abc" },
    { "\xff a", "\xef\xbf\xbd a", "\xef\xbf\xbd a", "\xef\xbf\xbd a" },
    { "a, b; c", "a, b; c", "a, b; c", "a / b / c" },
    { "漢字 é \360\237\247\266", "漢字 é \360\237\247\266", "漢字 é \360\237\247\266", "漢字 é \360\237\247\266" },
    { " \t\n", NULL, NULL, NULL },
    { "\001", NULL, NULL, NULL },
    { "", NULL, NULL, NULL },
    { NULL, NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = hallway_icalendar_guard_text (cases[i].text);
      g_autofree char *line = hallway_icalendar_guard_line (cases[i].text);
      g_autofree char *name = hallway_icalendar_guard_name (cases[i].text);

      g_assert_cmpstr (guarded, ==, cases[i].guarded);
      g_assert_cmpstr (line, ==, cases[i].line);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_guard_uri (void)
{
  static const struct
  {
    const char *uri;
    const char *guarded; /* nullable */
  } cases[] = {
    { "https://x.example/", "https://x.example/" },
    { "http://x.example:8080/a?b=c&d=%20e#f", "http://x.example:8080/a?b=c&d=%20e#f" },
    { "https://x.example/é \"<>", "https://x.example/%C3%A9%20%22%3C%3E" },
    { "https://x.example/\r\nATTENDEE:mailto:a@b.example", NULL },
    { "https://x.example/\001", NULL },
    { "https://x.example/\302\205", NULL },
    { "https://x.example/\342\200\250", NULL },
    { "https://x.example/\xff", NULL },
    { "webcal://x.example/", NULL },
    { "javascript:alert(1)", NULL },
    { "https:///x", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *guarded = hallway_icalendar_guard_uri (cases[i].uri);

      g_assert_cmpstr (guarded, ==, cases[i].guarded);
    }
}

static void
test_cap (void)
{
  static const struct
  {
    const char *text;
    gsize       octets;
    const char *capped;
  } cases[] = {
    { "abcdef", 6, "abcdef" },
    { "abcdefg", 6, "abc…" },
    { "éééé", 8, "éééé" },
    { "ééééé", 8, "éé…" },
    { "漢字漢字", 8, "漢…" },
    { "漢字", 3, "…" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *capped = hallway_icalendar_guard_cap (cases[i].text, cases[i].octets);

      g_assert_cmpstr (capped, ==, cases[i].capped);
    }
}

/* Around the length where libical 3.0.16 folds within the line end. */
static void
test_fold (void)
{
  static const char *const characters[] = { "a", "é", "漢", "\360\237\247\266" };

  for (gsize i = 0; i < G_N_ELEMENTS (characters); i++)
    for (guint length = 0; length < 160; length++)
      {
        g_autoptr (GString) text = g_string_new ("X:");
        g_autoptr (GString) unfolded = NULL;
        g_autoptr (GBytes)  bytes = NULL;
        g_auto (GStrv)      lines = NULL;

        for (guint j = 0; j < length; j++)
          g_string_append (text, characters[i]);
        g_string_append (text, "\r\n");
        bytes = hallway_icalendar_fold (text->str);
        unfolded = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
        lines = g_strsplit (unfolded->str, "\r\n", -1);
        for (guint j = 0; lines[j] != NULL; j++)
          {
            g_assert_cmpuint (strlen (lines[j]), <=, 75);
            g_assert_true (g_utf8_validate (lines[j], -1, NULL));
          }
        g_string_replace (unfolded, "\r\n ", "", 0);
        g_assert_cmpstr (unfolded->str, ==, text->str);
      }
}

static void
test_fold_mends (void)
{
  g_autoptr (GBytes) bytes = hallway_icalendar_fold ("A:\r\n b\r\r\n \nC:d\r\n");

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "A:b\r\nC:d\r\n", strlen ("A:b\r\nC:d\r\n"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/icalendar-guard/text", test_guard_text);
  g_test_add_func ("/icalendar-guard/uri", test_guard_uri);
  g_test_add_func ("/icalendar-guard/cap", test_cap);
  g_test_add_func ("/icalendar-guard/fold", test_fold);
  g_test_add_func ("/icalendar-guard/fold-mends", test_fold_mends);

  return g_test_run ();
}
