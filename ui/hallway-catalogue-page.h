/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "import/hallway-catalogue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_CATALOGUE_PAGE (hallway_catalogue_page_get_type ())

/* Picks conferences from a list that someone publishes.
 *
 * Emits "chosen" (char *title, GStrv addresses) for one whose schedule is to be imported. */
G_DECLARE_FINAL_TYPE (HallwayCataloguePage, hallway_catalogue_page, HALLWAY, CATALOGUE_PAGE, GtkWidget)

GtkWidget *hallway_catalogue_page_new (HallwayCatalogue *catalogue, gint64 now, HallwayZone *local_zone);

G_END_DECLS
