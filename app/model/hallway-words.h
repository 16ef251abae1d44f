/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What was searched, word by word, to find it again in a text: each begins a word, in any case and with or without
 * accents. Immutable. */
typedef struct _HallwayWords HallwayWords;

/* Bytes of a text. */
typedef struct
{
  gsize start;
  gsize end;   /* the first one behind */
} HallwayMatch;

HallwayWords *hallway_words_new       (const char *text) G_GNUC_WARN_UNUSED_RESULT;
HallwayWords *hallway_words_ref       (HallwayWords *self);
void          hallway_words_unref     (HallwayWords *self);
guint         hallway_words_get_n     (HallwayWords *self);
GArray       *hallway_words_find      (HallwayWords *self, const char *text) G_GNUC_WARN_UNUSED_RESULT;
guint64       hallway_words_which     (HallwayWords *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayWords, hallway_words_unref)

G_END_DECLS
