/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/hallway-export.h"
#include "export/hallway-frab-schema.h"

#include "hallway-test-agenda.h"
#include "hallway-test-draft.h"
#include "hallway-test-shared.h"

#include <gio/gio.h>

#define PYTHON "/usr/bin/python3"
#define MISSING_MODULE 77

static const HallwayExportOptions options = { 0 };

static HallwayDraft *
read_schedule (const HallwayReader *reader,
               GBytes              *bytes)
{
  g_autoptr (HallwayReport) report = hallway_report_new ();
  g_autoptr (GError)        error = NULL;
  HallwayDraft             *draft = hallway_test_read (reader, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), report, &error);

  g_assert_no_error (error);
  hallway_draft_assign_keys (draft);

  return draft;
}

/* As the store would give the sessions back. */
static GPtrArray *
make_entries (HallwayDraft *draft,
              const char   *id,
              const char   *timezone)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record (id, draft->title != NULL ? draft->title : id, timezone);
  GPtrArray                *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  g_free (record->base_url);
  record->base_url = g_strdup (draft->base_url);
  record->acronym = g_strdup (draft->acronym);
  record->url = g_strdup (draft->url);
  for (guint i = 0; i < draft->sessions->len; i++)
    g_ptr_array_add (entries, hallway_entry_new (record, draft, i));

  return entries;
}

static void
append_plain (GString          *line,
              const char       *source,
              HallwayTextFormat format,
              const char       *base_url)
{
  g_autoptr (HallwayText) text = hallway_text_new (source != NULL ? source : "", format, base_url);
  g_autofree char        *plain = hallway_text_to_plain (text);

  g_string_append_printf (line, "|%s", plain);
}

static char *
describe_session (HallwayDraft              *draft,
                  const HallwayDraftSession *session,
                  HallwayZone               *zone)
{
  GString         *line = g_string_new (NULL);
  HallwaySpan      span = hallway_span_in_zone (&session->span, zone);
  g_autofree char *start = hallway_span_format_start (&span);
  gint64           midnight = session->day != HALLWAY_TIME_UNKNOWN ? session->day : hallway_span_get_day (&span, -1);
  g_autofree char *day = hallway_time_format_date (midnight);

  g_string_append_printf (line, "%s|%d|%s|%s|%s|%s", start, session->span.minutes, day, session->title, session->room, session->track);
  append_plain (line, session->abstract, session->text_format, draft->base_url);
  append_plain (line, session->description, session->text_format, draft->base_url);
  for (guint i = 0; i < session->n_persons; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (draft, session->persons[i].person);

      g_string_append_printf (line, "|%s %s", hallway_role_to_string (session->persons[i].role), person->name);
      append_plain (line, person->biography, person->biography_format, draft->base_url);
    }

  return g_string_free (line, FALSE);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
describe_sessions (HallwayDraft *draft,
                   HallwayZone  *zone)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (hallway_span_has_start (&session->span) && session->status != HALLWAY_STATUS_CANCELLED)
        g_ptr_array_add (lines, describe_session (draft, session, zone));
    }
  g_ptr_array_sort (lines, compare_lines);

  return lines;
}

static void
assert_same_sessions (HallwayDraft *draft,
                      HallwayDraft *again,
                      HallwayZone  *zone)
{
  g_autoptr (GPtrArray) expected = describe_sessions (draft, zone);
  g_autoptr (GPtrArray) actual = describe_sessions (again, zone);

  g_assert_cmpuint (actual->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (g_ptr_array_index (actual, i), ==, g_ptr_array_index (expected, i));
}

static void
assert_valid (GBytes     *bytes,
              const char *name)
{
  g_autoptr (GBytes) schema = hallway_test_load_shared ("data/c3voc-schedule-json-schema.json");
  g_autofree char   *schema_path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "..", "shared", "data", "c3voc-schedule-json-schema.json", NULL);
  g_autofree char   *script = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "validate-json.py", NULL);
  g_autofree char   *path = g_strdup_printf ("%s/frab-json-%s.json", g_getenv ("G_TEST_BUILDDIR"), name);
  g_autofree char   *output = NULL;
  g_autoptr (GError) error = NULL;
  char              *command[] = { (char *) PYTHON, script, schema_path, path, NULL };
  int                status;

  if (schema == NULL)
    return;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  if (g_spawn_check_wait_status (status, &error))
    return;
  if (g_error_matches (error, G_SPAWN_EXIT_ERROR, MISSING_MODULE))
    g_test_skip ("python3-jsonschema is missing");
  else
    g_error ("%s", output);
}

