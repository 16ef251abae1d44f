/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl-listing.h"

#include "export/hallway-wording.h"

#define ROOM_COLUMNS 24

static gboolean
is_harmless (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR &&
         !(character >= 0x202a && character <= 0x202e) && !(character >= 0x2066 && character <= 0x2069);
}

static char *
make_harmless (const char *text,
               gboolean    keep_lines)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *harmless = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_harmless (character) || (character == '\n' && keep_lines))
        g_string_append_unichar (harmless, character);
      else if (g_unichar_isspace (character))
        g_string_append_c (harmless, ' ');
    }

  return g_string_free (harmless, FALSE);
}

static guint
count_columns (const char *text)
{
  guint columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar character = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (character))
        columns += g_unichar_iswide (character) ? 2 : 1;
    }

  return columns;
}

/* The longest head of @text that fits. */
static gsize
measure_columns (const char *text,
                 guint       columns)
{
  const char *at;
  guint       used = 0;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_iszerowidth (character))
        used += g_unichar_iswide (character) ? 2 : 1;
      if (used > columns)
        break;
    }

  return at - text;
}

static const HallwayEntry *
get_entry (GPtrArray *entries,
           guint      position)
{
  return g_ptr_array_index (entries, position);
}

/* How wide the columns of a list are. */
typedef struct
{
  guint time;
  guint room; /* 0 without rooms */
} Widths;

static char *
describe_time (const HallwayEntry *entry)
{
  char *time = hallway_wording_describe_time (entry);

  return time != NULL ? time : g_strdup ("");
}

static Widths
measure_entries (GPtrArray *entries)
{
  Widths widths = { 0 };

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = get_entry (entries, i);
      g_autofree char    *time = describe_time (entry);

      widths.time = MAX (widths.time, count_columns (time));
      if (entry->session->room != NULL)
        widths.room = MAX (widths.room, count_columns (entry->session->room));
    }
  widths.room = MIN (widths.room, ROOM_COLUMNS);

  return widths;
}

static const char *
get_mark (const HallwayEntry *entry)
{
  if (entry->state == HALLWAY_ENTRY_GONE || entry->session->status == HALLWAY_STATUS_CANCELLED)
    return "x";

  return entry->starred || entry->state == HALLWAY_ENTRY_OWN ? "*" : " ";
}

static gboolean
is_same_conference (const HallwayEntry *a,
                    const HallwayEntry *b)
{
  if (a->conference == NULL || b->conference == NULL)
    return a->conference == b->conference;

  return g_str_equal (a->conference->id, b->conference->id);
}

static void
append_heading (GString            *output,
                const HallwayEntry *entry,
                gboolean            with_conference)
{
  g_autofree char *day = hallway_wording_describe_day (hallway_entry_get_day (entry));

  g_string_append_printf (output, "%s%s", output->len > 0 ? "\n" : "", day);
  if (with_conference && entry->conference != NULL)
    {
      g_autofree char *title = hallway_ctl_make_line (entry->conference->title);

      g_string_append_printf (output, ", %s", title);
    }
  g_string_append_c (output, '\n');
}

static void
append_entry (GString            *output,
              const HallwayEntry *entry,
              const Widths       *widths)
{
  g_autofree char *time = describe_time (entry);
  g_autofree char *room = hallway_ctl_make_line (entry->session->room);
  g_autofree char *title = hallway_ctl_make_line (entry->session->title);
  g_autofree char *key = hallway_ctl_make_line (entry->session->key);
  const char      *status = hallway_wording_describe_status (entry);

  g_string_append (output, "  ");
  hallway_ctl_append_padded (output, time, widths->time);
  g_string_append_printf (output, " %s ", get_mark (entry));
  if (widths->room > 0)
    {
      hallway_ctl_append_padded (output, room, widths->room);
      g_string_append (output, "  ");
    }
  g_string_append_printf (output, "%s  [%s]", title, key);
  if (status != NULL)
    g_string_append_printf (output, "  (%s)", status);
  g_string_append_c (output, '\n');
}

/**
 * hallway_ctl_make_line:
 * @text: (nullable): one line from anywhere
 *
 * Returns: (transfer full): @text without anything that could move the cursor or turn the writing, "" for %NULL
 */
char *
hallway_ctl_make_line (const char *text)
{
  return make_harmless (text != NULL ? text : "", FALSE);
}

/**
 * hallway_ctl_make_text:
 * @text: (nullable): several lines from anywhere
 * @format: how @text is marked up
 *
 * Returns: (transfer full) (nullable): plain lines without anything that could move the cursor otherwise
 */
char *
hallway_ctl_make_text (const char       *text,
                       HallwayTextFormat format)
{
  g_autofree char *plain = text != NULL ? hallway_text_make_plain (text, format) : NULL;

  return plain != NULL ? make_harmless (plain, TRUE) : NULL;
}

/**
 * hallway_ctl_describe_dates:
 * @conference: a conference
 *
 * Returns: (transfer full): "2026-01-31 to 2026-02-01", or "" if unknown
 */
char *
hallway_ctl_describe_dates (const HallwayRecord *conference)
{
  g_autofree char *start = hallway_time_format_date (conference->start);
  g_autofree char *end = hallway_time_format_date (conference->end);

  if (start == NULL || end == NULL || g_str_equal (start, end))
    return g_strdup (start != NULL ? start : "");

  return g_strdup_printf ("%s to %s", start, end);
}

/**
 * hallway_ctl_append_padded:
 * @output: where to
 * @text: a harmless line
 * @columns: of the terminal
 *
 * Writes @text as wide as @columns, by shortening it or with spaces after it.
 */
void
hallway_ctl_append_padded (GString    *output,
                           const char *text,
                           guint       columns)
{
  guint used = count_columns (text);

  if (used > columns)
    {
      g_autofree char *head = g_strndup (text, measure_columns (text, columns - 1));

      g_string_append_printf (output, "%s…", head);
      used = count_columns (head) + 1;
    }
  else
    g_string_append (output, text);
  for (; used < columns; used++)
    g_string_append_c (output, ' ');
}

/**
 * hallway_ctl_append_entries:
 * @output: where to
 * @entries: (element-type HallwayEntry): sessions in the order of time
 *
 * Lists sessions under their days. A star marks what is in the agenda, an "x" what won't
 * take place.
 */
void
hallway_ctl_append_entries (GString   *output,
                            GPtrArray *entries)
{
  const Widths widths = measure_entries (entries);
  gboolean     several = hallway_wording_is_of_several (entries);

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = get_entry (entries, i);
      const HallwayEntry *before = i > 0 ? get_entry (entries, i - 1) : NULL;

      if (before == NULL || hallway_entry_get_day (before) != hallway_entry_get_day (entry) || !is_same_conference (before, entry))
        append_heading (output, entry, several);
      append_entry (output, entry, &widths);
    }
}
