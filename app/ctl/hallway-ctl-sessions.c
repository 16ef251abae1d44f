/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

#include "hallway-ctl-filter.h"
#include "hallway-ctl-json.h"
#include "hallway-ctl-listing.h"

#include "export/hallway-wording.h"

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const HallwayEntry *first = *(const HallwayEntry *const *) a;
  const HallwayEntry *second = *(const HallwayEntry *const *) b;

  return hallway_span_compare (&first->session->span, &second->session->span);
}

static GPtrArray *
read_sessions (HallwayCtl    *ctl,
               HallwayRecord *conference,
               GError       **error)
{
  HallwayReadFlags      flags = ctl->json ? HALLWAY_READ_DETAILS : HALLWAY_READ_ROWS;
  g_autoptr (GPtrArray) entries = hallway_store_read (ctl->store, conference->id, NULL, flags, error);
  GPtrArray            *passed = entries != NULL ? hallway_ctl_filter (ctl, conference, entries, error) : NULL;

  /* Stable, so that sessions that start together keep the publisher's order. */
  if (passed != NULL)
    g_ptr_array_sort (passed, compare_starts);

  return passed;
}

static gboolean
run_sessions (HallwayCtl *ctl,
              char      **operands,
              GError    **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, operands[0], error);
  g_autoptr (GPtrArray)     entries = conference != NULL ? read_sessions (ctl, conference, error) : NULL;

  if (entries == NULL)
    return FALSE;

  if (ctl->json)
    hallway_ctl_json_append_sessions (ctl->output, entries);
  else
    hallway_ctl_append_entries (ctl->output, entries);

  return TRUE;
}

static void
append_line (GString    *output,
             const char *label,
             const char *text)
{
  g_autofree char *line = hallway_ctl_make_line (text);

  if (*line != '\0')
    g_string_append_printf (output, "%-10s %s\n", label, line);
}

static void
append_when (GString            *output,
             const HallwayEntry *entry)
{
  g_autofree char    *day = hallway_wording_describe_day (hallway_entry_get_day (entry));
  g_autofree char    *time = hallway_wording_describe_time (entry);
  g_autoptr (GString) when = g_string_new (day);

  if (time != NULL)
    g_string_append_printf (when, ", %s", time);
  if (hallway_span_has_end (&entry->session->span))
    g_string_append_printf (when, ", %d min", entry->session->span.minutes);
  append_line (output, "When", when->str);
}

static void
append_text (GString          *output,
             const char       *text,
             HallwayTextFormat format)
{
  g_autofree char *plain = hallway_ctl_make_text (text, format);

  if (plain != NULL && *plain != '\0')
    g_string_append_printf (output, "\n%s\n", plain);
}

static void
append_persons (GString            *output,
                const HallwayEntry *entry)
{
  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayParticipation *participation = &entry->session->persons[i];
      const HallwayDraftPerson   *person = hallway_draft_get_person (entry->draft, participation->person);
      g_autofree char            *name = hallway_ctl_make_line (person->name);
      g_autofree char            *job_title = hallway_ctl_make_line (person->job_title);
      g_autofree char            *company = hallway_ctl_make_line (person->company);

      g_string_append_printf (output, "\n%s (%s)", name, hallway_role_to_string (participation->role));
      if (*job_title != '\0')
        g_string_append_printf (output, ", %s", job_title);
      if (*company != '\0')
        g_string_append_printf (output, ", %s", company);
      g_string_append_c (output, '\n');
      append_text (output, person->biography, person->biography_format);
    }
}

static void
append_links (GString                *output,
              const HallwayDraftLink *links,
              guint                   n_links)
{
  for (guint i = 0; i < n_links; i++)
    {
      g_autofree char *title = hallway_ctl_make_line (links[i].title);
      g_autofree char *url = hallway_ctl_make_line (links[i].url);

      g_string_append_printf (output, "%s%s%s%s\n", i == 0 ? "\n" : "", title, *title != '\0' ? ": " : "", url);
    }
}

static void
append_entry (GString            *output,
              const HallwayEntry *entry)
{
  const HallwayDraftSession *session = entry->session;
  g_autofree char           *title = hallway_ctl_make_line (session->title);
  g_autofree char           *conflicts = entry->conflicts != NULL ? g_strjoinv (", ", entry->conflicts) : NULL;

  g_string_append_printf (output, "%s\n", title);
  if (session->subtitle != NULL)
    append_text (output, session->subtitle, HALLWAY_TEXT_PLAIN);
  g_string_append_c (output, '\n');
  append_when (output, entry);
  append_line (output, "Where", session->room);
  append_line (output, "Track", session->track);
  append_line (output, "Type", session->type);
  append_line (output, "Language", session->language);
  append_line (output, "Page", session->url);
  append_line (output, "Key", session->key);
  append_line (output, "Starred", entry->starred ? "yes" : NULL);
  append_line (output, "Status", hallway_wording_describe_status (entry));
  append_line (output, "Overlaps", conflicts);
  append_line (output, "Note", entry->note);
  append_text (output, session->abstract, session->text_format);
  append_text (output, session->description, session->text_format);
  append_persons (output, entry);
  append_links (output, session->links, session->n_links);
  append_links (output, session->attachments, session->n_attachments);
}

static gboolean
run_show (HallwayCtl *ctl,
          char      **operands,
          GError    **error)
{
  g_autoptr (HallwayRecord) conference = hallway_ctl_find_conference (ctl, operands[0], error);
  g_auto (GStrv)            keys = conference != NULL ? hallway_ctl_find_sessions (ctl, conference, operands + 1, error) : NULL;
  g_autoptr (GPtrArray)     entries = NULL;

  if (keys != NULL)
    entries = hallway_store_read (ctl->store, conference->id, (const char *const *) keys, HALLWAY_READ_DETAILS, error);
  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      if (ctl->json)
        hallway_ctl_json_append_session (ctl->output, g_ptr_array_index (entries, i));
      else
        append_entry (ctl->output, g_ptr_array_index (entries, i));
    }

  return TRUE;
}

const HallwayCtlCommand hallway_ctl_sessions_command = {
  .name = "sessions",
  .operands = "CONF",
  .summary = "List the sessions of a conference.",
  .description = "An option given twice lets through what fits one of its values; different options must all fit.",
  .n_least = 1,
  .n_most = 1,
  .has_json = TRUE,
  .options = hallway_ctl_filter_options,
  .run = run_sessions,
};

const HallwayCtlCommand hallway_ctl_show_command = {
  .name = "show",
  .operands = "CONF SESSION",
  .summary = "Show a session with its texts.",
  .description = "SESSION is a key as the lists show it, or the conference’s own guid, code, id or slug.",
  .n_least = 2,
  .n_most = 2,
  .has_json = TRUE,
  .run = run_show,
};
