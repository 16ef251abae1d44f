/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_ARRAY_LIST (hallway_array_list_get_type ())

/* A GListModel of objects, as quick as the array that they stand in. What derives from it may change it. */
G_DECLARE_DERIVABLE_TYPE (HallwayArrayList, hallway_array_list, HALLWAY, ARRAY_LIST, GObject)

struct _HallwayArrayListClass
{
  GObjectClass parent_class;
};

GListModel *hallway_array_list_new       (GType item_type, GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

/* For what derives from it */
void        hallway_array_list_set_up    (HallwayArrayList *self, GType item_type, GPtrArray *items);
GPtrArray  *hallway_array_list_get_items (HallwayArrayList *self);
GPtrArray  *hallway_array_list_exchange  (HallwayArrayList *self, GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
void        hallway_array_list_announce  (HallwayArrayList *self, GPtrArray *old);
void        hallway_array_list_replace   (HallwayArrayList *self, GPtrArray *items);

G_END_DECLS
