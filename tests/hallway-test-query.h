/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-query.h"

/* A query of terms as scripts write them, separated by "; ". */
static inline HallwayQuery *
hallway_test_make_query (const char *terms)
{
  g_auto (GStrv) list = g_strsplit (terms, "; ", -1);
  HallwayQuery  *query = hallway_query_new ();

  for (guint i = 0; list[i] != NULL && *list[i] != '\0'; i++)
    {
      g_autoptr (HallwayQuery) old = query;
      g_autofree char         *value = NULL;
      HallwayQueryKind         kind;

      g_assert_true (hallway_query_parse_term (list[i], &kind, &value));
      query = hallway_query_add (old, kind, value);
    }
  return query;
}
