/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What could not be imported: told, all at once, and tried again, all at once. */

#include "hallway-window-private.h"

#include "hallway-import-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define RETRY "win.retry-import"
#define MOST_REASONS 3 /* that are told of several failures */

typedef struct
{
  HallwayImportJob *job;    /* (owned) */
  char             *reason; /* (owned): for people */
} Failure;

static void
failure_free (Failure *failure)
{
  hallway_import_job_unref (failure->job);
  g_free (failure->reason);
  g_free (failure);
}

static Failure *
get_failure (HallwayWindow *self,
             guint          position)
{
  return g_ptr_array_index (self->failures, position);
}

/* Whether the person still sees what was told of the failures. */
static gboolean
is_told (HallwayWindow *self)
{
  GtkActionable *told = hallway_window_shows_error (self) ? GTK_ACTIONABLE (self->retry_button) : GTK_ACTIONABLE (self->problem);

  if (!hallway_window_shows_error (self) && !hallway_banner_get_revealed (self->problem))
    return FALSE;

  return g_strcmp0 (gtk_actionable_get_action_name (told), RETRY) == 0;
}

static void
stop_telling (HallwayWindow *self)
{
  if (!is_told (self))
    return;

  if (hallway_window_shows_error (self))
    hallway_window_leave_state (self);
  hallway_window_hide_problem (self);
}

/* The name, and why in one line. */
static void
append_reason (GString       *text,
               const Failure *failure)
{
  g_autofree char *reason = g_strndup (failure->reason, strcspn (failure->reason, "\n"));

  g_string_append_c (text, '\n');
  /* Translators: the name of a file, and why it could not be read */
  g_string_append_printf (text, _("“%s”: %s"), failure->job->name, reason);
}

static char *
describe_failures (HallwayWindow *self)
{
  guint    n_failures = self->failures->len;
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("Could not open %u schedule", "Could not open %u schedules", n_failures), n_failures);
  for (guint i = 0; i < MIN (n_failures, MOST_REASONS); i++)
    append_reason (text, get_failure (self, i));
  if (n_failures > MOST_REASONS)
    {
      g_string_append_c (text, '\n');
      /* Translators: how many more files could not be read than those that are named */
      g_string_append_printf (text, ngettext ("And %u more", "And %u more", n_failures - MOST_REASONS), n_failures - MOST_REASONS);
    }

  return g_string_free (text, FALSE);
}

static void
retry_activated_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  HallwayWindow        *self = user_data;
  g_autoptr (GPtrArray) failures = g_steal_pointer (&self->failures);

  stop_telling (self);
  hallway_window_begin_failures (self);
  for (guint i = 0; i < failures->len; i++)
    hallway_window_import (self, ((Failure *) g_ptr_array_index (failures, i))->job);
}

static const GActionEntry entries[] = {
  { .name = "retry-import", .activate = retry_activated_cb },
};

/**
 * hallway_window_add_failure_actions:
 *
 * Adds the action that tries again.
 */
void
hallway_window_add_failure_actions (HallwayWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * hallway_window_begin_failures:
 *
 * Begins a new account of what fails, with nothing in it.
 */
void
hallway_window_begin_failures (HallwayWindow *self)
{
  g_clear_pointer (&self->failures, g_ptr_array_unref);
  self->failures = g_ptr_array_new_with_free_func ((GDestroyNotify) failure_free);
}

/**
 * hallway_window_add_failure:
 * @job: what could not be imported
 * @error: why
 *
 * Remembers it until hallway_window_tell_failures().
 */
void
hallway_window_add_failure (HallwayWindow    *self,
                            HallwayImportJob *job,
                            const GError     *error)
{
  Failure *failure = g_new0 (Failure, 1);

  failure->job = hallway_import_job_ref (job);
  failure->reason = hallway_import_words_explain_error (error);
  g_ptr_array_add (self->failures, failure);
}

/**
 * hallway_window_forget_failures:
 * @job: (nullable): what is imported now, perhaps again
 *
 * Forgets the failures that the person no longer sees, and that of @job.
 */
void
hallway_window_forget_failures (HallwayWindow    *self,
                                HallwayImportJob *job)
{
  gboolean was_told = is_told (self);

  if (!was_told && hallway_import_queue_get_name (self->imports) == NULL)
    g_ptr_array_set_size (self->failures, 0);

  for (guint i = self->failures->len; i > 0; i--)
    if (hallway_import_job_equal (job, get_failure (self, i - 1)->job))
      g_ptr_array_remove_index (self->failures, i - 1);
  if (was_told && self->failures->len == 0)
    stop_telling (self);
}

/**
 * hallway_window_tell_failures:
 * @is_alone: whether nothing else was imported
 *
 * Says what failed, why, and how to try again: a single failure, of which there is nothing else to show, with all that
 * is known of it.
 */
void
hallway_window_tell_failures (HallwayWindow *self,
                              gboolean       is_alone)
{
  const Failure   *first;
  g_autofree char *message = NULL;

  /* What was a list of conferences is one to pick from. */
  if (self->failures->len == 0)
    return;

  first = get_failure (self, 0);
  if (self->failures->len > 1)
    message = describe_failures (self);
  else
    /* Translators: the name of a file that could not be read */
    message = g_strdup_printf (_("Could Not Open “%s”"), first->job->name);

  if (self->failures->len == 1 && is_alone)
    return hallway_window_show_error (self, message, first->reason, RETRY);

  if (self->failures->len == 1)
    {
      g_autofree char *heading = g_steal_pointer (&message);

      message = g_strdup_printf ("%s\n%s", heading, first->reason);
    }
  stop_telling (self);
  hallway_window_show_problem (self, message, _("Try Again"), RETRY, NULL);
}
