/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-test-archive.h"
#include "import/hallway-archive.h"
#include "import/hallway-import-error.h"
#include "import/hallway-import.h"
#include "model/hallway-limits.h"

#include <gio/gio.h>
#include <string.h>

static GBytes *
compress (const char *content,
          gsize       length)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GInputStream)    plain = g_memory_input_stream_new_from_data (content, (gssize) length, NULL);
  g_autoptr (GInputStream)    packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream)   output = g_memory_output_stream_new_resizable ();

  g_output_stream_splice (output, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static GPtrArray *
unpack (GBytes  *bytes,
        GError **error)
{
  g_autoptr (HallwayPart) part = hallway_part_new ("hall", bytes);
  g_autoptr (GPtrArray)   parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);

  return hallway_archive_unpack (part, parts, error) ? g_steal_pointer (&parts) : NULL;
}

static void
assert_part (GPtrArray  *parts,
             guint       position,
             const char *name,
             const char *content)
{
  const HallwayPart *part = g_ptr_array_index (parts, position);
  gsize              length;
  const char        *octets = g_bytes_get_data (part->bytes, &length);
  g_autofree char   *text = g_strndup (octets, length);

  g_assert_cmpstr (part->name, ==, name);
  g_assert_cmpstr (text, ==, content);
}

static void
test_plain (void)
{
  g_autoptr (GBytes)    bytes = g_bytes_new_static ("PK and more", 11);
  g_autoptr (GPtrArray) parts = unpack (bytes, NULL);

  g_assert_cmpuint (parts->len, ==, 1);
  assert_part (parts, 0, "hall", "PK and more");
}

static void
test_gzip (void)
{
  g_autoptr (GBytes)    bytes = compress ("{\"a\":1}", 7);
  g_autoptr (GPtrArray) parts = unpack (bytes, NULL);

  g_assert_cmpuint (parts->len, ==, 1);
  assert_part (parts, 0, "hall", "{\"a\":1}");
  g_assert_false (((HallwayPart *) g_ptr_array_index (parts, 0))->is_within);
}

static void
test_zip (void)
{
  static const HallwayTestEntry entries[] = { { "event", "{}", -1 }, { "images/a.png", "\x89PNG\0\0", 6 }, { "no\nway", "[]", -1 }, { "empty", "", 0 } };
  g_autoptr (GBytes)            bytes = hallway_test_pack (entries, G_N_ELEMENTS (entries));
  g_autoptr (GPtrArray)         parts = unpack (bytes, NULL);

  g_assert_cmpuint (parts->len, ==, 2);
  assert_part (parts, 0, "hall/event", "{}");
  assert_part (parts, 1, "hall/no way", "[]");
  g_assert_true (((HallwayPart *) g_ptr_array_index (parts, 0))->is_within);
}

static void
assert_cut_fails (GBytes *bytes)
{
  for (gsize length = 4; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GBytes)    cut = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError)    error = NULL;
      g_autoptr (GPtrArray) parts = unpack (cut, &error);

      g_assert_null (parts);
      g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_MALFORMED);
    }
}

static void
test_early_end (void)
{
  static const HallwayTestEntry entries[] = { { "event", "{}", -1 }, { "sessions", "[]", -1 } };
  g_autoptr (GBytes)            compressed = compress ("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", 32);
  g_autoptr (GBytes)            packed = hallway_test_pack (entries, G_N_ELEMENTS (entries));

  assert_cut_fails (compressed);
  assert_cut_fails (packed);
}

/* 200 MB of nothing in 200 kB. */
static void
test_bomb (void)
{
  gsize                 length = 200 * 1000 * 1000;
  g_autofree char      *content = g_malloc0 (length);
  g_autoptr (GBytes)    bytes = compress (content, length);
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) parts = unpack (bytes, &error);

  g_assert_null (parts);
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

static void
test_many_entries (void)
{
  g_autofree HallwayTestEntry *entries = g_new0 (HallwayTestEntry, HALLWAY_LIMIT_ENTRIES + 1);
  g_autoptr (GBytes)           bytes = NULL;
  g_autoptr (GError)           error = NULL;
  g_autoptr (GPtrArray)        parts = NULL;

  for (guint i = 0; i <= HALLWAY_LIMIT_ENTRIES; i++)
    entries[i] = (HallwayTestEntry){ "a", "b", 1 };
  bytes = hallway_test_pack (entries, HALLWAY_LIMIT_ENTRIES + 1);
  parts = unpack (bytes, &error);
  g_assert_null (parts);
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

/* A schedule beside things that nobody knows. */
static void
test_import (void)
{
  static const HallwayTestEntry entries[] = { { "about.txt", "Nothing to see.", -1 },
                                              { "schedule.xml", "<schedule><conference><title>Hall</title></conference><day date='2026-03-01'><room name='A'><event id='1'><title>One</title><start>09:00</start></event></room></day></schedule>", -1 } };
  g_autoptr (GBytes)            bytes = hallway_test_pack (entries, G_N_ELEMENTS (entries));
  g_autoptr (GPtrArray)         parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  g_autoptr (HallwayReport)     report = NULL;
  g_autoptr (GError)            error = NULL;
  g_autoptr (HallwayDraft)      draft = NULL;

  g_ptr_array_add (parts, hallway_part_new ("hall.zip", bytes));
  draft = hallway_import (parts, NULL, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (draft->title, ==, "Hall");
  g_assert_cmpuint (draft->sessions->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/archive/plain", test_plain);
  g_test_add_func ("/archive/gzip", test_gzip);
  g_test_add_func ("/archive/zip", test_zip);
  g_test_add_func ("/archive/early-end", test_early_end);
  g_test_add_func ("/archive/bomb", test_bomb);
  g_test_add_func ("/archive/many-entries", test_many_entries);
  g_test_add_func ("/archive/import", test_import);

  return g_test_run ();
}
