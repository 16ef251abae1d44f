/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-facet.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_FACET_ROW (hallway_facet_row_get_type ())

/* A value to filter by: its colour, name, number of sessions, and a mark when it is chosen. */
G_DECLARE_FINAL_TYPE (HallwayFacetRow, hallway_facet_row, HALLWAY, FACET_ROW, GtkWidget)

GtkWidget *hallway_facet_row_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void       hallway_facet_row_set_value (HallwayFacetRow *self, HallwayFacetValue *value);

char      *hallway_facet_row_name_value (HallwayFacetValue *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
