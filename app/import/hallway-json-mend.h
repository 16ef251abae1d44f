/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON as it stands in web pages and scripts: with comments, commas before an end, line ends within strings. */

char *hallway_json_mend (const char *text, gsize length, gsize *position, gsize *start) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
