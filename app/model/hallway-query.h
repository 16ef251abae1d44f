/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-session.h"

G_BEGIN_DECLS

typedef enum
{
  HALLWAY_QUERY_DAY,
  HALLWAY_QUERY_ROOM,
  HALLWAY_QUERY_TRACK,
  HALLWAY_QUERY_TYPE,
  HALLWAY_QUERY_SPEAKER,
  HALLWAY_QUERY_LANGUAGE,
  HALLWAY_QUERY_STARRED,
  HALLWAY_QUERY_NOW,
  HALLWAY_QUERY_TIME, /* begins and ends within a stretch of time, START/END in ISO 8601 */
  HALLWAY_QUERY_SEARCH,
} HallwayQueryKind;

#define HALLWAY_N_QUERY_KINDS (HALLWAY_QUERY_SEARCH + 1)

/* Which sessions of a conference to show: terms, of which one of each kind that is there must hold. Immutable: a
 * changed query is a new one. */
typedef struct _HallwayQuery HallwayQuery;

HallwayQuery    *hallway_query_new            (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayQuery    *hallway_query_add            (HallwayQuery *self, HallwayQueryKind kind, const char *value) G_GNUC_WARN_UNUSED_RESULT;
HallwayQuery    *hallway_query_remove         (HallwayQuery *self, HallwayQueryKind kind, const char *value) G_GNUC_WARN_UNUSED_RESULT;
HallwayQuery    *hallway_query_set_search     (HallwayQuery *self, const char *words, const char *const *found) G_GNUC_WARN_UNUSED_RESULT;
HallwayQuery    *hallway_query_ref            (HallwayQuery *self);
void             hallway_query_unref          (HallwayQuery *self);
gboolean         hallway_query_equal          (HallwayQuery *a, HallwayQuery *b);
guint            hallway_query_get_n_terms    (HallwayQuery *self);
HallwayQueryKind hallway_query_get_kind       (HallwayQuery *self, guint number);
const char      *hallway_query_get_value      (HallwayQuery *self, guint number);
gboolean         hallway_query_has            (HallwayQuery *self, HallwayQueryKind kind, const char *value);
guint            hallway_query_count_kind     (HallwayQuery *self, HallwayQueryKind kind);
guint            hallway_query_find_missing   (HallwayQuery *self, HallwaySession *session, gint64 now);
gboolean         hallway_query_matches        (HallwayQuery *self, HallwaySession *session, gint64 now);

const char      *hallway_query_kind_to_string (HallwayQueryKind kind);
gboolean         hallway_query_kind_from_string
                                              (const char *text, HallwayQueryKind *kind);
gboolean         hallway_query_parse_term     (const char *text, HallwayQueryKind *kind, char **value);
gboolean         hallway_query_parse_time     (const char *value, HallwaySpan *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayQuery, hallway_query_unref)

G_END_DECLS
