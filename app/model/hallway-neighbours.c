/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-neighbours.h"

static gboolean
is_beside (HallwaySession *other,
           HallwaySession *session)
{
  return other != session && hallway_session_get_room (other) == hallway_session_get_room (session) &&
         hallway_session_get_day (other) == hallway_session_get_day (session) &&
         hallway_session_get_status (other) != HALLWAY_STATUS_CANCELLED;
}

/* What runs at the same time in the room is neither before nor after. */
static void
consider (HallwayNeighbours *found,
          HallwaySession    *session,
          HallwaySession    *other)
{
  const HallwaySpan *span = hallway_session_get_span (session);
  const HallwaySpan *other_span = hallway_session_get_span (other);
  gint64             end = hallway_span_get_end (span);
  gint64             other_end = hallway_span_get_end (other_span);
  int                minutes;

  if (hallway_span_has_end (other_span) && other_end <= span->start && other_span->start < span->start)
    {
      minutes = (int) ((span->start - other_end) / 60);
      if (found->before == NULL || minutes < found->minutes_before)
        {
          found->before = other;
          found->minutes_before = minutes;
        }
    }
  else if (hallway_span_has_end (span) && hallway_span_has_start (other_span) && other_span->start >= end &&
           other_span->start > span->start)
    {
      minutes = (int) ((other_span->start - end) / 60);
      if (found->after == NULL || minutes < found->minutes_after)
        {
          found->after = other;
          found->minutes_after = minutes;
        }
    }
}

/**
 * hallway_neighbours_find:
 * @conference: whose schedule it is
 * @session: of @conference
 *
 * Finds what is next to a session in its room, without what is cancelled.
 *
 * Returns: the neighbours, none when room or time of @session are unknown
 */
HallwayNeighbours
hallway_neighbours_find (HallwayConference *conference,
                         HallwaySession    *session)
{
  HallwayNeighbours found = { NULL };
  GListModel       *sessions;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (conference), found);
  g_return_val_if_fail (HALLWAY_IS_SESSION (session), found);

  if (hallway_session_get_room (session) == NULL || !hallway_span_has_start (hallway_session_get_span (session)))
    return found;

  sessions = hallway_conference_get_sessions (conference);
  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      HallwaySession *other = hallway_conference_get_session (conference, i);

      if (is_beside (other, session))
        consider (&found, session, other);
    }

  return found;
}
