/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-icalendar-place.h"

#include <string.h>

/* What so many of 100 places end in is the address of the venue, not a part of the room's name. */
#define PERCENT_IN_COMMON 70

/* Places of which it can be told what they have in common. */
#define FEWEST_PLACES 3

/* Commas of one place that are looked at. */
#define MOST_COMMAS 8

/* Counts the places that end in each ", City, Country". */
static GHashTable *
count_addresses (HallwayDraft *draft,
                 guint        *n_places)
{
  GHashTable *counts = g_hash_table_new (g_str_hash, g_str_equal);

  *n_places = 0;
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      const char *place = hallway_draft_get_session (draft, i)->room;
      guint       n_commas = 0;

      if (place == NULL)
        continue;
      ++*n_places;
      for (const char *comma = strstr (place, ", "); comma != NULL && n_commas < MOST_COMMAS; comma = strstr (comma + 1, ", "), n_commas++)
        {
          guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, comma));

          if (comma > place)
            g_hash_table_insert (counts, (char *) comma, GUINT_TO_POINTER (count + 1));
        }
    }
  return counts;
}

static const char *
find_address (HallwayDraft *draft)
{
  guint                  n_places;
  g_autoptr (GHashTable) counts = count_addresses (draft, &n_places);
  const char            *longest = NULL;
  GHashTableIter         iter;
  gpointer               address;
  gpointer               count;

  if (n_places < FEWEST_PLACES)
    return NULL;

  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &address, &count))
    if (GPOINTER_TO_UINT (count) * 100 >= n_places * PERCENT_IN_COMMON && (longest == NULL || strlen (address) > strlen (longest)))
      longest = address;
  return longest;
}

static gsize
measure_room (const char *place,
              const char *address)
{
  if (g_str_has_suffix (place, address) && strlen (place) > strlen (address))
    return strlen (place) - strlen (address);
  return strstr (place, ", ") != NULL ? (gsize) (strstr (place, ", ") - place) : strlen (place);
}

/**
 * hallway_icalendar_name_rooms:
 * @draft: whose sessions have places
 *
 * Makes rooms of places: where at least 70 of 100 end in the same ", City, Country", that goes, and the other places
 * end at their first comma (reference: formats, end of section 3).
 */
void
hallway_icalendar_name_rooms (HallwayDraft *draft)
{
  const char *address;

  g_return_if_fail (draft != NULL);

  address = find_address (draft);
  for (guint i = 0; i < draft->sessions->len; i++)
    {
      HallwayDraftSession *session = hallway_draft_get_session (draft, i);

      if (session->room == NULL)
        continue;
      if (address != NULL)
        session->room = hallway_draft_take_line (draft, session->room, (gssize) measure_room (session->room, address));
      if (session->room != NULL)
        session->room = hallway_draft_add_room (draft, session->room)->name;
    }
}
