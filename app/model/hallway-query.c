/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-query.h"

#include "hallway-fold.h"

#include <string.h>

/* One wish: a room, a day, some words. Shared by the queries that have it. */
typedef struct
{
  HallwayQueryKind kind;
  char            *value;  /* (owned) (nullable): as it was given; NULL of starred and now */
  char            *folded; /* (owned) (nullable): as hallway_fold() makes it */
  char           **words;  /* (owned) (nullable): of a search, folded */
  GHashTable      *found;  /* (owned) (nullable) (element-type utf8): keys that the store's search found */
  gint64           date;   /* of a day */
  HallwaySpan      span;   /* of a time */
} Term;

struct _HallwayQuery
{
  GPtrArray *terms; /* (owned) (element-type Term): in the order in which they were added */
};

static const char *const kind_names[HALLWAY_N_QUERY_KINDS] = {
  [HALLWAY_QUERY_DAY] = "day",
  [HALLWAY_QUERY_ROOM] = "room",
  [HALLWAY_QUERY_TRACK] = "track",
  [HALLWAY_QUERY_TYPE] = "type",
  [HALLWAY_QUERY_SPEAKER] = "speaker",
  [HALLWAY_QUERY_LANGUAGE] = "language",
  [HALLWAY_QUERY_STARRED] = "starred",
  [HALLWAY_QUERY_NOW] = "now",
  [HALLWAY_QUERY_TIME] = "time",
  [HALLWAY_QUERY_SEARCH] = "search",
};

static void
clear_term (Term *term)
{
  g_free (term->value);
  g_free (term->folded);
  g_strfreev (term->words);
  g_clear_pointer (&term->found, g_hash_table_unref);
}

static void
release_term (gpointer term)
{
  g_atomic_rc_box_release_full (term, (GDestroyNotify) clear_term);
}

static void
clear_query (HallwayQuery *self)
{
  g_ptr_array_unref (self->terms);
}

static gboolean
has_value (HallwayQueryKind kind)
{
  return kind != HALLWAY_QUERY_STARRED && kind != HALLWAY_QUERY_NOW;
}

static Term *
make_term (HallwayQueryKind   kind,
           const char        *value,
           const char *const *found)
{
  Term *term = g_atomic_rc_box_new0 (Term);

  term->kind = kind;
  term->date = HALLWAY_TIME_UNKNOWN;
  term->span = HALLWAY_SPAN_UNKNOWN;
  if (has_value (kind))
    {
      term->value = g_strdup (value);
      term->folded = hallway_fold (value);
    }
  if (kind == HALLWAY_QUERY_DAY)
    term->date = hallway_time_parse_date (value);
  if (kind == HALLWAY_QUERY_TIME)
    hallway_query_parse_time (value, &term->span);
  if (kind == HALLWAY_QUERY_SEARCH)
    term->words = g_strsplit (term->folded, " ", -1);
  if (found != NULL)
    term->found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; found != NULL && found[i] != NULL; i++)
    g_hash_table_add (term->found, g_strdup (found[i]));
  return term;
}

static gboolean
is_term (const Term      *term,
         HallwayQueryKind kind,
         const char      *folded)
{
  return term->kind == kind && (!has_value (kind) || g_str_equal (term->folded, folded));
}

static char *
fold_value (HallwayQueryKind kind,
            const char      *value)
{
  return has_value (kind) ? hallway_fold (value) : NULL;
}

static HallwayQuery *
copy_query (HallwayQuery *self)
{
  HallwayQuery *copy = hallway_query_new ();

  for (guint i = 0; i < self->terms->len; i++)
    g_ptr_array_add (copy->terms, g_atomic_rc_box_acquire (self->terms->pdata[i]));
  return copy;
}

static HallwayQuery *
copy_without_kind (HallwayQuery    *self,
                   HallwayQueryKind kind)
{
  HallwayQuery *copy = copy_query (self);

  for (guint i = copy->terms->len; i > 0; i--)
    if (((const Term *) copy->terms->pdata[i - 1])->kind == kind)
      g_ptr_array_remove_index (copy->terms, i - 1);
  return copy;
}

