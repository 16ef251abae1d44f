/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_DAY_BAR (hallway_day_bar_get_type ())

G_DECLARE_FINAL_TYPE (HallwayDayBar, hallway_day_bar, HALLWAY, DAY_BAR, GtkWidget)

void hallway_day_bar_set_dates (HallwayDayBar *self, const gint64 *dates, guint n_dates);
void hallway_day_bar_set_count (HallwayDayBar *self, gint64 date, guint n_sessions);
void hallway_day_bar_set_today (HallwayDayBar *self, gint64 date);

G_END_DECLS
