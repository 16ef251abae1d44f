/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_FIT_CONTENT (hallway_fit_content_get_type ())

/* What stands in a button: an icon with the long words, with the short ones where those don't fit, or alone. The button
 * names itself for a screen reader. */
G_DECLARE_FINAL_TYPE (HallwayFitContent, hallway_fit_content, HALLWAY, FIT_CONTENT, GtkWidget)

void hallway_fit_content_set (HallwayFitContent *self, const char *icon_name, const char *long_text, const char *short_text);

G_END_DECLS
