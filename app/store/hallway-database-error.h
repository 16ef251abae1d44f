/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-store.h"

G_BEGIN_DECLS

HallwayStoreError hallway_database_error_from_system (int number);
HallwayStoreError hallway_database_error_from_code   (int code, int system_error);
const char       *hallway_database_error_describe    (HallwayStoreError reason);

G_END_DECLS
