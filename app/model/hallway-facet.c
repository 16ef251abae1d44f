/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-facet-private.h"

#include "hallway-conference.h"

struct _HallwayFacetValue
{
  GObject          parent_instance;

  HallwayQueryKind kind;
  char            *name;     /* (owned) (nullable): as the publisher writes it; NULL of starred and now */
  HallwayTrack    *track;    /* (owned) (nullable): that it is the name of */
  guint            position; /* among all, in the publisher's order */
  guint            n_sessions;
  guint            n_counted; /* while sessions are counted */
  gboolean         chosen;
};

G_DEFINE_FINAL_TYPE (HallwayFacetValue, hallway_facet_value, G_TYPE_OBJECT)

typedef enum
{
  PROP_NAME = 1,
  PROP_N_SESSIONS,
  PROP_CHOSEN,
} HallwayFacetValueProperty;

static GParamSpec *properties[PROP_CHOSEN + 1];

struct _HallwayFacet
{
  HallwayArrayList parent_instance; /* of HallwayFacetValue, those with sessions first */

  HallwayQueryKind kind;
  GHashTable      *by_name; /* (owned) (element-type utf8 HallwayFacetValue): by folded name, owned */
  guint            n_chosen;
};

G_DEFINE_FINAL_TYPE (HallwayFacet, hallway_facet, HALLWAY_TYPE_ARRAY_LIST)

static GPtrArray *
get_values (HallwayFacet *self)
{
  return hallway_array_list_get_items (HALLWAY_ARRAY_LIST (self));
}

static void
set_n_sessions (HallwayFacetValue *self,
                guint              n_sessions)
{
  if (self->n_sessions == n_sessions)
    return;

  self->n_sessions = n_sessions;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SESSIONS]);
}

static void
set_chosen (HallwayFacetValue *self,
            gboolean           chosen)
{
  if (self->chosen == chosen)
    return;

  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}

/* The same name in other letters is the same value, as it matches the same sessions. */
static void
add_value (HallwayFacet *self,
           const char   *name,
           const char   *folded,
           HallwayTrack *track)
{
  HallwayFacetValue *value;

  if (g_hash_table_contains (self->by_name, folded))
    return;

  value = g_object_new (HALLWAY_TYPE_FACET_VALUE, NULL);
  value->kind = self->kind;
  value->name = g_strdup (name);
  value->track = track != NULL ? g_object_ref (track) : NULL;
  value->position = get_values (self)->len;
  g_ptr_array_add (get_values (self), value);
  g_hash_table_insert (self->by_name, g_strdup (folded), value);
}

static void
add_rooms (HallwayFacet *self,
           GListModel   *rooms)
{
  for (guint i = 0; i < g_list_model_get_n_items (rooms); i++)
    {
      g_autoptr (HallwayRoom) room = g_list_model_get_item (rooms, i);

      add_value (self, hallway_room_get_name (room), hallway_room_get_folded_name (room), NULL);
    }
}

static void
add_tracks (HallwayFacet *self,
            GListModel   *tracks)
{
  for (guint i = 0; i < g_list_model_get_n_items (tracks); i++)
    {
      g_autoptr (HallwayTrack) track = g_list_model_get_item (tracks, i);

      add_value (self, hallway_track_get_name (track), hallway_track_get_folded_name (track), track);
    }
}

/* Types and languages are known by the sessions alone. */
static void
add_of_sessions (HallwayFacet      *self,
                 HallwayConference *conference)
{
  guint n_sessions = g_list_model_get_n_items (hallway_conference_get_sessions (conference));

  for (guint i = 0; i < n_sessions; i++)
    {
      HallwaySession *session = hallway_conference_get_session (conference, i);
      gboolean        is_type = self->kind == HALLWAY_QUERY_TYPE;
      const char     *folded = is_type ? hallway_session_get_folded_type_name (session) : hallway_session_get_folded_language (session);

      if (folded != NULL)
        add_value (self, is_type ? hallway_session_get_type_name (session) : hallway_session_get_language (session), folded, NULL);
    }
}

