/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-facets.h"

#include "hallway-facet-private.h"

static const HallwayQueryKind kinds[] = {
  HALLWAY_QUERY_STARRED,
  HALLWAY_QUERY_NOW,
  HALLWAY_QUERY_ROOM,
  HALLWAY_QUERY_TRACK,
  HALLWAY_QUERY_TYPE,
  HALLWAY_QUERY_LANGUAGE,
};

struct _HallwayFacets
{
  GObject       parent_instance;

  HallwayFacet *facets[G_N_ELEMENTS (kinds)]; /* (owned) */
};

G_DEFINE_FINAL_TYPE (HallwayFacets, hallway_facets, G_TYPE_OBJECT)

static void
count_session (HallwayFacets  *self,
               HallwaySession *session,
               guint           missing,
               gint64          now)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((missing & ~(1u << kinds[i])) == 0)
      _hallway_facet_count_session (self->facets[i], session, now);
}

static void
hallway_facets_dispose (GObject *object)
{
  HallwayFacets *self = HALLWAY_FACETS (object);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_clear_object (&self->facets[i]);

  G_OBJECT_CLASS (hallway_facets_parent_class)->dispose (object);
}

static void
hallway_facets_class_init (HallwayFacetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = hallway_facets_dispose;
}

static void
hallway_facets_init (HallwayFacets *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->facets[i] = _hallway_facet_new (kinds[i]);
}

/**
 * hallway_facets_new:
 *
 * Returns: (transfer full): what no sessions can be filtered by
 */
HallwayFacets *
hallway_facets_new (void)
{
  return g_object_new (HALLWAY_TYPE_FACETS, NULL);
}

/**
 * hallway_facets_set_conference:
 * @conference: whose rooms, tracks, types and languages there are to choose from
 *
 * Lists the values of a conference; hallway_facets_count() counts them.
 */
void
hallway_facets_set_conference (HallwayFacets     *self,
                               HallwayConference *conference)
{
  g_return_if_fail (HALLWAY_IS_FACETS (self));
  g_return_if_fail (HALLWAY_IS_CONFERENCE (conference));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    _hallway_facet_fill (self->facets[i], conference);
}

/**
 * hallway_facets_count:
 * @filters: what is chosen
 * @candidates: (nullable) (element-type HallwaySession): what is filtered, such as the sessions of a day
 * @now: Unix time
 *
 * Counts for each value how many of the candidates it would leave if it alone were chosen of its kind, beside what is
 * chosen of the others.
 */
void
hallway_facets_count (HallwayFacets *self,
                      HallwayQuery  *filters,
                      GPtrArray     *candidates,
                      gint64         now)
{
  g_return_if_fail (HALLWAY_IS_FACETS (self));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    _hallway_facet_begin_count (self->facets[i]);
  for (guint i = 0; candidates != NULL && i < candidates->len; i++)
    {
      HallwaySession *session = g_ptr_array_index (candidates, i);

      count_session (self, session, hallway_query_find_missing (filters, session, now), now);
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    _hallway_facet_end_count (self->facets[i], filters);
}

/**
 * hallway_facets_get:
 * @kind: starred, now, room, track, type or language
 *
 * Returns: (transfer none) (nullable): the values of that kind
 */
HallwayFacet *
hallway_facets_get (HallwayFacets   *self,
                    HallwayQueryKind kind)
{
  g_return_val_if_fail (HALLWAY_IS_FACETS (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return self->facets[i];

  return NULL;
}
