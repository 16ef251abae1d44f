/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-array-list.h"
#include "hallway-conference.h"
#include "hallway-query.h"

G_BEGIN_DECLS

#define HALLWAY_TYPE_RESULT_LIST (hallway_result_list_get_type ())

/* A GListModel of the HallwaySession that are asked for: of a day by time, or of a search the best first; of these, what
 * the filters leave. */
G_DECLARE_FINAL_TYPE (HallwayResultList, hallway_result_list, HALLWAY, RESULT_LIST, HallwayArrayList)

HallwayResultList *hallway_result_list_new            (void) G_GNUC_WARN_UNUSED_RESULT;
void               hallway_result_list_set_conference (HallwayResultList *self, HallwayConference *conference);
void               hallway_result_list_set_now        (HallwayResultList *self, gint64 now);
void               hallway_result_list_show           (HallwayResultList *self, HallwayQuery *filters, gint64 day, const char *const *found);
GPtrArray         *hallway_result_list_get_candidates (HallwayResultList *self);
guint              hallway_result_list_get_n_hidden   (HallwayResultList *self);
guint              hallway_result_list_count_day      (HallwayResultList *self, gint64 day);
gboolean           hallway_result_list_has_day        (HallwayResultList *self, gint64 day);

gboolean           hallway_result_list_contains       (HallwayResultList *self, HallwaySession *session);

G_END_DECLS
