/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join-private.h"

static const gsize conference_lines[] = {
  G_STRUCT_OFFSET (HallwayDraft, title),
  G_STRUCT_OFFSET (HallwayDraft, subtitle),
  G_STRUCT_OFFSET (HallwayDraft, acronym),
  G_STRUCT_OFFSET (HallwayDraft, venue),
  G_STRUCT_OFFSET (HallwayDraft, city),
  G_STRUCT_OFFSET (HallwayDraft, url),
  G_STRUCT_OFFSET (HallwayDraft, base_url),
  G_STRUCT_OFFSET (HallwayDraft, version),
};

/* What one part may know of a room and a track, and another not. */
static const gsize room_lines[] = {
  G_STRUCT_OFFSET (HallwayDraftRoom, guid),
  G_STRUCT_OFFSET (HallwayDraftRoom, slug),
};

static const gsize track_lines[] = {
  G_STRUCT_OFFSET (HallwayDraftTrack, slug),
  G_STRUCT_OFFSET (HallwayDraftTrack, color),
};

/**
 * _hallway_join_lines:
 * @target: facts of @draft
 * @source: the same facts in another part of the conference
 * @offsets: (array length=n_offsets): where lines and addresses stand in both
 *
 * Fills in what @target doesn't know.
 */
void
_hallway_join_lines (HallwayDraft *draft,
                     gpointer      target,
                     gconstpointer source,
                     const gsize  *offsets,
                     guint         n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    {
      const char **value = &G_STRUCT_MEMBER (const char *, target, offsets[i]);

      /* No clean line is too long for an address. */
      if (*value == NULL)
        *value = hallway_draft_take_address (draft, G_STRUCT_MEMBER (const char *, source, offsets[i]), -1);
    }
}

static void
join_sessions (HallwayDraft *draft,
               HallwayDraft *part,
               const guint  *people)
{
  g_autofree guint *matches = _hallway_join_match_sessions (draft, part);

  for (guint i = 0; i < part->sessions->len; i++)
    {
      HallwayDraftSession *session = matches[i] > 0 ? hallway_draft_get_session (draft, matches[i] - 1) : hallway_draft_add_session (draft);

      _hallway_join_session (draft, session, hallway_draft_get_session (part, i), people);
    }
}

static void
join_places (HallwayDraft *draft,
             HallwayDraft *part)
{
  for (guint i = 0; i < part->rooms->len; i++)
    {
      const HallwayDraftRoom *source = &g_array_index (part->rooms, HallwayDraftRoom, i);
      HallwayDraftRoom       *room = hallway_draft_add_room (draft, source->name);

      _hallway_join_lines (draft, room, source, room_lines, G_N_ELEMENTS (room_lines));
      if (room->description == NULL)
        room->description = hallway_draft_take_text (draft, source->description, -1);
    }

  for (guint i = 0; i < part->tracks->len; i++)
    {
      const HallwayDraftTrack *source = &g_array_index (part->tracks, HallwayDraftTrack, i);

      _hallway_join_lines (draft, hallway_draft_add_track (draft, source->name), source, track_lines, G_N_ELEMENTS (track_lines));
    }
}

/**
 * hallway_join:
 * @draft: what is known so far
 * @part: another part of the same conference; its times may be put on the basis of @draft
 *
 * Adds to @draft what @part knows besides: a session that both have, by an identifier or by title and start, is kept
 * once, with the facts of both (reference: formats, section 11).
 */
void
hallway_join (HallwayDraft *draft,
              HallwayDraft *part)
{
  g_autofree guint *people = NULL;

  g_return_if_fail (draft != NULL);
  g_return_if_fail (part != NULL);

  _hallway_join_lines (draft, draft, part, conference_lines, G_N_ELEMENTS (conference_lines));
  _hallway_join_times (draft, part);
  people = _hallway_join_people (draft, part);
  join_sessions (draft, part, people);
  join_places (draft, part);

  draft->ended = draft->ended || part->ended;
  draft->partial = draft->partial && part->partial;
}
