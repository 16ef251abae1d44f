/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-csv.h"

#include "hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>
#include <string.h>

/* How far into a document its header is looked for. */
#define HEAD_SIZE (64 * 1024)
#define HEAD_ROWS 20

static const char delimiters[] = { ',', ';', '\t' };

/**
 * hallway_csv_new_row:
 *
 * Returns: (transfer full) (element-type utf8): an empty row
 */
GPtrArray *
hallway_csv_new_row (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

/**
 * hallway_csv_init:
 * @self: (out caller-allocates): the table; it owns nothing
 * @text: (transfer none): valid UTF-8, to be kept while @self is used
 * @length: octets of @text
 * @delimiter: what stands between cells
 *
 * Begins to read a table.
 */
void
hallway_csv_init (HallwayCsv *self,
                  const char *text,
                  gsize       length,
                  char        delimiter)
{
  *self = (HallwayCsv){ .position = text, .end = text + length, .delimiter = delimiter, .line = 1, .next_line = 1 };
}

static gboolean
is_line_end (char character)
{
  return character == '\n' || character == '\r';
}

static gboolean
ends_cell (const HallwayCsv *self)
{
  return self->position == self->end || *self->position == self->delimiter || is_line_end (*self->position);
}

/* Past the end of the line, of whichever of the three kinds. */
static void
skip_line_end (HallwayCsv *self)
{
  if (self->position == self->end)
    return;

  if (*self->position == '\r' && self->position + 1 < self->end && self->position[1] == '\n')
    self->position++;
  self->position++;
  self->next_line++;
}

/* What is in quotes; a doubled quote is one. */
static gboolean
read_quoted (HallwayCsv *self,
             GString    *cell,
             GError    **error)
{
  for (self->position++; self->position < self->end; self->position++)
    {
      const char *start = self->position;

      while (self->position < self->end && *self->position != '"')
        self->next_line += *self->position++ == '\n';
      g_string_append_len (cell, start, self->position - start);
      if (self->position == self->end)
        break;
      if (self->position + 1 == self->end || self->position[1] != '"')
        {
          self->position++;
          return TRUE;
        }
      g_string_append_c (cell, '"');
      self->position++;
    }

  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("the table ends within the quotes that a cell of line %u begins with"), self->line);
  return FALSE;
}

/* Quotes count at the beginning of a cell; what follows them there, and any elsewhere, belongs to the cell. */
static gboolean
read_cell (HallwayCsv *self,
           GString    *cell,
           GError    **error)
{
  const char *start = self->position;

  while (self->position < self->end && *self->position == ' ')
    self->position++;
  if (self->position < self->end && *self->position == '"')
    {
      if (!read_quoted (self, cell, error))
        return FALSE;
      start = self->position;
    }

  while (!ends_cell (self))
    self->position++;
  g_string_append_len (cell, start, self->position - start);
  return TRUE;
}

static gboolean
check_cell (const HallwayCsv *self,
            GPtrArray        *cells,
            const GString    *cell,
            GError          **error)
{
  if (cell->len > HALLWAY_LIMIT_TOKEN)
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("line %u has a cell larger than %d MiB"), self->line, HALLWAY_LIMIT_TOKEN / (1024 * 1024));
  else if (cells->len == HALLWAY_LIMIT_COLUMNS)
    g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_LIMIT, _("line %u has more than %d columns"), self->line, HALLWAY_LIMIT_COLUMNS);
  else
    return TRUE;
  return FALSE;
}

/* A last line without its end that is shorter than all others was cut off. One that was cut off in its last cell, or
 * between two rows, can't be told from a whole one. */
static gboolean
check_end (HallwayCsv *self,
           guint       n_cells,
           gboolean    has_line_end,
           GError    **error)
{
  if (n_cells >= self->n_columns || n_cells == 0)
    return TRUE;
  if (has_line_end || self->is_ragged)
    {
      self->is_ragged = TRUE;
      return TRUE;
    }

  g_set_error (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_TRUNCATED, _("the table ends within its last row, at line %u"), self->line);
  return FALSE;
}

/**
 * hallway_csv_read_row:
 * @cells: (element-type utf8): where to put the cells; none at the end of the table
 * @error: return location for HALLWAY_IMPORT_ERROR_TRUNCATED or _LIMIT
 *
 * Reads the next row that isn't an empty line.
 *
 * Returns: %FALSE with @error set if the table can't be read any further
 */
