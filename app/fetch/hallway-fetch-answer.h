/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

gboolean hallway_fetch_answer_sends_on  (SoupMessage *message);
void     hallway_fetch_answer_set_error (SoupMessage *message, const char *page, GError **error);

G_END_DECLS
