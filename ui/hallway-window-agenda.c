/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of one conference or of all, what changed in it, and what fits in its free times. */

#include "hallway-window-private.h"

static void
seen_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  gboolean                  is_stored = hallway_store_mark_seen_finish (HALLWAY_STORE (source), result, &error);

  if (hallway_window_end_writing (self) && !is_stored)
    hallway_window_show_toast (self, error->message);
}

/* The entries that a name stands for: CONF/KEY one, "" all that are listed. */
static GPtrArray *
list_entries (HallwayWindow *self,
              const char    *name)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->agenda)); i++)
    {
      HallwayEntry    *entry = hallway_agenda_item_get_entry (hallway_agenda_get_item (self->agenda, i));
      g_autofree char *path = hallway_entry_make_path (entry);

      if (g_str_equal (name, path) || (name[0] == '\0' && hallway_agenda_page_lists (self->agenda_page, entry)))
        g_ptr_array_add (entries, hallway_entry_ref (entry));
    }
  return entries;
}

static void
mark_seen_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow        *self = user_data;
  g_autoptr (GPtrArray) entries = list_entries (self, g_variant_get_string (parameter, NULL));

  if (self->store == NULL || entries->len == 0)
    return;

  hallway_window_begin_writing (self);
  hallway_store_mark_seen_async (self->store, entries, NULL, seen_cb, g_object_ref (self));
}

static void
show_agenda (HallwayWindow *self)
{
  adw_view_stack_set_visible_child_name (self->pages, "agenda");
  hallway_window_show_list (self);
}

static void
show_agenda_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  HallwayWindow     *self = user_data;
  HallwayAgendaScope scope;

  if (self->store == NULL || !hallway_agenda_scope_from_string (g_variant_get_string (parameter, NULL), &scope))
    return;

  hallway_agenda_page_set_scope (self->agenda_page, scope);
  if (self->conference != NULL || self->has_agenda)
    return show_agenda (self);

  self->opens_agenda = TRUE;
  hallway_window_load_agenda (self);
}

/* The agenda stays where it is, also while the conference of the session is read. */
static void
show_item_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_name (self, g_variant_get_string (parameter, NULL), &conference);

  if (self->store == NULL || conference == NULL)
    return;

  if (g_strcmp0 (conference, hallway_window_get_conference (self)) != 0)
    {
      g_free (self->pending_page);
      self->pending_page = g_strdup ("agenda");
    }
  hallway_window_open_conference (self, conference, key);
}

static void
show_free_time_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *value = g_variant_get_string (parameter, NULL);
  HallwaySpan    span;

  if (self->conference == NULL || !hallway_query_parse_time (value, &span))
    return;

  hallway_window_show_day (self, hallway_span_get_day (&span, -1));
  hallway_window_show_list (self);
  hallway_schedule_page_remove_filter (self->schedule_page, HALLWAY_QUERY_TIME, NULL);
  hallway_schedule_page_add_filter (self->schedule_page, HALLWAY_QUERY_TIME, value);
}

static const GActionEntry entries[] = {
  { .name = "mark-seen", .activate = mark_seen_activated_cb, .parameter_type = "s" },
  { .name = "show-agenda", .activate = show_agenda_activated_cb, .parameter_type = "s", .state = "'conference'" },
  { .name = "show-free-time", .activate = show_free_time_activated_cb, .parameter_type = "s" },
  { .name = "show-item", .activate = show_item_activated_cb, .parameter_type = "s" },
};

static void
scope_changed_cb (HallwayWindow *self)
{
  GAction    *action = g_action_map_lookup_action (G_ACTION_MAP (self), "show-agenda");
  const char *scope = hallway_agenda_scope_to_string (hallway_agenda_page_get_scope (self->agenda_page));

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (scope));
}

static gboolean
scope_to_string (GBinding     *binding,
                 const GValue *from,
                 GValue       *to,
                 gpointer      user_data)
{
  g_value_set_string (to, hallway_agenda_scope_to_string (g_value_get_enum (from)));
  return TRUE;
}

static gboolean
scope_from_string (GBinding     *binding,
                   const GValue *from,
                   GValue       *to,
                   gpointer      user_data)
{
  HallwayAgendaScope scope;

  if (!hallway_agenda_scope_from_string (g_value_get_string (from), &scope))
    return FALSE;

  g_value_set_enum (to, scope);
  return TRUE;
}

/**
 * hallway_window_add_agenda_actions:
 *
 * Adds the actions that are about the agenda.
 */
void
hallway_window_add_agenda_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->agenda, "notify::n-items", G_CALLBACK (hallway_window_update_panes), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda_page, "notify::scope", G_CALLBACK (scope_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hallway_window_remember_agenda_scope:
 *
 * Lists what of the agenda was listed last, and remembers what is from now on.
 */
void
hallway_window_remember_agenda_scope (HallwayWindow *self)
{
  g_object_bind_property_full (self->settings, "agenda-scope", self->agenda_page, "scope",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, scope_from_string, scope_to_string, NULL, NULL);
}

/**
 * hallway_window_update_panes:
 *
 * Shows a session beside the list where there can be one: not beside an agenda that is empty, while no conference is open.
 */
void
hallway_window_update_panes (HallwayWindow *self)
{
  gboolean has_sessions = self->conference != NULL || g_list_model_get_n_items (G_LIST_MODEL (self->agenda)) > 0;

  gtk_widget_set_visible (self->pane_separator, has_sessions);
  gtk_widget_set_visible (GTK_WIDGET (self->session_page), has_sessions);
}

/**
 * hallway_window_agenda_was_read:
 *
 * Shows the agenda of all, or exports, if that waited for it.
 */
void
hallway_window_agenda_was_read (HallwayWindow *self)
{
  self->has_agenda = TRUE;
  if (self->opens_agenda)
    show_agenda (self);
  self->opens_agenda = FALSE;
  hallway_window_run_deferred (self);
}
