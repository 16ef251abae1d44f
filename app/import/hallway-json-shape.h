/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The names near the root of a JSON document, by which formats are told from each other. Made without parsing, in one
 * pass, of whatever comes. A path is made of names with dots between them; "[]" stands for an array and what is in its
 * first elements, "{}" at the end says that the value is an object: "schedule[].conf_key", "schedule.conference{}",
 * "[].groupName". */
typedef struct _HallwayJsonShape HallwayJsonShape;

HallwayJsonShape *hallway_json_shape_new  (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;
void              hallway_json_shape_free (HallwayJsonShape *self);
gboolean          hallway_json_shape_has  (const HallwayJsonShape *self, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayJsonShape, hallway_json_shape_free)

G_END_DECLS
