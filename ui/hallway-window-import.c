/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting a schedule in: files by whatever way, what is dropped, what is pasted. All end in one queue, and what became of
 * each is told. */

#include "hallway-window-private.h"

#include "hallway-import-words.h"
#include "import/hallway-import-error.h"
#include "model/hallway-limits.h"

#include <glib/gi18n.h>

#define HTML "text/html"

static void
add_file (HallwayWindow *self,
          GFile         *file)
{
  g_autoptr (HallwayImportJob) job = hallway_import_job_new_file (file);

  hallway_window_import (self, job);
}

static void
add_text (HallwayWindow *self,
          GBytes        *first,
          GBytes        *second)
{
  /* Translators: what a pasted or dropped schedule is called that has no name */
  g_autoptr (HallwayImportJob) job = hallway_import_job_new_text (_("Pasted Text"), first, second);

  hallway_window_import (self, job);
}

static void
add_string (HallwayWindow *self,
            const char    *string)
{
  g_autoptr (GBytes) text = g_bytes_new (string, strlen (string));

  add_text (self, text, NULL);
}

static void
add_file_list (HallwayWindow *self,
               const GValue  *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    add_file (self, l->data);
}

/* Progress */

static gboolean
has_conferences (HallwayWindow *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->conferences)) > 0;
}

/* Where there is nothing to look at meanwhile, the whole window tells how far it is, else a slim bar. */
static void
progress_cb (HallwayWindow *self)
{
  const char *name = hallway_import_queue_get_name (self->imports);
  double      fraction = hallway_import_queue_get_fraction (self->imports);

  if (name != NULL && !hallway_window_shows_content (self) && !hallway_window_shows_sheet (self) && !has_conferences (self))
    hallway_window_show_loading (self, name, fraction > 0 ? fraction : -1);
  gtk_widget_set_visible (GTK_WIDGET (self->import_bar), !hallway_window_shows_loading (self));
}

/* Results */

static void
imported_cb (HallwayWindow *self,
             const char    *conference,
             HallwayReport *report)
{
  g_hash_table_insert (self->reports, g_strdup (conference), hallway_report_ref (report));
  g_ptr_array_add (self->imported, g_strdup (conference));
  hallway_window_keep_conference (self, conference);
}

static void
failed_cb (HallwayWindow    *self,
           HallwayImportJob *job,
           const GError     *error)
{
  if (g_error_matches (error, HALLWAY_IMPORT_ERROR, HALLWAY_IMPORT_ERROR_CATALOGUE))
    return hallway_window_open_catalogue (self, job);
  hallway_window_add_failure (self, job, error);
}

/* "883 sessions", and how many notes there are on them; of which conference, unless it is the one that is seen. */
static char *
describe_import (HallwayWindow         *self,
                 HallwayConferenceItem *item,
                 gboolean               is_opened)
{
  HallwayReport   *report = g_hash_table_lookup (self->reports, hallway_conference_item_get_id (item));
  guint            n_notes = report != NULL ? hallway_report_get_n_warnings (report) : 0;
  guint            n_sessions = hallway_conference_item_get_n_sessions (item);
  g_autofree char *sessions = g_strdup_printf (ngettext ("%u session", "%u sessions", n_sessions), n_sessions);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  if (is_opened)
    /* Translators: the number of sessions that were read, and of notes on what was wrong */
    return g_strdup_printf (_("%s, %s"), sessions, notes);

  if (n_notes == 0)
    /* Translators: the title of a conference that was read, and its number of sessions */
    return g_strdup_printf (_("%s: %s"), hallway_conference_item_get_title (item), sessions);

  /* Translators: the title of a conference that was read, its number of sessions, and of notes on what was wrong */
  return g_strdup_printf (_("%s: %s, %s"), hallway_conference_item_get_title (item), sessions, notes);
}

