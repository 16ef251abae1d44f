/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-progress.h"

#include <glib/gi18n.h>

/* A bar that moves this often seems to flow. */
#define MICROSECONDS_BETWEEN (G_USEC_PER_SEC / 20)

struct _HallwayImportProgress
{
  GTask                        *task;     /* (unowned): owns this */
  HallwayImportProgressCallback callback; /* (nullable) */
  gpointer                      user_data;

  HallwayImportStage            stage;
  guint                         n_steps;
  guint                         n_done;
  gint64                        told;     /* monotonic time of the last word */
  gboolean                      finished; /* nobody can give up any more */
};

/* Where each stage ends. */
static const double stage_ends[] = {
  [HALLWAY_IMPORT_PARSING] = 0.3,
  [HALLWAY_IMPORT_WRITING] = 1,
};

/* A word on its way to the thread of who waits. */
typedef struct
{
  GTask                        *task; /* (owned) */
  HallwayImportProgressCallback callback;
  gpointer                      user_data;
  HallwayImportStage            stage;
  double                        fraction;
} Word;

static void
free_word (gpointer data)
{
  Word *word = data;

  g_object_unref (word->task);
  g_free (word);
}

/* Not after the end: what the callback is about is gone then. */
static gboolean
word_due_cb (gpointer user_data)
{
  const Word *word = user_data;

  if (!g_task_get_completed (word->task) && !g_cancellable_is_cancelled (g_task_get_cancellable (word->task)))
    word->callback (word->stage, word->fraction, word->user_data);
  return G_SOURCE_REMOVE;
}

static double
get_fraction (HallwayImportProgress *self)
{
  double start = self->stage > 0 ? stage_ends[self->stage - 1] : 0;
  double done = self->n_steps > 0 ? (double) MIN (self->n_done, self->n_steps) / self->n_steps : 0;

  return start + (stage_ends[self->stage] - start) * done;
}

static void
tell (HallwayImportProgress *self)
{
  g_autoptr (GSource) source = NULL;
  Word               *word;

  if (self->callback == NULL)
    return;

  self->told = g_get_monotonic_time ();
  word = g_new0 (Word, 1);
  word->task = g_object_ref (self->task);
  word->callback = self->callback;
  word->user_data = self->user_data;
  word->stage = self->stage;
  word->fraction = get_fraction (self);

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, word_due_cb, word, free_word);
  g_source_attach (source, g_task_get_context (self->task));
}

/**
 * hallway_import_progress_new:
 * @task: owns what is made here, and is returned at once when its cancellable is cancelled
 * @callback: (nullable): called in the main context of @task
 *
 * Returns: (transfer full): nothing done yet
 */
HallwayImportProgress *
hallway_import_progress_new (GTask                        *task,
                             HallwayImportProgressCallback callback,
                             gpointer                      user_data)
{
  HallwayImportProgress *self = g_new0 (HallwayImportProgress, 1);

  self->task = task;
  self->callback = callback;
  self->user_data = user_data;
  g_task_set_return_on_cancel (task, TRUE);

  return self;
}

/**
 * hallway_import_progress_free:
 * @self: (transfer full): of a task that ends
 */
void
hallway_import_progress_free (HallwayImportProgress *self)
{
  g_free (self);
}

/**
 * hallway_import_progress_begin:
 * @n_steps: that @stage will have, or 0 if nobody knows
 *
 * Tells that a stage begins.
 */
void
hallway_import_progress_begin (HallwayImportProgress *self,
                               HallwayImportStage     stage,
                               guint                  n_steps)
{
  if (self == NULL)
    return;

  self->stage = stage;
  self->n_steps = n_steps;
  self->n_done = 0;
  tell (self);
}

/**
 * hallway_import_progress_advance:
 * @n_steps: done since the last call
 *
 * Tells that the stage is further, now and then.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED when nobody waits any more
 */
gboolean
hallway_import_progress_advance (HallwayImportProgress *self,
                                 guint                  n_steps,
                                 GError               **error)
{
  if (self == NULL)
    return TRUE;

  self->n_done += n_steps;
  if (g_get_monotonic_time () - self->told >= MICROSECONDS_BETWEEN)
    tell (self);
  return self->finished || !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (self->task), error);
}

/**
 * hallway_import_progress_finish:
 *
 * Asks, before anything is final, whether someone still waits. From then on they wait to the end.
 *
 * Returns: %FALSE with %G_IO_ERROR_CANCELLED when nobody waits any more
 */
gboolean
hallway_import_progress_finish (HallwayImportProgress *self,
                                GError               **error)
{
  if (self == NULL || self->finished)
    return TRUE;

  self->finished = g_task_set_return_on_cancel (self->task, FALSE);
  if (self->finished)
    g_task_set_check_cancellable (self->task, FALSE);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("the import was cancelled"));
  return self->finished;
}
