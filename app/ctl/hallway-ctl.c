/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl.h"

G_DEFINE_QUARK (hallway_ctl_error_quark, hallway_ctl_error)

/**
 * hallway_ctl_open_store:
 * @self: a run of the program
 * @error: return location for a #HallwayStoreError
 *
 * Returns: (transfer none): the person's schedules and agenda, or %NULL
 */
HallwayStore *
hallway_ctl_open_store (HallwayCtl *self,
                        GError    **error)
{
  g_autofree char *folder = NULL;

  if (self->store == NULL)
    {
      folder = hallway_store_find_folder ();
      self->store = hallway_store_new (folder, error);
    }

  return self->store;
}

static gboolean
check_characters (const char *name,
                  GError    **error)
{
  if (g_utf8_validate (name, -1, NULL))
    return TRUE;
  g_set_error (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_FAILED, "“%s” isn’t UTF-8", name);

  return FALSE;
}

/**
 * hallway_ctl_find_conference:
 * @self: a run of the program
 * @name: an id, or a title or part of one
 * @error: return location for a #HallwayStoreError
 *
 * Returns: (transfer full): the conference, or %NULL
 */
HallwayRecord *
hallway_ctl_find_conference (HallwayCtl *self,
                             const char *name,
                             GError    **error)
{
  HallwayStore *store;

  if (!check_characters (name, error))
    return NULL;
  store = hallway_ctl_open_store (self, error);

  return store != NULL ? hallway_store_find_conference (store, name, error) : NULL;
}

/**
 * hallway_ctl_find_sessions:
 * @self: a run of the program
 * @conference: whose sessions they are
 * @names: (array zero-terminated=1): keys, guids, codes, ids or slugs
 * @error: return location for a #HallwayStoreError
 *
 * Returns: (transfer full) (array zero-terminated=1): the key of each, or %NULL if one of them is unknown
 */
char **
hallway_ctl_find_sessions (HallwayCtl    *self,
                           HallwayRecord *conference,
                           char         **names,
                           GError       **error)
{
  HallwayStore         *store = hallway_ctl_open_store (self, error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_null_terminated (0, g_free, TRUE);

  if (store == NULL)
    return NULL;
  for (; *names != NULL; names++)
    {
      char *key = NULL;

      if (check_characters (*names, error))
        key = hallway_store_find_session (store, conference->id, *names, error);
      if (key == NULL)
        return NULL;
      g_ptr_array_add (keys, key);
    }

  return (char **) g_ptr_array_steal (keys, NULL);
}

/**
 * hallway_ctl_fail_usage:
 * @error: return location
 * @format: what is wrong with the command line
 * @...: arguments of @format
 *
 * Returns: %FALSE, with @error set
 */
gboolean
hallway_ctl_fail_usage (GError    **error,
                        const char *format,
                        ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, HALLWAY_CTL_ERROR, HALLWAY_CTL_ERROR_USAGE, message);

  return FALSE;
}
