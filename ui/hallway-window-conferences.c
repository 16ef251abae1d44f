/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with whole conferences: listing, opening, renaming, giving a time zone. */

#include "hallway-window-private.h"

#include "hallway-conference-words.h"
#include "hallway-report-page.h"
#include "hallway-zone-page.h"

#include <glib/gi18n.h>

/* What is being asked of the store about one conference. */
typedef struct
{
  HallwayWindow *window; /* (owned) */
  char          *id;     /* (owned): of a conference */
} Request;

static Request *
request_new (HallwayWindow *window,
             const char    *id)
{
  Request *request = g_new0 (Request, 1);

  request->window = g_object_ref (window);
  request->id = g_strdup (id);
  return request;
}

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_free (request->id);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

static void
report_problem (HallwayWindow *self,
                const GError  *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    hallway_window_show_toast (self, error->message);
}

static void
records_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autoptr (GPtrArray)     records = hallway_store_list_conferences_finish (HALLWAY_STORE (source), result, &error);

  if (records == NULL)
    return report_problem (self, error);

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  hallway_window_check_removals (self);
  hallway_window_list_records (self);
  hallway_window_announce_imports (self);
}

static void
store_changed_cb (HallwayWindow     *self,
                  HallwayStoreChange what,
                  const char        *conference)
{
  hallway_window_load_conferences (self);
}

static void
open_activated_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  hallway_window_open_conference (user_data, g_variant_get_string (parameter, NULL), NULL);
}

static void
rename_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  HallwayWindow *self = user_data;

  hallway_conferences_page_rename (self->conferences_page, g_variant_get_string (parameter, NULL));
}

static void
title_set_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  gboolean                  is_stored = hallway_store_set_title_finish (HALLWAY_STORE (source), result, &error);

  if (hallway_window_end_writing (self) && !is_stored)
    report_problem (self, error);
}

static void
set_title_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *id, *title;

  g_variant_get (parameter, "(&s&s)", &id, &title);
  hallway_window_begin_writing (self);
  hallway_store_set_title_async (self->store, id, title, NULL, title_set_cb, g_object_ref (self));
}

static void
timezone_set_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  gboolean                  is_stored = hallway_store_set_timezone_finish (HALLWAY_STORE (source), result, &error);

  if (hallway_window_end_writing (self) && !is_stored)
    report_problem (self, error);
}

static void
set_timezone_activated_cb (GSimpleAction *action,
                           GVariant      *parameter,
                           gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *id, *timezone;

  g_variant_get (parameter, "(&s&s)", &id, &timezone);
  hallway_window_close_sheet (self);
  hallway_window_begin_writing (self);
  hallway_store_set_timezone_async (self->store, id, timezone[0] != '\0' ? timezone : NULL, NULL, timezone_set_cb,
                                    g_object_ref (self));
}

static void
zone_chosen_cb (GtkWidget  *page,
                const char *name,
                char       *id)
{
  gtk_widget_activate_action (page, "win.set-timezone", "(ss)", id, name != NULL ? name : "");
}

static void
free_id (gpointer  id,
         GClosure *closure)
{
  g_free (id);
}

/* Offsets are those of the conference's first day. */
static void
pick_timezone_activated_cb (GSimpleAction *action,
                            GVariant      *parameter,
                            gpointer       user_data)
{
  HallwayWindow         *self = user_data;
  const char            *id = g_variant_get_string (parameter, NULL);
  HallwayConferenceItem *item = hallway_conference_list_find (self->conferences, id);
  const HallwayRecord   *record = item != NULL ? hallway_conference_item_get_record (item) : NULL;
  g_autofree char       *title = NULL;
  GtkWidget             *page;

  if (record == NULL)
    return;

  page = hallway_zone_page_new (record->zone, record->start != HALLWAY_TIME_UNKNOWN ? record->start : self->now);
  g_signal_connect_data (page, "chosen", G_CALLBACK (zone_chosen_cb), g_strdup (id), free_id, 0);
  /* Translators: the title of a conference */
  title = g_strdup_printf (_("Time Zone of %s"), record->title);
  hallway_window_show_sheet (self, title, page);
}

