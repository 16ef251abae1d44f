/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-array-list.h"
#include "hallway-conference-item.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_CONFERENCE_LIST (hallway_conference_list_get_type ())

/* A GListModel of HallwayConferenceItem: those that take place now, by their end; then the upcoming ones, the soonest
 * first; then the past ones, the latest first. One keeps its item as long as it is listed. */
G_DECLARE_FINAL_TYPE (HallwayConferenceList, hallway_conference_list, HALLWAY, CONFERENCE_LIST, HallwayArrayList)

HallwayConferenceList *hallway_conference_list_new         (gint64 now, HallwayZone *local_zone) G_GNUC_WARN_UNUSED_RESULT;
void                   hallway_conference_list_set_records (HallwayConferenceList *self, GPtrArray *records);
void                   hallway_conference_list_set_now     (HallwayConferenceList *self, gint64 now);
HallwayConferenceItem *hallway_conference_list_find        (HallwayConferenceList *self, const char *id);

G_END_DECLS
