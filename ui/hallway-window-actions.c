/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The win.* actions, for menus, shortcuts, D-Bus and tests alike: those that move about are here, the others stand in a file
 * of their concern each. */

#include "hallway-window-private.h"

static void
show_session_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_name (self, g_variant_get_string (parameter, NULL), &conference);

  if (self->store != NULL && conference != NULL)
    hallway_window_open_conference (self, conference, key);
}

static void
reload_session_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  HallwayWindow  *self = user_data;
  HallwaySession *session = hallway_session_page_get_session (self->session_page);

  if (session != NULL)
    hallway_window_load_details (self, session);
}

static void
back_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  hallway_window_go_back (user_data);
}

static void
show_page_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *page = g_variant_get_string (parameter, NULL);

  if (g_strcmp0 (page, "conferences") == 0)
    return hallway_window_show_conferences (self);

  /* Pages that this version doesn't have are asked for by scripts of a newer one. */
  if (adw_view_stack_get_child_by_name (self->pages, page) == NULL)
    return;

  if (self->conference == NULL && !self->is_opening && g_strcmp0 (page, "agenda") == 0)
    return g_action_group_activate_action (G_ACTION_GROUP (self), "show-agenda", g_variant_new_string ("all"));

  if (self->conference == NULL)
    {
      g_free (self->pending_page);
      self->pending_page = g_strdup (page);
      return;
    }

  hallway_window_show_page (self, page);
}

static void
show_day_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  hallway_window_show_day (user_data, hallway_time_parse_date (g_variant_get_string (parameter, NULL)));
}

static void
previous_day_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_window_show_day (self, hallway_schedule_page_get_day_beside (self->schedule_page, -1));
}

static void
next_day_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_window_show_day (self, hallway_schedule_page_get_day_beside (self->schedule_page, 1));
}

static void
jump_to_now_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_window_show_page (self, "schedule");
  hallway_schedule_page_jump_to_now (self->schedule_page);
}

static const GActionEntry entries[] = {
  { .name = "back", .activate = back_activated_cb },
  { .name = "jump-to-now", .activate = jump_to_now_activated_cb },
  { .name = "next-day", .activate = next_day_activated_cb },
  { .name = "previous-day", .activate = previous_day_activated_cb },
  { .name = "reload-session", .activate = reload_session_activated_cb },
  { .name = "show-day", .activate = show_day_activated_cb, .parameter_type = "s", .state = "''" },
  { .name = "show-page", .activate = show_page_activated_cb, .parameter_type = "s", .state = "'conferences'" },
  { .name = "show-session", .activate = show_session_activated_cb, .parameter_type = "s" },
};

static void
set_enabled (HallwayWindow *self,
             const char    *name,
             gboolean       is_enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), is_enabled);
}

static void
set_state (HallwayWindow *self,
           const char    *name,
           const char    *state)
{
  g_simple_action_set_state (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)),
                             g_variant_new_string (state != NULL ? state : ""));
}

/**
 * hallway_window_add_actions:
 *
 * Adds the win.* actions.
 */
void
hallway_window_add_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  hallway_window_add_agenda_actions (self);
  hallway_window_add_calendar_actions (self);
  hallway_window_add_catalogue_actions (self);
  hallway_window_add_clipboard_actions (self);
  hallway_window_add_conference_actions (self);
  hallway_window_add_export_actions (self);
  hallway_window_add_failure_actions (self);
  hallway_window_add_help_actions (self);
  hallway_window_add_import_actions (self);
  hallway_window_add_link_actions (self);
  hallway_window_add_removal_actions (self);
  hallway_window_add_search_actions (self);
  hallway_window_add_star_actions (self);
  hallway_window_add_state_actions (self);
}

/**
 * hallway_window_update_actions:
 *
 * Enables what can be done now, and tells the page and day that are shown.
 */
