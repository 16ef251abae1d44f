/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/hallway-track.h"
#include "model/hallway-words.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_SESSION_SUMMARY (hallway_session_summary_get_type ())

/* What a list shows of a session. */
G_DECLARE_FINAL_TYPE (HallwaySessionSummary, hallway_session_summary, HALLWAY, SESSION_SUMMARY, GtkWidget)

GtkWidget  *hallway_session_summary_new        (void);
void        hallway_session_summary_set_words  (HallwaySessionSummary *self, HallwayWords *words);
void        hallway_session_summary_set_track  (HallwaySessionSummary *self, HallwayTrack *track);
void        hallway_session_summary_set_title  (HallwaySessionSummary *self, const char *title);
void        hallway_session_summary_set_people (HallwaySessionSummary *self, const char *people);
void        hallway_session_summary_set_place  (HallwaySessionSummary *self, const char *place, gboolean is_running);
void        hallway_session_summary_set_notice (HallwaySessionSummary *self, const char *notice);
void        hallway_session_summary_set_starred
                                               (HallwaySessionSummary *self, gboolean starred);
void        hallway_session_summary_set_target (HallwaySessionSummary *self, const char *target);
void        hallway_session_summary_set_state  (HallwaySessionSummary *self, const char *state, gboolean is_set);
const char *hallway_session_summary_get_title  (HallwaySessionSummary *self);
const char *hallway_session_summary_get_people (HallwaySessionSummary *self);

G_END_DECLS
