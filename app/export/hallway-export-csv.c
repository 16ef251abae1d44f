/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-export.h"

#include "hallway-wording.h"

#include "model/hallway-link.h"

#include <string.h>

/* A table for spreadsheets, and for Hallway's own reader: a session in each row (RFC 4180). It begins with a byte order
 * mark, for without one Excel doesn't believe that it is UTF-8. */
#define BEGINNING "\xef\xbb\xbf"
#define LINE_END "\r\n"

/* What a cell begins with that a spreadsheet takes for a formula (OWASP, "CSV Injection"). */
#define FORMULA "=+-@\t\r"

static char *
make_conference (const HallwayEntry *entry)
{
  return g_strdup (entry->conference != NULL ? entry->conference->title : NULL);
}

static char *
make_day (const HallwayEntry *entry)
{
  return hallway_time_format_date (hallway_entry_get_day (entry));
}

/* "2027-05-08 09:00:00", which spreadsheets take for a time; what it is measured from has a column of its own. */
static char *
format_clock (gint64 wall)
{
  g_autofree char *clock = hallway_time_format (wall, FALSE, 0);

  return g_strdelimit (g_steal_pointer (&clock), "T", ' ');
}

static char *
make_start (const HallwayEntry *entry)
{
  HallwaySpan span = hallway_entry_get_span (entry);

  return hallway_span_has_start (&span) ? format_clock (hallway_span_get_wall (&span)) : NULL;
}

static char *
make_end (const HallwayEntry *entry)
{
  HallwaySpan span = hallway_entry_get_span (entry);

  return hallway_span_has_end (&span) ? format_clock (hallway_span_get_wall_end (&span, hallway_entry_get_zone (entry))) : NULL;
}

static char *
make_minutes (const HallwayEntry *entry)
{
  int minutes = entry->session->span.minutes;

  return minutes != HALLWAY_MINUTES_UNKNOWN ? g_strdup_printf ("%d", minutes) : NULL;
}

static char *
make_timezone (const HallwayEntry *entry)
{
  HallwayZone *zone = hallway_entry_get_zone (entry);

  return zone != NULL ? g_strdup (hallway_zone_get_name (zone)) : NULL;
}

/* "+02:00"; the sign would make it a formula, if it weren't covered. */
static char *
make_utc_offset (const HallwayEntry *entry)
{
  HallwaySpan span = hallway_entry_get_span (entry);
  int         minutes = ABS (span.utc_offset) / 60;

  if (!hallway_span_has_start (&span) || span.floating)
    return NULL;
  return g_strdup_printf ("%c%02d:%02d", span.utc_offset < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

static char *
make_title (const HallwayEntry *entry)
{
  return g_strdup (entry->session->title);
}

static char *
make_subtitle (const HallwayEntry *entry)
{
  return g_strdup (entry->session->subtitle);
}

static char *
make_room (const HallwayEntry *entry)
{
  return g_strdup (entry->session->room);
}

static char *
make_track (const HallwayEntry *entry)
{
  return g_strdup (entry->session->track);
}

static char *
make_type (const HallwayEntry *entry)
{
  return g_strdup (entry->session->type);
}

static char *
make_language (const HallwayEntry *entry)
{
  return g_strdup (entry->session->language);
}

/* What is gone doesn't take place. */
static char *
make_status (const HallwayEntry *entry)
{
  return g_strdup (hallway_status_to_string (entry->state == HALLWAY_ENTRY_GONE ? HALLWAY_STATUS_CANCELLED : entry->session->status));
}

/* A list in a cell is a row within it, between semicolons. */
static void
append_item (GString    *list,
             const char *item)
{
  g_autoptr (GString) quoted = g_string_new (item);

  if (list->len > 0)
    g_string_append (list, " ");
  if (item != NULL && strpbrk (item, ";\"") != NULL)
    {
      g_string_replace (quoted, "\"", "\"\"", 0);
      g_string_prepend_c (quoted, '"');
      g_string_append_c (quoted, '"');
    }
  g_string_append_printf (list, "%s;", quoted->str);
}

/* What @get tells of each person, or nothing if it tells nothing of anybody. */
static char *
make_list (const HallwayEntry *entry,
           const char *(*get) (const HallwayDraftPerson *person, HallwayRole role))
{
  g_autoptr (GString) list = g_string_new (NULL);
  gboolean            is_told = FALSE;

  for (guint i = 0; i < entry->session->n_persons; i++)
    {
      const HallwayParticipation *participation = &entry->session->persons[i];
      const char                 *item = get (hallway_draft_get_person (entry->draft, participation->person), participation->role);

      append_item (list, item);
      is_told = is_told || item != NULL;
    }
  if (!is_told)
    return NULL;

  g_string_truncate (list, list->len - 1);
  return g_strdup (list->str);
}

static const char *
get_name (const HallwayDraftPerson *person,
          HallwayRole               role)
{
  return person->name;
}

static const char *
get_role (const HallwayDraftPerson *person,
          HallwayRole               role)
{
  return hallway_role_to_string (role);
}

static const char *
get_job_title (const HallwayDraftPerson *person,
               HallwayRole               role)
{
  return person->job_title;
}

static const char *
get_company (const HallwayDraftPerson *person,
             HallwayRole               role)
{
  return person->company;
}

static char *
make_speakers (const HallwayEntry *entry)
{
  return make_list (entry, get_name);
}

static char *
make_roles (const HallwayEntry *entry)
{
  return make_list (entry, get_role);
}

static char *
make_job_titles (const HallwayEntry *entry)
{
  return make_list (entry, get_job_title);
}

static char *
make_companies (const HallwayEntry *entry)
{
  return make_list (entry, get_company);
}

/* Whether a text says the same as Markdown. Not all that HTML can mark can be marked there. */
static gboolean
survives_as_markdown (const HallwayEntry *entry,
                      const char         *source)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, entry->session->text_format);
  g_autoptr (HallwayText) again = NULL;
  g_autofree char        *markdown = text != NULL ? hallway_text_to_markdown (text) : NULL;
  g_autofree char        *plain = text != NULL ? hallway_text_to_plain (text) : NULL;
  g_autofree char        *plain_again = NULL;

  if (text == NULL)
    return TRUE;
  again = hallway_text_new (markdown, HALLWAY_TEXT_MARKDOWN, NULL);
  plain_again = hallway_text_to_plain (again);
  return hallway_text_guess_format (markdown, HALLWAY_TEXT_MARKDOWN) == HALLWAY_TEXT_MARKDOWN && g_str_equal (plain, plain_again);
}

