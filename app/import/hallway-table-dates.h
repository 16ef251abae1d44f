/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-time.h"

G_BEGIN_DECLS

/* Dates and clocks as people write them into tables, and which of its two meanings "3/4/2027" has there. */
typedef enum
{
  HALLWAY_DATE_ORDER_DAY_FIRST,
  HALLWAY_DATE_ORDER_MONTH_FIRST,
  HALLWAY_N_DATE_ORDERS,
  HALLWAY_DATE_ORDER_UNKNOWN = HALLWAY_N_DATE_ORDERS,
} HallwayDateOrder;

typedef struct
{
  gint64   days[HALLWAY_N_DATE_ORDERS]; /* wall clock of midnight for each order, or HALLWAY_TIME_UNKNOWN if there is no such day */
  gboolean has_date;
  int      clock;                       /* seconds after midnight, or -1 */
  gboolean has_offset;
  int      utc_offset;                  /* seconds east of UTC */
} HallwayTableMoment;

/* What all dates of a table have shown of their order. */
typedef struct
{
  guint  n_dates;
  guint  n_impossible[HALLWAY_N_DATE_ORDERS];
  gint64 first[HALLWAY_N_DATE_ORDERS];
  gint64 last[HALLWAY_N_DATE_ORDERS];
  gint64 example[HALLWAY_N_DATE_ORDERS]; /* the days of the first date that has two meanings, or HALLWAY_TIME_UNKNOWN */
} HallwayTableDates;

HallwayDateOrder hallway_date_order_from_string       (const char *text);
gboolean         hallway_table_moment_parse           (const char *text, HallwayTableMoment *moment);
gboolean         hallway_table_moment_parse_range     (const char *text, HallwayTableMoment *start, HallwayTableMoment *end);
gint64           hallway_table_parse_minutes          (const char *text, gboolean has_hours);

void             hallway_table_dates_init             (HallwayTableDates *self);
void             hallway_table_dates_learn            (HallwayTableDates *self, const HallwayTableMoment *moment);
gboolean         hallway_table_dates_choose           (const HallwayTableDates *self, HallwayDateOrder shown, HallwayDateOrder *order, GError **error);

G_END_DECLS