typedef struct
{
  const char          *name;
  const HallwayReader *reader;
  const char          *timezone; /* what the user says, for floating times */
} RealFile;

static void
test_real (gconstpointer data)
{
  const RealFile          *file = data;
  g_autofree char         *path = g_strconcat ("data/", file->name, NULL);
  g_autoptr (GBytes)       source = hallway_test_load_shared (path);
  g_autoptr (HallwayDraft) draft = NULL;
  g_autoptr (HallwayDraft) again = NULL;
  g_autoptr (HallwayZone)  zone = NULL;
  g_autoptr (GPtrArray)    entries = NULL;
  g_autoptr (GBytes)       bytes = NULL;
  g_autoptr (GError)       error = NULL;

  if (source == NULL)
    return;

  draft = read_schedule (file->reader, source);
  zone = hallway_zone_new (file->timezone != NULL ? file->timezone : draft->timezone);
  entries = make_entries (draft, "real", zone != NULL ? hallway_zone_get_name (zone) : NULL);
  bytes = hallway_export_frab_json (entries, &options, &error);
  g_assert_no_error (error);
  assert_valid (bytes, file->name);

  again = read_schedule (&hallway_frab_json_reader, bytes);
  g_assert_cmpint (again->basis, ==, zone != NULL ? HALLWAY_BASIS_ZONED : HALLWAY_BASIS_ABSOLUTE);
  assert_same_sessions (draft, again, zone);
  g_assert_cmpstr (hallway_draft_get_session (again, 0)->title, ==, hallway_draft_get_session (draft, 0)->title);
  g_assert_cmpstr (hallway_draft_get_session (again, again->sessions->len - 1)->title, ==,
                   hallway_draft_get_session (draft, draft->sessions->len - 1)->title);
}

static void
test_agenda (void)
{
  g_autoptr (HallwayRecord) record = hallway_test_make_record ("loom26", "Loom 2026", "US/Eastern");
  g_autoptr (GPtrArray)     entries = hallway_test_make_agenda (record);
  g_autoptr (GError)        error = NULL;
  g_autoptr (GBytes)        bytes = hallway_export_frab_json (entries, &options, &error);
  g_autoptr (GBytes)        same = hallway_export_frab_json (entries, &options, &error);
  g_autoptr (HallwayDraft)  again = NULL;
  g_autofree char          *sessions = NULL;

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, same));
  assert_valid (bytes, "agenda");

  again = read_schedule (&hallway_frab_json_reader, bytes);
  sessions = hallway_test_describe_sessions (again);
  g_assert_cmpstr (again->timezone, ==, "America/New_York");
  g_assert_cmpstr (sessions, ==,
                   "2026-01-31T04:00:00-05:00 45 | Hall 1 | Crafts | Weaving; *warp* & weft | speaker Ada Byron (Weaver, Mill) moderator Zoë Lie (-, -)\n"
                   "2026-01-31T04:35:00-05:00 25 | Hall 2 | - | Dyeing |\n"
                   "2026-02-01T05:00:00-05:00 -1 | - | - | Carding |\n"
                   "2026-02-01T06:00:00-05:00 0 | - | - | Bell |\n");
}

static void
assert_refused (GPtrArray  *entries,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = hallway_export_frab_json (entries, &options, &error);

  g_assert_null (bytes);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
  g_assert_nonnull (strstr (error->message, reason));
}

