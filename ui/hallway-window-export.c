/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda or a session into a file. */

#include "hallway-window-private.h"

#include "export/hallway-agenda-file.h"
#include "hallway-file-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#define LONGEST_NAME 80 /* characters; file systems take 255 octets */

typedef struct
{
  HallwayWindow *window;     /* (owned) */
  char          *conference; /* (owned) (nullable): NULL for all */
  char          *key;        /* (owned) (nullable): NULL for the agenda */
  GFile         *file;       /* (owned) (nullable): once it is chosen */
} Job;

static Job *
job_new (HallwayWindow *window,
         const char    *conference,
         const char    *key)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->conference = g_strdup (conference);
  job->key = g_strdup (key);

  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->window);
  g_clear_pointer (&job->conference, g_free);
  g_clear_pointer (&job->key, g_free);
  g_clear_object (&job->file);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* Why a file can't be written, without its path: that is long, and the person has just chosen it. */
static char *
describe_failure (GFile        *file,
                  const GError *error)
{
  g_autofree char *path = g_file_get_parse_name (file);
  g_autofree char *name = g_path_get_basename (path);
  const char      *reason = error->message;

  if (g_str_has_prefix (reason, path) && g_str_has_prefix (reason + strlen (path), ": "))
    reason += strlen (path) + strlen (": ");

  /* Translators: the name of a file, and why it could not be written */
  return g_strdup_printf (_("Could not export “%s”: %s"), name, reason);
}

/* What failed may work elsewhere. */
static void
report_failure (const Job    *job,
                const GError *error)
{
  g_autofree char *message = NULL;
  g_autofree char *path = job->key != NULL ? g_strdup_printf ("%s/%s", job->conference, job->key) : NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  message = describe_failure (job->file, error);
  if (path != NULL)
    hallway_window_show_problem (job->window, message, _("Try Another Place…"), "win.export-session", path);
  else
    hallway_window_show_problem (job->window, message, _("Try Another Place…"), "win.export-as", NULL);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job)    job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  file = hallway_agenda_file_write_finish (result, &error);
  g_autofree char   *name = NULL;
  g_autofree char   *message = NULL;

  if (file == NULL)
    return report_failure (job, error);

  name = g_file_get_parse_name (file);
  if (job->key != NULL)
    /* Translators: the name of a file */
    message = g_strdup_printf (_("Session exported to %s"), name);
  else
    /* Translators: the name of a file */
    message = g_strdup_printf (_("Agenda exported to %s"), name);
  hallway_window_show_toast (job->window, message);
}

static void
write_agenda (Job *job)
{
  HallwayWindow *self = job->window;

  hallway_agenda_file_write_async (self->store, job->conference, NULL, job->file, HALLWAY_AGENDA_FILE_NONE, self->now,
                                   self->cancellable, exported_cb, job);
}

static void
export_activated_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (g_variant_get_string (parameter, NULL));

  hallway_window_export_to (user_data, file);
}

static void
agenda_file_chosen_cb (GObject      *source,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  GFile          *file = hallway_file_dialog_finish (result, NULL);

  job->file = file;
  if (file != NULL)
    write_agenda (g_steal_pointer (&job));
}

/* Titles are no file names: they hold slashes, begin with dots, and never end. */
static char *
make_file_name (const char *title)
{
  g_autofree char *start = g_utf8_substring (title, 0, MIN (g_utf8_strlen (title, -1), LONGEST_NAME));
  char            *name = g_strdup_printf ("%s.ics", g_strstrip (start));

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  if (name[0] == '.')
    name[0] = '-';

  return name;
}

static void
export_as_activated_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  const char      *conference = hallway_window_get_agenda_id (self);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  if (!hallway_window_can_export (self, conference, "export-as", NULL))
    return;

  /* Translators: the name of a file, with the title of a conference */
  title = conference != NULL ? g_strdup_printf (_("Agenda – %s"), hallway_conference_get_title (self->conference))
                             : g_strdup (_("Agenda"));
  name = make_file_name (title);
  hallway_file_dialog_save_async (GTK_WINDOW (self), _("Export the Agenda"), name, self->cancellable,
                                                        agenda_file_chosen_cb, job_new (self, conference, NULL));
}

static void
session_file_chosen_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  HallwayWindow  *self = job->window;
  GFile          *file = hallway_file_dialog_finish (result, NULL);
  const char     *conference = job->conference;
  const char     *keys[] = { job->key, NULL };

  job->file = file;
  if (file != NULL)
    hallway_agenda_file_write_async (self->store, conference, keys, file, HALLWAY_AGENDA_FILE_NONE, self->now,
                                     self->cancellable, exported_cb, g_steal_pointer (&job));
}

static void
export_session_activated_cb (GSimpleAction *action,
                             GVariant      *parameter,
                             gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  const char      *name = g_variant_get_string (parameter, NULL);
  HallwaySession  *session;
  g_autofree char *conference = NULL;
  g_autofree char *file_name = NULL;
  const char      *key = hallway_window_resolve_session (self, name, &conference);

  if (key == NULL || !hallway_window_can_export (self, conference, "export-session", name))
    return;

  session = hallway_conference_find_session (self->conference, key);
  file_name = make_file_name (session != NULL ? hallway_session_get_title (session) : _("Session"));
  hallway_file_dialog_save_async (GTK_WINDOW (self), _("Export the Session"), file_name, self->cancellable,
                                                        session_file_chosen_cb, job_new (self, conference, key));
}

static const GActionEntry entries[] = {
  { .name = "export", .activate = export_activated_cb, .parameter_type = "s" },
  { .name = "export-as", .activate = export_as_activated_cb },
  { .name = "export-session", .activate = export_session_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_export_actions:
 *
 * Adds the actions that export.
 */
void
hallway_window_add_export_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_export_to:
 * @file: to write
 *
 * Writes the agenda that is shown, or that of the open conference. What was just starred is in the file: stars on their way to the store come
 * first.
 */
void
hallway_window_export_to (HallwayWindow *self,
                          GFile         *file)
{
  g_autofree char *address = g_file_get_uri (file);
  const char      *conference = hallway_window_get_agenda_id (self);
  Job             *job;

  if (!hallway_window_can_export (self, conference, "export", address))
    return;

  job = job_new (self, conference, NULL);
  job->file = g_object_ref (file);
  write_agenda (job);
}
