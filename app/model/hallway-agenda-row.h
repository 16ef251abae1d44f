/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-agenda.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_AGENDA_ROW (hallway_agenda_row_get_type ())

/* One line of an agenda as it is listed: an item with what is to be known of it, or the free time after one. The first
 * of a day carries the day's heading.
 *
 * Emits "changed" when anything of it may be other than before. */
G_DECLARE_FINAL_TYPE (HallwayAgendaRow, hallway_agenda_row, HALLWAY, AGENDA_ROW, GObject)

/* What an item overlaps. */
typedef struct
{
  HallwayAgendaItem *other;   /* (owned) */
  HallwayEntry      *entry;   /* (owned): of other, as it is told */
  int                minutes; /* at least 1 */
} HallwayAgendaRowOverlap;

HallwayAgendaItem             *hallway_agenda_row_get_item             (HallwayAgendaRow *self);
gboolean                       hallway_agenda_row_is_gap               (HallwayAgendaRow *self);
const HallwaySpan             *hallway_agenda_row_get_span             (HallwayAgendaRow *self);
HallwayZone                   *hallway_agenda_row_get_zone             (HallwayAgendaRow *self);
gint64                         hallway_agenda_row_get_day              (HallwayAgendaRow *self);
gboolean                       hallway_agenda_row_begins_day           (HallwayAgendaRow *self);
gboolean                       hallway_agenda_row_is_today             (HallwayAgendaRow *self);
gboolean                       hallway_agenda_row_names_conference     (HallwayAgendaRow *self);
gboolean                       hallway_agenda_row_is_past              (HallwayAgendaRow *self);
const char                    *hallway_agenda_row_get_day_conferences  (HallwayAgendaRow *self);
const char                    *hallway_agenda_row_get_conference_title (HallwayAgendaRow *self);
guint                          hallway_agenda_row_get_n_overlaps       (HallwayAgendaRow *self);
const HallwayAgendaRowOverlap *hallway_agenda_row_get_overlap          (HallwayAgendaRow *self, guint number);
HallwayAgendaItem             *hallway_agenda_row_get_hurry            (HallwayAgendaRow *self, int *minutes);

G_END_DECLS
