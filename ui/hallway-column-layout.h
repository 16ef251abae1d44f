/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_COLUMN_LAYOUT (hallway_column_layout_get_type ())

/* Children below one another, as a vertical GtkBoxLayout has them, but never asked how narrow they can be for a height:
 * stacks and horizontal boxes of GTK 4.8 ask that of whatever they hold, and a label that wraps lays its text out about
 * fifteen times to tell. */
G_DECLARE_FINAL_TYPE (HallwayColumnLayout, hallway_column_layout, HALLWAY, COLUMN_LAYOUT, GtkLayoutManager)

G_END_DECLS
