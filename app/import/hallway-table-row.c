/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-table-row.h"

#include <string.h>

/* What a cell begins with that a spreadsheet takes for a formula. Writers that know put an apostrophe before it (OWASP,
 * "CSV Injection"), Hallway's among them. */
#define FORMULA "=+-@\t\r"

/**
 * hallway_table_row_init:
 * @self: (out caller-allocates): to be cleared with hallway_table_row_clear()
 * @columns: (transfer none): of the table
 *
 * Makes a row that nothing was read into yet.
 */
void
hallway_table_row_init (HallwayTableRow           *self,
                        const HallwayTableColumns *columns)
{
  self->columns = columns;
  self->cells = hallway_csv_new_row ();
}

/**
 * hallway_table_row_clear:
 *
 * Frees what @self owns.
 */
void
hallway_table_row_clear (HallwayTableRow *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

/* Takes off the apostrophe that keeps a spreadsheet from reading a formula, of which there is one more if some belong to
 * the cell. */
static void
uncover (char *cell)
{
  gsize n_apostrophes = strspn (cell, "'");

  if (n_apostrophes > 0 && cell[n_apostrophes] != '\0' && strchr (FORMULA, cell[n_apostrophes]) != NULL)
    memmove (cell, cell + 1, strlen (cell));
}

/**
 * hallway_table_row_read:
 * @csv: the table
 * @error: return location for what hallway_csv_read_row() sets
 *
 * Reads the next row into @self; without cells at the end of the table.
 *
 * Returns: %FALSE with @error set if the table can't be read any further
 */
gboolean
hallway_table_row_read (HallwayTableRow *self,
                        HallwayCsv      *csv,
                        GError         **error)
{
  if (!hallway_csv_read_row (csv, self->cells, error))
    return FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    uncover (g_ptr_array_index (self->cells, i));
  return TRUE;
}

/**
 * hallway_table_row_get:
 *
 * Returns: (transfer none) (nullable): what the row says in @column; %NULL if that is empty or there is no such column
 */
const char *
hallway_table_row_get (const HallwayTableRow *self,
                       HallwayColumn          column)
{
  int         position = self->columns->positions[column];
  const char *cell = position >= 0 && (guint) position < self->cells->len ? g_ptr_array_index (self->cells, position) : NULL;

  return cell != NULL && cell[strspn (cell, " \t\r\n")] != '\0' ? cell : NULL;
}

/**
 * hallway_table_row_is:
 * @truth: whether it is asked for yes or for no
 *
 * Returns: whether the row says yes, or no, in @column; of neither, %FALSE
 */
gboolean
hallway_table_row_is (const HallwayTableRow *self,
                      HallwayColumn          column,
                      gboolean               truth)
{
  static const char *const words[][5] = { { "n", "no", "false", "0", "nein" }, { "y", "yes", "true", "1", "ja" } };
  const char              *cell = hallway_table_row_get (self, column);
  g_autofree char         *word = cell != NULL ? g_strstrip (g_ascii_strdown (cell, -1)) : NULL;

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (words[0]); i++)
    if (g_str_equal (word, words[truth ? 1 : 0][i]))
      return TRUE;
  return FALSE;
}

static gboolean
get_moment (const HallwayTableRow *self,
            HallwayColumn          column,
            HallwayTableMoment    *moment)
{
  const char *cell = hallway_table_row_get (self, column);

  *moment = (HallwayTableMoment){ .days = { HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN }, .clock = -1 };
  return cell != NULL && hallway_table_moment_parse (cell, moment);
}

/* What the column of starts says, and of ends if nothing else does: "9:00 - 10:30". "2027-05-08 09:00-10:30" is such a
 * range there, whatever ISO 8601 would take it for. */
static gboolean
get_start (const HallwayTableRow *self,
           HallwayTableMoment    *start,
           HallwayTableMoment    *end)
{
  const char        *cell = hallway_table_row_get (self, HALLWAY_COLUMN_START);
  gboolean           has_ends = hallway_table_columns_has (self->columns, HALLWAY_COLUMN_END) || hallway_table_columns_has (self->columns, HALLWAY_COLUMN_DURATION);
  gboolean           is_moment = get_moment (self, HALLWAY_COLUMN_START, start);
  HallwayTableMoment first, second;

  if (cell == NULL || (is_moment && (has_ends || strchr (cell, 'T') != NULL)) || !hallway_table_moment_parse_range (cell, &first, &second))
    return is_moment;
  if (is_moment && second.clock <= first.clock)
    return TRUE;

  *start = first;
  *end = second;
  return TRUE;
}

/**
 * hallway_table_row_learn:
 * @dates: what the dates of the table have shown
 *
 * Takes the dates of the row into account.
 *
 * Returns: whether the row says at which hour something starts
 */
