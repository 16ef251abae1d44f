/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-session-text.h"

#include "hallway-wording.h"

static void
append_line (GString    *text,
             const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s\n", line);
}

static void
append_paragraphs (GString            *text,
                   const HallwayEntry *entry,
                   const char         *source)
{
  g_autoptr (HallwayText) paragraphs = NULL;
  g_autofree char        *plain = NULL;

  if (source == NULL)
    return;

  paragraphs = hallway_entry_make_text (entry, source, entry->session->text_format);
  plain = hallway_text_to_plain (paragraphs);
  if (*plain != '\0')
    g_string_append_printf (text, "\n%s\n", plain);
}

static char *
describe_when (const HallwayEntry *entry)
{
  HallwaySpan      span = hallway_entry_get_span (entry);
  g_autofree char *time = hallway_wording_describe_time (entry);
  g_autofree char *day = NULL;

  if (time == NULL)
    return NULL;

  day = hallway_wording_describe_day (hallway_time_get_day (hallway_span_get_wall (&span)));
  return g_strdup_printf ("%s, %s", day, time);
}

/**
 * hallway_session_text_new:
 * @entry: a session with its details
 *
 * Writes one session with its texts as plain text, to be pasted into a message.
 *
 * Returns: (transfer full): title, status, time, place, people, address and texts
 */
char *
hallway_session_text_new (const HallwayEntry *entry)
{
  GString         *text;
  g_autofree char *when = NULL;
  g_autofree char *place = NULL;
  g_autofree char *people = NULL;
  g_autofree char *url = NULL;

  g_return_val_if_fail (entry != NULL, NULL);

  text = g_string_new (NULL);
  when = describe_when (entry);
  place = hallway_wording_describe_place (entry, TRUE);
  people = hallway_wording_describe_people (entry);
  url = hallway_wording_describe_url (entry);

  append_line (text, entry->session->title);
  append_line (text, entry->session->subtitle);
  append_line (text, hallway_wording_describe_status (entry));
  append_line (text, when);
  append_line (text, place);
  append_line (text, people);
  append_line (text, url);
  append_paragraphs (text, entry, entry->session->abstract);
  append_paragraphs (text, entry, entry->session->description);

  return g_string_free (text, FALSE);
}
