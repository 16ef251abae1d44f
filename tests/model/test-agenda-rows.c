/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/hallway-agenda-rows.h"

#include "hallway-test-model.h"

static void
add_entries (GPtrArray                *entries,
             HallwayRecord            *record,
             const HallwayTestSession *sessions,
             guint                     n_sessions)
{
  g_autoptr (GPtrArray) added = hallway_test_make_entries (record, sessions, n_sessions);

  for (guint i = 0; i < n_sessions; i++)
    g_ptr_array_add (entries, hallway_entry_ref (added->pdata[i]));
}

static HallwayAgendaRows *
make_rows (GPtrArray      *entries,
           HallwayZone    *zone,
           const char     *now,
           HallwayAgenda **agenda)
{
  HallwayAgendaRows *rows = hallway_agenda_rows_new ();
  HallwaySpan        span = hallway_test_make_span (now, 0);

  *agenda = hallway_agenda_new ();
  hallway_agenda_set_entries (*agenda, entries);
  hallway_agenda_rows_set_zone (rows, zone);
  hallway_agenda_rows_set_now (rows, span.start);
  hallway_agenda_rows_set_agenda (rows, *agenda);
  return rows;
}

static void
add_row (GString          *text,
         HallwayAgendaRow *row)
{
  HallwayAgendaItem *item = hallway_agenda_row_get_item (row);
  g_autofree char   *start = hallway_span_format_start (hallway_agenda_row_get_span (row));
  int                minutes;
  HallwayAgendaItem *hurry = hallway_agenda_row_get_hurry (row, &minutes);

  if (hallway_agenda_row_begins_day (row))
    {
      g_autofree char *day = hallway_agenda_row_get_day (row) != HALLWAY_TIME_UNKNOWN ? hallway_time_format_date (hallway_agenda_row_get_day (row)) : NULL;

      g_string_append_printf (text, "[%s%s%s%s] ", day != NULL ? day : "?", hallway_agenda_row_is_today (row) ? "*" : "",
                              hallway_agenda_row_get_day_conferences (row) != NULL ? " " : "",
                              hallway_agenda_row_get_day_conferences (row) != NULL ? hallway_agenda_row_get_day_conferences (row) : "");
    }
  if (hallway_agenda_row_is_gap (row))
    {
      g_string_append_printf (text, "(%d free from %s) ", hallway_agenda_row_get_span (row)->minutes, start);
      return;
    }

  g_string_append_printf (text, "%s%s", hallway_agenda_item_get_title (item), hallway_agenda_row_is_past (row) ? "-" : "");
  for (guint i = 0; i < hallway_agenda_row_get_n_overlaps (row); i++)
    g_string_append_printf (text, "/%s:%d", hallway_agenda_item_get_title (hallway_agenda_row_get_overlap (row, i)->other),
                            hallway_agenda_row_get_overlap (row, i)->minutes);
  if (hurry != NULL)
    g_string_append_printf (text, "<%s:%d", hallway_agenda_item_get_title (hurry), minutes);
  g_string_append_c (text, ' ');
}

/* Days in brackets, past ones with "-", "/" what a row overlaps, "<" where one has to hurry from. */
static char *
describe (HallwayAgendaRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    add_row (text, hallway_agenda_rows_get_row (rows, i));
  g_string_truncate (text, text->len > 0 ? text->len - 1 : 0);
  return g_string_free (text, FALSE);
}

static void
assert_rows (HallwayAgendaRows *rows,
             const char        *expected)
{
  g_autofree char *text = describe (rows);

  g_assert_cmpstr (text, ==, expected);
}

static HallwayRecord *
make_record (const char *id,
             const char *timezone,
             const char *start,
             const char *end)
{
  HallwayRecord *record = hallway_test_make_record (id, timezone);

  g_free (record->title);
  record->title = g_strdup (id);
  record->start = hallway_time_parse_date (start);
  record->end = hallway_time_parse_date (end);
  return record;
}

