/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_BANNER (hallway_banner_get_type ())

/* A line above a page that says what is to be known first, with a button that does something about it and one that
 * dismisses it. Its properties are those of AdwBanner, which our oldest libadwaita doesn't have.
 *
 * Emits "dismissed" when it is closed by the user. */
G_DECLARE_FINAL_TYPE (HallwayBanner, hallway_banner, HALLWAY, BANNER, GtkWidget)

GtkWidget  *hallway_banner_new              (const char *title) G_GNUC_WARN_UNUSED_RESULT;
const char *hallway_banner_get_title        (HallwayBanner *self);
void        hallway_banner_set_title        (HallwayBanner *self, const char *title);
const char *hallway_banner_get_button_label (HallwayBanner *self);
void        hallway_banner_set_button_label (HallwayBanner *self, const char *label);
gboolean    hallway_banner_get_revealed     (HallwayBanner *self);
void        hallway_banner_set_revealed     (HallwayBanner *self, gboolean revealed);

G_END_DECLS
