/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-agenda.h"
#include "model/hallway-conference-item.h"

G_BEGIN_DECLS

char *hallway_conference_words_make_initials (const char *title) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_conference_words_list_dates    (HallwayConferenceItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_conference_words_count         (HallwayConferenceItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_conference_words_describe      (HallwayConferenceItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_conference_words_summarise_agenda
                                             (HallwayAgenda *agenda, gint64 now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
