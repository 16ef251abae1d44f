/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-ctl-filter.h"

#include "model/hallway-conference.h"
#include "model/hallway-limits.h"
#include "model/hallway-query.h"

static char      **days = NULL;
static char      **rooms = NULL;
static char      **tracks = NULL;
static char      **types = NULL;
static char      **speakers = NULL;
static char      **languages = NULL;
static char      **searches = NULL;
static gboolean    starred = FALSE;
static gboolean    now = FALSE;

const GOptionEntry hallway_ctl_filter_options[] = {
  { "day", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &days, "only this day", "YYYY-MM-DD" },
  { "room", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rooms, "only in this room", "ROOM" },
  { "track", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &tracks, "only of this track", "TRACK" },
  { "type", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &types, "only of this type", "TYPE" },
  { "speaker", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &speakers, "only with this person", "NAME" },
  { "language", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &languages, "only in this language", "LANGUAGE" },
  { "starred", 0, 0, G_OPTION_ARG_NONE, &starred, "only what is starred", NULL },
  { "now", 0, 0, G_OPTION_ARG_NONE, &now, "only what takes place now", NULL },
  { "search", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &searches, "only with these words", "WORDS" },
  { NULL },
};

static gboolean
check_day (const char *day,
           GError    **error)
{
  if (hallway_time_parse_date (day) != HALLWAY_TIME_UNKNOWN)
    return TRUE;

  return hallway_ctl_fail_usage (error, "“%s” is no day like 2026-01-31", day);
}

static gboolean
check_values (char   **values,
              GError **error)
{
  for (; values != NULL && *values != NULL; values++)
    {
      if (!g_utf8_validate (*values, -1, NULL))
        return hallway_ctl_fail_usage (error, "“%s” isn’t UTF-8", *values);
    }

  return TRUE;
}

/* Replaces @query by one with a term more. */
static void
add_term (HallwayQuery   **query,
          HallwayQueryKind kind,
          const char      *value)
{
  HallwayQuery *longer = hallway_query_add (*query, kind, value);

  hallway_query_unref (*query);
  *query = longer;
}

static gboolean
add_terms (HallwayQuery   **query,
           HallwayQueryKind kind,
           char           **values,
           GError         **error)
{
  if (!check_values (values, error))
    return FALSE;
  for (; values != NULL && *values != NULL; values++)
    {
      if (kind == HALLWAY_QUERY_DAY && !check_day (*values, error))
        return FALSE;
      add_term (query, kind, *values);
    }

  return TRUE;
}

/* Several searches find what one of them finds. */
static gboolean
add_searches (HallwayQuery       **query,
              HallwayStore        *store,
              const HallwayRecord *conference,
              GError             **error)
{
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  g_autofree char         *words = NULL;
  g_auto (GStrv)           keys = NULL;
  HallwayQuery            *longer;

  if (searches == NULL)
    return TRUE;
  if (!check_values (searches, error))
    return FALSE;
  for (guint i = 0; searches[i] != NULL; i++)
    {
      g_auto (GStrv) found_here = hallway_store_search (store, conference->id, searches[i], HALLWAY_LIMIT_SESSIONS, error);

      if (found_here == NULL)
        return FALSE;
      g_strv_builder_addv (found, (const char **) found_here);
    }
  words = g_strjoinv (" ", searches);
  keys = g_strv_builder_end (found);
  longer = hallway_query_set_search (*query, words, (const char *const *) keys);
  hallway_query_unref (*query);
  *query = longer;

  return TRUE;
}

static HallwayQuery *
make_query (HallwayStore        *store,
            const HallwayRecord *conference,
            GError             **error)
{
  g_autoptr (HallwayQuery) query = hallway_query_new ();

  if (!add_terms (&query, HALLWAY_QUERY_DAY, days, error) || !add_terms (&query, HALLWAY_QUERY_ROOM, rooms, error) ||
      !add_terms (&query, HALLWAY_QUERY_TRACK, tracks, error) || !add_terms (&query, HALLWAY_QUERY_TYPE, types, error) ||
      !add_terms (&query, HALLWAY_QUERY_SPEAKER, speakers, error) ||
      !add_terms (&query, HALLWAY_QUERY_LANGUAGE, languages, error) || !add_searches (&query, store, conference, error))
    return NULL;
  if (starred)
    add_term (&query, HALLWAY_QUERY_STARRED, NULL);
  if (now)
    add_term (&query, HALLWAY_QUERY_NOW, NULL);

  return g_steal_pointer (&query);
}

/**
 * hallway_ctl_filter:
 * @ctl: a run of the program, with its store open
 * @conference: whose sessions they are
 * @entries: (element-type HallwayEntry): its sessions
 * @error: return location
 *
 * Returns: (transfer container) (element-type HallwayEntry): what the filters of the command line let through, by start
 *   and then in the publisher's order, or %NULL
 */
GPtrArray *
hallway_ctl_filter (HallwayCtl    *ctl,
                    HallwayRecord *conference,
                    GPtrArray     *entries,
                    GError       **error)
{
  g_autoptr (HallwayQuery)      query = make_query (ctl->store, conference, error);
  g_autoptr (HallwayConference) model = NULL;
  g_autoptr (GPtrArray)         passed = NULL;

  if (query == NULL)
    return NULL;
  if (hallway_query_get_n_terms (query) == 0)
    return g_ptr_array_ref (entries);

  model = hallway_conference_new (conference, entries);
  passed = g_ptr_array_new_with_free_func ((GDestroyNotify) hallway_entry_unref);
  for (guint i = 0; i < entries->len; i++)
    {
      HallwaySession *session = hallway_conference_get_session (model, i);

      if (hallway_query_matches (query, session, ctl->now))
        g_ptr_array_add (passed, hallway_entry_ref (hallway_session_get_entry (session)));
    }

  return g_steal_pointer (&passed);
}
