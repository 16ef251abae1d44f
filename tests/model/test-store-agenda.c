/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"
#include "model/hallway-change.h"

static const HallwayTestSession zoned[] = {
  { .guid = "a", .title = "Nine", .start = "2026-01-31T09:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "b", .title = "Quarter past", .start = "2026-01-31T09:15:00+01:00", .minutes = 60, .room = "Loft" },
  { .guid = "c", .title = "Half past", .start = "2026-01-31T09:30:00+01:00", .minutes = 15, .room = "Hall" },
  { .guid = "d", .title = "Some time", .room = "Hall" },
  { 0 },
};

static const HallwayTestSession floating[] = {
  { .guid = "f", .title = "Nine somewhere", .start = "2026-01-31T09:00:00", .minutes = 30 },
  { .guid = "g", .title = "Also", .start = "2026-01-31T09:10:00", .minutes = 30 },
  { 0 },
};

static char *
describe_conflicts (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char    *conflicts = entry->conflicts != NULL ? g_strjoinv (" ", entry->conflicts) : g_strdup ("-");

      g_string_append_printf (text, "%s: %s\n", entry->session->title, conflicts);
    }
  return g_string_free (text, FALSE);
}

static void
test_conflicts (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *here = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  g_autofree char              *there = hallway_test_import (store, "There", zoned, "+4 ~0 -0");
  g_autofree char              *somewhere = hallway_test_import (store, "Somewhere", floating, "+2 ~0 -0");
  g_autoptr (GPtrArray)         entries = NULL;
  g_autoptr (GPtrArray)         floats = NULL;
  g_autofree char              *found = NULL;
  g_autofree char              *found_floats = NULL;

  hallway_test_star (store, here, "guid:b", TRUE);
  hallway_test_star (store, there, "guid:c", TRUE);
  hallway_test_star (store, somewhere, "guid:f", TRUE);

  entries = hallway_store_read (store, here, NULL, HALLWAY_READ_ROWS, NULL);
  found = describe_conflicts (entries);
  g_assert_cmpstr (found, ==,
                   "Nine: here-2026/guid:b\n"
                   "Quarter past: there-2026/guid:c\n"
                   "Half past: here-2026/guid:b there-2026/guid:c\n"
                   "Some time: -\n");

  floats = hallway_store_read (store, somewhere, NULL, HALLWAY_READ_ROWS, NULL);
  found_floats = describe_conflicts (floats);
  g_assert_cmpstr (found_floats, ==, "Nine somewhere: -\nAlso: somewhere-2026/guid:f\n");
}

/* What is gone or cancelled takes no time. */
static void
test_no_conflict_with_gone (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  const HallwayTestSession      later[] = { zoned[0], zoned[2], { 0 } };
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Here", later);
  g_autoptr (GPtrArray)         entries = NULL;
  g_autofree char              *again = NULL;
  g_autofree char              *found = NULL;

  hallway_test_star (store, id, "guid:b", TRUE);
  hallway_test_star (store, id, "guid:c", TRUE);
  hallway_draft_get_session (draft, 1)->status = HALLWAY_STATUS_CANCELLED;
  hallway_draft_get_session (draft, 1)->span.minutes = 120;
  again = hallway_test_import_draft (store, draft, (HallwaySource){ 0 }, "+0 ~1 -2");

  entries = hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, NULL);
  found = describe_conflicts (entries);
  g_assert_cmpstr (found, ==, "Nine: -\nHalf past: -\n");
}

