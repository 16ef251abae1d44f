/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include "model/hallway-plan.h"

static gboolean
set_starred (HallwayCtl *ctl,
             char      **operands,
             gboolean    starred,
             GError    **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, operands[0], error);
  g_auto (GStrv)            keys = conference != NULL ? hallway_ctl_find_sessions (ctl, conference, operands + 1, error) : NULL;

  return keys != NULL &&
         hallway_store_set_starred (ctl->store, conference->id, (const char *const *) keys, starred, ctl->now, error);
}

static gboolean
run_star (HallwayCtl *ctl,
          char      **operands,
          GError    **error)
{
  return set_starred (ctl, operands, TRUE, error);
}

static gboolean
run_unstar (HallwayCtl *ctl,
            char      **operands,
            GError    **error)
{
  return set_starred (ctl, operands, FALSE, error);
}

static void
append_overlaps (GString     *output,
                 GPtrArray   *entries,
                 HallwayPlan *plan)
{
  g_autoptr (GArray) overlaps = hallway_plan_list_overlaps (plan);

  for (guint i = 0; i < overlaps->len; i++)
    {
      const HallwayOverlap *overlap = &g_array_index (overlaps, HallwayOverlap, i);
      const HallwayEntry   *first = g_ptr_array_index (entries, overlap->first);
      const HallwayEntry   *second = g_ptr_array_index (entries, overlap->second);
      g_autofree char      *first_title = hallway_ctl_make_line (first->session->title);
      g_autofree char      *second_title = hallway_ctl_make_line (second->session->title);

      g_string_append_printf (output, "%s  %d min: %s / %s\n", i == 0 ? "\nOverlaps\n" : "", overlap->minutes, first_title,
                              second_title);
    }
}

static void
append_gaps (GString     *output,
             GPtrArray   *entries,
             HallwayPlan *plan)
{
  g_autoptr (GArray) gaps = hallway_plan_list_gaps (plan);

  for (guint i = 0; i < gaps->len; i++)
    {
      const HallwayGap   *gap = &g_array_index (gaps, HallwayGap, i);
      const HallwayEntry *before = g_ptr_array_index (entries, gap->before);
      const HallwayEntry *after = g_ptr_array_index (entries, gap->after);
      g_autofree char    *first_title = hallway_ctl_make_line (before->session->title);
      g_autofree char    *second_title = hallway_ctl_make_line (after->session->title);

      g_string_append_printf (output, "%s  %d min: between %s and %s\n", i == 0 ? "\nFree\n" : "", gap->minutes, first_title,
                              second_title);
    }
}

static GPtrArray *
read_agenda (HallwayCtl *ctl,
             const char *name,
             GError    **error)
{
  HallwayReadFlags          flags = ctl->json ? HALLWAY_READ_DETAILS : HALLWAY_READ_ROWS;
  g_autoptr (HallwayRecord) conference = NULL;
  HallwayStore             *store;

  if (name == NULL)
    {
      store = hallway_ctl_open_store (ctl, error);
      return store != NULL ? hallway_store_read_agenda (store, NULL, flags, error) : NULL;
    }
  conference = hallway_ctl_find_conference (ctl, name, error);

  return conference != NULL ? hallway_store_read_agenda (ctl->store, conference->id, flags, error) : NULL;
}

static gboolean
run_agenda (HallwayCtl *ctl,
            char      **operands,
            GError    **error)
{
  g_autoptr (GPtrArray)   entries = read_agenda (ctl, operands[0], error);
  g_autoptr (HallwayPlan) plan = NULL;

  if (entries == NULL)
    return FALSE;

  plan = hallway_plan_new (entries);
  if (ctl->json)
    {
      hallway_ctl_json_append_agenda (ctl->output, entries, plan);
      return TRUE;
    }
  hallway_ctl_append_entries (ctl->output, entries);
  append_overlaps (ctl->output, entries, plan);
  append_gaps (ctl->output, entries, plan);

  return TRUE;
}

const HallwayCtlCommand hallway_ctl_star_command = {
  .name = "star",
  .operands = "CONF SESSION...",
  .summary = "Put sessions into the agenda.",
  .description = "If one of the sessions is unknown, none is starred.",
  .n_least = 2,
  .n_most = HALLWAY_CTL_ANY_NUMBER,
  .run = run_star,
};

const HallwayCtlCommand hallway_ctl_unstar_command = {
  .name = "unstar",
  .operands = "CONF SESSION...",
  .summary = "Take sessions out of the agenda.",
  .description = "If one of the sessions is unknown, none is taken out.",
  .n_least = 2,
  .n_most = HALLWAY_CTL_ANY_NUMBER,
  .run = run_unstar,
};

const HallwayCtlCommand hallway_ctl_agenda_command = {
  .name = "agenda",
  .operands = "[CONF]",
  .summary = "List what is starred, with overlaps and free time.",
  .n_most = 1,
  .has_json = TRUE,
  .run = run_agenda,
};
