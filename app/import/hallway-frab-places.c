/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-places.h"

static void
take_room (JsonObject   *object,
           HallwayDraft *draft)
{
  const char       *name = hallway_json_take_line (object, "name", draft);
  HallwayDraftRoom *room;

  if (name == NULL)
    return;

  room = hallway_draft_add_room (draft, name);
  room->guid = hallway_json_take_line (object, "guid", draft);
  room->slug = hallway_json_take_line (object, "slug", draft);
  room->description = hallway_json_take_text (object, "description", draft);
}

/* One color, or one for each style. */
static void
take_track (JsonObject   *object,
            HallwayDraft *draft)
{
  const char        *name = hallway_json_take_line (object, "name", draft);
  HallwayDraftTrack *track;

  if (name == NULL)
    return;

  track = hallway_draft_add_track (draft, name);
  track->slug = hallway_json_take_line (object, "slug", draft);
  track->color = hallway_json_take_line (object, "color", draft);
  if (track->color == NULL)
    track->color = hallway_json_take_line (hallway_json_get_object (object, "colors"), "light", draft);
}

/**
 * hallway_frab_take_places:
 * @conference: (nullable): the conference
 * @draft: gets its rooms and tracks, in the publisher's order
 *
 * Takes the rooms and tracks that a conference lists (reference: formats, sections 2.1 and 2.4).
 */
void
hallway_frab_take_places (JsonObject   *conference,
                          HallwayDraft *draft)
{
  for (guint i = 0; i < hallway_json_get_length (conference, "rooms"); i++)
    take_room (hallway_json_get_element (conference, "rooms", i), draft);
  for (guint i = 0; i < hallway_json_get_length (conference, "tracks"); i++)
    take_track (hallway_json_get_element (conference, "tracks", i), draft);
}
