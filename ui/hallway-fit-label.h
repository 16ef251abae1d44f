/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_FIT_LABEL (hallway_fit_label_get_type ())

/* The words of a button beside its icon: the long ones, the short ones where those don't fit, none where nothing does.
 * The button names itself for a screen reader. */
G_DECLARE_FINAL_TYPE (HallwayFitLabel, hallway_fit_label, HALLWAY, FIT_LABEL, GtkWidget)

void hallway_fit_label_set_texts (HallwayFitLabel *self, const char *long_text, const char *short_text);

G_END_DECLS
