/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-people.h"

#include "hallway-position.h"

#include <string.h>

#define PICTURE "avatar for "
#define LONGEST_NAME 80 /* octets */
#define LONGEST_INITIALS 3
#define MOST_NAME_WORDS 6

static gboolean
is_text (GArray *lines,
         guint   position,
         guint   end)
{
  return position < end && hallway_sched_lines_get (lines, position)->kind == HALLWAY_SCHED_LINE_TEXT;
}

static gboolean
is_blank (GArray *lines,
          guint   position,
          guint   end)
{
  return position >= end || hallway_sched_lines_get (lines, position)->kind == HALLWAY_SCHED_LINE_BLANK;
}

/* Whether "KR" may stand for "Konrad Rzeszutek Wilk": the letters of its first and of a later word. */
static gboolean
are_initials (const char *initials,
              const char *name)
{
  glong            n_initials = g_utf8_strlen (initials, -1);
  g_autofree char *upper = g_utf8_strup (name, -1);
  g_auto (GStrv)   words = g_strsplit (upper, " ", -1);
  gunichar         second;

  if (n_initials > LONGEST_INITIALS || !g_unichar_isupper (g_utf8_get_char (initials)) ||
      g_utf8_get_char (initials) != g_utf8_get_char (upper))
    return FALSE;
  if (words[1] == NULL || n_initials == 1)
    return n_initials == 1;

  second = g_utf8_get_char (g_utf8_next_char (initials));
  for (guint i = 1; words[i] != NULL; i++)
    if (g_utf8_get_char (words[i]) == second)
      return TRUE;

  return FALSE;
}

static gboolean
can_be_name (const char *text)
{
  gsize length = strlen (text);

  if (!hallway_position_is_plausible (text))
    return FALSE;

  return length <= LONGEST_NAME && strchr ("-*\"“", *text) == NULL && strpbrk (text, ":;?!") == NULL;
}

/* A name that neither picture nor initials announce: capitalised words alone between blank lines. */
static gboolean
is_bare_name (GArray *lines,
              guint   position,
              guint   end)
{
  g_autofree char *text = NULL;
  g_auto (GStrv)   words = NULL;
  guint            n_words;

  if (!is_text (lines, position, end) || !is_blank (lines, position + 1, end))
    return FALSE;

  text = hallway_sched_lines_dup (lines, position);
  words = g_strsplit (text, " ", -1);
  n_words = g_strv_length (words);
  if (n_words < 2 || n_words > MOST_NAME_WORDS || !can_be_name (text) || strpbrk (text, ",0123456789") != NULL)
    return FALSE;
  if (!g_unichar_isupper (g_utf8_get_char (words[0])) || !g_unichar_isupper (g_utf8_get_char (words[n_words - 1])))
    return FALSE;

  return !hallway_position_has_role (text);
}

/* A bare name between two biographies, where a picture had no words: a position under it makes sure. */
static gboolean
is_bare_person (GArray *lines,
                guint   position,
                guint   end)
{
  guint            next;
  g_autofree char *text = NULL;

  if (position == 0 || !is_blank (lines, position - 1, end) || !is_bare_name (lines, position, end))
    return FALSE;
  next = hallway_sched_lines_skip (lines, position + 1, end);
  if (!is_text (lines, next, end))
    return FALSE;
  text = hallway_sched_lines_dup (lines, next);

  return hallway_position_is_plausible (text) && (hallway_position_has_role (text) || strchr (text, ',') != NULL);
}

/* If a person begins at @position, the name and the position after it. */
static char *
begin_person (GArray *lines,
              guint   position,
              guint   end,
              guint  *after)
{
  g_autofree char *mark = NULL;
  g_autofree char *name = NULL;
  guint            next;

  if (!is_text (lines, position, end) || hallway_sched_lines_get (lines, position)->length > LONGEST_NAME + strlen (PICTURE))
    return NULL;

  mark = hallway_sched_lines_dup (lines, position);
  next = hallway_sched_lines_skip (lines, position + 1, end);
  if (is_text (lines, next, end) && hallway_sched_lines_get (lines, next)->length <= LONGEST_NAME)
    name = hallway_sched_lines_dup (lines, next);

  if (g_str_has_prefix (mark, PICTURE))
    {
      *after = g_strcmp0 (name, mark + strlen (PICTURE)) == 0 ? next + 1 : position + 1;
      return g_strdup (mark + strlen (PICTURE));
    }
  if (name == NULL || !can_be_name (name) || (!are_initials (mark, name) && strcmp (mark, name) != 0))
    return NULL;

  *after = next + 1;
  return g_steal_pointer (&name);
}

