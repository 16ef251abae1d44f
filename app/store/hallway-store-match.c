/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-store-private.h"

#include "model/hallway-fold.h"

#include <string.h>

/* Which of the sessions that the store has met is which of a new schedule (DESIGN.md, section 3, "Session key"). */

typedef struct
{
  GArray       *known;   /* (unowned) (element-type HallwayKnownSession) */
  HallwayDraft *draft;   /* (unowned) */
  guint        *matches; /* (unowned): per session of the draft, position + 1 among the known, or 0 */
  gboolean     *taken;   /* (unowned): per known session */
  guint        *next;    /* (unowned): per known session, position + 1 of the next one with the same identifier */
} Matching;

/* How sure an identifier is, the surest first. */
typedef enum
{
  BY_GUID,
  BY_CODE,
  BY_ID,
  BY_SLUG,
  BY_TITLE_AND_PEOPLE,
  N_IDENTIFIERS,
} Identifier;

/* Of several sessions that share an identifier, those that share more besides find each other first. */
typedef enum
{
  SAME_TITLE_AND_START,
  SAME_TITLE,
  SAME_START,
  ANY,
  N_LIKENESSES,
} Likeness;

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The same text for the same people, in whatever order and writing. */
static char *
fold_title_and_people (HallwayDraft              *draft,
                       const HallwayDraftSession *session)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_null_terminated (session->n_persons + 1, g_free, TRUE);

  for (guint i = 0; i < session->n_persons; i++)
    g_ptr_array_add (lines, hallway_fold (hallway_draft_get_person (draft, session->persons[i].person)->name));
  g_ptr_array_sort (lines, compare_names);
  g_ptr_array_add (lines, hallway_fold (session->title != NULL ? session->title : ""));

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static char *
dup_identifier (HallwayDraft              *draft,
                const HallwayDraftSession *session,
                Identifier                 identifier)
{
  switch (identifier)
    {
    case BY_GUID:
      return g_strdup (session->guid);
    case BY_CODE:
      return g_strdup (session->code);
    case BY_ID:
      return g_strdup (session->id);
    case BY_SLUG:
      return g_strdup (session->slug);
    case BY_TITLE_AND_PEOPLE:
      return fold_title_and_people (draft, session);
    case N_IDENTIFIERS:
    default:
      return NULL;
    }
}

static gboolean
is_alike (const HallwayDraftSession *known,
          const HallwayDraftSession *session,
          Identifier                 identifier,
          Likeness                   likeness)
{
  gboolean same_title = g_strcmp0 (known->title, session->title) == 0;
  gboolean same_start = known->span.start == session->span.start;

  switch (likeness)
    {
    case SAME_TITLE_AND_START:
      return same_title && same_start;
    case SAME_TITLE:
      return same_title;
    case SAME_START:
      return same_start && (identifier != BY_ID || hallway_fold_is_similar (known->title, session->title));
    case ANY:
      return identifier != BY_ID || hallway_fold_is_similar (known->title, session->title);
    case N_LIKENESSES:
    default:
      return FALSE;
    }
}

static GHashTable *
index_known (Matching  *matching,
             Identifier identifier)
{
  GHashTable *positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* From the last to the first, so that each chain begins with the first. */
  for (guint i = matching->known->len; i > 0; i--)
    {
      const HallwayKnownSession *known = &g_array_index (matching->known, HallwayKnownSession, i - 1);
      char                      *value = NULL;

      if (!matching->taken[i - 1])
        value = dup_identifier (known->draft, known->session, identifier);
      if (value == NULL)
        continue;

      matching->next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (positions, value));
      g_hash_table_replace (positions, value, GUINT_TO_POINTER (i));
    }
  return positions;
}

static void
match_session (Matching   *matching,
               GHashTable *positions,
               guint       position,
               Identifier  identifier,
               Likeness    likeness)
{
  const HallwayDraftSession *session = hallway_draft_get_session (matching->draft, position);
  g_autofree char           *value = dup_identifier (matching->draft, session, identifier);

  if (value == NULL)
    return;

  for (guint i = GPOINTER_TO_UINT (g_hash_table_lookup (positions, value)); i > 0; i = matching->next[i - 1])
    if (!matching->taken[i - 1] &&
        is_alike (g_array_index (matching->known, HallwayKnownSession, i - 1).session, session, identifier, likeness))
      {
        matching->taken[i - 1] = TRUE;
        matching->matches[position] = i;
        return;
      }
}

