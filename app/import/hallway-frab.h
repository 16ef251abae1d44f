/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-frab-time.h"

G_BEGIN_DECLS

/* What frab's XML and JSON have in common: a conference of days, rooms and events, told in this order, becomes a
 * draft. Facts that need no rule are set in the draft and its sessions directly. */
typedef struct _HallwayFrab HallwayFrab;

HallwayFrab         *hallway_frab_new            (HallwayDraft *draft, const HallwayReadOptions *options, HallwayReport *report) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_frab_free           (HallwayFrab *self);

void                 hallway_frab_set_generator  (HallwayFrab *self, const char *name);
void                 hallway_frab_set_timezone   (HallwayFrab *self, const char *name);
void                 hallway_frab_set_dates      (HallwayFrab *self, const char *start, const char *end);
void                 hallway_frab_set_day_change (HallwayFrab *self, const char *clock);
void                 hallway_frab_add_profile    (HallwayFrab *self, const char *id, const char *name, const char *biography);

gboolean             hallway_frab_begin_day      (HallwayFrab *self, const char *date, GError **error);
void                 hallway_frab_begin_room     (HallwayFrab *self, const char *name, const char *guid, const char *slug);
HallwayDraftSession *hallway_frab_begin_session  (HallwayFrab *self, guint line, GError **error);
HallwayDraftSession *hallway_frab_get_session    (HallwayFrab *self);
void                 hallway_frab_end_session    (HallwayFrab *self);

void                 hallway_frab_set_date       (HallwayFrab *self, const char *date);
void                 hallway_frab_set_start      (HallwayFrab *self, const char *clock);
void                 hallway_frab_set_end        (HallwayFrab *self, const char *date);
void                 hallway_frab_set_duration   (HallwayFrab *self, const char *duration);
void                 hallway_frab_set_room       (HallwayFrab *self, const char *name);
void                 hallway_frab_set_track      (HallwayFrab *self, const char *name, const char *slug);
HallwayDraftPerson  *hallway_frab_add_person     (HallwayFrab *self, const char *id, const char *guid, const char *name, HallwayRole role);
void                 hallway_frab_add_link       (HallwayFrab *self, const char *url, const char *title);
void                 hallway_frab_add_attachment (HallwayFrab *self, const char *url, const char *title);

void                 hallway_frab_finish         (HallwayFrab *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFrab, hallway_frab_free)

G_END_DECLS
