/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching the schedule while words are typed. The store searches in another thread, one search at a time; what was
 * found before stays until there is something new, so that nothing flickers. */

#include "hallway-schedule-page-private.h"

#define MOST_FOUND 1000
#define TYPING_PAUSE 250 /* milliseconds */

static void find_words (HallwaySchedulePage *self, const char *words);

static char *
get_words (HallwaySchedulePage *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->search_entry)));
}

/* What is filtered is found in full, since what is left of it may come last. */
static guint
get_limit (HallwaySchedulePage *self)
{
  return hallway_query_get_n_terms (self->filters) > 0 ? 0 : MOST_FOUND + 1;
}

static void
remember_place (HallwaySchedulePage *self)
{
  if (self->words != NULL)
    return;

  g_set_object (&self->selected_before, self->selected);
  g_set_object (&self->top_before, hallway_session_list_get_top (self->list));
}

/* Back to where the day was left; a session that was opened from the search stays selected. */
static void
return_to_place (HallwaySchedulePage *self)
{
  g_autoptr (HallwaySession) before = g_steal_pointer (&self->selected_before);
  g_autoptr (HallwaySession) top = g_steal_pointer (&self->top_before);
  HallwaySession            *session = before != NULL ? before : self->selected;

  if (session != NULL && hallway_result_list_contains (self->results, session))
    hallway_schedule_page_take_selected (self, session);
  if (top != NULL && hallway_result_list_contains (self->results, top))
    hallway_session_list_scroll_to_top (self->list, top);
}

static void
show_found (HallwaySchedulePage *self,
            char               **keys)
{
  remember_place (self);
  g_free (self->words);
  self->words = g_steal_pointer (&self->asked);
  g_strfreev (self->found);
  self->found = keys;
  hallway_schedule_page_update (self);
  hallway_schedule_page_select_best (self);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (HallwaySchedulePage) self = user_data;
  g_autoptr (GError)              error = NULL;
  g_auto (GStrv)                  keys = hallway_store_search_finish (HALLWAY_STORE (source), result, &error);
  g_autofree char                *words = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->asked == NULL)
    return;

  words = get_words (self);
  g_clear_object (&self->searching);
  if (keys != NULL && g_str_equal (words, self->asked))
    return show_found (self, g_steal_pointer (&keys));

  g_clear_pointer (&self->asked, g_free);
  if (keys != NULL)
    find_words (self, words);
  else
    g_signal_emit_by_name (self, "search-failed", error->message);
}

static void
find_words (HallwaySchedulePage *self,
            const char          *words)
{
  self->asked = g_strdup (words);
  self->searching = g_cancellable_new ();
  hallway_store_search_async (self->store, hallway_conference_get_id (self->conference), self->asked, get_limit (self),
                              self->searching, found_cb, g_object_ref (self));
}

static void
stop_asking (HallwaySchedulePage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->asked, g_free);
}

/**
 * hallway_schedule_page_is_searching:
 *
 * Returns: whether what is listed was found, and is of no one day
 */
gboolean
hallway_schedule_page_is_searching (HallwaySchedulePage *self)
{
  return self->words != NULL;
}

static gboolean
tell_best_cb (gpointer user_data)
{
  HallwaySchedulePage *self = user_data;

  self->best_id = 0;
  if (self->selected != NULL && hallway_result_list_contains (self->results, self->selected))
    hallway_schedule_page_take_selected (self, self->selected);
  return G_SOURCE_REMOVE;
}

/**
 * hallway_schedule_page_select_best:
 *
 * Selects the best of what was found, which is told when typing pauses: to show a session in full takes longer than to
 * find it.
 */
void
hallway_schedule_page_select_best (HallwaySchedulePage *self)
{
  g_autoptr (HallwaySession) best = g_list_model_get_item (G_LIST_MODEL (self->results), 0);

  if (best == NULL)
    return;

  g_set_object (&self->selected, best);
  hallway_session_list_select (self->list, best);
  g_clear_handle_id (&self->best_id, g_source_remove);
  self->best_id = g_timeout_add (TYPING_PAUSE, tell_best_cb, self);
}

