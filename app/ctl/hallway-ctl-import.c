/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-input.h"
#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include "fetch/hallway-discovery.h"
#include "import/hallway-import.h"
#include "import/hallway-table-dates.h"

static char              *format = NULL;
static char              *timezone_name = NULL;
static char              *date_order = NULL;
static char              *id = NULL;

static const GOptionEntry options[] = {
  { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, "what to read SOURCE as, instead of finding out", "FORMAT" },
  { "timezone", 0, 0, G_OPTION_ARG_FILENAME, &timezone_name, "the time zone of the conference, over the file’s", "ZONE" },
  { "dates", 0, 0, G_OPTION_ARG_FILENAME, &date_order, "day-first or month-first, where the dates of a table can be read in both ways", "ORDER" },
  { "id", 0, 0, G_OPTION_ARG_FILENAME, &id, "the conference that this is, known or new", "ID" },
  { NULL },
};

/* What an import read. */
typedef struct
{
  guint n_sessions;
  guint n_days;
  guint n_rooms;
  guint n_tracks;
  guint n_speakers;
} Counts;

static gboolean
check_command_line (char   **sources,
                    GError **error)
{
  g_autoptr (HallwayZone) zone = timezone_name != NULL ? hallway_zone_new (timezone_name) : NULL;
  guint                   n_standard_input = 0;

  if (timezone_name != NULL && zone == NULL)
    return hallway_ctl_fail_usage (error, "there is no time zone “%s”", timezone_name);
  if (date_order != NULL && hallway_date_order_from_string (date_order) == HALLWAY_DATE_ORDER_UNKNOWN)
    return hallway_ctl_fail_usage (error, "the order of dates is day-first or month-first, not “%s”", date_order);
  if (format != NULL && hallway_import_find_reader (format) == NULL)
    return hallway_ctl_fail_usage (error, "there is no format “%s” to read; hallwayctl formats lists them", format);
  for (; *sources != NULL; sources++)
    n_standard_input += g_str_equal (*sources, HALLWAY_CTL_STANDARD_INPUT) ? 1 : 0;
  if (n_standard_input > 1)
    return hallway_ctl_fail_usage (error, "standard input can be read once only");

  return TRUE;
}

/* What the command line names, read or fetched. */
typedef struct
{
  GPtrArray            *parts;    /* (owned) (element-type HallwayPart) */
  GPtrArray            *findings; /* (owned) (nullable) (element-type HallwayFinding): of an address */
  const HallwayFinding *finding;  /* (unowned) (nullable): the one of them that is taken */
} Sources;

static void
clear_sources (Sources *sources)
{
  g_clear_pointer (&sources->parts, g_ptr_array_unref);
  g_clear_pointer (&sources->findings, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sources, clear_sources)

/* The schedule that an address leads to. */
static gboolean
discover (Sources    *sources,
          const char *address,
          GError    **error)
{
  const char             *addresses[] = { address, NULL };
  HallwayDiscoveryRequest request = { .addresses = addresses, .timezone = timezone_name };
  HallwayFinding         *finding;

  sources->findings = hallway_discover (&request, NULL, NULL, NULL, error);
  if (sources->findings == NULL)
    return FALSE;

  finding = hallway_findings_choose (sources->findings, error);
  if (finding == NULL)
    {
      g_prefix_error (error, "%s: ", address);
      return FALSE;
    }
  sources->finding = finding;
  g_ptr_array_extend_and_steal (sources->parts, g_steal_pointer (&finding->parts));
  return TRUE;
}

/* Who says which format it is, or names several parts, means what stands at the address itself. */
static gboolean
read_sources (Sources *sources,
              char   **names,
              GError **error)
{
  sources->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);
  if (format == NULL && names[1] == NULL && hallway_fetch_is_address (names[0]))
    return discover (sources, names[0], error);

  for (; *names != NULL; names++)
    if (!hallway_ctl_input_read_parts (*names, sources->parts, error))
      return FALSE;
  return TRUE;
}

/* Adds a fact to the set of those seen, if there is one. */
static void
note (GHashTable *seen,
      const char *fact)
{
  if (fact != NULL)
    g_hash_table_add (seen, (gpointer) fact);
}

static Counts
count_facts (HallwayDraft *draft)
{
  g_autoptr (GHashTable) days = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) rooms = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) tracks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) persons = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->day != HALLWAY_TIME_UNKNOWN)
        g_hash_table_add (days, &session->day);
      note (rooms, session->room);
      note (tracks, session->track);
      for (guint j = 0; j < session->n_persons; j++)
        g_hash_table_add (persons, GUINT_TO_POINTER (session->persons[j].person));
    }

  return (Counts){
    draft->sessions->len, g_hash_table_size (days), g_hash_table_size (rooms), g_hash_table_size (tracks),
    g_hash_table_size (persons)
  };
}

static void
append_number (GString    *output,
               const char *before,
               guint       number,
               const char *noun)
{
  g_string_append_printf (output, "%s%u %s%s", before, number, noun, number == 1 ? "" : "s");
}

static void
append_warnings (GString       *output,
                 HallwayReport *report)
{
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    {
      const HallwayWarning *warning = hallway_report_get_warning (report, i);
      g_autofree char      *message = hallway_ctl_make_line (warning->message);

      g_string_append_printf (output, "Warning: %s\n", message);
    }
}

