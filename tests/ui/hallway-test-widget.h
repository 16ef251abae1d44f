/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-test-wait.h"

/* Finding widgets below another one. */

typedef gboolean (*HallwayTestMatch) (GtkWidget *widget, gconstpointer data);

static inline GtkWidget *
hallway_test_find_child (GtkWidget       *widget,
                         HallwayTestMatch match,
                         gconstpointer    data,
                         gboolean         also_folded)
{
  if (!gtk_widget_get_visible (widget) || (!also_folded && !gtk_widget_get_child_visible (widget)))
    return NULL;
  if (match (widget, data))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hallway_test_find_child (child, match, data, also_folded);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Of what a person sees. */
static inline GtkWidget *
hallway_test_find (GtkWidget       *widget,
                   HallwayTestMatch match,
                   gconstpointer    data)
{
  return hallway_test_find_child (widget, match, data, FALSE);
}

/* Also of what a leaflet has folded away, or a stack shows on another page. */
static inline GtkWidget *
hallway_test_find_also_folded (GtkWidget       *widget,
                               HallwayTestMatch match,
                               gconstpointer    data)
{
  return hallway_test_find_child (widget, match, data, TRUE);
}

static inline gboolean
hallway_test_is_of_type (GtkWidget    *widget,
                         gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type);
}

static inline gboolean
hallway_test_follows_action (GtkWidget    *widget,
                             gconstpointer data)
{
  return GTK_IS_ACTIONABLE (widget) && gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)) != NULL;
}

static inline gboolean
hallway_test_shows (GtkWidget    *widget,
                    gconstpointer text)
{
  const char *shown = NULL;

  if (GTK_IS_LABEL (widget))
    shown = gtk_label_get_text (GTK_LABEL (widget));
  else if (GTK_IS_INSCRIPTION (widget))
    shown = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

  return gtk_widget_get_mapped (widget) && g_strcmp0 (shown, text) == 0;
}

static inline gboolean
hallway_test_has_text (GtkWidget  *root,
                       const char *text)
{
  return hallway_test_find (root, hallway_test_shows, text) != NULL;
}

/* What is pressed to press a text: the button or row that it stands in. */
static inline GtkWidget *
hallway_test_find_button (GtkWidget  *root,
                          const char *text)
{
  GtkWidget *widget = hallway_test_find (root, hallway_test_shows, text);

  while (widget != NULL && !GTK_IS_BUTTON (widget) && !GTK_IS_LIST_BOX_ROW (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* Where something is drawn in a widget. */
static inline graphene_rect_t
hallway_test_get_drawn (GtkWidget *widget)
{
  g_autoptr (GdkPaintable)  paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot)   snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t           bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    gsk_render_node_get_bounds (node, &bounds);
  return bounds;
}
