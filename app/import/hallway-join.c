/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join.h"

/* The lines and addresses of a session and of a person that one part may know and another not. */
static const gsize session_lines[] = {
  G_STRUCT_OFFSET (HallwayDraftSession, guid),
  G_STRUCT_OFFSET (HallwayDraftSession, code),
  G_STRUCT_OFFSET (HallwayDraftSession, id),
  G_STRUCT_OFFSET (HallwayDraftSession, slug),
  G_STRUCT_OFFSET (HallwayDraftSession, title),
  G_STRUCT_OFFSET (HallwayDraftSession, subtitle),
  G_STRUCT_OFFSET (HallwayDraftSession, room),
  G_STRUCT_OFFSET (HallwayDraftSession, track),
  G_STRUCT_OFFSET (HallwayDraftSession, type),
  G_STRUCT_OFFSET (HallwayDraftSession, language),
  G_STRUCT_OFFSET (HallwayDraftSession, url),
};

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

static void
fill_lines (HallwayDraft *draft,
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
fill_texts (HallwayDraft              *draft,
            HallwayDraftSession       *session,
            const HallwayDraftSession *source)
{
  if (session->abstract != NULL || session->description != NULL)
    return;

  session->abstract = hallway_draft_take_text (draft, source->abstract, -1);
  session->description = hallway_draft_take_text (draft, source->description, -1);
  session->text_format = source->text_format;
}

static void
fill_persons (HallwayDraft              *draft,
              HallwayDraftSession       *session,
              HallwayDraft              *part,
              const HallwayDraftSession *source)
{
  g_autoptr (GArray) persons = NULL;

  if (session->n_persons >= source->n_persons)
    return;

  persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  for (guint i = 0; i < source->n_persons; i++)
    {
      HallwayParticipation participation = source->persons[i];

      participation.person = hallway_draft_adopt_person (draft, hallway_draft_get_person (part, participation.person));
      g_array_append_val (persons, participation);
    }
  session->persons = hallway_draft_take_array (draft, persons);
  session->n_persons = persons->len;
}

static void
fill_links (HallwayDraft           *draft,
            HallwayDraftLink      **links,
            guint                  *n_links,
            const HallwayDraftLink *source,
            guint                   n_source)
{
  g_autoptr (GArray) copies = NULL;

  if (*n_links >= n_source)
    return;

  copies = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  for (guint i = 0; i < n_source; i++)
    {
      HallwayDraftLink link = {
        hallway_draft_take_line (draft, source[i].title, -1),
        hallway_draft_take_address (draft, source[i].url, -1),
      };

      g_array_append_val (copies, link);
    }
  *links = hallway_draft_take_array (draft, copies);
  *n_links = copies->len;
}

/* A span on the draft's basis: a wall clock can be taken from an instant, but no instant from a wall clock alone. */
static HallwaySpan
match_basis (const HallwayDraft *draft,
             const HallwaySpan  *span)
{
  HallwaySpan matched = *span;

  if (!hallway_span_has_start (span) || span->floating == (draft->basis == HALLWAY_BASIS_FLOATING))
    return matched;
  if (span->floating)
    return HALLWAY_SPAN_UNKNOWN;

  matched.start = hallway_span_get_wall (span);
  matched.utc_offset = 0;
  matched.floating = TRUE;
  return matched;
}

/* Keeps what the session knows, and adds what only the other part knows. */
static void
fill_session (HallwayDraft              *draft,
              HallwayDraftSession       *session,
              HallwayDraft              *part,
              const HallwayDraftSession *source)
{
  fill_lines (draft, session, source, session_lines, G_N_ELEMENTS (session_lines));
  fill_texts (draft, session, source);
  fill_persons (draft, session, part, source);
  fill_links (draft, &session->links, &session->n_links, source->links, source->n_links);
  fill_links (draft, &session->attachments, &session->n_attachments, source->attachments, source->n_attachments);
  if (!hallway_span_has_start (&session->span))
    {
      session->span = match_basis (draft, &source->span);
      session->day = source->day;
    }
  session->status = MAX (session->status, source->status);
}

static char *
make_place (const HallwayDraftSession *session)
{
  g_autofree char *title = hallway_fold (session->title != NULL ? session->title : "");

  return g_strdup_printf ("place\x1f%s\x1f%" G_GINT64_FORMAT, title, hallway_span_get_wall (&session->span));
}

static void
index_session (GHashTable                *positions,
               const HallwayDraftSession *session,
               guint                      position)
{
  const char *const identifiers[] = { session->guid, session->code, session->id };

  for (guint i = 0; i < G_N_ELEMENTS (identifiers); i++)
    if (identifiers[i] != NULL)
      g_hash_table_insert (positions, g_strdup (identifiers[i]), GUINT_TO_POINTER (position + 1));
  g_hash_table_insert (positions, make_place (session), GUINT_TO_POINTER (position + 1));
}

static gboolean
find_session (GHashTable                *positions,
              const HallwayDraftSession *session,
              guint                     *position)
{
  g_autofree char  *place = make_place (session);
  const char *const identifiers[] = { session->guid, session->code, session->id, place };

  for (guint i = 0; i < G_N_ELEMENTS (identifiers); i++)
    {
      gpointer found = identifiers[i] != NULL ? g_hash_table_lookup (positions, identifiers[i]) : NULL;

      if (found != NULL)
        {
          *position = GPOINTER_TO_UINT (found) - 1;
          return TRUE;
        }
    }
  return FALSE;
}

static void
join_sessions (HallwayDraft *draft,
               HallwayDraft *part)
{
  g_autoptr (GHashTable) positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint                  n_before = draft->sessions->len;

  for (guint i = 0; i < n_before; i++)
    index_session (positions, hallway_draft_get_session (draft, i), i);

  for (guint i = 0; i < part->sessions->len; i++)
    {
      const HallwayDraftSession *source = hallway_draft_get_session (part, i);
      guint                      position;

      if (find_session (positions, source, &position))
        fill_session (draft, hallway_draft_get_session (draft, position), part, source);
      else
        fill_session (draft, hallway_draft_add_session (draft), part, source);
    }
}

static void
join_places (HallwayDraft *draft,
             HallwayDraft *part)
{
  for (guint i = 0; i < part->rooms->len; i++)
    hallway_draft_add_room (draft, g_array_index (part->rooms, HallwayDraftRoom, i).name);

  for (guint i = 0; i < part->tracks->len; i++)
    {
      const HallwayDraftTrack *source = &g_array_index (part->tracks, HallwayDraftTrack, i);
      HallwayDraftTrack       *track = hallway_draft_add_track (draft, source->name);

      if (track->color == NULL)
        track->color = hallway_draft_take_line (draft, source->color, -1);
    }
}

static void
join_time (HallwayDraft *draft,
           HallwayDraft *part)
{
  if (draft->timezone == NULL && part->timezone != NULL && draft->basis != HALLWAY_BASIS_FLOATING)
    {
      g_autoptr (HallwayZone) zone = hallway_zone_new (part->timezone);

      draft->timezone = hallway_draft_take_line (draft, part->timezone, -1);
      draft->basis = HALLWAY_BASIS_ZONED;
      for (guint i = 0; i < draft->sessions->len; i++)
        {
          HallwayDraftSession *session = hallway_draft_get_session (draft, i);

          session->span = hallway_span_in_zone (&session->span, zone);
        }
    }

  if (draft->start == HALLWAY_TIME_UNKNOWN || (part->start != HALLWAY_TIME_UNKNOWN && part->start < draft->start))
    draft->start = part->start;
  draft->end = MAX (draft->end, part->end);
}

/**
 * hallway_join:
 * @draft: what is known so far
 * @part: another part of the same conference
 *
 * Adds to @draft what @part knows besides: a session that both have, by an identifier or by title and start, is kept
 * once, with the facts of both (reference: formats, section 11).
 */
void
hallway_join (HallwayDraft *draft,
              HallwayDraft *part)
{
  g_return_if_fail (draft != NULL);
  g_return_if_fail (part != NULL);

  fill_lines (draft, draft, part, conference_lines, G_N_ELEMENTS (conference_lines));
  join_time (draft, part);
  join_sessions (draft, part);
  join_places (draft, part);
  for (guint i = 0; i < part->persons->len; i++)
    hallway_draft_adopt_person (draft, hallway_draft_get_person (part, i));

  draft->ended = draft->ended || part->ended;
  draft->partial = draft->partial && part->partial;
}
