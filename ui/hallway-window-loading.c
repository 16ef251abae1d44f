/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the window asks the store for: a conference, the texts of a session, the agenda, and what others changed. */

#include "hallway-window-private.h"

#include "model/hallway-change.h"

#include <glib/gi18n.h>

static gboolean
is_cancelled (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
renew_cancellable (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
  *cancellable = g_cancellable_new ();
}

static void
update_agenda_tab (HallwayWindow *self)
{
  guint            n_starred = hallway_conference_get_n_starred (self->conference);
  g_autofree char *title = NULL;

  /* Translators: the name of the page with the agenda, and how many sessions are in it */
  title = n_starred > 0 ? g_strdup_printf (_("Agenda %u"), n_starred) : g_strdup (_("Agenda"));

  adw_view_stack_page_set_title (self->agenda_tab, title);
}

static void
star_changed_cb (HallwayWindow *self)
{
  update_agenda_tab (self);
}

/* Of all that is starred, what concerns the open conference. */
static void
follow_agenda (HallwayWindow *self,
               GPtrArray     *entries)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  guint                 n_changed = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (hallway_entry_get_conference_id (entry), hallway_conference_get_id (self->conference)) != 0)
        continue;
      if (entry->state == HALLWAY_ENTRY_PRESENT)
        g_ptr_array_add (keys, (gpointer) entry->session->key);
      n_changed += hallway_change_find (entry) != HALLWAY_CHANGE_NONE;
    }
  g_ptr_array_add (keys, NULL);
  hallway_conference_set_starred_keys (self->conference, (const char *const *) keys->pdata);
  hallway_schedule_page_set_n_changed (self->schedule_page, n_changed);
}

static void
agenda_read_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     entries = hallway_store_read_agenda_finish (HALLWAY_STORE (source), result, &error);

  if (entries == NULL)
    {
      self->opens_agenda = self->awaits_agenda = FALSE;
      if (!is_cancelled (error))
        hallway_window_show_toast (self, error->message);
      return;
    }

  /* What was read before a star was set would take it away again; it is read once more when the star is stored. */
  if (self->agenda_is_old)
    return;

  /* The agenda comes first, so that it need not follow each of the stars. */
  self->awaits_agenda = FALSE;
  hallway_agenda_set_entries (self->agenda, entries);
  hallway_window_summarise_agenda (self);
  if (self->conference != NULL)
    follow_agenda (self, entries);
  hallway_window_agenda_was_read (self);
}

/* Texts aren't listed and may be others. */
static void
keep_conference (HallwayWindow *self)
{
  HallwaySession *session = hallway_session_page_get_session (self->session_page);

  hallway_window_load_agenda (self);
  if (session != NULL)
    hallway_window_load_details (self, session);
}

static void
set_conference (HallwayWindow *self,
                GPtrArray     *entries)
{
  const HallwayEntry     *first = g_ptr_array_index (entries, 0);
  gboolean                is_update = g_strcmp0 (first->conference->id, hallway_window_get_conference (self)) == 0;
  g_autoptr (HallwayView) before = hallway_window_make_view (self);

  if (self->conference != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->conference, self);
      hallway_agenda_remove_conference (self->agenda, self->conference);
    }
  g_clear_object (&self->conference);
  g_clear_object (&self->first_session);
  self->conference = hallway_conference_new (first->conference, entries);
  g_signal_connect_swapped (self->conference, "star-changed", G_CALLBACK (star_changed_cb), self);

  hallway_agenda_add_conference (self->agenda, self->conference);
  hallway_agenda_page_set_conference (self->agenda_page, self->conference);
  hallway_session_page_set_agenda (self->session_page, self->agenda);

  hallway_schedule_page_set_conference (self->schedule_page, self->store, self->conference);
  if (!self->is_starting)
    hallway_session_page_set_session (self->session_page, self->conference, NULL);
  update_agenda_tab (self);
  hallway_window_load_agenda (self);
  if (is_update)
    hallway_window_show_update (self, before);
  else
    hallway_window_show_as_left (self);
  g_clear_pointer (&self->pending_page, g_free);
  g_clear_pointer (&self->pending_key, g_free);
}

/* What was open is no longer in the store, or never was. */
static void
close_conference (HallwayWindow *self)
{
  g_clear_pointer (&self->conference_id, g_free);
  g_clear_pointer (&self->pending_key, g_free);
  g_clear_pointer (&self->pending_page, g_free);
  hallway_session_page_set_session (self->session_page, self->conference, NULL);
  if (self->conference != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->conference, self);
      hallway_agenda_remove_conference (self->agenda, self->conference);
    }
  g_clear_object (&self->conference);
  hallway_agenda_page_set_conference (self->agenda_page, NULL);
  hallway_window_load_agenda (self);
  hallway_window_show_conferences (self);
}

static void
report_failure (HallwayWindow *self,
                const GError  *error)
{
  g_autofree char *retry = NULL;

  if (is_cancelled (error))
    return;
  if (g_error_matches (error, HALLWAY_STORE_ERROR, HALLWAY_STORE_ERROR_NOT_FOUND))
    {
      if (self->pending_key != NULL)
        hallway_window_tell_missing (self);
      return close_conference (self);
    }

  retry = g_strdup_printf ("app.show-session::%s", self->conference_id);
  hallway_window_show_error (self, _("Could Not Read the Schedule"), error->message, retry);
}

