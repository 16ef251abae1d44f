/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-input.h"
#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include <gio/gio.h>
#include <string.h>

#define TITLE_COLUMNS 36
#define DATES_COLUMNS 24

static void
append_conference (GString             *output,
                   const HallwayRecord *conference,
                   int                  id_columns)
{
  g_autofree char *title = hallway_ctl_make_line (conference->title);
  g_autofree char *dates = hallway_ctl_describe_dates (conference);

  g_string_append_printf (output, "%-*s  ", id_columns, conference->id);
  hallway_ctl_append_padded (output, title, TITLE_COLUMNS);
  g_string_append_printf (output, "  %-*s  ", DATES_COLUMNS, dates);
  if (conference->loaded)
    g_string_append_printf (output, "%5u sessions, %u starred\n", conference->n_sessions, conference->n_starred);
  else
    g_string_append_printf (output, "not loaded, %u starred\n", conference->n_starred);
}

/* Ids are never shortened, they are there to be typed. */
static void
append_list (GString   *output,
             GPtrArray *conferences)
{
  gsize id_columns = 0;

  for (guint i = 0; i < conferences->len; i++)
    id_columns = MAX (id_columns, strlen (((const HallwayRecord *) g_ptr_array_index (conferences, i))->id));
  for (guint i = 0; i < conferences->len; i++)
    append_conference (output, g_ptr_array_index (conferences, i), (int) id_columns);
}

static void
add_conference (JsonBuilder         *builder,
                const HallwayRecord *conference)
{
  g_autofree char *updated = conference->updated > 0 ? hallway_time_format (conference->updated, TRUE, 0) : NULL;

  json_builder_begin_object (builder);
  hallway_json_facts_add_conference_members (builder, conference);
  hallway_ctl_json_add_count (builder, "sessions", conference->n_sessions);
  hallway_ctl_json_add_count (builder, "starred", conference->n_starred);
  hallway_json_facts_add_string (builder, "updated", updated);
  json_builder_end_object (builder);
}

static void
append_json (GString   *output,
             GPtrArray *conferences)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  hallway_ctl_json_begin (builder, "conferences");
  for (guint i = 0; i < conferences->len; i++)
    add_conference (builder, g_ptr_array_index (conferences, i));
  hallway_ctl_json_end (builder, output);
}

static gboolean
run_conferences (HallwayCtl *ctl,
                 char      **operands,
                 GError    **error)
{
  HallwayStore         *store = hallway_ctl_open_store (ctl, error);
  g_autoptr (GPtrArray) conferences = store != NULL ? hallway_store_list_conferences (store, error) : NULL;

  if (conferences == NULL)
    return FALSE;

  if (ctl->json)
    append_json (ctl->output, conferences);
  else
    append_list (ctl->output, conferences);

  return TRUE;
}

static gboolean
run_timezone (HallwayCtl *ctl,
              char      **operands,
              GError    **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, operands[0], error);
  g_autoptr (HallwayZone)   zone = NULL;

  if (conference == NULL)
    return FALSE;
  zone = hallway_zone_new (operands[1]);
  if (zone == NULL)
    {
      g_set_error (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_FAILED, "there is no time zone “%s”", operands[1]);
      return FALSE;
    }

  return hallway_store_set_timezone (ctl->store, conference->id, hallway_zone_get_name (zone), error);
}

static gboolean
run_remove (HallwayCtl *ctl,
            char      **operands,
            GError    **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, operands[0], error);

  return conference != NULL && hallway_store_remove (ctl->store, conference->id, error);
}

static gboolean
run_restore (HallwayCtl *ctl,
             char      **operands,
             GError    **error)
{
  g_autoptr (HallwayPart) backup = hallway_ctl_input_read (operands[0], error);
  HallwayStore           *store = backup != NULL ? hallway_ctl_open_store (ctl, error) : NULL;

  if (store == NULL)
    return FALSE;
  if (hallway_store_restore (store, backup->bytes, error))
    return TRUE;
  g_prefix_error (error, "%s: ", backup->name);

  return FALSE;
}

const HallwayCtlCommand hallway_ctl_conferences_command = {
  .name = "conferences",
  .operands = "",
  .summary = "List the conferences.",
  .has_json = TRUE,
  .run = run_conferences,
};

const HallwayCtlCommand hallway_ctl_timezone_command = {
  .name = "timezone",
  .operands = "CONF ZONE",
  .summary = "Say in which time zone a conference takes place.",
  .description = "ZONE is a name such as Europe/Brussels. It holds over what any file says, now and after updates.",
  .n_least = 2,
  .n_most = 2,
  .run = run_timezone,
};

const HallwayCtlCommand hallway_ctl_remove_command = {
  .name = "remove",
  .operands = "CONF",
  .summary = "Remove a conference with its stars.",
  .n_least = 1,
  .n_most = 1,
  .run = run_remove,
};

const HallwayCtlCommand hallway_ctl_restore_command = {
  .name = "restore",
  .operands = "FILE",
  .summary = "Bring back conferences and agenda from a backup.",
  .description = "FILE is a copy of agenda.json, which stands in the folder of the store, or “-” for standard input.",
  .n_least = 1,
  .n_most = 1,
  .run = run_restore,
};
