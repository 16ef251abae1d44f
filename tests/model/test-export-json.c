/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-export.h"

#include "export/hallway-json-facts.h"
#include "hallway-test-agenda.h"

#include <json-glib/json-glib.h>

static const char *const session_members[] = {
  "conference", "key", "guid", "code", "title", "subtitle", "abstract", "description", "start", "end", "minutes", "day",
  "room", "track", "type", "language", "url", "status", "starred", "priority", "note", "speakers", "links", "attachments", "conflicts"
};

static const char *const conference_members[] = {
  "id", "title", "acronym", "start", "end", "timezone", "basis", "url", "venue", "city"
};

static void
assert_members (JsonObject        *object,
                const char *const *members,
                guint              n_members)
{
  g_autoptr (GList) names = json_object_get_members (object);

  g_assert_cmpuint (g_list_length (names), ==, n_members);
  for (guint i = 0; i < n_members; i++)
    g_assert_cmpstr (g_list_nth_data (names, i), ==, members[i]);
}

static JsonNode *
write_agenda (const char *timezone)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", timezone);
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  HallwayExportOptions      options = { 0 };
  g_autoptr (GBytes)        bytes = hallway_export_json (entries, &options, NULL);
  g_autofree char          *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  JsonNode                 *root = json_from_string (text, NULL);

  g_assert_nonnull (root);
  g_assert_true (g_str_has_suffix (text, "}\n"));

  return root;
}

static JsonObject *
get_session (JsonNode *root,
             guint     position)
{
  return json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "sessions"), position);
}

static void
test_session (void)
{
  g_autoptr (JsonNode) root = write_agenda ("Europe/Brussels");
  JsonObject          *session = get_session (root, 0);
  JsonObject          *speaker = json_array_get_object_element (json_object_get_array_member (session, "speakers"), 0);

  assert_members (session, session_members, G_N_ELEMENTS (session_members));
  g_assert_cmpstr (json_object_get_string_member (session, "conference"), ==, "loom26");
  g_assert_cmpstr (json_object_get_string_member (session, "key"), ==, "guid:weaving");
  g_assert_cmpstr (json_object_get_string_member (session, "abstract"), ==, "One two.\n\n• three");
  g_assert_cmpstr (json_object_get_string_member (session, "start"), ==, "2026-01-31T10:00:00+01:00");
  g_assert_cmpstr (json_object_get_string_member (session, "end"), ==, "2026-01-31T10:45:00+01:00");
  g_assert_cmpint (json_object_get_int_member (session, "minutes"), ==, 45);
  g_assert_cmpstr (json_object_get_string_member (session, "day"), ==, "2026-01-31");
  g_assert_cmpstr (json_object_get_string_member (session, "url"), ==, "https://loom.example/2026/talk/1");
  g_assert_cmpstr (json_object_get_string_member (session, "status"), ==, "confirmed");
  g_assert_true (json_object_get_boolean_member (session, "starred"));
  g_assert_true (json_object_get_null_member (session, "priority"));
  g_assert_true (json_object_get_null_member (session, "guid"));
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (session, "conflicts"), 0), ==, "loom26/code:DYE");
  g_assert_cmpstr (json_object_get_string_member (speaker, "name"), ==, "Ada Byron");
  g_assert_cmpstr (json_object_get_string_member (speaker, "role"), ==, "speaker");
  g_assert_cmpstr (json_object_get_string_member (speaker, "job_title"), ==, "Weaver");
  g_assert_cmpstr (json_object_get_string_member (speaker, "company"), ==, "Mill");
  g_assert_cmpstr (json_object_get_string_member (speaker, "biography"), ==, "Weaves & spins.");
}

static void
test_absent (void)
{
  g_autoptr (JsonNode) root = write_agenda ("Europe/Brussels");
  JsonObject          *unsafe = get_session (root, 1);
  JsonObject          *gone = get_session (root, 2);
  JsonObject          *undated = get_session (root, 5);

  g_assert_true (json_object_get_null_member (unsafe, "url"));
  g_assert_cmpstr (json_object_get_string_member (unsafe, "status"), ==, "tentative");
  g_assert_cmpstr (json_object_get_string_member (gone, "status"), ==, "gone");
  g_assert_true (json_object_get_null_member (gone, "end"));
  g_assert_true (json_object_get_null_member (gone, "minutes"));
  g_assert_true (json_object_get_null_member (undated, "start"));
  g_assert_true (json_object_get_null_member (undated, "day"));
  g_assert_true (json_object_get_null_member (undated, "abstract"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (undated, "speakers")), ==, 0);
}

static void
test_floating (void)
{
  g_autoptr (JsonNode) root = write_agenda (NULL);

  g_assert_cmpstr (json_object_get_string_member (get_session (root, 0), "start"), ==, "2026-01-31T09:00:00");
  g_assert_cmpstr (json_object_get_string_member (get_session (root, 0), "end"), ==, "2026-01-31T09:45:00");
}

/* What is written one session at a time is what a single document would be. */
static void
test_document (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", "Europe/Brussels");
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);

  for (guint n_entries = entries->len + 1; n_entries-- > 0;)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();
      g_autoptr (GString)     text = g_string_new (NULL);
      g_autofree char        *expected = NULL;

      g_ptr_array_set_size (entries, (int) n_entries);
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "sessions");
      json_builder_begin_array (builder);
      for (guint i = 0; i < n_entries; i++)
        hallway_json_facts_add_session (builder, g_ptr_array_index (entries, i));
      json_builder_end_array (builder);
      json_builder_end_object (builder);
      expected = hallway_json_facts_print (builder);

      hallway_json_facts_append_sessions (text, entries);
      g_assert_cmpstr (text->str, ==, expected);
    }
}

static void
test_conference (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom “2026”", "Europe/Brussels");
  g_autoptr (JsonBuilder)   builder = json_builder_new ();
  g_autoptr (JsonNode)      root = NULL;
  g_autofree char          *text = NULL;

  hallway_json_facts_add_conference (builder, record);
  text = hallway_json_facts_print (builder);
  g_assert_nonnull (strstr (text, "Loom “2026”"));

  root = json_from_string (text, NULL);
  assert_members (json_node_get_object (root), conference_members, G_N_ELEMENTS (conference_members));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "basis"), ==, "zoned");
  g_assert_true (json_object_get_null_member (json_node_get_object (root), "start"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-json/session", test_session);
  g_test_add_func ("/export-json/absent", test_absent);
  g_test_add_func ("/export-json/floating", test_floating);
  g_test_add_func ("/export-json/document", test_document);
  g_test_add_func ("/export-json/conference", test_conference);

  return g_test_run ();
}
