/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-frab-schedule.h"

G_BEGIN_DECLS

/* What frab's formats say of one session. */
typedef struct
{
  const HallwayEntry *entry;       /* (unowned) */
  char               *guid;        /* (owned) */
  gint64              id;
  char               *slug;        /* (owned) */
  char               *url;         /* (owned) (nullable) */
  char               *date;        /* (owned): when it starts, with its day */
  char               *clock;       /* (owned): when it starts, without */
  char               *end;         /* (owned) (nullable): when it ends, with its day */
  int                 minutes;     /* 0 if that isn't known */
  char               *abstract;    /* (owned) (nullable): HTML */
  char               *description; /* (owned) (nullable): HTML */
} HallwayFrabEvent;

HallwayFrabEvent *hallway_frab_event_new  (HallwayFrabSchedule *schedule, guint position) G_GNUC_WARN_UNUSED_RESULT;
void              hallway_frab_event_free (HallwayFrabEvent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFrabEvent, hallway_frab_event_free)

G_END_DECLS
