/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GAppInfo *hallway_calendar_application_find (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
