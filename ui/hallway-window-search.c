/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Searching and filtering the schedule. */

#include "hallway-window-private.h"

#include <glib/gi18n.h>

static void
search_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_window_show_page (self, "schedule");
  hallway_schedule_page_search (self->schedule_page, g_variant_get_string (parameter, NULL));
}

static void
find_changed_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_window_show_page (self, "schedule");
  gtk_search_bar_set_search_mode (hallway_schedule_page_get_search_bar (self->schedule_page),
                                  g_variant_get_boolean (state));
}

/* From where the words are typed, back to what is searched; from anywhere else to the words. */
static void
focus_search_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow *self = user_data;
  GtkSearchBar  *search_bar = hallway_schedule_page_get_search_bar (self->schedule_page);
  GtkWidget     *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (gtk_search_bar_get_search_mode (search_bar) && focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (search_bar)))
    return gtk_search_bar_set_search_mode (search_bar, FALSE);

  hallway_window_show_page (self, "schedule");
  gtk_search_bar_set_search_mode (search_bar, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (search_bar), GTK_DIR_TAB_FORWARD);
}

static void
search_mode_changed_cb (HallwayWindow *self)
{
  GtkSearchBar *search_bar = hallway_schedule_page_get_search_bar (self->schedule_page);
  GAction      *action = g_action_map_lookup_action (G_ACTION_MAP (self), "find");
  gboolean      is_open = gtk_search_bar_get_search_mode (search_bar);

  if (is_open)
    adw_view_stack_set_visible_child_name (self->pages, "schedule");
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (is_open));
}

static void
filter_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  HallwayQueryKind kind;
  g_autofree char *value = NULL;

  if (!hallway_query_parse_term (g_variant_get_string (parameter, NULL), &kind, &value))
    return hallway_window_show_toast (self, _("No such filter"));

  if (kind == HALLWAY_QUERY_SEARCH)
    hallway_schedule_page_search (self->schedule_page, value);
  else if (kind == HALLWAY_QUERY_DAY)
    hallway_window_show_day (self, hallway_time_parse_date (value));
  else
    hallway_schedule_page_add_filter (self->schedule_page, kind, value);

  /* Also what is pressed on the page of a session shows the list. */
  hallway_window_show_page (self, "schedule");
}

static void
remove_filter_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  const char      *term = g_variant_get_string (parameter, NULL);
  HallwayQueryKind kind;
  g_autofree char *value = NULL;

  /* A kind alone, "room", is all of it. */
  if (hallway_query_parse_term (term, &kind, &value) || hallway_query_kind_from_string (term, &kind))
    hallway_schedule_page_remove_filter (self->schedule_page, kind, value);
}

static void
clear_filters_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_schedule_page_clear (self->schedule_page);
}

static const GActionEntry entries[] = {
  { .name = "clear-filters", .activate = clear_filters_activated_cb },
  { .name = "filter", .activate = filter_activated_cb, .parameter_type = "s" },
  { .name = "find", .state = "false", .change_state = find_changed_cb },
  { .name = "focus-search", .activate = focus_search_activated_cb },
  { .name = "remove-filter", .activate = remove_filter_activated_cb, .parameter_type = "s" },
  { .name = "search", .activate = search_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_search_actions:
 *
 * Adds the actions that search and filter.
 */
void
hallway_window_add_search_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (hallway_schedule_page_get_search_bar (self->schedule_page), "notify::search-mode-enabled",
                           G_CALLBACK (search_mode_changed_cb), self, G_CONNECT_SWAPPED);
}
