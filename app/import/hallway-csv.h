/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

/* A table as text, read row by row (RFC 4180): cells between delimiters, in quotes if they hold a delimiter, a quote or a
 * line end. What the RFC has no word for is read as it was meant. */
typedef struct
{
  const char *position; /* where the next row begins */
  const char *end;
  char        delimiter;
  guint       n_columns; /* of the header, or 0 while it isn't known */
  gboolean    is_ragged; /* a row had less */
  guint       line;      /* where the row that was read last begins, from 1 */
  guint       next_line;
} HallwayCsv;

/* How well a row heads the columns that are needed: 0 for not at all. */
typedef guint (*HallwayCsvRateFunc) (GPtrArray *cells);

GPtrArray *hallway_csv_new_row     (void) G_GNUC_WARN_UNUSED_RESULT;
void       hallway_csv_init        (HallwayCsv *self, const char *text, gsize length, char delimiter);
gboolean   hallway_csv_read_row    (HallwayCsv *self, GPtrArray *cells, GError **error);
gboolean   hallway_csv_open        (HallwayCsv *self, const HallwayDocument *document, HallwayCsvRateFunc rate, GPtrArray *header);
GPtrArray *hallway_csv_split_list  (const char *cell, char delimiter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
