/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of the schedule: which there are, which one is shown, and which lie beside it. */

#include "hallway-schedule-page-private.h"

/**
 * hallway_schedule_page_show_days:
 *
 * Shows the days of the conference, and those of its sessions that have none.
 */
void
hallway_schedule_page_show_days (HallwaySchedulePage *self)
{
  GListModel        *days = hallway_conference_get_days (self->conference);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64       unknown = HALLWAY_TIME_UNKNOWN;

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);
      gint64                 date = hallway_day_get_date (day);

      g_array_append_val (dates, date);
    }
  if (hallway_result_list_has_day (self->results, unknown))
    g_array_append_val (dates, unknown);

  hallway_day_bar_set_dates (self->day_bar, (const gint64 *) dates->data, dates->len);
}

/**
 * hallway_schedule_page_count_days:
 *
 * Shows how much of each day the filters leave.
 */
void
hallway_schedule_page_count_days (HallwaySchedulePage *self)
{
  GListModel *days = hallway_conference_get_days (self->conference);

  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);
      gint64                 date = hallway_day_get_date (day);

      hallway_day_bar_set_count (self->day_bar, date, hallway_result_list_count_day (self->results, date));
    }
  hallway_day_bar_set_count (self->day_bar, HALLWAY_TIME_UNKNOWN,
                             hallway_result_list_count_day (self->results, HALLWAY_TIME_UNKNOWN));
}

/**
 * hallway_schedule_page_find_first_day:
 *
 * Returns: the day to begin with: the one of now, else the first
 */
gint64
hallway_schedule_page_find_first_day (HallwaySchedulePage *self)
{
  GListModel            *sessions = hallway_conference_get_sessions (self->conference);
  HallwaySession        *session = hallway_conference_now_find_session (sessions, self->now);
  g_autoptr (HallwayDay) first = g_list_model_get_item (hallway_conference_get_days (self->conference), 0);

  if (self->phase == HALLWAY_PHASE_RUNNING && session != NULL && hallway_session_get_day (session) != NULL)
    return hallway_day_get_date (hallway_session_get_day (session));

  return first != NULL ? hallway_day_get_date (first) : HALLWAY_TIME_UNKNOWN;
}

/**
 * hallway_schedule_page_set_day:
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN for sessions without a day
 *
 * Shows a day, and ends a search.
 */
void
hallway_schedule_page_set_day (HallwaySchedulePage *self,
                               gint64               day)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));

  self->day = day;
  if (hallway_schedule_page_is_searching (self))
    {
      gtk_search_bar_set_search_mode (self->search_bar, FALSE);
      hallway_schedule_page_end_search (self);
    }
  else
    hallway_schedule_page_update (self);
  g_signal_emit_by_name (self, "day-changed");
}

/**
 * hallway_schedule_page_get_day:
 *
 * Returns: wall clock of the midnight of the day that is shown, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_schedule_page_get_day (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), HALLWAY_TIME_UNKNOWN);

  return self->day;
}

/**
 * hallway_schedule_page_has_day:
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN for sessions without a day
 *
 * Returns: whether the conference has sessions of that day
 */
gboolean
hallway_schedule_page_has_day (HallwaySchedulePage *self,
                               gint64               day)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), FALSE);

  return hallway_result_list_has_day (self->results, day);
}

/**
 * hallway_schedule_page_get_day_beside:
 * @distance: how many days of the conference later, negative for earlier
 *
 * Returns: the day at that distance from the one that is shown, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_schedule_page_get_day_beside (HallwaySchedulePage *self,
                                      int                  distance)
{
  GListModel *days;

  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), HALLWAY_TIME_UNKNOWN);

  if (self->conference == NULL)
    return HALLWAY_TIME_UNKNOWN;

  days = hallway_conference_get_days (self->conference);
  for (guint i = 0; i < g_list_model_get_n_items (days); i++)
    {
      g_autoptr (HallwayDay) day = g_list_model_get_item (days, i);
      g_autoptr (HallwayDay) beside = NULL;

      if (hallway_day_get_date (day) != self->day || (int) i + distance < 0)
        continue;

      beside = g_list_model_get_item (days, (guint) ((int) i + distance));
      return beside != NULL ? hallway_day_get_date (beside) : HALLWAY_TIME_UNKNOWN;
    }

  return HALLWAY_TIME_UNKNOWN;
}