static const char *
get_folded_name (HallwaySession  *session,
                 HallwayQueryKind kind)
{
  HallwayRoom  *room = hallway_session_get_room (session);
  HallwayTrack *track = hallway_session_get_track (session);

  if (kind == HALLWAY_QUERY_ROOM)
    return room != NULL ? hallway_room_get_folded_name (room) : NULL;

  if (kind == HALLWAY_QUERY_TRACK)
    return track != NULL ? hallway_track_get_folded_name (track) : NULL;

  return kind == HALLWAY_QUERY_TYPE ? hallway_session_get_folded_type_name (session)
                                    : hallway_session_get_folded_language (session);
}

static HallwayFacetValue *
find_value (HallwayFacet   *self,
            HallwaySession *session,
            gint64          now)
{
  const char *folded;

  if (self->kind == HALLWAY_QUERY_STARRED)
    return hallway_session_get_starred (session) ? get_values (self)->pdata[0] : NULL;

  if (self->kind == HALLWAY_QUERY_NOW)
    return hallway_session_is_running (session, now) ? get_values (self)->pdata[0] : NULL;

  folded = get_folded_name (session, self->kind);
  return folded != NULL ? g_hash_table_lookup (self->by_name, folded) : NULL;
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  const HallwayFacetValue *first = *(HallwayFacetValue *const *) a;
  const HallwayFacetValue *second = *(HallwayFacetValue *const *) b;

  if ((first->n_sessions > 0) != (second->n_sessions > 0))
    return first->n_sessions > 0 ? -1 : 1;

  return first->position < second->position ? -1 : first->position > second->position;
}

static gboolean
is_sorted (HallwayFacet *self)
{
  GPtrArray *values = get_values (self);

  for (guint i = 1; i < values->len; i++)
    if (compare_values (&values->pdata[i - 1], &values->pdata[i]) > 0)
      return FALSE;

  return TRUE;
}

static void
hallway_facet_value_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HallwayFacetValue *self = HALLWAY_FACET_VALUE (object);

  switch ((HallwayFacetValueProperty) prop_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;

    case PROP_N_SESSIONS:
      g_value_set_uint (value, self->n_sessions);
      break;

    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_facet_value_finalize (GObject *object)
{
  HallwayFacetValue *self = HALLWAY_FACET_VALUE (object);

  g_free (self->name);
  g_clear_object (&self->track);

  G_OBJECT_CLASS (hallway_facet_value_parent_class)->finalize (object);
}

static void
hallway_facet_finalize (GObject *object)
{
  HallwayFacet *self = HALLWAY_FACET (object);

  g_clear_pointer (&self->by_name, g_hash_table_unref);

  G_OBJECT_CLASS (hallway_facet_parent_class)->finalize (object);
}

static void
hallway_facet_value_class_init (HallwayFacetValueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_facet_value_get_property;
  object_class->finalize = hallway_facet_value_finalize;

  properties[PROP_NAME] =
    g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SESSIONS] =
    g_param_spec_uint ("n-sessions", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_facet_value_init (HallwayFacetValue *self)
{
}

static void
hallway_facet_class_init (HallwayFacetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_facet_finalize;
}

static void
hallway_facet_init (HallwayFacet *self)
{
  hallway_array_list_set_up (HALLWAY_ARRAY_LIST (self), HALLWAY_TYPE_FACET_VALUE, g_ptr_array_new_with_free_func (g_object_unref));
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * hallway_facet_value_get_kind:
 *
 * Returns: what sessions are filtered by
 */
HallwayQueryKind
hallway_facet_value_get_kind (HallwayFacetValue *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (self), HALLWAY_QUERY_ROOM);

  return self->kind;
}

/**
 * hallway_facet_value_get_name:
 *
 * Returns: (nullable): the value for hallway_query_add(); %NULL of starred and now
 */
const char *
hallway_facet_value_get_name (HallwayFacetValue *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (self), NULL);

  return self->name;
}

/**
 * hallway_facet_value_get_track:
 *
 * Returns: (transfer none) (nullable): the track that it is the name of
 */
HallwayTrack *
hallway_facet_value_get_track (HallwayFacetValue *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (self), NULL);

  return self->track;
}

