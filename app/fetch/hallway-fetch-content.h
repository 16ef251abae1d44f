/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What an answer holds, unpacked as it comes, up to a limit. */
typedef struct _HallwayFetchContent HallwayFetchContent;

#define HALLWAY_FETCH_CONTENT_ENCODINGS "gzip, deflate"

HallwayFetchContent *hallway_fetch_content_new    (const char *encoding, gsize limit, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void                 hallway_fetch_content_free   (HallwayFetchContent *self);
gboolean             hallway_fetch_content_add    (HallwayFetchContent *self, const guint8 *octets, gsize length, GError **error);
GBytes              *hallway_fetch_content_finish (HallwayFetchContent *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayFetchContent, hallway_fetch_content_free)

G_END_DECLS
