/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/hallway-entry.h"

G_BEGIN_DECLS

/* Lists for people. Nothing that a stranger wrote reaches the terminal but through hallway_ctl_make_line(). */

char *hallway_ctl_make_line      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_ctl_make_text      (const char *text, HallwayTextFormat format) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_ctl_describe_dates (const HallwayRecord *conference) G_GNUC_WARN_UNUSED_RESULT;
void  hallway_ctl_append_padded  (GString *output, const char *text, guint columns);
void  hallway_ctl_append_entries (GString *output, GPtrArray *entries);

G_END_DECLS
