/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-fold.h"

#include <string.h>

#define LINE_END "\r\n"
#define FOLD LINE_END " "

/* In octets, without the line end (RFC 5545, 3.1). */
#define LINE_OCTETS 75

static gboolean
is_inside_character (char octet)
{
  return (octet & 0xc0) == 0x80;
}

static gsize
measure_part (const char *line,
              gsize       length,
              gsize       octets)
{
  if (length <= octets)
    return length;
  while (is_inside_character (line[octets]))
    octets--;

  return octets;
}

static void
append_folded (GString    *folded,
               const char *line,
               gsize       length)
{
  gsize part = measure_part (line, length, LINE_OCTETS);

  g_string_append_len (folded, line, part);
  while (part < length)
    {
      line += part;
      length -= part;
      part = measure_part (line, length, LINE_OCTETS - 1);
      g_string_append (folded, FOLD);
      g_string_append_len (folded, line, part);
    }
  g_string_append (folded, LINE_END);
}

/* Piece by piece: g_string_replace() moves all the rest for each fold, which takes minutes in a large calendar. */
static GString *
unfold (const char *calendar)
{
  GString    *unfolded = g_string_new (NULL);
  const char *fold;

  for (fold = strstr (calendar, FOLD); fold != NULL; fold = strstr (calendar, FOLD))
    {
      g_string_append_len (unfolded, calendar, fold - calendar);
      calendar = fold + strlen (FOLD);
    }
  g_string_append (unfolded, calendar);

  return unfolded;
}

/**
 * hallway_icalendar_fold:
 * @calendar: valid UTF-8, as libical writes it
 *
 * Folds long lines between two characters. libical 3.0.16 folds too, but a line that just fills its room it ends with
 * "\r\r\n \n": a fold within the line end. So its folds are taken out, which leaves whole line ends, and made anew.
 *
 * Returns: (transfer full): the file
 */
GBytes *
hallway_icalendar_fold (const char *calendar)
{
  g_autoptr (GString) unfolded = unfold (calendar);
  g_autoptr (GString) folded = g_string_sized_new (unfolded->len);
  const char         *line;
  const char         *end;

  for (line = unfolded->str; (end = strstr (line, LINE_END)) != NULL; line = end + strlen (LINE_END))
    append_folded (folded, line, end - line);

  return g_string_free_to_bytes (g_steal_pointer (&folded));
}
