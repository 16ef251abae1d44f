/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the person prefers, and the size of the window. */

#include "hallway-window-private.h"

static void
times_changed_cb (HallwayWindow *self)
{
  HallwayZone *zone = hallway_window_get_shown_zone (self);

  hallway_format_set_clock (hallway_settings_get_clock (self->settings));
  hallway_schedule_page_set_zone (self->schedule_page, zone);
  hallway_agenda_page_set_zone (self->agenda_page, zone);
  hallway_session_page_set_zone (self->session_page, zone);
  hallway_window_update_header (self);
}

static void
color_scheme_changed_cb (HallwayWindow *self)
{
  g_autofree char *name = NULL;
  AdwColorScheme   scheme = ADW_COLOR_SCHEME_DEFAULT;

  g_object_get (self->settings, "color-scheme", &name, NULL);
  if (g_strcmp0 (name, "light") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_strcmp0 (name, "dark") == 0)
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
bind_size (HallwayWindow *self)
{
  static const char *const names[][2] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "window-maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_bind_property (self->settings, names[i][0], self, names[i][1],
                            G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * hallway_window_follow_settings:
 *
 * Takes the size that it had, and shows times and colours as the person prefers, now and whenever that changes.
 */
void
hallway_window_follow_settings (HallwayWindow *self)
{
  g_signal_connect_object (self->settings, "notify::clock", G_CALLBACK (times_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::times", G_CALLBACK (times_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "notify::color-scheme", G_CALLBACK (color_scheme_changed_cb), self,
                           G_CONNECT_SWAPPED);
  hallway_window_follow_catalogue (self);
  bind_size (self);
  hallway_window_remember_agenda_scope (self);
  color_scheme_changed_cb (self);
  times_changed_cb (self);
}

/**
 * hallway_window_get_shown_zone:
 *
 * Returns: (transfer none) (nullable): the zone that times are shown in, %NULL for that of each conference
 */
HallwayZone *
hallway_window_get_shown_zone (HallwayWindow *self)
{
  return hallway_settings_get_own_times (self->settings) ? self->local_zone : NULL;
}
