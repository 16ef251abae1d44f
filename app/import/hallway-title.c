/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-title.h"

#include "hallway-name.h"
#include "hallway-position.h"

#include "model/hallway-fold.h"

#include <string.h>

#define PERCENT_WITH_SEPARATOR 60
#define MOST_SEPARATORS 8 /* tried in one title */

static const char *const separators[] = { " - ", " – ", " — " };
static const char *const careless_separators[] = { "- ", " -" };

/* Words before the first name of a tail. */
static const char *const introductions[] = {
  "panel moderated by ", "moderated by ", "hosted by ", "presented by ", "led by ", "facilitated by ",
  "moderators: ", "moderator: ", "speakers: ", "speaker: ", "panelists: ", "panelist: ", "host: ", "hosts: ", "with "
};

/* Words of companies, which no person is called. */
static const char *const company_words[] = {
  "ai", "bank", "center", "centre", "cloud", "co", "company", "computing", "consulting", "corp", "corporation",
  "data", "digital", "engineering", "entertainment", "foundation", "gmbh", "group", "holdings", "inc", "industries",
  "innovation", "institute", "international", "lab", "laboratories", "laboratory", "labs", "limited", "llc", "ltd",
  "media", "mobile", "networks", "partners", "research", "security", "services", "software", "solutions", "source",
  "space", "systems", "tech", "technologies", "technology", "telecom", "university", "ventures", NULL
};

/* Sessions which are not expected to name people. */
static const char *const break_words[] = {
  "badge", "break", "breaks", "breakfast", "brunch", "checkin", "cloakroom", "closing", "coffee", "dinner", "lunch",
  "networking", "opening", "party", "reception", "registration", "social", "tea", "welcome", NULL
};

static const char *
skip_introduction (const char *tail)
{
  for (guint i = 0; i < G_N_ELEMENTS (introductions); i++)
    if (g_ascii_strncasecmp (tail, introductions[i], strlen (introductions[i])) == 0)
      return tail + strlen (introductions[i]);

  return tail;
}

/* "Name & Name2, Company; Name3, Company2" into those of each company. */
static char **
split_clusters (const char *tail)
{
  return g_regex_split_simple ("\\s*;\\s*", tail, 0, 0);
}

/* "Name, Company & Name2, Company2" into what stands for each person. */
static char **
split_groups (const char *tail)
{
  return g_regex_split_simple ("\\s*;\\s*|\\s+(?:&|and|und|et|y|/|\\+)\\s+", skip_introduction (tail), 0, 0);
}

/* The last separator before @end, but for those within brackets: "Name [CSC - IT Center]" is one person. */
static char *
find_tail (char *title,
           char *end)
{
  char *last = NULL;
  int   depth = 0;

  for (char *c = end; last == NULL && c-- > title;)
    {
      if (*c == ']' || *c == ')')
        depth++;
      else if (*c == '[' || *c == '(')
        depth = MAX (depth - 1, 0);
      for (guint i = 0; depth == 0 && i < G_N_ELEMENTS (separators); i++)
        if (g_str_has_prefix (c, separators[i]) && c + strlen (separators[i]) <= end)
          last = c;
    }

  return last;
}

static const char *
skip_separator (const char *separator)
{
  const char *tail = g_utf8_next_char (separator + 1);

  return tail + strspn (tail, " ");
}

/* Whether somebody listed stands in the tail, and nothing before them that is no name. */
static gboolean
tail_names_people (const char     *tail,
                   HallwayNameSet *names)
{
  g_auto (GStrv) groups = split_groups (tail);
  gboolean       first = TRUE;

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (groups[i], ",", -1);

      for (guint j = 0; parts[j] != NULL; j++)
        {
          if (hallway_name_set_contains (names, skip_introduction (g_strstrip (parts[j]))))
            return TRUE;
          if (first && !hallway_name_is_plausible (parts[j]))
            return FALSE;
          first = FALSE;
        }
    }

  return FALSE;
}

/* Where the people begin to be set apart: the last separator that somebody listed follows. "Title?- Name" and
 * "Title? -Name", which lost a space, hold one too. */
