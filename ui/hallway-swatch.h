/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-track.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SWATCH (hallway_swatch_get_type ())

G_DECLARE_FINAL_TYPE (HallwaySwatch, hallway_swatch, HALLWAY, SWATCH, GtkWidget)

void hallway_swatch_set_track (HallwaySwatch *self, HallwayTrack *track);

G_END_DECLS
