/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A time zone that tzdata knows, under the name that was asked for. Immutable and safe between threads. */
typedef struct _HallwayZone HallwayZone;

HallwayZone *hallway_zone_new              (const char *name) G_GNUC_WARN_UNUSED_RESULT;
HallwayZone *hallway_zone_new_from_abbreviation
                                           (const char *abbreviation, gint64 wall, const char *place) G_GNUC_WARN_UNUSED_RESULT;
HallwayZone *hallway_zone_ref              (HallwayZone *self);
void         hallway_zone_unref            (HallwayZone *self);
const char  *hallway_zone_get_name         (HallwayZone *self);
int          hallway_zone_get_offset       (HallwayZone *self, gint64 unix_time);
char        *hallway_zone_get_abbreviation (HallwayZone *self, gint64 unix_time);
gint64       hallway_zone_to_unix          (HallwayZone *self, gint64 wall);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayZone, hallway_zone_unref)

G_END_DECLS
