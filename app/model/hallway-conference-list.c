/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-conference-list.h"

#include "hallway-conference-item-private.h"

struct _HallwayConferenceList
{
  GObject      parent_instance;

  GPtrArray   *items;      /* (owned) (element-type HallwayConferenceItem): by hallway_conference_item_compare() */
  gint64       now;        /* Unix time */
  HallwayZone *local_zone; /* (owned) (nullable): where the person is */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwayConferenceList, hallway_conference_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

typedef enum
{
  PROP_N_ITEMS = 1,
} HallwayConferenceListProperty;

static GParamSpec *properties[PROP_N_ITEMS + 1];

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  return hallway_conference_item_compare (*(HallwayConferenceItem *const *) a, *(HallwayConferenceItem *const *) b);
}

static gboolean
begins_group (HallwayConferenceList *self,
              guint                  position)
{
  return position == 0 ||
         hallway_conference_item_get_group (self->items->pdata[position]) != hallway_conference_item_get_group (self->items->pdata[position - 1]);
}

/* Takes @items for the list's own, and tells of the stretch in which they differ from those before. */
static void
replace_items (HallwayConferenceList *self,
               GPtrArray             *items)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  guint                 first = 0, last = 0, shorter = MIN (old->len, items->len);

  for (guint i = 0; i < items->len; i++)
    _hallway_conference_item_set_now (items->pdata[i], self->now, self->local_zone);
  g_ptr_array_sort (items, compare_items);
  self->items = items;
  for (guint i = 0; i < items->len; i++)
    _hallway_conference_item_set_begins_group (items->pdata[i], begins_group (self, i));

  while (first < shorter && old->pdata[first] == items->pdata[first])
    first++;
  while (last < shorter - first && old->pdata[old->len - 1 - last] == items->pdata[items->len - 1 - last])
    last++;
  if (old->len > first + last || items->len > first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, items->len - first - last);
  if (old->len != items->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static GType
hallway_conference_list_get_item_type (GListModel *model)
{
  return HALLWAY_TYPE_CONFERENCE_ITEM;
}

static guint
hallway_conference_list_get_n_items (GListModel *model)
{
  return HALLWAY_CONFERENCE_LIST (model)->items->len;
}

static gpointer
hallway_conference_list_get_item_at (GListModel *model,
                                     guint       position)
{
  HallwayConferenceList *self = HALLWAY_CONFERENCE_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_conference_list_get_item_type;
  iface->get_n_items = hallway_conference_list_get_n_items;
  iface->get_item = hallway_conference_list_get_item_at;
}

static void
hallway_conference_list_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  HallwayConferenceList *self = HALLWAY_CONFERENCE_LIST (object);

  switch ((HallwayConferenceListProperty) prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->items->len);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
hallway_conference_list_finalize (GObject *object)
{
  HallwayConferenceList *self = HALLWAY_CONFERENCE_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->local_zone, hallway_zone_unref);

  G_OBJECT_CLASS (hallway_conference_list_parent_class)->finalize (object);
}

static void
hallway_conference_list_class_init (HallwayConferenceListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = hallway_conference_list_get_property;
  object_class->finalize = hallway_conference_list_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
hallway_conference_list_init (HallwayConferenceList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
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
  replace_items (self, items);
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
  replace_items (self, g_ptr_array_copy (self->items, (GCopyFunc) g_object_ref, NULL));
}

/**
 * hallway_conference_list_get_item:
 *
 * Returns: (transfer none): the item at @position
 */
HallwayConferenceItem *
hallway_conference_list_get_item (HallwayConferenceList *self,
                                  guint                  position)
{
  g_return_val_if_fail (HALLWAY_IS_CONFERENCE_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return self->items->pdata[position];
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

  for (guint i = 0; i < self->items->len; i++)
    if (g_str_equal (hallway_conference_item_get_id (self->items->pdata[i]), id))
      return self->items->pdata[i];
  return NULL;
}
