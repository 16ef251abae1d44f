/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The win.* actions, for menus, shortcuts, D-Bus and tests alike. */

#include "hallway-window-private.h"

#include "export/hallway-agenda-file.h"
#include "hallway-file-dialog.h"

#include <glib/gi18n.h>

/* Stars */

/* What a name of win.star and win.show-session means: KEY of the open conference, or CONF/KEY. */
static const char *
get_key (HallwayWindow *self,
         const char    *name,
         char         **conference)
{
  const char *slash = strchr (name, '/');

  if (slash == NULL || hallway_conference_find_session (self->conference, name) != NULL)
    {
      *conference = g_strdup (hallway_conference_get_id (self->conference));
      return name;
    }

  *conference = g_strndup (name, (gsize) (slash - name));
  return slash + 1;
}

static HallwaySession *
find_session (HallwayWindow *self,
              const char    *name)
{
  g_autofree char *conference = NULL;
  const char      *key = get_key (self, name, &conference);

  if (g_strcmp0 (conference, hallway_conference_get_id (self->conference)) != 0)
    return NULL;

  return hallway_conference_find_session (self->conference, key);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GFile)         file = hallway_agenda_file_write_finish (result, &error);
  g_autofree char          *name = NULL;
  g_autofree char          *message = NULL;

  if (file == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        hallway_window_show_error (self, _("Could Not Export the Agenda"), error->message);
      return;
    }

  name = g_file_get_parse_name (file);
  /* Translators: the name of a file */
  message = g_strdup_printf (_("Agenda exported to %s"), name);
  hallway_window_show_toast (self, message);
}

/* What was just starred is in the file: stars on their way to the store come first. */
static void
export_to (HallwayWindow *self,
           GFile         *file)
{
  if (self->n_starring > 0)
    {
      g_set_object (&self->pending_export, file);
      return;
    }

  hallway_agenda_file_write_async (self->store, hallway_conference_get_id (self->conference), file, self->now,
                                   self->cancellable, exported_cb, g_object_ref (self));
}

static void
starred_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GFile)         file = NULL;

  self->n_starring--;
  if (!hallway_store_set_starred_finish (HALLWAY_STORE (source), result, &error))
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        return;
      hallway_window_show_toast (self, error->message);
    }

  if (self->n_starring > 0 || self->conference == NULL)
    return;

  hallway_window_load_agenda (self);
  file = g_steal_pointer (&self->pending_export);
  if (file != NULL)
    export_to (self, file);
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
  if (hallway_agenda_find (self->agenda, conference, key) != NULL)
    set_starred (self, conference, key, FALSE);
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
  const char      *key = get_key (self, name, &conference);

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
  HallwayWindow  *self = user_data;
  HallwaySession *session = hallway_session_page_get_session (self->session_page);

  if (session != NULL)
    toggle_star (self, session);
}

/* Where to look */

static void
show_session_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *conference = NULL;
  const char      *key = get_key (self, g_variant_get_string (parameter, NULL), &conference);

  hallway_window_open_conference (self, conference, key);
}

static void
back_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  hallway_window_show_list (user_data);
}

static void
show_page_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *page = g_variant_get_string (parameter, NULL);

  if (adw_view_stack_get_child_by_name (self->pages, page) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->pages, page);
  hallway_window_show_list (self);
}

static void
show_day (HallwayWindow *self,
          gint64         day)
{
  if (day == HALLWAY_TIME_UNKNOWN)
    return;

  adw_view_stack_set_visible_child_name (self->pages, "schedule");
  hallway_schedule_page_set_day (self->schedule_page, day);
}

static void
show_day_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  show_day (user_data, hallway_time_parse_date (g_variant_get_string (parameter, NULL)));
}

static void
previous_day_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow *self = user_data;

  show_day (self, hallway_schedule_page_get_day_beside (self->schedule_page, -1));
}

static void
next_day_activated_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  HallwayWindow *self = user_data;

  show_day (self, hallway_schedule_page_get_day_beside (self->schedule_page, 1));
}

static void
jump_to_now_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  HallwayWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->pages, "schedule");
  hallway_window_show_list (self);
  hallway_schedule_page_jump_to_now (self->schedule_page);
}

/* Searching and filtering */

static void
search_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->pages, "schedule");
  hallway_window_show_list (self);
  hallway_schedule_page_search (self->schedule_page, g_variant_get_string (parameter, NULL));
}

