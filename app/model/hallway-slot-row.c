/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-slot-row-private.h"

struct _HallwaySlotRow
{
  GObject         parent_instance;

  HallwaySession *session; /* (owned) */
  gboolean        begins_slot;
  gboolean        begins_day;
};

G_DEFINE_FINAL_TYPE (HallwaySlotRow, hallway_slot_row, G_TYPE_OBJECT)

typedef enum
{
  PROP_SESSION = 1,
  PROP_BEGINS_SLOT,
  PROP_BEGINS_DAY,
} HallwaySlotRowProperty;

static GParamSpec *properties[PROP_BEGINS_DAY + 1];

static void
hallway_slot_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  HallwaySlotRow *self = HALLWAY_SLOT_ROW (object);

  switch ((HallwaySlotRowProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_BEGINS_SLOT:
      g_value_set_boolean (value, self->begins_slot);
      break;

    case PROP_BEGINS_DAY:
      g_value_set_boolean (value, self->begins_day);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_slot_row_dispose (GObject *object)
{
  HallwaySlotRow *self = HALLWAY_SLOT_ROW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (hallway_slot_row_parent_class)->dispose (object);
}

static void
hallway_slot_row_class_init (HallwaySlotRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hallway_slot_row_get_property;
  object_class->dispose = hallway_slot_row_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HALLWAY_TYPE_SESSION, flags);
  properties[PROP_BEGINS_SLOT] = g_param_spec_boolean ("begins-slot", NULL, NULL, FALSE, flags);
  properties[PROP_BEGINS_DAY] = g_param_spec_boolean ("begins-day", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_slot_row_init (HallwaySlotRow *self)
{
}

static void
set_flag (HallwaySlotRow        *self,
          gboolean              *flag,
          gboolean               value,
          HallwaySlotRowProperty property)
{
  if (*flag == value)
    return;

  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

HallwaySlotRow *
_hallway_slot_row_new (HallwaySession *session)
{
  HallwaySlotRow *self = g_object_new (HALLWAY_TYPE_SLOT_ROW, NULL);

  self->session = g_object_ref (session);
  return self;
}

/* Finds out what the row begins, given the session above it or NULL at the top. */
void
_hallway_slot_row_follow (HallwaySlotRow *self,
                          HallwaySession *previous)
{
  gboolean new_day = previous == NULL || hallway_session_get_day (previous) != hallway_session_get_day (self->session);
  gboolean new_start = previous == NULL ||
                       hallway_session_get_span (previous)->start != hallway_session_get_span (self->session)->start;

  set_flag (self, &self->begins_slot, new_day || new_start, PROP_BEGINS_SLOT);
  set_flag (self, &self->begins_day, new_day, PROP_BEGINS_DAY);
}

/**
 * hallway_slot_row_get_session:
 *
 * Returns: (transfer none): the session
 */
HallwaySession *
hallway_slot_row_get_session (HallwaySlotRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_SLOT_ROW (self), NULL);

  return self->session;
}

/**
 * hallway_slot_row_get_begins_slot:
 *
 * Returns: whether the row above has another time or day
 */
gboolean
hallway_slot_row_get_begins_slot (HallwaySlotRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_SLOT_ROW (self), FALSE);

  return self->begins_slot;
}

/**
 * hallway_slot_row_get_begins_day:
 *
 * Returns: whether the row above has another day
 */
gboolean
hallway_slot_row_get_begins_day (HallwaySlotRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_SLOT_ROW (self), FALSE);

  return self->begins_day;
}
