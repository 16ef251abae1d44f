/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch.h"
#include "store/hallway-store.h"

G_BEGIN_DECLS

#define HALLWAY_REFRESH_ERROR (hallway_refresh_error_quark ())

typedef enum
{
  HALLWAY_REFRESH_ERROR_NO_ADDRESS, /* of a conference that was read from files alone */
} HallwayRefreshError;

GQuark hallway_refresh_error_quark (void);

typedef enum
{
  HALLWAY_REFRESH_UPDATED,
  HALLWAY_REFRESH_UNCHANGED,
  HALLWAY_REFRESH_HELD, /* what came has lost so much that the old schedule stays until someone wants the new one */
} HallwayRefreshResult;

/* What came of fetching a conference again. */
typedef struct
{
  HallwayRefreshResult result;
  guint                n_new;
  guint                n_changed;
  guint                n_gone;
  guint                n_before; /* sessions, for HALLWAY_REFRESH_HELD */
  guint                n_after;
} HallwayRefresh;

gboolean        hallway_refresh_has_address (HallwayStore *store, const char *conference);
HallwayRefresh *hallway_refresh             (HallwayStore *store, const char *conference, const HallwayFetchLimits *limits, gint64 now, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_refresh_async       (HallwayStore *store, const char *conference, gint64 now, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
HallwayRefresh *hallway_refresh_finish      (HallwayStore *store, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
const char     *hallway_refresh_to_string   (HallwayRefreshResult result);
char           *hallway_refresh_describe    (const HallwayRefresh *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
