/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-html.h"
#include "hallway-sched.h"

G_BEGIN_DECLS

/* What is shared by the readers of Sched's two kinds of saved web pages. */

void hallway_sched_read_print_page (xmlNode *root, HallwayDraft *draft, GArray *whens);
void hallway_sched_read_list_page  (xmlNode *root, HallwayDraft *draft, GArray *whens);

HallwayDraftSession *hallway_sched_add_linked_session (HallwayDraft *draft, GArray *whens, const xmlNode *link);

G_END_DECLS
