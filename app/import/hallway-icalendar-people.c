/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-people.h"

#include "model/hallway-limits.h"

#include <string.h>

/* No name is longer; a longer line is a sentence. In octets. */
#define LONGEST_NAME 120

/* What publishers write before the people in the first line of a description. */
static const char *const labels[] = {
  "Speaker", "Speakers", "Speaker(s)", "Presenter", "Presenters", "Presenter(s)", "Presented by", "Panelists", "by",
  "von", "Referent", "Referentin", "Referenten", "Referent*innen", "Vortragende", "Vortragender", "Sprecher",
  "Intervenant", "Intervenants", "Intervenante", "Intervenantes", "Relatore", "Relatori", "Ponente", "Ponentes"
};

/* Tags that keep a biography together over several lines. */
static const char *const block_tags[] = { "p", "ul", "ol", "div", "blockquote", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6" };

/**
 * hallway_icalendar_person_free:
 *
 * Frees a #HallwayIcalendarPerson.
 */
void
hallway_icalendar_person_free (gpointer self)
{
  HallwayIcalendarPerson *person = self;

  g_free (person->name);
  g_free (person->company);
  g_free (person->biography);
  g_free (person);
}

static HallwayIcalendarPerson *
add_person (GPtrArray  *people,
            const char *name,
            gsize       length)
{
  g_autofree char        *stripped = g_strstrip (g_strndup (name, length));
  HallwayIcalendarPerson *person;

  if (*stripped == '\0' || people->len >= HALLWAY_LIMIT_PERSONS)
    return NULL;

  person = g_new0 (HallwayIcalendarPerson, 1);
  person->name = g_steal_pointer (&stripped);
  g_ptr_array_add (people, person);
  return person;
}

/**
 * hallway_icalendar_people_add:
 * @people: (element-type HallwayIcalendarPerson): where to add
 * @name: a common name, with what publishers leave around it: quotes, an escaped line end
 *
 * Adds one person.
 */
void
hallway_icalendar_people_add (GPtrArray  *people,
                              const char *name)
{
  gsize length;

  g_return_if_fail (people != NULL);
  g_return_if_fail (name != NULL);

  length = strlen (name);
  while (length >= 2 && name[length - 2] == '\\' && g_ascii_tolower (name[length - 1]) == 'n')
    length -= 2;
  if (length >= 2 && name[0] == '"' && name[length - 1] == '"')
    {
      name++;
      length -= 2;
    }
  add_person (people, name, length);
}

/* "Name (Company)" in two. */
static void
split_company (HallwayIcalendarPerson *person)
{
  gsize length = strlen (person->name);
  char *bracket = strstr (person->name, " (");

  if (bracket == NULL || person->name[length - 1] != ')')
    return;

  person->company = g_strndup (bracket + 2, length - (gsize) (bracket + 2 - person->name) - 1);
  *bracket = '\0';
}

/* How long a separator of two names stands at text, 0 if none does. */
static gsize
measure_separator (const char *text)
{
  static const char *const words[] = { " & ", " and ", " und ", " et " };

  if (*text == ',' || *text == ';')
    return 1;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i]))
      return strlen (words[i]);
  return 0;
}

/**
 * hallway_icalendar_people_add_list:
 * @people: (element-type HallwayIcalendarPerson): where to add
 * @names: "A, B & C"; what stands in brackets isn't split
 * @has_companies: whether brackets hold companies, as Indico writes them
 *
 * Adds everyone in a list.
 */
void
hallway_icalendar_people_add_list (GPtrArray  *people,
                                   const char *names,
                                   gboolean    has_companies)
{
  const char *start = names;
  int         depth = 0;

  g_return_if_fail (people != NULL);
  g_return_if_fail (names != NULL);

  for (const char *c = names;; c++)
    {
      gsize separator = depth == 0 ? measure_separator (c) : 0;

      if (*c == '(' || *c == '[')
        depth++;
      else if ((*c == ')' || *c == ']') && depth > 0)
        depth--;
      if (separator > 0 || *c == '\0')
        {
          HallwayIcalendarPerson *person = add_person (people, start, (gsize) (c - start));

          if (person != NULL && has_companies)
            split_company (person);
          start = c + separator;
        }
      if (*c == '\0')
        return;
      if (separator > 1)
        c += separator - 2; /* keeps the last space, which may begin the next separator */
    }
}