static void
match_identifier (Matching  *matching,
                  Identifier identifier)
{
  g_autoptr (GHashTable) positions = index_known (matching, identifier);

  if (g_hash_table_size (positions) == 0)
    return;

  for (Likeness likeness = 0; likeness < N_LIKENESSES; likeness++)
    for (guint i = 0; i < matching->draft->sessions->len; i++)
      if (matching->matches[i] == 0)
        match_session (matching, positions, i, identifier, likeness);
}

/* Takes what the user made something of, and what is on the programme again, out of the keys to give. */
static GHashTable *
collect_taken_keys (GArray      *known,
                    guint        n_sessions,
                    const guint *matches)
{
  GHashTable *taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < known->len; i++)
    {
      const HallwayKnownSession *session = &g_array_index (known, HallwayKnownSession, i);

      if (session->is_kept)
        g_hash_table_add (taken, (char *) session->session->key);
    }
  for (guint i = 0; i < n_sessions; i++)
    if (matches[i] > 0)
      g_hash_table_add (taken, (char *) g_array_index (known, HallwayKnownSession, matches[i] - 1).session->key);
  return taken;
}

static const char *
make_unique_key (GHashTable   *taken,
                 HallwayDraft *draft,
                 const char   *key)
{
  const char *unique = key;

  for (guint ordinal = 2; !g_hash_table_add (taken, (char *) unique); ordinal++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s#%u", key, ordinal);

      unique = hallway_draft_take_line (draft, numbered, -1);
    }
  return unique;
}

/**
 * hallway_store_match:
 * @known: (element-type HallwayKnownSession): what the store has met of the conference
 *
 * Matches the sessions of @draft with known ones: by guid, then code, then id where the titles are similar, then slug,
 * then title and people. Each is matched once at most.
 *
 * Returns: (transfer full) (array): per session of @draft, the position + 1 among the known sessions, or 0
 */
guint *
hallway_store_match (GArray       *known,
                     HallwayDraft *draft)
{
  guint               *matches = g_new0 (guint, draft->sessions->len);
  g_autofree gboolean *taken = g_new0 (gboolean, known->len);
  g_autofree guint    *next = g_new0 (guint, known->len);
  Matching             matching = { known, draft, matches, taken, next };

  for (Identifier identifier = 0; identifier < N_IDENTIFIERS && known->len > 0; identifier++)
    match_identifier (&matching, identifier);
  return matches;
}

static const char *
find_key (HallwayDraft *draft,
          guint         position,
          GHashTable   *given)
{
  const char *published = hallway_draft_get_session (draft, position)->key;
  const char *key = given != NULL ? g_hash_table_lookup (given, published) : NULL;

  return key != NULL ? hallway_draft_take_line (draft, key, -1) : published;
}

/**
 * hallway_store_make_keys:
 * @matches: (array): of hallway_store_match()
 * @given: (nullable): the keys that sessions of @draft were given when it was read before, by the keys of @draft
 *
 * A key once given stays: matched sessions keep theirs; others have the one of @draft, with a number if that is taken.
 *
 * Returns: (transfer container) (array): per session of @draft, its key, valid as long as the drafts
 */
const char **
hallway_store_make_keys (GArray       *known,
                         HallwayDraft *draft,
                         const guint  *matches,
                         GHashTable   *given)
{
  guint                  n_sessions = draft->sessions->len;
  const char           **keys = g_new0 (const char *, n_sessions + 1);
  g_autoptr (GHashTable) taken = known->len > 0 ? collect_taken_keys (known, n_sessions, matches) : NULL;

  for (guint i = 0; i < n_sessions; i++)
    if (matches[i] > 0)
      keys[i] = g_array_index (known, HallwayKnownSession, matches[i] - 1).session->key;
    else if (taken != NULL)
      keys[i] = make_unique_key (taken, draft, find_key (draft, i, given));
    else
      keys[i] = find_key (draft, i, given);
  return keys;
}
