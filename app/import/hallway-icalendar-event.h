/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-icalendar-recurrence.h"
#include "hallway-report.h"

G_BEGIN_DECLS

/* Who wrote the file, where it matters how they bend iCalendar (reference: formats, section 3.1). */
typedef enum
{
  HALLWAY_ICALENDAR_PRODUCER_OTHER,
  HALLWAY_ICALENDAR_PRODUCER_SCHED,
  HALLWAY_ICALENDAR_PRODUCER_PRETALX,
  HALLWAY_ICALENDAR_PRODUCER_FRAB,
  HALLWAY_ICALENDAR_PRODUCER_INDICO,
  HALLWAY_ICALENDAR_PRODUCER_GOOGLE,
  HALLWAY_ICALENDAR_PRODUCER_IETF,
  HALLWAY_ICALENDAR_PRODUCER_HALLWAY,
} HallwayIcalendarProducer;

/* What is known of a file before and while its sessions are read. */
typedef struct
{
  HallwayDraft             *draft;    /* (unowned) */
  HallwayReport            *report;   /* (unowned) */
  HallwayIcalendarZones    *zones;    /* (owned) */
  HallwayZone              *fallback; /* (owned) (nullable): what the user says */
  HallwayIcalendarProducer  producer;
} HallwayIcalendarContext;

/* What a VEVENT says besides the facts of its session, until the whole file is known. */
typedef struct
{
  HallwayIcalendarMoment      start;
  HallwayIcalendarMoment      end;
  gint64                      duration;          /* seconds, or one of HALLWAY_ICALENDAR_DURATION_* */
  gboolean                    bad_end;           /* there is an end, which can't be read */
  const char                 *uid;               /* (nullable): the draft's */
  HallwayIcalendarMoment      override;          /* RECURRENCE-ID */
  HallwayIcalendarRecurrence *recurrence;        /* (owned) (nullable) */
  const char                 *organizer;         /* (nullable): common name; the draft's */
  const char                 *organizer_address; /* (nullable): the draft's */
} HallwayIcalendarEvent;

void hallway_icalendar_event_clear      (gpointer self);
void hallway_icalendar_event_read       (HallwayIcalendarEvent *self, icalcomponent *vevent, const char *duration,
                                         HallwayDraftSession *session, const HallwayIcalendarContext *context);
void hallway_icalendar_event_set_people (HallwayDraftSession *session, GPtrArray *people, HallwayDraft *draft);

G_END_DECLS
