/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-reader.h"

G_BEGIN_DECLS

/* What a file says about its sessions' times, for formats in which a time means what it says: an instant if it has an
 * offset, else the clock of the conference. Only all of them together tell what the conference's times rest on
 * (DESIGN.md section 3). */
typedef struct _HallwayTimes HallwayTimes;

HallwayTimes *hallway_times_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void          hallway_times_free         (HallwayTimes *self);

void          hallway_times_set_timezone (HallwayTimes *self, const char *name);
void          hallway_times_set_length   (HallwayTimes *self, guint n_sessions);
void          hallway_times_set_start    (HallwayTimes *self, const char *text);
void          hallway_times_set_end      (HallwayTimes *self, const char *text);
void          hallway_times_set_unix     (HallwayTimes *self, gint64 start, gint64 end);
void          hallway_times_set_clock    (HallwayTimes *self, gint64 day, int start, int end);
void          hallway_times_set_minutes  (HallwayTimes *self, gint64 minutes);

void          hallway_times_guess_ends   (HallwayTimes *self, const HallwayDraft *draft, HallwayReport *report);
void          hallway_times_resolve      (HallwayTimes *self, HallwayDraft *draft, const HallwayReadOptions *options, HallwayReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayTimes, hallway_times_free)

G_END_DECLS
