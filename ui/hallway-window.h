/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "hallway-settings.h"
#include "store/hallway-store.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_WINDOW (hallway_window_get_type ())

/* Shows all conferences, or one with its pages.
 *
 * Emits "cancelled" when the person no longer wants to wait for what is being read. */
G_DECLARE_FINAL_TYPE (HallwayWindow, hallway_window, HALLWAY, WINDOW, AdwApplicationWindow)

HallwayWindow *hallway_window_new              (GtkApplication *application, HallwayStore *store, HallwaySettings *settings, HallwayZone *local_zone, gint64 now) G_GNUC_WARN_UNUSED_RESULT;
void           hallway_window_set_now          (HallwayWindow *self, gint64 now);
void           hallway_window_show_loading     (HallwayWindow *self, const char *what, double fraction);
void           hallway_window_show_error       (HallwayWindow *self, const char *heading, const char *message, const char *retry);
void           hallway_window_show_conferences (HallwayWindow *self);
void           hallway_window_show_last        (HallwayWindow *self);
void           hallway_window_present_when_ready
                                               (HallwayWindow *self);
void           hallway_window_open_conference  (HallwayWindow *self, const char *id, const char *key);
const char    *hallway_window_get_conference   (HallwayWindow *self);
void           hallway_window_import_file      (HallwayWindow *self, GFile *file);
void           hallway_window_import_text      (HallwayWindow *self, const char *name, GBytes *text);

G_END_DECLS
