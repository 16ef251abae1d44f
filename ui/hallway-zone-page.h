/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-zone.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_ZONE_PAGE (hallway_zone_page_get_type ())

/* Picks a time zone: one is found by city, country, name or offset.
 *
 * Emits "chosen" (char *name) when one is, with %NULL for what the schedule says itself. */
G_DECLARE_FINAL_TYPE (HallwayZonePage, hallway_zone_page, HALLWAY, ZONE_PAGE, GtkWidget)

GtkWidget *hallway_zone_page_new (HallwayZone *current, gint64 at);

G_END_DECLS
