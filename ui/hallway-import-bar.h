/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-import-queue.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_IMPORT_BAR (hallway_import_bar_get_type ())

/* A slim bar that tells what is imported, how far it is, and lets it be given up. What is done at once isn't told. */
G_DECLARE_FINAL_TYPE (HallwayImportBar, hallway_import_bar, HALLWAY, IMPORT_BAR, GtkWidget)

void hallway_import_bar_set_queue (HallwayImportBar *self, HallwayImportQueue *queue);

G_END_DECLS
