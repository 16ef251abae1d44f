/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-activatable-row.h"

static void
activate_cb (GtkWidget  *row,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_widget_activate (gtk_widget_get_parent (row));
}

/**
 * hallway_activatable_row_install:
 * @widget_class: of a widget that is shown as the content of a list item
 *
 * Lets assistive technologies do with a row what a click on it does: GTK's list items offer them nothing. It is a group
 * to them, and not the name of its class.
 */
void
hallway_activatable_row_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "row.activate", NULL, activate_cb);
}
