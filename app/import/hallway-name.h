/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of people, as they stand in titles and lists. */

typedef struct _HallwayNameSet HallwayNameSet;

HallwayNameSet *hallway_name_set_new      (GPtrArray *names) G_GNUC_WARN_UNUSED_RESULT;
void            hallway_name_set_free     (HallwayNameSet *self);
gboolean        hallway_name_set_contains (HallwayNameSet *self, const char *name);

char          **hallway_name_split_words  (const char *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean        hallway_name_is_plausible (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayNameSet, hallway_name_set_free)

G_END_DECLS