static gboolean
has_word_with_prefix (const char *text,
                      const char *prefix)
{
  g_autofree char *folded = NULL;
  gsize            length = strlen (prefix);

  if (text == NULL)
    return FALSE;

  folded = hallway_fold (text);
  for (const char *found = strstr (folded, prefix); found != NULL && length > 0; found = strstr (found + 1, prefix))
    if (found == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
  return FALSE;
}

static gboolean
session_has_word (HallwaySession *session,
                  const char     *word)
{
  if (has_word_with_prefix (hallway_session_get_title (session), word) ||
      has_word_with_prefix (hallway_session_get_subtitle (session), word) ||
      has_word_with_prefix (hallway_session_get_room_name (session), word) ||
      has_word_with_prefix (hallway_session_get_track_name (session), word))
    return TRUE;

  for (guint i = 0; i < hallway_session_get_n_persons (session); i++)
    if (has_word_with_prefix (hallway_person_get_name (hallway_session_get_person (session, i)), word))
      return TRUE;
  return FALSE;
}

static gboolean
session_has_words (HallwaySession *session,
                   const Term     *term)
{
  if (term->found != NULL)
    return g_hash_table_contains (term->found, hallway_session_get_key (session));

  for (guint i = 0; term->words[i] != NULL; i++)
    if (*term->words[i] != '\0' && !session_has_word (session, term->words[i]))
      return FALSE;
  return TRUE;
}

static gboolean
session_has_speaker (HallwaySession *session,
                     const Term     *term)
{
  for (guint i = 0; i < hallway_session_get_n_persons (session); i++)
    if (g_str_equal (hallway_person_get_folded_name (hallway_session_get_person (session, i)), term->folded))
      return TRUE;
  return FALSE;
}

/* Where one of the two has no place in time, what the clock on the wall shows. What has no known end fits if it begins
 * within. */
static gboolean
session_fits_in (HallwaySession    *session,
                 const HallwaySpan *free_time)
{
  const HallwaySpan *span = hallway_session_get_span (session);
  gboolean           on_wall = span->floating || free_time->floating;
  gint64             from = on_wall ? hallway_span_get_wall (free_time) : free_time->start;
  gint64             start = on_wall ? hallway_span_get_wall (span) : span->start;

  if (!hallway_span_has_start (span) || !hallway_span_has_end (free_time))
    return FALSE;

  return start >= from && start + MAX (span->minutes, 1) * 60 <= from + free_time->minutes * 60;
}

static gboolean
session_has_term (HallwaySession *session,
                  const Term     *term,
                  gint64          now)
{
  HallwayDay   *day = hallway_session_get_day (session);
  HallwayRoom  *room = hallway_session_get_room (session);
  HallwayTrack *track = hallway_session_get_track (session);

  switch (term->kind)
    {
    case HALLWAY_QUERY_DAY:
      return day != NULL && hallway_day_get_date (day) == term->date;

    case HALLWAY_QUERY_ROOM:
      return room != NULL && g_str_equal (hallway_room_get_folded_name (room), term->folded);

    case HALLWAY_QUERY_TRACK:
      return track != NULL && g_str_equal (hallway_track_get_folded_name (track), term->folded);

    case HALLWAY_QUERY_TYPE:
      return g_strcmp0 (hallway_session_get_folded_type_name (session), term->folded) == 0;

    case HALLWAY_QUERY_SPEAKER:
      return session_has_speaker (session, term);

    case HALLWAY_QUERY_LANGUAGE:
      return g_strcmp0 (hallway_session_get_folded_language (session), term->folded) == 0;

    case HALLWAY_QUERY_STARRED:
      return hallway_session_get_starred (session);

    case HALLWAY_QUERY_NOW:
      return hallway_session_is_running (session, now);

    case HALLWAY_QUERY_TIME:
      return session_fits_in (session, &term->span);

    case HALLWAY_QUERY_SEARCH:
      return session_has_words (session, term);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * hallway_query_new:
 *
 * Returns: (transfer full): a query that every session matches
 */
HallwayQuery *
hallway_query_new (void)
{
  HallwayQuery *self = g_atomic_rc_box_new0 (HallwayQuery);

  self->terms = g_ptr_array_new_with_free_func (release_term);
  return self;
}

/**
 * hallway_query_add:
 * @value: (nullable): what the session is to have, in any case and with or without accents; a day as "2014-08-18"; a
 *   time as hallway_query_parse_time() reads it; nothing for starred and now
 *
 * Returns: (transfer full): @self with one more term, unless it has that already
 */
HallwayQuery *
hallway_query_add (HallwayQuery    *self,
                   HallwayQueryKind kind,
                   const char      *value)
{
  HallwayQuery *copy;

  g_return_val_if_fail (value != NULL || !has_value (kind), NULL);

  if (hallway_query_has (self, kind, value))
    return hallway_query_ref (self);

  copy = copy_query (self);
  g_ptr_array_add (copy->terms, make_term (kind, value, NULL));
  return copy;
}

/**
 * hallway_query_remove:
 * @value: (nullable): as it was added, in any case and with or without accents, or %NULL for all of that kind
 *
 * Returns: (transfer full): @self without the term
 */
HallwayQuery *
hallway_query_remove (HallwayQuery    *self,
                      HallwayQueryKind kind,
                      const char      *value)
{
  HallwayQuery    *copy;
  g_autofree char *folded = NULL;

  if (value == NULL)
    return copy_without_kind (self, kind);

  copy = copy_query (self);
  folded = fold_value (kind, value);
  for (guint i = copy->terms->len; i > 0; i--)
    if (is_term (copy->terms->pdata[i - 1], kind, folded))
      g_ptr_array_remove_index (copy->terms, i - 1);
  return copy;
}

/**
 * hallway_query_set_search:
 * @words: (nullable): what is searched for, in place of what was; %NULL or white space for no search
 * @found: (nullable) (array zero-terminated=1): the keys that hallway_store_search() found; without them only what a
 *   list shows is searched: all words must begin a word of title, subtitle, people, room or track
 *
 * Returns: (transfer full): @self with another search
 */
HallwayQuery *
hallway_query_set_search (HallwayQuery      *self,
                          const char        *words,
                          const char *const *found)
{
  HallwayQuery    *copy = copy_without_kind (self, HALLWAY_QUERY_SEARCH);
  g_autofree char *trimmed = g_strstrip (g_strdup (words != NULL ? words : ""));

  if (*trimmed != '\0')
    g_ptr_array_add (copy->terms, make_term (HALLWAY_QUERY_SEARCH, trimmed, found));
  return copy;
}

/**
 * hallway_query_ref:
 *
 * Returns: (transfer full): the same query
 */
HallwayQuery *
hallway_query_ref (HallwayQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_query_unref:
 * @self: (transfer full): a query
 */
void
hallway_query_unref (HallwayQuery *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_query);
}

/**
 * hallway_query_equal:
 *
 * Returns: whether both have the same terms in the same order; searches are the same if they share what was found
 */
gboolean
hallway_query_equal (HallwayQuery *a,
                     HallwayQuery *b)
{
  if (a->terms->len != b->terms->len)
    return FALSE;

  for (guint i = 0; i < a->terms->len; i++)
    {
      const Term *first = a->terms->pdata[i];
      const Term *second = b->terms->pdata[i];

      if (!is_term (first, second->kind, second->folded) || first->found != second->found)
        return FALSE;
    }
  return TRUE;
}

/**
 * hallway_query_has:
 * @value: (nullable): as for hallway_query_add()
 *
 * Returns: whether it has that term
 */
gboolean
hallway_query_has (HallwayQuery    *self,
                   HallwayQueryKind kind,
                   const char      *value)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (value != NULL || !has_value (kind), FALSE);

  folded = fold_value (kind, value);
  for (guint i = 0; i < self->terms->len; i++)
    if (is_term (self->terms->pdata[i], kind, folded))
      return TRUE;
  return FALSE;
}

/**
 * hallway_query_count_kind:
 *
 * Returns: how many of its terms are of that kind
 */
guint
hallway_query_count_kind (HallwayQuery    *self,
                          HallwayQueryKind kind)
{
  guint n_terms = 0;

  for (guint i = 0; i < self->terms->len; i++)
    n_terms += ((const Term *) self->terms->pdata[i])->kind == kind;
  return n_terms;
}

/**
 * hallway_query_get_n_terms:
 *
 * Returns: how many terms it has
 */
guint
hallway_query_get_n_terms (HallwayQuery *self)
{
  return self->terms->len;
}

/**
 * hallway_query_get_kind:
 * @number: less than hallway_query_get_n_terms()
 */
HallwayQueryKind
hallway_query_get_kind (HallwayQuery *self,
                        guint         number)
{
  g_return_val_if_fail (number < self->terms->len, HALLWAY_QUERY_DAY);

  return ((const Term *) self->terms->pdata[number])->kind;
}

/**
 * hallway_query_get_value:
 * @number: less than hallway_query_get_n_terms()
 *
 * Returns: (nullable): the value as it was given, %NULL of starred and now
 */
const char *
hallway_query_get_value (HallwayQuery *self,
                         guint         number)
{
  g_return_val_if_fail (number < self->terms->len, NULL);

  return ((const Term *) self->terms->pdata[number])->value;
}

/**
 * hallway_query_find_missing:
 * @now: Unix time, for what runs now
 *
 * Returns: a bit, 1 << #HallwayQueryKind, for each kind of term of which the session has none
 */
guint
hallway_query_find_missing (HallwayQuery   *self,
                            HallwaySession *session,
                            gint64          now)
{
  guint asked = 0, held = 0;

  for (guint i = 0; i < self->terms->len; i++)
    {
      const Term *term = self->terms->pdata[i];
      guint       kind = 1u << term->kind;

      asked |= kind;
      if ((held & kind) == 0 && session_has_term (session, term, now))
        held |= kind;
    }
  return asked & ~held;
}

/**
 * hallway_query_matches:
 * @now: Unix time, for what runs now
 *
 * Returns: whether the session has, of each kind of term that there is, at least one
 */
gboolean
hallway_query_matches (HallwayQuery   *self,
                       HallwaySession *session,
                       gint64          now)
{
  return hallway_query_find_missing (self, session, now) == 0;
}

/**
 * hallway_query_kind_to_string:
 *
 * Returns: the name for scripts: "room"
 */
const char *
hallway_query_kind_to_string (HallwayQueryKind kind)
{
  g_return_val_if_fail (kind < HALLWAY_N_QUERY_KINDS, NULL);

  return kind_names[kind];
}

/**
 * hallway_query_kind_from_string:
 * @kind: (out): set on success only
 *
 * Returns: whether there is a kind of that name
 */
gboolean
hallway_query_kind_from_string (const char       *text,
                                HallwayQueryKind *kind)
{
  for (guint i = 0; i < HALLWAY_N_QUERY_KINDS; i++)
    if (g_str_equal (kind_names[i], text))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * hallway_query_parse_term:
 * @text: "room=Janson", or "starred" or "now"
 * @kind: (out): set on success only
 * @value: (out) (transfer full) (nullable): set on success only
 *
 * Reads a term as scripts write it.
 *
 * Returns: whether @text is one
 */
gboolean
hallway_query_parse_term (const char       *text,
                          HallwayQueryKind *kind,
                          char            **value)
{
  const char      *separator = strchr (text, '=');
  g_autofree char *name = separator != NULL ? g_strndup (text, (gsize) (separator - text)) : g_strdup (text);
  HallwayQueryKind found;
  HallwaySpan      span;

  if (!hallway_query_kind_from_string (name, &found) || has_value (found) != (separator != NULL))
    return FALSE;
  if (found == HALLWAY_QUERY_DAY && hallway_time_parse_date (separator + 1) == HALLWAY_TIME_UNKNOWN)
    return FALSE;
  if (found == HALLWAY_QUERY_TIME && !hallway_query_parse_time (separator + 1, &span))
    return FALSE;
  if (separator != NULL && separator[1] == '\0')
    return FALSE;

  *kind = found;
  *value = separator != NULL ? g_strdup (separator + 1) : NULL;
  return TRUE;
}

/**
 * hallway_query_parse_time:
 * @value: "2026-01-31T10:50:00+01:00/2026-01-31T11:30:00+01:00", both with an offset or both without
 * @span: (out): the time between the two, set on success only
 *
 * Reads the value of a term of %HALLWAY_QUERY_TIME.
 *
 * Returns: whether @value is one, with an end that isn't before the start and within a year
 */
gboolean
hallway_query_parse_time (const char  *value,
                          HallwaySpan *span)
{
  const char      *slash = strchr (value, '/');
  g_autofree char *first = slash != NULL ? g_strndup (value, (gsize) (slash - value)) : NULL;
  HallwayTimestamp start, end;
  gint64           seconds;

  if (first == NULL || !hallway_time_parse (first, &start) || !hallway_time_parse (slash + 1, &end))
    return FALSE;
  if (!start.has_clock || !end.has_clock || start.has_offset != end.has_offset)
    return FALSE;

  seconds = (end.wall - end.utc_offset) - (start.wall - start.utc_offset);
  if (seconds < 0 || seconds > 366 * HALLWAY_SECONDS_PER_DAY)
    return FALSE;

  *span = (HallwaySpan){ start.wall - start.utc_offset, start.utc_offset, (int) (seconds / 60), !start.has_offset };
  return TRUE;
}
