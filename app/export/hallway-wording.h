/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

G_BEGIN_DECLS

/* Sessions in words, for the exports that people read. In English, whatever the locale: an export is a file, and the same
 * agenda gives the same bytes. */

GPtrArray  *hallway_wording_sort               (GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;
GHashTable *hallway_wording_index              (GPtrArray *entries) G_GNUC_WARN_UNUSED_RESULT;
gboolean    hallway_wording_is_of_several      (GPtrArray *entries);
char       *hallway_wording_describe_day       (gint64 day) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_wording_describe_time      (const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_wording_describe_place     (const HallwayEntry *entry, gboolean with_conference) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_wording_describe_people    (const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_wording_describe_conflicts (const HallwayEntry *entry, GHashTable *index) G_GNUC_WARN_UNUSED_RESULT;
char       *hallway_wording_describe_url       (const HallwayEntry *entry) G_GNUC_WARN_UNUSED_RESULT;
const char *hallway_wording_describe_status    (const HallwayEntry *entry);

G_END_DECLS
