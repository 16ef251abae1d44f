/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-now.h"

/* What is open all day, such as the registration desk, doesn't say where the conference stands. */
#define ALL_DAY_MINUTES 180

#define MOST_HOURS_FROM_UTC 14 /* of any zone */

/* Until then a night belongs to the day before (DESIGN.md section 3, Day). */
#define DAY_CHANGE (4 * 60 * 60)

static gboolean
is_all_day (HallwaySession *session)
{
  return hallway_session_get_span (session)->minutes > ALL_DAY_MINUTES;
}

static gboolean
has_instant (HallwaySession *session)
{
  HallwayZone *zone = hallway_conference_get_zone (hallway_session_get_conference (session));
  HallwaySpan  span = hallway_span_resolve (hallway_session_get_span (session), zone);

  return !span.floating && hallway_span_has_start (&span);
}

/* Of what floats the dates are known, up to the zone that they are in. */
static HallwayPhase
get_phase_by_date (HallwayConference *conference,
                   gint64             now)
{
  const gint64 slack = MOST_HOURS_FROM_UTC * 60 * 60;
  gint64       start = hallway_conference_get_start (conference);
  gint64       end = hallway_conference_get_end (conference);

  if (hallway_conference_get_record (conference)->ended)
    return HALLWAY_PHASE_ENDED;

  if (start != HALLWAY_TIME_UNKNOWN && now + slack < start)
    return HALLWAY_PHASE_UPCOMING;

  if (end != HALLWAY_TIME_UNKNOWN && now - slack > end + HALLWAY_SECONDS_PER_DAY + DAY_CHANGE)
    return HALLWAY_PHASE_ENDED;

  return HALLWAY_PHASE_UNKNOWN;
}

/* The better one to jump to: what is running, then what is next, then what is open all day; of these the earlier. */
static int
compare_for_now (HallwaySession *a,
                 HallwaySession *b,
                 gint64          now)
{
  gboolean a_is_all_day = is_all_day (a) && hallway_session_is_running (a, now);
  gboolean b_is_all_day = is_all_day (b) && hallway_session_is_running (b, now);

  if (a_is_all_day != b_is_all_day)
    return a_is_all_day ? 1 : -1;

  return hallway_session_compare (a, b);
}

/**
 * hallway_conference_now_get_phase:
 * @now: Unix time
 *
 * Returns: where the conference stands, by its first and its last session
 */
HallwayPhase
hallway_conference_now_get_phase (HallwayConference *conference,
                                  gint64             now)
{
  gint64 first, last;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (conference), HALLWAY_PHASE_UNKNOWN);

  if (!hallway_conference_get_instants (conference, &first, &last))
    return get_phase_by_date (conference, now);

  if (last <= now)
    return HALLWAY_PHASE_ENDED;

  return first <= now ? HALLWAY_PHASE_RUNNING : HALLWAY_PHASE_UPCOMING;
}

/**
 * hallway_conference_now_find_session:
 * @sessions: (element-type HallwaySession): all of one conference, or some
 * @now: Unix time
 *
 * Returns: (transfer none) (nullable): the first session that is running or next; one that is open all day only if there
 *   is no other
 */
HallwaySession *
hallway_conference_now_find_session (GListModel *sessions,
                                     gint64      now)
{
  HallwaySession *best = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (sessions), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      g_autoptr (HallwaySession) session = g_list_model_get_item (sessions, i);

      if (!has_instant (session) || hallway_session_is_over (session, now))
        continue;

      if (best == NULL || compare_for_now (session, best, now) < 0)
        best = session; /* The conference owns it. */
    }

  return best;
}

/**
 * hallway_conference_now_find_day:
 * @now: Unix time
 *
 * Returns: wall clock of the midnight of the day that it is where the conference is, whether that is one of its days
 *   or not, or %HALLWAY_TIME_UNKNOWN where its clock isn't known
 */
gint64
hallway_conference_now_find_day (HallwayConference *conference,
                                 gint64             now)
{
  HallwayZone    *zone;
  HallwaySession *session;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (conference), HALLWAY_TIME_UNKNOWN);

  zone = hallway_conference_get_zone (conference);
  session = hallway_conference_now_find_session (hallway_conference_get_sessions (conference), now);
  if (session != NULL && hallway_session_is_running (session, now) && hallway_session_get_day (session) != NULL)
    return hallway_day_get_date (hallway_session_get_day (session));

  if (zone != NULL)
    return hallway_time_get_day (now + hallway_zone_get_offset (zone, now) - DAY_CHANGE);

  if (session != NULL)
    return hallway_time_get_day (now + hallway_session_get_span (session)->utc_offset - DAY_CHANGE);

  return HALLWAY_TIME_UNKNOWN;
}
