/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_HEAD_LIST (hallway_head_list_get_type ())

#define HALLWAY_HEAD_LIST_ALL G_MAXUINT

/* The first items of another list, as many as one likes; a list view of GTK 4.8 makes about 205 rows at once otherwise.
 *
 * Where nothing is cut off it announces what changed and no more. GtkSliceListModel announces all that follows too, and
 * the list view then makes its rows anew. */
G_DECLARE_FINAL_TYPE (HallwayHeadList, hallway_head_list, HALLWAY, HEAD_LIST, GObject)

HallwayHeadList *hallway_head_list_new      (GListModel *model, guint size) G_GNUC_WARN_UNUSED_RESULT;
guint            hallway_head_list_get_size (HallwayHeadList *self);
void             hallway_head_list_set_size (HallwayHeadList *self, guint size);
gboolean         hallway_head_list_grow     (HallwayHeadList *self, guint n_items);

G_END_DECLS
