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

#define NIGHT (4 * 60 * 60) /* seconds after midnight that belong to the day before */

static void
clear_overlap (gpointer overlap)
{
  g_clear_object (&((HallwayAgendaRowOverlap *) overlap)->other);
  g_clear_pointer (&((HallwayAgendaRowOverlap *) overlap)->entry, hallway_entry_unref);
}

static void
hallway_agenda_row_dispose (GObject *object)
{
  HallwayAgendaRow *self = HALLWAY_AGENDA_ROW (object);

  g_clear_object (&self->item);
  g_clear_object (&self->session);
  g_clear_object (&self->hurry);
  g_clear_pointer (&self->overlaps, g_array_unref);

  G_OBJECT_CLASS (hallway_agenda_row_parent_class)->dispose (object);
}

static void
hallway_agenda_row_finalize (GObject *object)
{
  HallwayAgendaRow *self = HALLWAY_AGENDA_ROW (object);

  g_clear_pointer (&self->entry, hallway_entry_unref);
  g_clear_pointer (&self->zone, hallway_zone_unref);
  g_clear_pointer (&self->day_conferences, g_free);
  g_clear_pointer (&self->hurry_room, g_free);

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
  self->entry = hallway_entry_ref (hallway_agenda_item_get_entry (item));
  g_set_object (&self->session, hallway_agenda_item_get_session (item));
  self->is_gap = is_gap;
  return self;
}

void
_hallway_agenda_row_set_hurry (HallwayAgendaRow  *self,
                               HallwayAgendaItem *from,
                               int                minutes)
{
  g_set_object (&self->hurry, from);
  g_free (self->hurry_room);
  self->hurry_room = from != NULL ? g_strdup (hallway_agenda_item_get_room_name (from)) : NULL;
  self->hurry_minutes = minutes;
}

/* Becomes what @fresh, a row of the same item, is. Returns: whether that is anything else. */
gboolean
_hallway_agenda_row_take (HallwayAgendaRow *self,
                          HallwayAgendaRow *fresh)
{
  gboolean is_other = !_hallway_agenda_row_equal (self, fresh);

  g_clear_pointer (&self->entry, hallway_entry_unref);
  self->entry = hallway_entry_ref (fresh->entry);
  g_set_object (&self->session, fresh->session);
  self->span = fresh->span;
  _hallway_agenda_row_set_zone (self, fresh->zone);
  self->day = fresh->day;
  self->begins_day = fresh->begins_day;
  self->is_today = fresh->is_today;
  self->is_past = fresh->is_past;
  self->is_of_all = fresh->is_of_all;
  self->names_conference = fresh->names_conference;
  g_free (self->day_conferences);
  self->day_conferences = g_strdup (fresh->day_conferences);
  g_array_unref (self->overlaps);
  self->overlaps = g_steal_pointer (&fresh->overlaps);
  _hallway_agenda_row_set_hurry (self, fresh->hurry, fresh->hurry_minutes);
  return is_other;
}

void
_hallway_agenda_row_set_zone (HallwayAgendaRow *self,
                              HallwayZone      *zone)
{
  if (self->zone == zone)
    return;

  g_clear_pointer (&self->zone, hallway_zone_unref);
  self->zone = zone != NULL ? hallway_zone_ref (zone) : NULL;
}

/* The clock on the wall at @now, in the zone that the row is shown in. */
static gint64
get_wall (HallwayAgendaRow *self,
          gint64            now)
{
  if (now == HALLWAY_TIME_UNKNOWN || self->span.floating || !hallway_span_has_start (&self->span))
    return HALLWAY_TIME_UNKNOWN;

  return now + (self->zone != NULL ? hallway_zone_get_offset (self->zone, now) : self->span.utc_offset);
}

static gboolean
is_running (const HallwayRecord *conference,
            int                  utc_offset,
            gint64               now)
{
  gint64 wall = now + (conference->zone != NULL ? hallway_zone_get_offset (conference->zone, now) : utc_offset);

  return conference->start != HALLWAY_TIME_UNKNOWN && wall >= conference->start &&
         wall < conference->end + HALLWAY_SECONDS_PER_DAY + NIGHT;
}

/* Returns: whether that makes a difference */
gboolean
_hallway_agenda_row_set_now (HallwayAgendaRow *self,
                             gint64            now)
{
  const HallwayRecord *conference = hallway_agenda_item_get_entry (self->item)->conference;
  gint64               wall = get_wall (self, now);
  gint64               end = hallway_span_has_end (&self->span) ? hallway_span_get_end (&self->span) : self->span.start;
  gboolean             was_today = self->is_today, was_past = self->is_past;

  self->is_today = wall != HALLWAY_TIME_UNKNOWN && hallway_time_get_day (wall - NIGHT) == self->day;
  self->is_past = wall != HALLWAY_TIME_UNKNOWN && end <= now &&
                  (conference == NULL || is_running (conference, self->span.utc_offset, now));
  return self->is_today != was_today || self->is_past != was_past;
}

void
_hallway_agenda_row_add_overlap (HallwayAgendaRow  *self,
                                 HallwayAgendaItem *other,
                                 int                minutes)
{
  HallwayAgendaRowOverlap overlap = { g_object_ref (other), hallway_entry_ref (hallway_agenda_item_get_entry (other)), minutes };

  g_array_append_val (self->overlaps, overlap);
}

static int
compare_overlaps (gconstpointer a,
                  gconstpointer b)
{
  return ((const HallwayAgendaRowOverlap *) b)->minutes - ((const HallwayAgendaRowOverlap *) a)->minutes;
}

/* The worst come first; those of the same length stay in the order of time. */
void
_hallway_agenda_row_sort_overlaps (HallwayAgendaRow *self)
{
  g_array_sort (self->overlaps, compare_overlaps);
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
  return self->is_of_all && conference != NULL ? conference->title : NULL;
}

/**
 * hallway_agenda_row_names_conference:
 *
 * Returns: whether the row is to name its conference, since the heading of its day names several
 */
gboolean
hallway_agenda_row_names_conference (HallwayAgendaRow *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ROW (self), FALSE);

  return self->names_conference;
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
 * Returns: (transfer none): what it overlaps, the longest first
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
