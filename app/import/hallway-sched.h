/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-reader.h"
#include "hallway-sched-when.h"

G_BEGIN_DECLS

/* What comes from Sched has in common, however it was published (reference: formats, section 5). */

gboolean    hallway_sched_role_parse   (const char *text, HallwayRole *role);
HallwayDraftPerson *
            hallway_sched_add_person   (HallwayDraft *draft, GArray *participations, HallwayRole role, const char *name,
                                        const char *position, const char *biography);
const char *hallway_sched_take_venue   (HallwayDraft *draft, const char *venue);
const char *hallway_sched_take_title   (HallwayDraft *draft, const char *title);
void        hallway_sched_clean_titles (HallwayDraft *draft, guint first);

void        hallway_sched_finish       (HallwayDraft *draft, guint first, GArray *whens, const HallwayReadOptions *options,
                                        const char *place, HallwayReport *report);

G_END_DECLS
