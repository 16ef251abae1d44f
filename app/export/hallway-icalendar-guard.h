/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes what strangers wrote safe for libical, which writes some values as they come: an end of line in an address,
 * a comma in a category, a control character or broken UTF-8 anywhere (reference: reliability, section 1.3). */

char *hallway_icalendar_guard_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_icalendar_guard_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_icalendar_guard_name (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_icalendar_guard_uri  (const char *uri) G_GNUC_WARN_UNUSED_RESULT;
char *hallway_icalendar_guard_cap  (const char *text, gsize octets) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
