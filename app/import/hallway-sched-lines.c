/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-lines.h"

#include "hallway-import-error.h"

#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

#define MOST_LINES 2000000
#define LONGEST_MARK 160 /* octets of a line that can be more than text */

/* Lines that belong to the page and not to the programme. */
static const char *const furniture[] = {
  "arrow_back View All Dates",
  "FILLING",
  "FULL",
  "LIMITED",
  "Loading…",
  "Feedback form is now closed.",
  "Feedback form isn't open yet.",
  "Feedback form isn’t open yet.",
  "Tweet Share",
  "Share Modal",
  "Share this link via",
  "Or copy link",
  "Filter sessions",
  "Apply filters to sessions.",
  "Link copied to clipboard",
};

static const char *const furniture_beginnings[] = {
  "Log in to save this",
  "Log in to leave feedback",
  "Sign up or log in to",
  "Need help? View Support Guides",
};

/* Names of files that stand for links. */
#define FILE_TYPES "(?:pdf|pptx?|odp|docx?|xlsx?|key|zip|txt|mp[34]|png|jpe?g)"
#define ATTACHMENT "^\\S+(?: \\S+){0,7}\\." FILE_TYPES "$|^\\S+(?: \\S+){0,7} (?:pdf|pptx?|odp|docx?)$"
#define END "^(?:Attendees \\(\\d+\\)|Filter sessions|Filter By (?:Date|Venue|Type|Timezone))$"
#define DAY "^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:([A-Z][a-z]+) \\d{1,2}|\\d{1,2} ([A-Z][a-z]+))$"

typedef struct
{
  GRegex *attachment;
  GRegex *end;
  GRegex *day;
} Expressions;

static const Expressions *
get_expressions (void)
{
  static Expressions *expressions = NULL;

  if (g_once_init_enter (&expressions))
    {
      Expressions *made = g_new0 (Expressions, 1);

      made->attachment = g_regex_new (ATTACHMENT, G_REGEX_CASELESS, 0, NULL);
      made->end = g_regex_new (END, G_REGEX_DEFAULT, 0, NULL);
      made->day = g_regex_new (DAY, G_REGEX_DEFAULT, 0, NULL);
      g_once_init_leave (&expressions, made);
    }

  return expressions;
}

/* The length of the white space that begins at @text, a no-break and a zero-width space included. */
static gsize
measure_space (const char *text,
               gsize       length)
{
  if (length >= 1 && g_ascii_isspace (*text))
    return 1;
  if (length >= 2 && memcmp (text, "\xc2\xa0", 2) == 0)
    return 2;
  if (length >= 3 && memcmp (text, "\xe2\x80\x8b", 3) == 0)
    return 3;

  return 0;
}

static void
trim (HallwaySchedLine *line)
{
  gsize space;

  while ((space = measure_space (line->text, line->length)) > 0)
    {
      line->text += space;
      line->length -= space;
      line->indent = MIN (line->indent + (space <= 2), G_MAXUINT8);
    }
  for (space = 1; space <= 3 && space <= line->length;)
    {
      if (measure_space (line->text + line->length - space, space) == space)
        {
          line->length -= space;
          space = 1;
        }
      else
        space++;
    }
}

/* A line as a string, with plain spaces for no-break ones. */
static char *
dup_line (const HallwaySchedLine *line)
{
  GString *text = g_string_new_len (line->text, line->length);

  g_string_replace (text, "\xc2\xa0", " ", 0);

  return g_string_free (text, FALSE);
}

static gboolean
is_furniture (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (furniture); i++)
    if (g_str_equal (text, furniture[i]))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (furniture_beginnings); i++)
    if (g_str_has_prefix (text, furniture_beginnings[i]))
      return TRUE;

  return g_regex_match (get_expressions ()->attachment, text, 0, NULL);
}