static void
test_star (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  const char                   *keys[] = { "guid:a", "guid:nobody", NULL };
  g_autoptr (GError)            error = NULL;

  /* One that is unknown, and none changes. */
  g_assert_false (hallway_store_set_starred (store, id, keys, TRUE, HALLWAY_TEST_NOW, &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
  hallway_test_assert_agenda (store, NULL, "");

  hallway_test_star (store, id, "guid:d", TRUE);
  hallway_test_star (store, id, "guid:c", TRUE);
  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_assert_agenda (store, NULL, "guid:a Nine*, guid:c Half past*, guid:d Some time*");

  hallway_test_star (store, id, "guid:c", FALSE);
  hallway_test_star (store, id, "guid:c", FALSE);
  hallway_test_assert_agenda (store, id, "guid:a Nine*, guid:d Some time*");
}

/* Stars of what is gone can be taken away, and are then unknown. */
static void
test_unstar_gone (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  const HallwayTestSession      later[] = { zoned[0], { 0 } };
  g_autofree char              *again = NULL;
  g_autofree char              *key = NULL;
  const char                   *keys[] = { "guid:b", NULL };
  g_autoptr (GPtrArray)         shown = NULL;
  const HallwayEntry           *entry;
  g_autoptr (GError)            error = NULL;

  hallway_test_star (store, id, "guid:b", TRUE);
  again = hallway_test_import (store, "Here", later, "+0 ~0 -3");
  key = hallway_store_find_session (store, id, "b", &error);
  g_assert_cmpstr (key, ==, "guid:b");

  shown = hallway_store_read (store, id, keys, HALLWAY_READ_DETAILS, &error);
  g_assert_no_error (error);
  entry = g_ptr_array_index (shown, 0);
  g_assert_cmpint (entry->state, ==, HALLWAY_ENTRY_GONE);
  g_assert_cmpstr (entry->session->room, ==, "Loft");
  g_assert_cmpint (entry->session->span.minutes, ==, 60);

  hallway_test_star (store, id, "guid:b", FALSE);
  g_clear_pointer (&key, g_free);
  key = hallway_store_find_session (store, id, "b", &error);
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
}

/* What was taken out by mistake comes back as it was, whether or not the programme still has it. */
static void
test_put_back (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  HallwayTestSession            moved = zoned[0];
  const HallwayTestSession      later[] = { (moved.room = "Cellar", moved), { 0 } };
  g_autofree char              *again = NULL;
  g_autoptr (GPtrArray)         agenda = NULL;
  g_autoptr (GPtrArray)         after = NULL;
  g_autoptr (GError)            error = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_star (store, id, "guid:b", TRUE);
  again = hallway_test_import (store, "Here", later, "+0 ~1 -3");
  agenda = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);
  g_assert_no_error (error);
  hallway_test_star (store, id, "guid:a", FALSE);
  hallway_test_star (store, id, "guid:b", FALSE);
  hallway_test_assert_agenda (store, NULL, "");

  for (guint i = 0; i < agenda->len; i++)
    g_assert_true (hallway_store_put_back (store, g_ptr_array_index (agenda, i), HALLWAY_TEST_NOW, &error));
  hallway_test_assert_agenda (store, NULL, "guid:a Nine*, guid:b Quarter past* (gone)");
  after = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);
  g_assert_cmpint (hallway_change_find (g_ptr_array_index (after, 0)), ==, HALLWAY_CHANGE_ROOM);
  g_assert_cmpint (hallway_change_find (g_ptr_array_index (after, 1)), ==, hallway_change_find (g_ptr_array_index (agenda, 1)));

  /* What was starred again since stays as it is. */
  g_assert_true (hallway_store_mark_seen (store, after, &error));
  g_assert_true (hallway_store_put_back (store, g_ptr_array_index (agenda, 0), HALLWAY_TEST_NOW, &error));
  g_clear_pointer (&after, g_ptr_array_unref);
  after = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);
  g_assert_cmpint (hallway_change_find (g_ptr_array_index (after, 0)), ==, HALLWAY_CHANGE_NONE);
}

