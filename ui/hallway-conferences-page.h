/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCES_PAGE (hallway_conferences_page_get_type ())

/* Where the window starts: all conferences, and how to add one. */
G_DECLARE_FINAL_TYPE (HallwayConferencesPage, hallway_conferences_page, HALLWAY, CONFERENCES_PAGE, GtkWidget)

G_END_DECLS
