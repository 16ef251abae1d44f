/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-output.h"

#include "export/hallway-export.h"

#include <stdio.h>

#define DEFAULT_FORMAT "ics"
#define STANDARD_OUTPUT "-"

/* Four weeks; who wants to be told earlier doesn't mean minutes. */
#define MOST_ALARM_MINUTES (4 * 7 * 24 * 60)

static gboolean           all = FALSE;
static gboolean           local_times = FALSE;
static int                alarm_minutes = HALLWAY_EXPORT_NO_ALARM;
static char              *format = NULL;
static char              *file = NULL;

static const GOptionEntry options[] = {
  { "all", 0, 0, G_OPTION_ARG_NONE, &all, "every session of CONF, starred or not", NULL },
  { "format", 0, 0, G_OPTION_ARG_FILENAME, &format, "ics (unless said), xcal, frab-json, frab-xml, csv, json, markdown or text", "FORMAT" },
  { "alarm", 0, 0, G_OPTION_ARG_INT, &alarm_minutes, "in a calendar, remind this long before each session", "MINUTES" },
  { "local-times", 0, 0, G_OPTION_ARG_NONE, &local_times, "in a calendar, the conference’s clock instead of UTC", NULL },
  { "output", 0, 0, G_OPTION_ARG_FILENAME, &file, "write FILE instead of standard output", "FILE" },
  { NULL },
};

static const HallwayExport *
check_options (char   **operands,
               GError **error)
{
  const HallwayExport *export = hallway_export_find (format != NULL ? format : DEFAULT_FORMAT);

  if (export == NULL)
    hallway_ctl_fail_usage (error, "there is no format “%s” to write; hallwayctl formats lists them", format);
  else if (alarm_minutes < HALLWAY_EXPORT_NO_ALARM || alarm_minutes > MOST_ALARM_MINUTES)
    hallway_ctl_fail_usage (error, "an alarm is 0 to %d minutes before", MOST_ALARM_MINUTES);
  else if (all && operands[0] == NULL)
    hallway_ctl_fail_usage (error, "--all needs a CONF");
  else if (all && operands[1] != NULL)
    hallway_ctl_fail_usage (error, "--all and SESSION exclude each other");
  else
    return export;

  return NULL;
}

static GPtrArray *
read_entries (HallwayCtl    *ctl,
              HallwayRecord *conference,
              char         **sessions,
              GError       **error)
{
  g_auto (GStrv) keys = NULL;

  if (conference == NULL)
    return hallway_store_read_agenda (ctl->store, NULL, HALLWAY_READ_DETAILS, error);
  if (all)
    return hallway_store_read (ctl->store, conference->id, NULL, HALLWAY_READ_DETAILS, error);
  if (sessions[0] == NULL)
    return hallway_store_read_agenda (ctl->store, conference->id, HALLWAY_READ_DETAILS, error);

  keys = hallway_ctl_find_sessions (ctl, conference, sessions, error);

  return keys != NULL ? hallway_store_read (ctl->store, conference->id, (const char *const *) keys, HALLWAY_READ_DETAILS, error) : NULL;
}

/* NULL for single sessions: they are no calendar. */
static char *
make_title (HallwayRecord *conference,
            char         **sessions)
{
  if (conference == NULL)
    return g_strdup ("Agenda");
  if (all)
    return g_strdup (conference->title);

  return sessions[0] == NULL ? g_strdup_printf ("Agenda – %s", conference->title) : NULL;
}

/* The ledger is kept before the file is: a number of sequence that nobody saw does no harm, one given twice does. */
static GBytes *
write_entries (HallwayCtl *ctl,
               const HallwayExport *export,
               GPtrArray  *entries,
               const char *title,
               GError    **error)
{
  g_autoptr (GHashTable) ledger = hallway_store_read_ledger (ctl->store, entries, error);
  HallwayExportOptions   export_options = { alarm_minutes, local_times, ledger, title, ctl->now };
  g_autoptr (GBytes)     bytes = ledger != NULL ? export->write (entries, &export_options, error) : NULL;

  if (bytes == NULL)
    return NULL;

  return hallway_store_write_ledger (ctl->store, ledger, error) ? g_steal_pointer (&bytes) : NULL;
}

static void
tell_left_out (GPtrArray *entries)
{
  guint n_left_out = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      if (!hallway_span_has_start (&((const HallwayEntry *) g_ptr_array_index (entries, i))->session->span))
        n_left_out++;
    }
  if (n_left_out > 0)
    fprintf (stderr, "hallwayctl: export: %u without a time can’t stand in a calendar\n", n_left_out);
}

static gboolean
run_export (HallwayCtl *ctl,
            char      **operands,
            GError    **error)
{
  const HallwayExport *export = check_options (operands, error);
  char                    **sessions = operands[0] != NULL ? operands + 1 : operands;
  g_autoptr (HallwayRecord) conference = NULL;
  g_autoptr (GPtrArray)     entries = NULL;
  g_autoptr (GBytes)        bytes = NULL;
  g_autofree char          *title = NULL;

  if (export == NULL || hallway_ctl_open_store (ctl, error) == NULL)
    return FALSE;
  if (operands[0] != NULL && (conference = hallway_ctl_find_conference (ctl, operands[0], error)) == NULL)
    return FALSE;
  entries = read_entries (ctl, conference, sessions, error);
  if (entries == NULL)
    return FALSE;

  title = make_title (conference, sessions);
  bytes = write_entries (ctl, export, entries, title, error);
  if (bytes == NULL)
    return FALSE;
  if (export->write == hallway_export_icalendar || export->write == hallway_export_xcal)
    tell_left_out (entries);
  if (file != NULL && !g_str_equal (file, STANDARD_OUTPUT))
    return hallway_ctl_output_write_file (file, bytes, error);
  g_string_append_len (ctl->output, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return TRUE;
}

const HallwayCtlCommand hallway_ctl_export_command = {
  .name = "export",
  .operands = "[CONF [SESSION...]]",
  .summary = "Write the agenda, or sessions, for calendars and others.",
  .description = "Without CONF the agenda of all conferences is written, with CONF its agenda, with SESSION those sessions.",
  .n_most = HALLWAY_CTL_ANY_NUMBER,
  .options = options,
  .run = run_export,
};
