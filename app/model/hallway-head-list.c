/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-head-list.h"

#define ALL_AT_ONCE 240 /* items beyond what GtkListView makes rows for */

struct _HallwayHeadList
{
  GObject     parent_instance;

  GListModel *model;   /* (owned) */
  guint       size;    /* at most so many items */
  guint       n_items; /* that there are */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (HallwayHeadList, hallway_head_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
items_changed_cb (HallwayHeadList *self,
                  guint            position,
                  guint            n_removed,
                  guint            n_added)
{
  guint n_after = g_list_model_get_n_items (self->model);
  guint n_before = n_after - n_added + n_removed;
  guint n_shown = self->n_items;

  self->n_items = MIN (n_after, self->size);
  if (position >= self->size)
    return;

  if (n_removed != n_added && MAX (n_before, n_after) > self->size)
    {
      n_removed = n_shown - position;
      n_added = self->n_items - position;
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, MIN (n_removed, n_shown - position),
                              MIN (n_added, self->n_items - position));
}

static GType
hallway_head_list_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (HALLWAY_HEAD_LIST (model)->model);
}

static guint
hallway_head_list_get_n_items (GListModel *model)
{
  return HALLWAY_HEAD_LIST (model)->n_items;
}

static gpointer
hallway_head_list_get_item (GListModel *model,
                            guint       position)
{
  HallwayHeadList *self = HALLWAY_HEAD_LIST (model);

  return position < self->n_items ? g_list_model_get_item (self->model, position) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = hallway_head_list_get_item_type;
  iface->get_n_items = hallway_head_list_get_n_items;
  iface->get_item = hallway_head_list_get_item;
}

static void
hallway_head_list_finalize (GObject *object)
{
  g_clear_object (&HALLWAY_HEAD_LIST (object)->model);

  G_OBJECT_CLASS (hallway_head_list_parent_class)->finalize (object);
}

static void
hallway_head_list_class_init (HallwayHeadListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = hallway_head_list_finalize;
}

static void
hallway_head_list_init (HallwayHeadList *self)
{
}

/**
 * hallway_head_list_new:
 * @model: whose items
 * @size: how many at most, %HALLWAY_HEAD_LIST_ALL for all
 *
 * Returns: (transfer full): the first items of @model
 */
HallwayHeadList *
hallway_head_list_new (GListModel *model,
                       guint       size)
{
  HallwayHeadList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);

  self = g_object_new (HALLWAY_TYPE_HEAD_LIST, NULL);
  self->model = g_object_ref (model);
  self->size = size;
  self->n_items = MIN (g_list_model_get_n_items (model), size);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * hallway_head_list_get_size:
 *
 * Returns: how many items there are at most
 */
guint
hallway_head_list_get_size (HallwayHeadList *self)
{
  g_return_val_if_fail (HALLWAY_IS_HEAD_LIST (self), 0);

  return self->size;
}

/**
 * hallway_head_list_set_size:
 * @size: how many items at most, %HALLWAY_HEAD_LIST_ALL for all
 */
void
hallway_head_list_set_size (HallwayHeadList *self,
                            guint            size)
{
  guint n_before, n_same;

  g_return_if_fail (HALLWAY_IS_HEAD_LIST (self));

  n_before = self->n_items;
  self->size = size;
  self->n_items = MIN (g_list_model_get_n_items (self->model), size);
  n_same = MIN (n_before, self->n_items);
  if (n_before != self->n_items)
    g_list_model_items_changed (G_LIST_MODEL (self), n_same, n_before - n_same, self->n_items - n_same);
}

/**
 * hallway_head_list_grow:
 * @n_items: how many more
 *
 * Adds some items; as soon as a list view makes no rows for the rest, adds them all.
 *
 * Returns: whether there are more to come
 */
gboolean
hallway_head_list_grow (HallwayHeadList *self,
                        guint            n_items)
{
  g_return_val_if_fail (HALLWAY_IS_HEAD_LIST (self), FALSE);

  if (self->n_items >= ALL_AT_ONCE || g_list_model_get_n_items (self->model) - self->n_items <= n_items)
    hallway_head_list_set_size (self, HALLWAY_HEAD_LIST_ALL);
  else
    hallway_head_list_set_size (self, self->size + n_items);

  return self->size != HALLWAY_HEAD_LIST_ALL;
}
