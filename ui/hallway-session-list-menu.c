/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a session: by the other button of the mouse, a long touch, or the menu key. */

#include "hallway-session-list-private.h"

#include "hallway-session-menu.h"

static HallwaySessionRow *
find_row_at (HallwaySessionList *self,
             double              x,
             double              y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return widget != NULL ? (HallwaySessionRow *) gtk_widget_get_ancestor (widget, HALLWAY_TYPE_SESSION_ROW) : NULL;
}

static void
show_menu (HallwaySessionList *self,
           HallwaySessionRow  *row,
           const GdkRectangle *place)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = hallway_session_menu_new (hallway_session_row_get_session (row));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
show_menu_at (HallwaySessionList *self,
              GtkGesture         *gesture,
              double              x,
              double              y)
{
  HallwaySessionRow *row = find_row_at (self, x, y);

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  show_menu (self, row, &(GdkRectangle){ (int) x, (int) y, 1, 1 });
}

static void
secondary_pressed_cb (HallwaySessionList *self,
                      int                 n_press,
                      double              x,
                      double              y,
                      GtkGesture         *gesture)
{
  show_menu_at (self, gesture, x, y);
}

static void
long_pressed_cb (HallwaySessionList *self,
                 double              x,
                 double              y,
                 GtkGesture         *gesture)
{
  show_menu_at (self, gesture, x, y);
}

static gboolean
menu_asked_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  HallwaySessionList *self = HALLWAY_SESSION_LIST (widget);
  HallwaySessionRow  *row = hallway_session_list_find_focused_row (self);
  graphene_rect_t     bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    return FALSE;

  show_menu (self, row, &(GdkRectangle){ (int) (bounds.origin.x + bounds.size.width / 2), (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
  return TRUE;
}

/**
 * hallway_session_list_set_up_menu:
 *
 * Follows clicks and touches that ask for the menu.
 */
void
hallway_session_list_set_up_menu (HallwaySessionList *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (secondary_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (press, "pressed", G_CALLBACK (long_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

/**
 * hallway_session_list_bind_menu_keys:
 *
 * Follows the keys that ask for the menu.
 */
void
hallway_session_list_bind_menu_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_asked_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_asked_cb, NULL);
}
