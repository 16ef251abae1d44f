/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-track.h"

#include "hallway-color.h"
#include "hallway-conference-private.h"
#include "hallway-fold.h"

struct _HallwayTrack
{
  GObject parent_instance;

  char   *name;        /* (owned) */
  char   *folded_name; /* (owned) */
  char   *color;       /* (owned): "#rrggbb" */
  guint   n_sessions;
};

G_DEFINE_FINAL_TYPE (HallwayTrack, hallway_track, G_TYPE_OBJECT)

static void
hallway_track_finalize (GObject *object)
{
  HallwayTrack *self = HALLWAY_TRACK (object);

  g_free (self->name);
  g_free (self->folded_name);
  g_free (self->color);

  G_OBJECT_CLASS (hallway_track_parent_class)->finalize (object);
}

static void
hallway_track_class_init (HallwayTrackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_track_finalize;
}

static void
hallway_track_init (HallwayTrack *self)
{
}

HallwayTrack *
_hallway_track_new (const char *name,
                    const char *color)
{
  HallwayTrack *self = g_object_new (HALLWAY_TYPE_TRACK, NULL);

  self->name = g_strdup (name);
  self->folded_name = hallway_fold (name);
  self->color = g_strdup (hallway_color_has_contrast (color) ? color : hallway_color_pick (self->folded_name));
  return self;
}

void
_hallway_track_count (HallwayTrack *self)
{
  self->n_sessions++;
}

/**
 * hallway_track_get_name:
 *
 * Returns: (transfer none): its name
 */
const char *
hallway_track_get_name (HallwayTrack *self)
{
  g_return_val_if_fail (HALLWAY_IS_TRACK (self), NULL);

  return self->name;
}

/**
 * hallway_track_get_folded_name:
 *
 * Returns: the name as hallway_fold() makes it, for comparison
 */
const char *
hallway_track_get_folded_name (HallwayTrack *self)
{
  g_return_val_if_fail (HALLWAY_IS_TRACK (self), NULL);

  return self->folded_name;
}

/**
 * hallway_track_get_color:
 *
 * Returns: "#rrggbb": the publisher's if it can be seen on light and on dark, else one of ours, always the same
 */
const char *
hallway_track_get_color (HallwayTrack *self)
{
  g_return_val_if_fail (HALLWAY_IS_TRACK (self), NULL);

  return self->color;
}

/**
 * hallway_track_get_n_sessions:
 *
 * Returns: how many sessions it has, at least 1
 */
guint
hallway_track_get_n_sessions (HallwayTrack *self)
{
  g_return_val_if_fail (HALLWAY_IS_TRACK (self), 0);

  return self->n_sessions;
}
