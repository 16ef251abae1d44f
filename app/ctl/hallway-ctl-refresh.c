/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include "fetch/hallway-refresh.h"

/* What is told of each conference, and how often there was nothing good to tell. */
typedef struct
{
  JsonBuilder *builder; /* (owned) (nullable): without --json, lines are written */
  guint        n_failed;
  char        *problem; /* (owned) (nullable): the first */
} Report;

static void
clear_report (Report *report)
{
  g_clear_object (&report->builder);
  g_clear_pointer (&report->problem, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

static void
add_changes (JsonBuilder          *builder,
             const HallwayRefresh *refresh)
{
  json_builder_set_member_name (builder, "changes");
  json_builder_begin_object (builder);
  hallway_ctl_json_add_count (builder, "new", refresh->n_new);
  hallway_ctl_json_add_count (builder, "changed", refresh->n_changed);
  hallway_ctl_json_add_count (builder, "gone", refresh->n_gone);
  json_builder_end_object (builder);
}

static void
tell (HallwayCtl           *ctl,
      Report               *report,
      const char           *id,
      const char           *result,
      const char           *message,
      const HallwayRefresh *refresh)
{
  g_autofree char *line = hallway_ctl_make_line (message);

  if (report->builder == NULL)
    {
      g_string_append_printf (ctl->output, "%s: %s: %s\n", id, result, line);
      return;
    }

  json_builder_begin_object (report->builder);
  hallway_json_facts_add_string (report->builder, "id", id);
  hallway_json_facts_add_string (report->builder, "result", result);
  hallway_json_facts_add_string (report->builder, "message", line);
  add_changes (report->builder, refresh);
  json_builder_end_object (report->builder);
}

static void
refresh_conference (HallwayCtl *ctl,
                    Report     *report,
                    const char *id)
{
  static const HallwayRefresh nothing = { 0 };
  g_autoptr (GError)          error = NULL;
  g_autofree HallwayRefresh  *refresh = hallway_refresh (ctl->store, id, NULL, ctl->now, NULL, &error);
  g_autofree char            *message = NULL;

  if (refresh != NULL)
    {
      message = hallway_refresh_describe (refresh);
      tell (ctl, report, id, hallway_refresh_to_string (refresh->result), message, refresh);
      return;
    }

  tell (ctl, report, id, "failed", error->message, &nothing);
  if (report->n_failed++ == 0)
    report->problem = g_strdup_printf ("%s: %s", id, error->message);
}

/* The one that is named, or all that have an address. */
static GPtrArray *
choose_conferences (HallwayCtl *ctl,
                    const char *name,
                    GError    **error)
{
  HallwayStore         *store = hallway_ctl_open_store (ctl, error);
  g_autoptr (GPtrArray) records = NULL;
  HallwayRecord        *record;

  if (store == NULL)
    return NULL;
  if (name == NULL)
    {
      records = hallway_store_list_conferences (store, error);
      for (guint i = records != NULL ? records->len : 0; i > 0; i--)
        if (!hallway_refresh_has_address (store, ((const HallwayRecord *) g_ptr_array_index (records, i - 1))->id))
          g_ptr_array_remove_index (records, i - 1);
      return g_steal_pointer (&records);
    }

  record = hallway_ctl_find_conference (ctl, name, error);
  if (record == NULL)
    return NULL;
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_record_unref);
  g_ptr_array_add (records, record);
  return g_steal_pointer (&records);
}

static gboolean
run_refresh (HallwayCtl *ctl,
             char      **operands,
             GError    **error)
{
  g_autoptr (GPtrArray) records = choose_conferences (ctl, operands[0], error);
  g_auto (Report)       report = { .builder = ctl->json ? json_builder_new () : NULL };

  if (records == NULL)
    return FALSE;

  if (report.builder != NULL)
    hallway_ctl_json_begin (report.builder, "conferences");
  for (guint i = 0; i < records->len; i++)
    refresh_conference (ctl, &report, ((const HallwayRecord *) g_ptr_array_index (records, i))->id);
  if (report.builder != NULL)
    hallway_ctl_json_end (report.builder, ctl->output);
  if (report.n_failed == 0)
    return TRUE;

  ctl->tells_what_failed = TRUE;
  if (report.n_failed == 1)
    g_set_error_literal (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_FAILED, report.problem);
  else
    g_set_error (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_FAILED, "%u of %u failed; first %s", report.n_failed, records->len, report.problem);
  return FALSE;
}

static gboolean
run_changes (HallwayCtl *ctl,
             char      **operands,
             GError    **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "changes aren’t listed yet");

  return FALSE;
}

const HallwayCtlCommand hallway_ctl_refresh_command = {
  .name = "refresh",
  .operands = "[CONF]",
  .summary = "Fetch a schedule again from its address, or all.",
  .description = "What can’t be fetched stays as it is, and so does a schedule of which less than half would be left.",
  .n_most = 1,
  .has_json = TRUE,
  .run = run_refresh,
};

const HallwayCtlCommand hallway_ctl_changes_command = {
  .name = "changes",
  .operands = "[CONF]",
  .summary = "List what changed in the agenda (not yet).",
  .n_most = 1,
  .has_json = TRUE,
  .run = run_changes,
};
