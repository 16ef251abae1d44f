/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-sched-lines.h"

G_BEGIN_DECLS

#define HALLWAY_SCHED_NO_LINE G_MAXUINT

/* Where one session stands among the lines of a page. Two layouts are in use (reference: formats, section 5.2): the
 * classic one has the date and the venue after the people, the new one has the date under the title, and may repeat it
 * after the people. */
typedef struct
{
  guint            slot;        /* "9:00am CDT", or HALLWAY_SCHED_NO_LINE */
  guint            title;       /* or HALLWAY_SCHED_NO_LINE */
  guint            date;        /* "Monday August 18, 2014 9:00am - 9:30am CDT" */
  guint            second_date; /* the same once more, or HALLWAY_SCHED_NO_LINE */
  guint            end;         /* the line after its last */
  HallwaySchedWhen when;        /* what the date says */
} HallwaySchedBlock;

GArray   *hallway_sched_blocks_find               (GArray *lines) G_GNUC_WARN_UNUSED_RESULT;
gboolean  hallway_sched_block_has_date_under_title (const HallwaySchedBlock *self, GArray *lines);

G_END_DECLS
