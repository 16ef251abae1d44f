/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

G_BEGIN_DECLS

#define HALLWAY_FRAB_SCHEDULE_GENERATOR "hallway"
#define HALLWAY_FRAB_SCHEDULE_TIMESLOT "00:05"

/* A conference as frab's formats divide it, whether they are XML or JSON: days, in each its rooms, in each its events.
 * Names and identifiers are as their schemas want them. */

typedef struct
{
  const char *name; /* (unowned) */
  char       *guid; /* (owned) */
} HallwayFrabRoom;

typedef struct
{
  const char *name;  /* (unowned) */
  const char *color; /* (unowned) (nullable): "#rrggbb" */
} HallwayFrabTrack;

typedef struct
{
  guint      index; /* from 1 */
  guint      first; /* position of its first entry */
  guint      last;  /* position after its last entry */
  char      *date;  /* (owned) */
  char      *start; /* (owned): when the first event begins */
  char      *end;   /* (owned): when the last event ends */
  GPtrArray *rooms; /* (owned) (element-type utf8): names of those with events on that day, "" for none */
} HallwayFrabDay;

typedef struct
{
  const HallwayRecord *conference; /* (unowned): of the entries */
  GPtrArray           *entries;    /* (owned) (element-type HallwayEntry): by day */
  char                *acronym;    /* (owned) */
  char                *start;      /* (owned): date of the first day */
  char                *end;        /* (owned): date of the last day */
  const char          *timezone;   /* (unowned) (nullable) */
  const char          *version;    /* (unowned): perhaps "" */
  GArray              *days;       /* (owned) (element-type HallwayFrabDay) */
  GArray              *rooms;      /* (owned) (element-type HallwayFrabRoom): in the publisher's order */
  GArray              *tracks;     /* (owned) (element-type HallwayFrabTrack): in the publisher's order */
  GHashTable          *guids;      /* (owned): those that are taken */
  GHashTable          *ids;        /* (owned): those that are taken */
} HallwayFrabSchedule;

HallwayFrabSchedule *hallway_frab_schedule_new             (GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_frab_schedule_free            (HallwayFrabSchedule *self);
char                *hallway_frab_schedule_resolve_address (const HallwayFrabSchedule *self, const char *url) G_GNUC_WARN_UNUSED_RESULT;
char                *hallway_frab_schedule_make_html       (const HallwayFrabSchedule *self, const char *source, HallwayTextFormat format) G_GNUC_WARN_UNUSED_RESULT;
gboolean             hallway_frab_schedule_is_in_room      (const HallwayFrabSchedule *self, guint position, const char *room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFrabSchedule, hallway_frab_schedule_free)

G_END_DECLS