gboolean
hallway_csv_read_row (HallwayCsv *self,
                      GPtrArray  *cells,
                      GError    **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean            has_line_end;

  g_ptr_array_set_size (cells, 0);
  while (self->position < self->end && is_line_end (*self->position))
    skip_line_end (self);
  self->line = self->next_line;
  if (self->position == self->end)
    return TRUE;

  for (;;)
    {
      g_string_truncate (cell, 0);
      if (!read_cell (self, cell, error) || !check_cell (self, cells, cell, error))
        return FALSE;
      g_ptr_array_add (cells, g_strndup (cell->str, cell->len));
      if (self->position == self->end || *self->position != self->delimiter)
        break;
      self->position++;
    }

  has_line_end = self->position < self->end;
  skip_line_end (self);
  return check_end (self, cells->len, has_line_end, error);
}

/* The best row among the first ones; what is behind @text may end anywhere. */
static guint
find_header (HallwayCsv        *self,
             const char        *text,
             gsize              length,
             char               delimiter,
             HallwayCsvRateFunc rate,
             GPtrArray         *header)
{
  g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
  HallwayCsv            csv;
  guint                 best = 0;

  hallway_csv_init (&csv, text, length, delimiter);
  for (guint i = 0; i < HEAD_ROWS && hallway_csv_read_row (&csv, cells, NULL) && cells->len > 0; i++)
    {
      guint rating = rate (cells);

      if (rating <= best)
        continue;
      best = rating;
      *self = csv;
      g_ptr_array_set_size (header, 0);
      g_ptr_array_extend (header, cells, (GCopyFunc) g_strdup, NULL);
    }
  return best;
}

/**
 * hallway_csv_open:
 * @self: (out caller-allocates): the table, at the row below its header
 * @document: perhaps a table
 * @rate: tells which row is the header
 * @header: (element-type utf8): where to put its cells
 *
 * Finds the header of a table, which other rows may stand above, and by it the delimiter (reference: formats, section
 * 10.7).
 *
 * Returns: %FALSE if @document is no table with such a header
 */
gboolean
hallway_csv_open (HallwayCsv            *self,
                  const HallwayDocument *document,
                  HallwayCsvRateFunc     rate,
                  GPtrArray             *header)
{
  gsize length = MIN (document->length, HEAD_SIZE);
  guint best = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      g_autoptr (GPtrArray) cells = hallway_csv_new_row ();
      HallwayCsv            csv;
      guint                 rating = find_header (&csv, document->text, length, delimiters[i], rate, cells);

      if (rating <= best)
        continue;
      best = rating;
      *self = csv;
      self->end = document->text + document->length;
      self->n_columns = cells->len;
      g_ptr_array_set_size (header, 0);
      g_ptr_array_extend_and_steal (header, g_steal_pointer (&cells));
    }
  return best > 0;
}

/* The quote that closes an item that is in quotes as a whole, or NULL. */
static const char *
find_closing_quote (const char *item,
                    char        delimiter)
{
  const char *quote = item + 1;

  if (*item != '"')
    return NULL;
  while (*quote != '\0' && (*quote != '"' || quote[1] == '"'))
    quote += *quote == '"' ? 2 : 1;
  return *quote == '"' && (quote[1] == '\0' || quote[1] == delimiter) ? quote : NULL;
}

/**
 * hallway_csv_split_list:
 * @cell: a cell that holds a list
 * @delimiter: what stands between its items
 *
 * Takes a list apart. It is a row within a cell: an item that holds the delimiter is in quotes. Other quotes belong to
 * names, as in “"Weird" Al”.
 *
 * Returns: (transfer full) (element-type utf8): the items, without the white space around them; "" for one that is empty
 */
GPtrArray *
hallway_csv_split_list (const char *cell,
                        char        delimiter)
{
  GPtrArray *items = hallway_csv_new_row ();

  while (cell != NULL)
    {
      const char *start = cell + strspn (cell, " \t\r\n");
      const char *quote = find_closing_quote (start, delimiter);
      const char *end = strchr (quote != NULL ? quote : start, delimiter);
      GString    *item = g_string_new (NULL);

      if (quote != NULL)
        g_string_append_len (item, start + 1, quote - start - 1);
      else
        g_string_append_len (item, start, end != NULL ? end - start : (gssize) strlen (start));
      if (quote != NULL)
        g_string_replace (item, "\"\"", "\"", 0);
      g_ptr_array_add (items, g_strstrip (g_string_free (item, FALSE)));
      cell = end != NULL ? end + 1 : NULL;
    }
  return items;
}
