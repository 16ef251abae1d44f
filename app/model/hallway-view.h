/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-query.h"

G_BEGIN_DECLS

/* What the window shows of a conference, to come back to: plain facts. */
typedef struct
{
  char         *page;      /* (owned) (nullable): "schedule" */
  gint64        day;       /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  HallwayQuery *filters;   /* (owned) */
  char         *words;     /* (owned) (nullable): what is searched */
  char         *session;   /* (owned) (nullable): key of the one in full */
  char         *top;       /* (owned) (nullable): key of the one at the top of the list */
  guint         dismissed; /* a bit, 1 << HallwayNotice, for each one that isn't shown any more */
  gint64        updated;   /* Unix time of the schedule for which they aren't */
} HallwayView;

HallwayView *hallway_view_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void         hallway_view_free      (HallwayView *self);
char        *hallway_view_to_text   (const HallwayView *self) G_GNUC_WARN_UNUSED_RESULT;
HallwayView *hallway_view_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayView, hallway_view_free)

G_END_DECLS
