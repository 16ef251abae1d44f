/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define HALLWAY_TYPE_FIXED_LIST (hallway_fixed_list_get_type ())

/* A GListModel that never changes, as quick as an array. */
G_DECLARE_FINAL_TYPE (HallwayFixedList, hallway_fixed_list, HALLWAY, FIXED_LIST, GObject)

GListModel *hallway_fixed_list_new (GType item_type, GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
