/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-session-menu.h"

#include "hallway-popover.h"

#include <glib/gi18n.h>

static void
append_action (GMenu      *menu,
               const char *label,
               const char *action,
               const char *key)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", key);
  g_menu_append_item (menu, item);
}

/**
 * hallway_session_menu_new:
 * @session: what the menu is about
 *
 * Makes the menu of a session in a list.
 *
 * Returns: (transfer floating): a popover
 */
GtkWidget *
hallway_session_menu_new (HallwaySession *session)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) star = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) away = g_menu_new ();
  const char       *key;
  GtkWidget        *popover;

  g_return_val_if_fail (HALLWAY_IS_SESSION (session), NULL);

  key = hallway_session_get_key (session);
  append_action (star, hallway_session_get_starred (session) ? _("Unstar") : _("Star"), "win.star", key);
  append_action (star, _("Open"), "win.show-session", key);
  append_action (copy, _("Copy Link"), "win.copy-link", key);
  append_action (copy, _("Copy Text"), "win.copy-text", key);
  append_action (away, _("Export This One…"), "win.export-session", key);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (star));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (away));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  hallway_popover_close_with_place (GTK_POPOVER (popover));
  return popover;
}