static char *
find_listed_tail (char           *title,
                  HallwayNameSet *names)
{
  char *end = find_tail (title, title + strlen (title));

  for (guint i = 0; end != NULL && i < MOST_SEPARATORS; i++)
    {
      if (tail_names_people (skip_separator (end), names))
        return end;
      end = find_tail (title, end);
    }

  for (guint i = 0; i < G_N_ELEMENTS (careless_separators); i++)
    {
      end = g_strrstr (title, careless_separators[i]);
      if (end != NULL && tail_names_people (end + strlen (careless_separators[i]), names))
        return end;
    }

  return NULL;
}

static char *
end_title (char *title,
           char *end)
{
  *end = '\0';
  g_strchomp (title);

  return title;
}

/* Adds the people of "Name, Name2", which a publisher always writes so; "Name [Company, Place]" is one. */
static void
collect_all_names (const char *tail,
                   GPtrArray  *names)
{
  g_auto (GStrv) parts = g_regex_split_simple (",(?![^\\[(]*[\\])])", tail, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (names, g_strdup (parts[i]));
}

static gboolean
is_company (GHashTable *companies,
            const char *text)
{
  g_autofree char *folded = hallway_fold (text);
  g_auto (GStrv)   words = hallway_name_split_words (text);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (company_words, words[i]))
      return TRUE;
  return g_hash_table_contains (companies, folded);
}

/* Adds what looks like a name. With companies the first part of "Name, Job title, Company" is one; another part can only
 * be a person if somebody follows who isn't set apart by a company, as in "Name, Name2 & Name3, Company". */
static void
collect_group (const char *group,
               gboolean    has_companies,
               gboolean    is_last,
               GHashTable *companies,
               GPtrArray  *names)
{
  g_auto (GStrv) parts = g_strsplit (group, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *name = skip_introduction (g_strstrip (parts[i]));

      if (i > 0 && has_companies && (is_last || companies == NULL || is_company (companies, name)))
        continue;
      if (hallway_name_is_plausible (name))
        g_ptr_array_add (names, g_strdup (name));
    }
}

static void
collect_plausible_names (const char *tail,
                         gboolean    has_companies,
                         GHashTable *companies,
                         GPtrArray  *names)
{
  g_auto (GStrv) clusters = split_clusters (tail);

  for (guint i = 0; clusters[i] != NULL; i++)
    {
      g_auto (GStrv) groups = split_groups (clusters[i]);

      for (guint j = 0; groups[j] != NULL; j++)
        collect_group (groups[j], has_companies, groups[j + 1] == NULL, companies, names);
    }
}

/* "Title - Name, Engineer - Cloud Specialist, Company": the last separator stands inside a job title. */
static char *
skip_job_titles (char *title,
                 char *end)
{
  for (guint i = 0; end != NULL && i < MOST_SEPARATORS; i++)
    {
      const char      *tail = skip_separator (end);
      g_autofree char *first = g_strndup (tail, strcspn (tail, ",;&"));

      if (!hallway_position_has_role (first))
        break;
      end = find_tail (title, end);
    }

  return end;
}

static gboolean
is_break (const char *title)
{
  g_auto (GStrv) words = hallway_name_split_words (title);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (break_words, words[i]))
      return TRUE;

  return FALSE;
}

/**
 * hallway_title_remove_people:
 * @title: a title
 * @names: (element-type utf8): the people listed with the session
 *
 * Removes the tail of names from a title such as "Title - Name, Company & Name2, Company2" when one of them is listed
 * with the session. Names are compared folded, and first and last word suffice. Dashes of the title itself stay.
 *
 * Returns: (transfer full): the title without its people
 */
char *
hallway_title_remove_people (const char *title,
                             GPtrArray  *names)
{
  g_autoptr (HallwayNameSet) set = NULL;
  char                      *shorter;
  char                      *end;

  g_return_val_if_fail (title != NULL && names != NULL, NULL);

  set = hallway_name_set_new (names);
  shorter = g_strdup (title);
  end = find_listed_tail (shorter, set);
  if (end == NULL || end == shorter)
    return shorter;

  return end_title (shorter, end);
}

/**
 * hallway_titles_carry_people:
 * @titles: (element-type utf8): the titles of all sessions
 *
 * Whether so many titles, breaks aside, hold a dash between spaces that what follows it will be people: at least 60 of
 * 100 (reference: formats, end of section 3).
 *
 * Returns: %TRUE if the titles may be split
 */
