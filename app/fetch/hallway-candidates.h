/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-mentions.h"

G_BEGIN_DECLS

/* The most parts that one schedule is made of. */
#define HALLWAY_CANDIDATE_PARTS 4

/* Where the schedule of a page may be found: an address in the page, and what to ask for then. */
typedef struct
{
  const char        *name;    /* for scripts and tests: "sched" */
  const char        *title;   /* for people: what makes such schedules */
  HallwayMentionKind kind;    /* how the page mentions the address */
  const char        *pattern; /* of the address */
  const char        *mark;    /* (nullable): what has to stand in the page besides */

  /* The parts: references to groups of the pattern in addresses, which space sets apart where the first that is there
   * will do. The first part is the schedule, the others may be missing. */
  const char        *parts[HALLWAY_CANDIDATE_PARTS];
} HallwayCandidateRule;

/* A schedule that may be there. */
typedef struct
{
  const HallwayCandidateRule *rule;  /* of those that led here, the first */
  GPtrArray                  *parts; /* (owned) (element-type GPtrArray): of each, its addresses, the best first */
} HallwayCandidate;

const HallwayCandidateRule *hallway_candidates_list_rules (guint *n_rules);
GPtrArray                  *hallway_candidates_find       (const char *const *addresses, const HallwayDocument *page) G_GNUC_WARN_UNUSED_RESULT;
gboolean                    hallway_candidate_is_certain  (const HallwayCandidate *self);
const char                 *hallway_candidate_get_address (const HallwayCandidate *self, guint part, guint position);

G_END_DECLS
