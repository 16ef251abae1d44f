/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_DAY (hallway_day_get_type ())

/* A day of a conference that has at least one session. */
G_DECLARE_FINAL_TYPE (HallwayDay, hallway_day, HALLWAY, DAY, GObject)

gint64 hallway_day_get_date (HallwayDay *self);

G_END_DECLS
