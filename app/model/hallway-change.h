/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-entry.h"

G_BEGIN_DECLS

/* What became of a starred session since the user last saw it; several at once. How it was is told by HallwayEntry.seen:
 * its time by hallway_entry_get_span() of that, its room and title by its session. */
typedef enum
{
  HALLWAY_CHANGE_NONE = 0,
  HALLWAY_CHANGE_GONE = 1 << 0,       /* off the programme */
  HALLWAY_CHANGE_RETURNED = 1 << 1,   /* on the programme again */
  HALLWAY_CHANGE_CANCELLED = 1 << 2,
  HALLWAY_CHANGE_REINSTATED = 1 << 3, /* no longer cancelled */
  HALLWAY_CHANGE_TIME = 1 << 4,       /* start or length */
  HALLWAY_CHANGE_ROOM = 1 << 5,
  HALLWAY_CHANGE_TITLE = 1 << 6,
} HallwayChange;

HallwayChange hallway_change_find         (const HallwayEntry *entry);
GPtrArray    *hallway_change_list_entries (GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
