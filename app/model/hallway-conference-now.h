/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference.h"

G_BEGIN_DECLS

/* Where a conference stands now. */
typedef enum
{
  HALLWAY_PHASE_UNKNOWN,  /* without dates, or floating and on one of its days */
  HALLWAY_PHASE_UPCOMING, /* its first session hasn't begun */
  HALLWAY_PHASE_RUNNING,  /* it has, and the last one isn't over; also at night */
  HALLWAY_PHASE_ENDED,
} HallwayPhase;

HallwayPhase    hallway_conference_now_get_phase    (HallwayConference *conference, gint64 now);
HallwaySession *hallway_conference_now_find_session (GListModel *sessions, gint64 now);
gint64          hallway_conference_now_find_day     (HallwayConference *conference, gint64 now);

G_END_DECLS
