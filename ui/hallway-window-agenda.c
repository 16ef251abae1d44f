/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda of one conference or of all, what changed in it, and what fits in its free times. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static void
seen_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  if (!hallway_store_mark_seen_finish (HALLWAY_STORE (source), result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
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

  if (self->store != NULL && entries->len > 0)
    hallway_store_mark_seen_async (self->store, entries, self->cancellable, seen_cb, g_object_ref (self));
}

/* The conference to have beside the agenda of all: of what comes next, else of what was last. */
static const char *
find_conference (HallwayWindow *self)
{
  HallwayAgendaItem *next = hallway_agenda_get_next (self->agenda, self->now);

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->agenda)); i > 0 && next == NULL; i--)
    if (hallway_agenda_item_get_state (hallway_agenda_get_item (self->agenda, i - 1)) == HALLWAY_ENTRY_PRESENT)
      next = hallway_agenda_get_item (self->agenda, i - 1);

  return next != NULL ? hallway_agenda_item_get_conference_id (next) : NULL;
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

  if (!hallway_agenda_scope_from_string (g_variant_get_string (parameter, NULL), &scope))
    return;

  hallway_agenda_page_set_scope (self->agenda_page, scope);
  if (self->conference != NULL)
    return show_agenda (self);

  self->opens_agenda = TRUE;
  if (self->store != NULL)
    hallway_window_load_agenda (self);
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
 * hallway_window_agenda_was_read:
 *
 * Shows the agenda of all if that waited for it. A conference is always open beside it.
 */
void
hallway_window_agenda_was_read (HallwayWindow *self)
{
  const char *conference;

  if (!self->opens_agenda)
    return;

  self->opens_agenda = FALSE;
  conference = find_conference (self);
  if (conference == NULL)
    return hallway_window_show_toast (self, _("Nothing is starred yet: open a conference and star what you want to see"));

  adw_view_stack_set_visible_child_name (self->pages, "agenda");
  hallway_window_open_conference (self, conference, NULL);
}
