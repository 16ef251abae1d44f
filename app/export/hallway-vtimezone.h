/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-zone.h"

#include <libical/ical.h>

G_BEGIN_DECLS

icalcomponent *hallway_vtimezone_new (HallwayZone *zone, int first_year, int last_year) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
