/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-text-button.h"

G_DEFINE_TYPE (HallwayTextButton, hallway_text_button, GTK_TYPE_BUTTON)

static void
hallway_text_button_notify (GObject    *object,
                            GParamSpec *pspec)
{
  gboolean is_new = g_str_equal (pspec->name, "label") || g_str_equal (pspec->name, "use-underline");

  if (is_new && gtk_button_get_use_underline (GTK_BUTTON (object)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL);

  if (G_OBJECT_CLASS (hallway_text_button_parent_class)->notify != NULL)
    G_OBJECT_CLASS (hallway_text_button_parent_class)->notify (object, pspec);
}

static void
hallway_text_button_class_init (HallwayTextButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->notify = hallway_text_button_notify;
}

static void
hallway_text_button_init (HallwayTextButton *self)
{
}
