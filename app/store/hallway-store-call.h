/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-store.h"

G_BEGIN_DECLS

/* A call of a synchronous function in a worker thread, on a copy of its arguments: what the _async functions share. */
typedef struct _HallwayStoreCall HallwayStoreCall;

typedef gpointer (*HallwayStoreRead) (HallwayStore *self, const HallwayStoreCall *call, GError **error);
typedef gboolean (*HallwayStoreWrite) (HallwayStore *self, const HallwayStoreCall *call, GError **error);

struct _HallwayStoreCall
{
  char              *conference; /* (owned) (nullable) */
  char              *text;       /* (owned) (nullable): words, a key, a zone, a title, a view */
  char             **keys;       /* (owned) (nullable) */
  GPtrArray         *entries;    /* (owned) (element-type HallwayEntry) (nullable) */
  gboolean           starred;
  guint              limit;
  HallwayReadFlags   flags;
  gint64             now;

  HallwayStoreRead   read;
  GDestroyNotify     free_function; /* of what read returns */
  HallwayStoreWrite  write;
};

GThreadPool      *hallway_store_call_make_writer
                                            (void) G_GNUC_WARN_UNUSED_RESULT;
HallwayStoreCall *hallway_store_call_new    (const char *conference) G_GNUC_WARN_UNUSED_RESULT;
void              hallway_store_call_read   (HallwayStore *self, HallwayStoreCall *call, HallwayStoreRead read, GDestroyNotify free_function, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
void              hallway_store_call_write  (HallwayStore *self, HallwayStoreCall *call, HallwayStoreWrite write, gpointer tag, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);

gboolean          hallway_store_is_result_of (HallwayStore *self, GAsyncResult *result, gpointer tag);

G_END_DECLS
