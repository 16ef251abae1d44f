/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-format.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_SETTINGS (hallway_settings_get_type ())

/* What the application remembers, one property for each key of the schema: "agenda-scope", "catalogue", "clock",
 * "color-scheme", "conference", "times", "window-height", "window-maximized" and "window-width". Without an installed schema they hold
 * for as long as the application runs. */
G_DECLARE_FINAL_TYPE (HallwaySettings, hallway_settings, HALLWAY, SETTINGS, GObject)

HallwaySettings *hallway_settings_new                (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayClock     hallway_settings_get_clock          (HallwaySettings *self);
gboolean         hallway_settings_get_own_times      (HallwaySettings *self);
const char      *hallway_settings_get_conference     (HallwaySettings *self);
void             hallway_settings_set_conference     (HallwaySettings *self, const char *conference);

G_END_DECLS
