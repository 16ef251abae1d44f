/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-agenda-item.h"

#include "hallway-agenda-private.h"

struct _HallwayAgendaItem
{
  GObject         parent_instance;

  HallwayEntry   *entry;   /* (owned): the user's marks and what the user last saw */
  HallwaySession *session; /* (owned) (nullable): while its conference is open and has it */
};

G_DEFINE_FINAL_TYPE (HallwayAgendaItem, hallway_agenda_item, G_TYPE_OBJECT)

static void
hallway_agenda_item_dispose (GObject *object)
{
  HallwayAgendaItem *self = HALLWAY_AGENDA_ITEM (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (hallway_agenda_item_parent_class)->dispose (object);
}

static void
hallway_agenda_item_finalize (GObject *object)
{
  HallwayAgendaItem *self = HALLWAY_AGENDA_ITEM (object);

  g_clear_pointer (&self->entry, hallway_entry_unref);

  G_OBJECT_CLASS (hallway_agenda_item_parent_class)->finalize (object);
}

static void
hallway_agenda_item_class_init (HallwayAgendaItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = hallway_agenda_item_dispose;
  object_class->finalize = hallway_agenda_item_finalize;
}

static void
hallway_agenda_item_init (HallwayAgendaItem *self)
{
}

HallwayAgendaItem *
_hallway_agenda_item_new (HallwayEntry *entry)
{
  HallwayAgendaItem *self = g_object_new (HALLWAY_TYPE_AGENDA_ITEM, NULL);

  self->entry = hallway_entry_ref (entry);
  return self;
}

void
_hallway_agenda_item_set_entry (HallwayAgendaItem *self,
                                HallwayEntry      *entry)
{
  hallway_entry_ref (entry);
  hallway_entry_unref (self->entry);
  self->entry = entry;
}

void
_hallway_agenda_item_set_session (HallwayAgendaItem *self,
                                  HallwaySession    *session)
{
  g_set_object (&self->session, session);
}

/**
 * hallway_agenda_item_get_entry:
 *
 * Returns: (transfer none): the user's marks and what the user last saw
 */
HallwayEntry *
hallway_agenda_item_get_entry (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->entry;
}

/**
 * hallway_agenda_item_get_session:
 *
 * Returns: (transfer none) (nullable): the session, or %NULL of an own item, one that is gone, or a conference that
 *   the agenda wasn't given
 */
HallwaySession *
hallway_agenda_item_get_session (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->session;
}

/**
 * hallway_agenda_item_get_conference_id:
 *
 * Returns: (nullable): %NULL of an own item of no conference
 */
const char *
hallway_agenda_item_get_conference_id (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return hallway_entry_get_conference_id (self->entry);
}

/**
 * hallway_agenda_item_get_key:
 *
 * Returns: (transfer none): its key within its conference
 */
const char *
hallway_agenda_item_get_key (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->entry->session->key;
}

/**
 * hallway_agenda_item_get_title:
 *
 * Returns: (transfer none): its title, as the user last saw it if it is not on the programme
 */
const char *
hallway_agenda_item_get_title (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->entry->session->title;
}

/**
 * hallway_agenda_item_get_span:
 *
 * Returns: (transfer none): when it takes place, in the zone of its conference if that is known
 */
const HallwaySpan *
hallway_agenda_item_get_span (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return &self->entry->session->span;
}

/**
 * hallway_agenda_item_get_day:
 *
 * Returns: wall clock of the midnight of the day that it belongs to, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_agenda_item_get_day (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), HALLWAY_TIME_UNKNOWN);

  return hallway_entry_get_day (self->entry);
}

/**
 * hallway_agenda_item_get_room_name:
 *
 * Returns: (nullable):
 */
const char *
hallway_agenda_item_get_room_name (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->entry->session->room;
}

/**
 * hallway_agenda_item_get_zone:
 *
 * Returns: (transfer none) (nullable): the zone of its conference, if one is known
 */
HallwayZone *
hallway_agenda_item_get_zone (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return hallway_entry_get_zone (self->entry);
}

/**
 * hallway_agenda_item_get_state:
 *
 * Returns: whether it still is on the programme
 */
HallwayEntryState
hallway_agenda_item_get_state (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), HALLWAY_ENTRY_NOT_LOADED);

  return self->entry->state;
}

/**
 * hallway_agenda_item_get_note:
 *
 * Returns: (nullable): what the user wrote
 */
const char *
hallway_agenda_item_get_note (HallwayAgendaItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_AGENDA_ITEM (self), NULL);

  return self->entry->note;
}
