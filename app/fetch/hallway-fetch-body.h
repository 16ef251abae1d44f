/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch-session.h"

G_BEGIN_DECLS

/* Who is told how much came. */
typedef struct
{
  HallwayFetchProgressCallback callback;  /* (nullable) */
  gpointer                     user_data;
} HallwayFetchListener;

GBytes *hallway_fetch_body_read      (HallwayFetchSession *session, SoupMessage *message, GInputStream *stream, gsize limit, const HallwayFetchListener *listener, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char   *hallway_fetch_body_read_head (HallwayFetchSession *session, GInputStream *stream) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
