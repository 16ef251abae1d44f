/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

/* Tables, as far as others than their reader ask for them. */

gboolean hallway_table_is_schedule        (const HallwayDocument *document);
gboolean hallway_table_set_stranger_error (const HallwayDocument *document, GError **error);

G_END_DECLS
