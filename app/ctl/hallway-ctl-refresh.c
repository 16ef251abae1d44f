/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include <gio/gio.h>

static gboolean
run_refresh (HallwayCtl *ctl,
             char      **operands,
             GError    **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                       "addresses can’t be fetched yet; import the new file instead");

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
  .summary = "Fetch schedules again (not yet).",
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
