/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-day.h"

#include "hallway-conference-private.h"

struct _HallwayDay
{
  GObject parent_instance;

  gint64  date; /* wall clock of its midnight */
};

G_DEFINE_FINAL_TYPE (HallwayDay, hallway_day, G_TYPE_OBJECT)

static void
hallway_day_class_init (HallwayDayClass *klass)
{
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
