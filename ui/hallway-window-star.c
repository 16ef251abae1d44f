/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starring, and taking a star back. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static HallwaySession *
find_session (HallwayWindow *self,
              const char    *name)
{
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_name (self, name, &conference);

  if (g_strcmp0 (conference, hallway_conference_get_id (self->conference)) != 0)
    return NULL;

  return hallway_conference_find_session (self->conference, key);
}

static void
starred_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  self->n_starring--;
  if (!hallway_store_set_starred_finish (HALLWAY_STORE (source), result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      hallway_window_show_toast (self, error->message);
    }

  if (self->n_starring > 0)
    return;

  hallway_window_load_agenda (self);
  hallway_window_run_deferred (self);
}

/* A change that failed is taken back when the agenda is read again. */
static void
set_starred (HallwayWindow *self,
             const char    *conference,
             const char    *key,
             gboolean       starred)
{
  const char *keys[] = { key, NULL };

  self->n_starring++;
  self->agenda_is_old = TRUE;
  hallway_store_set_starred_async (self->store, conference, keys, starred, self->now, self->cancellable, starred_cb,
                                   g_object_ref (self));
}

static void
offer_undo (HallwayWindow *self,
            const char    *title,
            const char    *name)
{
  g_autofree char *message = NULL;
  g_autofree char *markup = NULL;
  AdwToast        *toast;

  /* Translators: the title of a session */
  message = g_strdup_printf (_("“%s” is no longer in your agenda"), title);
  markup = g_markup_escape_text (message, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _("Undo"));
  adw_toast_set_action_name (toast, "win.star");
  adw_toast_set_action_target (toast, "s", name);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
toggle_star (HallwayWindow  *self,
             HallwaySession *session)
{
  gboolean starred = !hallway_session_get_starred (session);

  hallway_session_set_starred (session, starred);
  set_starred (self, hallway_conference_get_id (self->conference), hallway_session_get_key (session), starred);
  if (!starred)
    offer_undo (self, hallway_session_get_title (session), hallway_session_get_key (session));
}

static void
other_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (HallwayEntry)  entry = hallway_store_load_details_finish (HALLWAY_STORE (source), result, &error);

  if (entry != NULL)
    set_starred (self, entry->conference->id, entry->session->key, !entry->starred);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hallway_window_show_toast (self, error->message);
}

/* What is gone from the programme can still be taken out of the agenda, and the stars of other conferences are the
 * store's to know. */
static void
toggle_other_star (HallwayWindow *self,
                   const char    *conference,
                   const char    *key)
{
  HallwayAgendaItem *item = hallway_agenda_find (self->agenda, conference, key);

  if (item != NULL)
    {
      g_autofree char *path = hallway_entry_make_path (hallway_agenda_item_get_entry (item));

      set_starred (self, conference, key, FALSE);
      if (hallway_agenda_item_get_state (item) == HALLWAY_ENTRY_PRESENT)
        offer_undo (self, hallway_agenda_item_get_title (item), path);
    }
  else
    hallway_store_load_details_async (self->store, conference, key, self->cancellable, other_read_cb,
                                      g_object_ref (self));
}

static void
star_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  const char      *name = g_variant_get_string (parameter, NULL);
  HallwaySession  *session = find_session (self, name);
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_name (self, name, &conference);

  if (session != NULL)
    toggle_star (self, session);
  else
    toggle_other_star (self, conference, key);
}

static void
star_shown_activated_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  HallwaySession  *session = hallway_schedule_page_get_focused (self->schedule_page);
  g_autofree char *focused = hallway_agenda_page_get_focused (self->agenda_page);

  /* The row that the keyboard is at need not be the one that is shown in full. */
  if (session == NULL)
    session = hallway_session_page_get_session (self->session_page);
  if (focused != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->agenda_page)))
    g_action_group_activate_action (G_ACTION_GROUP (self), "star", g_variant_new_string (focused));
  else if (session != NULL)
    toggle_star (self, session);
}

static const GActionEntry entries[] = {
  { .name = "star", .activate = star_activated_cb, .parameter_type = "s" },
  { .name = "star-shown", .activate = star_shown_activated_cb },
};

/**
 * hallway_window_add_star_actions:
 *
 * Adds the actions that star.
 */
void
hallway_window_add_star_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