/* Where the names begin in "Speakers: A, B", or NULL. */
static const char *
skip_label (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      gsize length = strlen (labels[i]);

      if (g_ascii_strncasecmp (line, labels[i], length) == 0 && line[length] == ':')
        return line + length + 1;
    }
  return NULL;
}

/* How many block tags a line opens more than it closes. */
static int
count_open_tags (const char *line,
                 gsize       length)
{
  int n_open = 0;

  for (const char *c = memchr (line, '<', length); c != NULL; c = memchr (c + 1, '<', length - (gsize) (c + 1 - line)))
    {
      gboolean    closes = c[1] == '/';
      const char *tag = c + 1 + closes;

      for (guint i = 0; i < G_N_ELEMENTS (block_tags); i++)
        {
          gsize n = strlen (block_tags[i]);

          if (g_ascii_strncasecmp (tag, block_tags[i], n) == 0 && !g_ascii_isalnum (tag[n]))
            n_open += closes ? -1 : 1;
        }
    }
  return n_open;
}

static void
append_biography (HallwayIcalendarPerson *person,
                  const char             *line,
                  gsize                   length)
{
  g_autofree char *before = person->biography;

  person->biography = before == NULL ? g_strndup (line, length) : g_strdup_printf ("%s\n%.*s", before, (int) length, line);
}

/* A block of names, each with a biography in HTML below. */
static void
read_block (GPtrArray  *people,
            const char *block)
{
  HallwayIcalendarPerson *person = NULL;
  int                     depth = 0;

  for (const char *line = block; *line != '\0';)
    {
      gsize    length = strcspn (line, "\n");
      gboolean is_name = depth <= 0 && length > 0 && length <= LONGEST_NAME && memchr (line, '<', length) == NULL;

      if (is_name)
        person = add_person (people, line, length);
      else if (person != NULL && length > 0)
        append_biography (person, line, length);
      depth += count_open_tags (line, length);
      line += length + (line[length] == '\n');
    }
}

/* "<p>-</p>" says nothing. */
static void
drop_empty_biographies (GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++)
    {
      HallwayIcalendarPerson *person = g_ptr_array_index (people, i);

      if (person->biography != NULL && g_str_equal (person->biography, "<p>-</p>"))
        g_clear_pointer (&person->biography, g_free);
    }
}

static const char *
find_block (const char *description)
{
  static const char *const headings[] = { "\nSpeakers:\n", "\nSpeaker:\n" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const char *heading = g_strrstr (description, headings[i]);

      if (heading != NULL)
        return heading;
    }
  return NULL;
}

/**
 * hallway_icalendar_people_take_from_prose:
 * @people: (element-type HallwayIcalendarPerson): where to add
 * @description: the description of a session
 * @has_companies: whether brackets after a name hold companies, as Indico writes them
 *
 * Takes the people out of a description: those of its first line, "Speakers: A, B" or "von: A" (Symposion, Indico,
 * Kielux), and those of a block at its end with their biographies (PyCon's ics.py).
 *
 * Returns: (transfer full): what remains of the description
 */
char *
hallway_icalendar_people_take_from_prose (GPtrArray  *people,
                                          const char *description,
                                          gboolean    has_companies)
{
  const char *names;
  const char *block;
  gsize       length;

  g_return_val_if_fail (people != NULL, NULL);
  g_return_val_if_fail (description != NULL, NULL);

  length = strcspn (description, "\n");
  names = skip_label (description);
  if (names != NULL && names < description + length)
    {
      g_autofree char *list = g_strndup (names, length - (gsize) (names - description));

      hallway_icalendar_people_add_list (people, list, has_companies);
      return g_strchug (g_strdup (description + length));
    }

  block = find_block (description);
  if (block == NULL)
    return g_strdup (description);

  read_block (people, strchr (block + 1, '\n') + 1);
  drop_empty_biographies (people);
  return g_strndup (description, (gsize) (block - description));
}
