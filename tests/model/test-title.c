/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-position.h"
#include "import/hallway-title.h"

static GPtrArray *
split_list (const char *list)
{
  GPtrArray     *names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (list, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (names, g_strdup (parts[i]));

  return names;
}

static char *
join_list (GPtrArray *names)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (names, i));

  return g_string_free (list, FALSE);
}

static void
test_listed_people (void)
{
  static const struct
  {
    const char *title;
    const char *names;
    const char *shorter;
  } cases[] = {
    { "Boats - Ada Byron, Looms Ltd", "Ada Byron", "Boats" },
    { "Boats – Ada Byron", "Ada Byron", "Boats" },
    { "Boats — Ada Byron", "Ada Byron", "Boats" },
    { "Boats - Sail & Steam - Ada Byron, Looms", "Ada Byron", "Boats - Sail & Steam" },
    { "Boats - Ada Byron, Looms - North", "Ada Byron", "Boats" },
    { "Boats 2.0: sails for Docks - Zoe Lie, Univeristy of Hull", "Zoe Lie", "Boats 2.0: sails for Docks" },
    { "Keynote: Docks - Bo Ek, Executive Director, The Harbour", "Bo Ek", "Keynote: Docks" },
    { "Boats - Ana Dontu, Sails and Bo Ek, Steam", "Ana Donțu|Bo Ek", "Boats" },
    { "Boats - Ana Wilk, Sails", "Ana Rzeszutek Wilk", "Boats" },
    { "Boats - Ana M. Wilk & Bo Ek, Sails", "Ana Wilk|Bo Ek", "Boats" },
    { "Boats - Moderated by Ada Byron, Looms", "Ada Byron", "Boats" },
    { "Boats - Panel Moderated by Ada Byron; Bo Ek, Steam", "Bo Ek", "Boats" },
    { "Boats - Dr. Ada Byron", "Ada Byron", "Boats" },
    { "Boats - Ada Byron", "Ada B.", "Boats" },
    { "Boats - Ada B.", "Ada Byron", "Boats" },
    { "Boats - Ada Guttierrez, Sails & Bo Ek, Steam", "Ada Gutierez|Bo Ek", "Boats" },
    { "Boats - Cher", "Cher", "Boats" },
    { "Boats?- Ada Byron, Looms", "Ada Byron", "Boats?" },
    { "Boats - Are We Afloat? -Ada Byron, Looms", "Ada Byron", "Boats - Are We Afloat?" },
    { "Boats - Sean O’Hara", "Sean O'Hara", "Boats" },
    /* what has to stay */
    { "Boats - A Modern Fleet", "Ada Byron", "Boats - A Modern Fleet" },
    { "Boats - A, B, CC, Dock Foundation and Fleet Project", "Ada Byron", "Boats - A, B, CC, Dock Foundation and Fleet Project" },
    { "Boats - Why I asked, Ada Byron", "Ada Byron", "Boats - Why I asked, Ada Byron" },
    { "Boats - Ada Bell", "Ada Byron", "Boats - Ada Bell" },
    { "Boats - Ada", "Ada Byron", "Boats - Ada" },
    { "Boats-Ada Byron", "Ada Byron", "Boats-Ada Byron" },
    { " - Ada Byron", "Ada Byron", " - Ada Byron" },
    { "Boats - Ada Byron", "", "Boats - Ada Byron" },
    { "", "Ada Byron", "" },
    { "Boats - ", "Ada Byron|()", "Boats - " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = split_list (cases[i].names);
      g_autofree char      *shorter = hallway_title_remove_people (cases[i].title, names);

      g_assert_cmpstr (shorter, ==, cases[i].shorter);
    }
}

static void
test_unlisted_people (void)
{
  static const struct
  {
    HallwayTitleStyle style;
    const char       *title;
    const char       *shorter;
    const char       *names;
  } cases[] = {
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Ada Byron, Looms & Bo Ek, Dock Crew", "Boats", "Ada Byron|Bo Ek" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Ada Byron & Bo van der Ek PL, Looms", "Boats", "Ada Byron|Bo van der Ek PL" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Ada Byron, Captain; Bo Ek, Steam, Inc.", "Boats", "Ada Byron|Bo Ek" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Ada Byron, Manager, Sails & Core Maintainer, Steam", "Boats", "Ada Byron" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Moderated by Ada Byron, Looms", "Boats", "Ada Byron" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Ada Byron, Engineer - Sail Specialist, Looms", "Boats", "Ada Byron" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Élodie Œuvre", "Boats", "Élodie Œuvre" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Full-Day Event | PASS REQUIRED", "Boats - Full-Day Event | PASS REQUIRED", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - AM SESSION", "Boats - AM SESSION", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - User Guide", "Boats - User Guide", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - Grand Ballroom", "Boats - Grand Ballroom", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats - why they float", "Boats - why they float", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Boats", "Boats", "" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Do Boats float? -Ada Byron, Looms", "Do Boats float?", "Ada Byron" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Do Boats float?- Ada Byron, Looms", "Do Boats float?", "Ada Byron" },
    { HALLWAY_TITLE_NAMES_AND_COMPANIES, "Old- and new Boats", "Old- and new Boats", "" },
    { HALLWAY_TITLE_NAMES, "Boats - Ada Byron, Bo Ek", "Boats", "Ada Byron|Bo Ek" },
    { HALLWAY_TITLE_NAMES, "Boats — Ada Byron", "Boats", "Ada Byron" },
    { HALLWAY_TITLE_ALWAYS_NAMES, "Boats - Sail - ada [Looms, Hull], Bo Ek (Steam)", "Boats - Sail", "ada [Looms, Hull]|Bo Ek (Steam)" },
    { HALLWAY_TITLE_ALWAYS_NAMES, "Boats - ", "Boats", "" },
    { HALLWAY_TITLE_ALWAYS_NAMES, "Boats - User Guide -", "Boats - User Guide", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autofree char      *shorter = hallway_title_split_people (cases[i].title, cases[i].style, NULL, names);
      g_autofree char      *list = join_list (names);

      g_assert_cmpstr (shorter, ==, cases[i].shorter);
      g_assert_cmpstr (list, ==, cases[i].names);
    }
}

static void
test_statistics (void)
{
  static const struct
  {
    const char *titles;
    gboolean    carry;
  } cases[] = {
    { "A - Ada Byron|B - Bo Ek|C", TRUE },
    { "A - Ada Byron|B|C", FALSE },
    { "A - Ada Byron|Coffee Break|Lunch", TRUE },
    { "A-Ada Byron|B-Bo Ek", FALSE },
    { "Lunch|Registration", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) titles = split_list (cases[i].titles);

      g_assert_cmpint (hallway_titles_carry_people (titles), ==, cases[i].carry);
    }
}

static void
test_position_split (void)
{
  static const struct
  {
    const char *line;
    const char *job_title;
    const char *company;
  } cases[] = {
    { "Boatswain, Looms", "Boatswain", "Looms" },
    { "Director Docks / Chairperson The Fleet , Looms Systems UK Ltd.", "Director Docks / Chairperson The Fleet", "Looms Systems UK Ltd." },
    { "Looms", NULL, "Looms" },
    { "Washington Unviersity", NULL, "Washington Unviersity" },
    { "Software Engineer", "Software Engineer", NULL },
    { "Security Architect (Sr. PE), Looms", "Security Architect (Sr. PE)", "Looms" },
    { "VP, Engineering, Looms", "VP, Engineering", "Looms" },
    { "Engineer, Looms, Inc.", "Engineer", "Looms, Inc." },
    { "Engineer, Looms Co., Ltd", "Engineer", "Looms Co., Ltd" },
    { "Looms, Inc.", NULL, "Looms, Inc." },
    { "Dir, Open Tech & Partnerships, Looms", "Dir, Open Tech & Partnerships", "Looms" },
    { "CTO, Harbour Foundation (HF, Docks)", "CTO", "Harbour Foundation (HF, Docks)" },
    { "Professor, University of Hull, Docks", "Professor", "University of Hull, Docks" },
    { "Co-founder, CTO", "Co-founder, CTO", NULL },
    { "CEO, Engineer Better", "CEO", "Engineer Better" },
    { "Engineer at Looms, Inc.", "Engineer", "Looms, Inc." },
    { "Engineer,", "Engineer", NULL },
    { ", Looms", NULL, "Looms" },
    { ",", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *job_title = NULL;
      g_autofree char *company = NULL;

      hallway_position_split (cases[i].line, &job_title, &company);
      g_assert_cmpstr (job_title, ==, cases[i].job_title);
      g_assert_cmpstr (company, ==, cases[i].company);
    }
}

static void
test_position_or_biography (void)
{
  static const struct
  {
    const char *line;
    gboolean    is_position;
  } cases[] = {
    { "Looms", TRUE },
    { "Sr. Principal Engineer, Looms Inc.", TRUE },
    { "Director Docks / Chairperson The Fleet , Looms Systems UK Ltd.", TRUE },
    { "Ada weaves boats out of words.", FALSE },
    { "Ada is a weaver", FALSE },
    { "I weave", FALSE },
    { "Ada weaves. Bo sails", FALSE },
    { "Ada weaves... Read More →", FALSE },
    { "https://looms.example/", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (hallway_position_is_plausible (cases[i].line), ==, cases[i].is_position);
}

/* Who stands before a "&" without a company, and a company that others are of. */
static void
test_companies (void)
{
  static const struct
  {
    const char *title;
    const char *names;
  } cases[] = {
    { "Boats - Ada Byron, Bo Ek & Cy Dahl, Silk Mills", "Ada Byron|Bo Ek|Cy Dahl" },
    { "Boats - Ada Byron, Silk Mills & Bo Ek, Looms", "Ada Byron|Bo Ek" },
    { "Boats - Ada Byron, Looms; Bo Ek, Cy Dahl, and Di Ong, Silk Mills", "Ada Byron|Bo Ek|Cy Dahl|Di Ong" },
    { "Boats - Ada Byron, Silk Mills", "Ada Byron" },
    { "Boats - Ada Byron, Looms Consulting & Bo Ek, Looms", "Ada Byron|Bo Ek" },
  };
  g_autoptr (GPtrArray)  titles = g_ptr_array_new ();
  g_autoptr (GHashTable) companies = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_ptr_array_add (titles, (char *) cases[i].title);
  companies = hallway_titles_list_companies (titles);
  g_assert_true (g_hash_table_contains (companies, "silk mills"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
      g_autofree char      *shorter = hallway_title_split_people (cases[i].title, HALLWAY_TITLE_NAMES_AND_COMPANIES, companies, names);
      g_autofree char      *list = join_list (names);

      g_assert_cmpstr (shorter, ==, "Boats");
      g_assert_cmpstr (list, ==, cases[i].names);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/title/companies", test_companies);
  g_test_add_func ("/title/listed-people", test_listed_people);
  g_test_add_func ("/title/unlisted-people", test_unlisted_people);
  g_test_add_func ("/title/statistics", test_statistics);
  g_test_add_func ("/position/split", test_position_split);
  g_test_add_func ("/position/or-biography", test_position_or_biography);

  return g_test_run ();
}
