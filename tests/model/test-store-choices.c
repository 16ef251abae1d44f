/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

static const HallwayTestSession sessions[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00+01:00", .minutes = 30 },
  { 0 },
};

static const HallwayTestSession more[] = {
  { .guid = "a", .title = "Alpha", .start = "2026-01-31T09:00:00+01:00", .minutes = 30 },
  { .guid = "b", .title = "Beta", .start = "2026-01-31T10:00:00+01:00", .minutes = 30 },
  { 0 },
};

static HallwayRecord *
read_record (HallwayStore *store,
             const char   *name)
{
  g_autoptr (GError) error = NULL;
  HallwayRecord     *record = hallway_store_find_conference (store, name, &error);

  g_assert_no_error (error);
  return record;
}

static void
assert_titles (HallwayStore *store,
               const char   *id,
               const char   *title,
               const char   *published_title)
{
  g_autoptr (HallwayRecord) record = read_record (store, id);

  g_assert_cmpstr (record->title, ==, title);
  g_assert_cmpstr (record->published_title, ==, published_title);
}

static void
set_title (HallwayStore *store,
           const char   *id,
           const char   *title)
{
  g_autoptr (GError) error = NULL;

  hallway_store_set_title (store, id, title, &error);
  g_assert_no_error (error);
}

/* An update knows the conference by its file's title still, and a file of the new title is another one. */
static void
test_title (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autofree char              *again = NULL;
  g_autofree char              *other = NULL;

  set_title (store, id, "  The\none I like ");
  assert_titles (store, id, "The one I like", "Here");
  assert_titles (store, "one I like", "The one I like", "Here");

  again = hallway_test_import (store, "Here", more, "+1 ~0 -0");
  g_assert_cmpstr (again, ==, id);
  assert_titles (store, id, "The one I like", "Here");
  other = hallway_test_import (store, "The one I like", more, "+2 ~0 -0");
  g_assert_cmpstr (other, !=, id);

  set_title (store, id, "");
  assert_titles (store, id, "Here", "Here");
  set_title (store, id, "Mine");
  set_title (store, id, NULL);
  assert_titles (store, id, "Here", "Here");
}

static void
test_title_in_backup (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "user.db", NULL);

  set_title (store, id, "Mine");
  g_clear_object (&store);
  g_assert_cmpint (g_remove (path), ==, 0);
  store = hallway_test_open_store (folder);
  assert_titles (store, id, "Mine", "Here");
}

static void
count_cb (HallwayStore *store,
          guint         what,
          const char   *conference,
          guint        *n_signals)
{
  (*n_signals)++;
}

/* What the window remembers outlives the cache and an update, and is news for nobody. */
static void
test_view (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autofree char              *id = hallway_test_import (store, "Here", sessions, "+1 ~0 -0");
  g_autofree char              *path = g_build_filename (folder, "schedules.db", NULL);
  g_autofree char              *again = NULL;
  guint                         n_signals = 0;

  {
    g_autoptr (HallwayRecord) record = read_record (store, id);

    g_assert_null (record->view);
  }
  g_signal_connect (store, "changed", G_CALLBACK (count_cb), &n_signals);
  g_assert_true (hallway_store_set_view (store, id, "{'page': <'agenda'>}\n", NULL));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (n_signals, ==, 0);

  again = hallway_test_import (store, "Here", more, "+1 ~0 -0");
  g_clear_object (&store);
  g_assert_cmpint (g_remove (path), ==, 0);
  store = hallway_test_open_store (folder);
  {
    g_autoptr (HallwayRecord) record = read_record (store, id);

    g_assert_cmpstr (record->view, ==, "{'page': <'agenda'>}\n");
    g_assert_true (hallway_store_set_view (store, id, NULL, NULL));
  }
  {
    g_autoptr (HallwayRecord) record = read_record (store, id);

    g_assert_null (record->view);
  }
}

static void
test_unknown (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GError)            error = NULL;

  g_assert_false (hallway_store_set_title (store, "nowhere", "Mine", &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (hallway_store_set_view (store, "nowhere", "view", &error));
  g_assert_error (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/choices/title", test_title);
  g_test_add_func ("/store/choices/title-in-backup", test_title_in_backup);
  g_test_add_func ("/store/choices/view", test_view);
  g_test_add_func ("/store/choices/unknown", test_unknown);

  return g_test_run ();
}
