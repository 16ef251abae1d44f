/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-ctl.h"

G_BEGIN_DECLS

/* The options of a command that shows a part of a conference, for its table entry. */
extern const GOptionEntry hallway_ctl_filter_options[];

GPtrArray *hallway_ctl_filter (HallwayCtl *ctl, HallwayRecord *conference, GPtrArray *entries, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
