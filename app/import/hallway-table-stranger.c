/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table.h"

#include "hallway-import-error.h"
#include "hallway-table-columns.h"

#include <glib/gi18n.h>
#include <string.h>

/* What a table looks like: this many rows with as many cells as the first, none of which is long. */
#define LEAST_ROWS 2
#define MOST_ROWS 5
#define LEAST_COLUMNS 2
#define LONGEST_HEADING 60 /* octets */

/* How many headings are named to those who wonder what is missing. */
#define MOST_NAMED 6

static guint
rate_as_heading (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (*cell == '\0' || strlen (cell) > LONGEST_HEADING)
        return 0;
    }
  return cells->len >= LEAST_COLUMNS ? cells->len : 0;
}

static gboolean
has_even_rows (HallwayCsv *csv)
{
  g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
  guint                 n_rows = 1;

  for (; n_rows < MOST_ROWS && hallway_csv_read_row (csv, cells, NULL) && cells->len > 0; n_rows++)
    if (cells->len != csv->n_columns)
      return FALSE;
  return n_rows >= LEAST_ROWS;
}

static char *
name_headings (GPtrArray *header)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < MIN (header->len, MOST_NAMED); i++)
    g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", (char *) g_ptr_array_index (header, i));
  if (header->len > MOST_NAMED)
    g_string_append (names, " …");
  g_strdelimit (names->str, "\r\n", ' ');
  return g_string_free (names, FALSE);
}

/**
 * hallway_table_set_stranger_error:
 * @document: what no reader takes
 * @error: return location for HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE
 *
 * Returns: whether it is a table; then @error says which columns it has, and which a schedule needs
 */
gboolean
hallway_table_set_stranger_error (const HallwayDocument *document,
                                  GError               **error)
{
  g_autoptr (GPtrArray)        header = hallway_csv_new_row ();
  g_auto (HallwayTableColumns) columns = { 0 };
  g_autofree char             *headings = NULL;
  HallwayCsv                   csv;

  if (!hallway_csv_open (&csv, document, rate_as_heading, header) || !has_even_rows (&csv))
    return FALSE;

  headings = name_headings (header);
  hallway_table_columns_init (&columns, header);
  if (!hallway_table_columns_has (&columns, HALLWAY_COLUMN_TITLE))
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,
                 _("this is a table (%s), but not a schedule: it lacks a column of titles, such as “Title”"), headings);
  else
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_NOT_A_SCHEDULE,
                 _("this is a table (%s), but not a schedule: it lacks columns of times, such as “Start”, or “Date” and “Start time”"), headings);
  return TRUE;
}
