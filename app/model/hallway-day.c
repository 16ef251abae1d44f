/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-day.h"

#include "hallway-conference-private.h"

struct _HallwayDay
{
  GObject parent_instance;

  gint64  date; /* wall clock of its midnight */
  guint   n_sessions;
};

G_DEFINE_FINAL_TYPE (HallwayDay, hallway_day, G_TYPE_OBJECT)

typedef enum
{
  PROP_DATE = 1,
  PROP_N_SESSIONS,
} HallwayDayProperty;

static GParamSpec *properties[PROP_N_SESSIONS + 1];

static void
hallway_day_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  HallwayDay *self = HALLWAY_DAY (object);

  switch ((HallwayDayProperty) prop_id)
    {
    case PROP_DATE:
      g_value_set_int64 (value, self->date);
      break;

    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->n_sessions);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_day_class_init (HallwayDayClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_day_get_property;

  properties[PROP_DATE] =
    g_param_spec_int64 ("date", NULL, NULL, G_MININT64, G_MAXINT64, HALLWAY_TIME_UNKNOWN,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SESSIONS] =
    g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_day_init (HallwayDay *self)
{
}

HallwayDay *
_hallway_day_new (gint64 date)
{
  HallwayDay *self = g_object_new (HALLWAY_TYPE_DAY, NULL);

  self->date = date;
  return self;
}

void
_hallway_day_count (HallwayDay *self)
{
  self->n_sessions++;
}

/**
 * hallway_day_get_date:
 *
 * Returns: the wall clock of the midnight that begins the day
 */
gint64
hallway_day_get_date (HallwayDay *self)
{
  g_return_val_if_fail (HALLWAY_IS_DAY (self), HALLWAY_TIME_UNKNOWN);

  return self->date;
}

/**
 * hallway_day_get_n_sessions:
 *
 * Returns: how many sessions it has, at least 1
 */
guint
hallway_day_get_n_sessions (HallwayDay *self)
{
  g_return_val_if_fail (HALLWAY_IS_DAY (self), 0);

  return self->n_sessions;
}
