/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is remembered of the schedule from one time to the next. */

#include "hallway-schedule-page-private.h"

/* What was dismissed comes back when the schedule is updated. */
static void
take_dismissed (HallwaySchedulePage *self,
                const HallwayView   *view)
{
  gboolean is_same = view->updated == hallway_conference_get_record (self->conference)->updated;

  self->dismissed = is_same ? view->dismissed : 0;
  hallway_schedule_page_update_notice (self);
}

/**
 * hallway_schedule_page_lists:
 *
 * Returns: whether a session is among those that are listed now
 */
gboolean
hallway_schedule_page_lists (HallwaySchedulePage *self,
                             HallwaySession      *session)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), FALSE);

  return hallway_result_list_contains (self->results, session);
}

/**
 * hallway_schedule_page_scroll_to:
 * @key: (nullable): of the session to have at the top
 *
 * Scrolls to a session, if it is listed.
 */
void
hallway_schedule_page_scroll_to (HallwaySchedulePage *self,
                                 const char          *key)
{
  HallwaySession *session = key != NULL ? hallway_conference_find_session (self->conference, key) : NULL;

  if (session != NULL && hallway_schedule_page_lists (self, session))
    hallway_session_list_scroll_to_top (self->list, session);
}

/**
 * hallway_schedule_page_get_view:
 *
 * Returns: (transfer full): what to remember of the schedule; the window adds its own
 */
HallwayView *
hallway_schedule_page_get_view (HallwaySchedulePage *self)
{
  HallwayView    *view = hallway_view_new ();
  HallwaySession *top;

  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), view);

  if (self->conference == NULL)
    return view;

  top = hallway_session_list_get_top (self->list);
  hallway_query_unref (view->filters);
  view->filters = hallway_query_ref (self->filters);
  view->day = self->day;
  view->words = g_strdup (self->words);
  view->top = g_strdup (top != NULL ? hallway_session_get_key (top) : NULL);
  view->dismissed = self->dismissed;
  view->updated = hallway_conference_get_record (self->conference)->updated;
  return view;
}

/**
 * hallway_schedule_page_set_view:
 * @view: of hallway_schedule_page_get_view()
 *
 * Shows the conference as it was left. While it runs, it shows the day and time of now.
 */
void
hallway_schedule_page_set_view (HallwaySchedulePage *self,
                                HallwayView         *view)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));
  g_return_if_fail (view != NULL);

  if (self->conference == NULL)
    return;

  take_dismissed (self, view);
  hallway_schedule_page_set_filters (self, view->filters);
  if (self->phase == HALLWAY_PHASE_RUNNING)
    return hallway_schedule_page_jump_to_now (self);

  if (hallway_schedule_page_has_day (self, view->day))
    hallway_schedule_page_set_day (self, view->day);
  hallway_schedule_page_scroll_to (self, view->top);
  if (view->words != NULL)
    hallway_schedule_page_search (self, view->words);
}