static const HallwayTestSession here[] = {
  { "a", "2026-01-31T09:00:00+01:00", 60, "Attic" },
  { "b", "2026-01-31T09:30:00+01:00", 20, "Yard" },
  { "c", "2026-01-31T09:40:00+01:00", 60, "Attic" },
  { "d", "2026-01-31T10:45:00+01:00", 15, "Yard" },
  { "off", "2026-01-31T11:05:00+01:00", 10, "Yard", .status = HALLWAY_STATUS_CANCELLED },
  { "e", "2026-01-31T11:30:00+01:00", 30, "Yard" },
  { "f", "2026-02-01T09:00:00+01:00", 30, "Yard" },
  { "gone", "2026-02-01T09:10:00+01:00", 30, "Yard", .state = HALLWAY_ENTRY_GONE },
  { "someday", NULL, HALLWAY_MINUTES_UNKNOWN },
};

static void
test_rows (void)
{
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, here, G_N_ELEMENTS (here));
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-01-31T10:00:00+01:00", &agenda);
  guint                         position;

  hallway_agenda_rows_set_scope (rows, HALLWAY_AGENDA_SCOPE_CONFERENCE, "here");
  assert_rows (rows, "[2026-01-31*] a-/b:20/c:20 b-/a:20/c:10 c/a:20/b:10 d<c:5 off (30 free from 2026-01-31T11:00:00+01:00) e "
                     "[2026-02-01] f gone [?] someday");
  g_assert_cmpuint (hallway_agenda_rows_count_items (rows), ==, 9);
  g_assert_cmpuint (hallway_agenda_rows_count_overlaps (rows), ==, 3);
  g_assert_true (hallway_agenda_rows_find_now (rows, &position));
  g_assert_cmpuint (position, ==, 2);
}

/* Before and after the conference nothing is past. */
static void
test_now (void)
{
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, here + 5, 2);
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-01-30T10:00:00+01:00", &agenda);
  HallwaySpan                   night = hallway_test_make_span ("2026-02-02T03:00:00+01:00", 0);
  HallwaySpan                   later = hallway_test_make_span ("2026-02-02T09:00:00+01:00", 0);
  guint                         position, n_changed = 0;

  g_signal_connect_swapped (hallway_agenda_rows_get_row (rows, 0), "changed", G_CALLBACK (hallway_test_count_swapped_cb), &n_changed);
  hallway_agenda_rows_set_scope (rows, HALLWAY_AGENDA_SCOPE_CONFERENCE, "here");
  n_changed = 0;
  assert_rows (rows, "[2026-01-31] e [2026-02-01] f");
  g_assert_false (hallway_agenda_rows_find_now (rows, &position));

  hallway_agenda_rows_set_now (rows, night.start);
  assert_rows (rows, "[2026-01-31] e- [2026-02-01*] f-");
  g_assert_cmpuint (n_changed, ==, 1);
  hallway_agenda_rows_set_now (rows, night.start + 60);
  g_assert_cmpuint (n_changed, ==, 1);

  hallway_agenda_rows_set_now (rows, later.start);
  assert_rows (rows, "[2026-01-31] e [2026-02-01] f");
  g_assert_false (hallway_agenda_rows_find_now (rows, &position));
}

/* A conference in Tokyo at the same time: its own clock, its own day; or all as seen from New York. */
static void
test_conferences (void)
{
  static const HallwayTestSession there[] = {
    { "x", "2026-02-01T04:50:00+09:00", 60, "Hall" },
    { "y", "2026-01-31T17:30:00+09:00", 30, "Hall" },
  };
  g_autoptr (HallwayRecord)     brussels = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (HallwayRecord)     tokyo = make_record ("there", "Asia/Tokyo", "2026-01-31", "2026-02-01");
  g_autoptr (HallwayZone)       zone = hallway_zone_new ("America/New_York");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (brussels, here, 1);
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = NULL;

  add_entries (entries, tokyo, there, G_N_ELEMENTS (there));
  rows = make_rows (entries, NULL, "2026-01-20T10:00:00+01:00", &agenda);
  assert_rows (rows, "[2026-01-31 here, there] a/y:30 y/a:30 [2026-02-01 there] x");
  g_assert_cmpstr (hallway_agenda_row_get_conference_title (hallway_agenda_rows_get_row (rows, 1)), ==, "there");
  g_assert_true (hallway_agenda_row_names_conference (hallway_agenda_rows_get_row (rows, 1)));
  g_assert_false (hallway_agenda_row_names_conference (hallway_agenda_rows_get_row (rows, 2)));

  hallway_agenda_rows_set_scope (rows, HALLWAY_AGENDA_SCOPE_CONFERENCE, "here");
  assert_rows (rows, "[2026-01-31] a/y:30");
  g_assert_null (hallway_agenda_row_get_conference_title (hallway_agenda_rows_get_row (rows, 0)));

  hallway_agenda_rows_set_scope (rows, HALLWAY_AGENDA_SCOPE_ALL, "here");
  hallway_agenda_rows_set_zone (rows, zone);
  assert_rows (rows, "[2026-01-30 here, there] a/y:30 y/a:30 [2026-01-31 there] x");
}

