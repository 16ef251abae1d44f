/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-import.h"
#include "import/hallway-php-array.h"

static const char *const fixtures[] = {
  "wordpress/schedule.xml",
};

static const HallwayTestFigures files[] = {
  { "wordpress-oscal2018-malformed-dialect.xml", 70, 17, 0, HALLWAY_BASIS_FLOATING, NULL, "unnamed-person" },
};

static void
test_php_arrays (void)
{
  static const struct
  {
    const char *text;
    const char *values; /* (nullable): with "|" between them, NULL if it is refused */
  } cases[] = {
    { "a:0:{}", "" },
    { "a:1:{i:0;s:3:\"one\";}", "one" },
    { "a:2:{i:0;s:3:\"one\";s:1:\"k\";i:7;}", "one|7" },
    { "a:1:{i:0;s:4:\"a\";}\";}", "a\";}" },
    { "a:1:{i:0;s:0:\"\";}", "" },
    { "a:2:{i:0;s:3:\"one\";}", NULL },
    { "a:1:{i:0;s:3:\"one\";} ", NULL },
    { "a:1:{i:0;s:2:\"one\";}", NULL },
    { "a:1:{i:0;s:4:\"one\";}", NULL },
    { "a:1:{i:0;s:18446744073709551615:\"one\";}", NULL },
    { "a:1:{i:0;s:99999999999999999999:\"one\";}", NULL },
    { "a:18446744073709551615:{i:0;s:3:\"one\";}", NULL },
    { "a:201:{}", NULL },
    { "a:-1:{}", NULL },
    { "a:1:{i:0;a:1:{i:0;i:1;}}", NULL },
    { "a:1:{i:0;O:8:\"stdClass\":0:{}}", NULL },
    { "O:8:\"stdClass\":0:{}", NULL },
    { "Ana Reef", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) values = hallway_php_array_list_values (cases[i].text);
      g_autofree char      *joined = NULL;

      g_assert_cmpint (values != NULL, ==, cases[i].values != NULL);
      if (values == NULL)
        continue;
      g_ptr_array_add (values, NULL);
      joined = g_strjoinv ("|", (char **) values->pdata);
      g_assert_cmpstr (joined, ==, cases[i].values);
    }
}

static void
test_early_end (void)
{
  hallway_test_refuse_early_end ("<schedule><day date='2027-07-21'><event><title>S</title><start>09:30</start><session_end_time>10:00</session_end_time>"
                                 "</event></day></schedule>");
}

/* Where the room is, is told with it. */
static void
test_location (void)
{
  g_autoptr (GBytes)        bytes = hallway_test_load_bytes ("wordpress/schedule.xml");
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayDraft)  draft = hallway_test_import (bytes, NULL, &report, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_array_index (draft->rooms, HallwayDraftRoom, 0).name, ==, "Main");
  g_assert_cmpstr (g_array_index (draft->rooms, HallwayDraftRoom, 0).description, ==, "Harbour House");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/wordpress/php-arrays", test_php_arrays);
  g_test_add_func ("/wordpress/early-end", test_early_end);
  g_test_add_func ("/wordpress/location", test_location);
  hallway_test_add_fixtures ("/wordpress", fixtures, G_N_ELEMENTS (fixtures));
  hallway_test_add_files ("/wordpress", files, G_N_ELEMENTS (files));

  return g_test_run ();
}