static HallwaySchedLineKind
find_kind (const HallwaySchedLine *line)
{
  g_autofree char *text = NULL;
  char             zone[HALLWAY_SCHED_ZONE_SIZE];
  HallwaySchedWhen when;

  if (line->length == 0)
    return HALLWAY_SCHED_LINE_BLANK;
  if (line->length >= 3 && memcmp (line->text, "•", 3) == 0)
    return HALLWAY_SCHED_LINE_BULLET;
  if (line->length > LONGEST_MARK)
    return HALLWAY_SCHED_LINE_TEXT;

  text = dup_line (line);
  if (g_ascii_isdigit (*text) && hallway_sched_clock_parse (text, zone) >= 0)
    return HALLWAY_SCHED_LINE_SLOT;
  if (g_regex_match (get_expressions ()->day, text, 0, NULL))
    return HALLWAY_SCHED_LINE_DAY;
  if (hallway_sched_when_parse (&when, text))
    return HALLWAY_SCHED_LINE_WHEN;
  if (g_regex_match (get_expressions ()->end, text, 0, NULL))
    return HALLWAY_SCHED_LINE_END;

  return is_furniture (text) ? HALLWAY_SCHED_LINE_BLANK : HALLWAY_SCHED_LINE_TEXT;
}

/**
 * hallway_sched_lines_split:
 * @most: how many octets of the document to split
 * @error: return location for HALLWAY_IMPORT_ERROR_LIMIT
 *
 * Returns: (transfer full) (element-type HallwaySchedLine) (nullable): the lines, or %NULL if one is too long or
 *   there are too many
 */
GArray *
hallway_sched_lines_split (const HallwayDocument *document,
                           gsize                  most,
                           GError               **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (HallwaySchedLine));
  const char        *end = document->text + MIN (document->length, most);

  for (const char *start = document->text; start < end;)
    {
      const char      *stop = memchr (start, '\n', end - start);
      HallwaySchedLine line = { .text = start };

      if (stop == NULL)
        stop = end;
      if (stop - start > HALLWAY_LIMIT_LINE)
        {
          g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("line %u is longer than %d octets"), lines->len + 1, HALLWAY_LIMIT_LINE);
          return NULL;
        }
      if (lines->len == MOST_LINES)
        {
          g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("more than %d lines"), MOST_LINES);
          return NULL;
        }
      line.length = stop - start;
      trim (&line);
      line.kind = find_kind (&line);
      g_array_append_val (lines, line);
      start = stop + 1;
    }

  return g_steal_pointer (&lines);
}

/**
 * hallway_sched_lines_skip:
 *
 * Returns: the first line from @start on, but before @end, that isn't blank; else @end
 */
guint
hallway_sched_lines_skip (GArray *lines,
                          guint   start,
                          guint   end)
{
  while (start < end && hallway_sched_lines_get (lines, start)->kind == HALLWAY_SCHED_LINE_BLANK)
    start++;

  return start;
}

/**
 * hallway_sched_lines_dup:
 *
 * Returns: (transfer full): the text of the line at @position
 */
char *
hallway_sched_lines_dup (GArray *lines,
                         guint   position)
{
  return dup_line (hallway_sched_lines_get (lines, position));
}

/**
 * hallway_sched_lines_join:
 *
 * Joins the lines from @start on, but before @end, with one blank line between paragraphs.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if all lines are blank
 */
char *
hallway_sched_lines_join (GArray *lines,
                          guint   start,
                          guint   end)
{
  GString *text = g_string_new (NULL);
  gboolean after_blank = FALSE;

  for (guint i = start; i < end; i++)
    {
      const HallwaySchedLine *line = hallway_sched_lines_get (lines, i);

      if (line->kind == HALLWAY_SCHED_LINE_BLANK)
        {
          after_blank = TRUE;
          continue;
        }
      if (text->len > 0)
        g_string_append (text, after_blank ? "\n\n" : "\n");
      g_string_append_len (text, line->text, line->length);
      after_blank = FALSE;
    }

  return g_string_free (text, text->len == 0);
}
