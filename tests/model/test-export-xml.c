/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The formats that are XML, against what they must look like. */

#include "export/hallway-export.h"
#include "model/hallway-limits.h"

#include "hallway-test-agenda.h"
#include "hallway-test-import.h"
#include "hallway-test-schema.h"

static const HallwayExportOptions options = { .title = "Loom 2026" };

static GBytes *
export_agenda (const char *format,
               const char *timezone)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", timezone);
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autoptr (GError)        error = NULL;
  GBytes                   *bytes = hallway_export_find (format)->write (entries, &options, &error);

  g_assert_no_error (error);

  return bytes;
}

static void
compare (GBytes     *bytes,
         const char *name)
{
  g_autoptr (GBytes)  expected_bytes = hallway_test_load_bytes (name);
  g_autofree char    *expected = g_strndup (g_bytes_get_data (expected_bytes, NULL), g_bytes_get_size (expected_bytes));
  g_autoptr (GString) actual = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));

  g_string_replace (actual, HALLWAY_VERSION, "VERSION", 0);
  g_assert_cmpstr (actual->str, ==, expected);
}

static void
test_frab (void)
{
  g_autoptr (GBytes) bytes = export_agenda ("frab-xml", "US/Eastern");

  compare (bytes, "export/loom.frab.xml");
  hallway_test_assert_frab_xml (bytes);
}

static void
test_xcal (void)
{
  g_autoptr (GBytes) bytes = export_agenda ("xcal", "US/Eastern");

  compare (bytes, "export/loom.xcal");
}

/* Its clocks need no zone, and say so by having no instants. */
static void
test_floating_xcal (void)
{
  g_autoptr (GBytes) bytes = export_agenda ("xcal", NULL);
  g_autofree char   *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (text, "<dtstart>20260131T090000</dtstart>"));
  g_assert_null (strstr (text, "pentabarf:start"));
  g_assert_null (strstr (text, "x-wr-timezone"));
}

static void
test_floating_frab (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("kiln26", "Kiln 2026", NULL);
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GBytes)        bytes = hallway_export_frab_xml (entries, &options, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, "hallwayctl timezone kiln26"));
}

/* What a draft never holds, and what XML can't: it stays well-formed, and nothing is added to it. */
static void
test_hostile (gconstpointer format)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "]]>&lt;<!--", "UTC");
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  HallwayDraftSession      *session = hallway_draft_add_session (draft);
  HallwayDraftLink          link = { "\"><x/>", "https://loom.example/\"'<>" };
  g_autoptr (GPtrArray)     entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (GBytes)        bytes = NULL;
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  again = NULL;
  g_autoptr (GError)        error = NULL;

  session->key = "id:1";
  session->title = "A\001B\357\277\277C\377]]><event>&#1;";
  session->room = "\"><room>";
  session->track = "a & b";
  session->slug = "\n\n";
  session->code = "\"\"\"\"\"\"";
  session->guid = "urn:\"";
  session->id = "-1";
  session->url = "https://loom.example/\"><x/>";
  session->links = &link;
  session->n_links = 1;
  session->span = (HallwaySpan){ .start = HALLWAY_TEST_MORNING, .minutes = 30 };
  session->day = hallway_time_get_day (HALLWAY_TEST_MORNING);
  g_ptr_array_add (entries, hallway_entry_new (record, draft, 0));
  bytes = hallway_export_find (format)->write (entries, &options, &error);
  g_assert_no_error (error);
  if (g_str_equal (format, "frab-xml"))
    hallway_test_assert_frab_xml (bytes);
  if (hallway_import_find_reader (format) == NULL)
    return;

  again = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->sessions->len, ==, 1);
  g_assert_true (g_str_has_prefix (hallway_draft_get_session (again, 0)->title, "ABC"));
  g_assert_nonnull (strstr (hallway_draft_get_session (again, 0)->title, "]]><event>&#1;"));
  g_assert_cmpstr (hallway_draft_get_session (again, 0)->room, ==, "\"><room>");
}

/* Codes that are held twice, slugs that are the same, and lengths of more hours than the schema takes. */
static void
test_doubles (void)
{
  static const int          minutes[] = { 0, 59, 24 * 60, 99 * 60 + 59, 100 * 60, HALLWAY_LIMIT_MINUTES };
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("l", "Loom 2026", "UTC");
  g_autoptr (HallwayDraft)  draft = hallway_draft_new ();
  g_autoptr (GPtrArray)     entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  again = NULL;
  g_autoptr (GBytes)        bytes = NULL;
  g_autoptr (GError)        error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      HallwayDraftSession *session = hallway_draft_add_session (draft);

      session->title = "Carding";
      session->code = "CARDED";
      session->slug = "loom-carding";
      session->guid = "11111111-2222-4333-8444-555555555555";
      session->id = "7";
      session->span = (HallwaySpan){ .start = HALLWAY_TEST_MORNING + i * 60, .minutes = minutes[i] };
      session->day = hallway_time_get_day (HALLWAY_TEST_MORNING);
    }
  hallway_draft_assign_keys (draft);
  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));

  bytes = hallway_export_frab_xml (entries, &options, &error);
  g_assert_no_error (error);
  hallway_test_assert_frab_xml (bytes);
  again = hallway_test_import (bytes, NULL, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpint (hallway_draft_get_session (again, 0)->span.minutes, ==, HALLWAY_MINUTES_UNKNOWN);
  for (guint i = 1; i < G_N_ELEMENTS (minutes); i++)
    g_assert_cmpint (hallway_draft_get_session (again, i)->span.minutes, ==, minutes[i]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-xml/frab", test_frab);
  g_test_add_func ("/export-xml/xcal", test_xcal);
  g_test_add_func ("/export-xml/floating-xcal", test_floating_xcal);
  g_test_add_func ("/export-xml/floating-frab", test_floating_frab);
  g_test_add_data_func ("/export-xml/hostile/frab", "frab-xml", test_hostile);
  g_test_add_data_func ("/export-xml/hostile/xcal", "xcal", test_hostile);
  g_test_add_func ("/export-xml/doubles", test_doubles);

  return g_test_run ();
}
