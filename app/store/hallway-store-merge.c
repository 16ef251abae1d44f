/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

/* The facts of a session that are strings: what a partial source doesn't say of them stays. */
static const gsize session_strings[] = {
  G_STRUCT_OFFSET (HallwayDraftSession, guid),
  G_STRUCT_OFFSET (HallwayDraftSession, code),
  G_STRUCT_OFFSET (HallwayDraftSession, id),
  G_STRUCT_OFFSET (HallwayDraftSession, slug),
  G_STRUCT_OFFSET (HallwayDraftSession, title),
  G_STRUCT_OFFSET (HallwayDraftSession, subtitle),
  G_STRUCT_OFFSET (HallwayDraftSession, abstract),
  G_STRUCT_OFFSET (HallwayDraftSession, description),
  G_STRUCT_OFFSET (HallwayDraftSession, room),
  G_STRUCT_OFFSET (HallwayDraftSession, track),
  G_STRUCT_OFFSET (HallwayDraftSession, type),
  G_STRUCT_OFFSET (HallwayDraftSession, language),
  G_STRUCT_OFFSET (HallwayDraftSession, url),
};

static gboolean
strings_equal (gconstpointer a,
               gconstpointer b,
               const gsize  *offsets,
               guint         n_offsets)
{
  for (guint i = 0; i < n_offsets; i++)
    if (g_strcmp0 (G_STRUCT_MEMBER (const char *, a, offsets[i]), G_STRUCT_MEMBER (const char *, b, offsets[i])) != 0)
      return FALSE;
  return TRUE;
}

static void
merge_persons (HallwayDraft        *merged,
               HallwayDraftSession *session,
               HallwayDraft        *source)
{
  g_autoptr (GArray) participations = g_array_new (FALSE, FALSE, sizeof (HallwayParticipation));

  for (guint i = 0; i < session->n_persons; i++)
    {
      HallwayParticipation participation = session->persons[i];

      participation.person = hallway_draft_adopt_person (merged, hallway_draft_get_person (source, participation.person));
      g_array_append_val (participations, participation);
    }
  session->persons = hallway_draft_take_array (merged, participations);
  session->n_persons = participations->len;
}

/* What the new source says of a session, over what was known. */
static HallwayDraftSession
merge_session (const HallwayDraftSession *old,
               const HallwayDraftSession *new)
{
  HallwayDraftSession session = *new;

  for (guint i = 0; i < G_N_ELEMENTS (session_strings); i++)
    {
      const char **value = &G_STRUCT_MEMBER (const char *, &session, session_strings[i]);

      if (*value == NULL)
        *value = G_STRUCT_MEMBER (const char *, old, session_strings[i]);
    }

  if (new->abstract == NULL &&new->description == NULL)
    session.text_format = old->text_format;
  if (!hallway_span_has_start (&new->span))
    {
      session.span = old->span;
      session.day = old->day;
    }
  if (new->n_links == 0)
    {
      session.links = old->links;
      session.n_links = old->n_links;
    }
  if (new->n_attachments == 0)
    {
      session.attachments = old->attachments;
      session.n_attachments = old->n_attachments;
    }
  return session;
}

static void
add_session (HallwayDraft              *merged,
             const HallwayDraftSession *facts,
             const char                *key,
             HallwayDraft              *persons_source)
{
  HallwayDraftSession *session = hallway_draft_add_session (merged);

  *session = *facts;
  session->key = key;
  merge_persons (merged, session, persons_source);
}

static void
merge_places (HallwayDraft *merged,
              HallwayDraft *source)
{
  for (guint i = 0; i < source->rooms->len; i++)
    {
      const HallwayDraftRoom *room = &g_array_index (source->rooms, HallwayDraftRoom, i);
      HallwayDraftRoom       *copy = hallway_draft_add_room (merged, room->name);

      copy->guid = copy->guid != NULL ? copy->guid : room->guid;
      copy->slug = copy->slug != NULL ? copy->slug : room->slug;
      copy->description = copy->description != NULL ? copy->description : room->description;
    }

  for (guint i = 0; i < source->tracks->len; i++)
    {
      const HallwayDraftTrack *track = &g_array_index (source->tracks, HallwayDraftTrack, i);
      HallwayDraftTrack       *copy = hallway_draft_add_track (merged, track->name);

      copy->slug = copy->slug != NULL ? copy->slug : track->slug;
      copy->color = copy->color != NULL ? copy->color : track->color;
    }
}

/**
 * hallway_store_sessions_equal:
 *
 * Returns: whether two drafts say the same of a session
 */
gboolean
hallway_store_sessions_equal (HallwayDraft              *draft_a,
                              const HallwayDraftSession *a,
                              HallwayDraft              *draft_b,
                              const HallwayDraftSession *b)
{
  return strings_equal (a, b, session_strings, G_N_ELEMENTS (session_strings)) &&
         a->status == b->status &&
         a->day == b->day &&
         hallway_span_equal (&a->span, &b->span) &&
         hallway_draft_people_equal (draft_a, a, draft_b, b) &&
         hallway_draft_links_equal (a->links, a->n_links, b->links, b->n_links) &&
         hallway_draft_links_equal (a->attachments, a->n_attachments, b->attachments, b->n_attachments);
}

/**
 * hallway_store_merge:
 * @old: what the cache has
 * @draft: a part of the same conference
 * @keys: (array): of the sessions of @draft
 *
 * Adds a partial source to what is known: it adds sessions and changes those that it has, and no other.
 *
 * Returns: (transfer full): all sessions with their keys, in the order of @old, new ones last; it holds strings of both
 *   drafts, which must outlive it
 */
HallwayDraft *
hallway_store_merge (HallwayDraft      *old,
                     HallwayDraft      *draft,
                     const char *const *keys)
{
  HallwayDraft          *merged = hallway_draft_new ();
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->sessions->len; i++)
    g_hash_table_insert (positions, (char *) keys[i], GUINT_TO_POINTER (i + 1));

  merge_places (merged, old);
  merge_places (merged, draft);
  for (guint i = 0; i < draft->persons->len; i++)
    hallway_draft_adopt_person (merged, hallway_draft_get_person (draft, i));

  for (guint i = 0; i < old->sessions->len; i++)
    {
      const HallwayDraftSession *session = hallway_draft_get_session (old, i);
      guint                      position = GPOINTER_TO_UINT (g_hash_table_lookup (positions, session->key));

      if (position > 0)
        {
          const HallwayDraftSession *new = hallway_draft_get_session (draft, position - 1);
          HallwayDraftSession facts = merge_session (session, new);

          if (new->n_persons == 0)
            {
              facts.persons = session->persons;
              facts.n_persons = session->n_persons;
            }
          add_session (merged, &facts, session->key, new->n_persons > 0 ? draft : old);
          g_hash_table_remove (positions, session->key);
        }
      else
        add_session (merged, session, session->key, old);
    }

  for (guint i = 0; i < draft->sessions->len; i++)
    if (g_hash_table_contains (positions, keys[i]))
      add_session (merged, hallway_draft_get_session (draft, i), keys[i], draft);
  for (guint i = 0; i < old->persons->len; i++)
    hallway_draft_adopt_person (merged, hallway_draft_get_person (old, i));
  return merged;
}