/* The clocks go back at 03:00: free time is what passes, not what the clocks show. */
static void
test_change_of_clocks (void)
{
  static const HallwayTestSession night[] = {
    { "a", "2026-10-25T02:00:00+02:00", 30, "Attic" },
    { "b", "2026-10-25T02:00:00+01:00", 30, "Attic" },
  };
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-10-24", "2026-10-25");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, night, G_N_ELEMENTS (night));
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-10-20T10:00:00+01:00", &agenda);

  assert_rows (rows, "[2026-10-24 here] a (30 free from 2026-10-25T02:30:00+02:00) b");
}

/* What floats is compared within its conference alone. */
static void
test_floating (void)
{
  static const HallwayTestSession one[] = {
    { "a", "2026-01-31T09:00:00", 60, "Attic" },
    { "b", "2026-01-31T09:30:00", 60, "Attic" },
    { "c", "2026-01-31T11:00:00", 60, "Attic" },
  };
  static const HallwayTestSession other[] = {
    { "x", "2026-01-31T09:00:00", 60, "Attic" },
  };
  g_autoptr (HallwayRecord)     first = make_record ("first", NULL, "2026-01-31", "2026-01-31");
  g_autoptr (HallwayRecord)     second = make_record ("second", NULL, "2026-01-31", "2026-01-31");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (first, one, G_N_ELEMENTS (one));
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = NULL;

  add_entries (entries, second, other, G_N_ELEMENTS (other));
  rows = make_rows (entries, NULL, "2026-01-31T10:00:00+01:00", &agenda);
  assert_rows (rows, "[2026-01-31 first, second] a/b:30 x b/a:30 (30 free from 2026-01-31T10:30:00) c");
}

/* What stays keeps its row, and tells that it may be other. */
static void
test_identity (void)
{
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, here, 6);
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-01-20T10:00:00+01:00", &agenda);
  g_autoptr (GString)           changes = g_string_new (NULL);
  HallwayAgendaRow             *first = hallway_agenda_rows_get_row (rows, 0);
  guint                         n_changed = 0, n_updated = 0;

  hallway_test_record_changes (rows, changes);
  g_signal_connect_swapped (first, "changed", G_CALLBACK (hallway_test_count_swapped_cb), &n_changed);
  g_signal_connect_swapped (rows, "updated", G_CALLBACK (hallway_test_count_swapped_cb), &n_updated);
  g_ptr_array_remove_index (entries, 1);
  hallway_agenda_set_entries (agenda, entries);
  hallway_test_assert_changes (changes, "1-1+0");
  g_assert_true (hallway_agenda_rows_get_row (rows, 0) == first);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_updated, ==, 1);
  assert_rows (rows, "[2026-01-31 here] a/c:20 c/a:20 d<c:5 off (30 free from 2026-01-31T11:00:00+01:00) e");

  g_ptr_array_remove_index (entries, 4);
  hallway_agenda_set_entries (agenda, entries);
  hallway_test_assert_changes (changes, "4-2+0");

  g_ptr_array_set_size (entries, 0);
  hallway_agenda_set_entries (agenda, entries);
  hallway_test_assert_changes (changes, "0-4+0");
}

