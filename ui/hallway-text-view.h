/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-text.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_TEXT_VIEW (hallway_text_view_get_type ())

G_DECLARE_FINAL_TYPE (HallwayTextView, hallway_text_view, HALLWAY, TEXT_VIEW, GtkWidget)

void  hallway_text_view_set_text    (HallwayTextView *self, HallwayText *text);
char *hallway_text_view_make_markup (const HallwayTextBlock *block);

G_END_DECLS
