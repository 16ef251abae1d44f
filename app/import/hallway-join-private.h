/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-join.h"

G_BEGIN_DECLS

void   _hallway_join_lines          (HallwayDraft *draft, gpointer target, gconstpointer source, const gsize *offsets, guint n_offsets);
guint *_hallway_join_match_sessions (HallwayDraft *draft, HallwayDraft *part) G_GNUC_WARN_UNUSED_RESULT;
guint *_hallway_join_people         (HallwayDraft *draft, HallwayDraft *part) G_GNUC_WARN_UNUSED_RESULT;
void   _hallway_join_times          (HallwayDraft *draft, HallwayDraft *part);
void   _hallway_join_session        (HallwayDraft *draft, HallwayDraftSession *session, const HallwayDraftSession *source, const guint *people);

G_END_DECLS
