/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Addresses that strangers wrote: only http, https, mailto and geo may ever be followed. */

gboolean  hallway_link_is_safe     (const char *url);
gboolean  hallway_link_is_shown_by (const char *url, const char *text);
char     *hallway_link_resolve     (const char *url, const char *base_url) G_GNUC_WARN_UNUSED_RESULT;
char     *hallway_link_get_destination
                                   (const char *url) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
