/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-draft-builder.h"
#include "hallway-table-columns.h"

G_BEGIN_DECLS

/* The people in the cells of a table: several in one, or a column for each. */
typedef struct _HallwayTablePeople HallwayTablePeople;

HallwayTablePeople *hallway_table_people_new   (const HallwayTableColumns *columns) G_GNUC_WARN_UNUSED_RESULT;
void                hallway_table_people_free  (HallwayTablePeople *self);
void                hallway_table_people_learn (HallwayTablePeople *self, GPtrArray *cells);
void                hallway_table_people_read  (HallwayTablePeople *self, GPtrArray *cells, HallwayDraft *draft, HallwayDraftBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayTablePeople, hallway_table_people_free)

G_END_DECLS
