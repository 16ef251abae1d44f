/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-export.h"

#include "hallway-test-agenda.h"

static const HallwayExportOptions options = { .title = "Agenda – Loom 2026" };

static const char                 expected_text[] =
  "Agenda – Loom 2026\n"
  "==================\n"
  "\n"
  "Saturday, 31 January 2026\n"
  "-------------------------\n"
  "\n"
  "10:00–10:45 CET  Weaving; *warp* & weft\n"
  "    Hall 1 · Crafts\n"
  "    Ada Byron (Mill) · moderator: Zoë Lie\n"
  "    overlaps “Dyeing” by 10 min\n"
  "    https://loom.example/2026/talk/1\n"
  "\n"
  "10:35–11:00 CET  Dyeing\n"
  "    not yet certain\n"
  "    Hall 2\n"
  "    overlaps “Weaving; *warp* & weft” by 10 min\n"
  "\n"
  "Sunday, 1 February 2026\n"
  "-----------------------\n"
  "\n"
  "10:00 CET  Spinning\n"
  "    no longer in the schedule\n"
  "\n"
  "11:00 CET  Carding\n"
  "\n"
  "12:00 CET  Bell\n"
  "\n"
  "Without a time\n"
  "--------------\n"
  "\n"
  "Someday\n";

static const char expected_markdown[] =
  "# Agenda – Loom 2026\n"
  "\n"
  "## Saturday, 31 January 2026\n"
  "\n"
  "### Weaving; \\*warp\\* & weft\n"
  "\n"
  "- 10:00–10:45 CET\n"
  "- Hall 1 · Crafts\n"
  "- Ada Byron (Mill) · moderator: Zoë Lie\n"
  "- overlaps “Dyeing” by 10 min\n"
  "- <https://loom.example/2026/talk/1>\n"
  "\n"
  "One **two**.\n"
  "\n"
  "- three\n"
  "\n"
  "### Dyeing\n"
  "\n"
  "- 10:35–11:00 CET\n"
  "- not yet certain\n"
  "- Hall 2\n"
  "- overlaps “Weaving; \\*warp\\* & weft” by 10 min\n"
  "\n"
  "## Sunday, 1 February 2026\n"
  "\n"
  "### Spinning\n"
  "\n"
  "- 10:00 CET\n"
  "- no longer in the schedule\n"
  "\n"
  "### Carding\n"
  "\n"
  "- 11:00 CET\n"
  "\n"
  "### Bell\n"
  "\n"
  "- 12:00 CET\n"
  "\n"
  "## Without a time\n"
  "\n"
  "### Someday\n";

static char *
write_agenda (const char *format,
              const char *timezone)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", timezone);
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GBytes)        bytes = hallway_export_find (format)->write (entries, &options, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_text (void)
{
  g_autofree char *text = write_agenda ("text", "Europe/Brussels");

  g_assert_cmpstr (text, ==, expected_text);
}

static void
test_markdown (void)
{
  g_autofree char *markdown = write_agenda ("markdown", "Europe/Brussels");

  g_assert_cmpstr (markdown, ==, expected_markdown);
}

/* Floating times are written as they are, without a zone. */
static void
test_floating (void)
{
  g_autofree char *text = write_agenda ("text", NULL);

  g_assert_nonnull (strstr (text, "\n09:00–09:45  Weaving"));
}

static void
test_several (void)
{
  g_autoptr (HallwayRecord) loom = hallway_test_make_record ("loom26", "Loom 2026", "Europe/Brussels");
  g_autoptr (HallwayRecord) kiln = hallway_test_make_record ("kiln26", "Kiln 2026", "Europe/London");
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (loom);
  HallwayTestSession        firing = { .key = "id:1", .title = "Firing", .room = "Yard", .start = -60, .minutes = 0 };
  g_autoptr (GBytes)        bytes = NULL;
  g_autofree char          *text = NULL;

  g_ptr_array_add (entries, hallway_test_make_entry (kiln, &firing));
  bytes = hallway_export_text (entries, &options, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_nonnull (strstr (text, "-\n\n08:00 GMT  Firing\n    Kiln 2026 · Yard\n\n10:00–10:45 CET  Weaving; *warp* & weft\n    Loom 2026 · Hall 1 · Crafts\n"));
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray)      entries = g_ptr_array_new ();
  const HallwayExportOptions untitled = { 0 };
  g_autoptr (GBytes)         text = hallway_export_text (entries, &untitled, NULL);
  g_autoptr (GBytes)         markdown = hallway_export_markdown (entries, &untitled, NULL);

  g_assert_cmpuint (g_bytes_get_size (text), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (markdown), ==, 0);
}

static void
test_table (void)
{
  const HallwayExport *const *exports = hallway_export_list ();

  for (guint i = 0; exports[i] != NULL; i++)
    g_assert_true (hallway_export_find (exports[i]->name) == exports[i]);
  g_assert_cmpstr (exports[0]->name, ==, "ics");
  g_assert_null (hallway_export_find ("docx"));
  g_assert_null (hallway_export_find (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export/table", test_table);
  g_test_add_func ("/export/text", test_text);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/floating", test_floating);
  g_test_add_func ("/export/several", test_several);
  g_test_add_func ("/export/empty", test_empty);

  return g_test_run ();
}
