/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"
#include "model/hallway-ledger.h"

#include <libical/ical.h>

G_BEGIN_DECLS

/* What a calendar is told of one session: safe for libical, and without anything that depends on when or how it is
 * written, so that its digest says whether the facts changed. */
typedef struct
{
  gint64                    start;       /* Unix time */
  gint64                    end;         /* Unix time, after start */
  enum icalproperty_status  status;
  char                     *summary;     /* (owned) */
  char                     *location;    /* (owned) (nullable) */
  char                     *room;        /* (owned) (nullable) */
  char                     *category;    /* (owned) (nullable) */
  char                     *url;         /* (owned) (nullable) */
  char                     *description; /* (owned) (nullable) */
} HallwayVevent;

HallwayVevent            *hallway_vevent_new    (const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
void                      hallway_vevent_free   (HallwayVevent *self);
const HallwayLedgerEntry *hallway_vevent_record (const HallwayVevent *self, const HallwayEntry *entry,
                                                 GHashTable *ledger, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayVevent, hallway_vevent_free)

G_END_DECLS