/* The agenda is read again after each star: rows that say the same are left alone. */
static void
test_read_again (void)
{
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, here, G_N_ELEMENTS (here));
  g_autoptr (GPtrArray)         again = hallway_test_make_entries (record, here, G_N_ELEMENTS (here));
  g_autoptr (GPtrArray)         more = NULL;
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-01-20T10:00:00+01:00", &agenda);
  g_autoptr (GString)           changes = g_string_new (NULL);
  guint                         n_changed = 0;

  hallway_test_record_changes (rows, changes);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    g_signal_connect_swapped (hallway_agenda_rows_get_row (rows, i), "changed", G_CALLBACK (hallway_test_count_swapped_cb), &n_changed);
  hallway_agenda_set_entries (agenda, again);
  hallway_test_assert_changes (changes, "");
  g_assert_cmpuint (n_changed, ==, 0);

  /* Another one on the second day is the concern of that day alone. */
  hallway_agenda_set_entries (agenda, entries);
  add_entries (again, record, (HallwayTestSession[]){ { "new", "2026-02-01T09:20:00+01:00", 30, "Yard" } }, 1);
  hallway_agenda_set_entries (agenda, again);
  g_assert_cmpuint (n_changed, ==, 1);

  /* What is told of a session is told of it elsewhere, too: of what it overlaps, of who hurries from it. */
  n_changed = 0;
  more = hallway_test_make_entries (record, here, 1);
  ((HallwayDraftSession *) ((HallwayEntry *) more->pdata[0])->session)->title = "Another";
  g_ptr_array_remove_index (again, 0);
  g_ptr_array_insert (again, 0, hallway_entry_ref (more->pdata[0]));
  hallway_agenda_set_entries (agenda, again);
  g_assert_cmpuint (n_changed, ==, 3);
}

/* Of much that overlaps, the worst comes first. */
static void
test_worst (void)
{
  static const HallwayTestSession many[] = {
    { "a", "2026-01-31T09:00:00+01:00", 60, "Attic" },
    { "b", "2026-01-31T09:50:00+01:00", 20, "Yard" },
    { "c", "2026-01-31T09:30:00+01:00", 20, "Yard" },
    { "d", "2026-01-31T09:10:00+01:00", 10, "Yard" },
  };
  g_autoptr (HallwayRecord)     record = make_record ("here", "Europe/Brussels", "2026-01-31", "2026-02-01");
  g_autoptr (GPtrArray)         entries = hallway_test_make_entries (record, many, G_N_ELEMENTS (many));
  g_autoptr (HallwayAgenda)     agenda = NULL;
  g_autoptr (HallwayAgendaRows) rows = make_rows (entries, NULL, "2026-01-20T10:00:00+01:00", &agenda);
  HallwayAgendaRow             *row = hallway_agenda_rows_get_row (rows, 0);

  g_assert_cmpuint (hallway_agenda_row_get_n_overlaps (row), ==, 3);
  g_assert_cmpstr (hallway_agenda_item_get_title (hallway_agenda_row_get_overlap (row, 0)->other), ==, "c");
  g_assert_cmpstr (hallway_agenda_item_get_title (hallway_agenda_row_get_overlap (row, 1)->other), ==, "d");
  g_assert_cmpstr (hallway_agenda_item_get_title (hallway_agenda_row_get_overlap (row, 2)->other), ==, "b");
}

static void
test_scopes (void)
{
  HallwayAgendaScope scope = HALLWAY_AGENDA_SCOPE_CONFERENCE;

  g_assert_true (hallway_agenda_scope_from_string ("all", &scope));
  g_assert_cmpint (scope, ==, HALLWAY_AGENDA_SCOPE_ALL);
  g_assert_cmpstr (hallway_agenda_scope_to_string (scope), ==, "all");
  g_assert_false (hallway_agenda_scope_from_string ("some", &scope));
  g_assert_cmpint (scope, ==, HALLWAY_AGENDA_SCOPE_ALL);
  g_assert_true (hallway_agenda_scope_from_string ("conference", &scope));
  g_assert_cmpstr (hallway_agenda_scope_to_string (scope), ==, "conference");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-rows/rows", test_rows);
  g_test_add_func ("/agenda-rows/now", test_now);
  g_test_add_func ("/agenda-rows/conferences", test_conferences);
  g_test_add_func ("/agenda-rows/change-of-clocks", test_change_of_clocks);
  g_test_add_func ("/agenda-rows/floating", test_floating);
  g_test_add_func ("/agenda-rows/identity", test_identity);
  g_test_add_func ("/agenda-rows/read-again", test_read_again);
  g_test_add_func ("/agenda-rows/worst", test_worst);
  g_test_add_func ("/agenda-rows/scopes", test_scopes);

  return g_test_run ();
}
