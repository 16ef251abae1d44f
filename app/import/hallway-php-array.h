/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What PHP's serialize() makes of a flat array, as WordPress keeps lists: a:2:{i:0;s:3:"one";i:1;s:3:"two";} */

GPtrArray *hallway_php_array_list_values (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
