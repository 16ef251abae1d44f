/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-json-mend.h"

#include <string.h>

static void
test_mending (void)
{
  static const struct
  {
    const char *text;
    const char *mended; /* (nullable) */
  } cases[] = {
    { "{\"a\":1}", "{\"a\":1}" },
    { "  [1, 2]  ", "[1, 2]" },
    { "\n\n[1]", "\n\n[1]" },
    { "[1,2,]", "[1,2 ]" },
    { "{\"a\":1 , }", "{\"a\":1   }" },
    { "{\"a\":[1,],\n}", "{\"a\":[1 ] \n}" },
    { "[1,,2]", "[1,,2]" },
    { "[,1]", "[,1]" },
    { "[\",]\",]", "[\",]\" ]" },
    { "[1, /* two, */ 3]", "[1,  3]" },
    { "[1, // two\n3]", "[1, \n3]" },
    { "[\"//\", \"/*\"]", "[\"//\", \"/*\"]" },
    { "<!--\n{\"a\":1}\n-->", "\n{\"a\":1}" },
    { "<![CDATA[{\"a\":1}]]>", "{\"a\":1}" },
    { "//<![CDATA[\n{\"a\":1}\n//]]>", "\n{\"a\":1}" },
    { "[\"a\nb\tc\r\"]", "[\"a\\nb\\tc\"\n]" },
    { "[\"it\\'s \\\"so\\\" \\u0041\"]", "[\"it's \\\"so\\\" \\u0041\"]" },
    { "var a = [1]; var b = [2];", "[1]" },
    { "[1", "[1" },
    { "[\"a", "[\"a" },
    { "[\"a\\", "[\"a\\" },
    { "[1 /* two", "[1 " },
    { "[1,", "[1," },
    { "nothing", NULL },
    { "", NULL },
    { "/* [1] */", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize            position = 0;
      g_autofree char *mended = hallway_json_mend (cases[i].text, strlen (cases[i].text), &position, NULL);

      g_assert_cmpstr (mended, ==, cases[i].mended);
      g_assert_cmpuint (position, <=, strlen (cases[i].text));
    }
}

/* One after the other, each on its own line. */
static void
test_several (void)
{
  static const char text[] = "var a = [1];\nvar b = {\"c\": [2]};\n";
  gsize             position = 0;
  gsize             start = 0;
  g_autofree char  *first = hallway_json_mend (text, strlen (text), &position, NULL);
  g_autofree char  *second = hallway_json_mend (text, strlen (text), &position, &start);
  g_autofree char  *third = hallway_json_mend (text, strlen (text), &position, NULL);

  g_assert_cmpuint (start, ==, strlen ("var a = [1];\nvar b = "));
  g_assert_cmpstr (first, ==, "[1]");
  g_assert_cmpstr (second, ==, "\n{\"c\": [2]}");
  g_assert_null (third);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-mend/mending", test_mending);
  g_test_add_func ("/json-mend/several", test_several);

  return g_test_run ();
}