static void
test_timezone (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *somewhere = hallway_test_import (store, "Somewhere", floating, "+2 ~0 -0");
  g_autofree char              *here = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         entries = NULL;
  g_autoptr (GPtrArray)         moved = NULL;
  g_autofree char              *start = NULL;
  g_autofree char              *moved_start = NULL;
  g_autofree char              *again = NULL;
  const HallwayEntry           *entry;

  g_assert_false (hallway_store_set_timezone (store, somewhere, "../../etc/hostname", &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_FORMAT);
  g_clear_error (&error);

  g_assert_true (hallway_store_set_timezone (store, somewhere, "America/Chicago", &error));
  again = hallway_test_import (store, "Somewhere", floating, "+0 ~0 -0");
  entries = hallway_store_read (store, somewhere, NULL, HALLWAY_READ_ROWS, NULL);
  entry = g_ptr_array_index (entries, 0);
  start = hallway_span_format_start (&entry->session->span);
  g_assert_cmpstr (start, ==, "2026-01-31T09:00:00-06:00");
  g_assert_cmpint (entry->conference->basis, ==, HALLWAY_BASIS_ZONED);
  g_assert_cmpstr (entry->conference->timezone, ==, "America/Chicago");

  /* An instant stays one; a day that followed from it follows it. */
  g_assert_true (hallway_store_set_timezone (store, here, "Pacific/Auckland", &error));
  moved = hallway_store_read (store, here, NULL, HALLWAY_READ_ROWS, NULL);
  entry = g_ptr_array_index (moved, 2);
  moved_start = hallway_span_format_start (&entry->session->span);
  g_assert_cmpstr (moved_start, ==, "2026-01-31T21:30:00+13:00");
  g_assert_cmpint (entry->session->day, ==, hallway_time_from_civil (2026, 1, 31, 0, 0, 0));
}

/* A zone that was said at import and was wrong: only the body tells what the clock on the page showed. */
static void
test_timezone_of_import (void)
{
  const char                   *text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nX-WR-CALNAME:Floating Days\r\n"
                                       "BEGIN:VEVENT\r\nUID:one\r\nSUMMARY:Nine\r\nDTSTART:20260131T090000\r\nDTEND:20260131T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GPtrArray)         parts = hallway_test_make_parts (text);
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (GError)            error = NULL;
  HallwaySource                 source = { .name = "days.ics", .parts = parts, .timezone = "America/Chicago" };
  g_autoptr (HallwayUpdate)     update = hallway_store_import_parts (store, &source, HALLWAY_TEST_NOW, &report, &error);
  g_autoptr (GPtrArray)         entries = NULL;
  g_autofree char              *start = NULL;

  g_assert_no_error (error);
  g_assert_true (hallway_store_set_timezone (store, update->id, "Europe/Brussels", &error));
  entries = hallway_store_read (store, update->id, NULL, HALLWAY_READ_ROWS, &error);
  g_assert_no_error (error);
  start = hallway_span_format_start (&((HallwayEntry *) g_ptr_array_index (entries, 0))->session->span);
  g_assert_cmpstr (start, ==, "2026-01-31T09:00:00+01:00");
}

static void
test_ledger (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  g_autoptr (GPtrArray)         entries = hallway_store_read (store, id, NULL, HALLWAY_READ_ROWS, NULL);
  g_autoptr (GHashTable)        ledger = hallway_store_read_ledger (store, entries, NULL);
  HallwayLedgerEntry           *entry = hallway_ledger_entry_new ();

  g_assert_cmpuint (g_hash_table_size (ledger), ==, 0);
  entry->uid = g_strdup ("uid-1");
  entry->sequence = 3;
  entry->created = 10;
  entry->last_modified = 20;
  entry->digest = g_strdup ("d");
  g_hash_table_insert (ledger, g_strdup ("here-2026/guid:a"), entry);
  g_assert_true (hallway_store_write_ledger (store, ledger, NULL));

  g_clear_object (&store);
  store = hallway_test_open_store (folder);
  g_hash_table_unref (ledger);
  ledger = hallway_store_read_ledger (store, entries, NULL);
  entry = g_hash_table_lookup (ledger, "here-2026/guid:a");
  g_assert_nonnull (entry);
  g_assert_cmpstr (entry->uid, ==, "uid-1");
  g_assert_cmpuint (entry->sequence, ==, 3);
  g_assert_cmpint (entry->last_modified, ==, 20);
  g_assert_cmpstr (entry->digest, ==, "d");
  g_assert_null (entry->schedule);
}

/* "key key ...", sorted by the store. */
static void
assert_found (HallwayStore *store,
              const char   *conference,
              const char   *words,
              const char   *expected)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv)     keys = hallway_store_search (store, conference, words, 0, &error);
  g_autofree char   *found = NULL;

  g_assert_no_error (error);
  found = g_strjoinv (" ", keys);
  if (g_strcmp0 (found, expected) != 0)
    g_test_message ("looking for “%s”", words);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    const char *expected;
  } cases[] = {
    { "linux", "id:1 id:2 id:3" }, /* title over people over text */
    { "LINUX", "id:1 id:2 id:3" },
    { "linux desktop", "id:3" },
    { "desktop linux", "id:3" },
    { "des", "id:3" },
    { "cafe", "id:4" },
    { "Café", "id:4" },
    { "CAFE\xcc\x81", "id:4" },
    { "Müll", "id:4" },
    { "mull", "id:4" },
    { "attic", "id:4" },
    { "li", "id:2 id:1" }, /* a short beginning: not in texts, in the publisher's order */
    { "li ", "" },         /* a whole word */
    { "desktop l", "" },   /* text, and a beginning that stands in no title */
    { "cafe m", "id:4" },
    { "c++", "id:4" },
    { "", "" },
    { "   ", "" },
    { "!!! -- \"", "" },
    { "nothing", "" },
    { "\"linux", "id:1 id:2 id:3" },
    { "linux*", "id:1 id:2 id:3" },
    { "title:linux", "" },
    { "linux AND NOT OR", "" },
    { "NEAR(linux)", "" },
    { "-linux", "id:1 id:2 id:3" },
    { "^linux", "id:1 id:2 id:3" },
    { "{a b}:linux + (", "" },
    { "lin%", "" }, /* punctuation ends a word */
    { "'; DROP TABLE session; --", "" },
    { "\xff\xfe", "" },
    { "会議", "id:5" },
    { "会", "id:5" },
  };
  const HallwayTestSession sessions[] = {
    { .id = "3", .title = "Windows", .abstract = "About linux on the desktop" },
    { .id = "2", .title = "Mac", .people = "Lia Linux" },
    { .id = "1", .title = "Linux" },
    { .id = "4", .title = "C++ in the café", .people = "Jo Müller", .room = "Attic" },
    { .id = "5", .title = "会議の話" },
    { 0 },
  };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Words", sessions, "+5 ~0 -0");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_found (store, id, cases[i].words, cases[i].expected);
}

