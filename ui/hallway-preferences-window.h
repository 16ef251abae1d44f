/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_PREFERENCES_WINDOW (hallway_preferences_window_get_type ())

/* How times and colours are shown. Every choice holds at once. */
G_DECLARE_FINAL_TYPE (HallwayPreferencesWindow, hallway_preferences_window, HALLWAY, PREFERENCES_WINDOW, AdwWindow)

HallwayPreferencesWindow *hallway_preferences_window_new (GtkWindow *parent, HallwaySettings *settings) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
