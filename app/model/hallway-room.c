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
  guint   n_sessions;
};

G_DEFINE_FINAL_TYPE (HallwayRoom, hallway_room, G_TYPE_OBJECT)

static void
hallway_room_finalize (GObject *object)
{
  HallwayRoom *self = HALLWAY_ROOM (object);

  g_free (self->name);
  g_free (self->folded_name);

  G_OBJECT_CLASS (hallway_room_parent_class)->finalize (object);
}

static void
hallway_room_class_init (HallwayRoomClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_room_finalize;
}

static void
hallway_room_init (HallwayRoom *self)
{
}

HallwayRoom *
_hallway_room_new (const char *name)
{
  HallwayRoom *self = g_object_new (HALLWAY_TYPE_ROOM, NULL);

  self->name = g_strdup (name);
  self->folded_name = hallway_fold (name);
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
