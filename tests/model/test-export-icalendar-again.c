/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An export that follows another one: what it keeps, and how calendars learn what changed. */

#include "hallway-test-export-icalendar.h"

static void
test_same_bytes (void)
{
  Facts                  spinning = weaving;
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autoptr (GPtrArray)  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GPtrArray)  others = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autoptr (GBytes)     first = NULL;
  g_autoptr (GBytes)     second = NULL;

  spinning.key = "guid:spinning";
  g_ptr_array_add (entries, make_entry (&weaving));
  g_ptr_array_add (entries, make_entry (&spinning));
  g_ptr_array_add (others, make_entry (&spinning));
  g_ptr_array_add (others, make_entry (&weaving));
  g_ptr_array_add (others, make_entry (&spinning));

  first = export_entries (entries, &options);
  options.now = SECOND_EXPORT;
  second = export_entries (others, &options);
  g_assert_true (g_bytes_equal (first, second));
  g_assert_cmpuint (g_hash_table_size (ledger), ==, 2);
}

/* What changes between two exports, and what the second one says then. */
static void
test_sequence (void)
{
  static const struct
  {
    const char *what;
    Facts       change;
    guint       sequence;
    gboolean    modified;
  } cases[] = {
    { "nothing", { .minutes = 45 }, 0, FALSE },
    { "start", { .start = SPRING + 900, .minutes = 45 }, 1, TRUE },
    { "length", { .minutes = 30 }, 1, TRUE },
    { "room", { .room = "Hall 2", .minutes = 45 }, 1, TRUE },
    { "cancelled", { .status = HALLWAY_STATUS_CANCELLED, .minutes = 45 }, 1, TRUE },
    { "gone", { .state = HALLWAY_ENTRY_GONE, .minutes = 45 }, 1, TRUE },
    { "tentative", { .status = HALLWAY_STATUS_TENTATIVE, .minutes = 45 }, 1, TRUE },
    { "title", { .title = "Weaving", .minutes = 45 }, 0, TRUE },
    { "abstract", { .abstract = "Other.", .minutes = 45 }, 0, TRUE },
    { "track", { .track = "Trades", .minutes = 45 }, 0, TRUE },
    { "venue", { .venue = "Dye house", .minutes = 45 }, 0, TRUE },
    { "address", { .url = "https://loom.example/other", .minutes = 45 }, 0, TRUE },
    { "schedule not loaded", { .state = HALLWAY_ENTRY_NOT_LOADED, .minutes = 45 }, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Facts           *change = &cases[i].change;
      Facts                  after = weaving;
      g_autoptr (GHashTable) ledger = make_ledger ();
      HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
      g_autofree char       *first = export_text (&weaving, &options);
      g_autofree char       *second = NULL;
      g_autofree char       *sequence = g_strdup_printf ("SEQUENCE:%u", cases[i].sequence);

      after.start = change->start != 0 ? change->start : weaving.start;
      after.minutes = change->minutes;
      after.room = change->room != NULL ? change->room : weaving.room;
      after.title = change->title != NULL ? change->title : weaving.title;
      after.abstract = change->abstract != NULL ? change->abstract : weaving.abstract;
      after.track = change->track != NULL ? change->track : weaving.track;
      after.venue = change->venue != NULL ? change->venue : weaving.venue;
      after.url = change->url != NULL ? change->url : weaving.url;
      after.status = change->status;
      after.state = change->state;
      options.now = SECOND_EXPORT;
      second = export_text (&after, &options);

      g_test_message ("%s", cases[i].what);
      assert_has_line (second, sequence);
      assert_has_line (second, cases[i].modified ? "DTSTAMP:20260102T100000Z" : "DTSTAMP:20260101T100000Z");
      assert_has_line (second, cases[i].modified ? "LAST-MODIFIED:20260102T100000Z" : "LAST-MODIFIED:20260101T100000Z");
      assert_has_line (second, "CREATED:20260101T100000Z");
      g_assert_cmpint (g_str_equal (first, second), ==, !cases[i].modified);
    }
}

static void
test_sequence_goes_on (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  Facts                  moved = weaving;
  const char            *rooms[] = { "Hall 2", "Hall 1", "Hall 3" };

  g_free (export_text (&moved, &options));
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    {
      g_autofree char *calendar = NULL;
      g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%u", i + 1);

      moved.room = rooms[i];
      calendar = export_text (&moved, &options);
      assert_has_line (calendar, sequence);
    }
}

static void
test_form_changes_no_facts (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  g_autofree char       *first = export_text (&weaving, &options);
  g_autofree char       *second = NULL;

  options.now = SECOND_EXPORT;
  options.local_times = TRUE;
  options.alarm = 5;
  second = export_text (&weaving, &options);
  assert_has_line (second, "SEQUENCE:0");
  assert_has_line (second, "DTSTAMP:20260101T100000Z");
}

static void
test_cancelled (void)
{
  Facts            gone = weaving;
  Facts            cancelled = weaving;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  gone.state = HALLWAY_ENTRY_GONE;
  cancelled.status = HALLWAY_STATUS_CANCELLED;
  first = export_once (&gone);
  second = export_once (&cancelled);
  assert_has_line (first, "STATUS:CANCELLED");
  assert_has_line (first, "SUMMARY:Cancelled: Weaving\\; warp\\, weft");
  g_assert_cmpstr (first, ==, second);
}

static void
test_uid (void)
{
  g_autoptr (GHashTable) ledger = make_ledger ();
  g_autoptr (GHashTable) other_ledger = make_ledger ();
  HallwayExportOptions   options = { .alarm = HALLWAY_EXPORT_NO_ALARM, .ledger = ledger, .now = FIRST_EXPORT };
  HallwayLedgerEntry    *record = hallway_ledger_entry_new ();
  g_autofree char       *calendar = NULL;
  g_autofree char       *derived = NULL;

  record->uid = g_strdup ("from-an-earlier-version");
  g_hash_table_insert (ledger, g_strdup ("loom26/guid:weaving"), record);
  calendar = export_text (&weaving, &options);
  assert_has_line (calendar, "UID:from-an-earlier-version");

  options.ledger = other_ledger;
  derived = export_text (&weaving, &options);
  record = g_hash_table_lookup (other_ledger, "loom26/guid:weaving");
  g_assert_true (g_uuid_string_is_valid (record->uid));
  g_assert_cmpint (record->uid[14], ==, '5');
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-icalendar-again/same-bytes", test_same_bytes);
  g_test_add_func ("/export-icalendar-again/sequence", test_sequence);
  g_test_add_func ("/export-icalendar-again/sequence-goes-on", test_sequence_goes_on);
  g_test_add_func ("/export-icalendar-again/form-changes-no-facts", test_form_changes_no_facts);
  g_test_add_func ("/export-icalendar-again/cancelled", test_cancelled);
  g_test_add_func ("/export-icalendar-again/uid", test_uid);

  return g_test_run ();
}
