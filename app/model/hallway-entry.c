/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-entry.h"

G_DEFINE_BOXED_TYPE (HallwayRecord, hallway_record, hallway_record_ref, hallway_record_unref)
G_DEFINE_BOXED_TYPE (HallwayEntry, hallway_entry, hallway_entry_ref, hallway_entry_unref)

static void
clear_record (HallwayRecord *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->acronym);
  g_free (self->venue);
  g_free (self->city);
  g_free (self->url);
  g_free (self->base_url);
  g_free (self->version);
  g_free (self->source);
  g_free (self->timezone);
  g_clear_pointer (&self->zone, hallway_zone_unref);
}

static void
clear_entry (HallwayEntry *self)
{
  g_clear_pointer (&self->conference, hallway_record_unref);
  g_clear_pointer (&self->draft, hallway_draft_unref);
  g_free (self->note);
  g_strfreev (self->conflicts);
}

/**
 * hallway_record_new:
 *
 * Returns: (transfer full): an empty record, floating and without dates, to be filled before it is shared
 */
HallwayRecord *
hallway_record_new (void)
{
  HallwayRecord *self = g_atomic_rc_box_new0 (HallwayRecord);

  self->basis = HALLWAY_BASIS_FLOATING;
  self->start = HALLWAY_TIME_UNKNOWN;
  self->end = HALLWAY_TIME_UNKNOWN;
  return self;
}

HallwayRecord *
hallway_record_ref (HallwayRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hallway_record_unref (HallwayRecord *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_record);
}

/**
 * hallway_entry_new:
 * @conference: (nullable): %NULL for an own item of no conference
 * @draft: holds the session; it mustn't change any more
 * @position: of the session in @draft
 *
 * Returns: (transfer full): an entry without any mark of the user's, to be filled before it is shared
 */
HallwayEntry *
hallway_entry_new (HallwayRecord *conference,
                   HallwayDraft  *draft,
                   guint          position)
{
  HallwayEntry *self = g_atomic_rc_box_new0 (HallwayEntry);

  if (conference != NULL)
    self->conference = hallway_record_ref (conference);
  self->draft = hallway_draft_ref (draft);
  self->session = hallway_draft_get_session (draft, position);
  self->state = HALLWAY_ENTRY_PRESENT;
  return self;
}

HallwayEntry *
hallway_entry_ref (HallwayEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
hallway_entry_unref (HallwayEntry *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_entry);
}
