/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What fills the window: the conferences, the content of one, the progress of what takes time, or what went wrong. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static gboolean
is_in_state (HallwayWindow *self,
             const char    *state)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->states), state) == 0;
}

/* What is left behind takes no keys: they would open its search. */
static void
update_key_capture (HallwayWindow *self)
{
  gboolean captures = hallway_window_shows_content (self) && self->conference != NULL;

  gtk_search_bar_set_key_capture_widget (hallway_schedule_page_get_search_bar (self->schedule_page),
                                         captures ? GTK_WIDGET (self) : NULL);
}

static void
set_state (HallwayWindow *self,
           const char    *state)
{
  /* What takes the place of the rest takes the keyboard too. */
  if (!is_in_state (self, state))
    gtk_window_set_focus (GTK_WINDOW (self), NULL);

  /* A spinner that is left spinning when it is hidden keeps the window painting for ever. */
  gtk_spinner_set_spinning (self->spinner, g_str_equal (state, "loading"));
  gtk_stack_set_visible_child_name (self->states, state);
  update_key_capture (self);
  hallway_window_update_header (self);
  hallway_window_update_actions (self);
  hallway_window_keep_focus (self, TRUE);
  if (!hallway_window_shows_loading (self))
    hallway_window_take_ready (self);
}

static void
cancel_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow *self = user_data;

  g_signal_emit_by_name (self, "cancelled");
  g_cancellable_cancel (self->loading);
  hallway_window_leave_state (self);
}

static const GActionEntry entries[] = {
  { .name = "cancel", .activate = cancel_activated_cb },
};

/**
 * hallway_window_add_state_actions:
 *
 * Adds win.cancel, which ends what is waited for.
 */
void
hallway_window_add_state_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_shows_content:
 *
 * Returns: whether the pages of a conference are shown, or the agenda over all
 */
gboolean
hallway_window_shows_content (HallwayWindow *self)
{
  return is_in_state (self, "content");
}

/**
 * hallway_window_shows_agenda:
 *
 * Returns: whether the page of the agenda is shown
 */
gboolean
hallway_window_shows_agenda (HallwayWindow *self)
{
  return hallway_window_shows_content (self) && g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "agenda") == 0;
}

/**
 * hallway_window_shows_loading:
 *
 * Returns: whether the window waits for something
 */
gboolean
hallway_window_shows_loading (HallwayWindow *self)
{
  return is_in_state (self, "loading");
}

/**
 * hallway_window_shows_error:
 *
 * Returns: whether the window says what went wrong
 */
gboolean
hallway_window_shows_error (HallwayWindow *self)
{
  return is_in_state (self, "error");
}

/**
 * hallway_window_shows_sheet:
 *
 * Returns: whether a page is shown that asks or tells something about a conference
 */
gboolean
hallway_window_shows_sheet (HallwayWindow *self)
{
  return is_in_state (self, "sheet");
}

/**
 * hallway_window_enter_sheet:
 *
 * Shows the page that asks or tells something.
 */
void
hallway_window_enter_sheet (HallwayWindow *self)
{
  set_state (self, "sheet");
}

/**
 * hallway_window_show_content:
 *
 * Shows the pages of the open conference. Without one, there is the agenda over all.
 */
void
hallway_window_show_content (HallwayWindow *self)
{
  hallway_settings_set_conference (self->settings, hallway_window_get_conference (self));
  if (self->conference == NULL)
    adw_view_stack_set_visible_child_name (self->pages, "agenda");
  hallway_window_update_panes (self);
  if (hallway_window_shows_content (self))
    update_key_capture (self);
  else
    set_state (self, "content");
}

/**
 * hallway_window_show_conferences:
 *
 * Shows all conferences.
 */
void
hallway_window_show_conferences (HallwayWindow *self)
{
  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  hallway_window_keep_view (self);
  hallway_settings_set_conference (self->settings, NULL);
  hallway_window_end_start (self);
  set_state (self, "conferences");
}

/**
 * hallway_window_leave_state:
 *
 * Goes from what has been waited for, or from what went wrong, to the open conference, or to all of them.
 */
void
hallway_window_leave_state (HallwayWindow *self)
{
  if (self->conference == NULL)
    return hallway_window_show_conferences (self);

  /* What was being read has been given up. */
  g_free (self->conference_id);
  self->conference_id = g_strdup (hallway_conference_get_id (self->conference));
  hallway_window_show_content (self);
}

/**
 * hallway_window_show_loading:
 * @what: (nullable): the name of what is read
 * @fraction: how much of it is done, from 0 to 1; below 0 when that isn't known
 *
 * Says that something is being read, and how far that is. The person can cancel it: the window then emits "cancelled".
 */
void
hallway_window_show_loading (HallwayWindow *self,
                             const char    *what,
                             double         fraction)
{
  g_autofree char *text = NULL;

  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  /* Translators: the name of a file */
  text = what != NULL ? g_strdup_printf (_("Reading %s…"), what) : g_strdup (_("Reading the schedule…"));
  gtk_label_set_text (self->loading_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->loading_progress), fraction >= 0);
  gtk_progress_bar_set_fraction (self->loading_progress, CLAMP (fraction, 0, 1));
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), fraction < 0);
  if (!hallway_window_shows_loading (self))
    set_state (self, "loading");
}

/* An action and its target fit at any time. */
static void
set_retry (HallwayWindow *self,
           const char    *retry)
{
  g_autofree char     *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (retry == NULL || !g_action_parse_detailed_name (retry, &name, &target, NULL))
    return;

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->retry_button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->retry_button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->retry_button), name);
}

/**
 * hallway_window_show_error:
 * @heading: what went wrong
 * @message: why, as it comes from the library
 * @retry: (nullable): the detailed name of the action that tries again
 *
 * Says what went wrong, and what can be done.
 */
void
hallway_window_show_error (HallwayWindow *self,
                           const char    *heading,
                           const char    *message,
                           const char    *retry)
{
  g_autofree char *description = g_markup_escape_text (message, -1);

  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  adw_status_page_set_title (self->error_page, heading);
  adw_status_page_set_description (self->error_page, description);
  gtk_widget_set_visible (self->retry_button, retry != NULL);
  set_retry (self, retry);
  set_state (self, "error");
}
