/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-item-private.h"

#include <string.h>

struct _HallwayConferenceItem
{
  GObject                parent_instance;

  HallwayRecord         *record; /* (owned) */
  HallwayConferenceGroup group;
};

G_DEFINE_FINAL_TYPE (HallwayConferenceItem, hallway_conference_item, G_TYPE_OBJECT)

typedef enum
{
  PROP_RECORD = 1,
} HallwayConferenceItemProperty;

static GParamSpec *properties[PROP_RECORD + 1];

/* The day that it is there at @now, which ends some hours past midnight: without a zone of its own, the person's. */
static gint64
find_day (const HallwayRecord *record,
          gint64               now,
          HallwayZone         *local_zone)
{
  HallwayZone *zone = record->zone != NULL ? record->zone : local_zone;
  HallwaySpan  span = HALLWAY_SPAN_UNKNOWN;

  span.start = now;
  span.utc_offset = zone != NULL ? hallway_zone_get_offset (zone, now) : 0;
  return hallway_span_get_day (&span, -1);
}

/* One without dates isn't over as long as nobody says so: its dates are still to come. */
static HallwayConferenceGroup
find_group (const HallwayRecord *record,
            gint64               now,
            HallwayZone         *local_zone)
{
  gint64 day = find_day (record, now, local_zone);

  if (record->ended)
    return HALLWAY_CONFERENCE_GROUP_PAST;
  if (record->start == HALLWAY_TIME_UNKNOWN || day < record->start)
    return HALLWAY_CONFERENCE_GROUP_UPCOMING;

  return day <= MAX (record->start, record->end) ? HALLWAY_CONFERENCE_GROUP_NOW : HALLWAY_CONFERENCE_GROUP_PAST;
}

static void
hallway_conference_item_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  HallwayConferenceItem *self = HALLWAY_CONFERENCE_ITEM (object);

  switch ((HallwayConferenceItemProperty) prop_id)
    {
    case PROP_RECORD:
      g_value_set_boxed (value, self->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_conference_item_finalize (GObject *object)
{
  HallwayConferenceItem *self = HALLWAY_CONFERENCE_ITEM (object);

  g_clear_pointer (&self->record, hallway_record_unref);

  G_OBJECT_CLASS (hallway_conference_item_parent_class)->finalize (object);
}

static void
hallway_conference_item_class_init (HallwayConferenceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_conference_item_get_property;
  object_class->finalize = hallway_conference_item_finalize;

  properties[PROP_RECORD] = g_param_spec_boxed ("record", NULL, NULL, HALLWAY_TYPE_RECORD, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_conference_item_init (HallwayConferenceItem *self)
{
}

HallwayConferenceItem *
_hallway_conference_item_new (HallwayRecord *record)
{
  HallwayConferenceItem *self = g_object_new (HALLWAY_TYPE_CONFERENCE_ITEM, NULL);

  self->record = hallway_record_ref (record);

  return self;
}

void
_hallway_conference_item_set_record (HallwayConferenceItem *self,
                                     HallwayRecord         *record)
{
  g_autoptr (HallwayRecord) old = self->record;

  self->record = hallway_record_ref (record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
_hallway_conference_item_set_now (HallwayConferenceItem *self,
                                  gint64                 now,
                                  HallwayZone           *local_zone)
{
  self->group = find_group (self->record, now, local_zone);
}

/**
 * hallway_conference_item_get_record:
 *
 * Returns: (transfer none): all that the store knows of it
 */
HallwayRecord *
hallway_conference_item_get_record (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), NULL);

  return self->record;
}

/**
 * hallway_conference_item_get_id:
 *
 * Returns: (transfer none): its id
 */
const char *
hallway_conference_item_get_id (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), NULL);

  return self->record->id;
}

/**
 * hallway_conference_item_get_title:
 *
 * Returns: (transfer none): what the user or its file calls it
 */
const char *
hallway_conference_item_get_title (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), NULL);

  return self->record->title;
}

/**
 * hallway_conference_item_dup_place:
 *
 * Returns: (transfer full) (nullable): city and venue, as far as they are known; what may be cut off comes last
 */
char *
hallway_conference_item_dup_place (HallwayConferenceItem *self)
{
  const char *venue, *city;

  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), NULL);

  venue = self->record->venue;
  city = self->record->city;
  if (venue == NULL || city == NULL)
    return g_strdup (venue != NULL ? venue : city);

  return strstr (venue, city) != NULL ? g_strdup (venue) : g_strdup_printf ("%s · %s", city, venue);
}

/**
 * hallway_conference_item_get_start:
 *
 * Returns: wall clock of the first day's midnight, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_conference_item_get_start (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), 0);

  return self->record->start;
}

/**
 * hallway_conference_item_get_end:
 *
 * Returns: wall clock of the last day's midnight, or %HALLWAY_TIME_UNKNOWN
 */
gint64
hallway_conference_item_get_end (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), 0);

  return self->record->end;
}

/**
 * hallway_conference_item_get_n_sessions:
 *
 * Returns: how many sessions it has
 */
guint
hallway_conference_item_get_n_sessions (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), 0);

  return self->record->n_sessions;
}

/**
 * hallway_conference_item_get_n_starred:
 *
 * Returns: how many of them are starred
 */
guint
hallway_conference_item_get_n_starred (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), 0);

  return self->record->n_starred;
}

/**
 * hallway_conference_item_get_loaded:
 *
 * Returns: whether its schedule is there
 */
gboolean
hallway_conference_item_get_loaded (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), FALSE);

  return self->record->loaded;
}

/**
 * hallway_conference_item_get_group:
 *
 * Returns: when it takes place, as seen from now
 */
HallwayConferenceGroup
hallway_conference_item_get_group (HallwayConferenceItem *self)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_ITEM (self), HALLWAY_CONFERENCE_GROUP_UPCOMING);

  return self->group;
}

/* Days in their order, or the latest first; one that isn't known comes last. */
static int
compare_days (gint64   a,
              gint64   b,
              gboolean latest_first)
{
  if (a == b)
    return 0;
  if (a == HALLWAY_TIME_UNKNOWN || b == HALLWAY_TIME_UNKNOWN)
    return a == HALLWAY_TIME_UNKNOWN ? 1 : -1;

  return (a < b) == latest_first ? 1 : -1;
}

/**
 * hallway_conference_item_compare:
 *
 * Orders by group; within it the one that ends first, begins first, or ended last; then by title.
 *
 * Returns: less than, equal to or more than 0
 */
int
hallway_conference_item_compare (HallwayConferenceItem *a,
                                 HallwayConferenceItem *b)
{
  const HallwayRecord *record_a = a->record;
  const HallwayRecord *record_b = b->record;
  gboolean             latest_first = a->group == HALLWAY_CONFERENCE_GROUP_PAST;
  gboolean             by_end = a->group != HALLWAY_CONFERENCE_GROUP_UPCOMING;
  int                  order;

  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;

  order = by_end ? compare_days (record_a->end, record_b->end, latest_first) : 0;
  if (order == 0)
    order = compare_days (record_a->start, record_b->start, latest_first);
  if (order == 0)
    order = g_utf8_collate (record_a->title, record_b->title);

  return order != 0 ? order : strcmp (record_a->id, record_b->id);
}
