/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-entry.h"

#include "hallway-test-model.h"
#include "model/hallway-ledger.h"

/* An entry needs nothing but itself: whoever made record and draft may let go of them. */
static void
test_entry (void)
{
  static const HallwayTestSession sessions[] = {
    { "a", "2026-01-31T09:00:00+01:00", 30, "Attic" },
    { "b", "2026-01-31T09:30:00+01:00", 30, "Yard", .people = "Ada Byron" },
  };
  g_autoptr (HallwayEntry)  entry = NULL;
  const HallwayDraftPerson *person;

  {
    g_autoptr (HallwayRecord) record = hallway_test_make_record ("here", "Europe/Brussels");
    g_autoptr (GPtrArray)     entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));

    entry = hallway_entry_ref (entries->pdata[1]);
  }

  person = hallway_draft_get_person (entry->draft, entry->session->persons[0].person);
  g_assert_cmpstr (entry->conference->id, ==, "here");
  g_assert_cmpstr (hallway_zone_get_name (entry->conference->zone), ==, "Europe/Brussels");
  g_assert_cmpstr (entry->session->key, ==, "b");
  g_assert_cmpstr (entry->session->room, ==, "Yard");
  g_assert_cmpstr (person->name, ==, "Ada Byron");
  g_assert_cmpint (entry->state, ==, HALLWAY_ENTRY_PRESENT);
  g_assert_false (entry->starred);
  g_assert_null (entry->note);
  g_assert_null (entry->conflicts);
}

/* What follows from the conference and the session together. */
static void
test_facts (void)
{
  static const HallwayTestSession sessions[] = { { "a", "2026-07-01T00:30:00+00:00", 30, "Attic" } };
  g_autoptr (HallwayRecord)       record = hallway_test_make_record ("here", "Europe/Brussels");
  g_autoptr (GPtrArray)           entries = NULL;
  g_autoptr (HallwayText)         text = NULL;
  g_autofree char                *start = NULL;
  g_autofree char                *day = NULL;
  g_autofree char                *path = NULL;
  g_autofree char                *markdown = NULL;
  HallwayEntry                   *entry;
  HallwaySpan                     span;

  record->base_url = g_strdup ("https://loom.example/2026/");
  entries = hallway_test_make_entries (record, sessions, G_N_ELEMENTS (sessions));
  entry = entries->pdata[0];

  span = hallway_entry_get_span (entry);
  start = hallway_span_format_start (&span);
  g_assert_cmpstr (start, ==, "2026-07-01T02:30:00+02:00");
  day = hallway_time_format_date (hallway_entry_get_day (entry));
  g_assert_cmpstr (day, ==, "2026-06-30");
  path = hallway_entry_make_path (entry);
  g_assert_cmpstr (path, ==, "here/a");

  g_assert_null (hallway_entry_make_text (entry, NULL, HALLWAY_TEXT_HTML));
  text = hallway_entry_make_text (entry, "<a href=\"map\">Map</a>", HALLWAY_TEXT_HTML);
  markdown = hallway_text_to_markdown (text);
  g_assert_cmpstr (markdown, ==, "[Map](https://loom.example/2026/map)");
}

static void
test_own_item (void)
{
  g_autoptr (HallwayDraft) draft = hallway_draft_new ();
  g_autoptr (HallwayEntry) entry = NULL;

  hallway_draft_add_session (draft)->title = hallway_draft_take_line (draft, "Lunch", -1);
  entry = hallway_entry_new (NULL, draft, 0);
  entry->note = g_strdup ("by the lake");

  g_assert_null (entry->conference);
  g_assert_null (hallway_entry_get_conference_id (entry));
  g_assert_null (hallway_entry_get_zone (entry));
  g_assert_null (hallway_entry_get_base_url (entry));
  g_assert_cmpint (hallway_entry_get_day (entry), ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpstr (entry->session->title, ==, "Lunch");
}

static void
test_record (void)
{
  g_autoptr (HallwayRecord) record = hallway_record_new ();

  g_assert_cmpint (record->basis, ==, HALLWAY_BASIS_FLOATING);
  g_assert_cmpint (record->start, ==, HALLWAY_TIME_UNKNOWN);
  g_assert_cmpint (record->end, ==, HALLWAY_TIME_UNKNOWN);
  g_assert_null (record->zone);
}

static void
test_ledger (void)
{
  g_autoptr (HallwayLedgerEntry) entry = hallway_ledger_entry_new ();

  entry->uid = g_strdup ("1234@hallway.app");
  g_assert_cmpuint (entry->sequence, ==, 0);
  g_assert_null (entry->digest);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entry/entry", test_entry);
  g_test_add_func ("/entry/facts", test_facts);
  g_test_add_func ("/entry/own-item", test_own_item);
  g_test_add_func ("/entry/record", test_record);
  g_test_add_func ("/entry/ledger", test_ledger);

  return g_test_run ();
}
