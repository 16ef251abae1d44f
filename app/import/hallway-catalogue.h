/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

#include "model/hallway-entry.h"

G_BEGIN_DECLS

/* A list of conferences with the addresses of their schedules, as apps and servers publish them. Immutable. */
typedef struct
{
  const char *title;     /* (unowned): whose it is, for people */
  GPtrArray  *records;   /* (owned) (element-type HallwayRecord): in the publisher's order, each with at least one address */
  GHashTable *addresses; /* (owned) (element-type utf8 GStrv): the parts of each schedule, by the id of the record */
} HallwayCatalogue;

gboolean           hallway_catalogue_sniff         (const HallwayDocument *document);
HallwayCatalogue  *hallway_catalogue_read          (const HallwayDocument *document, HallwayReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;
HallwayCatalogue  *hallway_catalogue_new_from_part (const HallwayPart *part, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void               hallway_catalogue_free          (HallwayCatalogue *self);
const char *const *hallway_catalogue_get_addresses (const HallwayCatalogue *self, const char *id);
void               hallway_catalogue_set_error     (const HallwayDocument *document, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayCatalogue, hallway_catalogue_free)

G_END_DECLS
