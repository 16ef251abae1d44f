/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-moment.h"

G_BEGIN_DECLS

/* How a session repeats. */
typedef struct
{
  char   *rule;     /* (owned) (nullable): the first RRULE's value */
  GArray *dates;    /* (owned) (element-type HallwayIcalendarMoment): RDATE */
  GArray *excluded; /* (owned) (element-type HallwayIcalendarMoment): EXDATE, and what RECURRENCE-ID overrides */
} HallwayIcalendarRecurrence;

HallwayIcalendarRecurrence *hallway_icalendar_recurrence_read   (icalcomponent *vevent, HallwayIcalendarZones *zones, HallwayZone *fallback) G_GNUC_WARN_UNUSED_RESULT;
void                        hallway_icalendar_recurrence_free   (HallwayIcalendarRecurrence *self);
gboolean                    hallway_icalendar_recurrence_expand (const HallwayIcalendarRecurrence *self, const HallwayIcalendarMoment *start,
                                                                 gint64 first, gint64 last, guint *budget, GArray *moments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayIcalendarRecurrence, hallway_icalendar_recurrence_free)

G_END_DECLS
