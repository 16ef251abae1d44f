/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join-private.h"

#include "model/hallway-limits.h"

#include <string.h>

/* The lines and addresses of a session that one part may know and another not. */
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

/* Texts go together: what is an abstract here may be the beginning of a description there. The longer ones tell more. */
static gsize
measure_texts (const HallwayDraftSession *session)
{
  return (session->abstract != NULL ? strlen (session->abstract) : 0) + (session->description != NULL ? strlen (session->description) : 0);
}

static void
fill_texts (HallwayDraft              *draft,
            HallwayDraftSession       *session,
            const HallwayDraftSession *source)
{
  if (measure_texts (session) >= measure_texts (source))
    return;

  session->abstract = hallway_draft_take_text (draft, source->abstract, -1);
  session->description = hallway_draft_take_text (draft, source->description, -1);
  session->text_format = source->text_format;
}

static void
fill_persons (HallwayDraft              *draft,
              HallwayDraftSession       *session,
              const HallwayDraftSession *source,
              const guint               *people)
{
  g_autoptr (GArray) persons = NULL;

  if (session->n_persons >= source->n_persons)
    return;

  persons = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));
  for (guint i = 0; i < source->n_persons; i++)
    {
      HallwayParticipation participation = { people[source->persons[i].person], source->persons[i].role };

      g_array_append_val (persons, participation);
    }
  session->persons = hallway_draft_take_array (draft, persons);
  session->n_persons = persons->len;
}

static gboolean
has_link (GArray     *links,
          const char *url)
{
  for (guint i = 0; i < links->len; i++)
    if (g_str_equal (g_array_index (links, HallwayDraftLink, i).url, url))
      return TRUE;
  return FALSE;
}

static void
fill_links (HallwayDraft           *draft,
            HallwayDraftLink      **links,
            guint                  *n_links,
            const HallwayDraftLink *source,
            guint                   n_source)
{
  g_autoptr (GArray) all = NULL;

  if (n_source == 0)
    return;

  all = g_array_new (FALSE, FALSE, sizeof (HallwayDraftLink));
  g_array_append_vals (all, *links, *n_links);
  for (guint i = 0; i < n_source && all->len < HALLWAY_LIMIT_LINKS; i++)
    {
      HallwayDraftLink link = { hallway_draft_take_line (draft, source[i].title, -1), hallway_draft_take_address (draft, source[i].url, -1) };

      if (!has_link (all, link.url))
        g_array_append_val (all, link);
    }
  *links = hallway_draft_take_array (draft, all);
  *n_links = all->len;
}

/* A span on the draft's basis: a wall clock can be taken from an instant with an offset, but no instant from a wall clock
 * alone, and no wall clock from UTC. */
static HallwaySpan
match_basis (const HallwayDraft *draft,
             const HallwaySpan  *span)
{
  HallwaySpan matched = *span;

  if (!hallway_span_has_start (span) || span->floating == (draft->basis == HALLWAY_BASIS_FLOATING))
    return matched;
  if (span->floating || span->utc_offset == 0)
    return HALLWAY_SPAN_UNKNOWN;

  matched.start = hallway_span_get_wall (span);
  matched.utc_offset = 0;
  matched.floating = TRUE;
  return matched;
}

static void
fill_span (HallwayDraft              *draft,
           HallwayDraftSession       *session,
           const HallwayDraftSession *source)
{
  if (!hallway_span_has_start (&session->span))
    {
      session->span = match_basis (draft, &source->span);
      session->day = source->day;
    }
  if (session->span.minutes == HALLWAY_MINUTES_UNKNOWN)
    session->span.minutes = source->span.minutes;
}

/**
 * _hallway_join_session:
 * @session: a session of @draft
 * @source: the same one in another part of the conference
 * @people: (array): the positions in @draft of that part's people
 *
 * Keeps what the session knows, and adds what only the other part knows, or knows more of.
 */
void
_hallway_join_session (HallwayDraft              *draft,
                       HallwayDraftSession       *session,
                       const HallwayDraftSession *source,
                       const guint               *people)
{
  _hallway_join_lines (draft, session, source, session_lines, G_N_ELEMENTS (session_lines));
  fill_texts (draft, session, source);
  fill_persons (draft, session, source, people);
  fill_links (draft, &session->links, &session->n_links, source->links, source->n_links);
  fill_links (draft, &session->attachments, &session->n_attachments, source->attachments, source->n_attachments);
  fill_span (draft, session, source);
  session->status = MAX (session->status, source->status);
}
