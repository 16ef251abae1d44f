/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icaltime.h"

#include "model/hallway-time.h"

/**
 * hallway_icaltime_from_wall:
 * @wall: seconds of wall clock since 1970
 *
 * Returns: a local time without zone, which libical writes as it is
 */
struct icaltimetype
hallway_icaltime_from_wall (gint64 wall)
{
  struct icaltimetype time = icaltime_null_time ();

  hallway_time_to_civil (wall, &time.year, &time.month, &time.day, &time.hour, &time.minute, &time.second);

  return time;
}

/**
 * hallway_icaltime_from_unix:
 * @unix_time: seconds since 1970
 *
 * Returns: an instant, which libical writes in UTC
 */
struct icaltimetype
hallway_icaltime_from_unix (gint64 unix_time)
{
  struct icaltimetype time = hallway_icaltime_from_wall (unix_time);

  time.zone = icaltimezone_get_utc_timezone ();

  return time;
}
