/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-join-private.h"

#include <string.h>

/* Who in one part of a conference is who in another. Publishers number people each for itself: whoever has a name that
 * nobody else has in the same part is the same person everywhere. */

#define SEVERAL G_MAXUINT

static GHashTable *
index_names (HallwayDraft *draft)
{
  GHashTable *positions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->persons->len; i++)
    {
      char    *name = hallway_fold (hallway_draft_get_person (draft, i)->name);
      gboolean is_known = g_hash_table_contains (positions, name);

      g_hash_table_replace (positions, name, GUINT_TO_POINTER (is_known ? SEVERAL : i + 1));
    }
  return positions;
}

static GHashTable *
index_guids (HallwayDraft *draft)
{
  GHashTable *positions = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < draft->persons->len; i++)
    {
      const char *guid = hallway_draft_get_person (draft, i)->guid;

      if (guid != NULL)
        g_hash_table_insert (positions, (char *) guid, GUINT_TO_POINTER (i + 1));
    }
  return positions;
}

static guint
find_person (GHashTable               *guids,
             GHashTable               *names,
             GHashTable               *part_names,
             const HallwayDraftPerson *person)
{
  g_autofree char *name = hallway_fold (person->name);
  gpointer         by_guid = person->guid != NULL ? g_hash_table_lookup (guids, person->guid) : NULL;
  guint            by_name = GPOINTER_TO_UINT (g_hash_table_lookup (names, name));

  if (by_guid != NULL)
    return GPOINTER_TO_UINT (by_guid);
  return by_name == SEVERAL || GPOINTER_TO_UINT (g_hash_table_lookup (part_names, name)) == SEVERAL ? 0 : by_name;
}

/* The longer biography tells more. */
static void
fill_biography (HallwayDraft             *draft,
                guint                     position,
                const HallwayDraftPerson *person)
{
  HallwayDraftPerson *known = hallway_draft_get_person (draft, position);

  if (person->biography == NULL || (known->biography != NULL && strlen (known->biography) >= strlen (person->biography)))
    return;
  known->biography = hallway_draft_take_text (draft, person->biography, -1);
  known->biography_format = person->biography_format;
}

/**
 * _hallway_join_people:
 * @draft: what is known so far
 * @part: another part of the same conference
 *
 * Adds to @draft the people of @part, and what only @part knows of those that are there.
 *
 * Returns: (transfer full) (array): per person of @part, the position in @draft
 */
guint *
_hallway_join_people (HallwayDraft *draft,
                      HallwayDraft *part)
{
  g_autoptr (GHashTable) guids = index_guids (draft);
  g_autoptr (GHashTable) names = index_names (draft);
  g_autoptr (GHashTable) part_names = index_names (part);
  guint                 *people = g_new0 (guint, part->persons->len + 1);

  for (guint i = 0; i < part->persons->len; i++)
    {
      const HallwayDraftPerson *person = hallway_draft_get_person (part, i);
      guint                     position = find_person (guids, names, part_names, person);

      if (position > 0)
        hallway_draft_fill_person (draft, position - 1, person);
      people[i] = position > 0 ? position - 1 : hallway_draft_adopt_person (draft, person);
      fill_biography (draft, people[i], person);
    }
  return people;
}
