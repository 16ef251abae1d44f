/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

#include "model/hallway-change.h"

static const HallwayTestSession before[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "b", .title = "Beta", .start = "2026-01-31T10:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "c", .title = "Gamma", .start = "2026-01-31T11:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "d", .title = "Delta", .start = "2026-01-31T12:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "e", .title = "Epsilon", .start = "2026-01-31T13:00:00+01:00", .minutes = 30, .room = "Hall" },
  { 0 },
};

/* Alpha stays, Beta moves, Gamma changes rooms and is longer, Delta is called otherwise, Epsilon is no more. */
static const HallwayTestSession after[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "b", .title = "Beta", .start = "2026-01-31T15:00:00+01:00", .minutes = 30, .room = "Hall" },
  { .guid = "c", .title = "Gamma", .start = "2026-01-31T11:00:00+01:00", .minutes = 45, .room = "Loft" },
  { .guid = "d", .title = "Delta!", .start = "2026-01-31T12:00:00+01:00", .minutes = 30, .room = "Hall" },
  { 0 },
};

static void
star_all (HallwayStore *store,
          const char   *id)
{
  static const char *const keys[] = { "guid:a", "guid:b", "guid:c", "guid:d", "guid:e" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    hallway_test_star (store, id, keys[i], TRUE);
}

static GPtrArray *
read_agenda (HallwayStore *store)
{
  g_autoptr (GError) error = NULL;
  GPtrArray         *entries = hallway_store_read_agenda (store, NULL, HALLWAY_READ_ROWS, &error);

  g_assert_no_error (error);
  return entries;
}

/* "Beta: time 2026-01-31T10:00:00+01:00; Gamma: room Hall": what changed, and how it was. */
static char *
describe_changes (GPtrArray *entries)
{
  static const char *const names[] = { "gone", "returned", "cancelled", "reinstated", "time", "room", "title" };
  g_autoptr (GPtrArray)    changed = hallway_change_list_entries (entries);
  GString                 *text = g_string_new (NULL);

  for (guint i = 0; i < changed->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (changed, i);
      HallwayChange       changes = hallway_change_find (entry);
      HallwaySpan         span = hallway_entry_get_span (entry->seen);
      g_autofree char    *start = hallway_span_format_start (&span);

      g_string_append_printf (text, "%s%s:", i > 0 ? "; " : "", entry->session->title);
      for (guint j = 0; j < G_N_ELEMENTS (names); j++)
        if (changes & (1u << j))
          g_string_append_printf (text, " %s", names[j]);
      if (changes & HALLWAY_CHANGE_TIME)
        g_string_append_printf (text, " %s", start);
      if (changes & HALLWAY_CHANGE_ROOM)
        g_string_append_printf (text, " %s", entry->seen->session->room);
      if (changes & HALLWAY_CHANGE_TITLE)
        g_string_append_printf (text, " %s", entry->seen->session->title);
    }
  return g_string_free (text, FALSE);
}

static void
assert_changes (HallwayStore *store,
                const char   *expected)
{
  g_autoptr (GPtrArray) agenda = read_agenda (store);
  g_autofree char      *found = describe_changes (agenda);

  g_assert_cmpstr (found, ==, expected);
}

static void
mark_seen (HallwayStore *store)
{
  g_autoptr (GPtrArray) agenda = read_agenda (store);
  g_autoptr (GError)    error = NULL;

  hallway_store_mark_seen (store, agenda, &error);
  g_assert_no_error (error);
}

#define ALL_CHANGES "Gamma: time room 2026-01-31T11:00:00+01:00 Hall; Delta!: title Delta; Epsilon: gone;" \
                    " Beta: time 2026-01-31T10:00:00+01:00"

/* However often a schedule is read or updated: what the user hasn't seen stays news. */
static void
test_changes (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", before, "+5 ~0 -0");
  g_autofree char              *again = NULL;
  g_autofree char              *once_more = NULL;

  star_all (store, id);
  assert_changes (store, "");
  again = hallway_test_import (store, "Here", after, "+0 ~3 -1");
  assert_changes (store, ALL_CHANGES);
  once_more = hallway_test_import (store, "Here", after, "+0 ~0 -0");
  star_all (store, id);
  assert_changes (store, ALL_CHANGES);
  g_clear_object (&store);

  store = hallway_test_open_store (folder);
  assert_changes (store, ALL_CHANGES);
}

static void
test_mark_seen (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", before, "+5 ~0 -0");
  g_autofree char              *again = NULL;
  g_autofree char              *back = NULL;

  star_all (store, id);
  again = hallway_test_import (store, "Here", after, "+0 ~3 -1");
  mark_seen (store);
  assert_changes (store, "");
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:c Gamma*, guid:d Delta!*, guid:e Epsilon* (gone), guid:b Beta*");

  back = hallway_test_import (store, "Here", before, "+1 ~3 -0");
  assert_changes (store, "Beta: time 2026-01-31T15:00:00+01:00; Gamma: time room 2026-01-31T11:00:00+01:00 Loft;"
                         " Delta: title Delta!; Epsilon: returned");
  mark_seen (store);
  assert_changes (store, "");
}

/* What came after the agenda was read was not seen. */
static void
test_seen_as_shown (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", before, "+5 ~0 -0");
  g_autofree char              *again = NULL;
  g_autofree char              *later = NULL;
  g_autoptr (GPtrArray)         shown = NULL;
  HallwayTestSession            moved[G_N_ELEMENTS (after)];

  star_all (store, id);
  again = hallway_test_import (store, "Here", after, "+0 ~3 -1");
  shown = read_agenda (store);
  memcpy (moved, after, sizeof after);
  moved[1].start = "2026-01-31T17:00:00+01:00";
  later = hallway_test_import (store, "Here", moved, "+0 ~1 -0");

  /* Nor does who took a star away meanwhile get it back. */
  hallway_test_star (store, id, "guid:d", FALSE);
  g_assert_true (hallway_store_mark_seen (store, shown, NULL));
  assert_changes (store, "Beta: time 2026-01-31T15:00:00+01:00");
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha*, guid:c Gamma*, guid:e Epsilon* (gone), guid:b Beta*");
}

static void
import_with_status (HallwayStore *store,
                    HallwayStatus status,
                    const char   *counts)
{
  g_autoptr (HallwayDraft) draft = hallway_test_make_draft ("Here", before);
  g_autofree char         *id = NULL;

  hallway_draft_get_session (draft, 0)->status = status;
  id = hallway_test_import_draft (store, draft, (HallwaySource){ 0 }, counts);
}

static void
test_cancelled (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);

  import_with_status (store, HALLWAY_STATUS_CONFIRMED, "+5 ~0 -0");
  hallway_test_star (store, "here-2026", "guid:a", TRUE);
  import_with_status (store, HALLWAY_STATUS_CANCELLED, "+0 ~1 -0");
  assert_changes (store, "Alpha: cancelled");
  mark_seen (store);
  assert_changes (store, "");
  import_with_status (store, HALLWAY_STATUS_CONFIRMED, "+0 ~1 -0");
  assert_changes (store, "Alpha: reinstated");
}