gboolean
hallway_table_row_learn (const HallwayTableRow *self,
                         HallwayTableDates     *dates)
{
  HallwayTableMoment date, start, end, end_date;

  get_moment (self, HALLWAY_COLUMN_DATE, &date);
  get_moment (self, HALLWAY_COLUMN_END_DATE, &end_date);
  get_moment (self, HALLWAY_COLUMN_END, &end);
  get_start (self, &start, &end);
  hallway_table_dates_learn (dates, &date);
  hallway_table_dates_learn (dates, &start);
  hallway_table_dates_learn (dates, &end);
  hallway_table_dates_learn (dates, &end_date);
  return start.clock >= 0 || date.clock >= 0;
}

/* The first day that is known, and HALLWAY_TIME_UNKNOWN of a date that is impossible. */
static gint64
choose_day (const HallwayTableMoment *const *moments,
            HallwayDateOrder                 order,
            gint64                           fallback)
{
  for (; *moments != NULL; moments++)
    if ((*moments)->has_date)
      return (*moments)->days[order];
  return fallback;
}

/* An end without a date is on the day of the start, or after its midnight. */
static gint64
get_end (const HallwayTableMoment *end,
         const HallwayTableMoment *end_date,
         gint64                    start,
         HallwayDateOrder          order)
{
  const HallwayTableMoment *const moments[] = { end, end_date, NULL };
  int                             clock = end->clock >= 0 ? end->clock : end_date->clock;
  gint64                          day = choose_day (moments, order, hallway_time_get_day (start));
  gboolean                        has_date = end->has_date || end_date->has_date;

  if (clock < 0 || day == HALLWAY_TIME_UNKNOWN || start == HALLWAY_TIME_UNKNOWN)
    return HALLWAY_TIME_UNKNOWN;
  return day + clock + (!has_date && day + clock < start ? HALLWAY_SECONDS_PER_DAY : 0);
}

/* Whole days, the last one included. */
static void
set_all_day (HallwayTableTime         *time,
             const HallwayTableMoment *end_date,
             HallwayDateOrder          order)
{
  gint64 last = end_date->has_date ? end_date->days[order] : time->day;

  time->start = time->day;
  if (time->day != HALLWAY_TIME_UNKNOWN && last != HALLWAY_TIME_UNKNOWN)
    time->end = last + HALLWAY_SECONDS_PER_DAY;
}

/**
 * hallway_table_row_get_time:
 * @order: of the numbers in dates
 * @day_above: of the row above, where people leave out what doesn't change, or %HALLWAY_TIME_UNKNOWN
 *
 * Returns: when the row says that its session takes place
 */
HallwayTableTime
hallway_table_row_get_time (const HallwayTableRow *self,
                            HallwayDateOrder       order,
                            gint64                 day_above)
{
  HallwayTableTime                time = { HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN, HALLWAY_TIME_UNKNOWN, FALSE, FALSE, FALSE, FALSE, FALSE, 0 };
  HallwayTableMoment              date, start, end, end_date;
  const HallwayTableMoment *const moments[] = { &start, &date, NULL };
  gboolean                        has_date = get_moment (self, HALLWAY_COLUMN_DATE, &date);
  gboolean                        has_end = get_moment (self, HALLWAY_COLUMN_END, &end);
  gboolean                        has_start = get_start (self, &start, &end);
  int                             clock = start.clock >= 0 ? start.clock : date.clock;

  get_moment (self, HALLWAY_COLUMN_END_DATE, &end_date);
  time.has_date = start.has_date || date.has_date;
  time.day = choose_day (moments, order, clock >= 0 ? day_above : HALLWAY_TIME_UNKNOWN);
  time.is_day_told = clock < 0 || (start.has_date && date.has_date);
  if (clock >= 0 && time.day != HALLWAY_TIME_UNKNOWN)
    time.start = time.day + clock;
  time.end = get_end (&end, &end_date, time.start, order);
  if (clock < 0 && hallway_table_row_is (self, HALLWAY_COLUMN_ALL_DAY, TRUE))
    set_all_day (&time, &end_date, order);

  if (start.has_date && date.has_date)
    time.day = date.days[order];
  time.has_offset = start.has_offset || date.has_offset;
  time.utc_offset = start.has_offset ? start.utc_offset : date.utc_offset;
  if (time.end != HALLWAY_TIME_UNKNOWN && time.has_offset && end.has_offset)
    time.end += time.utc_offset - end.utc_offset;
  time.is_bad = (hallway_table_row_get (self, HALLWAY_COLUMN_START) != NULL && !has_start) ||
                (hallway_table_row_get (self, HALLWAY_COLUMN_DATE) != NULL && !has_date) ||
                (clock >= 0 && time.start == HALLWAY_TIME_UNKNOWN);
  time.is_bad_end = hallway_table_row_get (self, HALLWAY_COLUMN_END) != NULL && !has_end;
  return time;
}
