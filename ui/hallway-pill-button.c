/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-pill-button.h"

struct _HallwayPillButton
{
  HallwayTextButton parent_instance;
};

G_DEFINE_FINAL_TYPE (HallwayPillButton, hallway_pill_button, HALLWAY_TYPE_TEXT_BUTTON)

static void
hallway_pill_button_notify (GObject    *object,
                            GParamSpec *pspec)
{
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (object));

  if (g_str_equal (pspec->name, "label") && GTK_IS_LABEL (label))
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    }

  G_OBJECT_CLASS (hallway_pill_button_parent_class)->notify (object, pspec);
}

static void
hallway_pill_button_class_init (HallwayPillButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->notify = hallway_pill_button_notify;
}

static void
hallway_pill_button_init (HallwayPillButton *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "pill");
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
