/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A document of JSON that is written piece by piece, indented as json-glib does it: as one tree, a large conference takes
 * half a gigabyte. */
typedef struct _HallwayJsonStream HallwayJsonStream;

HallwayJsonStream *hallway_json_stream_new          (GString *output) G_GNUC_WARN_UNUSED_RESULT;
void               hallway_json_stream_free         (HallwayJsonStream *self);

void               hallway_json_stream_begin_object (HallwayJsonStream *self, const char *member);
void               hallway_json_stream_begin_array  (HallwayJsonStream *self, const char *member);
void               hallway_json_stream_end          (HallwayJsonStream *self);
void               hallway_json_stream_add          (HallwayJsonStream *self, const char *member, JsonBuilder *value);
void               hallway_json_stream_add_string   (HallwayJsonStream *self, const char *member, const char *value);
void               hallway_json_stream_add_number   (HallwayJsonStream *self, const char *member, gint64 value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayJsonStream, hallway_json_stream_free)

G_END_DECLS
