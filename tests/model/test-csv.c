/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "import/hallway-csv.h"
#include "import/hallway-import-error.h"
#include "model/hallway-limits.h"

#include <string.h>

/* Cells between bars, rows on lines with the line that each begins at; "!" where the table can't be read any further. */
static char *
describe (const char *text,
          char        delimiter,
          guint       n_columns)
{
  g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
  GString              *description = g_string_new (NULL);
  HallwayCsv            csv;
  gboolean              is_read;

  hallway_csv_init (&csv, text, strlen (text), delimiter);
  csv.n_columns = n_columns;
  while ((is_read = hallway_csv_read_row (&csv, cells, NULL)) && cells->len > 0)
    {
      g_string_append_printf (description, "%u:", csv.line);
      for (guint i = 0; i < cells->len; i++)
        g_string_append_printf (description, "%s|", (char *) g_ptr_array_index (cells, i));
      g_string_append_c (description, '\n');
    }
  if (!is_read)
    g_string_append_c (description, '!');
  return g_string_free (description, FALSE);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *text;
    char        delimiter;
    const char *rows;
  } cases[] = {
    { "a,b\n1,2\n", ',', "1:a|b|\n2:1|2|\n" },
    { "a;b\r\n1;2", ';', "1:a|b|\n2:1|2|\n" },
    { "a\tb\r1\t2\r", '\t', "1:a|b|\n2:1|2|\n" },
    { "\n\n,\n\n", ',', "3:||\n" },
    { "\"a,b\",\"c\"\"d\"\"\",\"\"", ',', "1:a,b|c\"d\"||\n" },
    { "\"a\nb\r\nc\",d\ne", ',', "1:a\nb\r\nc|d|\n4:e|\n" },
    { "a, \"b\" ,c\"d\"", ',', "1:a|b |c\"d\"|\n" },
    { "\"a\"b,c", ',', "1:ab|c|\n" },
    { " a , b ", ',', "1: a | b |\n" },
    { "a,\"b", ',', "!" },
    { "a,\"b\"\"", ',', "!" },
    { "\"", ',', "!" },
    { "", ',', "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = describe (cases[i].text, cases[i].delimiter, 0);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

/* A row without its line end that is shorter than all others was cut off. */
static void
test_early_end (void)
{
  static const struct
  {
    const char *text;
    const char *rows;
  } cases[] = {
    { "1,2,3\n4,5", "1:1|2|3|\n!" },
    { "1,2,3\n4,5\n", "1:1|2|3|\n2:4|5|\n" },
    { "1,2\n4,5", "1:1|2|\n2:4|5|\n" },
    { "1,2,3\n4,5,", "1:1|2|3|\n2:4|5||\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rows = describe (cases[i].text, ',', 3);

      g_assert_cmpstr (rows, ==, cases[i].rows);
    }
}

static void
assert_limit (const char *text)
{
  g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
  g_autoptr (GError)    error = NULL;
  HallwayCsv            csv;

  hallway_csv_init (&csv, text, strlen (text), ',');
  g_assert_false (hallway_csv_read_row (&csv, cells, &error));
  g_assert_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT);
}

static void
test_limits (void)
{
  g_autofree char *columns = g_strnfill (HALLWAY_LIMIT_COLUMNS, ',');
  g_autofree char *cell = g_strnfill (HALLWAY_LIMIT_TOKEN + 1, 'a');
  g_autofree char *fits = describe (columns + 1, ',', 0);

  g_assert_true (g_str_has_suffix (fits, "|\n"));
  assert_limit (columns);
  assert_limit (cell);
}

static guint
rate (GPtrArray *cells)
{
  return g_ptr_array_find_with_equal_func (cells, "title", g_str_equal, NULL) ? cells->len : 0;
}

static void
test_open (void)
{
  static const struct
  {
    const char *text;
    guint       n_columns; /* 0 if it is no table */
    const char *first;     /* of the row below the header */
  } cases[] = {
    { "title,start\na,b\n", 2, "a" },
    { "title;start,end;room\na;b,c;d\n", 3, "a" },
    { "Our programme\n\n\"two\nlines\",x\ntitle\tstart\na\tb\n", 2, "a" },
    { "title\na\n", 1, "a" },
    { "Title,Start\na,b\n", 0, NULL },
    { "\"title", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HallwayDocument       document = { .text = cases[i].text, .length = strlen (cases[i].text) };
      g_autoptr (GPtrArray) header = hallway_csv_new_row ();
      g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
      HallwayCsv            csv;

      g_assert_cmpint (hallway_csv_open (&csv, &document, rate, header), ==, cases[i].n_columns > 0);
      g_assert_cmpuint (header->len, ==, cases[i].n_columns);
      if (cases[i].n_columns == 0)
        continue;
      g_assert_true (hallway_csv_read_row (&csv, cells, NULL));
      g_assert_cmpstr (g_ptr_array_index (cells, 0), ==, cases[i].first);
    }
}

static void
test_lists (void)
{
  static const struct
  {
    const char *cell;
    const char *items;
  } cases[] = {
    { "Ada; Bo ;Cy", "Ada|Bo|Cy" },
    { "Ada", "Ada" },
    { "Ada;;Cy;", "Ada||Cy|" },
    { "\"Ada; Bo\"; \"say \"\"Cy\"\"\"", "Ada; Bo|say \"Cy\"" },
    { "\"Rope\" Ada; Bo", "\"Rope\" Ada|Bo" },
    { "\"Ada", "\"Ada" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items = hallway_csv_split_list (cases[i].cell, ';');
      g_autofree char      *joined = NULL;

      g_ptr_array_add (items, NULL);
      joined = g_strjoinv ("|", (char **) items->pdata);
      g_assert_cmpstr (joined, ==, cases[i].items);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/early-end", test_early_end);
  g_test_add_func ("/csv/limits", test_limits);
  g_test_add_func ("/csv/open", test_open);
  g_test_add_func ("/csv/lists", test_lists);

  return g_test_run ();
}