static void
conference_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     entries = hallway_store_read_finish (HALLWAY_STORE (source), result, &error);

  if (entries == NULL)
    return report_failure (self, error);

  if (entries->len == 0)
    return hallway_window_show_error (self, _("No Sessions"), _("The schedule of this conference is empty."), NULL);

  if (self->pending_key == NULL && self->conference != NULL && hallway_conference_shows_same (self->conference, entries))
    keep_conference (self);
  else
    set_conference (self, entries);

  /* A change that is read while something else is shown stays in the background. */
  if (self->is_opening)
    hallway_window_show_content (self);
  self->is_opening = FALSE;
  hallway_window_update_header (self);
  hallway_window_update_actions (self);
}

static void
details_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayEntry)  details = hallway_store_load_details_finish (HALLWAY_STORE (source), result, &error);
  HallwaySession           *session = hallway_session_page_get_session (self->session_page);

  if (details == NULL)
    {
      if (!is_cancelled (error))
        hallway_session_page_set_problem (self->session_page, error->message);
      return;
    }

  if (session != NULL && g_strcmp0 (hallway_session_get_key (session), details->session->key) == 0)
    hallway_session_page_set_details (self->session_page, details);
}

static void
read_conference (HallwayWindow *self)
{
  renew_cancellable (&self->loading);
  hallway_store_read_async (self->store, self->conference_id, self->loading, conference_read_cb, g_object_ref (self));
}

static void
store_changed_cb (HallwayWindow     *self,
                  HallwayStoreChange what,
                  const char        *conference)
{
  gboolean is_of_another = conference != NULL && g_strcmp0 (conference, self->conference_id) != 0;

  if (self->conference_id == NULL)
    return hallway_window_load_agenda (self);

  if ((what & (HALLWAY_STORE_CHANGE_SCHEDULES | HALLWAY_STORE_CHANGE_CONFERENCES)) && !is_of_another)
    read_conference (self);
  else
    hallway_window_load_agenda (self);
}

/**
 * hallway_window_watch_store:
 *
 * Follows what is written to the store, also by hallwayctl.
 */
void
hallway_window_watch_store (HallwayWindow *self)
{
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hallway_window_load_agenda:
 *
 * Reads again what is starred, in all conferences, unless stars are on their way, which is followed by a reading.
 */
void
hallway_window_load_agenda (HallwayWindow *self)
{
  if (self->n_starring > 0 || self->is_starting)
    return;

  self->agenda_is_old = FALSE;
  hallway_store_read_agenda_async (self->store, NULL, HALLWAY_READ_ROWS, self->cancellable, agenda_read_cb,
                                   g_object_ref (self));
}

/**
 * hallway_window_load_details:
 * @session: of the open conference
 *
 * Reads the texts of a session and shows them if it still is the one that is shown.
 */
void
hallway_window_load_details (HallwayWindow  *self,
                             HallwaySession *session)
{
  renew_cancellable (&self->loading_details);
  hallway_store_load_details_async (self->store, hallway_conference_get_id (self->conference),
                                    hallway_session_get_key (session), self->loading_details, details_loaded_cb,
                                    g_object_ref (self));
}

static void
show_session (HallwayWindow *self,
              const char    *key)
{
  HallwaySession *session = key != NULL ? hallway_conference_find_session (self->conference, key) : NULL;

  hallway_window_show_content (self);
  if (key != NULL && session == NULL)
    hallway_window_tell_missing (self);
  if (session == NULL)
    return;

  hallway_schedule_page_select (self->schedule_page, session);
  hallway_window_show_session (self, session, TRUE);
}

/**
 * hallway_window_open_conference:
 * @id: of a conference in the store
 * @key: (nullable): of the session to show
 *
 * Shows a conference, which is read at first if it isn't open. Changes of the open one are followed anyway.
 */
void
hallway_window_open_conference (HallwayWindow *self,
                                const char    *id,
                                const char    *key)
{
  g_autofree char *opened = g_strdup (id);

  g_return_if_fail (HALLWAY_IS_WINDOW (self));
  g_return_if_fail (self->store != NULL);

  if (g_strcmp0 (id, hallway_window_get_conference (self)) == 0 && g_strcmp0 (id, self->conference_id) == 0)
    return show_session (self, key);

  hallway_window_keep_view (self);
  g_free (self->conference_id);
  self->conference_id = g_steal_pointer (&opened);
  g_free (self->pending_key);
  self->pending_key = g_strdup (key);
  self->is_opening = TRUE;
  if (!hallway_window_shows_agenda (self) || g_strcmp0 (self->pending_page, "agenda") != 0)
    hallway_window_show_loading (self, NULL, -1);
  read_conference (self);
}

/**
 * hallway_window_show_last:
 *
 * Shows the conference that was open last, or all of them.
 */
void
hallway_window_show_last (HallwayWindow *self)
{
  const char *conference;

  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  conference = hallway_settings_get_conference (self->settings);
  if (conference != NULL)
    hallway_window_open_conference (self, conference, NULL);
  else
    hallway_window_show_conferences (self);
}
