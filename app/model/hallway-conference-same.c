/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference.h"

static gboolean
is_same_record (const HallwayRecord *a,
                const HallwayRecord *b)
{
  return g_strcmp0 (a->id, b->id) == 0 && g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->city, b->city) == 0 &&
         g_strcmp0 (a->venue, b->venue) == 0 && g_strcmp0 (a->timezone, b->timezone) == 0 && a->basis == b->basis &&
         a->start == b->start && a->end == b->end && a->ended == b->ended;
}

static gboolean
has_same_rooms_and_tracks (HallwayDraft *a,
                           HallwayDraft *b)
{
  if (a->rooms->len != b->rooms->len || a->tracks->len != b->tracks->len)
    return FALSE;

  for (guint i = 0; i < a->rooms->len; i++)
    if (g_strcmp0 (g_array_index (a->rooms, HallwayDraftRoom, i).name, g_array_index (b->rooms, HallwayDraftRoom, i).name) != 0)
      return FALSE;
  for (guint i = 0; i < a->tracks->len; i++)
    {
      const HallwayDraftTrack *track_a = &g_array_index (a->tracks, HallwayDraftTrack, i);
      const HallwayDraftTrack *track_b = &g_array_index (b->tracks, HallwayDraftTrack, i);

      if (g_strcmp0 (track_a->name, track_b->name) != 0 || g_strcmp0 (track_a->color, track_b->color) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_session (const HallwayDraftSession *a,
                 const HallwayDraftSession *b)
{
  return g_strcmp0 (a->key, b->key) == 0 && g_strcmp0 (a->title, b->title) == 0 &&
         g_strcmp0 (a->subtitle, b->subtitle) == 0 && g_strcmp0 (a->room, b->room) == 0 &&
         g_strcmp0 (a->track, b->track) == 0 && g_strcmp0 (a->type, b->type) == 0 &&
         g_strcmp0 (a->language, b->language) == 0 && hallway_span_equal (&a->span, &b->span) &&
         a->day == b->day && a->status == b->status;
}

/**
 * hallway_conference_shows_same:
 * @entries: (element-type HallwayEntry): what the store has now, at least one, in the publisher's order
 *
 * Compares what lists show, which is not what a session's page does: texts, links and biographies may be others.
 *
 * Returns: whether it is the same, so that nothing has to move under the eyes of the person
 */
gboolean
hallway_conference_shows_same (HallwayConference *self,
                               GPtrArray         *entries)
{
  const HallwayEntry *first;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE (self), FALSE);
  g_return_val_if_fail (entries != NULL && entries->len > 0, FALSE);

  first = entries->pdata[0];
  if (entries->len != g_list_model_get_n_items (hallway_conference_get_sessions (self)) ||
      !is_same_record (hallway_conference_get_record (self), first->conference) ||
      !has_same_rooms_and_tracks (hallway_session_get_entry (hallway_conference_get_session (self, 0))->draft, first->draft))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const HallwayEntry *now = entries->pdata[i];
      const HallwayEntry *before = hallway_session_get_entry (hallway_conference_get_session (self, i));

      if (!is_same_session (now->session, before->session) ||
          !hallway_draft_people_equal (now->draft, now->session, before->draft, before->session))
        return FALSE;
    }

  return TRUE;
}
