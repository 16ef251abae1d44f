/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starring, and taking a star back. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static HallwaySession *
find_session (HallwayWindow *self,
              const char    *conference,
              const char    *key)
{
  if (self->conference == NULL || g_strcmp0 (conference, hallway_conference_get_id (self->conference)) != 0)
    return NULL;

  return hallway_conference_find_session (self->conference, key);
}

/* A change that failed is taken back when the agenda is read again. */
static void
begin_starring (HallwayWindow *self)
{
  self->n_starring++;
  self->agenda_is_old = self->awaits_agenda = TRUE;
  hallway_window_begin_writing (self);
}

static void
end_starring (HallwayWindow *self,
              const GError  *error)
{
  self->n_starring--;
  if (!hallway_window_end_writing (self))
    return;
  if (error != NULL)
    hallway_window_show_toast (self, error->message);
  hallway_window_load_agenda (self);
}

static void
starred_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  hallway_store_set_starred_finish (HALLWAY_STORE (source), result, &error);
  end_starring (self, error);
}

static void
set_starred (HallwayWindow *self,
             HallwayStore  *store,
             const char    *conference,
             const char    *key,
             gboolean       starred)
{
  const char *keys[] = { key, NULL };

  begin_starring (self);
  hallway_store_set_starred_async (store, conference, keys, starred, self->now, NULL, starred_cb, g_object_ref (self));
}

static void
put_back_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  hallway_store_put_back_finish (HALLWAY_STORE (source), result, &error);
  end_starring (self, error);
}

/* What is put back is what was taken out, also where no schedule knows it any more. */
static void
offer_undo (HallwayWindow *self,
            HallwayEntry  *entry)
{
  g_autofree char *path = hallway_entry_make_path (entry);
  g_autofree char *message = NULL;

  /* Translators: the title of a session */
  message = g_strdup_printf (_("“%s” is no longer in your agenda"), entry->session->title);
  hallway_window_offer_undo (self, message, "win.put-back", path);
  g_hash_table_insert (self->taken_out, g_steal_pointer (&path), hallway_entry_ref (entry));
}

/* What the agenda knows of a session, which is more than the conference does. */
static HallwayEntry *
find_entry (HallwayWindow  *self,
            HallwaySession *session)
{
  HallwayAgendaItem *item = hallway_agenda_find (self->agenda, hallway_conference_get_id (self->conference), hallway_session_get_key (session));

  return item != NULL ? hallway_agenda_item_get_entry (item) : hallway_session_get_entry (session);
}

static void
toggle_star (HallwayWindow  *self,
             HallwaySession *session)
{
  gboolean                 starred = !hallway_session_get_starred (session);
  g_autoptr (HallwayEntry) entry = hallway_entry_ref (find_entry (self, session));

  hallway_session_set_starred (session, starred);
  set_starred (self, self->store, hallway_conference_get_id (self->conference), hallway_session_get_key (session), starred);
  if (!starred)
    offer_undo (self, entry);
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
    set_starred (self, HALLWAY_STORE (source), entry->conference->id, entry->session->key, !entry->starred);
  if (entry != NULL && entry->starred && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    offer_undo (self, entry);
  end_starring (self, error);
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
      set_starred (self, self->store, conference, key, FALSE);
      offer_undo (self, hallway_agenda_item_get_entry (item));
    }
  else
    {
      begin_starring (self);
      hallway_store_load_details_async (self->store, conference, key, NULL, other_read_cb, g_object_ref (self));
    }
}

static void
star_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_name (self, g_variant_get_string (parameter, NULL), &conference);
  HallwaySession  *session = find_session (self, conference, key);

  if (session != NULL)
    toggle_star (self, session);
  else if (conference != NULL)
    toggle_other_star (self, conference, key);
}

static void
put_back_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  HallwayWindow  *self = user_data;
  HallwayEntry   *entry = g_hash_table_lookup (self->taken_out, g_variant_get_string (parameter, NULL));
  HallwaySession *session = entry != NULL ? find_session (self, hallway_entry_get_conference_id (entry), entry->session->key) : NULL;

  if (entry == NULL)
    return;

  if (session != NULL)
    hallway_session_set_starred (session, TRUE);
  begin_starring (self);
  hallway_store_put_back_async (self->store, entry, self->now, NULL, put_back_cb, g_object_ref (self));
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
  { .name = "put-back", .activate = put_back_activated_cb, .parameter_type = "s" },
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
