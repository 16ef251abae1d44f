/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conferences-page.h"

#include "hallway-pill-button.h"

#include <adwaita.h>

struct _HallwayConferencesPage
{
  GtkWidget      parent_instance;

  AdwStatusPage *empty; /* (unowned): template child */
};

G_DEFINE_FINAL_TYPE (HallwayConferencesPage, hallway_conferences_page, GTK_TYPE_WIDGET)

static void
hallway_conferences_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), HALLWAY_TYPE_CONFERENCES_PAGE);

  G_OBJECT_CLASS (hallway_conferences_page_parent_class)->dispose (object);
}

static void
hallway_conferences_page_class_init (HallwayConferencesPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_conferences_page_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (HALLWAY_TYPE_PILL_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/hallway/Hallway/hallway-conferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, HallwayConferencesPage, empty);
}

static void
hallway_conferences_page_init (HallwayConferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