static void
sessions_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Request)           request = user_data;
  HallwayWindow                *self = request->window;
  g_autoptr (GError)            error = NULL;
  g_autoptr (GPtrArray)         entries = hallway_store_read_finish (HALLWAY_STORE (source), result, &error);
  g_autoptr (HallwayConference) conference = NULL;

  if (entries == NULL)
    return report_problem (self, error);
  if (entries->len == 0)
    return;

  conference = hallway_conference_new (((HallwayEntry *) g_ptr_array_index (entries, 0))->conference, entries);
  hallway_window_show_sheet (self, hallway_conference_get_title (conference),
                             hallway_report_page_new (conference, g_hash_table_lookup (self->reports, request->id)));
}

static void
show_report_activated_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *id = g_variant_get_string (parameter, NULL);

  hallway_store_read_async (self->store, id, self->cancellable, sessions_read_cb, request_new (self, id));
}

static const GActionEntry entries[] = {
  { .name = "open-conference", .activate = open_activated_cb, .parameter_type = "s" },
  { .name = "pick-timezone", .activate = pick_timezone_activated_cb, .parameter_type = "s" },
  { .name = "rename-conference", .activate = rename_activated_cb, .parameter_type = "s" },
  { .name = "set-timezone", .activate = set_timezone_activated_cb, .parameter_type = "(ss)" },
  { .name = "set-title", .activate = set_title_activated_cb, .parameter_type = "(ss)" },
  { .name = "show-report", .activate = show_report_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_conference_actions:
 *
 * Adds the actions of whole conferences.
 */
void
hallway_window_add_conference_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_list_conferences:
 *
 * Lists what the store has from now on.
 */
void
hallway_window_list_conferences (HallwayWindow *self)
{
  self->conferences = hallway_conference_list_new (self->now, self->local_zone);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  hallway_window_load_conferences (self);
}

/**
 * hallway_window_load_conferences:
 *
 * Reads again which conferences there are.
 */
void
hallway_window_load_conferences (HallwayWindow *self)
{
  /* The end of a removal can come after that of the window. */
  if (self->store == NULL || self->is_starting)
    return;

  hallway_store_list_conferences_async (self->store, self->cancellable, records_read_cb, g_object_ref (self));
}

/* Of the agenda, what isn't being removed with its conference. */
static HallwayAgenda *
list_kept_agenda (HallwayWindow *self)
{
  guint                 n_items = g_list_model_get_n_items (G_LIST_MODEL (self->agenda));
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  HallwayAgenda        *agenda;

  for (guint i = 0; i < n_items; i++)
    {
      HallwayEntry *entry = hallway_agenda_item_get_entry (hallway_agenda_get_item (self->agenda, i));

      if (entry->conference == NULL || !hallway_window_is_removing (self, entry->conference->id))
        g_ptr_array_add (kept, entry);
    }
  if (kept->len == n_items)
    return g_object_ref (self->agenda);

  agenda = hallway_agenda_new ();
  hallway_agenda_set_entries (agenda, kept);
  return agenda;
}

/**
 * hallway_window_summarise_agenda:
 *
 * Tells beside the conferences what is in the agenda of all of them.
 */
void
hallway_window_summarise_agenda (HallwayWindow *self)
{
  g_autoptr (HallwayAgenda) agenda = list_kept_agenda (self);
  g_autofree char          *summary = hallway_conference_words_summarise_agenda (agenda, self->now);

  hallway_conferences_page_set_agenda (self->conferences_page, summary);
}

/**
 * hallway_window_list_records:
 *
 * Lists what was read, but for what is being removed, though the store still has it.
 */
void
hallway_window_list_records (HallwayWindow *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; i < self->records->len; i++)
    {
      HallwayRecord *record = g_ptr_array_index (self->records, i);

      if (!hallway_window_is_removing (self, record->id))
        g_ptr_array_add (kept, record);
    }
  hallway_conference_list_set_records (self->conferences, kept);
  hallway_conferences_page_set_list (self->conferences_page, self->conferences);
  hallway_window_summarise_agenda (self);
}
