/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-discovery.h"

G_BEGIN_DECLS

HallwayFinding *hallway_finding_new  (const HallwayCandidateRule *rule) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_finding_free (HallwayFinding *self);
gboolean        hallway_finding_read (HallwayFinding *self, const char *timezone, GError **error);
gboolean        hallway_finding_take (HallwayFinding *self, HallwayPart *part, const char *timezone, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFinding, hallway_finding_free)

G_END_DECLS
