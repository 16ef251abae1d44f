/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-csv.h"
#include "hallway-table-dates.h"

#include "model/hallway-draft.h"

G_BEGIN_DECLS

/* What a column of a table says of a session. */
typedef enum
{
  HALLWAY_COLUMN_NONE,
  HALLWAY_COLUMN_CONFERENCE,
  HALLWAY_COLUMN_TITLE,
  HALLWAY_COLUMN_SUBTITLE,
  HALLWAY_COLUMN_PART,       /* whether it is a session, or a part of the one above */
  HALLWAY_COLUMN_PUBLISHED,  /* whether it is on the programme */
  HALLWAY_COLUMN_STATUS,
  HALLWAY_COLUMN_DATE,
  HALLWAY_COLUMN_START,
  HALLWAY_COLUMN_END_DATE,
  HALLWAY_COLUMN_END,
  HALLWAY_COLUMN_DURATION,
  HALLWAY_COLUMN_ALL_DAY,
  HALLWAY_COLUMN_TIMEZONE,
  HALLWAY_COLUMN_UTC_OFFSET,
  HALLWAY_COLUMN_ROOM,
  HALLWAY_COLUMN_TRACK,
  HALLWAY_COLUMN_TAGS,
  HALLWAY_COLUMN_TYPE,
  HALLWAY_COLUMN_LANGUAGE,
  HALLWAY_COLUMN_ABSTRACT,
  HALLWAY_COLUMN_DESCRIPTION,
  HALLWAY_COLUMN_URL,
  HALLWAY_COLUMN_GUID,
  HALLWAY_COLUMN_CODE,
  HALLWAY_COLUMN_ID,
  HALLWAY_COLUMN_SLUG,

  HALLWAY_COLUMN_NAME,       /* from here on of people, of whom a table may have several columns */
  HALLWAY_COLUMN_FIRST_NAME,
  HALLWAY_COLUMN_LAST_NAME,
  HALLWAY_COLUMN_ROLE,
  HALLWAY_COLUMN_JOB_TITLE,
  HALLWAY_COLUMN_COMPANY,
  HALLWAY_COLUMN_BIOGRAPHY,
  HALLWAY_N_COLUMNS,
} HallwayColumn;

/* A column about people. */
typedef struct
{
  HallwayColumn column;
  HallwayRole   role;      /* of a column of names */
  gboolean      is_author; /* counts where nobody else is named */
  int           number;    /* "Speaker 2" has 2, "Speakers" -1 */
  guint         position;
} HallwayPeopleColumn;

/* Which column says what, by the words that head them. */
typedef struct
{
  int               positions[HALLWAY_N_COLUMNS]; /* -1 for what no column says; not of people */
  GArray           *people;                       /* (owned) (element-type HallwayPeopleColumn) */
  gboolean          has_instants;                 /* times are UTC */
  gboolean          has_hours;                    /* lengths are hours */
  gboolean          is_exact;                     /* Hallway's own: texts are Markdown or HTML, names as they are, lists rows */
  HallwayDateOrder  date_order;                   /* that a heading shows */
} HallwayTableColumns;

void     hallway_table_columns_init  (HallwayTableColumns *self, GPtrArray *header);
void     hallway_table_columns_clear (HallwayTableColumns *self);
gboolean hallway_table_columns_has   (const HallwayTableColumns *self, HallwayColumn column);
guint    hallway_table_columns_rate  (GPtrArray *cells);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayTableColumns, hallway_table_columns_clear)

G_END_DECLS
