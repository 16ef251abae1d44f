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

typedef enum
{
  PROP_NAME = 1,
  PROP_COLOR,
  PROP_N_SESSIONS,
} HallwayTrackProperty;

static GParamSpec *properties[PROP_N_SESSIONS + 1];

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
hallway_track_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  HallwayTrack *self = HALLWAY_TRACK (object);

  switch ((HallwayTrackProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_COLOR:
      g_value_set_string (value, self->color);
      break;

    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->n_sessions);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_track_class_init (HallwayTrackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hallway_track_finalize;
  object_class->get_property = hallway_track_get_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COLOR] =
    g_param_spec_string ("color", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SESSIONS] =
    g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
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
