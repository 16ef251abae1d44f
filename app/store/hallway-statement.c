/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-statement.h"

#include "model/hallway-time.h"

/**
 * hallway_statement_bind_text:
 * @parameter: its number, from 1
 * @text: (nullable): must stay as it is until the statement has run
 */
void
hallway_statement_bind_text (HallwayStatement *self,
                             int               parameter,
                             const char       *text)
{
  sqlite3_bind_text (self, parameter, text, -1, SQLITE_STATIC);
}

/**
 * hallway_statement_bind_int:
 * @parameter: its number, from 1
 * @value: a number
 */
void
hallway_statement_bind_int (HallwayStatement *self,
                            int               parameter,
                            gint64            value)
{
  sqlite3_bind_int64 (self, parameter, value);
}

/**
 * hallway_statement_bind_time:
 * @parameter: its number, from 1
 * @time: seconds, or %HALLWAY_TIME_UNKNOWN for null
 */
void
hallway_statement_bind_time (HallwayStatement *self,
                             int               parameter,
                             gint64            time)
{
  if (time == HALLWAY_TIME_UNKNOWN)
    sqlite3_bind_null (self, parameter);
  else
    sqlite3_bind_int64 (self, parameter, time);
}

/**
 * hallway_statement_clear:
 *
 * Makes every parameter null.
 */
void
hallway_statement_clear (HallwayStatement *self)
{
  sqlite3_clear_bindings (self);
}

/**
 * hallway_statement_reset:
 *
 * Makes the statement ready to run again; its parameters stay.
 */
void
hallway_statement_reset (HallwayStatement *self)
{
  sqlite3_reset (self);
}

/**
 * hallway_statement_get_text:
 * @column: its number, from 0
 *
 * Returns: (transfer none) (nullable): until the next step
 */
const char *
hallway_statement_get_text (HallwayStatement *self,
                            int               column)
{
  return (const char *) sqlite3_column_text (self, column);
}

/**
 * hallway_statement_dup_text:
 * @column: its number, from 0
 *
 * Returns: (transfer full) (nullable): the text, %NULL for null
 */
char *
hallway_statement_dup_text (HallwayStatement *self,
                            int               column)
{
  return g_strdup (hallway_statement_get_text (self, column));
}

/**
 * hallway_statement_get_int:
 * @column: its number, from 0
 *
 * Returns: the number, 0 for null
 */
gint64
hallway_statement_get_int (HallwayStatement *self,
                           int               column)
{
  return sqlite3_column_int64 (self, column);
}

/**
 * hallway_statement_get_time:
 * @column: its number, from 0
 *
 * Returns: the time, %HALLWAY_TIME_UNKNOWN for null
 */
gint64
hallway_statement_get_time (HallwayStatement *self,
                            int               column)
{
  if (sqlite3_column_type (self, column) == SQLITE_NULL)
    return HALLWAY_TIME_UNKNOWN;

  return sqlite3_column_int64 (self, column);
}

/**
 * hallway_statement_free:
 * @self: (transfer full): a statement
 */
void
hallway_statement_free (HallwayStatement *self)
{
  sqlite3_finalize (self);
}
