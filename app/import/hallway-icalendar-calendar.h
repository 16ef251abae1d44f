/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-event.h"
#include "hallway-icalendar-lines.h"
#include "hallway-reader.h"

G_BEGIN_DECLS

/* What a file says about all of its sessions. */
typedef struct
{
  char  *product;     /* (owned) (nullable): PRODID */
  char  *name;        /* (owned) (nullable): X-WR-CALNAME or NAME */
  char  *description; /* (owned) (nullable): X-WR-CALDESC */
  char  *timezone;    /* (owned) (nullable): X-WR-TIMEZONE */
  char  *hint;        /* (owned) (nullable): a zone in an illegal place */
  guint  n_events;
} HallwayIcalendarCalendar;

void                     hallway_icalendar_calendar_clear        (HallwayIcalendarCalendar *self);
gboolean                 hallway_icalendar_calendar_scan         (HallwayIcalendarCalendar *self, const HallwayDocument *document,
                                                                  HallwayIcalendarZones *zones, HallwayReport *report, GError **error);
HallwayIcalendarProducer hallway_icalendar_calendar_get_producer (const HallwayIcalendarCalendar *self);
char                    *hallway_icalendar_calendar_make_title   (const HallwayIcalendarCalendar *self) G_GNUC_WARN_UNUSED_RESULT;
HallwayZone             *hallway_icalendar_calendar_get_zone     (const HallwayIcalendarCalendar *self, HallwayIcalendarZones *zones);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (HallwayIcalendarCalendar, hallway_icalendar_calendar_clear)

G_END_DECLS
