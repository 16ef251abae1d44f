/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-session-text.h"

#include "hallway-test-agenda.h"

static void
assert_text (guint       number,
             const char *expected)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autofree char          *text = hallway_session_text_new (g_ptr_array_index (entries, number));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_whole (void)
{
  assert_text (0, "Weaving; *warp* & weft\n"
                  "Saturday, 31 January 2026, 10:00–10:45 CET\n"
                  "Loom 2026 · Hall 1 · Crafts\n"
                  "Ada Byron (Mill) · moderator: Zoë Lie\n"
                  "https://loom.example/2026/talk/1\n"
                  "\n"
                  "One two.\n"
                  "\n"
                  "• three\n");
}

/* What isn't known takes no line, and an address that isn't safe isn't copied. */
static void
test_bare (void)
{
  assert_text (1, "Dyeing\n"
                  "not yet certain\n"
                  "Saturday, 31 January 2026, 10:35–11:00 CET\n"
                  "Loom 2026 · Hall 2\n");
  assert_text (5, "Someday\nLoom 2026\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-text/whole", test_whole);
  g_test_add_func ("/session-text/bare", test_bare);

  return g_test_run ();
}
