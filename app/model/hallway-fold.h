/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *hallway_fold            (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean hallway_fold_is_similar (const char *a, const char *b);

G_END_DECLS
