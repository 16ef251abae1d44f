/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-entry.h"

G_DEFINE_BOXED_TYPE (HallwayRecord, hallway_record, hallway_record_ref, hallway_record_unref)
static void
clear_record (HallwayRecord *self)
{
  g_free (self->id);
  g_free (self->title);
  g_free (self->published_title);
  g_free (self->subtitle);
  g_free (self->acronym);
  g_free (self->venue);
  g_free (self->city);
  g_free (self->url);
  g_free (self->base_url);
  g_free (self->version);
  g_free (self->source);
  g_free (self->timezone);
  g_free (self->view);
  g_clear_pointer (&self->zone, hallway_zone_unref);
}

static void
clear_entry (HallwayEntry *self)
{
  g_clear_pointer (&self->conference, hallway_record_unref);
  g_clear_pointer (&self->draft, hallway_draft_unref);
  g_free (self->note);
  g_strfreev (self->conflicts);
  g_clear_pointer (&self->seen, hallway_entry_unref);
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

/**
 * hallway_record_ref:
 *
 * Returns: (transfer full): the same record
 */
HallwayRecord *
hallway_record_ref (HallwayRecord *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_record_unref:
 * @self: (transfer full): a record
 */
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

/**
 * hallway_entry_ref:
 *
 * Returns: (transfer full): the same entry
 */
HallwayEntry *
hallway_entry_ref (HallwayEntry *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * hallway_entry_unref:
 * @self: (transfer full): an entry
 */
void
hallway_entry_unref (HallwayEntry *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_entry);
}

/**
 * hallway_entry_get_conference_id:
 *
 * Returns: (transfer none) (nullable): %NULL for an own item of no conference
 */
const char *
hallway_entry_get_conference_id (const HallwayEntry *self)
{
  return self->conference != NULL ? self->conference->id : NULL;
}

/**
 * hallway_entry_get_zone:
 *
 * Returns: (transfer none) (nullable): the zone of its conference, if one is known
 */
HallwayZone *
hallway_entry_get_zone (const HallwayEntry *self)
{
  return self->conference != NULL ? self->conference->zone : NULL;
}

/**
 * hallway_entry_get_base_url:
 *
 * Returns: (transfer none) (nullable): what its relative addresses are relative to
 */
const char *
hallway_entry_get_base_url (const HallwayEntry *self)
{
  return self->conference != NULL ? self->conference->base_url : NULL;
}

/**
 * hallway_entry_get_span:
 *
 * Returns: its time as the conference's zone has it; floating only if no zone is known
 */
HallwaySpan
hallway_entry_get_span (const HallwayEntry *self)
{
  return hallway_span_in_zone (&self->session->span, hallway_entry_get_zone (self));
}

/**
 * hallway_entry_get_day:
 *
 * Returns: wall clock of the midnight of the day that it belongs to, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_entry_get_day (const HallwayEntry *self)
{
  HallwaySpan span;

  if (self->session->day != HALLWAY_TIME_UNKNOWN)
    return self->session->day;

  span = hallway_entry_get_span (self);

  return hallway_span_get_day (&span, -1);
}

/**
 * hallway_entry_make_path:
 *
 * Returns: (transfer full): CONF/KEY, which names it among all conferences; "/KEY" for an own item of none
 */
char *
hallway_entry_make_path (const HallwayEntry *self)
{
  return g_strconcat (self->conference != NULL ? self->conference->id : "", "/", self->session->key, NULL);
}

/**
 * hallway_entry_make_text:
 * @source: (nullable): a text of its session, or of one of the persons
 * @format: of @source
 *
 * Returns: (transfer full) (nullable): @source made safe, with absolute addresses; %NULL if there is none
 */
HallwayText *
hallway_entry_make_text (const HallwayEntry *self,
                         const char         *source,
                         HallwayTextFormat   format)
{
  return source != NULL ? hallway_text_new (source, format, hallway_entry_get_base_url (self)) : NULL;
}
