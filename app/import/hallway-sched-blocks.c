/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-sched-blocks.h"

#include <string.h>

#define NONE HALLWAY_SCHED_NO_LINE
#define MOST_SLOTS 64 /* tried for one date */

/* "9:00am CDT" */
typedef struct
{
  guint    position;
  int      clock; /* seconds after midnight */
  char     zone[HALLWAY_SCHED_ZONE_SIZE];
  gboolean is_framed;
} Slot;

typedef struct
{
  GArray *lines;  /* (unowned) (element-type HallwaySchedLine) */
  GArray *blocks; /* (unowned) (element-type HallwaySchedBlock) */

  /* What was seen since the date of the last session. */
  GArray  *slots;       /* (owned) (element-type Slot) */
  guint    loose_title; /* first line of text after the venue and types, or NONE */
  gboolean is_after_tail;
} Finder;

static HallwaySchedLineKind
get_kind (GArray *lines,
          guint   position)
{
  return hallway_sched_lines_get (lines, position)->kind;
}

static gboolean
same_text (GArray *lines,
           guint   a,
           guint   b)
{
  const HallwaySchedLine *first = hallway_sched_lines_get (lines, a);
  const HallwaySchedLine *second = hallway_sched_lines_get (lines, b);

  return first->length == second->length && memcmp (first->text, second->text, first->length) == 0;
}

/* A heading stands between blank lines, or under its day. */
static gboolean
is_framed (GArray *lines,
           guint   position)
{
  HallwaySchedLineKind before = position > 0 ? get_kind (lines, position - 1) : HALLWAY_SCHED_LINE_BLANK;
  HallwaySchedLineKind after = position + 1 < lines->len ? get_kind (lines, position + 1) : HALLWAY_SCHED_LINE_BLANK;

  return (before == HALLWAY_SCHED_LINE_BLANK || before == HALLWAY_SCHED_LINE_DAY) && after == HALLWAY_SCHED_LINE_BLANK;
}

static void
remember_slot (Finder *self,
               guint   position)
{
  g_autofree char *text = hallway_sched_lines_dup (self->lines, position);
  Slot             slot = { .position = position, .is_framed = is_framed (self->lines, position) };

  slot.clock = hallway_sched_clock_parse (text, slot.zone);
  g_array_append_val (self->slots, slot);
}

/* The heading that the session of a date stands under. A description may hold times on lines of their own, so that a
 * heading between blank lines is surer. */
static const Slot *
find_slot (Finder                 *self,
           const HallwaySchedWhen *when)
{
  const Slot *first = NULL;
  guint       oldest = self->slots->len > MOST_SLOTS ? self->slots->len - MOST_SLOTS : 0;

  for (guint i = self->slots->len; when->start != HALLWAY_TIME_UNKNOWN && i-- > oldest;)
    {
      const Slot *slot = &g_array_index (self->slots, Slot, i);

      if (when->start - hallway_time_get_day (when->start) != slot->clock)
        continue;
      if (*slot->zone != '\0' && *when->zone != '\0' && !g_str_equal (slot->zone, when->zone))
        continue;
      if (slot->is_framed)
        return slot;
      first = slot;
    }

  return first;
}

/* A date without a heading of its own: the date of the new layout once more, or a session under the heading of the
 * one before it; else it is part of a description. */
static gboolean
take_date_without_slot (Finder            *self,
                        HallwaySchedBlock *block)
{
  HallwaySchedBlock *last = NULL;

  if (self->blocks->len > 0)
    last = &g_array_index (self->blocks, HallwaySchedBlock, self->blocks->len - 1);
  if (last == NULL || self->slots->len > 0)
    return FALSE;
  if (hallway_sched_block_has_date_under_title (last, self->lines))
    {
      if (last->second_date == NONE && same_text (self->lines, last->date, block->date))
        last->second_date = block->date;
      return FALSE;
    }

  block->title = self->loose_title;

  return block->title != NONE;
}

