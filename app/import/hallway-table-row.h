/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-table-columns.h"

G_BEGIN_DECLS

/* A row of a table, by what its columns say. */
typedef struct
{
  const HallwayTableColumns *columns; /* (unowned) */
  GPtrArray                 *cells;   /* (owned) (element-type utf8) */
} HallwayTableRow;

/* When a row says that its session takes place, on the clock of the table. */
typedef struct
{
  gint64   start;      /* wall clock, or HALLWAY_TIME_UNKNOWN */
  gint64   end;        /* wall clock, or HALLWAY_TIME_UNKNOWN */
  gint64   day;         /* wall clock of midnight, or HALLWAY_TIME_UNKNOWN */
  gboolean is_day_told; /* it doesn't follow from the start */
  gboolean has_date;    /* the row has a date of its own, true or not */
  gboolean is_bad;     /* a start is written that can't be read or be true */
  gboolean is_bad_end; /* likewise an end */
  gboolean has_offset;
  int      utc_offset;
} HallwayTableTime;

void             hallway_table_row_init     (HallwayTableRow *self, const HallwayTableColumns *columns);
void             hallway_table_row_clear    (HallwayTableRow *self);
gboolean         hallway_table_row_read     (HallwayTableRow *self, HallwayCsv *csv, GError **error);
const char      *hallway_table_row_get      (const HallwayTableRow *self, HallwayColumn column);
gboolean         hallway_table_row_is       (const HallwayTableRow *self, HallwayColumn column, gboolean truth);
gboolean         hallway_table_row_learn    (const HallwayTableRow *self, HallwayTableDates *dates);
HallwayTableTime hallway_table_row_get_time (const HallwayTableRow *self, HallwayDateOrder order, gint64 day_above);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayTableRow, hallway_table_row_clear)

G_END_DECLS
