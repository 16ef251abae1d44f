/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-calendar-application.h"

#define CALENDAR_TYPE "text/calendar"

/* Hallway reads calendars as well, and would be handed its own agenda. */
static gboolean
is_hallway (GAppInfo *application)
{
  return g_strcmp0 (g_app_info_get_id (application), HALLWAY_APPLICATION_ID ".desktop") == 0;
}

static gboolean
is_usable (GAppInfo *application)
{
  const char **types = g_app_info_get_supported_types (application);

  return !is_hallway (application) && types != NULL && g_strv_contains ((const char *const *) types, CALENDAR_TYPE);
}

/**
 * hallway_calendar_application_find:
 *
 * Finds the app that calendars are opened with: the person's default, else the first other one. Only apps that name
 * calendars themselves count; a text editor takes them because they are text.
 *
 * Returns: (transfer full) (nullable): the app, %NULL when there is none but Hallway
 */
GAppInfo *
hallway_calendar_application_find (void)
{
  g_autoptr (GAppInfo) preferred = g_app_info_get_default_for_type (CALENDAR_TYPE, FALSE);
  GAppInfo            *found = NULL;
  GList               *applications;

  if (preferred != NULL && is_usable (preferred))
    return g_steal_pointer (&preferred);

  applications = g_app_info_get_all_for_type (CALENDAR_TYPE);
  for (GList *l = applications; l != NULL && found == NULL; l = l->next)
    if (is_usable (l->data))
      found = g_object_ref (l->data);
  g_list_free_full (applications, g_object_unref);

  return found;
}
