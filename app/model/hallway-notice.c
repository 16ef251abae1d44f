/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-notice.h"

#define OLD_DAYS 7

static const char *const names[HALLWAY_N_NOTICES] = {
  [HALLWAY_NOTICE_NONE] = "none",
  [HALLWAY_NOTICE_ENDED] = "ended",
  [HALLWAY_NOTICE_AGENDA_CHANGED] = "agenda-changed",
  [HALLWAY_NOTICE_ZONE_UNKNOWN] = "zone-unknown",
  [HALLWAY_NOTICE_OLD] = "old",
};

static gboolean
is_old (HallwayConference *conference,
        gint64             now)
{
  gint64 updated = hallway_conference_get_record (conference)->updated;

  return updated > 0 && now - updated >= OLD_DAYS * HALLWAY_SECONDS_PER_DAY;
}

static gboolean
has_times (HallwayConference *conference)
{
  return hallway_conference_get_start (conference) != HALLWAY_TIME_UNKNOWN;
}

static gboolean
holds (HallwayNotice      notice,
       HallwayConference *conference,
       HallwayPhase       phase,
       guint              n_changed,
       gint64             now)
{
  switch (notice)
    {
    case HALLWAY_NOTICE_ENDED:
      return phase == HALLWAY_PHASE_ENDED;

    case HALLWAY_NOTICE_AGENDA_CHANGED:
      return n_changed > 0 && phase != HALLWAY_PHASE_ENDED;

    case HALLWAY_NOTICE_ZONE_UNKNOWN:
      return hallway_conference_get_zone (conference) == NULL && has_times (conference) && phase != HALLWAY_PHASE_ENDED;

    case HALLWAY_NOTICE_OLD:
      return (phase == HALLWAY_PHASE_UPCOMING || phase == HALLWAY_PHASE_RUNNING) && is_old (conference, now);

    case HALLWAY_NOTICE_NONE:
    default:
      return FALSE;
    }
}

/**
 * hallway_notice_choose:
 * @n_changed: how many sessions of the agenda have changed since the user saw them
 * @dismissed: a bit, 1 << #HallwayNotice, for each one that isn't to be shown any more
 * @now: Unix time
 *
 * Returns: the one notice to show, the most important first
 */
HallwayNotice
hallway_notice_choose (HallwayConference *conference,
                       guint              n_changed,
                       guint              dismissed,
                       gint64             now)
{
  HallwayPhase phase;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (conference), HALLWAY_NOTICE_NONE);

  phase = hallway_conference_now_get_phase (conference, now);
  for (guint notice = HALLWAY_NOTICE_NONE + 1; notice < HALLWAY_N_NOTICES; notice++)
    if ((dismissed & (1u << notice)) == 0 && holds (notice, conference, phase, n_changed, now))
      return notice;

  return HALLWAY_NOTICE_NONE;
}

/**
 * hallway_notice_to_string:
 *
 * Returns: its name: "agenda-changed"
 */
const char *
hallway_notice_to_string (HallwayNotice notice)
{
  g_return_val_if_fail (notice < HALLWAY_N_NOTICES, NULL);

  return names[notice];
}

/**
 * hallway_notice_from_string:
 *
 * Returns: the notice of that name, or %HALLWAY_NOTICE_NONE
 */
HallwayNotice
hallway_notice_from_string (const char *text)
{
  for (guint notice = 0; notice < HALLWAY_N_NOTICES; notice++)
    if (g_str_equal (names[notice], text))
      return notice;

  return HALLWAY_NOTICE_NONE;
}
