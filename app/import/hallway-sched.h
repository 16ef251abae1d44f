/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-reader.h"

G_BEGIN_DECLS

/* What Sched's pages have in common, as text and as HTML (reference: formats, section 5). */

#define HALLWAY_SCHED_ZONE_SIZE 8

/* "Monday August 18, 2014 9:00am - 9:30am CDT" */
typedef struct
{
  gint64 start;                         /* wall clock, or HALLWAY_TIME_UNKNOWN */
  int    minutes;                       /* or HALLWAY_MINUTES_UNKNOWN */
  char   zone[HALLWAY_SCHED_ZONE_SIZE]; /* abbreviation or offset, "" without */
} HallwaySchedWhen;

#define HALLWAY_SCHED_WHEN_UNKNOWN ((HallwaySchedWhen) { HALLWAY_TIME_UNKNOWN, HALLWAY_MINUTES_UNKNOWN, "" })

gboolean    hallway_sched_when_parse   (HallwaySchedWhen *self, const char *text);
void        hallway_sched_when_set     (HallwaySchedWhen *self, gint64 day, const char *start, const char *end);
int         hallway_sched_clock_parse  (const char *text, char *zone);
int         hallway_sched_month_parse  (const char *name);

gboolean    hallway_sched_role_parse   (const char *text, HallwayRole *role);
HallwayDraftPerson *
            hallway_sched_add_person   (HallwayDraft *draft, GArray *participations, HallwayRole role, const char *name,
                                        const char *position, const char *biography);
const char *hallway_sched_take_venue   (HallwayDraft *draft, const char *venue);
const char *hallway_sched_take_title   (HallwayDraft *draft, const char *title);

void        hallway_sched_finish       (HallwayDraft *draft, guint first, GArray *whens, const HallwayReadOptions *options,
                                        const char *place, HallwayReport *report);

G_END_DECLS
