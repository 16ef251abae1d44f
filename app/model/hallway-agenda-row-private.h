/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda-row.h"

G_BEGIN_DECLS

/* How HallwayAgendaRows makes and fills its rows; nobody else does. */

struct _HallwayAgendaRow
{
  GObject            parent_instance;

  HallwayAgendaItem *item;             /* (owned): of a gap, the one before it */
  gboolean           is_gap;
  HallwayEntry      *entry;            /* (owned): of the item, as it is listed */
  HallwaySession    *session;          /* (owned) (nullable): of the item, as it is listed */
  HallwaySpan        span;             /* as it is shown: of the item, or the free time */
  HallwayZone       *zone;             /* (owned) (nullable): that the span is shown in */
  gint64             day;              /* wall clock of its midnight, or HALLWAY_TIME_UNKNOWN */
  gboolean           begins_day;
  gboolean           is_today;
  gboolean           is_past;          /* over, while its conference runs */
  gboolean           is_of_all;        /* in an agenda of all conferences */
  gboolean           names_conference; /* there, on a day with several */
  char              *day_conferences;  /* (owned) (nullable): of the first of a day */
  GArray            *overlaps;         /* (owned) (element-type HallwayAgendaRowOverlap): the longest first */
  HallwayAgendaItem *hurry;            /* (owned) (nullable): the one before it, of which there is little time to come */
  char              *hurry_room;       /* (owned) (nullable): of that, as it is told */
  int                hurry_minutes;
};

HallwayAgendaRow *_hallway_agenda_row_new         (HallwayAgendaItem *item, gboolean is_gap) G_GNUC_WARN_UNUSED_RESULT;
gboolean          _hallway_agenda_row_equal       (HallwayAgendaRow *a, HallwayAgendaRow *b);
gboolean          _hallway_agenda_row_take        (HallwayAgendaRow *self, HallwayAgendaRow *fresh);
void              _hallway_agenda_row_set_zone    (HallwayAgendaRow *self, HallwayZone *zone);
gboolean          _hallway_agenda_row_set_now     (HallwayAgendaRow *self, gint64 now);
void              _hallway_agenda_row_add_overlap (HallwayAgendaRow *self, HallwayAgendaItem *other, int minutes);
void              _hallway_agenda_row_sort_overlaps
                                                  (HallwayAgendaRow *self);
void              _hallway_agenda_row_set_hurry   (HallwayAgendaRow *self, HallwayAgendaItem *from, int minutes);
void              _hallway_agenda_row_changed     (HallwayAgendaRow *self);

G_END_DECLS
