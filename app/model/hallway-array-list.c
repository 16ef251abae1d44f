/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-array-list.h"

typedef struct
{
  GType      item_type;
  GPtrArray *items; /* (owned) (element-type GObject) */
} HallwayArrayListPrivate;

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_TYPE_WITH_CODE (HallwayArrayList, hallway_array_list, G_TYPE_OBJECT, G_ADD_PRIVATE (HallwayArrayList) G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static HallwayArrayListPrivate *
get_private (gpointer self)
{
  return hallway_array_list_get_instance_private (self);
}

static GType
hallway_array_list_get_item_type (GListModel *model)
{
  return get_private (model)->item_type;
}

static guint
hallway_array_list_get_n_items (GListModel *model)
{
  return get_private (model)->items->len;
}

static gpointer
hallway_array_list_get_item (GListModel *model,
                             guint       position)
{
  GPtrArray *items = get_private (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_array_list_get_item_type;
  iface->get_n_items = hallway_array_list_get_n_items;
  iface->get_item = hallway_array_list_get_item;
}

static void
hallway_array_list_finalize (GObject *object)
{
  g_clear_pointer (&get_private (object)->items, g_ptr_array_unref);

  G_OBJECT_CLASS (hallway_array_list_parent_class)->finalize (object);
}

static void
hallway_array_list_class_init (HallwayArrayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_array_list_finalize;
}

static void
hallway_array_list_init (HallwayArrayList *self)
{
}

/**
 * hallway_array_list_new:
 * @items: (transfer none) (element-type GObject): all of @item_type; the array mustn't change any more
 *
 * Returns: (transfer full): a model of @items
 */
GListModel *
hallway_array_list_new (GType      item_type,
                        GPtrArray *items)
{
  HallwayArrayList *self = g_object_new (HALLWAY_TYPE_ARRAY_LIST, NULL);

  hallway_array_list_set_up (self, item_type, g_ptr_array_ref (items));
  return G_LIST_MODEL (self);
}

/**
 * hallway_array_list_set_up:
 * @item_type: of all that will ever be in it
 * @items: (transfer full) (element-type GObject): what is in it first
 *
 * Has to be called when an object is initialized.
 */
void
hallway_array_list_set_up (HallwayArrayList *self,
                           GType             item_type,
                           GPtrArray        *items)
{
  HallwayArrayListPrivate *priv;

  g_return_if_fail (HALLWAY_IS_ARRAY_LIST (self));
  g_return_if_fail (items != NULL);

  priv = get_private (self);
  priv->item_type = item_type;
  priv->items = items;
}

/**
 * hallway_array_list_get_items:
 *
 * Returns: (transfer none) (element-type GObject): the array; who changes it announces that
 */
GPtrArray *
hallway_array_list_get_items (HallwayArrayList *self)
{
  g_return_val_if_fail (HALLWAY_IS_ARRAY_LIST (self), NULL);

  return get_private (self)->items;
}

/**
 * hallway_array_list_exchange:
 * @items: (transfer full) (element-type GObject): what is in it from now on
 *
 * Announces nothing yet.
 *
 * Returns: (transfer full) (element-type GObject): what was in it
 */
GPtrArray *
hallway_array_list_exchange (HallwayArrayList *self,
                             GPtrArray        *items)
{
  GPtrArray *old;

  g_return_val_if_fail (HALLWAY_IS_ARRAY_LIST (self), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  old = get_private (self)->items;
  get_private (self)->items = items;
  return old;
}

/**
 * hallway_array_list_announce:
 * @old: (element-type GObject): what was in it
 *
 * Announces the stretch between the items that are the same at both ends, so that the rest of a view stays where it is.
 */
void
hallway_array_list_announce (HallwayArrayList *self,
                             GPtrArray        *old)
{
  GPtrArray *items = hallway_array_list_get_items (self);
  guint      first = 0, last = 0, shorter = MIN (old->len, items->len);

  while (first < shorter && old->pdata[first] == items->pdata[first])
    first++;
  while (last < shorter - first && old->pdata[old->len - 1 - last] == items->pdata[items->len - 1 - last])
    last++;
  if (old->len > first + last || items->len > first + last)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last, items->len - first - last);
}

/**
 * hallway_array_list_replace:
 * @items: (transfer full) (element-type GObject): what is in it from now on
 *
 * Lists @items, and announces it.
 */
void
hallway_array_list_replace (HallwayArrayList *self,
                            GPtrArray        *items)
{
  g_autoptr (GPtrArray) old = hallway_array_list_exchange (self, items);

  hallway_array_list_announce (self, old);
}
