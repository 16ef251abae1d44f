/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-text.h"

G_BEGIN_DECLS

/* Puts a text together: white space is collapsed, what is empty is left out, equal runs become one. Whatever writes into it,
 * the same text comes out in the same blocks, so that the HTML made from them reads back to them. */
typedef struct
{
  GPtrArray            *blocks;  /* (owned) (element-type HallwayTextBlock) */
  HallwayTextBlock     *block;   /* (unowned) (nullable): the last of blocks, while it is being written */
  GString              *run;     /* (owned): characters of the run that is being written */
  HallwayTextStyle      run_style;
  char                 *run_link; /* (owned) (nullable) */

  HallwayTextBlockKind  kind;    /* of the block that the next character begins */
  guint                 depth;
  guint                 ordinal;

  HallwayTextStyle      style;   /* of the characters to come */
  char                 *link;    /* (owned) (nullable) */

  gsize                 n_words; /* written so far */
  gboolean              space;     /* waits for a character that follows */
  guint                 breaks;  /* line breaks that wait for a character that follows */
} HallwayTextBuilder;

HallwayTextBuilder *hallway_text_builder_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void                hallway_text_builder_free        (HallwayTextBuilder *self);
void                hallway_text_builder_begin_block (HallwayTextBuilder *self, HallwayTextBlockKind kind, guint depth, guint ordinal);
void                hallway_text_builder_set_link    (HallwayTextBuilder *self, const char *link);
void                hallway_text_builder_add_break   (HallwayTextBuilder *self, guint breaks);
void                hallway_text_builder_add_text    (HallwayTextBuilder *self, const char *text, gsize length);
void                hallway_text_builder_add_lines   (HallwayTextBuilder *self, const char *text, gsize length);
GPtrArray          *hallway_text_builder_finish      (HallwayTextBuilder *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayTextBuilder, hallway_text_builder_free)

G_END_DECLS
