/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-fetch.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

void hallway_fetch_error_set       (GError **error, HallwayFetchError code, const char *message);
void hallway_fetch_error_translate (GError *problem, SoupMessage *message, GError **error);

G_END_DECLS
