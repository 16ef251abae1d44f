/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-list.h"

#include "hallway-conference-item-private.h"

struct _HallwayConferenceList
{
  HallwayArrayList parent_instance; /* of HallwayConferenceItem, by hallway_conference_item_compare() */

  gint64           now;        /* Unix time */
  HallwayZone     *local_zone; /* (owned) (nullable): where the person is */
};

G_DEFINE_FINAL_TYPE (HallwayConferenceList, hallway_conference_list, HALLWAY_TYPE_ARRAY_LIST)

static GPtrArray *
get_items (HallwayConferenceList *self)
{
  return hallway_array_list_get_items (HALLWAY_ARRAY_LIST (self));
}

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return hallway_conference_item_compare (*(HallwayConferenceItem *const *) a, *(HallwayConferenceItem *const *) b);
}

/* Lists @items, which become the list's own, where they belong. */
static void
take_items (HallwayConferenceList *self,
            GPtrArray             *items)
{
  for (guint i = 0; i < items->len; i++)
    _hallway_conference_item_set_now (items->pdata[i], self->now, self->local_zone);
  g_ptr_array_sort (items, compare_items);
  hallway_array_list_replace (HALLWAY_ARRAY_LIST (self), items);
}

static void
hallway_conference_list_finalize (GObject *object)
{
  HallwayConferenceList *self = HALLWAY_CONFERENCE_LIST (object);

  g_clear_pointer (&self->local_zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_conference_list_parent_class)->finalize (object);
}

static void
hallway_conference_list_class_init (HallwayConferenceListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_conference_list_finalize;
}

static void
hallway_conference_list_init (HallwayConferenceList *self)
{
  hallway_array_list_set_up (HALLWAY_ARRAY_LIST (self), HALLWAY_TYPE_CONFERENCE_ITEM,
                             g_ptr_array_new_with_free_func (g_object_unref));
}

/**
 * hallway_conference_list_new:
 * @now: Unix time
 * @local_zone: (nullable): where the person is, for conferences that don't say where they are; %NULL for UTC
 *
 * Returns: (transfer full): an empty list
 */
HallwayConferenceList *
hallway_conference_list_new (gint64       now,
                             HallwayZone *local_zone)
{
  HallwayConferenceList *self = g_object_new (HALLWAY_TYPE_CONFERENCE_LIST, NULL);

  self->now = now;
  self->local_zone = local_zone != NULL ? hallway_zone_ref (local_zone) : NULL;

  return self;
}

/**
 * hallway_conference_list_set_records:
 * @records: (element-type HallwayRecord): as hallway_store_list_conferences() gives them
 *
 * Shows the conferences that the store has now. What stays keeps its item; what only changed, and not its place, changes
 * in it.
 */
void
hallway_conference_list_set_records (HallwayConferenceList *self,
                                     GPtrArray             *records)
{
  GPtrArray *items;

  g_return_if_fail (HALLWAY_IS_CONFERENCE_LIST (self));
  g_return_if_fail (records != NULL);

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      HallwayRecord         *record = records->pdata[i];
      HallwayConferenceItem *known = hallway_conference_list_find (self, record->id);

      if (known != NULL)
        _hallway_conference_item_set_record (known, record);
      g_ptr_array_add (items, known != NULL ? g_object_ref (known) : _hallway_conference_item_new (record));
    }
  take_items (self, items);
}

/**
 * hallway_conference_list_set_now:
 * @now: Unix time
 *
 * Lists what has begun or ended meanwhile where it belongs.
 */
void
hallway_conference_list_set_now (HallwayConferenceList *self,
                                 gint64                 now)
{
  g_return_if_fail (HALLWAY_IS_CONFERENCE_LIST (self));

  self->now = now;
  take_items (self, g_ptr_array_copy (get_items (self), (GCopyFunc) g_object_ref, NULL));
}

/**
 * hallway_conference_list_find:
 * @id: of a conference
 *
 * Returns: (transfer none) (nullable): its item
 */
HallwayConferenceItem *
hallway_conference_list_find (HallwayConferenceList *self,
                              const char            *id)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_LIST (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < get_items (self)->len; i++)
    if (g_str_equal (hallway_conference_item_get_id (get_items (self)->pdata[i]), id))
      return get_items (self)->pdata[i];
  return NULL;
}