void
hallway_window_update_actions (HallwayWindow *self)
{
  static const char *const of_conference[] = {
    "clear-filters", "export-session", "filter", "open-in-calendar", "remove-filter", "search", "show-day"
  };
  static const char *const of_agenda[] = { "export", "export-as", "open-agenda-in-calendar" };
  static const char *const of_content[] = { "copy-link", "copy-text", "find", "focus-search", "next-day", "previous-day" };
  static const char *const of_store[] = {
    "mark-seen", "open-conference", "paste", "pick-timezone", "put-back", "remove-conference", "rename-conference",
    "set-timezone", "set-title", "show-agenda", "show-item", "show-report", "show-session", "star", "undo-remove"
  };
  gboolean         shows_content = hallway_window_shows_content (self);
  const char      *page = shows_content ? adw_view_stack_get_visible_child_name (self->pages) : "conferences";
  gboolean         has_conference = self->conference != NULL;
  gint64           day = hallway_schedule_page_get_day (self->schedule_page);
  g_autofree char *date = day != HALLWAY_TIME_UNKNOWN ? hallway_time_format_date (day) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_conference); i++)
    set_enabled (self, of_conference[i], has_conference);
  for (guint i = 0; i < G_N_ELEMENTS (of_agenda); i++)
    set_enabled (self, of_agenda[i], has_conference || shows_content);
  for (guint i = 0; i < G_N_ELEMENTS (of_content); i++)
    set_enabled (self, of_content[i], shows_content && has_conference);
  for (guint i = 0; i < G_N_ELEMENTS (of_store); i++)
    set_enabled (self, of_store[i], self->store != NULL);

  set_enabled (self, "back", hallway_window_can_go_back (self));
  set_enabled (self, "jump-to-now", has_conference && hallway_schedule_page_is_running (self->schedule_page));
  set_enabled (self, "cancel", hallway_window_shows_loading (self));
  set_enabled (self, "star-shown", shows_content && (hallway_window_shows_agenda (self) || hallway_session_page_get_session (self->session_page) != NULL));
  set_state (self, "show-page", page);
  set_state (self, "show-day", date);
}

/**
 * hallway_window_show_page:
 * @page: the name of a page
 *
 * Shows a page of the open conference, and no session in its place when there is one pane.
 */
void
hallway_window_show_page (HallwayWindow *self,
                          const char    *page)
{
  adw_view_stack_set_visible_child_name (self->pages, page);
  hallway_window_show_list (self);
}

/**
 * hallway_window_show_day:
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN for the sessions without a day
 *
 * Shows a day of the schedule, if it has any sessions.
 */
void
hallway_window_show_day (HallwayWindow *self,
                         gint64         day)
{
  if (!hallway_schedule_page_has_day (self->schedule_page, day))
    return;

  hallway_window_show_page (self, "schedule");
  hallway_schedule_page_set_day (self->schedule_page, day);
}

/**
 * hallway_window_resolve_name:
 * @name: what win.star and win.show-session are given: KEY of the open conference, or CONF/KEY
 * @conference: (out) (transfer full) (nullable): the id of the conference, %NULL when none is named and none is open
 *
 * Returns: the key of the session, a part of @name
 */
const char *
hallway_window_resolve_name (HallwayWindow *self,
                             const char    *name,
                             char         **conference)
{
  const char *slash = strchr (name, '/');

  if (slash == NULL || (self->conference != NULL && hallway_conference_find_session (self->conference, name) != NULL))
    {
      *conference = g_strdup (hallway_window_get_conference (self));
      return name;
    }

  *conference = g_strndup (name, (gsize) (slash - name));
  return slash + 1;
}

/**
 * hallway_window_resolve_session:
 * @name: KEY of the open conference, CONF/KEY, or "" for the session that is shown
 * @conference: (out) (transfer full): the id of the conference
 *
 * Returns: (nullable): the key of the session, %NULL when none is shown
 */
const char *
hallway_window_resolve_session (HallwayWindow *self,
                                const char    *name,
                                char         **conference)
{
  HallwaySession *shown = hallway_session_page_get_session (self->session_page);

  if (name[0] != '\0')
    return hallway_window_resolve_name (self, name, conference);
  if (shown == NULL)
    return NULL;

  *conference = g_strdup (hallway_conference_get_id (self->conference));
  return hallway_session_get_key (shown);
}
