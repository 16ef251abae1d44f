/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

G_BEGIN_DECLS

GPtrArray *hallway_frab_selection_new (GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
