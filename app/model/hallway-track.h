/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_TRACK (hallway_track_get_type ())

/* A track that has at least one session. */
G_DECLARE_FINAL_TYPE (HallwayTrack, hallway_track, HALLWAY, TRACK, GObject)

const char *hallway_track_get_name        (HallwayTrack *self);
const char *hallway_track_get_folded_name (HallwayTrack *self);
const char *hallway_track_get_color       (HallwayTrack *self);
guint       hallway_track_get_n_sessions  (HallwayTrack *self);

G_END_DECLS
