/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fetch-relay.h"

/* A count that changes this often seems to flow. */
#define MICROSECONDS_BETWEEN (G_USEC_PER_SEC / 20)

/* A word on its way to the thread of who waits. */
typedef struct
{
  GTask                   *task;  /* (owned) */
  const HallwayFetchRelay *relay; /* (unowned): of the task */
  gsize                    received;
  gsize                    total;
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
    word->relay->callback (word->received, word->total, word->relay->user_data);
  return G_SOURCE_REMOVE;
}

/**
 * hallway_fetch_relay_tell:
 * @relay: a HallwayFetchRelay
 *
 * The progress callback of what the task of @relay does in its thread. Words that come too fast aren't carried.
 */
void
hallway_fetch_relay_tell (gsize    received,
                          gsize    total,
                          gpointer relay)
{
  HallwayFetchRelay  *self = relay;
  gint64              now = g_get_monotonic_time ();
  g_autoptr (GSource) source = NULL;
  Word               *word;

  if (self->callback == NULL || now - self->told < MICROSECONDS_BETWEEN)
    return;

  self->told = now;
  word = g_new0 (Word, 1);
  word->task = g_object_ref (self->task);
  word->relay = self;
  word->received = received;
  word->total = total;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, word_due_cb, word, free_word);
  g_source_attach (source, g_task_get_context (self->task));
}
