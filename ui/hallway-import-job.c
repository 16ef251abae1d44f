/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-job.h"

#include <string.h>

#define LONGEST_ADDRESS 4096

G_DEFINE_BOXED_TYPE (HallwayImportJob, hallway_import_job, hallway_import_job_ref, hallway_import_job_unref)

static const char *const schemes[] = { "http:", "https:", "webcal:", "webcals:", NULL };

static void
clear_job (gpointer data)
{
  HallwayImportJob *self = data;

  g_free (self->name);
  g_clear_object (&self->file);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_pointer (&self->second, g_bytes_unref);
}

static gboolean
begins_like_address (const char *text,
                     gsize       length)
{
  while (length > 0 && g_ascii_isspace (*text))
    text++, length--;

  for (guint i = 0; schemes[i] != NULL; i++)
    if (length > strlen (schemes[i]) && g_ascii_strncasecmp (text, schemes[i], strlen (schemes[i])) == 0)
      return TRUE;
  return FALSE;
}

/* Nothing but one line that begins like an address. */
static gboolean
is_address (GBytes *bytes)
{
  gsize            length;
  const char      *text = g_bytes_get_data (bytes, &length);
  g_autofree char *trimmed = NULL;

  if (length > LONGEST_ADDRESS || !begins_like_address (text, length))
    return FALSE;

  trimmed = g_strstrip (g_strndup (text, length));
  return strpbrk (trimmed, " \t\r\n") == NULL;
}

/* What is nothing but one line with the path or address of a file of the person's. */
static GFile *
find_file (GBytes *bytes)
{
  gsize            length;
  const char      *text = g_bytes_get_data (bytes, &length);
  g_autofree char *trimmed = length <= LONGEST_ADDRESS ? g_strstrip (g_strndup (text, length)) : NULL;

  if (trimmed == NULL || strchr (trimmed, '\n') != NULL || !g_utf8_validate (trimmed, -1, NULL))
    return NULL;
  if (g_path_is_absolute (trimmed))
    return g_file_new_for_path (trimmed);

  return g_ascii_strncasecmp (trimmed, "file:", strlen ("file:")) == 0 ? g_file_new_for_uri (trimmed) : NULL;
}

/**
 * hallway_import_job_new_file:
 * @file: a file of the user's, or an address
 *
 * Returns: (transfer full): the reading of @file
 */
HallwayImportJob *
hallway_import_job_new_file (GFile *file)
{
  HallwayImportJob *self = g_atomic_rc_box_new0 (HallwayImportJob);
  g_autofree char  *name = g_file_get_basename (file);

  self->name = name != NULL ? g_filename_display_name (name) : g_file_get_parse_name (file);
  self->file = g_object_ref (file);
  return self;
}

/**
 * hallway_import_job_new_text:
 * @name: what it is called for people
 * @text: a schedule in whatever format
 * @second: (nullable): the same in another, that is read when @text is no schedule
 *
 * Returns: (transfer full): the reading of @text, or of the file of which it is nothing but the path
 */
HallwayImportJob *
hallway_import_job_new_text (const char *name,
                             GBytes     *text,
                             GBytes     *second)
{
  g_autoptr (GFile) file = find_file (second != NULL ? second : text);
  HallwayImportJob *self;

  if (file != NULL)
    return hallway_import_job_new_file (file);

  self = g_atomic_rc_box_new0 (HallwayImportJob);
  self->name = g_strdup (name);
  self->text = g_bytes_ref (text);
  self->second = second != NULL ? g_bytes_ref (second) : NULL;
  return self;
}

/**
 * hallway_import_job_ref:
 *
 * Returns: (transfer full): @self
 */
HallwayImportJob *
hallway_import_job_ref (HallwayImportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_import_job_unref:
 *
 * Lets go of @self, which is freed with the last reference.
 */
void
hallway_import_job_unref (HallwayImportJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}

/**
 * hallway_import_job_equal:
 *
 * Returns: whether both are about the same file or text
 */
gboolean
hallway_import_job_equal (const HallwayImportJob *self,
                          const HallwayImportJob *other)
{
  if (self->file != NULL && other->file != NULL)
    return g_file_equal (self->file, other->file);

  return self->text != NULL && other->text != NULL && g_bytes_equal (self->text, other->text);
}

/**
 * hallway_import_job_is_remote:
 *
 * Returns: whether it is an address, or a text that is nothing but one, which would have to be fetched
 */
gboolean
hallway_import_job_is_remote (const HallwayImportJob *self)
{
  g_autofree char *uri = self->file != NULL ? g_file_get_uri (self->file) : NULL;

  if (uri != NULL)
    return begins_like_address (uri, strlen (uri));

  return is_address (self->second != NULL ? self->second : self->text);
}
