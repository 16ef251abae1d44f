/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference-now.h"

G_BEGIN_DECLS

/* What is to be known before a schedule is read. */
typedef enum
{
  HALLWAY_NOTICE_NONE,
  HALLWAY_NOTICE_ENDED,          /* the conference is over */
  HALLWAY_NOTICE_AGENDA_CHANGED, /* sessions of the agenda aren't what the user saw */
  HALLWAY_NOTICE_ZONE_UNKNOWN,   /* which zone its times are in isn't known */
  HALLWAY_NOTICE_OLD,            /* the schedule may have changed since it was fetched */
} HallwayNotice;

#define HALLWAY_N_NOTICES (HALLWAY_NOTICE_OLD + 1)

HallwayNotice hallway_notice_choose          (HallwayConference *conference, guint n_changed, guint dismissed, gint64 now);
const char   *hallway_notice_to_string       (HallwayNotice notice);
HallwayNotice hallway_notice_from_string     (const char *text);

G_END_DECLS
