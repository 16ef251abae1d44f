/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-neighbours.h"

#include "hallway-test-model.h"

static const HallwayTestSession sessions[] = {
  { "early", "2026-01-31T09:00:00+01:00", 30, "Hall" },
  { "shown", "2026-01-31T10:00:00+01:00", 30, "Hall" },
  { "elsewhere", "2026-01-31T10:30:00+01:00", 30, "Loft" },
  { "within", "2026-01-31T10:10:00+01:00", 10, "Hall" },
  { "off", "2026-01-31T10:30:00+01:00", 30, "Hall", .status = HALLWAY_STATUS_CANCELLED },
  { "late", "2026-01-31T12:00:00+01:00", 30, "Hall" },
  { "next", "2026-01-31T10:45:00+01:00", 30, "Hall" },
  { "tomorrow", "2026-02-01T09:00:00+01:00", 30, "Hall" },
  { "timeless", NULL, HALLWAY_MINUTES_UNKNOWN, "Hall" },
  { "roomless", "2026-01-31T10:30:00+01:00", 30, NULL },
};

static void
assert_neighbours (HallwayConference *conference,
                   const char        *key,
                   const char        *expected)
{
  HallwayNeighbours found = hallway_neighbours_find (conference, hallway_conference_find_session (conference, key));
  GString          *text = g_string_new (NULL);

  if (found.before != NULL)
    g_string_append_printf (text, "%s %d", hallway_session_get_key (found.before), found.minutes_before);
  g_string_append (text, " | ");
  if (found.after != NULL)
    g_string_append_printf (text, "%d %s", found.minutes_after, hallway_session_get_key (found.after));

  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_neighbours (void)
{
  g_autoptr (HallwayRecord)     record = hallway_test_make_record ("example-2026", "Europe/Brussels");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (HallwayConference) conference = hallway_conference_new (record, entries);

  assert_neighbours (conference, "shown", "early 30 | 15 next");
  assert_neighbours (conference, "early", " | 30 shown");
  assert_neighbours (conference, "next", "shown 15 | 45 late");
  assert_neighbours (conference, "late", "next 45 | ");
  assert_neighbours (conference, "tomorrow", " | ");
  assert_neighbours (conference, "elsewhere", " | ");
  assert_neighbours (conference, "timeless", " | ");
  assert_neighbours (conference, "roomless", " | ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/neighbours/in-the-room", test_neighbours);

  return g_test_run ();
}
