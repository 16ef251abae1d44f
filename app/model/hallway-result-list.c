/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-result-list.h"

/* results : HallwayResultList<HallwaySession>      what the filters leave
 *  └ candidates : array of HallwaySession          of a day by time, or of a search the best first
 *     └ HallwayConference:sessions
 *
 * Each day is sorted when it is first shown, so that of 50,000 sessions only those of the day cost anything. */
struct _HallwayResultList
{
  HallwayArrayList   parent_instance;

  HallwayConference *conference; /* (owned) (nullable) */
  HallwayQuery      *filters;    /* (owned) */
  gint64             day;        /* wall clock of its midnight, HALLWAY_TIME_UNKNOWN for sessions without a day */
  gint64             now;        /* Unix time */
  GHashTable        *days;       /* (owned) (element-type HallwayDay Day): NULL is the day of sessions without one */
  GPtrArray         *found;      /* (owned) (nullable) (element-type HallwaySession): by the search */
};

typedef struct
{
  gint64     date;
  GPtrArray *sessions; /* (owned) (element-type HallwaySession) */
  gboolean   is_sorted;
} Day;

G_DEFINE_FINAL_TYPE (HallwayResultList, hallway_result_list, HALLWAY_TYPE_ARRAY_LIST)

static GPtrArray *
get_results (HallwayResultList *self)
{
  return hallway_array_list_get_items (HALLWAY_ARRAY_LIST (self));
}

static void
free_day (Day *day)
{
  g_ptr_array_unref (day->sessions);
  g_free (day);
}

static Day *
make_day (HallwayDay *date)
{
  Day *day = g_new0 (Day, 1);

  day->date = date != NULL ? hallway_day_get_date (date) : HALLWAY_TIME_UNKNOWN;
  day->sessions = g_ptr_array_new ();
  return day;
}

/* The conference owns its sessions, and is held as long as they are listed. */
static void
group_by_day (HallwayResultList *self)
{
  GListModel *sessions = hallway_conference_get_sessions (self->conference);

  for (guint i = 0; i < g_list_model_get_n_items (sessions); i++)
    {
      HallwaySession *session = hallway_conference_get_session (self->conference, i);
      HallwayDay     *date = hallway_session_get_day (session);
      Day            *day = g_hash_table_lookup (self->days, date);

      if (day == NULL)
        {
          day = make_day (date);
          g_hash_table_insert (self->days, date, day);
        }
      g_ptr_array_add (day->sessions, session);
    }
}

static int
compare_sessions (gconstpointer a,
                  gconstpointer b)
{
  return hallway_session_compare (*(HallwaySession *const *) a, *(HallwaySession *const *) b);
}

static Day *
find_day (HallwayResultList *self,
          gint64             date)
{
  GHashTableIter iter;
  Day           *day;

  g_hash_table_iter_init (&iter, self->days);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &day))
    if (day->date == date)
      return day;

  return NULL;
}

static GPtrArray *
list_day (HallwayResultList *self,
          gint64             date)
{
  Day *day = find_day (self, date);

  if (day == NULL)
    return NULL;

  if (!day->is_sorted)
    g_ptr_array_sort (day->sessions, compare_sessions);
  day->is_sorted = TRUE;
  return day->sessions;
}

static GPtrArray *
filter_candidates (HallwayResultList *self)
{
  GPtrArray *candidates = hallway_result_list_get_candidates (self);
  GPtrArray *results = g_ptr_array_new ();

  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    if (hallway_query_matches (self->filters, candidates->pdata[i], self->now))
      g_ptr_array_add (results, candidates->pdata[i]);
  return results;
}

/* What is asked for anew is shown anew: the same session may show other words that were found. */
static void
show_anew (HallwayResultList *self)
{
  GPtrArray            *results = filter_candidates (self);
  g_autoptr (GPtrArray) old = hallway_array_list_exchange (HALLWAY_ARRAY_LIST (self), results);

  if (old->len > 0 || results->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, results->len);
}

static void
update_if_filtered (HallwayResultList *self,
                    HallwayQueryKind   kind)
{
  if (hallway_query_count_kind (self->filters, kind) > 0)
    hallway_array_list_replace (HALLWAY_ARRAY_LIST (self), filter_candidates (self));
}

static void
star_changed_cb (HallwayResultList *self)
{
  update_if_filtered (self, HALLWAY_QUERY_STARRED);
}

static void
clear_results (HallwayResultList *self)
{
  g_clear_pointer (&self->found, g_ptr_array_unref);
  hallway_array_list_replace (HALLWAY_ARRAY_LIST (self), g_ptr_array_new ());
}

static void
let_go (HallwayResultList *self)
{
  g_hash_table_remove_all (self->days);
  if (self->conference != NULL)
    g_signal_handlers_disconnect_by_func (self->conference, star_changed_cb, self);
  g_clear_object (&self->conference);
}

static GPtrArray *
list_found (HallwayResultList *self,
            const char *const *keys)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; self->conference != NULL && keys[i] != NULL; i++)
    {
      HallwaySession *session = hallway_conference_find_session (self->conference, keys[i]);

      if (session != NULL)
        g_ptr_array_add (found, session);
    }
  return found;
}

static void
hallway_result_list_dispose (GObject *object)
{
  let_go (HALLWAY_RESULT_LIST (object));

  G_OBJECT_CLASS (hallway_result_list_parent_class)->dispose (object);
}

static void
hallway_result_list_finalize (GObject *object)
{
  HallwayResultList *self = HALLWAY_RESULT_LIST (object);

  g_clear_pointer (&self->filters, hallway_query_unref);
  g_clear_pointer (&self->days, g_hash_table_unref);
  g_clear_pointer (&self->found, g_ptr_array_unref);

  G_OBJECT_CLASS (hallway_result_list_parent_class)->finalize (object);
}