gboolean
hallway_titles_carry_people (GPtrArray *titles)
{
  guint n_titles = 0;
  guint n_with_separator = 0;

  g_return_val_if_fail (titles != NULL, FALSE);

  for (guint i = 0; i < titles->len; i++)
    {
      char *title = g_ptr_array_index (titles, i);

      if (is_break (title))
        continue;
      n_titles++;
      if (find_tail (title, title + strlen (title)) != NULL)
        n_with_separator++;
    }

  return n_titles > 0 && n_with_separator * 100 >= n_titles * PERCENT_WITH_SEPARATOR;
}

/* Where a tail begins that was set apart with a space too few: "Title?- Name" and "Title? -Name". */
static char *
find_careless_tail (char *title)
{
  for (guint i = 0; i < G_N_ELEMENTS (careless_separators); i++)
    {
      char            *end = g_strrstr (title, careless_separators[i]);
      const char      *tail = end != NULL ? end + strlen (careless_separators[i]) : NULL;
      g_autofree char *first = tail != NULL ? g_strndup (tail, strcspn (tail, ",;&")) : NULL;

      if (first != NULL && end > title && *tail != ' ' && hallway_name_is_plausible (g_strstrip (first)))
        return end;
    }
  return NULL;
}

/**
 * hallway_titles_list_companies:
 * @titles: (element-type utf8): the titles of all sessions
 *
 * Lists what stands last behind a comma in the tails of @titles: companies, and now and then a job title.
 *
 * Returns: (transfer full) (element-type utf8): a set of folded names
 */
GHashTable *
hallway_titles_list_companies (GPtrArray *titles)
{
  GHashTable *companies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_return_val_if_fail (titles != NULL, companies);

  for (guint i = 0; i < titles->len; i++)
    {
      char          *title = g_ptr_array_index (titles, i);
      const char    *end = find_tail (title, title + strlen (title));
      g_auto (GStrv) clusters = split_clusters (end != NULL ? end : "");

      for (guint j = 0; clusters[j] != NULL; j++)
        {
          const char *comma = strrchr (clusters[j], ',');

          if (comma != NULL)
            g_hash_table_add (companies, hallway_fold (comma + 1 + strspn (comma + 1, " ")));
        }
    }
  return companies;
}

/**
 * hallway_title_split_people:
 * @title: a title
 * @style: how the publisher writes people into titles
 * @companies: (nullable) (element-type utf8): those of hallway_titles_list_companies()
 * @names: (element-type utf8): an array that frees its elements, to which the names are added
 *
 * Splits a title of a publisher that lists people nowhere else: after the last separator stand names, without the
 * companies and job titles that may follow them. Unless @style says that every title is so, the tail has to look like
 * people. Ask hallway_titles_carry_people() first.
 *
 * Returns: (transfer full): the title without its people
 */
char *
hallway_title_split_people (const char       *title,
                            HallwayTitleStyle style,
                            GHashTable       *companies,
                            GPtrArray        *names)
{
  gboolean         has_companies = style == HALLWAY_TITLE_NAMES_AND_COMPANIES;
  g_autofree char *padded = NULL;
  char            *end;
  guint            n_before;

  g_return_val_if_fail (title != NULL && names != NULL, NULL);

  padded = g_strconcat (title, " ", NULL); /* "Title -" lost its last space */
  end = find_tail (padded, padded + strlen (padded));
  if (has_companies)
    end = skip_job_titles (padded, end);
  if (style == HALLWAY_TITLE_ALWAYS_NAMES && end != NULL)
    {
      collect_all_names (skip_separator (end), names);
      return end_title (g_steal_pointer (&padded), end);
    }

  n_before = names->len;
  if (end != NULL && end > padded)
    collect_plausible_names (skip_separator (end), has_companies, companies, names);
  if (names->len == n_before && has_companies)
    {
      end = find_careless_tail (padded);
      if (end != NULL)
        collect_plausible_names (end + strlen (careless_separators[0]), has_companies, companies, names);
    }

  return names->len > n_before ? end_title (g_steal_pointer (&padded), end) : g_strdup (title);
}
