/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch-address.h"
#include "hallway-fetch.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* The connections and the clock of one fetch, in the thread that makes it: what is asked through it waits within the
 * limits of time, and until someone gives up. */
typedef struct _HallwayFetchSession HallwayFetchSession;

HallwayFetchSession *hallway_fetch_session_new  (const HallwayFetchLimits *limits, gboolean is_foreign, GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_fetch_session_free (HallwayFetchSession *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFetchSession, hallway_fetch_session_free)

GInputStream        *hallway_fetch_session_send (HallwayFetchSession *self, SoupMessage *message, const HallwayFetchAddress *address, GError **error) G_GNUC_WARN_UNUSED_RESULT;
gssize               hallway_fetch_session_read (HallwayFetchSession *self, GInputStream *stream, void *buffer, gsize size, GError **error);
void                 hallway_fetch_session_drop (HallwayFetchSession *self, GInputStream *stream);

G_END_DECLS
