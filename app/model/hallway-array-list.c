/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-fixed-list.h"

struct _HallwayFixedList
{
  GObject    parent_instance;

  GType      item_type;
  GPtrArray *items; /* (owned) (element-type GObject) */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwayFixedList, hallway_fixed_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
hallway_fixed_list_get_item_type (GListModel *model)
{
  return HALLWAY_FIXED_LIST (model)->item_type;
}

static guint
hallway_fixed_list_get_n_items (GListModel *model)
{
  return HALLWAY_FIXED_LIST (model)->items->len;
}

static gpointer
hallway_fixed_list_get_item (GListModel *model,
                             guint       position)
{
  HallwayFixedList *self = HALLWAY_FIXED_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_fixed_list_get_item_type;
  iface->get_n_items = hallway_fixed_list_get_n_items;
  iface->get_item = hallway_fixed_list_get_item;
}

static void
hallway_fixed_list_finalize (GObject *object)
{
  HallwayFixedList *self = HALLWAY_FIXED_LIST (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);

  G_OBJECT_CLASS (hallway_fixed_list_parent_class)->finalize (object);
}

static void
hallway_fixed_list_class_init (HallwayFixedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_fixed_list_finalize;
}

static void
hallway_fixed_list_init (HallwayFixedList *self)
{
}

/**
 * hallway_fixed_list_new:
 * @items: (element-type GObject): all of @item_type; the array mustn't change any more
 *
 * Returns: (transfer full): a model of @items
 */
GListModel *
hallway_fixed_list_new (GType      item_type,
                        GPtrArray *items)
{
  HallwayFixedList *self = g_object_new (HALLWAY_TYPE_FIXED_LIST, NULL);

  self->item_type = item_type;
  self->items = g_ptr_array_ref (items);
  return G_LIST_MODEL (self);
}
