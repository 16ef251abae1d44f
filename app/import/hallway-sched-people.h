/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-sched-lines.h"

G_BEGIN_DECLS

/* The people of a session on a Sched page in text: "Speakers", then each with a picture's name or initials, a name,
 * a position, a biography. */

guint  hallway_sched_people_find (GArray *lines, guint start, guint end);
void   hallway_sched_people_read (GArray *lines, guint start, guint end, HallwayDraft *draft, GArray *participations);

G_END_DECLS
