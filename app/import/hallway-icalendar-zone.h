/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-zone.h"

#include <libical/ical.h>

G_BEGIN_DECLS

/* What the time zone names of one iCalendar file mean. */
typedef struct _HallwayIcalendarZones HallwayIcalendarZones;

typedef enum
{
  HALLWAY_ICALENDAR_ZONE_UNKNOWN,
  HALLWAY_ICALENDAR_ZONE_UTC,
  HALLWAY_ICALENDAR_ZONE_NAMED,
  HALLWAY_ICALENDAR_ZONE_RULES, /* known by the offsets of its VTIMEZONE alone */
} HallwayIcalendarZoneKind;

HallwayIcalendarZones    *hallway_icalendar_zones_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void                      hallway_icalendar_zones_free          (HallwayIcalendarZones *self);
void                      hallway_icalendar_zones_add_component (HallwayIcalendarZones *self, icalcomponent *vtimezone);
HallwayIcalendarZoneKind  hallway_icalendar_zones_lookup        (HallwayIcalendarZones *self, const char *tzid, HallwayZone **zone);
int                       hallway_icalendar_zones_get_offset    (HallwayIcalendarZones *self, const char *tzid, struct icaltimetype time);
HallwayZone              *hallway_icalendar_zones_get_declared  (HallwayIcalendarZones *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayIcalendarZones, hallway_icalendar_zones_free)

G_END_DECLS
