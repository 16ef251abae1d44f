/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Published schedules, written as frab JSON, fit its schema and read back to the same sessions. */

#include "export/hallway-export.h"

#include "hallway-test-agenda.h"
#include "hallway-test-draft.h"
#include "hallway-test-schema.h"

#include <gio/gio.h>

static const HallwayExportOptions options = { 0 };

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

  draft = hallway_test_read_bytes (file->reader, source);
  zone = hallway_zone_new (file->timezone != NULL ? file->timezone : draft->timezone);
  entries = make_entries (draft, "real", zone != NULL ? hallway_zone_get_name (zone) : NULL);
  bytes = hallway_export_frab_json (entries, &options, &error);
  g_assert_no_error (error);
  hallway_test_assert_frab_json (bytes, file->name);

  again = hallway_test_read_bytes (&hallway_frab_json_reader, bytes);
  g_assert_cmpint (again->basis, ==, zone != NULL ? HALLWAY_BASIS_ZONED : HALLWAY_BASIS_ABSOLUTE);
  assert_same_sessions (draft, again, zone);
  g_assert_cmpstr (hallway_draft_get_session (again, 0)->title, ==, hallway_draft_get_session (draft, 0)->title);
  g_assert_cmpstr (hallway_draft_get_session (again, again->sessions->len - 1)->title, ==,
                   hallway_draft_get_session (draft, draft->sessions->len - 1)->title);
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

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/export-frab-json-files/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_real);
    }

  return g_test_run ();
}
