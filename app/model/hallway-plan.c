/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-plan.h"

#include <string.h>

/* An entry that takes part in the plan. Stops of one lane can be compared; a lane is all that has a place in time, or
 * the floating ones of one conference. */
typedef struct
{
  const HallwayEntry *entry; /* (unowned) */
  const char         *lane;  /* (unowned) (nullable): NULL for what has a place in time */
  gint64              start;
  gint64              end;      /* or HALLWAY_TIME_UNKNOWN */
  gint64              latest;   /* end of all stops of the lane up to this one */
  guint               position; /* in the agenda */
} Stop;

struct _HallwayPlan
{
  GPtrArray *entries; /* (owned) (element-type HallwayEntry) */
  GArray    *stops;   /* (owned) (element-type Stop): by lane, then start */
};

/* What to do with two neighbours and the minutes between them; FALSE passes them over. */
typedef gboolean (*NeighbourFunc) (const Stop *before, const Stop *after, gint64 minutes);

static const Stop *
get_stop (HallwayPlan *self,
          guint        number)
{
  return &g_array_index (self->stops, Stop, number);
}

static const char *
get_conference_id (const HallwayEntry *entry)
{
  return entry->conference != NULL ? entry->conference->id : "";
}

/* Whether @entry means anything for others; fills the stop if so. */
static gboolean
make_stop (const HallwayEntry *entry,
           guint               position,
           Stop               *stop)
{
  HallwaySpan span = hallway_entry_get_span (entry);

  if (entry->state != HALLWAY_ENTRY_PRESENT && entry->state != HALLWAY_ENTRY_OWN)
    return FALSE;
  if (entry->session->status == HALLWAY_STATUS_CANCELLED || !hallway_span_has_start (&span))
    return FALSE;

  stop->entry = entry;
  stop->lane = span.floating ? get_conference_id (entry) : NULL;
  stop->start = span.start;
  stop->end = hallway_span_get_end (&span);
  stop->latest = stop->end;
  stop->position = position;
  return TRUE;
}

