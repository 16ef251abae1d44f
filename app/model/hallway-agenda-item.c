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

typedef enum
{
  PROP_ENTRY = 1,
  PROP_SESSION,
  PROP_TITLE,
  PROP_SPAN,
  PROP_ROOM_NAME,
  PROP_STATE,
  PROP_PRIORITY,
  PROP_NOTE,
} HallwayAgendaItemProperty;

static GParamSpec *properties[PROP_NOTE + 1];

static void
hallway_agenda_item_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  HallwayAgendaItem *self = HALLWAY_AGENDA_ITEM (object);

  switch ((HallwayAgendaItemProperty) prop_id)
    {
    case PROP_ENTRY:
      g_value_set_boxed (value, self->entry);
      break;

    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->entry->session->title);
      break;

    case PROP_SPAN:
      g_value_set_boxed (value, &self->entry->session->span);
      break;

    case PROP_ROOM_NAME:
      g_value_set_string (value, self->entry->session->room);
      break;

    case PROP_STATE:
      g_value_set_uint (value, self->entry->state);
      break;

    case PROP_PRIORITY:
      g_value_set_int (value, self->entry->priority);
      break;

    case PROP_NOTE:
      g_value_set_string (value, self->entry->note);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

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
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = hallway_agenda_item_get_property;
  object_class->dispose = hallway_agenda_item_dispose;
  object_class->finalize = hallway_agenda_item_finalize;

  properties[PROP_ENTRY] = g_param_spec_boxed ("entry", NULL, NULL, HALLWAY_TYPE_ENTRY, flags);
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, HALLWAY_TYPE_SESSION, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SPAN] = g_param_spec_boxed ("span", NULL, NULL, HALLWAY_TYPE_SPAN, flags);
  properties[PROP_ROOM_NAME] = g_param_spec_string ("room-name", NULL, NULL, NULL, flags);
  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, HALLWAY_ENTRY_OWN, HALLWAY_ENTRY_PRESENT, flags);
  properties[PROP_PRIORITY] = g_param_spec_int ("priority", NULL, NULL, G_MININT, G_MAXINT, 0, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_agenda_item_init (HallwayAgendaItem *self)
{
}

static void
notify_if (HallwayAgendaItem        *self,
           HallwayAgendaItemProperty property,
           gboolean                  changed)
{
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
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
  g_autoptr (HallwayEntry) old = NULL;

  if (self->entry == entry)
    return;

  old = self->entry;
  self->entry = hallway_entry_ref (entry);

  g_object_freeze_notify (G_OBJECT (self));
  notify_if (self, PROP_ENTRY, TRUE);
  notify_if (self, PROP_TITLE, g_strcmp0 (old->session->title, entry->session->title) != 0);
  notify_if (self, PROP_SPAN, !hallway_span_equal (&old->session->span, &entry->session->span));
  notify_if (self, PROP_ROOM_NAME, g_strcmp0 (old->session->room, entry->session->room) != 0);
  notify_if (self, PROP_STATE, old->state != entry->state);
  notify_if (self, PROP_PRIORITY, old->priority != entry->priority);
  notify_if (self, PROP_NOTE, g_strcmp0 (old->note, entry->note) != 0);
  g_object_thaw_notify (G_OBJECT (self));
}

void
_hallway_agenda_item_set_session (HallwayAgendaItem *self,
                                  HallwaySession    *session)
{
  notify_if (self, PROP_SESSION, g_set_object (&self->session, session));
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