static void
test_search_after_update (void)
{
  const HallwayTestSession      before[] = { { .id = "1", .title = "Linux" }, { .id = "2", .title = "Other" }, { 0 } };
  const HallwayTestSession      after[] = { { .id = "2", .title = "Other penguins" }, { 0 } };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Words", before, "+2 ~0 -0");
  g_autofree char              *again = hallway_test_import (store, "Words", after, "+0 ~1 -1");
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Words", before);
  g_autofree char              *other = hallway_test_import_draft (store, draft, (HallwaySource){ .id = "other" }, "+2 ~0 -0");

  assert_found (store, id, "linux", "");
  assert_found (store, id, "penguins", "id:2");
  assert_found (store, other, "linux", "id:1");
}

static void
changed_cb (HallwayStore *store,
            guint         what,
            const char   *conference,
            guint        *seen)
{
  *seen |= what;
}

static gboolean
timed_out_cb (gpointer user_data)
{
  g_assert_not_reached ();
  return G_SOURCE_REMOVE;
}

static void
wait_for (const guint *seen,
          guint        what)
{
  guint timeout = g_timeout_add_seconds (20, timed_out_cb, NULL);

  while ((*seen & what) != what)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static void
test_changed (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayStore)      other = hallway_test_open_store (folder);
  g_autofree char              *id = NULL;
  guint                         seen = 0;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &seen);
  id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  wait_for (&seen, HALLWAY_STORE_CHANGE_AGENDA | HALLWAY_STORE_CHANGE_SCHEDULES);

  /* As another process would. */
  hallway_store_watch (store);
  seen = 0;
  hallway_test_star (other, id, "guid:a", TRUE);
  wait_for (&seen, HALLWAY_STORE_CHANGE_AGENDA);
  g_assert_cmpuint (seen, ==, HALLWAY_STORE_CHANGE_AGENDA | HALLWAY_STORE_CHANGE_CONFERENCES | HALLWAY_STORE_CHANGE_ELSEWHERE);
  hallway_test_assert_agenda (store, NULL, "guid:a Nine*");
}

typedef struct
{
  GMainLoop *loop;
  guint      n_pending;
  char      *id;
  GStrv      found;
  GPtrArray *rows;
  gboolean   cancelled;
} Waiting;

static void
finish (Waiting *waiting)
{
  if (--waiting->n_pending == 0)
    g_main_loop_quit (waiting->loop);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->rows = hallway_store_read_finish (HALLWAY_STORE (object), result, NULL);
  finish (waiting);
}

static void
searched_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  Waiting *waiting = user_data;

  waiting->found = hallway_store_search_finish (HALLWAY_STORE (object), result, NULL);
  finish (waiting);
}

static void
cancelled_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  Waiting           *waiting = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_null (hallway_store_search_finish (HALLWAY_STORE (object), result, &error));
  waiting->cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  finish (waiting);
}

static void
test_async (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", zoned, "+4 ~0 -0");
  g_autoptr (GMainLoop)         loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable)      cancellable = g_cancellable_new ();
  Waiting                       waiting = { .loop = loop, .n_pending = 3 };

  hallway_store_read_async (store, id, NULL, read_cb, &waiting);
  hallway_store_search_async (store, id, "quarter", 10, NULL, searched_cb, &waiting);
  g_cancellable_cancel (cancellable);
  hallway_store_search_async (store, id, "quarter", 10, cancellable, cancelled_cb, &waiting);
  g_main_loop_run (loop);

  g_assert_cmpuint (waiting.rows->len, ==, 4);
  g_assert_cmpstr (waiting.found[0], ==, "guid:b");
  g_assert_true (waiting.cancelled);
  g_ptr_array_unref (waiting.rows);
  g_strfreev (waiting.found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/agenda/conflicts", test_conflicts);
  g_test_add_func ("/store/agenda/no-conflict-with-gone", test_no_conflict_with_gone);
  g_test_add_func ("/store/agenda/star", test_star);
  g_test_add_func ("/store/agenda/unstar-gone", test_unstar_gone);
  g_test_add_func ("/store/agenda/put-back", test_put_back);
  g_test_add_func ("/store/agenda/timezone", test_timezone);
  g_test_add_func ("/store/agenda/timezone-of-import", test_timezone_of_import);
  g_test_add_func ("/store/agenda/ledger", test_ledger);
  g_test_add_func ("/store/search/words", test_search);
  g_test_add_func ("/store/search/after-update", test_search_after_update);
  g_test_add_func ("/store/changed", test_changed);
  g_test_add_func ("/store/async", test_async);

  return g_test_run ();
}
