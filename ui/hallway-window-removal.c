/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The removal of a conference: it is listed no more, and leaves the store once it can't be undone any more. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

typedef struct
{
  HallwayRecord *record;       /* (owned): as it was */
  gpointer       offer;        /* (unowned): the toast that offers to undo it, to be compared only */
  gboolean       is_committed; /* it can't be undone any more */
} Removal;

static void
removal_free (Removal *removal)
{
  hallway_record_unref (removal->record);
  g_free (removal);
}

/* What the store is asked to remove. */
typedef struct
{
  HallwayWindow *window; /* (owned) */
  char          *id;     /* (owned): of a conference */
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_free (request->id);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Request) request = user_data;
  HallwayWindow      *self = request->window;
  g_autoptr (GError)  error = NULL;
  gboolean            is_written = hallway_store_remove_finish (HALLWAY_STORE (source), result, &error);

  g_hash_table_remove (self->removals, request->id);
  if (!hallway_window_end_writing (self))
    return;
  if (!is_written)
    hallway_window_show_toast (self, error->message);
  hallway_window_load_conferences (self);
}

static void
commit_removal (HallwayWindow *self,
                const char    *id,
                Removal       *removal)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (self);
  request->id = g_strdup (id);
  removal->is_committed = TRUE;
  hallway_window_begin_writing (self);
  hallway_store_remove_async (self->store, id, NULL, removed_cb, request);
}

static Removal *
find_offered (HallwayWindow *self,
              const char    *id)
{
  Removal *removal = g_hash_table_lookup (self->removals, id);

  return removal != NULL && !removal->is_committed ? removal : NULL;
}

static void
toast_dismissed_cb (HallwayWindow *self,
                    AdwToast      *toast)
{
  const char *id = g_variant_get_string (adw_toast_get_action_target_value (toast), NULL);
  Removal    *removal = find_offered (self, id);

  /* An older offer, which was taken, may stay for a moment. A window that ends without having been closed takes its
   * toasts with it, and removes nothing. */
  if (removal != NULL && removal->offer == toast && gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    commit_removal (self, id, removal);
}

static void
offer_undo (HallwayWindow *self,
            const char    *id,
            Removal       *removal)
{
  g_autofree char *message = NULL;

  /* Translators: the title of a conference */
  message = g_strdup_printf (_("Removed “%s”"), removal->record->title);
  removal->offer = hallway_window_offer_undo (self, message, "win.undo-remove", id);
  g_signal_connect_object (removal->offer, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
}

static void
remove_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow         *self = user_data;
  const char            *id = g_variant_get_string (parameter, NULL);
  HallwayConferenceItem *item = hallway_conference_list_find (self->conferences, id);
  Removal               *removal;

  if (item == NULL)
    return;

  removal = g_new0 (Removal, 1);
  removal->record = hallway_record_ref (hallway_conference_item_get_record (item));
  g_hash_table_insert (self->removals, g_strdup (id), removal);
  if (hallway_window_shows_content (self) && g_strcmp0 (hallway_window_get_conference (self), id) == 0)
    hallway_window_show_conferences (self);
  hallway_window_load_conferences (self);
  hallway_window_list_records (self);
  hallway_window_keep_focus (self, TRUE);
  offer_undo (self, id, removal);
}

static void
undo_remove_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  hallway_window_keep_conference (user_data, g_variant_get_string (parameter, NULL));
}

static gboolean
close_requested_cb (HallwayWindow *self)
{
  GHashTableIter iter;
  gpointer       id, removal;

  g_hash_table_iter_init (&iter, self->removals);
  while (g_hash_table_iter_next (&iter, &id, &removal))
    if (!((Removal *) removal)->is_committed)
      commit_removal (self, id, removal);

  return GDK_EVENT_PROPAGATE;
}

static gboolean
is_same (const HallwayRecord *one,
         const HallwayRecord *other)
{
  return one->updated == other->updated && one->n_sessions == other->n_sessions && one->n_starred == other->n_starred &&
         g_str_equal (one->title, other->title) && g_strcmp0 (one->timezone, other->timezone) == 0;
}

static const HallwayRecord *
find_record (HallwayWindow *self,
             const char    *id)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const HallwayRecord *record = g_ptr_array_index (self->records, i);

      if (g_str_equal (record->id, id))
        return record;
    }

  return NULL;
}

static void
tell_kept (HallwayWindow       *self,
           const HallwayRecord *record)
{
  /* Translators: the title of a conference that was about to be removed */
  g_autofree char *message = g_strdup_printf (_("“%s” stays, since it was changed just now"), record->title);

  hallway_window_show_toast (self, message);
}

static const GActionEntry entries[] = {
  { .name = "remove-conference", .activate = remove_activated_cb, .parameter_type = "s" },
  { .name = "undo-remove", .activate = undo_remove_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_removal_actions:
 *
 * Adds the actions that remove conferences, which a closed window does at once.
 */
void
hallway_window_add_removal_actions (HallwayWindow *self)
{
  self->removals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) removal_free);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "close-request", G_CALLBACK (close_requested_cb), NULL);
}

/**
 * hallway_window_is_removing:
 * @id: of a conference
 *
 * Returns: whether it is being removed
 */
gboolean
hallway_window_is_removing (HallwayWindow *self,
                            const char    *id)
{
  return g_hash_table_contains (self->removals, id);
}

/**
 * hallway_window_check_removals:
 *
 * Keeps what is about to be removed and was changed since, by hallwayctl: who stars there wants to have it. What
 * hallwayctl removed is nothing to remove any more.
 */
void
hallway_window_check_removals (HallwayWindow *self)
{
  GHashTableIter iter;
  gpointer       id, value;

  g_hash_table_iter_init (&iter, self->removals);
  while (g_hash_table_iter_next (&iter, &id, &value))
    {
      const Removal       *removal = value;
      const HallwayRecord *record = find_record (self, id);

      if (removal->is_committed || (record != NULL && is_same (removal->record, record)))
        continue;

      if (record != NULL)
        tell_kept (self, record);
      g_hash_table_iter_remove (&iter);
    }
}

/**
 * hallway_window_keep_conference:
 * @id: of a conference
 *
 * Lists a conference again that was about to be removed.
 */
void
hallway_window_keep_conference (HallwayWindow *self,
                                const char    *id)
{
  if (find_offered (self, id) != NULL)
    g_hash_table_remove (self->removals, id);
  hallway_window_load_conferences (self);
}
