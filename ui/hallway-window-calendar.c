/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agenda or a session into the person's calendar app: a kept file, which the app is told to open. */

#include "hallway-window-private.h"

#include "export/hallway-calendar-application.h"
#include "export/hallway-calendar-file.h"

#include <glib/gi18n.h>

typedef struct
{
  HallwayWindow *window;      /* (owned) */
  GAppInfo      *application; /* (owned) */
  char          *path;        /* (owned) (nullable): CONF/KEY, NULL for the agenda */
} Job;

static Job *
job_new (HallwayWindow *window,
         GAppInfo      *application,
         const char    *conference,
         const char    *key)
{
  Job *job = g_new0 (Job, 1);

  job->window = g_object_ref (window);
  job->application = g_object_ref (application);
  job->path = key != NULL ? g_strdup_printf ("%s/%s", conference, key) : NULL;

  return job;
}

static void
job_free (Job *job)
{
  g_clear_object (&job->window);
  g_clear_object (&job->application);
  g_clear_pointer (&job->path, g_free);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

/* A file can always be saved and brought to a calendar by hand. */
static void
offer_file (HallwayWindow *self,
            const char    *message,
            const char    *path)
{
  hallway_window_show_problem (self, message, _("Save as a File…"), path != NULL ? "win.export-session" : "win.export-as", path);
}

static void
report_failure (const Job    *job,
                const GError *error)
{
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Translators: what went wrong */
  message = g_strdup_printf (_("Could not open the calendar app. %s"), error->message);
  offer_file (job->window, message, job->path);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Job)    job = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char   *message = NULL;

  if (!g_app_info_launch_uris_finish (G_APP_INFO (source), result, &error))
    return report_failure (job, error);

  /* Translators: the name of a calendar app */
  message = g_strdup_printf (_("Opened in %s"), g_app_info_get_display_name (job->application));
  hallway_window_show_toast (job->window, message);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Job)                 job = user_data;
  g_autoptr (GError)              error = NULL;
  g_autoptr (GFile)               file = hallway_calendar_file_write_finish (result, &error);
  g_autoptr (GdkAppLaunchContext) context = NULL;
  g_autofree char                *address = NULL;
  GAppInfo                       *application = job->application;
  GCancellable                   *cancellable = job->window->cancellable;
  GList                           addresses = { NULL };

  if (file == NULL)
    return report_failure (job, error);

  address = g_file_get_uri (file);
  addresses.data = address;
  context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (job->window)));
  g_app_info_launch_uris_async (application, &addresses, G_APP_LAUNCH_CONTEXT (context), cancellable, launched_cb,
                                g_steal_pointer (&job));
}

static void
open_in_calendar (HallwayWindow *self,
                  const char    *conference,
                  const char    *key)
{
  g_autoptr (GAppInfo) application = hallway_calendar_application_find ();
  g_autofree char     *path = key != NULL ? g_strdup_printf ("%s/%s", conference, key) : NULL;

  if (application == NULL)
    return offer_file (self, _("No calendar app is installed that opens calendar files"), path);

  hallway_calendar_file_write_async (self->store, conference, key, self->now, self->cancellable, written_cb,
                                     job_new (self, application, conference, key));
}

static void
open_in_calendar_activated_cb (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       user_data)
{
  HallwayWindow   *self = user_data;
  const char      *name = g_variant_get_string (parameter, NULL);
  g_autofree char *conference = NULL;
  const char      *key = hallway_window_resolve_session (self, name, &conference);

  if (key != NULL && hallway_window_can_export (self, conference, "open-in-calendar", name))
    open_in_calendar (self, conference, key);
}

static void
open_agenda_in_calendar_activated_cb (GSimpleAction *action,
                                      GVariant      *parameter,
                                      gpointer       user_data)
{
  HallwayWindow *self = user_data;
  const char    *conference = hallway_window_get_agenda_id (self);

  if (hallway_window_can_export (self, conference, "open-agenda-in-calendar", NULL))
    open_in_calendar (self, conference, NULL);
}

static const GActionEntry entries[] = {
  { .name = "open-agenda-in-calendar", .activate = open_agenda_in_calendar_activated_cb },
  { .name = "open-in-calendar", .activate = open_in_calendar_activated_cb, .parameter_type = "s" },
};

/**
 * hallway_window_add_calendar_actions:
 *
 * Adds the actions that hand over to a calendar app.
 */
void
hallway_window_add_calendar_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