static void
find_changed_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  HallwayWindow *self = user_data;

  adw_view_stack_set_visible_child_name (self->pages, "schedule");
  hallway_window_show_list (self);
  gtk_search_bar_set_search_mode (hallway_schedule_page_get_search_bar (self->schedule_page),
                                  g_variant_get_boolean (state));
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
    show_day (self, hallway_time_parse_date (value));
  else
    hallway_schedule_page_add_filter (self->schedule_page, kind, value);
}

static void
remove_filter_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  HallwayQueryKind kind;
  g_autofree char *value = NULL;

  if (hallway_query_parse_term (g_variant_get_string (parameter, NULL), &kind, &value))
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

/* Exporting */

static void
export_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  export_to (user_data, file);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GFile)         file = hallway_file_dialog_finish (result, NULL);

  if (file != NULL && self->conference != NULL)
    export_to (self, file);
}

static void
export_as_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  g_autofree char *name = NULL;

  /* Translators: the name of a file, with the title of a conference; keep ".ics" */
  name = g_strdup_printf (_("Agenda – %s.ics"), hallway_conference_get_title (self->conference));
  g_strdelimit (name, "/", '-');
  hallway_file_dialog_save_async (GTK_WINDOW (self), _("Export the Agenda"), name, self->cancellable, file_chosen_cb,
                                                        g_object_ref (self));
}

/* Links of strangers: only what is safe opens. */

static void
link_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hallway_window_show_toast (self, error->message);
}

static void
open_link_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow                  *self = user_data;
  const char                     *address = g_variant_get_string (parameter, NULL);
  g_autoptr (GdkAppLaunchContext) context = NULL;

  if (!hallway_link_is_safe (address))
    return hallway_window_show_toast (self, _("This address is not safe to open"));

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (self)));
  g_app_info_launch_default_for_uri_async (address, G_APP_LAUNCH_CONTEXT (context), self->cancellable, link_opened_cb,
                                           g_object_ref (self));
}

static const GActionEntry entries[] = {
  { .name = "back", .activate = back_activated_cb },
  { .name = "clear-filters", .activate = clear_filters_activated_cb },
  { .name = "export", .activate = export_activated_cb, .parameter_type = "s" },
  { .name = "export-as", .activate = export_as_activated_cb },
  { .name = "filter", .activate = filter_activated_cb, .parameter_type = "s" },
  { .name = "find", .state = "false", .change_state = find_changed_cb },
  { .name = "jump-to-now", .activate = jump_to_now_activated_cb },
  { .name = "next-day", .activate = next_day_activated_cb },
  { .name = "open-link", .activate = open_link_activated_cb, .parameter_type = "s" },
  { .name = "previous-day", .activate = previous_day_activated_cb },
  { .name = "remove-filter", .activate = remove_filter_activated_cb, .parameter_type = "s" },
  { .name = "search", .activate = search_activated_cb, .parameter_type = "s" },
  { .name = "show-day", .activate = show_day_activated_cb, .parameter_type = "s", .state = "''" },
  { .name = "show-page", .activate = show_page_activated_cb, .parameter_type = "s", .state = "'schedule'" },
  { .name = "show-session", .activate = show_session_activated_cb, .parameter_type = "s" },
  { .name = "star", .activate = star_activated_cb, .parameter_type = "s" },
  { .name = "star-shown", .activate = star_shown_activated_cb },
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
  g_signal_connect_object (hallway_schedule_page_get_search_bar (self->schedule_page), "notify::search-mode-enabled",
                           G_CALLBACK (search_mode_changed_cb), self, G_CONNECT_SWAPPED);
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
    "clear-filters", "export", "export-as", "filter", "find", "next-day", "previous-day", "remove-filter", "search",
    "show-day", "show-page", "show-session", "star"
  };
  gboolean         has_conference = self->conference != NULL;
  gint64           day = hallway_schedule_page_get_day (self->schedule_page);
  g_autofree char *date = day != HALLWAY_TIME_UNKNOWN ? hallway_time_format_date (day) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (of_conference); i++)
    set_enabled (self, of_conference[i], has_conference);

  set_enabled (self, "back", hallway_window_can_go_back (self));
  set_enabled (self, "jump-to-now", has_conference && hallway_schedule_page_is_running (self->schedule_page));
  set_enabled (self, "star-shown", hallway_session_page_get_session (self->session_page) != NULL);
  set_state (self, "show-page", adw_view_stack_get_visible_child_name (self->pages));
  set_state (self, "show-day", date);
}
