/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A spot of a track's colour: a bar beside a row or a dot in a tag, as its size request says. What has no track gets
 * the faint one of the style sheet. */

#include "hallway-swatch.h"

struct _HallwaySwatch
{
  GtkWidget     parent_instance;

  HallwayTrack *track; /* (owned) (nullable): whose colour it is */
};

G_DEFINE_FINAL_TYPE (HallwaySwatch, hallway_swatch, GTK_TYPE_WIDGET)

static void
hallway_swatch_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  HallwaySwatch  *self = HALLWAY_SWATCH (widget);
  float           width = (float) gtk_widget_get_width (widget);
  float           height = (float) gtk_widget_get_height (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  GskRoundedRect  outline;
  GdkRGBA         rgba;

  if (self->track == NULL || !gdk_rgba_parse (&rgba, hallway_track_get_color (self->track)))
    return;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &rgba, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
hallway_swatch_dispose (GObject *object)
{
  g_clear_object (&HALLWAY_SWATCH (object)->track);

  G_OBJECT_CLASS (hallway_swatch_parent_class)->dispose (object);
}

static void
hallway_swatch_class_init (HallwaySwatchClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = hallway_swatch_dispose;
  widget_class->snapshot = hallway_swatch_snapshot;

  gtk_widget_class_set_css_name (widget_class, "swatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
hallway_swatch_init (HallwaySwatch *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
}

/**
 * hallway_swatch_set_track:
 * @track: (nullable): whose colour to show, %NULL for none
 */
void
hallway_swatch_set_track (HallwaySwatch *self,
                          HallwayTrack  *track)
{
  g_return_if_fail (HALLWAY_IS_SWATCH (self));
  g_return_if_fail (track == NULL || HALLWAY_IS_TRACK (track));

  if (!g_set_object (&self->track, track))
    return;

  if (track == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "plain");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "plain");
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
