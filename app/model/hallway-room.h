/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_ROOM (hallway_room_get_type ())

/* A room that has at least one session. */
G_DECLARE_FINAL_TYPE (HallwayRoom, hallway_room, HALLWAY, ROOM, GObject)

const char *hallway_room_get_name        (HallwayRoom *self);
const char *hallway_room_get_folded_name (HallwayRoom *self);
guint       hallway_room_get_n_sessions  (HallwayRoom *self);

G_END_DECLS
