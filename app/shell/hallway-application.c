/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: one instance, which owns the store, reads the clock, and brings files to the store. */

#include "hallway-application-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (HallwayApplication, hallway_application, ADW_TYPE_APPLICATION)

#define SAMPLE "/app/hallway/Hallway/sample/xen-summit-2014.json"
#define SAMPLE_NAME "xen-summit-2014.json"
#define SECONDS_BETWEEN_TICKS 30

/* Unix time: the fixed one, or the clock's. */
static gint64
get_now (HallwayApplication *self)
{
  return self->fixed_now != HALLWAY_TIME_UNKNOWN ? self->fixed_now : g_get_real_time () / G_USEC_PER_SEC;
}

static gboolean
tick_cb (gpointer user_data)
{
  HallwayApplication *self = user_data;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HALLWAY_IS_WINDOW (l->data))
      hallway_window_set_now (l->data, get_now (self));

  return G_SOURCE_CONTINUE;
}

/* Shows why there is nothing to show, when the store is out of order. */
static gboolean
check_store (HallwayApplication *self,
             HallwayWindow      *window)
{
  if (self->store != NULL)
    return TRUE;

  hallway_window_show_error (window, _("Could Not Open Your Schedules"), self->store_error->message, "app.open-store");
  return FALSE;
}

static void
hallway_application_activate (GApplication *application)
{
  HallwayApplication *self = HALLWAY_APPLICATION (application);
  gboolean            is_first = gtk_application_get_active_window (GTK_APPLICATION (self)) == NULL;
  HallwayWindow      *window = hallway_application_get_window (self);

  if (check_store (self, window) && is_first)
    hallway_window_show_last (window);

  hallway_window_present_when_ready (window);
}

static void
hallway_application_open (GApplication *application,
                          GFile       **files,
                          int           n_files,
                          const char   *hint)
{
  HallwayApplication *self = HALLWAY_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    hallway_application_import (self, files[i]);

  gtk_window_present (GTK_WINDOW (hallway_application_get_window (self)));
}

/* GTK reads the icon themes in a thread of its own, and again, now in this one and for the first icon that is drawn, once the
 * application's own icons have been added to them. When the theme's name is notified, they are read in a thread again. */
static void
read_icons_in_thread (void)
{
  g_object_notify (G_OBJECT (gtk_settings_get_default ()), "gtk-icon-theme-name");
}

static void
hallway_application_startup (GApplication *application)
{
  HallwayApplication   *self = HALLWAY_APPLICATION (application);
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();

  G_APPLICATION_CLASS (hallway_application_parent_class)->startup (application);

  read_icons_in_thread ();
  gtk_window_set_default_icon_name (HALLWAY_APPLICATION_ID);
  /* Texts are selectable; that the keyboard reaches one mustn't select all of it. */
  g_object_set (gtk_settings_get_default (), "gtk-label-select-on-focus", FALSE, NULL);
  self->local_zone = hallway_zone_new (g_time_zone_get_identifier (local));
  self->settings = hallway_settings_new ();
  hallway_application_open_store (self);
  hallway_application_add_actions (self);
  if (self->fixed_now == HALLWAY_TIME_UNKNOWN)
    self->tick_id = g_timeout_add_seconds (SECONDS_BETWEEN_TICKS, tick_cb, self);
}

static void
hallway_application_shutdown (GApplication *application)
{
  HallwayApplication *self = HALLWAY_APPLICATION (application);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->tick_id, g_source_remove);

  G_APPLICATION_CLASS (hallway_application_parent_class)->shutdown (application);

  g_clear_object (&self->store);
}

static void
hallway_application_finalize (GObject *object)
{
  HallwayApplication *self = HALLWAY_APPLICATION (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_error (&self->store_error);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (hallway_application_parent_class)->finalize (object);
}

static void
hallway_application_class_init (HallwayApplicationClass *klass)
{
  GObjectClass      *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = hallway_application_finalize;
  application_class->activate = hallway_application_activate;
  application_class->open = hallway_application_open;
  application_class->startup = hallway_application_startup;
  application_class->shutdown = hallway_application_shutdown;
}

static void
hallway_application_init (HallwayApplication *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * hallway_application_new:
 * @folder: where the schedules and the user's own data are
 * @fixed_now: Unix time to take for now at all times, or %HALLWAY_TIME_UNKNOWN for the clock's
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application
 */
HallwayApplication *
hallway_application_new (const char *folder,
                         gint64      fixed_now)
{
  HallwayApplication *self = g_object_new (HALLWAY_TYPE_APPLICATION,
                                           "application-id", HALLWAY_APPLICATION_ID,
                                           "flags", G_APPLICATION_HANDLES_OPEN,
                                           "resource-base-path", "/app/hallway/Hallway",
                                           NULL);

  self->folder = g_strdup (folder);
  self->fixed_now = fixed_now;
  hallway_application_add_options (self);

  return self;
}

/**
 * hallway_application_open_store:
 *
 * Opens the store, or keeps why that can't be.
 *
 * Returns: whether it is open
 */
gboolean
hallway_application_open_store (HallwayApplication *self)
{
  if (self->store != NULL)
    return TRUE;

  g_clear_error (&self->store_error);
  self->store = hallway_store_new (self->folder, &self->store_error);
  if (self->store != NULL)
    hallway_store_watch (self->store);

  return self->store != NULL;
}

/**
 * hallway_application_get_window:
 *
 * Returns: (transfer none): the window, made when there is none
 */
HallwayWindow *
hallway_application_get_window (HallwayApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (HALLWAY_IS_WINDOW (l->data))
      return l->data;

  return hallway_window_new (GTK_APPLICATION (self), self->store, self->settings, self->local_zone, get_now (self));
}

/**
 * hallway_application_import:
 * @file: a schedule
 *
 * Reads a file into the store and shows its conference.
 */
void
hallway_application_import (HallwayApplication *self,
                            GFile              *file)
{
  HallwayWindow *window = hallway_application_get_window (self);

  if (check_store (self, window))
    hallway_window_import_file (window, file);
}

/**
 * hallway_application_import_sample:
 *
 * Reads the sample conference into the store and shows it.
 */
void
hallway_application_import_sample (HallwayApplication *self)
{
  HallwayWindow     *window = hallway_application_get_window (self);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SAMPLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert (bytes != NULL);
  if (check_store (self, window))
    hallway_window_import_text (window, SAMPLE_NAME, bytes);
}
