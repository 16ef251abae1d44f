/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

G_BEGIN_DECLS

/* What people say they are: "Job title, Company". */

gboolean hallway_position_has_role     (const char *text);
gboolean hallway_position_is_plausible (const char *line);
void     hallway_position_split        (const char *line, char **job_title, char **company);
void     hallway_position_apply        (const char *line, HallwayDraft *draft, HallwayDraftPerson *person);
void     hallway_position_tell         (const char *line, HallwayDraft *draft, HallwayDraftPerson *person);

G_END_DECLS