/* A session's texts are of one format: Markdown, which is good to read in a cell, if both of them bear it, and else HTML. */
static char *
make_text (const HallwayEntry *entry,
           const char         *source)
{
  g_autoptr (HallwayText) text = hallway_entry_make_text (entry, source, entry->session->text_format);

  if (text == NULL)
    return NULL;
  if (survives_as_markdown (entry, entry->session->abstract) && survives_as_markdown (entry, entry->session->description))
    return hallway_text_to_markdown (text);
  return hallway_text_to_html (text);
}

static char *
make_abstract (const HallwayEntry *entry)
{
  return make_text (entry, entry->session->abstract);
}

static char *
make_description (const HallwayEntry *entry)
{
  return make_text (entry, entry->session->description);
}

static char *
make_url (const HallwayEntry *entry)
{
  return hallway_link_resolve (entry->session->url, hallway_entry_get_base_url (entry));
}

static char *
make_guid (const HallwayEntry *entry)
{
  return g_strdup (entry->session->guid);
}

static char *
make_code (const HallwayEntry *entry)
{
  return g_strdup (entry->session->code);
}

static char *
make_id (const HallwayEntry *entry)
{
  return g_strdup (entry->session->id);
}

static char *
make_slug (const HallwayEntry *entry)
{
  return g_strdup (entry->session->slug);
}

/* The headings are what Hallway's reader of tables knows; what makes a cell returns NULL for an empty one. */
static const struct
{
  const char *heading;
  char *(*make) (const HallwayEntry *entry);
} columns[] = {
  { "Conference", make_conference },
  { "Day", make_day },
  { "Start", make_start },
  { "End", make_end },
  { "Minutes", make_minutes },
  { "Time zone", make_timezone },
  { "UTC offset", make_utc_offset },
  { "Title", make_title },
  { "Subtitle", make_subtitle },
  { "Room", make_room },
  { "Track", make_track },
  { "Type", make_type },
  { "Language", make_language },
  { "Status", make_status },
  { "Speakers", make_speakers },
  { "Speaker roles", make_roles },
  { "Speaker job titles", make_job_titles },
  { "Speaker companies", make_companies },
  { "Abstract (Markdown or HTML)", make_abstract },
  { "Description (Markdown or HTML)", make_description },
  { "URL", make_url },
  { "GUID", make_guid },
  { "Code", make_code },
  { "ID", make_id },
  { "Slug", make_slug },
};

/* An apostrophe before what would be a formula, and before those that belong there anyway, so that it can be taken off. */
static gboolean
needs_cover (const char *cell)
{
  char first = cell[strspn (cell, "'")];

  return first != '\0' && strchr (FORMULA, first) != NULL;
}

static void
append_cell (GString    *table,
             guint       position,
             const char *cell)
{
  g_autoptr (GString) written = g_string_new (cell);

  if (needs_cover (written->str))
    g_string_prepend_c (written, '\'');
  if (strpbrk (written->str, ",\"\r\n") != NULL)
    {
      g_string_replace (written, "\"", "\"\"", 0);
      g_string_prepend_c (written, '"');
      g_string_append_c (written, '"');
    }
  g_string_append_printf (table, "%s%s", position > 0 ? "," : "", written->str);
}

/**
 * hallway_export_csv:
 * @entries: (element-type HallwayEntry): sessions of any conferences, with their details
 * @options: how to write
 * @error: unused; a table can hold any session
 *
 * Writes sessions, by start, as a table that spreadsheets open and Hallway reads back.
 *
 * Returns: (transfer full): the file, in UTF-8
 */
GBytes *
hallway_export_csv (GPtrArray                  *entries,
                    const HallwayExportOptions *options,
                    GError                    **error)
{
  g_autoptr (GPtrArray) sorted = hallway_wording_sort (entries);
  GString              *table = g_string_new (BEGINNING);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    append_cell (table, i, columns[i].heading);
  g_string_append (table, LINE_END);
  for (guint i = 0; i < sorted->len; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        {
          g_autofree char *cell = columns[j].make (g_ptr_array_index (sorted, i));

          append_cell (table, j, cell);
        }
      g_string_append (table, LINE_END);
    }

  return g_string_free_to_bytes (table);
}
