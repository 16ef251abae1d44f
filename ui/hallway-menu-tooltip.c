/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-menu-tooltip.h"

#include "hallway-popover.h"

static void
popover_changed_cb (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);

  if (popover == NULL)
    return;

  g_object_bind_property (popover, "visible", button, "has-tooltip", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  hallway_popover_close_with_place (popover);
}

/**
 * hallway_menu_tooltip_yield:
 * @button: one that has a tooltip
 *
 * The tooltip goes as long as the menu is open, which it would lie upon; the menu goes with the button.
 */
void
hallway_menu_tooltip_yield (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_signal_connect (button, "notify::popover", G_CALLBACK (popover_changed_cb), NULL);
  popover_changed_cb (button);
}
