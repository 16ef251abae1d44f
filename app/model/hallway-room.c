/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-room.h"

#include "hallway-conference-private.h"
#include "hallway-fold.h"

struct _HallwayRoom
{
  GObject parent_instance;

  char   *name;        /* (owned) */
  char   *folded_name; /* (owned) */
  char   *description; /* (owned) (nullable) */
  guint   n_sessions;
};

G_DEFINE_FINAL_TYPE (HallwayRoom, hallway_room, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_DESCRIPTION,
  PROP_N_SESSIONS,
} HallwayRoomProperty;

static GParamSpec *properties[PROP_N_SESSIONS + 1];

static void
hallway_room_finalize (GObject *object)
{
  HallwayRoom *self = HALLWAY_ROOM (object);

  g_free (self->name);
  g_free (self->folded_name);
  g_free (self->description);

  G_OBJECT_CLASS (hallway_room_parent_class)->finalize (object);
}

static void
hallway_room_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  HallwayRoom *self = HALLWAY_ROOM (object);

  switch ((HallwayRoomProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_DESCRIPTION:
      g_value_set_string (value, self->description);
      break;

    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->n_sessions);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_room_class_init (HallwayRoomClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hallway_room_finalize;
  object_class->get_property = hallway_room_get_property;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] =
    g_param_spec_string ("description", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SESSIONS] =
    g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_room_init (HallwayRoom *self)
{
}

HallwayRoom *
_hallway_room_new (const char *name,
                   const char *description)
{
  HallwayRoom *self = g_object_new (HALLWAY_TYPE_ROOM, NULL);

  self->name = g_strdup (name);
  self->folded_name = hallway_fold (name);
  self->description = g_strdup (description);
  return self;
}

void
_hallway_room_count (HallwayRoom *self)
{
  self->n_sessions++;
}

/**
 * hallway_room_get_name:
 *
 * Returns: (transfer none): its name
 */
const char *
hallway_room_get_name (HallwayRoom *self)
{
  g_return_val_if_fail (HALLWAY_IS_ROOM (self), NULL);

  return self->name;
}

/**
 * hallway_room_get_folded_name:
 *
 * Returns: the name as hallway_fold() makes it, for comparison
 */
const char *
hallway_room_get_folded_name (HallwayRoom *self)
{
  g_return_val_if_fail (HALLWAY_IS_ROOM (self), NULL);

  return self->folded_name;
}

/**
 * hallway_room_get_description:
 *
 * Returns: (nullable): where it is or what it holds, plain
 */
const char *
hallway_room_get_description (HallwayRoom *self)
{
  g_return_val_if_fail (HALLWAY_IS_ROOM (self), NULL);

  return self->description;
}

/**
 * hallway_room_get_n_sessions:
 *
 * Returns: how many sessions it has, at least 1
 */
guint
hallway_room_get_n_sessions (HallwayRoom *self)
{
  g_return_val_if_fail (HALLWAY_IS_ROOM (self), 0);

  return self->n_sessions;
}
