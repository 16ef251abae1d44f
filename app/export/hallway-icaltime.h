/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

struct icaltimetype hallway_icaltime_from_wall (gint64 wall);
struct icaltimetype hallway_icaltime_from_unix (gint64 unix_time);

G_END_DECLS
