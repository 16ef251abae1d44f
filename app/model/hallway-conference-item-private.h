/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-conference-item.h"

G_BEGIN_DECLS

/* How a list of conferences makes and changes its items; nobody else does. */

HallwayConferenceItem *_hallway_conference_item_new        (HallwayRecord *record) G_GNUC_WARN_UNUSED_RESULT;
void                   _hallway_conference_item_set_record (HallwayConferenceItem *self, HallwayRecord *record);
void                   _hallway_conference_item_set_now    (HallwayConferenceItem *self, gint64 now, HallwayZone *local_zone);

G_END_DECLS
