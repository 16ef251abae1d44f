/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-document.h"

G_BEGIN_DECLS

GBytes *hallway_json_check (const HallwayDocument *document, HallwayReport *report, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
