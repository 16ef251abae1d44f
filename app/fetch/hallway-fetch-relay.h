/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch.h"

G_BEGIN_DECLS

/* Carries word of how much came from the thread of a task to the one that waits for it. */
typedef struct
{
  GTask                       *task;      /* (unowned): owns this */
  HallwayFetchProgressCallback callback;  /* (nullable) */
  gpointer                     user_data;
  gint64                       told;      /* monotonic time of the last word */
} HallwayFetchRelay;

void hallway_fetch_relay_tell (gsize received, gsize total, gpointer relay);

G_END_DECLS
