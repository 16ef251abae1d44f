/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-row-private.h"

G_DEFINE_FINAL_TYPE (HallwayAgendaRow, hallway_agenda_row, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_overlap (gpointer overlap)
{
  g_clear_object (&((HallwayAgendaRowOverlap *) overlap)->other);
}

static void
hallway_agenda_row_dispose (GObject *object)
{
  HallwayAgendaRow *self = HALLWAY_AGENDA_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->hurry);
  g_array_set_size (self->overlaps, 0);

  G_OBJECT_CLASS (hallway_agenda_row_parent_class)->dispose (object);
}

static void
hallway_agenda_row_finalize (GObject *object)
{
  HallwayAgendaRow *self = HALLWAY_AGENDA_ROW (object);

  g_clear_pointer (&self->zone, hallway_zone_unref);
  g_clear_pointer (&self->day_conferences, g_free);
  g_clear_pointer (&self->overlaps, g_array_unref);

  G_OBJECT_CLASS (hallway_agenda_row_parent_class)->finalize (object);
}

static void
hallway_agenda_row_class_init (HallwayAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_agenda_row_dispose;
  object_class->finalize = hallway_agenda_row_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
hallway_agenda_row_init (HallwayAgendaRow *self)
{
  self->day = HALLWAY_TIME_UNKNOWN;
  self->span = HALLWAY_SPAN_UNKNOWN;
  self->overlaps = g_array_new (FALSE, FALSE, sizeof (HallwayAgendaRowOverlap));
  g_array_set_clear_func (self->overlaps, clear_overlap);
}

HallwayAgendaRow *
_hallway_agenda_row_new (HallwayAgendaItem *item,
                         gboolean           is_gap)
{
  HallwayAgendaRow *self = g_object_new (HALLWAY_TYPE_AGENDA_ROW, NULL);

  self->item = g_object_ref (item);
  self->is_gap = is_gap;
  return self;
}

/* Forgets all but the item, before the row is filled again. */
void
_hallway_agenda_row_clear (HallwayAgendaRow *self)
{
  self->begins_day = FALSE;
  self->is_today = FALSE;
  self->is_past = FALSE;
  self->names_conference = FALSE;
  self->hurry_minutes = 0;
  g_clear_object (&self->hurry);
  g_clear_pointer (&self->day_conferences, g_free);
  g_array_set_size (self->overlaps, 0);
}

void
_hallway_agenda_row_set_zone (HallwayAgendaRow *self,
                              HallwayZone      *zone)
{
  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
}

void
_hallway_agenda_row_add_overlap (HallwayAgendaRow  *self,
                                 HallwayAgendaItem *other,
                                 int                minutes)
{
  HallwayAgendaRowOverlap overlap = { g_object_ref (other), minutes };

  g_array_append_val (self->overlaps, overlap);
}

void
_hallway_agenda_row_changed (HallwayAgendaRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * hallway_agenda_row_get_item:
 *
 * Returns: (transfer none): what is listed; of free time, the item before it
 */
HallwayAgendaItem *
hallway_agenda_row_get_item (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  return self->item;
}

/**
 * hallway_agenda_row_is_gap:
 *
 * Returns: whether it is free time
 */
gboolean
hallway_agenda_row_is_gap (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), FALSE);

  return self->is_gap;
}

/**
 * hallway_agenda_row_get_span:
 *
 * Returns: (transfer none): its time, as it is to be shown
 */
const HallwaySpan *
hallway_agenda_row_get_span (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  return &self->span;
}

/**
 * hallway_agenda_row_get_zone:
 *
 * Returns: (transfer none) (nullable): the zone that its time is shown in, if one is known
 */
HallwayZone *
hallway_agenda_row_get_zone (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  return self->zone;
}

/**
 * hallway_agenda_row_get_day:
 *
 * Returns: wall clock of the midnight of the day that it is listed under, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_agenda_row_get_day (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), HALLWAY_TIME_UNKNOWN);

  return self->day;
}

/**
 * hallway_agenda_row_begins_day:
 *
 * Returns: whether it is the first of its day
 */
gboolean
hallway_agenda_row_begins_day (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), FALSE);

  return self->begins_day;
}

/**
 * hallway_agenda_row_is_today:
 *
 * Returns: whether its day is the one of now
 */
gboolean
hallway_agenda_row_is_today (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), FALSE);

  return self->is_today;
}

/**
 * hallway_agenda_row_is_past:
 *
 * Returns: whether it is over while its conference still runs
 */
gboolean
hallway_agenda_row_is_past (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), FALSE);

  return self->is_past;
}

/**
 * hallway_agenda_row_get_day_conferences:
 *
 * Returns: (nullable): the titles of the conferences of its day, if it begins one of an agenda of all conferences
 */
const char *
hallway_agenda_row_get_day_conferences (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  return self->day_conferences;
}

/**
 * hallway_agenda_row_get_conference_title:
 *
 * Returns: (nullable): the title of its conference, in an agenda of all conferences
 */
const char *
hallway_agenda_row_get_conference_title (HallwayAgendaRow *self)
{
  const HallwayRecord *conference;

  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  conference = hallway_agenda_item_get_entry (self->item)->conference;
  return self->names_conference && conference != NULL ? conference->title : NULL;
}

/**
 * hallway_agenda_row_get_n_overlaps:
 *
 * Returns: how many other items it overlaps
 */
guint
hallway_agenda_row_get_n_overlaps (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), 0);

  return self->overlaps->len;
}

/**
 * hallway_agenda_row_get_overlap:
 * @number: less than hallway_agenda_row_get_n_overlaps()
 *
 * Returns: (transfer none): what it overlaps, by time
 */
const HallwayAgendaRowOverlap *
hallway_agenda_row_get_overlap (HallwayAgendaRow *self,
                                guint             number)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);
  g_return_val_if_fail (number < self->overlaps->len, NULL);

  return &g_array_index (self->overlaps, HallwayAgendaRowOverlap, number);
}

/**
 * hallway_agenda_row_get_hurry:
 * @minutes: (out): how long there is to get from its room
 *
 * Returns: (transfer none) (nullable): the item before it, if that is in another room and there is little time to come
 *   from there
 */
HallwayAgendaItem *
hallway_agenda_row_get_hurry (HallwayAgendaRow *self,
                              int              *minutes)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), NULL);

  *minutes = self->hurry_minutes;
  return self->hurry;
}
