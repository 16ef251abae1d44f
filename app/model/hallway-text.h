/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "hallway-link.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  HALLWAY_TEXT_PLAIN,
  HALLWAY_TEXT_HTML,
  HALLWAY_TEXT_MARKDOWN,
} HallwayTextFormat;

typedef enum
{
  HALLWAY_TEXT_BLOCK_PARAGRAPH,
  HALLWAY_TEXT_BLOCK_HEADING,
  HALLWAY_TEXT_BLOCK_LIST_ITEM,
  HALLWAY_TEXT_BLOCK_QUOTE,
  HALLWAY_TEXT_BLOCK_CODE,
} HallwayTextBlockKind;

typedef enum
{
  HALLWAY_TEXT_STYLE_NONE = 0,
  HALLWAY_TEXT_STYLE_STRONG = 1 << 0,
  HALLWAY_TEXT_STYLE_EMPHASIS = 1 << 1,
  HALLWAY_TEXT_STYLE_CODE = 1 << 2,
} HallwayTextStyle;

typedef struct
{
  char             *text;  /* (owned): plain characters, "\n" for a line break */
  HallwayTextStyle  style;
  char             *link;  /* (owned) (nullable): a safe absolute address */
} HallwayTextRun;

typedef struct
{
  HallwayTextBlockKind  kind;
  guint                 depth;   /* nesting of a list item or quote, level of a heading; from 0 */
  guint                 ordinal; /* number of an ordered list's item, 0 for a bullet */
  GPtrArray            *runs;    /* (owned) (element-type HallwayTextRun) */
} HallwayTextBlock;

/* A text from a stranger, made safe: blocks of styled runs. Immutable and safe between threads. */
typedef struct _HallwayText HallwayText;

HallwayText            *hallway_text_new         (const char *source, HallwayTextFormat format, const char *base_url) G_GNUC_WARN_UNUSED_RESULT;
HallwayText            *hallway_text_ref         (HallwayText *self);
void                    hallway_text_unref       (HallwayText *self);
guint                   hallway_text_get_n_blocks (HallwayText *self);
const HallwayTextBlock *hallway_text_get_block   (HallwayText *self, guint position);
char                   *hallway_text_to_plain    (HallwayText *self);
char                   *hallway_text_to_html     (HallwayText *self);
char                   *hallway_text_to_markdown (HallwayText *self);

HallwayTextFormat       hallway_text_guess_format (const char *source, HallwayTextFormat fallback);
char                   *hallway_text_make_plain  (const char *source, HallwayTextFormat format);
char                   *hallway_text_make_words  (const char *source, HallwayTextFormat format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (HallwayText, hallway_text_unref)

G_END_DECLS
