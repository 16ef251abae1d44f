/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference.h"

G_BEGIN_DECLS

/* What takes place in a session's room before and after it, on its day. */
typedef struct
{
  HallwaySession *before;         /* (unowned) (nullable) */
  HallwaySession *after;          /* (unowned) (nullable) */
  int             minutes_before; /* between the end of the one before and the start of the session */
  int             minutes_after;  /* between the end of the session and the start of the one after */
} HallwayNeighbours;

HallwayNeighbours hallway_neighbours_find (HallwayConference *conference, HallwaySession *session);

G_END_DECLS
