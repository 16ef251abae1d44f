/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-agenda-next.h"

#include "hallway-test-model.h"

static const HallwayTestSession sessions[] = {
  { "gone", "2026-01-31T08:55:00+01:00", 30, .state = HALLWAY_ENTRY_GONE },
  { "cancelled", "2026-01-31T08:58:00+01:00", 90, .status = HALLWAY_STATUS_CANCELLED },
  { "a", "2026-01-31T09:00:00+01:00", 60 },
  { "b", "2026-01-31T09:30:00+01:00", 20 },
  { "c", "2026-02-01T09:00:00+01:00", 30 },
};

/* "a now 12, then b", "b in 5", or "-". */
static char *
describe (HallwayAgenda *agenda,
          const char    *conference,
          const char    *now)
{
  HallwaySpan       span = hallway_test_make_span (now, 0);
  HallwayAgendaNext next;

  if (!hallway_agenda_next_find (agenda, conference, span.start, &next))
    return g_strdup ("-");

  return g_strdup_printf ("%s %s %d%s%s", hallway_agenda_item_get_title (next.item), next.is_running ? "now" : "in", next.minutes,
                          next.then != NULL ? ", then " : "", next.then != NULL ? hallway_agenda_item_get_title (next.then) : "");
}

static void
test_next (void)
{
  static const struct
  {
    const char *now;
    const char *next;
  } cases[] = {
    { "2026-01-30T14:00:00+01:00", "-" },
    { "2026-01-30T20:00:00+01:00", "a in 780" },
    { "2026-01-31T08:59:00+01:00", "a in 1" },
    { "2026-01-31T08:58:59+01:00", "a in 2" },
    { "2026-01-31T09:00:00+01:00", "a now 60, then b" },
    { "2026-01-31T09:35:00+01:00", "b now 15" },
    { "2026-01-31T09:50:00+01:00", "a now 10" },
    { "2026-01-31T10:00:00+01:00", "-" },
    { "2026-02-01T08:00:00+01:00", "c in 60" },
    { "2026-02-01T09:30:00+01:00", "-" },
  };
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  g_autoptr (HallwayAgenda) agenda = hallway_agenda_new ();

  hallway_agenda_set_entries (agenda, entries);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = describe (agenda, "here", cases[i].now);
      g_autofree char *next_of_all = describe (agenda, NULL, cases[i].now);
      g_autofree char *next_elsewhere = describe (agenda, "there", cases[i].now);

      g_test_message ("%s", cases[i].now);
      g_assert_cmpstr (next, ==, cases[i].next);
      g_assert_cmpstr (next_of_all, ==, cases[i].next);
      g_assert_cmpstr (next_elsewhere, ==, "-");
    }
}

/* Nobody knows when that is. */
static void
test_floating (void)
{
  static const HallwayTestSession floating[] = {
    { "a", "2026-01-31T09:00:00", 60 },
  };
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", NULL);
  g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, floating, 1);
  g_autoptr (HallwayAgenda) agenda = hallway_agenda_new ();
  g_autofree char          *next = NULL;

  hallway_agenda_set_entries (agenda, entries);
  next = describe (agenda, NULL, "2026-01-31T09:10:00+00:00");
  g_assert_cmpstr (next, ==, "-");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-next/next", test_next);
  g_test_add_func ("/agenda-next/floating", test_floating);

  return g_test_run ();
}
