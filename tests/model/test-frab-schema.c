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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frab-schema/names", test_names);
  g_test_add_func ("/frab-schema/unique", test_unique);

  return g_test_run ();
}
