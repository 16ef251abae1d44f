/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is shown of a conference, kept from one time to the next. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

/* What can't be kept is forgotten without a word: nothing of the person's own is lost. */
static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GApplication) application = user_data;

  hallway_store_set_view_finish (HALLWAY_STORE (source), result, NULL);
  g_application_release (application);
}

static HallwaySession *
find_session (HallwayWindow *self,
              const char    *key)
{
  return key != NULL ? hallway_conference_find_session (self->conference, key) : NULL;
}

/* The session that was asked for; if there is none, that is said. */
static HallwaySession *
find_asked (HallwayWindow *self)
{
  HallwaySession *session = find_session (self, self->pending_key);

  if (self->pending_key != NULL && session == NULL)
    hallway_window_tell_missing (self);

  return session;
}

static void
show_page (HallwayWindow *self,
           const char    *page)
{
  if (page != NULL && adw_view_stack_get_child_by_name (self->pages, page) != NULL)
    adw_view_stack_set_visible_child_name (self->pages, page);
}

/**
 * hallway_window_make_view:
 *
 * Returns: (transfer full): what is shown of the open conference
 */
HallwayView *
hallway_window_make_view (HallwayWindow *self)
{
  HallwayView    *view = hallway_schedule_page_get_view (self->schedule_page);
  HallwaySession *session = self->first_session != NULL ? self->first_session : hallway_session_page_get_session (self->session_page);

  view->page = g_strdup (adw_view_stack_get_visible_child_name (self->pages));
  view->session = g_strdup (session != NULL ? hallway_session_get_key (session) : NULL);

  return view;
}

/**
 * hallway_window_keep_view:
 *
 * Keeps what is shown of the open conference. The application doesn't end before that is written.
 */
void
hallway_window_keep_view (HallwayWindow *self)
{
  g_autoptr (HallwayView) view = NULL;
  g_autofree char        *text = NULL;
  GApplication           *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  if (self->conference == NULL || application == NULL)
    return;

  view = hallway_window_make_view (self);
  text = hallway_view_to_text (view);
  if (g_strcmp0 (text, self->kept_view) == 0)
    return;

  g_application_hold (application);
  hallway_store_set_view_async (self->store, hallway_conference_get_id (self->conference), text, NULL, kept_cb,
                                g_object_ref (application));
  g_free (self->kept_view);
  self->kept_view = g_steal_pointer (&text);
}

/**
 * hallway_window_tell_missing:
 *
 * Says that the session that was asked for can't be shown.
 */
void
hallway_window_tell_missing (HallwayWindow *self)
{
  hallway_window_show_toast (self, _("This session isn’t in the schedule"));
}

/**
 * hallway_window_show_as_left:
 *
 * Shows the conference that was just opened as it was left, or from its start; but what was asked for comes first, and
 * in its place no other session is shown.
 */
void
hallway_window_show_as_left (HallwayWindow *self)
{
  const char             *text = hallway_conference_get_record (self->conference)->view;
  g_autoptr (HallwayView) view = text != NULL ? hallway_view_from_text (text) : hallway_view_new ();
  HallwaySession         *asked = find_asked (self);
  HallwaySession         *session = find_session (self, view->session);

  g_free (self->kept_view);
  self->kept_view = g_strdup (text);
  show_page (self, self->pending_page != NULL ? self->pending_page : view->page);

  if (session == NULL)
    session = hallway_schedule_page_get_current (self->schedule_page);
  if (session != NULL && self->pending_key == NULL)
    {
      hallway_schedule_page_select (self->schedule_page, session);
      hallway_window_show_session (self, session, FALSE);
    }
  if (text != NULL)
    hallway_schedule_page_set_view (self->schedule_page, view);
  if (asked != NULL)
    {
      hallway_schedule_page_select (self->schedule_page, asked);
      hallway_window_show_session (self, asked, TRUE);
    }
  hallway_window_update_selection (self);
}

/**
 * hallway_window_show_update:
 * @before: what was shown of the schedule that was the newest one
 *
 * Shows the new schedule of the open conference where the old one was: nothing moves that is the same.
 */
void
hallway_window_show_update (HallwayWindow *self,
                            HallwayView   *before)
{
  HallwaySession *session = self->pending_key != NULL ? find_asked (self) : find_session (self, before->session);

  if (session != NULL && (self->pending_key != NULL || hallway_schedule_page_lists (self->schedule_page, session)))
    hallway_schedule_page_select (self->schedule_page, session);
  if (session != NULL)
    hallway_window_show_session (self, session, self->pending_key != NULL);
  if (self->pending_key == NULL)
    hallway_schedule_page_scroll_to (self->schedule_page, before->top);
  hallway_window_update_selection (self);
}
