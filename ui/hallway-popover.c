/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-popover.h"

/* The keyboard leaves it first, or the window would hold on to it. */
static void
unmapped_cb (GtkWidget *popover)
{
  GtkRoot   *root = gtk_widget_get_root (popover);
  GtkWidget *focus = gtk_root_get_focus (root);

  /* One that is closed is no longer visible. */
  if (!gtk_widget_get_visible (popover))
    return;

  if (focus != NULL && gtk_widget_is_ancestor (focus, popover))
    gtk_root_set_focus (root, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/**
 * hallway_popover_close_with_place:
 * @popover: one whose row, card or window may go while it is open
 *
 * Closes the popover when its place goes. In GTK 4.8 one that is taken out while it is open keeps hold of all input, so
 * that the window is dead, and is never freed.
 */
void
hallway_popover_close_with_place (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect (popover, "unmap", G_CALLBACK (unmapped_cb), NULL);
}