static gboolean
begins_people (GArray *lines,
               guint   position,
               guint   end)
{
  g_autofree char *heading = NULL;
  g_autofree char *name = NULL;
  HallwayRole      role;
  guint            first;
  guint            after;

  if (!is_text (lines, position, end))
    return FALSE;
  heading = hallway_sched_lines_dup (lines, position);
  if (!hallway_sched_role_parse (heading, &role))
    return FALSE;

  first = hallway_sched_lines_skip (lines, position + 1, end);
  name = begin_person (lines, first, end, &after);

  return name != NULL || is_bare_name (lines, first, end);
}

/* What stands under a name: a position, if the first line can be one, and a biography. */
static void
read_details (GArray       *lines,
              guint         start,
              guint         end,
              const char   *name,
              HallwayRole   role,
              HallwayDraft *draft,
              GArray       *participations)
{
  guint            first = hallway_sched_lines_skip (lines, start, end);
  g_autofree char *position = NULL;
  g_autofree char *biography = NULL;

  if (is_text (lines, first, end))
    position = hallway_sched_lines_dup (lines, first);
  if (position != NULL && hallway_position_is_plausible (position))
    first++;
  else
    g_clear_pointer (&position, g_free);
  biography = hallway_sched_lines_join (lines, first, end);

  hallway_sched_add_person (draft, participations, role, name, position, biography);
}

/* The end of the details that begin at @start: the next person, or the next heading. */
static guint
find_end_of_details (GArray  *lines,
                     guint    start,
                     guint    end,
                     gboolean are_bare)
{
  for (guint i = start; i < end; i++)
    {
      guint            after;
      g_autofree char *name = begin_person (lines, i, end, &after);

      if (name != NULL || begins_people (lines, i, end) || is_bare_person (lines, i, end))
        return i;
      if (are_bare && i > start && is_blank (lines, i - 1, end) && is_bare_name (lines, i, end))
        return i;
    }

  return end;
}

/**
 * hallway_sched_people_find:
 *
 * Finds the first heading of people, such as "Speakers", between @start and @end. A description may hold that word on
 * a line of its own; a heading has people under it.
 *
 * Returns: its position, or @end if there is none
 */
guint
hallway_sched_people_find (GArray *lines,
                           guint   start,
                           guint   end)
{
  for (guint i = start; i < end; i++)
    if (begins_people (lines, i, end))
      return i;

  return end;
}

/**
 * hallway_sched_people_read:
 * @start: a position from hallway_sched_people_find()
 * @end: where the people end
 * @draft: where the persons are added
 * @participations: (element-type HallwayParticipation): where the people of the session are added
 *
 * Reads the people of one session in the order of the page.
 */
void
hallway_sched_people_read (GArray       *lines,
                           guint         start,
                           guint         end,
                           HallwayDraft *draft,
                           GArray       *participations)
{
  HallwayRole role = HALLWAY_ROLE_SPEAKER;

  for (guint i = start; i < end;)
    {
      g_autofree char *name = NULL;
      guint            after;
      guint            next;

      if (begins_people (lines, i, end))
        {
          g_autofree char *heading = hallway_sched_lines_dup (lines, i);

          hallway_sched_role_parse (heading, &role);
          i = hallway_sched_lines_skip (lines, i + 1, end);
        }

      name = begin_person (lines, i, end, &after);
      next = find_end_of_details (lines, name != NULL ? after : i + 1, end, name == NULL);
      if (name == NULL)
        {
          name = hallway_sched_lines_dup (lines, i);
          after = i + 1;
        }
      read_details (lines, after, next, name, role, draft, participations);
      i = next;
    }
}