static void
test_refused (void)
{
  g_autoptr (HallwayRecord) loom = hallway_test_make_record ("loom26", "Loom 2026", "Europe/Brussels");
  g_autoptr (HallwayRecord) kiln = hallway_test_make_record ("kiln26", "Kiln 2026", NULL);
  g_autoptr (GPtrArray)     none = g_ptr_array_new ();
  g_autoptr (GPtrArray)     floating = hallway_test_make_agenda (kiln);
  g_autoptr (GPtrArray)     several = hallway_test_make_agenda (loom);

  g_ptr_array_add (several, hallway_entry_ref (g_ptr_array_index (floating, 0)));
  assert_refused (none, "none");
  assert_refused (floating, "hallwayctl timezone kiln26");
  assert_refused (several, "several");
}

static void
test_names (void)
{
  static const struct
  {
    const char *acronym;
    const char *id;
    const char *expected;
  } acronyms[] = {
    { "36c3", "x", "36c3" },
    { "FOSDEM 2026", "x", "fosdem_2026" },
    { "dc", "debconf-23", "debconf_23" },
    { NULL, "good-2025", "good_2025" },
    { NULL, "ab", "conf_ab" },
    { "Köln", "x", "koln" },
  };
  static const struct
  {
    const char *slug;
    const char *title;
    const char *expected;
  } slugs[] = {
    { "my-talk_1", "x", "my-talk_1" },
    { "My Talk!", "x", "my-talk" },
    { NULL, "Grüße & more", "grusse-more" },
    { NULL, "!", "session-0" },
    { "-", "x", "session-x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acronyms); i++)
    {
      g_autofree char *acronym = hallway_frab_schema_make_acronym (acronyms[i].acronym, acronyms[i].id);

      g_assert_cmpstr (acronym, ==, acronyms[i].expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (slugs); i++)
    {
      g_autofree char *slug = hallway_frab_schema_make_slug (slugs[i].slug, slugs[i].title);

      g_assert_cmpstr (slug, ==, slugs[i].expected);
    }
}

static void
test_unique (void)
{
  const char            *uuid = "0B3A7E52-4C0F-5D7B-9E7C-2F6F0B1C9A11";
  g_autoptr (GHashTable) guids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree char       *kept = hallway_frab_schema_make_guid (uuid, "a/b", guids);
  g_autofree char       *repeated = hallway_frab_schema_make_guid (uuid, "a/b#2", guids);
  g_autofree char       *derived = hallway_frab_schema_make_guid ("talk-7", "a/c", guids);

  g_assert_cmpstr (kept, ==, uuid);
  g_assert_cmpstr (repeated, !=, uuid);
  g_assert_true (g_uuid_string_is_valid (repeated));
  g_assert_true (g_uuid_string_is_valid (derived));
  g_assert_cmpint (hallway_frab_schema_make_id ("17", "a/b", ids), ==, 17);
  g_assert_cmpint (hallway_frab_schema_make_id ("17", "a/c", ids), ==, 18);
  g_assert_cmpint (hallway_frab_schema_make_id ("99999999999999999999", "a/d", ids), >, 0);
  g_assert_cmpint (hallway_frab_schema_make_id (NULL, "a/e", ids), >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const RealFile files[] = {
    { "fosdem-2026.xml", &hallway_frab_xml_reader },
    { "frab-28c3.xml", &hallway_frab_xml_reader, "Europe/Berlin" },
    { "c3-39c3.xml", &hallway_frab_xml_reader },
    { "voc-36c3-merged.xml", &hallway_frab_xml_reader },
    { "wafer-debconf23.xml", &hallway_frab_xml_reader },
    { "pretalx-democon.json", &hallway_frab_json_reader },
    { "pretalx-good2025.json", &hallway_frab_json_reader },
    { "frab-klimacamp-schedule.json", &hallway_frab_json_reader },
  };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/export-frab-json/agenda", test_agenda);
  g_test_add_func ("/export-frab-json/refused", test_refused);
  g_test_add_func ("/export-frab-json/names", test_names);
  g_test_add_func ("/export-frab-json/unique", test_unique);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/export-frab-json/real/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_real);
    }

  return g_test_run ();
}