static gboolean
take_date_under_slot (Finder            *self,
                      HallwaySchedBlock *block,
                      const Slot        *slot)
{
  guint title = hallway_sched_lines_skip (self->lines, slot->position + 1, block->date);

  block->slot = slot->position;
  block->title = title < block->date ? title : NONE;
  if (*block->when.zone == '\0')
    g_strlcpy (block->when.zone, slot->zone, HALLWAY_SCHED_ZONE_SIZE);

  return TRUE;
}

static void
take_date (Finder *self,
           guint   position)
{
  HallwaySchedBlock block = { NONE, NONE, position, NONE, self->lines->len, HALLWAY_SCHED_WHEN_UNKNOWN };
  g_autofree char  *text = hallway_sched_lines_dup (self->lines, position);
  const Slot       *slot;

  hallway_sched_when_parse (&block.when, text);
  slot = find_slot (self, &block.when);
  if (slot != NULL ? !take_date_under_slot (self, &block, slot) : !take_date_without_slot (self, &block))
    return;

  g_array_append_val (self->blocks, block);
  g_array_set_size (self->slots, 0);
  self->loose_title = NONE;
  self->is_after_tail = FALSE;
}

/* The heading of a day has the heading of a slot under it. */
static gboolean
is_day_heading (GArray *lines,
                guint   position)
{
  guint next;

  if (get_kind (lines, position) != HALLWAY_SCHED_LINE_DAY)
    return FALSE;
  next = hallway_sched_lines_skip (lines, position + 1, lines->len);

  return next == lines->len || get_kind (lines, next) == HALLWAY_SCHED_LINE_SLOT;
}

static gboolean
ends_session (GArray  *lines,
              guint    position,
              gboolean is_last)
{
  HallwaySchedLineKind kind = get_kind (lines, position);

  return kind == HALLWAY_SCHED_LINE_END || is_day_heading (lines, position) ||
         (is_last && kind == HALLWAY_SCHED_LINE_SLOT && is_framed (lines, position));
}

/* A session ends where the next begins, without the heading of the next day. */
static void
find_end (GArray            *lines,
          HallwaySchedBlock *block,
          HallwaySchedBlock *next)
{
  guint end = lines->len;

  if (next != NULL)
    end = next->slot != NONE ? next->slot : next->title;
  block->end = block->date + 1;
  while (block->end < end && !ends_session (lines, block->end, next == NULL))
    block->end++;
}

/**
 * hallway_sched_block_has_date_under_title:
 *
 * Returns: whether nothing stands between title and date: the new layout, or a session without any text
 */
gboolean
hallway_sched_block_has_date_under_title (const HallwaySchedBlock *self,
                                          GArray                  *lines)
{
  return self->title == NONE || hallway_sched_lines_skip (lines, self->title + 1, self->date) == self->date;
}

/**
 * hallway_sched_blocks_find:
 * @lines: (element-type HallwaySchedLine): a page
 *
 * Finds the sessions of a page by their dates, which nothing else looks like.
 *
 * Returns: (transfer full) (element-type HallwaySchedBlock): the sessions, perhaps none
 */
GArray *
hallway_sched_blocks_find (GArray *lines)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (HallwaySchedBlock));
  Finder  self = { .lines = lines, .blocks = blocks, .loose_title = NONE };

  self.slots = g_array_new (FALSE, FALSE, sizeof (Slot));
  for (guint i = 0; i < lines->len; i++)
    {
      HallwaySchedLineKind kind = get_kind (lines, i);

      if (kind == HALLWAY_SCHED_LINE_SLOT)
        remember_slot (&self, i);
      else if (kind == HALLWAY_SCHED_LINE_WHEN)
        take_date (&self, i);
      else if (kind == HALLWAY_SCHED_LINE_BLANK)
        self.is_after_tail = TRUE;
      else if (kind == HALLWAY_SCHED_LINE_TEXT && self.is_after_tail && self.loose_title == NONE)
        self.loose_title = i;
    }
  for (guint i = 0; i < blocks->len; i++)
    find_end (lines, &g_array_index (blocks, HallwaySchedBlock, i),
              i + 1 < blocks->len ? &g_array_index (blocks, HallwaySchedBlock, i + 1) : NULL);
  g_array_unref (self.slots);

  return blocks;
}