/**
 * hallway_schedule_page_found_too_many:
 *
 * Returns: whether there is more to be found than is listed
 */
gboolean
hallway_schedule_page_found_too_many (HallwaySchedulePage *self)
{
  return self->found != NULL && g_strv_length (self->found) == MOST_FOUND + 1;
}

static void
end_unless_typed (gpointer user_data)
{
  HallwaySchedulePage *self = user_data;
  g_autofree char     *words = get_words (self);

  self->empty_id = 0;
  if (words[0] == '\0')
    hallway_schedule_page_end_search (self);
}

/**
 * hallway_schedule_page_read_words:
 *
 * Searches for the words in the entry. It is empty for a moment when one text takes the place of another.
 */
void
hallway_schedule_page_read_words (HallwaySchedulePage *self)
{
  g_autofree char *words = get_words (self);

  if (words[0] == '\0' && self->empty_id == 0)
    self->empty_id = g_idle_add_once (end_unless_typed, self);
  if (words[0] == '\0' || self->store == NULL || self->conference == NULL)
    return;

  /* What is typed while the store is searching is searched when it is done. */
  if (self->asked == NULL && g_strcmp0 (words, self->words) != 0)
    find_words (self, words);
}

/**
 * hallway_schedule_page_search_again:
 *
 * Searches once more for the same words.
 */
void
hallway_schedule_page_search_again (HallwaySchedulePage *self)
{
  g_autofree char *words = get_words (self);

  stop_asking (self);
  if (words[0] != '\0')
    find_words (self, words);
}

/**
 * hallway_schedule_page_end_search:
 *
 * Shows the day again, as it was.
 */
void
hallway_schedule_page_end_search (HallwaySchedulePage *self)
{
  stop_asking (self);
  if (gtk_editable_get_text (self->search_entry)[0] != '\0')
    gtk_editable_set_text (self->search_entry, "");
  if (self->words == NULL)
    return;

  g_clear_handle_id (&self->best_id, g_source_remove);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->found, g_strfreev);
  hallway_schedule_page_update (self);
  return_to_place (self);
}

/**
 * hallway_schedule_page_open_search:
 *
 * Remembers where the keyboard was before the search.
 */
void
hallway_schedule_page_open_search (HallwaySchedulePage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    g_set_weak_pointer (&self->focus_before, focus);
}

/**
 * hallway_schedule_page_close_search:
 *
 * Ends the search and gives the keyboard back.
 */
void
hallway_schedule_page_close_search (HallwaySchedulePage *self)
{
  GtkWidget *focus = self->focus_before;

  hallway_schedule_page_end_search (self);
  if (focus != NULL && gtk_widget_get_mapped (focus) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_bar)))
    gtk_widget_grab_focus (focus);
  else
    hallway_session_list_grab_focus (self->list);
  g_clear_weak_pointer (&self->focus_before);
}

/**
 * hallway_schedule_page_search:
 * @words: what to find, "" to end the search
 *
 * Searches as if the words had been typed.
 */
void
hallway_schedule_page_search (HallwaySchedulePage *self,
                              const char          *words)
{
  g_return_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self));
  g_return_if_fail (words != NULL);

  gtk_search_bar_set_search_mode (self->search_bar, words[0] != '\0');
  if (words[0] == '\0')
    return hallway_schedule_page_end_search (self);

  gtk_editable_set_text (self->search_entry, words);
  hallway_schedule_page_read_words (self);
}

/**
 * hallway_schedule_page_get_search_bar:
 *
 * Returns: (transfer none): where words are typed
 */
GtkSearchBar *
hallway_schedule_page_get_search_bar (HallwaySchedulePage *self)
{
  g_return_val_if_fail (HALLWAY_IS_SCHEDULE_PAGE (self), NULL);

  return self->search_bar;
}
