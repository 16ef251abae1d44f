/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-import-queue.h"

#include "import/hallway-import-error.h"
#include "import/hallway-part-file.h"

struct _HallwayImportQueue
{
  GObject           parent_instance;

  HallwayStore     *store;       /* (owned) */
  GQueue            waiting;     /* (element-type HallwayImportJob) */
  HallwayImportJob *current;     /* (owned) (nullable) */
  GBytes           *text;        /* (owned) (nullable): the form of the current one that is read */
  GCancellable     *cancellable; /* (owned): of the current one */
  double            fraction;    /* of the current one, from 0 to 1 */
  gint64            now;         /* Unix time */
  guint             n_imported;  /* since it was idle */
  guint             n_failed;
};

G_DEFINE_FINAL_TYPE (HallwayImportQueue, hallway_import_queue, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_PROGRESS,
  SIGNAL_IMPORTED,
  SIGNAL_FAILED,
  SIGNAL_FINISHED,
} HallwayImportQueueSignal;

static guint signals[SIGNAL_FINISHED + 1];

static void  begin_next (HallwayImportQueue *self);

static void
set_fraction (HallwayImportQueue *self,
              double              fraction)
{
  self->fraction = fraction;
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
}

static void
finish_batch (HallwayImportQueue *self,
              gboolean            cancelled)
{
  guint n_imported = self->n_imported, n_failed = self->n_failed;

  self->n_imported = self->n_failed = 0;
  g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0, n_imported, n_failed, cancelled);
}

static void
end_current (HallwayImportQueue *self,
             const GError       *error)
{
  g_autoptr (HallwayImportJob) job = g_steal_pointer (&self->current);
  gboolean                     cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_pointer (&self->text, g_bytes_unref);
  if (error != NULL && !cancelled)
    {
      self->n_failed++;
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, job, error);
    }
  if (!g_queue_is_empty (&self->waiting))
    begin_next (self);
  else
    finish_batch (self, cancelled);
}

static void
progressed_cb (HallwayImportStage stage,
               double             fraction,
               gpointer           user_data)
{
  set_fraction (user_data, fraction);
}

static void begin_text (HallwayImportQueue *self, GBytes *text);

/* Whether the one form was no schedule, so that the other may be. */
static gboolean
try_second (HallwayImportQueue *self,
            const GError       *error)
{
  if (error->domain != HALLWAY_IMPORT_ERROR || self->current->second == NULL || self->text == self->current->second)
    return FALSE;

  begin_text (self, self->current->second);
  return TRUE;
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (HallwayImportQueue) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (HallwayReport)      report = NULL;
  g_autoptr (HallwayUpdate)      update = hallway_store_import_finish (HALLWAY_STORE (source), result, &report, &error);

  if (update == NULL && try_second (self, error))
    return;

  if (update != NULL)
    {
      self->n_imported++;
      g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, update->id, report);
    }
  end_current (self, error);
}

static void
begin_import (HallwayImportQueue *self,
              GPtrArray          *parts)
{
  HallwaySource source = { .name = self->current->name, .parts = parts };

  hallway_store_import_async (self->store, &source, self->now, self->cancellable, progressed_cb, self, imported_cb,
                              g_object_ref (self));
}

static void
begin_text (HallwayImportQueue *self,
            GBytes             *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_part_free);

  g_bytes_ref (text);
  g_clear_pointer (&self->text, g_bytes_unref);
  self->text = text;
  g_ptr_array_add (parts, hallway_part_new (self->current->name, text));
  begin_import (self, parts);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (HallwayImportQueue) self = user_data;
  g_autoptr (GError)             error = NULL;
  g_autoptr (GPtrArray)          parts = hallway_part_load_finish (G_FILE (source), result, &error);

  if (parts != NULL)
    begin_import (self, parts);
  else
    end_current (self, error);
}

static void
begin_next (HallwayImportQueue *self)
{
  self->current = g_queue_pop_head (&self->waiting);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  set_fraction (self, 0);
  if (self->current->file != NULL)
    hallway_part_load_async (self->current->file, self->cancellable, loaded_cb, g_object_ref (self));
  else
    begin_text (self, self->current->text);
}

static void
clear_waiting (HallwayImportQueue *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) hallway_import_job_unref);
}

static void
hallway_import_queue_finalize (GObject *object)
{
  HallwayImportQueue *self = HALLWAY_IMPORT_QUEUE (object);

  clear_waiting (self);
  g_clear_pointer (&self->current, hallway_import_job_unref);
  g_clear_pointer (&self->text, g_bytes_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (hallway_import_queue_parent_class)->finalize (object);
}

static void
hallway_import_queue_class_init (HallwayImportQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = hallway_import_queue_finalize;

  signals[SIGNAL_PROGRESS] =
    g_signal_new ("progress", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_IMPORTED] =
    g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  G_TYPE_STRING, HALLWAY_TYPE_REPORT);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  HALLWAY_TYPE_IMPORT_JOB, G_TYPE_ERROR);
  signals[SIGNAL_FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                  G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
}

static void
hallway_import_queue_init (HallwayImportQueue *self)
{
  g_queue_init (&self->waiting);
}

/**
 * hallway_import_queue_new:
 * @store: where schedules go
 *
 * Returns: (transfer full): a queue with nothing to do
 */
HallwayImportQueue *
hallway_import_queue_new (HallwayStore *store)
{
  HallwayImportQueue *self = g_object_new (HALLWAY_TYPE_IMPORT_QUEUE, NULL);

  self->store = g_object_ref (store);
  return self;
}

/**
 * hallway_import_queue_add:
 * @job: what to import after what waits already
 * @now: Unix time
 *
 * Begins at once when nothing else is imported.
 */
void
hallway_import_queue_add (HallwayImportQueue *self,
                          HallwayImportJob   *job,
                          gint64              now)
{
  g_return_if_fail (HALLWAY_IS_IMPORT_QUEUE (self));
  g_return_if_fail (job != NULL);

  self->now = now;
  g_queue_push_tail (&self->waiting, hallway_import_job_ref (job));
  if (self->current == NULL)
    begin_next (self);
  else
    g_signal_emit (self, signals[SIGNAL_PROGRESS], 0);
}

/**
 * hallway_import_queue_cancel:
 *
 * Gives up the current one, of which nothing is stored, and all that wait.
 */
void
hallway_import_queue_cancel (HallwayImportQueue *self)
{
  g_return_if_fail (HALLWAY_IS_IMPORT_QUEUE (self));

  clear_waiting (self);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/**
 * hallway_import_queue_get_name:
 *
 * Returns: (nullable): the name of what is imported now
 */
const char *
hallway_import_queue_get_name (HallwayImportQueue *self)
{
  g_return_val_if_fail (HALLWAY_IS_IMPORT_QUEUE (self), NULL);

  return self->current != NULL ? self->current->name : NULL;
}

/**
 * hallway_import_queue_get_n_waiting:
 *
 * Returns: how many wait for that
 */
guint
hallway_import_queue_get_n_waiting (HallwayImportQueue *self)
{
  g_return_val_if_fail (HALLWAY_IS_IMPORT_QUEUE (self), 0);

  return g_queue_get_length (&self->waiting);
}

/**
 * hallway_import_queue_get_fraction:
 *
 * Returns: how far it is, from 0 to 1
 */
double
hallway_import_queue_get_fraction (HallwayImportQueue *self)
{
  g_return_val_if_fail (HALLWAY_IS_IMPORT_QUEUE (self), 0);

  return self->fraction;
}
