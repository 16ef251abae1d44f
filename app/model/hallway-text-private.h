/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-text-builder.h"

G_BEGIN_DECLS

/* hallway-text-html.c */
gboolean hallway_text_read_html           (HallwayTextBuilder *builder, const char *source, gsize length, const char *base_url);

/* hallway-text-words.c */
gboolean hallway_text_has_block_tags      (const char *source);

/* hallway-text-to-plain.c */
char    *hallway_text_block_get_link_text (const HallwayTextBlock *block, guint position, guint *n_runs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