static void
announce (HallwayWindow         *self,
          HallwayConferenceItem *item,
          gboolean               is_opened)
{
  const char      *id = hallway_conference_item_get_id (item);
  HallwayReport   *report = g_hash_table_lookup (self->reports, id);
  gboolean         has_notes = report != NULL && hallway_report_get_n_warnings (report) > 0;
  g_autofree char *message = NULL;

  /* What is opened speaks for itself. */
  if (is_opened && !has_notes)
    return;

  message = describe_import (self, item, is_opened);
  hallway_window_show_toast_with_button (self, message, is_opened ? _("Notes") : _("Open"), is_opened ? "win.show-report" : "win.open-conference", id);
}

static void
tell_import (HallwayWindow *self,
             const char    *id,
             gboolean       opens)
{
  HallwayConferenceItem *item = hallway_conference_list_find (self->conferences, id);

  if (opens)
    hallway_window_open_conference (self, id, NULL);
  if (item != NULL)
    announce (self, item, opens);
}

/* One toast for all: a queue of them would keep others from being seen, and the cards say the rest. */
static void
tell_imports (HallwayWindow *self,
              GPtrArray     *imported)
{
  guint            n_notes = 0;
  g_autofree char *conferences = NULL;
  g_autofree char *notes = NULL;
  g_autofree char *message = NULL;

  for (guint i = 0; i < imported->len; i++)
    n_notes += hallway_report_get_n_warnings (g_hash_table_lookup (self->reports, g_ptr_array_index (imported, i)));
  conferences = g_strdup_printf (ngettext ("%u schedule read", "%u schedules read", imported->len), imported->len);
  notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);
  /* Translators: how many schedules were read, and how many notes there are on what was wrong */
  message = n_notes > 0 ? g_strdup_printf (_("%s, %s"), conferences, notes) : g_strdup (conferences);
  hallway_window_show_toast (self, message);
}

/* What was imported is told once the list has it. */
static void
finished_cb (HallwayWindow *self,
             guint          n_imported,
             guint          n_failed,
             gboolean       cancelled)
{
  self->opens_import = n_imported == 1 && n_failed == 0 && !cancelled;
  if (hallway_window_shows_loading (self) && !self->opens_import && !self->is_opening)
    hallway_window_leave_state (self);
  if (n_failed > 0)
    hallway_window_tell_failures (self, n_imported == 0);
  self->announces_imports = TRUE;
  hallway_window_load_conferences (self);
}

static void
cancelled_cb (HallwayWindow *self)
{
  if (self->imports != NULL)
    hallway_import_queue_cancel (self->imports);
}

/* The clipboard. What a browser copies is there as HTML, which says more, and as text. */

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  g_autofree char          *string = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr (GBytes)        html = g_steal_pointer (&self->pasted_html);
  g_autoptr (GBytes)        text = string != NULL ? g_bytes_new (string, strlen (string)) : NULL;

  if (html == NULL && text == NULL)
    return hallway_window_show_toast (self, _("There is nothing to paste that Hallway can read"));

  add_text (self, html != NULL ? html : text, html != NULL ? text : NULL);
}

static void
html_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;

  g_clear_pointer (&self->pasted_html, g_bytes_unref);
  self->pasted_html = g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->cancellable, text_read_cb,
                                 g_object_ref (self));
}

/* Read up to the limit and one byte: what is longer is refused as too large. */
static void
html_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  const char               *type;
  g_autoptr (GInputStream)  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &type, &error);
  g_autoptr (GOutputStream) memory = NULL;

  if (stream == NULL)
    return gdk_clipboard_read_text_async (GDK_CLIPBOARD (source), self->cancellable, text_read_cb, g_object_ref (self));

  g_input_stream_read_bytes_async (stream, HALLWAY_LIMIT_BYTES + 1, G_PRIORITY_DEFAULT, self->cancellable, html_read_cb,
                                   g_object_ref (self));
}

static void
files_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (HallwayWindow) self = user_data;
  g_autoptr (GError)        error = NULL;
  const GValue             *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value != NULL)
    add_file_list (self, value);
}

