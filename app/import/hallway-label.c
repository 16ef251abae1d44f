/* SPDX-FileCopyrightText: 2026 The Hallway authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "hallway-label.h"

/**
 * hallway_label_take:
 * @word: (nullable): a word for programs, "LIGHTNING_TALK" or "sponsor-workshop"
 * @draft: where the label is to live
 *
 * Returns: (transfer none) (nullable): the same for people, "Lightning talk" or "Sponsor workshop"
 */
const char *
hallway_label_take (const char   *word,
                    HallwayDraft *draft)
{
  g_autofree char *label = word != NULL ? g_utf8_strdown (word, -1) : NULL;

  if (label == NULL)
    return NULL;

  g_strdelimit (label, "-_", ' ');
  g_strstrip (label);
  *label = g_ascii_toupper (*label);
  return hallway_draft_take_line (draft, label, -1);
}

/**
 * hallway_label_take_plain:
 * @source: (nullable): a name that may be written as HTML, as a description is: "Ada &quot;Moon&quot; Wick"
 * @draft: where the name is to live
 *
 * Returns: (transfer none) (nullable): the same without marks
 */
const char *
hallway_label_take_plain (const char   *source,
                          HallwayDraft *draft)
{
  g_autofree char *plain = source != NULL ? hallway_text_make_plain (source, hallway_text_guess_format (source, HALLWAY_TEXT_PLAIN)) : NULL;

  return hallway_draft_take_line (draft, plain, -1);
}
