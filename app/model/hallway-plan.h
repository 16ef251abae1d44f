/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-entry.h"

G_BEGIN_DECLS

#define HALLWAY_GAP_MINUTES 15 /* from here on it is free time, below it is a change of rooms */

typedef struct
{
  guint first;   /* positions in the agenda, in its order of time */
  guint second;
  int   minutes; /* how long they overlap, at least 1 */
} HallwayOverlap;

/* An entry of the agenda that something else overlaps. */
typedef struct
{
  guint position; /* in the agenda */
  int   minutes;  /* how long they overlap, at least 1 */
} HallwayClash;

/* What lies between two entries of the agenda that follow one another. */
typedef struct
{
  guint  before;
  guint  after;
  gint64 start;  /* Unix time, or wall clock when floating: the end of the one before */
  gint64 end;
  int    minutes;
} HallwayGap;

/* What the entries of an agenda mean for one another. Entries that are gone or cancelled, and those without a start,
 * mean nothing; floating ones are compared within their conference only. Plain data, for any thread. */
typedef struct _HallwayPlan HallwayPlan;

HallwayPlan *hallway_plan_new            (GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;
void         hallway_plan_free           (HallwayPlan *self);
GArray      *hallway_plan_list_overlaps  (HallwayPlan *self) G_GNUC_WARN_UNUSED_RESULT;
GArray      *hallway_plan_list_gaps      (HallwayPlan *self) G_GNUC_WARN_UNUSED_RESULT;
GArray      *hallway_plan_list_changes   (HallwayPlan *self) G_GNUC_WARN_UNUSED_RESULT;
GArray      *hallway_plan_list_clashes   (HallwayPlan *self, const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       **hallway_plan_list_conflicts (HallwayPlan *self, const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
int          hallway_plan_compare        (const HallwayEntry *a, const HallwayEntry *b);
gboolean     hallway_plan_starts_after   (const HallwayEntry *entry, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayPlan, hallway_plan_free)

G_END_DECLS
