/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join-private.h"

/* The times of two parts of a conference come on one basis, whichever part is the first. */

/* Seconds east of UTC, as there are on Earth. */
#define FIRST_OFFSET (-12 * 3600)
#define LAST_OFFSET (14 * 3600)
#define OFFSET_STEP (15 * 60)

static void
put_in_zone (HallwayDraft *draft,
             HallwayZone  *zone)
{
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      session->span = hallway_span_in_zone (&session->span, zone);
    }
  draft->basis = HALLWAY_BASIS_ZONED;
}

static gboolean
share_identifier (const HallwayDraftSession *a,
                  const HallwayDraftSession *b)
{
  return (a->guid != NULL && g_strcmp0 (a->guid, b->guid) == 0) || (a->code != NULL && g_strcmp0 (a->code, b->code) == 0) ||
         (a->id != NULL && g_strcmp0 (a->id, b->id) == 0);
}

/* How much later the clocks of one part are than UTC in the other: how often each difference is among the sessions that
 * both have. */
static GHashTable *
count_shifts (HallwayDraft *floating,
              HallwayDraft *absolute,
              guint        *n_pairs)
{
  GHashTable       *counts = g_hash_table_new (NULL, NULL);
  g_autofree guint *matches = _hallway_join_match_sessions (floating, absolute);

  *n_pairs = 0;
  for (guint i = 0; i < absolute->sessions->len; i++)
    {
      const HallwayDraftSession *instant = hallway_draft_get_session (absolute, i);
      const HallwayDraftSession *clock = matches[i] > 0 ? hallway_draft_get_session (floating, matches[i] - 1) : NULL;
      gint64                     shift;

      if (clock == NULL || !hallway_span_has_start (&instant->span) || !hallway_span_has_start (&clock->span) || !share_identifier (clock, instant))
        continue;
      (*n_pairs)++;
      shift = clock->span.start - instant->span.start;
      if (shift >= FIRST_OFFSET && shift <= LAST_OFFSET && shift % OFFSET_STEP == 0)
        {
          gpointer key = GINT_TO_POINTER ((int) shift);

          g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
        }
    }
  return counts;
}

/* Some sessions may have moved since one part was published; the offset is that of nearly all. */
static gboolean
learn_offset (HallwayDraft *floating,
              HallwayDraft *absolute,
              int          *utc_offset)
{
  guint                  n_pairs;
  g_autoptr (GHashTable) counts = count_shifts (floating, absolute, &n_pairs);
  GHashTableIter         iter;
  gpointer               shift, count;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &shift, &count))
    if (GPOINTER_TO_UINT (count) >= n_pairs - n_pairs / 10)
      {
        *utc_offset = GPOINTER_TO_INT (shift);
        return TRUE;
      }
  return FALSE;
}

/* The offset of all times. That of UTC may be how they are written alone, wherever the conference is. */
static gboolean
find_offset (HallwayDraft *absolute,
             int          *utc_offset)
{
  *utc_offset = 0;
  for (guint i = 0; i < absolute->sessions->len; i++)
    {
      const HallwaySpan *span = &hallway_draft_get_session (absolute, i)->span;

      if (!hallway_span_has_start (span))
        continue;
      if (span->utc_offset == 0 || (*utc_offset != 0 && span->utc_offset != *utc_offset))
        return FALSE;
      *utc_offset = span->utc_offset;
    }
  return *utc_offset != 0;
}

/* Sets the clocks of one part, which says no more of them, by the other's; and shows UTC as these clocks do. */
static void
set_offset (HallwayDraft *floating,
            HallwayDraft *absolute)
{
  int utc_offset;

  if (!learn_offset (floating, absolute, &utc_offset) && !find_offset (absolute, &utc_offset))
    return;
  for (guint i = 0; i < floating->sessions->len; i++)
    {
      HallwaySpan *span = &hallway_draft_get_session (floating, i)->span;

      if (hallway_span_has_start (span))
        *span = (HallwaySpan){ span->start - utc_offset, utc_offset, span->minutes, FALSE };
    }
  for (guint i = 0; i < absolute->sessions->len; i++)
    {
      HallwaySpan *span = &hallway_draft_get_session (absolute, i)->span;

      if (hallway_span_has_start (span) && span->utc_offset == 0)
        span->utc_offset = utc_offset;
    }
  floating->basis = HALLWAY_BASIS_ABSOLUTE;
}

/**
 * _hallway_join_times:
 * @draft: what is known so far
 * @part: another part of the same conference
 *
 * Puts the times of both on one basis, as far as they tell: a zone is that of both, and clocks without an offset have that
 * which sessions in both tell, or which all times of the other part have.
 */
void
_hallway_join_times (HallwayDraft *draft,
                     HallwayDraft *part)
{
  const char             *name = draft->timezone != NULL ? draft->timezone : part->timezone;
  g_autoptr (HallwayZone) zone = name != NULL ? hallway_zone_new (name) : NULL;

  if (zone != NULL)
    {
      put_in_zone (draft, zone);
      put_in_zone (part, zone);
      draft->timezone = hallway_draft_take_line (draft, name, -1);
    }
  else if (draft->basis == HALLWAY_BASIS_FLOATING && part->basis == HALLWAY_BASIS_ABSOLUTE)
    set_offset (draft, part);
  else if (draft->basis == HALLWAY_BASIS_ABSOLUTE && part->basis == HALLWAY_BASIS_FLOATING)
    set_offset (part, draft);

  if (draft->start == HALLWAY_TIME_UNKNOWN || (part->start != HALLWAY_TIME_UNKNOWN && part->start < draft->start))
    draft->start = part->start;
  draft->end = MAX (draft->end, part->end);
}
