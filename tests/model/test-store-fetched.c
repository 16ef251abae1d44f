/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-store.h"

#define ADDRESS "https://conf.example/schedule.xml"

static const HallwayTestSession three[] = {
  { .guid = "a", .title = "Opening", .start = "2026-01-31T09:00:00+01:00", .minutes = 30 },
  { .guid = "b", .title = "Middle", .start = "2026-01-31T10:00:00+01:00", .minutes = 30 },
  { .guid = "c", .title = "Closing", .start = "2026-01-31T11:00:00+01:00", .minutes = 30 },
  { NULL },
};

static GPtrArray *
make_fetched_parts (const char *body,
                    const char *etag)
{
  GPtrArray   *parts = hallway_test_make_parts (body);
  HallwayPart *part = g_ptr_array_index (parts, 0);

  part->address = g_strdup (ADDRESS);
  part->charset = g_strdup ("windows-1252");
  part->etag = g_strdup (etag);
  part->last_modified = g_strdup ("Sat, 09 May 2026 08:00:00 GMT");
  return parts;
}

static char *
import_fetched (HallwayStore *store,
                GPtrArray    *parts,
                gboolean      partial,
                const char   *counts)
{
  g_autoptr (HallwayDraft) draft = hallway_test_make_draft ("Fetched", three);

  draft->partial = partial;
  return hallway_test_import_draft (store, draft, (HallwaySource){ .address = ADDRESS, .timezone = "Europe/Paris", .parts = parts }, counts);
}

static const HallwayPart *
read_only_part (HallwayStore *store,
                const char   *conference,
                GPtrArray   **sources)
{
  g_autoptr (GError)       error = NULL;
  const HallwayKeptSource *source;

  g_clear_pointer (sources, g_ptr_array_unref);
  *sources = hallway_store_read_sources (store, conference, &error);
  g_assert_no_error (error);
  g_assert_cmpuint ((*sources)->len, ==, 1);
  source = g_ptr_array_index (*sources, 0);
  g_assert_cmpstr (source->format, ==, "made-up");
  g_assert_cmpstr (source->timezone, ==, "Europe/Paris");
  g_assert_cmpuint (source->parts->len, ==, 1);
  return g_ptr_array_index (source->parts, 0);
}

static void
test_kept (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GPtrArray)         parts = make_fetched_parts ("body", "\"1\"");
  g_autofree char              *id = import_fetched (store, parts, FALSE, "+3 ~0 -0");
  g_autoptr (GPtrArray)         sources = NULL;
  const HallwayPart            *part = read_only_part (store, id, &sources);

  g_assert_cmpmem (g_bytes_get_data (part->bytes, NULL), g_bytes_get_size (part->bytes), "body", 4);
  g_assert_cmpstr (part->address, ==, ADDRESS);
  g_assert_cmpstr (part->charset, ==, "windows-1252");
  g_assert_cmpstr (part->etag, ==, "\"1\"");
  g_assert_cmpstr (part->last_modified, ==, "Sat, 09 May 2026 08:00:00 GMT");
}

/* What came from an address is kept once, whether it is the whole schedule or a part of it. */
static void
test_kept_once (void)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
      g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
      g_autoptr (GPtrArray)         old = make_fetched_parts ("old", "\"1\"");
      g_autoptr (GPtrArray) new = make_fetched_parts ("new", "\"2\"");
      g_autofree char      *id = import_fetched (store, old, i == 1, "+3 ~0 -0");
      g_autofree char      *again = import_fetched (store, new, i == 1, "+0 ~0 -0");
      g_autoptr (GPtrArray) sources = NULL;

      g_assert_cmpstr (id, ==, again);
      g_assert_cmpstr (read_only_part (store, id, &sources)->etag, ==, "\"2\"");
    }
}

/* A part that was fetched stands beside a file, which stays. */
static void
test_part_beside_file (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Fetched", three);
  g_autoptr (GPtrArray)         file = hallway_test_make_parts ("file");
  g_autofree char              *id = hallway_test_import_draft (store, draft, (HallwaySource){ .parts = file }, "+3 ~0 -0");
  g_autoptr (GPtrArray)         parts = make_fetched_parts ("body", "\"1\"");
  g_autoptr (GPtrArray)         sources = NULL;
  g_autoptr (GError)            error = NULL;

  for (guint i = 0; i < 2; i++)
    g_free (import_fetched (store, parts, TRUE, "+0 ~0 -0"));
  sources = hallway_store_read_sources (store, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, 2);
}

static void
test_confirmed (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GPtrArray)         parts = make_fetched_parts ("body", "\"1\"");
  g_autoptr (GPtrArray)         same = make_fetched_parts ("body", "\"2\"");
  g_autofree char              *id = import_fetched (store, parts, FALSE, "+3 ~0 -0");
  g_autoptr (GPtrArray)         sources = NULL;
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayRecord)     record = NULL;

  g_assert_true (hallway_store_confirm (store, id, same, HALLWAY_TEST_NOW + 60, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (read_only_part (store, id, &sources)->etag, ==, "\"2\"");
  record = hallway_store_find_conference (store, id, &error);
  g_assert_cmpint (record->updated, ==, HALLWAY_TEST_NOW + 60);
  hallway_test_assert_sessions (store, id, "guid:a Opening, guid:b Middle, guid:c Closing");
}

/* What is lost has no validators: they would have the server send nothing. What can't be fetched again is an error. */
static void
test_lost (void)
{
  g_autoptr (HallwayTestFolder) folder = hallway_test_make_folder ();
  g_autoptr (HallwayStore)      store = hallway_test_open_store (folder);
  g_autoptr (GPtrArray)         parts = make_fetched_parts ("body", "\"1\"");
  g_autofree char              *id = import_fetched (store, parts, FALSE, "+3 ~0 -0");
  g_autoptr (GPtrArray)         sources = NULL;
  g_autoptr (GError)            error = NULL;
  g_autofree char              *path = g_build_filename (folder, "sources", "1-0", NULL);
  g_autoptr (HallwayDraft)      draft = hallway_test_make_draft ("Fetched", three);
  g_autoptr (GPtrArray)         file = hallway_test_make_parts ("file");
  g_autofree char              *second = g_build_filename (folder, "sources", "2-0", NULL);
  const HallwayPart            *part;

  g_assert_cmpint (g_remove (path), ==, 0);
  part = read_only_part (store, id, &sources);
  g_assert_cmpuint (g_bytes_get_size (part->bytes), ==, 0);
  g_assert_cmpstr (part->address, ==, ADDRESS);
  g_assert_null (part->etag);
  g_assert_null (part->last_modified);

  g_free (hallway_test_import_draft (store, draft, (HallwaySource){ .parts = file }, "+0 ~0 -0"));
  g_assert_cmpint (g_remove (second), ==, 0);
  g_assert_null (hallway_store_read_sources (store, id, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-fetched/kept", test_kept);
  g_test_add_func ("/store-fetched/kept-once", test_kept_once);
  g_test_add_func ("/store-fetched/part-beside-file", test_part_beside_file);
  g_test_add_func ("/store-fetched/confirmed", test_confirmed);
  g_test_add_func ("/store-fetched/lost", test_lost);
  return g_test_run ();
}