/**
 * hallway_facet_value_get_n_sessions:
 *
 * Returns: how many sessions choosing it alone of its kind leaves, as hallway_facets_count() counted
 */
guint
hallway_facet_value_get_n_sessions (HallwayFacetValue *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (self), 0);

  return self->n_sessions;
}

/**
 * hallway_facet_value_get_chosen:
 *
 * Returns: whether it is filtered for
 */
gboolean
hallway_facet_value_get_chosen (HallwayFacetValue *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET_VALUE (self), FALSE);

  return self->chosen;
}

/**
 * hallway_facet_get_kind:
 *
 * Returns: what sessions are filtered by
 */
HallwayQueryKind
hallway_facet_get_kind (HallwayFacet *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET (self), HALLWAY_QUERY_ROOM);

  return self->kind;
}

/**
 * hallway_facet_get_n_values:
 *
 * Returns: how many values the conference has of that kind
 */
guint
hallway_facet_get_n_values (HallwayFacet *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET (self), 0);

  return get_values (self)->len;
}

/**
 * hallway_facet_get_n_chosen:
 *
 * Returns: how many of them are filtered for
 */
guint
hallway_facet_get_n_chosen (HallwayFacet *self)
{
  g_return_val_if_fail (HALLWAY_IS_FACET (self), 0);

  return self->n_chosen;
}

/**
 * _hallway_facet_new:
 *
 * Returns: (transfer full): a facet without values
 */
HallwayFacet *
_hallway_facet_new (HallwayQueryKind kind)
{
  HallwayFacet *self = g_object_new (HALLWAY_TYPE_FACET, NULL);

  self->kind = kind;
  return self;
}

/**
 * _hallway_facet_fill:
 *
 * Lists the values of a conference, in place of those of another.
 */
void
_hallway_facet_fill (HallwayFacet      *self,
                     HallwayConference *conference)
{
  GPtrArray *values = get_values (self);
  guint      n_removed = values->len;

  g_hash_table_remove_all (self->by_name);
  g_ptr_array_set_size (values, 0);
  if (self->kind == HALLWAY_QUERY_ROOM)
    add_rooms (self, hallway_conference_get_rooms (conference));
  else if (self->kind == HALLWAY_QUERY_TRACK)
    add_tracks (self, hallway_conference_get_tracks (conference));
  else if (self->kind == HALLWAY_QUERY_STARRED || self->kind == HALLWAY_QUERY_NOW)
    add_value (self, NULL, "", NULL);
  else
    add_of_sessions (self, conference);

  self->n_chosen = 0;
  if (n_removed > 0 || values->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_removed, values->len);
}

/**
 * _hallway_facet_begin_count:
 *
 * Counts from none.
 */
void
_hallway_facet_begin_count (HallwayFacet *self)
{
  GPtrArray *values = get_values (self);

  for (guint i = 0; i < values->len; i++)
    ((HallwayFacetValue *) values->pdata[i])->n_counted = 0;
}

/**
 * _hallway_facet_count_session:
 *
 * Counts a session for the value that it has, if it has one.
 */
void
_hallway_facet_count_session (HallwayFacet   *self,
                              HallwaySession *session,
                              gint64          now)
{
  HallwayFacetValue *value = find_value (self, session, now);

  if (value != NULL)
    value->n_counted++;
}

/**
 * _hallway_facet_end_count:
 *
 * Tells what was counted and what is chosen.
 */
void
_hallway_facet_end_count (HallwayFacet *self,
                          HallwayQuery *filters)
{
  self->n_chosen = 0;
  for (guint i = 0; i < get_values (self)->len; i++)
    {
      HallwayFacetValue *value = get_values (self)->pdata[i];

      set_n_sessions (value, value->n_counted);
      set_chosen (value, hallway_query_has (filters, self->kind, value->name));
      self->n_chosen += value->chosen;
    }

  if (is_sorted (self))
    return;

  g_ptr_array_sort (get_values (self), compare_values);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, get_values (self)->len, get_values (self)->len);
}
