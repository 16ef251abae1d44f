/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-frab-schema.h"

static void
test_names (void)
{
  static const struct
  {
    const char *acronym;
    const char *id;
    const char *expected;
  } acronyms[] = {
    { "36c3", "x", "36c3" },
    { "FOSDEM 2026", "x", "fosdem_2026" },
    { "dc", "debconf-23", "debconf_23" },
    { NULL, "good-2025", "good_2025" },
    { NULL, "ab", "conf_ab" },
    { "Köln", "x", "koln" },
  };
  static const struct
  {
    const char *slug;
    const char *title;
    const char *expected;
  } slugs[] = {
    { "my-talk_1", "x", "my-talk_1" },
    { "My Talk!", "x", "my-talk" },
    { NULL, "Grüße & more", "grusse-more" },
    { NULL, "!", "session-0" },
    { "-", "x", "session-x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acronyms); i++)
    {
      g_autofree char *acronym = hallway_frab_schema_make_acronym (acronyms[i].acronym, acronyms[i].id);

      g_assert_cmpstr (acronym, ==, acronyms[i].expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      g_autofree char *slug = hallway_frab_schema_make_slug (slugs[i].slug, slugs[i].title);

      g_assert_cmpstr (slug, ==, slugs[i].expected);
    }
}

static void
test_unique (void)
{
  const char            *uuid = "0B3A7E52-4C0F-5D7B-9E7C-2F6F0B1C9A11";
  g_autoptr (GHashTable) guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char       *kept = hallway_frab_schema_make_guid (uuid, "a/b", guids);
  g_autofree char       *repeated = hallway_frab_schema_make_guid (uuid, "a/b#2", guids);
  g_autofree char       *derived = hallway_frab_schema_make_guid ("talk-7", "a/c", guids);

  g_assert_cmpstr (kept, ==, uuid);
  g_assert_cmpstr (repeated, !=, uuid);
  g_assert_true (g_uuid_string_is_valid (repeated));
  g_assert_true (g_uuid_string_is_valid (derived));
  g_assert_cmpint (hallway_frab_schema_make_id ("17", "a/b", ids), ==, 17);
  g_assert_cmpint (hallway_frab_schema_make_id ("17", "a/c", ids), ==, 18);
  g_assert_cmpint (hallway_frab_schema_make_id ("99999999999999999999", "a/d", ids), >, 0);
  g_assert_cmpint (hallway_frab_schema_make_id (NULL, "a/e", ids), >, 0);
}

/* What the schema of the XML alone wants. */
static void
test_long (void)
{
  g_autoptr (GHashTable) slugs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char       *kept = hallway_frab_schema_make_long_slug ("loom26", 7, "36c3-10-my_talk", slugs);
  g_autofree char       *repeated = hallway_frab_schema_make_long_slug ("loom26", 8, "36c3-10-my_talk", slugs);
  g_autofree char       *without_acronym = hallway_frab_schema_make_long_slug ("loom26", 9, "a-b", slugs);
  g_autofree char       *without_rest = hallway_frab_schema_make_long_slug ("loom26", 1, "weaving-ab", slugs);

  g_assert_cmpstr (kept, ==, "36c3-10-my_talk");
  g_assert_cmpstr (repeated, ==, "loom26-8-36c3-10-my_talk");
  g_assert_cmpstr (without_acronym, ==, "loom26-9-a-b");
  g_assert_cmpstr (without_rest, ==, "loom26-1-weaving-ab");

  g_assert_true (hallway_frab_schema_is_long_code ("ABC123"));
  g_assert_false (hallway_frab_schema_is_long_code ("ABC12"));
  g_assert_false (hallway_frab_schema_is_long_code ("abc123"));
  g_assert_true (hallway_frab_schema_is_number ("007"));
  g_assert_false (hallway_frab_schema_is_number (""));
  g_assert_false (hallway_frab_schema_is_number (NULL));
  g_assert_false (hallway_frab_schema_is_number ("-7"));
  g_assert_false (hallway_frab_schema_is_number ("9999999999999999999999999"));
  g_assert_true (hallway_frab_schema_is_web_address ("https://loom.example/a?b#c"));
  g_assert_false (hallway_frab_schema_is_web_address ("mailto:ada@loom.example"));
  g_assert_false (hallway_frab_schema_is_web_address (NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-schema/names", test_names);
  g_test_add_func ("/frab-schema/unique", test_unique);
  g_test_add_func ("/frab-schema/long", test_long);

  return g_test_run ();
}
