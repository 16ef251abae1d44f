/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-facet.h"

G_BEGIN_DECLS

/* How HallwayFacets counts; nobody else does. */

HallwayFacet *_hallway_facet_new           (HallwayQueryKind kind) G_GNUC_WARN_UNUSED_RESULT;
void          _hallway_facet_fill          (HallwayFacet *self, HallwayConference *conference);
void          _hallway_facet_begin_count   (HallwayFacet *self);
void          _hallway_facet_count_session (HallwayFacet *self, HallwaySession *session, gint64 now);
void          _hallway_facet_end_count     (HallwayFacet *self, HallwayQuery *filters);

G_END_DECLS