static int
compare_stops (gconstpointer a,
               gconstpointer b)
{
  const Stop *first = a;
  const Stop *second = b;
  int         order = g_strcmp0 (first->lane, second->lane);

  if (order != 0)
    return order;
  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

static gboolean
same_lane (const Stop *a,
           const Stop *b)
{
  return g_strcmp0 (a->lane, b->lane) == 0;
}

/* Minutes that two stops of one lane share, at least 1 if any time at all. */
static int
get_shared_minutes (const Stop *a,
                    const Stop *b)
{
  gint64 seconds;

  if (a->end == HALLWAY_TIME_UNKNOWN || b->end == HALLWAY_TIME_UNKNOWN)
    return 0;

  seconds = MIN (a->end, b->end) - MAX (a->start, b->start);
  return seconds > 0 ? (int) MAX (seconds / 60, 1) : 0;
}

static gboolean
is_gap (const Stop *before,
        const Stop *after,
        gint64      minutes)
{
  return minutes >= HALLWAY_GAP_MINUTES && hallway_entry_get_day (before->entry) == hallway_entry_get_day (after->entry);
}

static gboolean
is_change (const Stop *before,
           const Stop *after,
           gint64      minutes)
{
  const char *from = before->entry->session->room;
  const char *to = after->entry->session->room;

  if (minutes >= HALLWAY_GAP_MINUTES || from == NULL || to == NULL)
    return FALSE;
  return !g_str_equal (get_conference_id (before->entry), get_conference_id (after->entry)) || !g_str_equal (from, to);
}

/* Of all that has begun, what ends last stands before the next one. One of unknown length hides what follows it. */
static GArray *
list_neighbours (HallwayPlan  *self,
                 NeighbourFunc accepts)
{
  GArray     *gaps = g_array_new (FALSE, FALSE, sizeof (HallwayGap));
  const Stop *before = NULL;

  for (guint i = 0; i < self->stops->len; i++)
    {
      const Stop *after = get_stop (self, i);

      if (before != NULL && !same_lane (before, after))
        before = NULL;
      if (before != NULL && before->end != HALLWAY_TIME_UNKNOWN && before->end <= after->start)
        {
          HallwayGap gap = { before->position, after->position, before->end, after->start, (int) ((after->start - before->end) / 60) };

          if (accepts (before, after, gap.minutes))
            g_array_append_val (gaps, gap);
        }
      if (before == NULL || before->end == HALLWAY_TIME_UNKNOWN || after->end == HALLWAY_TIME_UNKNOWN || after->end >= before->end)
        before = after;
    }
  return gaps;
}

/* The first stop that could share time with @stop: the first of its lane whose latest end is after its start. */
static guint
find_first_candidate (HallwayPlan *self,
                      const Stop  *stop)
{
  guint first = 0, last = self->stops->len;

  while (first < last)
    {
      guint       middle = first + (last - first) / 2;
      const Stop *candidate = get_stop (self, middle);
      int         order = g_strcmp0 (candidate->lane, stop->lane);

      if (order < 0 || (order == 0 && candidate->latest <= stop->start))
        first = middle + 1;
      else
        last = middle;
    }
  return first;
}

static gboolean
is_same_session (const HallwayEntry *a,
                 const HallwayEntry *b)
{
  return g_str_equal (get_conference_id (a), get_conference_id (b)) && g_str_equal (a->session->key, b->session->key);
}

/**
 * hallway_plan_new:
 * @entries: (element-type HallwayEntry): the agenda
 *
 * Returns: (transfer full): what they mean for one another
 */
HallwayPlan *
hallway_plan_new (GPtrArray *entries)
{
  HallwayPlan *self = g_new0 (HallwayPlan, 1);

  self->entries = g_ptr_array_new_full (entries->len, (GDestroyNotify) hallway_entry_unref);
  self->stops = g_array_new (FALSE, FALSE, sizeof (Stop));
  for (guint i = 0; i < entries->len; i++)
    {
      HallwayEntry *entry = hallway_entry_ref (entries->pdata[i]);
      Stop          stop;

      g_ptr_array_add (self->entries, entry);
      if (make_stop (entry, i, &stop))
        g_array_append_val (self->stops, stop);
    }
  g_array_sort (self->stops, compare_stops);
  for (guint i = 1; i < self->stops->len; i++)
    if (same_lane (get_stop (self, i - 1), get_stop (self, i)))
      g_array_index (self->stops, Stop, i).latest = MAX (get_stop (self, i)->latest, get_stop (self, i - 1)->latest);
  return self;
}

/**
 * hallway_plan_free:
 * @self: (transfer full): a plan
 */
void
hallway_plan_free (HallwayPlan *self)
{
  g_ptr_array_unref (self->entries);
  g_array_unref (self->stops);
  g_free (self);
}

/**
 * hallway_plan_list_overlaps:
 *
 * Returns: (transfer full) (element-type HallwayOverlap): every pair that overlaps, not only neighbours, by time
 */
GArray *
hallway_plan_list_overlaps (HallwayPlan *self)
{
  GArray *overlaps = g_array_new (FALSE, FALSE, sizeof (HallwayOverlap));

  for (guint i = 0; i < self->stops->len; i++)
    {
      const Stop *first = get_stop (self, i);

      for (guint j = i + 1; j < self->stops->len; j++)
        {
          const Stop    *second = get_stop (self, j);
          HallwayOverlap overlap = { first->position, second->position, 0 };

          if (first->end == HALLWAY_TIME_UNKNOWN || !same_lane (first, second) || second->start >= first->end)
            break;
          overlap.minutes = get_shared_minutes (first, second);
          if (overlap.minutes > 0)
            g_array_append_val (overlaps, overlap);
        }
    }
  return overlaps;
}

/**
 * hallway_plan_list_gaps:
 *
 * Returns: (transfer full) (element-type HallwayGap): the free times of at least %HALLWAY_GAP_MINUTES between two
 *   entries of one day
 */
GArray *
hallway_plan_list_gaps (HallwayPlan *self)
{
  return list_neighbours (self, is_gap);
}

/**
 * hallway_plan_list_changes:
 *
 * Returns: (transfer full) (element-type HallwayGap): where two entries follow one another within less than
 *   %HALLWAY_GAP_MINUTES in different rooms
 */
GArray *
hallway_plan_list_changes (HallwayPlan *self)
{
  return list_neighbours (self, is_change);
}

/**
 * hallway_plan_list_clashes:
 * @entry: one of the agenda's, or any other
 *
 * Returns: (transfer full) (element-type HallwayClash): what @entry overlaps in the agenda, by time
 */
GArray *
hallway_plan_list_clashes (HallwayPlan        *self,
                           const HallwayEntry *entry)
{
  GArray *clashes = g_array_new (FALSE, FALSE, sizeof (HallwayClash));
  Stop    stop;

  if (!make_stop (entry, 0, &stop) || stop.end == HALLWAY_TIME_UNKNOWN)
    return clashes;

  for (guint i = find_first_candidate (self, &stop); i < self->stops->len; i++)
    {
      const Stop  *other = get_stop (self, i);
      HallwayClash clash = { other->position, get_shared_minutes (other, &stop) };

      if (!same_lane (other, &stop) || other->start >= stop.end)
        break;
      if (clash.minutes > 0 && !is_same_session (other->entry, entry))
        g_array_append_val (clashes, clash);
    }
  return clashes;
}

/**
 * hallway_plan_list_conflicts:
 * @entry: one of the agenda's, or any other
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): "CONF/KEY" of what @entry overlaps in the agenda,
 *   by time; %NULL if nothing
 */
char **
hallway_plan_list_conflicts (HallwayPlan        *self,
                             const HallwayEntry *entry)
{
  g_autoptr (GArray)       clashes = hallway_plan_list_clashes (self, entry);
  g_autoptr (GStrvBuilder) conflicts = g_strv_builder_new ();

  if (clashes->len == 0)
    return NULL;

  for (guint i = 0; i < clashes->len; i++)
    {
      guint            position = g_array_index (clashes, HallwayClash, i).position;
      g_autofree char *name = hallway_entry_make_path (g_ptr_array_index (self->entries, position));

      g_strv_builder_add (conflicts, name);
    }
  return g_strv_builder_end (conflicts);
}

/**
 * hallway_plan_compare:
 *
 * Orders an agenda: by time, those without a start last; within the same time by conference, and then as the
 * publisher does where that is known.
 *
 * Returns: less than, equal to or more than 0
 */
int
hallway_plan_compare (const HallwayEntry *a,
                      const HallwayEntry *b)
{
  int order = hallway_span_compare (&a->session->span, &b->session->span);

  if (order == 0)
    order = strcmp (get_conference_id (a), get_conference_id (b));
  if (order == 0 && a->draft == b->draft)
    order = a->session < b->session ? -1 : a->session > b->session;
  return order != 0 ? order : strcmp (a->session->key, b->session->key);
}

/**
 * hallway_plan_starts_after:
 * @now: Unix time
 *
 * Returns: whether an entry takes place and begins at @now or later; a floating one's time can't be told
 */
gboolean
hallway_plan_starts_after (const HallwayEntry *entry,
                           gint64              now)
{
  Stop stop;

  return make_stop (entry, 0, &stop) && stop.lane == NULL && stop.start >= now;
}
