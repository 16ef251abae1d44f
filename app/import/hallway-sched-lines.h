/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-sched.h"

G_BEGIN_DECLS

/* The lines of a Sched page that was pasted or saved as text, and what can be told of each alone. */

typedef enum
{
  HALLWAY_SCHED_LINE_BLANK,  /* nothing, or furniture of the page */
  HALLWAY_SCHED_LINE_TEXT,
  HALLWAY_SCHED_LINE_BULLET, /* "• Audience Level Any" */
  HALLWAY_SCHED_LINE_DAY,    /* "Monday, August 18" */
  HALLWAY_SCHED_LINE_SLOT,   /* "9:00am CDT" */
  HALLWAY_SCHED_LINE_WHEN,   /* "Monday August 18, 2014 9:00am - 9:30am CDT" */
  HALLWAY_SCHED_LINE_END,    /* "Attendees (12)": what follows belongs to no session */
} HallwaySchedLineKind;

typedef struct
{
  const char           *text;       /* (unowned): of the document, white space trimmed, not NUL-terminated */
  guint                 length;
  HallwaySchedLineKind  kind : 8;
  guint                 indent : 8; /* spaces and tabs before it */
} HallwaySchedLine;

GArray   *hallway_sched_lines_split    (const HallwayDocument *document, gsize most, GError **error) G_GNUC_WARN_UNUSED_RESULT;
guint     hallway_sched_lines_skip     (GArray *lines, guint start, guint end);
char     *hallway_sched_lines_dup      (GArray *lines, guint position) G_GNUC_WARN_UNUSED_RESULT;
char     *hallway_sched_lines_join     (GArray *lines, guint start, guint end) G_GNUC_WARN_UNUSED_RESULT;

static inline const HallwaySchedLine *
hallway_sched_lines_get (GArray *lines, guint position)
{
  return &g_array_index (lines, HallwaySchedLine, position);
}

G_END_DECLS
