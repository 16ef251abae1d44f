/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-array-list.h"
#include "hallway-query.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_FACET (hallway_facet_get_type ())
#define HALLWAY_TYPE_FACET_VALUE (hallway_facet_value_get_type ())

/* One value that sessions can be filtered by, such as a room: how many sessions choosing it shows, and whether it is
 * chosen. */
G_DECLARE_FINAL_TYPE (HallwayFacetValue, hallway_facet_value, HALLWAY, FACET_VALUE, GObject)

HallwayQueryKind hallway_facet_value_get_kind       (HallwayFacetValue *self);
const char      *hallway_facet_value_get_name       (HallwayFacetValue *self);
HallwayTrack    *hallway_facet_value_get_track      (HallwayFacetValue *self);
guint            hallway_facet_value_get_n_sessions (HallwayFacetValue *self);
gboolean         hallway_facet_value_get_chosen     (HallwayFacetValue *self);

/* A GListModel of all values of one kind, such as the rooms: those that have sessions first, each part in the
 * publisher's order. */
G_DECLARE_FINAL_TYPE (HallwayFacet, hallway_facet, HALLWAY, FACET, HallwayArrayList)

HallwayQueryKind hallway_facet_get_kind             (HallwayFacet *self);
guint            hallway_facet_get_n_values         (HallwayFacet *self);
guint            hallway_facet_get_n_chosen         (HallwayFacet *self);

G_END_DECLS
