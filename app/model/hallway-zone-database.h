/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What tzdata says about names and places, read once: which zones there are, what a link stands for, and where a
 * zone is. Safe between threads; all strings live as long as the process. */

typedef struct
{
  const char *name;    /* the zone */
  const char *city;    /* in lower-case ASCII: "new york" */
  const char *country; /* (nullable): in lower-case ASCII: "united states" */
} HallwayZonePlace;

const char             *hallway_zone_database_resolve    (const char *name);
const char             *hallway_zone_database_find_city  (const char *city);
const HallwayZonePlace *hallway_zone_database_get_places (guint *n_places);
const char *const      *hallway_zone_database_list_names (void);
char                   *hallway_zone_database_fold       (const char *text);

G_END_DECLS
