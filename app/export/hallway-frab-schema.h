/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Identifiers as the schemas of frab's formats want them; what fits already stays as it is. The schema of the XML is the
 * stricter one: what it alone wants is called long. */

char    *hallway_frab_schema_make_acronym   (const char *acronym, const char *id) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_frab_schema_make_slug      (const char *slug, const char *title) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_frab_schema_make_long_slug (const char *acronym, gint64 id, const char *slug, GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;
char    *hallway_frab_schema_make_guid      (const char *guid, const char *path, GHashTable *taken) G_GNUC_WARN_UNUSED_RESULT;
gint64   hallway_frab_schema_make_id        (const char *id, const char *path, GHashTable *taken);
gboolean hallway_frab_schema_is_code        (const char *code);
gboolean hallway_frab_schema_is_long_code   (const char *code);
gboolean hallway_frab_schema_is_number      (const char *id);
gboolean hallway_frab_schema_is_web_address (const char *address);
gboolean hallway_frab_schema_is_zone        (const char *timezone);

G_END_DECLS