static void
hallway_result_list_class_init (HallwayResultListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_result_list_dispose;
  object_class->finalize = hallway_result_list_finalize;
}

static void
hallway_result_list_init (HallwayResultList *self)
{
  self->day = HALLWAY_TIME_UNKNOWN;
  self->filters = hallway_query_new ();
  self->days = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) free_day);
  hallway_array_list_set_up (HALLWAY_ARRAY_LIST (self), HALLWAY_TYPE_SESSION, g_ptr_array_new ());
}

/**
 * hallway_result_list_new:
 *
 * Returns: (transfer full): a list of nothing yet
 */
HallwayResultList *
hallway_result_list_new (void)
{
  return g_object_new (HALLWAY_TYPE_RESULT_LIST, NULL);
}

/**
 * hallway_result_list_set_conference:
 * @conference: (nullable): whose sessions to list
 *
 * Lists nothing, until hallway_result_list_show() asks for it.
 */
void
hallway_result_list_set_conference (HallwayResultList *self,
                                    HallwayConference *conference)
{
  g_return_if_fail (HALLWAY_IS_RESULT_LIST (self));
  g_return_if_fail (conference == NULL || HALLWAY_IS_CONFERENCE (conference));

  if (self->conference == conference)
    return;

  clear_results (self);
  let_go (self);
  self->day = HALLWAY_TIME_UNKNOWN;
  if (conference == NULL)
    return;

  self->conference = g_object_ref (conference);
  g_signal_connect_object (conference, "star-changed", G_CALLBACK (star_changed_cb), self, G_CONNECT_SWAPPED);
  group_by_day (self);
}

/**
 * hallway_result_list_set_now:
 * @now: Unix time
 *
 * Follows what runs now, if that is filtered for.
 */
void
hallway_result_list_set_now (HallwayResultList *self,
                             gint64             now)
{
  g_return_if_fail (HALLWAY_IS_RESULT_LIST (self));

  self->now = now;
  update_if_filtered (self, HALLWAY_QUERY_NOW);
}

/**
 * hallway_result_list_show:
 * @filters: what is left of the day or the search
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN for sessions that have no day
 * @found: (nullable) (array zero-terminated=1): the keys that a search found, the best first, to list in place of the day
 *
 * Lists what is asked for, all anew.
 */
void
hallway_result_list_show (HallwayResultList *self,
                          HallwayQuery      *filters,
                          gint64             day,
                          const char *const *found)
{
  g_autoptr (HallwayQuery) old_filters = NULL;

  g_return_if_fail (HALLWAY_IS_RESULT_LIST (self));
  g_return_if_fail (filters != NULL);

  old_filters = self->filters;
  self->filters = hallway_query_ref (filters);
  self->day = day;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  if (found != NULL)
    self->found = list_found (self, found);
  show_anew (self);
}

/**
 * hallway_result_list_get_candidates:
 *
 * Returns: (transfer none) (nullable) (element-type HallwaySession): what would be listed without filters
 */
GPtrArray *
hallway_result_list_get_candidates (HallwayResultList *self)
{
  g_return_val_if_fail (HALLWAY_IS_RESULT_LIST (self), NULL);

  return self->found != NULL ? self->found : list_day (self, self->day);
}

/**
 * hallway_result_list_get_n_hidden:
 *
 * Returns: how many sessions of the day or the search the filters hide
 */
guint
hallway_result_list_get_n_hidden (HallwayResultList *self)
{
  GPtrArray *candidates;

  g_return_val_if_fail (HALLWAY_IS_RESULT_LIST (self), 0);

  candidates = hallway_result_list_get_candidates (self);
  return candidates != NULL ? candidates->len - get_results (self)->len : 0;
}

/**
 * hallway_result_list_count_day:
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN
 *
 * Returns: how many sessions of a day the filters leave
 */
guint
hallway_result_list_count_day (HallwayResultList *self,
                               gint64             day)
{
  Day  *found;
  guint n_left = 0;

  g_return_val_if_fail (HALLWAY_IS_RESULT_LIST (self), 0);

  found = find_day (self, day);
  if (found == NULL || hallway_query_get_n_terms (self->filters) == 0)
    return found != NULL ? found->sessions->len : 0;

  for (guint i = 0; i < found->sessions->len; i++)
    n_left += hallway_query_matches (self->filters, found->sessions->pdata[i], self->now);
  return n_left;
}

/**
 * hallway_result_list_has_day:
 * @day: wall clock of its midnight, or %HALLWAY_TIME_UNKNOWN
 *
 * Returns: whether there are sessions of that day
 */
gboolean
hallway_result_list_has_day (HallwayResultList *self,
                             gint64             day)
{
  g_return_val_if_fail (HALLWAY_IS_RESULT_LIST (self), FALSE);

  return find_day (self, day) != NULL;
}

/**
 * hallway_result_list_contains:
 *
 * Returns: whether a session of the conference is listed
 */
gboolean
hallway_result_list_contains (HallwayResultList *self,
                              HallwaySession    *session)
{
  HallwayDay *day;

  g_return_val_if_fail (HALLWAY_IS_RESULT_LIST (self), FALSE);
  g_return_val_if_fail (HALLWAY_IS_SESSION (session), FALSE);

  if (self->found != NULL)
    return g_ptr_array_find (get_results (self), session, NULL);

  day = hallway_session_get_day (session);
  return (day != NULL ? hallway_day_get_date (day) : HALLWAY_TIME_UNKNOWN) == self->day &&
         hallway_query_matches (self->filters, session, self->now);
}
