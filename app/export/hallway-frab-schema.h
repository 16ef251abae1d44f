/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Identifiers as the schema of frab JSON wants them; what fits already stays as it is. */

char    *hallway_frab_schema_make_acronym (const char *acronym, const char *id) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_frab_schema_make_slug    (const char *slug, const char *title) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_frab_schema_make_guid    (const char *guid, const char *path, GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;
gint64   hallway_frab_schema_make_id      (const char *id, const char *path, GHashTable *taken);
gboolean hallway_frab_schema_is_code      (const char *code);
gboolean hallway_frab_schema_is_zone      (const char *timezone);

G_END_DECLS