static void
paste_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  static const char *html_types[] = { HTML, NULL };
  HallwayWindow     *self = user_data;
  GdkClipboard      *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, self->cancellable, files_read_cb, g_object_ref (self));
  else if (gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, html_types, G_PRIORITY_DEFAULT, self->cancellable, html_opened_cb, g_object_ref (self));
  else
    gdk_clipboard_read_text_async (clipboard, self->cancellable, text_read_cb, g_object_ref (self));
}

static gboolean
dropped_cb (HallwayWindow *self,
            const GValue  *value)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_file_list (self, value);
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    add_file (self, g_value_get_object (value));
  else if (G_VALUE_HOLDS_STRING (value))
    add_string (self, g_value_get_string (value));
  else
    return FALSE;

  return TRUE;
}

/* Actions */

static void
cancel_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  cancelled_cb (user_data);
}

static const GActionEntry entries[] = {
  { .name = "cancel-import", .activate = cancel_activated_cb },
  { .name = "paste", .activate = paste_activated_cb },
};

static void
add_drop_target (HallwayWindow *self)
{
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_FILE, G_TYPE_STRING };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->toasts), GTK_EVENT_CONTROLLER (target));
}

/**
 * hallway_window_add_import_actions:
 *
 * Adds the actions that import, and takes what is dropped.
 */
void
hallway_window_add_import_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "cancelled", G_CALLBACK (cancelled_cb), NULL);
  add_drop_target (self);
}

/**
 * hallway_window_follow_imports:
 *
 * Shows from now on what is imported into the store.
 */
void
hallway_window_follow_imports (HallwayWindow *self)
{
  self->imports = hallway_import_queue_new (self->store);
  hallway_window_begin_failures (self);
  hallway_import_bar_set_queue (self->import_bar, self->imports);
  g_signal_connect_object (self->imports, "progress", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->imports, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->imports, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->imports, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);
}

/**
 * hallway_window_announce_imports:
 *
 * Tells what was imported since the last time, now that it is listed, and opens it if it is the only one.
 */
void
hallway_window_announce_imports (HallwayWindow *self)
{
  g_autoptr (GPtrArray) imported = NULL;
  gboolean              opens = self->opens_import;

  if (!self->announces_imports)
    return;

  imported = g_steal_pointer (&self->imported);
  self->imported = g_ptr_array_new_with_free_func (g_free);
  self->announces_imports = self->opens_import = FALSE;
  if (imported->len == 1)
    tell_import (self, g_ptr_array_index (imported, 0), opens);
  else if (imported->len > 1)
    tell_imports (self, imported);
}

/**
 * hallway_window_import:
 * @job: what to import
 *
 * Reads something into the store after what is being read. What would have to be fetched isn't.
 */
void
hallway_window_import (HallwayWindow    *self,
                       HallwayImportJob *job)
{
  if (self->imports == NULL)
    return;
  if (hallway_import_job_is_remote (job))
    return hallway_window_show_error (self, _("Could Not Open the Address"), hallway_import_words_explain_address (), NULL);

  hallway_window_forget_failures (self, job);
  hallway_import_queue_add (self->imports, job, self->now);
}

/**
 * hallway_window_import_file:
 * @file: a schedule
 *
 * Reads a file into the store after those that are being read.
 */
void
hallway_window_import_file (HallwayWindow *self,
                            GFile         *file)
{
  g_return_if_fail (HALLWAY_IS_WINDOW (self));
  g_return_if_fail (G_IS_FILE (file));

  add_file (self, file);
}

/**
 * hallway_window_import_text:
 * @name: what it is called for people
 * @text: a schedule in whatever format
 *
 * Reads a text into the store after what is being read.
 */
void
hallway_window_import_text (HallwayWindow *self,
                            const char    *name,
                            GBytes        *text)
{
  g_autoptr (HallwayImportJob) job = NULL;

  g_return_if_fail (HALLWAY_IS_WINDOW (self));

  job = hallway_import_job_new_text (name, text, NULL);
  hallway_window_import (self, job);
}
