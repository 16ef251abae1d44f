/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-draft.h"

/* @start: ISO 8601; without an offset it floats, NULL is unknown. */
static inline HallwaySpan
hallway_test_make_span (const char *start,
                        int         minutes)
{
  HallwayTimestamp timestamp;

  if (start == NULL)
    return HALLWAY_SPAN_UNKNOWN;

  g_assert_true (hallway_time_parse (start, &timestamp));
  return (HallwaySpan){ timestamp.wall - timestamp.utc_offset, timestamp.utc_offset, minutes, !timestamp.has_offset };
}

static inline void
hallway_test_append_people (HallwayDraft *draft,
                            GArray       *persons,
                            const char   *names,
                            HallwayRole   role)
{
  g_auto (GStrv) list = g_strsplit (names != NULL ? names : "", ",", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      HallwayParticipation participation = { hallway_draft_add_person (draft, NULL, NULL, g_strstrip (list[i])), role };

      g_array_append_val (persons, participation);
    }
}

/* Gives a session its people: speakers and moderators, each NULL or "A, B". */
static inline void
hallway_test_set_people (HallwayDraft        *draft,
                         HallwayDraftSession *session,
                         const char          *speakers,
                         const char          *moderators)
{
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  hallway_test_append_people (draft, persons, speakers, HALLWAY_ROLE_SPEAKER);
  hallway_test_append_people (draft, persons, moderators, HALLWAY_ROLE_MODERATOR);
  session->n_persons = persons->len;
  session->persons = hallway_draft_take_array (draft, persons);
}
