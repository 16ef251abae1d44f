/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_WRAP_LAYOUT (hallway_wrap_layout_get_type ())

/* Children in lines as words in a paragraph, each as wide as it likes to be. AdwWrapBox replaces it when the floor rises
 * to libadwaita 1.7. */
G_DECLARE_FINAL_TYPE (HallwayWrapLayout, hallway_wrap_layout, HALLWAY, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