static void
append_summary (GString             *output,
                const HallwayRecord *conference,
                const char          *address,
                const Counts        *counts,
                HallwayReport       *report,
                const HallwayUpdate *update)
{
  g_autofree char *title = hallway_ctl_make_line (conference->title);
  g_autofree char *dates = hallway_ctl_describe_dates (conference);

  g_string_append_printf (output, "%s  [%s]\n", title, conference->id);
  if (*dates != '\0')
    g_string_append_printf (output, "%s, ", dates);
  g_string_append_printf (output, "%s\n", conference->timezone != NULL ? conference->timezone : hallway_basis_to_string (conference->basis));
  if (address != NULL)
    g_string_append_printf (output, "From %s\n", address);
  append_number (output, "", counts->n_sessions, "session");
  append_number (output, " on ", counts->n_days, "day");
  append_number (output, ", ", counts->n_rooms, "room");
  append_number (output, ", ", counts->n_tracks, "track");
  append_number (output, ", ", counts->n_speakers, "speaker");
  g_string_append_c (output, '\n');
  g_string_append_printf (output, "%u new, %u changed, %u gone\n", update->n_new, update->n_changed, update->n_gone);
  append_warnings (output, report);
}

static void
add_warnings (JsonBuilder   *builder,
              HallwayReport *report)
{
  json_builder_set_member_name (builder, "warnings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < hallway_report_get_n_warnings (report); i++)
    {
      const HallwayWarning *warning = hallway_report_get_warning (report, i);

      json_builder_begin_object (builder);
      hallway_json_facts_add_string (builder, "code", warning->code);
      hallway_json_facts_add_string (builder, "message", warning->message);
      hallway_ctl_json_add_count (builder, "count", warning->count);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
append_json (GString             *output,
             const HallwayRecord *conference,
             const Counts        *counts,
             HallwayReport       *report,
             const HallwayUpdate *update,
             const char          *source,
             const char          *format_name)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "conference");
  hallway_json_facts_add_conference (builder, conference);
  hallway_json_facts_add_string (builder, "format", format_name);
  hallway_ctl_json_add_count (builder, "sessions", counts->n_sessions);
  hallway_ctl_json_add_count (builder, "days", counts->n_days);
  hallway_ctl_json_add_count (builder, "rooms", counts->n_rooms);
  hallway_ctl_json_add_count (builder, "tracks", counts->n_tracks);
  hallway_ctl_json_add_count (builder, "speakers", counts->n_speakers);
  add_warnings (builder, report);
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_object (builder);
  hallway_ctl_json_add_count (builder, "new", update->n_new);
  hallway_ctl_json_add_count (builder, "changed", update->n_changed);
  hallway_ctl_json_add_count (builder, "gone", update->n_gone);
  json_builder_end_object (builder);
  hallway_json_facts_add_string (builder, "source", source);
  json_builder_end_object (builder);
  hallway_ctl_json_append_document (output, builder);
}

static gboolean
run_import (HallwayCtl *ctl,
            char      **names,
            GError    **error)
{
  HallwayImportOptions      import_options = { .format = format, .timezone = timezone_name, .dates = date_order };
  HallwaySource             source = { .id = id, .timezone = timezone_name, .dates = date_order };
  const HallwayReader      *reader = NULL;
  HallwayStore             *store;
  Counts                    counts;
  g_auto (Sources)          sources = { 0 };
  g_autoptr (HallwayReport) report = NULL;
  g_autoptr (HallwayDraft)  draft = NULL;
  g_autoptr (HallwayUpdate) update = NULL;
  g_autoptr (HallwayRecord) conference = NULL;

  if (!check_command_line (names, error) || !read_sources (&sources, names, error))
    return FALSE;
  draft = hallway_import (sources.parts, &import_options, &reader, &report, error);
  store = draft != NULL ? hallway_ctl_open_store (ctl, error) : NULL;
  if (store == NULL)
    return FALSE;

  if (sources.finding != NULL)
    hallway_finding_report (sources.finding, report);
  source.name = ((const HallwayPart *) g_ptr_array_index (sources.parts, 0))->name;
  source.address = hallway_part_find_address (sources.parts);
  source.format = reader->name;
  source.parts = sources.parts;
  update = hallway_store_import (store, draft, &source, ctl->now, error);
  conference = update != NULL ? hallway_store_find_conference (store, update->id, error) : NULL;
  if (conference == NULL)
    return FALSE;

  counts = count_facts (draft);
  if (ctl->json)
    append_json (ctl->output, conference, &counts, report, update, source.name, reader->name);
  else
    append_summary (ctl->output, conference, source.address != NULL ? source.name : NULL, &counts, report, update);

  return TRUE;
}

const HallwayCtlCommand hallway_ctl_import_command = {
  .name = "import",
  .operands = "SOURCE...",
  .summary = "Read a schedule into the store; a known conference is updated.",
  .description = "SOURCE is a file, a folder, an address, or “-” for standard input; of a web page, the schedule that it leads to. Several, and the files in a folder, are parts of one conference.",
  .n_least = 1,
  .n_most = HALLWAY_CTL_ANY_NUMBER,
  .has_json = TRUE,
  .options = options,
  .run = run_import,
};
