/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference.h"
#include "hallway-facet.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_FACETS (hallway_facets_get_type ())

/* What the sessions of a conference can be filtered by: starred, running now, and values of room, track, type and
 * language. */
G_DECLARE_FINAL_TYPE (HallwayFacets, hallway_facets, HALLWAY, FACETS, GObject)

HallwayFacets *hallway_facets_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_facets_set_conference (HallwayFacets *self, HallwayConference *conference);
void           hallway_facets_count          (HallwayFacets *self, HallwayQuery *filters, GPtrArray *candidates, gint64 now);
HallwayFacet  *hallway_facets_get            (HallwayFacets *self, HallwayQueryKind kind);

G_END_DECLS
