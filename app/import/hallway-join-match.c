/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join-private.h"

#include <string.h>

/* Which session of one part of a conference is which of another. */

/* How many sessions with the same identifier are looked at for one that is the same in all. */
#define MOST_TRIES 64

/* What both have in common, the surest first. Each session is matched once at most: one that comes with its start or
 * its room finds its equal before others take it. */
typedef struct
{
  gsize    identifier; /* the offset of the line that says which session it is */
  gboolean with_start;
  gboolean with_room;
} Rule;

static const Rule rules[] = {
  { G_STRUCT_OFFSET (HallwayDraftSession, guid), TRUE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, code), TRUE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, id), TRUE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, guid), FALSE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, code), FALSE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, id), FALSE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, title), TRUE, TRUE },
  { G_STRUCT_OFFSET (HallwayDraftSession, title), TRUE, FALSE },
  { G_STRUCT_OFFSET (HallwayDraftSession, title), FALSE, FALSE },
};

typedef struct
{
  HallwayDraft *draft;   /* (unowned) */
  HallwayDraft *part;    /* (unowned) */
  guint        *matches; /* (owned): per session of the part, position + 1 in the draft, or 0 */
  gboolean     *taken;   /* (owned): per session of the draft */
  guint        *next;    /* (owned): per session of the draft, position + 1 of the next one with the same key */
  gboolean      by_wall; /* there is a floating time among them */
} Matching;

static gboolean
is_title (const Rule *rule)
{
  return rule->identifier == G_STRUCT_OFFSET (HallwayDraftSession, title);
}

static char *
make_key (const Matching            *self,
          const Rule                *rule,
          const HallwayDraftSession *session)
{
  const char      *identifier = G_STRUCT_MEMBER (const char *, session, rule->identifier);
  g_autofree char *folded = NULL;
  g_autofree char *room = NULL;
  gint64           start = HALLWAY_TIME_UNKNOWN;

  if (identifier == NULL)
    return NULL;
  if (is_title (rule))
    identifier = folded = hallway_fold (identifier);
  if (rule->with_start)
    start = self->by_wall ? hallway_span_get_wall (&session->span) : session->span.start;
  if (rule->with_room)
    room = hallway_fold (session->room != NULL ? session->room : "");
  return g_strdup_printf ("%s\x1f%" G_GINT64_FORMAT "\x1f%s", identifier, start, room != NULL ? room : "");
}

static gboolean
is_number (const char *id)
{
  return id != NULL && strspn (id, "0123456789") == strlen (id);
}

/* Publishers count their sessions, each for itself: a number alone says nothing. Nor does a title, unless a start is
 * missing. And what differs in its guid only shares the rest. */
static gboolean
is_same (const Rule                *rule,
         const HallwayDraftSession *session,
         const HallwayDraftSession *source)
{
  gboolean has_times = hallway_span_has_start (&session->span) && hallway_span_has_start (&source->span);

  if (is_title (rule))
    return rule->with_start || !has_times;
  if (rule->identifier == G_STRUCT_OFFSET (HallwayDraftSession, id) && is_number (source->id) && !hallway_fold_is_similar (session->title, source->title))
    return FALSE;
  return rule->identifier == G_STRUCT_OFFSET (HallwayDraftSession, guid) || session->guid == NULL || source->guid == NULL ||
         g_str_equal (session->guid, source->guid);
}

/* From the last to the first, so that each chain begins with the first. */
static GHashTable *
index_draft (Matching   *self,
             const Rule *rule)
{
  GHashTable *positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = self->draft->sessions->len; i > 0; i--)
    {
      char *key = self->taken[i - 1] ? NULL : make_key (self, rule, hallway_draft_get_session (self->draft, i - 1));

      if (key == NULL)
        continue;
      self->next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (positions, key));
      g_hash_table_replace (positions, key, GUINT_TO_POINTER (i));
    }
  return positions;
}

static void
match_session (Matching   *self,
               const Rule *rule,
               GHashTable *positions,
               guint       position)
{
  const HallwayDraftSession *source = hallway_draft_get_session (self->part, position);
  g_autofree char           *key = make_key (self, rule, source);
  guint                      first = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (positions, key)) : 0;
  guint                      n_tries = 0;

  for (guint i = first; i > 0 && n_tries < MOST_TRIES; i = self->next[i - 1], n_tries++)
    if (!self->taken[i - 1] && is_same (rule, hallway_draft_get_session (self->draft, i - 1), source))
      {
        self->taken[i - 1] = TRUE;
        self->matches[position] = i;
        /* A chain is gone through from its first session that isn't taken. */
        g_hash_table_replace (positions, g_steal_pointer (&key), GUINT_TO_POINTER (first == i ? self->next[i - 1] : first));
        return;
      }
}

static void
apply_rule (Matching   *self,
            const Rule *rule)
{
  g_autoptr (GHashTable) positions = index_draft (self, rule);

  if (g_hash_table_size (positions) == 0)
    return;
  for (guint i = 0; i < self->part->sessions->len; i++)
    if (self->matches[i] == 0)
      match_session (self, rule, positions, i);
}

/**
 * _hallway_join_match_sessions:
 * @draft: what is known so far
 * @part: another part of the same conference, its times on the same basis as far as possible
 *
 * Matches sessions by an identifier, then by title and start (reference: formats, section 11), the same instant in
 * different offsets being the same start.
 *
 * Returns: (transfer full) (array): per session of @part, position + 1 in @draft, or 0
 */
guint *
_hallway_join_match_sessions (HallwayDraft *draft,
                              HallwayDraft *part)
{
  g_autofree gboolean *taken = g_new0 (gboolean, draft->sessions->len + 1);
  g_autofree guint    *next = g_new0 (guint, draft->sessions->len + 1);
  Matching             matching = {
                .draft = draft,
                .part = part,
                .matches = g_new0 (guint, part->sessions->len + 1),
                .taken = taken,
                .next = next,
                .by_wall = draft->basis == HALLWAY_BASIS_FLOATING || part->basis == HALLWAY_BASIS_FLOATING,
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    apply_rule (&matching, &rules[i]);
  return matching.matches;
}
