/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-facets.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_FILTER_POPOVER (hallway_filter_popover_get_type ())

/* What the schedule can be filtered by, to choose from. What is chosen goes through win.filter and win.remove-filter.
 *
 * Emits "opening" before it is shown, when the facets are to be counted. */
G_DECLARE_FINAL_TYPE (HallwayFilterPopover, hallway_filter_popover, HALLWAY, FILTER_POPOVER, GtkPopover)

void        hallway_filter_popover_set_facets (HallwayFilterPopover *self, HallwayFacets *facets);
void        hallway_filter_popover_update     (HallwayFilterPopover *self);

const char *hallway_filter_popover_name_kind  (HallwayQueryKind kind);

G_END_DECLS
