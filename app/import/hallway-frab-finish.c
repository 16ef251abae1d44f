/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-frab-private.h"

#include "hallway-addresses.h"

static gboolean
is_same_name (const char *name,
              const char *other)
{
  g_autofree char *folded = NULL;
  g_autofree char *other_folded = NULL;

  if (name == NULL || g_str_equal (name, other))
    return TRUE;

  folded = hallway_fold (name);
  other_folded = hallway_fold (other);
  return g_str_equal (folded, other_folded);
}

static void
complete_persons (HallwayFrab *self)
{
  for (guint i = 0; i < self->draft->persons->len; i++)
    {
      HallwayDraftPerson       *person = hallway_draft_get_person (self->draft, i);
      const HallwayFrabProfile *profile = person->id != NULL ? g_hash_table_lookup (self->profiles, person->id) : NULL;

      if (profile != NULL && person->biography == NULL && is_same_name (profile->name, person->name))
        person->biography = profile->biography;
      if (self->facts.generator == HALLWAY_FRAB_GENERATOR_HALLWAY)
        person->biography_format = HALLWAY_TEXT_HTML;
      else
        person->biography_format = hallway_text_guess_format (person->biography, HALLWAY_TEXT_MARKDOWN);
    }
}

/* BornHack calls every track by the conference's name (reference: formats, section 1.5). */
static void
drop_single_track (HallwayFrab *self)
{
  if (self->facts.generator != HALLWAY_FRAB_GENERATOR_BORNHACK || self->draft->tracks->len != 1)
    return;

  for (guint i = 0; i < self->draft->sessions->len; i++)
    hallway_draft_get_session (self->draft, i)->track = NULL;
  g_array_set_size (self->draft->tracks, 0);
}

/**
 * hallway_frab_finish:
 *
 * Completes the draft, when everything in the file is told: times, addresses, biographies.
 */
void
hallway_frab_finish (HallwayFrab *self)
{
  hallway_frab_resolve_times (self->draft, &self->facts, self->times, self->options, self->report);
  hallway_addresses_resolve (self->draft);
  complete_persons (self);
  drop_single_track (self);
}