/* Where a conference is, is what the user says: its times are no news then. What the publisher changed stays it. */
static void
test_zone (void)
{
  static const HallwayTestSession floating[] = {
    { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00", .minutes = 30 },
    { .guid = "b", .title = "Beta", .start = "2026-01-31T10:00:00", .minutes = 30 },
    { 0 },
  };
  static const HallwayTestSession moved[] = {
    { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00", .minutes = 30 },
    { .guid = "b", .title = "Beta", .start = "2026-01-31T11:00:00", .minutes = 30 },
    { 0 },
  };
  static const char *const      zones[] = { "Europe/Brussels", "America/New_York", NULL };
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Somewhere", floating, "+2 ~0 -0");
  g_autofree char              *again = NULL;

  hallway_test_star (store, id, "guid:a", TRUE);
  hallway_test_star (store, id, "guid:b", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_assert_true (hallway_store_set_timezone (store, id, zones[i], NULL));
      assert_changes (store, "");
    }

  g_assert_true (hallway_store_set_timezone (store, id, "Europe/Brussels", NULL));
  again = hallway_test_import (store, "Somewhere", moved, "+0 ~1 -0");
  assert_changes (store, "Beta: time 2026-01-31T10:00:00+01:00");
  g_assert_true (hallway_store_set_timezone (store, id, "America/New_York", NULL));
  {
    g_autoptr (GPtrArray) agenda = read_agenda (store);
    g_autoptr (GPtrArray) changed = hallway_change_list_entries (agenda);

    g_assert_cmpuint (changed->len, ==, 1);
    g_assert_cmpstr (((HallwayEntry *) g_ptr_array_index (changed, 0))->session->title, ==, "Beta");
  }
}

/* The schedule isn't there: nobody knows what became of it. */
static void
test_not_loaded (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", before, "+5 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "schedules.db", NULL);

  hallway_test_star (store, id, "guid:a", TRUE);
  g_clear_object (&store);
  g_assert_cmpint (g_remove (path), ==, 0);
  store = hallway_test_open_store (folder);
  hallway_test_assert_agenda (store, NULL, "guid:a Alpha* (not loaded)");
  assert_changes (store, "");
  mark_seen (store);
}

/* The backup knows what was seen. */
static void
test_restore (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayTestFolder) other_folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayStore)      other = hallway_test_open_store (other_folder);
  g_autofree char              *id = hallway_test_import (store, "Here", before, "+5 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "agenda.json", NULL);
  g_autofree char              *again = NULL;
  g_autofree char              *there = NULL;
  g_autoptr (GBytes)            backup = NULL;
  char                         *contents = NULL;
  gsize                         length = 0;

  star_all (store, id);
  again = hallway_test_import (store, "Here", after, "+0 ~3 -1");
  mark_seen (store);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  backup = g_bytes_new_take (contents, length);

  g_assert_true (hallway_store_restore (other, backup, NULL));
  there = hallway_test_import (other, "Here", after, "+4 ~0 -0");
  assert_changes (other, "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/seen/changes", test_changes);
  g_test_add_func ("/store/seen/mark", test_mark_seen);
  g_test_add_func ("/store/seen/as-shown", test_seen_as_shown);
  g_test_add_func ("/store/seen/cancelled", test_cancelled);
  g_test_add_func ("/store/seen/zone", test_zone);
  g_test_add_func ("/store/seen/not-loaded", test_not_loaded);
  g_test_add_func ("/store/seen/restore", test_restore);

  return g_test_run ();
}
